"""Tests of facts are drawn as trees over four questions; ``ranked`` is the other evaluator."""

from attrs import frozen
from hypothesis import assume, given
from hypothesis import strategies as st

from ukschoolgdpr.law.criteria import All, Any, Clause, Criterion, Maybe, Not
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome, Rule
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS, Timeline


@frozen
class Facts:
    answers: tuple[Maybe, ...]
    nation: Nation = Nation.ENGLAND


def _clause(number: int) -> Clause[Facts]:
    return Clause(
        f"answer {number} is yes", UK_GDPR.article(number), lambda facts: facts.answers[number]
    )


CLAUSES = tuple(_clause(number) for number in range(4))
NUMBERS = {clause.text: number for number, clause in enumerate(CLAUSES)}
RANKS: dict[Maybe, int] = {False: -1, None: 0, True: 1}
OUTCOMES = {
    True: Outcome.APPLIES,
    False: Outcome.DOES_NOT_APPLY,
    None: Outcome.UNDETERMINED,
}


def _joins(parts: st.SearchStrategy[Criterion[Facts]]) -> st.SearchStrategy[Criterion[Facts]]:
    return (
        st.builds(lambda left, right: left & right, parts, parts)
        | st.builds(lambda left, right: left | right, parts, parts)
        | parts.map(lambda part: ~part)
    )


leaves: st.SearchStrategy[Criterion[Facts]] = st.sampled_from(CLAUSES)
criteria = st.recursive(leaves, _joins, max_leaves=8)
answers = st.sampled_from([True, False, None])
facts = st.builds(Facts, answers=st.tuples(*[answers] * len(CLAUSES)))
doubtful = st.builds(Facts, answers=st.tuples(*[st.none() | st.none() | answers] * len(CLAUSES)))
known = st.builds(Facts, answers=st.tuples(*[st.booleans()] * len(CLAUSES)))


def ranked(criterion: Criterion[Facts], given_: Facts) -> int:
    """Evaluate in numbers: no is -1, yes is 1; "and" is the least, "or" the greatest."""
    match criterion:
        case All(parts):
            return min(ranked(part, given_) for part in parts)
        case Any(parts):
            return max(ranked(part, given_) for part in parts)
        case Not(part):
            return -ranked(part, given_)
        case Clause(text):
            return RANKS[given_.answers[NUMBERS[text]]]
        case _:
            raise TypeError(criterion)


def met(criterion: Criterion[Facts], given_: Facts) -> Maybe:
    return criterion.weigh(given_).met


class TestKleeneLogic:
    """What is not known stays not known unless the rest settles the matter."""

    @given(criteria, facts)
    def test_a_test_comes_out_as_least_and_greatest_of_its_parts(
        self, test: Criterion[Facts], given_: Facts
    ) -> None:
        assert RANKS[met(test, given_)] == ranked(test, given_)

    @given(criteria, known)
    def test_a_case_that_is_fully_known_is_always_settled(
        self, test: Criterion[Facts], given_: Facts
    ) -> None:
        assert met(test, given_) is (ranked(test, given_) > 0)

    @given(criteria, criteria, facts)
    def test_not_both_is_one_not_met_or_the_other(
        self, left: Criterion[Facts], right: Criterion[Facts], given_: Facts
    ) -> None:
        assert met(~(left & right), given_) is met(~left | ~right, given_)

    @given(criteria, criteria, facts)
    def test_neither_is_one_not_met_and_the_other(
        self, left: Criterion[Facts], right: Criterion[Facts], given_: Facts
    ) -> None:
        assert met(~(left | right), given_) is met(~left & ~right, given_)

    @given(criteria, criteria, facts)
    def test_the_order_of_the_parts_does_not_matter(
        self, left: Criterion[Facts], right: Criterion[Facts], given_: Facts
    ) -> None:
        assert met(left & right, given_) is met(right & left, given_)
        assert met(left | right, given_) is met(right | left, given_)

    @given(criteria, criteria, criteria, facts)
    def test_and_spreads_over_or(
        self,
        one: Criterion[Facts],
        other: Criterion[Facts],
        third: Criterion[Facts],
        given_: Facts,
    ) -> None:
        spread = (one & other) | (one & third)
        assert met(one & (other | third), given_) is met(spread, given_)

    @given(criteria, facts)
    def test_said_twice_or_turned_twice_is_the_same(
        self, test: Criterion[Facts], given_: Facts
    ) -> None:
        assert met(~~test, given_) is met(test & test, given_) is met(test, given_)

    @given(criteria)
    def test_with_nothing_known_nothing_is_settled(self, test: Criterion[Facts]) -> None:
        assert met(test, Facts((None,) * len(CLAUSES))) is None


class TestLearning:
    """Doubt ends in an answer; an answer given never turns."""

    @given(criteria, facts, known)
    def test_learning_a_fact_never_reverses_an_answer(
        self, test: Criterion[Facts], before: Facts, truth: Facts
    ) -> None:
        after = Facts(
            tuple(
                true if answer is None else answer
                for answer, true in zip(before.answers, truth.answers, strict=True)
            )
        )
        assert met(test, before) in {None, met(test, after)}


class TestDecisiveReasons:
    """The clauses named as decisive carry the answer; the others could have been left out."""

    @given(criteria, facts)
    def test_the_decisive_clauses_alone_settle_the_matter(
        self, test: Criterion[Facts], given_: Facts
    ) -> None:
        reason = test.weigh(given_)
        kept = {NUMBERS[leaf.text] for leaf in reason.decisive()}
        alone = Facts(
            tuple(answer if n in kept else None for n, answer in enumerate(given_.answers))
        )
        assert met(test, alone) is reason.met

    @given(criteria, doubtful, known)
    def test_an_open_matter_is_held_open_by_facts_not_known(
        self, test: Criterion[Facts], given_: Facts, truth: Facts
    ) -> None:
        reason = test.weigh(given_)
        assume(reason.met is None)
        asked = {NUMBERS[leaf.text] for leaf in reason.decisive()}
        assert all(given_.answers[n] is None for n in asked)
        answered = Facts(
            tuple(
                truth.answers[n] if n in asked else answer
                for n, answer in enumerate(given_.answers)
            )
        )
        assert met(test, answered) is not None

    @given(criteria, facts)
    def test_each_is_a_clause_of_the_test_named_once(
        self, test: Criterion[Facts], given_: Facts
    ) -> None:
        decisive = test.weigh(given_).decisive()
        assert len(set(decisive)) == len(decisive) > 0
        assert {leaf.text for leaf in decisive} <= {clause.text for clause in test.clauses()}

    @given(criteria, facts)
    def test_a_rule_decides_as_its_test_comes_out(
        self, test: Criterion[Facts], given_: Facts
    ) -> None:
        rule = Rule(
            id="tests.rule",
            title="A rule",
            versions=Timeline.since(COVERAGE_BEGINS, test, cites=UK_GDPR.article(1)),
        )
        decision = rule.decide(given_, as_of=COVERAGE_BEGINS)
        assert decision.outcome is OUTCOMES[met(test, given_)]
        assert (len(decision.missing) > 0) == (decision.outcome is Outcome.UNDETERMINED)
