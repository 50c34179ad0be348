"""A school's own rule beside the law, in every combination."""

from datetime import date
from itertools import product

import pytest

from ukschoolgdpr.law.criteria import Maybe, Reason
from ukschoolgdpr.sharing import Recipient, SharedData, Sharing, may_share
from ukschoolgdpr.sharing.practice import Beside, beside, beside_law
from ukschoolgdpr.vocabulary import Verdict

V = Verdict
ANSWERS: tuple[Maybe, ...] = (True, False, None)
TABLE: dict[tuple[Maybe, Maybe, Maybe], tuple[Verdict, Maybe]] = {
    # the rule, may, must
    (True, True, True): (V.AGREES, True),
    (True, True, False): (V.AGREES, True),
    (True, True, None): (V.AGREES, True),
    (True, False, False): (V.LAXER, False),
    (True, None, False): (V.UNDETERMINED, None),
    (True, None, None): (V.UNDETERMINED, None),
    (False, True, True): (V.LAXER, True),
    (False, True, False): (V.STRICTER, False),
    (False, True, None): (V.UNDETERMINED, None),
    (False, False, False): (V.AGREES, False),
    (False, None, False): (V.UNDETERMINED, False),
    (False, None, None): (V.UNDETERMINED, None),
    (None, True, True): (V.UNDETERMINED, True),
    (None, True, False): (V.UNDETERMINED, None),
    (None, True, None): (V.UNDETERMINED, None),
    (None, False, False): (V.UNDETERMINED, False),
    (None, None, False): (V.UNDETERMINED, None),
    (None, None, None): (V.UNDETERMINED, None),
}


def test_the_table_has_every_answer_that_the_law_can_give() -> None:
    possible = {
        (rule, may, must)
        for rule, may, must in product(ANSWERS, repeat=3)
        # What must be, may be; and what may not be, must not.
        if not (must and may is not True) and not (may is False and must is None)
    }
    assert set(TABLE) == possible


@pytest.mark.parametrize(("answers", "expected"), TABLE.items(), ids=str)
def test_each_combination(
    answers: tuple[Maybe, Maybe, Maybe], expected: tuple[Verdict, Maybe]
) -> None:
    rule, may, must = answers
    found = beside(rule=rule, may=may, must=must)
    assert (found.verdict, found.may) == expected


def test_a_rule_never_displaces_the_law() -> None:
    for (rule, may, must), (_, so) in TABLE.items():
        assert not must or so is True
        assert may is not False or so is False
        assert rule is None or so in {None, rule} or must or may is False


@pytest.mark.parametrize(
    ("verdict", "text"),
    [
        (V.AGREES, "the school's rule agrees with the law"),
        (V.STRICTER, "the school's rule is stricter than the law, which leaves it the choice"),
        (V.LAXER, "the school's rule is laxer than the law, and the law prevails"),
        (V.UNDETERMINED, "something that matters is not known"),
    ],
)
def test_each_verdict_has_its_sentence(verdict: Verdict, text: str) -> None:
    assert Beside(verdict, Reason("it may go", None)).text == text


@pytest.mark.parametrize(
    ("rule", "may", "must", "texts"),
    [
        (True, True, False, ["the rule allows it", "the law allows it"]),
        (False, True, True, ["the law requires it"]),
        (True, False, False, ["the law requires it", "the law allows it"]),
        (None, True, None, ["the law requires it", "the rule allows it"]),
    ],
)
def test_it_says_why(rule: Maybe, may: Maybe, must: Maybe, texts: list[str]) -> None:
    found = beside(rule=rule, may=may, must=must)
    assert [reason.text for reason in found.reason.decisive()] == texts


def test_an_answer_of_the_law_brings_its_duty() -> None:
    ordered = Sharing(recipient=Recipient.COURT, data=SharedData.OTHER, court_ordered=True)
    answer = may_share(ordered, as_of=date(2026, 9, 1))
    found = beside_law(Reason("the rule allows it", met=False), answer)
    assert (found.verdict, found.may) == (Verdict.LAXER, True)
    charity = Sharing(
        recipient=Recipient.OTHER,
        data=SharedData.OTHER,
        court_ordered=False,
        required_by_law=False,
        forbidden_by_law=False,
        other_basis=True,
    )
    allowed = may_share(charity, as_of=date(2026, 9, 1))
    found = beside_law(Reason("the rule allows it", met=False), allowed)
    assert (found.verdict, found.may) == (Verdict.STRICTER, False)
