import pytest
from attrs import frozen

from ukschoolgdpr.law.citations import Provision
from ukschoolgdpr.law.criteria import (
    All,
    Any,
    Clause,
    Criterion,
    Maybe,
    Not,
    Reason,
    clause,
    every,
)
from ukschoolgdpr.law.instruments import UK_GDPR


@frozen
class Facts:
    a: Maybe = None
    b: Maybe = None
    c: Maybe = None


def cited(number: int) -> Provision:
    return UK_GDPR.article(20, number)


@clause("a holds", cites=cited(1))
def a(facts: Facts) -> Maybe:
    return facts.a


@clause("b holds", cites=cited(2))
def b(facts: Facts) -> Maybe:
    return facts.b


@clause("c holds", cites=cited(3))
def c(facts: Facts) -> Maybe:
    return facts.c


def reason(name: str, *, met: Maybe) -> Reason:
    return Reason(f"{name} holds", met, cited(" abc".index(name)))


Y, N, U = True, False, None


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        (Y, Y, Y, Y),
        (Y, N, N, Y),
        (Y, U, U, Y),
        (N, Y, N, Y),
        (N, N, N, N),
        (N, U, N, U),
        (U, Y, U, Y),
        (U, N, N, U),
        (U, U, U, U),
    ],
)
def test_and_and_or_in_three_values(left: Maybe, right: Maybe, both: Maybe, either: Maybe) -> None:
    facts = Facts(left, right)
    assert (a & b).weigh(facts).met is both
    assert (a | b).weigh(facts).met is either


@pytest.mark.parametrize(("value", "turned"), [(Y, N), (N, Y), (U, U)])
def test_not_in_three_values(value: Maybe, turned: Maybe) -> None:
    assert (~a).weigh(Facts(value)).met is turned


def test_a_clause_is_one_question_with_its_wording_and_citation() -> None:
    def question(facts: Facts) -> Maybe:
        return facts.a

    asked = clause("a holds", cites=cited(1))(question)
    assert asked == Clause("a holds", cited(1), question)
    assert asked.weigh(Facts(a=False)) == reason("a", met=False)
    assert a.weigh(Facts(a=True)) == Reason("a holds", met=True, cites=cited(1), because=())


def test_joins_of_one_kind_stay_flat_in_the_order_of_the_provision() -> None:
    assert a & b & c == All((a, b, c)) == a & (b & c)
    assert a | b | c == Any((a, b, c)) == a | (b | c)
    assert a & b | c == Any((All((a, b)), c))
    assert a & (b | c) == All((a, Any((b, c))))
    assert ~(a & b) == Not(All((a, b)))


def test_the_reasons_are_a_tree_of_the_same_shape() -> None:
    found = (a & ~(b | c)).weigh(Facts(a=True, b=False))
    either = Reason("any of", None, because=(reason("b", met=False), reason("c", met=None)))
    turned = Reason("not", None, because=(either,))
    assert found == Reason("all of", None, because=(reason("a", met=True), turned))


def test_reasons_that_must_all_hold_are_joined_by_and() -> None:
    parts = (reason("a", met=True), reason("b", met=False))
    assert every(parts) == Reason("all of", met=False, because=parts)


@pytest.mark.parametrize(
    ("criterion", "facts", "decisive"),
    [
        (a, Facts(Y), "a"),
        (a & b, Facts(Y, Y), "ab"),
        (a & b, Facts(Y, N), "b"),
        (a & b, Facts(U, N), "b"),
        (a & b, Facts(U, Y), "a"),
        (a & b & c, Facts(N, Y, N), "ac"),
        (a | b, Facts(N, N), "ab"),
        (a | b, Facts(Y, U), "a"),
        (a | b, Facts(U, N), "a"),
        (~a, Facts(U), "a"),
        (a & ~b, Facts(Y, Y), "b"),
        (a & ~(b | c), Facts(Y, N, N), "abc"),
        (a & ~(b | c), Facts(Y, U, Y), "c"),
        ((a & b) | (a & c), Facts(Y, N, Y), "ac"),
        ((a & b) | (a & c), Facts(Y, Y, Y), "abc"),
    ],
)
def test_the_decisive_clauses_settle_the_matter_or_hold_it_open(
    criterion: Criterion[Facts], facts: Facts, decisive: str
) -> None:
    texts = [f"{name} holds" for name in decisive]
    assert [part.text for part in criterion.weigh(facts).decisive()] == texts


def test_a_criterion_lists_its_clauses_in_the_order_of_the_provision() -> None:
    assert a.clauses() == (a,)
    assert (~(b | c) & a).clauses() == (b, c, a)
    assert ((a & b) | (a & c)).clauses() == (a, b, a, c)
