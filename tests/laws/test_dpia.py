"""What is true of impact assessments whatever the operation and on every day."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.variations import changed, names
from ukschoolgdpr.dpia import (
    LISTED,
    Need,
    Operation,
    norton_road,
    screening,
)
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.testing import days, operations
from ukschoolgdpr.vocabulary import LawfulBasis

judged = days(last=LAW_AS_AT)
STRENGTH = [Need.NOT_REQUIRED, Need.ADVISABLE, Need.REQUIRED_IN_PRACTICE, Need.REQUIRED]
# The facts of which more is less: exceptions, and what only counts beside one of them.
LOWERING = {
    "own_clinician",
    "reasons_recorded",
    "basis_in_domestic_law",
    "law_regulates_operation",
    "law_was_assessed",
}
features = st.sampled_from(sorted(set(names(Operation)) - LOWERING))


def criteria_met(it: Operation) -> set[int]:
    """Count the nine criteria in plain Python, over facts that are all known."""
    plain = {
        1: it.evaluates or it.profiling,
        2: it.automated_decision and (it.legal_effect or it.similar_effect),
        3: it.systematic_monitoring,
        4: it.special_category or it.criminal_offence or it.highly_personal,
        5: it.large_scale,
        6: it.matching,
        7: it.about_children or it.about_employees or it.about_vulnerable,
        8: it.innovative,
        9: it.prevents_right,
    }
    return {number for number, met in plain.items() if met}


def rows_met(it: Operation) -> list[bool]:
    """Answer the ten rows of the list in plain Python, in their order."""
    met = criteria_met(it)
    rows = [
        it.innovative and met - {8},
        it.access_decision and (it.automated_decision or it.profiling or it.special_category),
        it.profiling and it.large_scale,
        it.biometric_identification and met - {4},
        it.genetic and not it.own_clinician and met - {4},
        it.matching,
        it.not_from_data_subject and it.informing_disproportionate and met,
        it.tracking and met,
        (
            (it.about_children or it.about_vulnerable)
            and (it.marketing or it.profiling or it.automated_decision)
        )
        or it.online_service_to_children,
        it.physical_harm,
    ]
    return [bool(row) for row in rows]


def need(it: Operation) -> Need:
    """Answer the whole question in plain Python, over facts that are all known."""
    excepted = (
        it.lawful_basis in {LawfulBasis.LEGAL_OBLIGATION, LawfulBasis.PUBLIC_TASK}
        and it.basis_in_domestic_law
        and it.law_regulates_operation
        and it.law_was_assessed
        and not it.assessment_called_for
    )
    met = criteria_met(it)
    effect = it.legal_effect or it.similar_effect
    evaluation = it.profiling or (it.evaluates and it.automated_evaluation)
    if not excepted:
        if (
            it.high_risk
            or (evaluation and it.extensive and effect)
            or (it.large_scale and (it.special_category or it.criminal_offence))
            or (it.large_scale and it.systematic_monitoring and it.publicly_accessible)
            or any(rows_met(it))
        ):
            return Need.REQUIRED
        if len(met) > 1 and not it.reasons_recorded:
            return Need.REQUIRED_IN_PRACTICE
    return Need.ADVISABLE if it.new_to_school or met - {7} else Need.NOT_REQUIRED


class TestPlainTruth:
    """Where every fact is known, the answer is that of plain Python written from the sources."""

    @given(operations(known=True), judged)
    def test_the_need_agrees(self, facts: Operation, day: date) -> None:
        assert screening(facts, as_of=day).need is need(facts)

    @given(operations(known=True), judged)
    def test_each_row_of_the_list_agrees(self, facts: Operation, day: date) -> None:
        found = screening(facts, as_of=day).required[-10:]
        assert [decision.rule for decision in found] == list(LISTED)
        outcomes = [decision.outcome is Outcome.APPLIES for decision in found]
        assert outcomes == rows_met(facts)

    @given(operations(known=True), judged)
    def test_two_criteria_are_counted(self, facts: Operation, day: date) -> None:
        decision = screening(facts, as_of=day).two_criteria
        assert (decision.outcome is Outcome.APPLIES) is (len(criteria_met(facts)) > 1)


class TestMoreIsNeverLess:
    """A feature more never lowers the need; exceptions alone do (art 35(10); WP248 rev.01)."""

    @given(operations(known=True), features, judged)
    def test_a_feature_never_lowers_the_need(
        self, facts: Operation, feature: str, day: date
    ) -> None:
        without = screening(changed(facts, {feature: False}), as_of=day).need
        having = screening(changed(facts, {feature: True}), as_of=day).need
        assert STRENGTH.index(having) >= STRENGTH.index(without)

    @given(operations(), operations(known=True), judged)
    def test_what_is_learnt_never_takes_a_need_away_but_by_an_exception(
        self, facts: Operation, known: Operation, day: date
    ) -> None:
        before = screening(facts, as_of=day)
        learnt = {
            name: getattr(known, name) for name in names(Operation) if getattr(facts, name) is None
        }
        basis = facts.lawful_basis or known.lawful_basis
        after = screening(changed(facts, {**learnt, "lawful_basis": basis}), as_of=day)
        if before.need in STRENGTH and not after.exceptions:
            assert STRENGTH.index(after.need) >= STRENGTH.index(before.need)

    @given(operations(), judged)
    def test_a_need_is_open_or_has_a_ground_or_there_is_none(
        self, facts: Operation, day: date
    ) -> None:
        found = screening(facts, as_of=day)
        assert bool(found.missing) is (found.need is Need.UNDETERMINED)
        if found.need in STRENGTH[1:]:
            assert found.grounds


class TestPupils:
    """Children are vulnerable people, so any row with one more criterion has it in them."""

    @given(
        operations(known=True),
        st.sampled_from(["innovative", "biometric_identification", "tracking"]),
        judged,
    )
    def test_they_complete_every_row(self, facts: Operation, feature: str, day: date) -> None:
        pupils = changed(facts, {"about_children": True, feature: True, "law_was_assessed": False})
        assert screening(pupils, as_of=day).need is Need.REQUIRED


class TestNortonRoad:
    """Ten types and seven features (NR-11), beside the law."""

    @given(operations(known=True))
    def test_its_seven_features_are_seven_of_the_nine_criteria(self, facts: Operation) -> None:
        assert norton_road(facts).considered.met is bool(criteria_met(facts) - {1, 6})

    @given(operations(known=True))
    def test_it_misses_no_row_of_the_list_but_three(self, facts: Operation) -> None:
        rows = dict(enumerate(rows_met(facts), 1))
        # Row 2 has no type of its own; row 7 asks about notices; row 9 is wider than children.
        if any(met for row, met in rows.items() if row not in {2, 7, 9}):
            assert norton_road(facts).required.met is True
