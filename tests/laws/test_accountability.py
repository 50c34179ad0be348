"""What is true of every school that accounts for what it does with personal data."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from tests.oracles import truth
from tests.variations import changed, names
from ukschoolgdpr.accountability import (
    OFFICER_ELIGIBLE,
    OFFICER_REQUIRED,
    PRINCIPLES,
    PROCESSOR_CONTRACT,
    RECORD_REQUIRED,
    Governance,
    Payer,
    Tier,
    fee,
)
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.testing import days, governances, payers, schools

FIRST_FOUND = settings(phases=[Phase.generate], max_examples=10_000, database=None)
judged = days(last=LAW_AS_AT)
authorities = schools(known=True).filter(truth.authority)
terms = [name for name in names(Governance) if name.startswith("contract_")]


class TestOfficer:
    """Public authorities must have an officer, and no officer a conflict (arts 37 and 38)."""

    @given(governances(), authorities, judged)
    def test_every_public_authority_must_have_one(
        self, facts: Governance, school: School, day: date
    ) -> None:
        decision = OFFICER_REQUIRED.decide(changed(facts, {"school": school}), as_of=day)
        assert decision.outcome is Outcome.APPLIES

    @given(governances(), judged)
    def test_whoever_determines_the_processing_may_not_be_it(
        self, facts: Governance, day: date
    ) -> None:
        conflicted = evolve(facts, determines_processing=True)
        decision = OFFICER_ELIGIBLE.decide(conflicted, as_of=day)
        assert decision.outcome is Outcome.DOES_NOT_APPLY


class TestRecord:
    """The exception for small bodies is lost by any of three things (art 30(5))."""

    @given(governances(), judged)
    def test_what_is_not_occasional_is_recorded_by_the_smallest(
        self, facts: Governance, day: date
    ) -> None:
        pupils = evolve(facts, under_250_employed=True, occasional=False)
        assert RECORD_REQUIRED.decide(pupils, as_of=day).outcome is Outcome.APPLIES


class TestContract:
    """Every term of article 28(3) is needed."""

    @given(governances(), st.sampled_from(terms), judged)
    def test_a_contract_without_a_term_is_not_enough(
        self, facts: Governance, term: str, day: date
    ) -> None:
        lacking = changed(facts, {term: False})
        decision = PROCESSOR_CONTRACT.decide(lacking, as_of=day)
        assert decision.outcome is Outcome.DOES_NOT_APPLY


class TestPrinciples:
    """They apply together, and what each asks is not asked by another (art 5)."""

    @given(governances(known=True), judged)
    def test_each_is_kept_or_not_where_all_is_known(self, facts: Governance, day: date) -> None:
        for rule in PRINCIPLES:
            assert rule.decide(facts, as_of=day).outcome is not Outcome.UNDETERMINED


class TestFee:
    """Larger schools pay no less, and nobody pays less by knowing less (SI 2018/480 reg 3)."""

    @given(payers(known=True), st.integers(1, 500), judged)
    def test_more_staff_never_pay_less(self, payer: Payer, more: int, day: date) -> None:
        assert payer.staff is not None
        less_paid = fee(payer, as_of=day).pounds
        more_paid = fee(evolve(payer, staff=payer.staff + more), as_of=day).pounds
        assert less_paid is not None
        assert more_paid is not None
        assert less_paid <= more_paid

    @given(payers(known=True), judged)
    def test_a_charity_is_in_tier_1_whatever_its_size(self, payer: Payer, day: date) -> None:
        assert fee(evolve(payer, charity=True), as_of=day).tier is Tier.MICRO

    @given(payers(), payers(known=True), judged)
    def test_what_is_known_is_never_reversed(self, some: Payer, all_of: Payer, day: date) -> None:
        held = fee(some, as_of=day)
        school = all_of.school if some.school == School() else some.school
        known = Payer(
            school=school,
            staff=all_of.staff if some.staff is None else some.staff,
            turnover=all_of.turnover if some.turnover is None else some.turnover,
            charity=all_of.charity if some.charity is None else some.charity,
            direct_debit=all_of.direct_debit if some.direct_debit is None else some.direct_debit,
        )
        learnt = fee(known, as_of=day)
        if held.pounds is not None:
            assert learnt.pounds == held.pounds
        assert bool(held.missing) is (held.pounds is None)


@pytest.mark.parametrize("number", [10, 11, 250, 251])
def test_staff_are_drawn_on_either_side_of_the_tiers(number: int) -> None:
    assert find(payers(), lambda payer: payer.staff == number, settings=FIRST_FOUND).staff == number


@pytest.mark.parametrize("pounds", [632_000, 632_001, 36_000_000, 36_000_001])
def test_turnovers_are_drawn_on_either_side_of_the_tiers(pounds: int) -> None:
    assert (
        find(payers(), lambda payer: payer.turnover == pounds, settings=FIRST_FOUND).turnover
        == pounds
    )
