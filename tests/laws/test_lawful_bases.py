"""What is true of the lawful bases whatever the facts and on every day."""

from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.oracles import truth
from tests.variations import (
    changed,
    forgettable,
    names,
)
from ukschoolgdpr.facts.processing import Purpose, School
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.lawful_bases import (
    CONSENT,
    ENTRIES,
    LEGITIMATE_INTERESTS,
    PUBLIC_TASK,
    RECOGNISED_LEGITIMATE_INTEREST,
    open_bases,
)
from ukschoolgdpr.testing import days, purposes, schools

OUTCOMES = {True: Outcome.APPLIES, False: Outcome.DOES_NOT_APPLY}
ANNEX_1 = [
    "disclosure_on_request",
    "request_states_public_task",
    "national_security",
    "public_security",
    "defence",
    "emergency",
    "crime",
    "offenders",
    "protects_from_harm",
    "protects_well_being",
    "under_18",
    "adult_at_risk",
]

facts_to_forget = st.frozensets(st.sampled_from(sorted(forgettable(Purpose))))
judged = days(last=LAW_AS_AT)
before_duaa = days(last=date(2026, 2, 4))
since_duaa = days(first=date(2026, 2, 5))
authorities = schools(known=True).filter(truth.authority)
others = schools(known=True).filter(lambda school: not truth.authority(school))


class TestPlainTruth:
    """Where every fact is known, the rules agree with plain Python written from the provisions."""

    @given(purposes(known=True), judged)
    def test_every_basis_agrees(self, facts: Purpose, day: date) -> None:
        for rule in ENTRIES:
            expected = OUTCOMES[bool(truth.BASES[rule.id](facts, day))]
            assert rule.decide(facts, as_of=day).outcome is expected


class TestPublicAuthorities:
    """In the performance of their tasks they have neither (ea) nor (f) (art 6(1))."""

    @given(purposes(), authorities, judged)
    def test_interests_are_never_open_to_them(
        self, facts: Purpose, school: School, day: date
    ) -> None:
        at_its_tasks = changed(facts, {"school": school, "performing_tasks": True})
        for rule in (RECOGNISED_LEGITIMATE_INTEREST, LEGITIMATE_INTERESTS):
            assert rule.decide(at_its_tasks, as_of=day).outcome is Outcome.DOES_NOT_APPLY

    @given(purposes(known=True), authorities, others, judged)
    def test_outside_them_they_are_like_any_other(
        self, facts: Purpose, authority: School, other: School, day: date
    ) -> None:
        outside = changed(facts, {"school": authority, "performing_tasks": False})
        elsewhere = changed(facts, {"school": other})
        for one, another in zip(
            open_bases(outside, as_of=day), open_bases(elsewhere, as_of=day), strict=True
        ):
            assert one.outcome is another.outcome

    @given(purposes(), schools(), judged)
    def test_the_school_matters_to_no_other_basis(
        self, facts: Purpose, school: School, day: date
    ) -> None:
        elsewhere = changed(facts, {"school": school})
        for rule in ENTRIES:
            if rule not in {RECOGNISED_LEGITIMATE_INTEREST, LEGITIMATE_INTERESTS}:
                decision = rule.decide(elsewhere, as_of=day)
                assert decision.outcome is rule.decide(facts, as_of=day).outcome


class TestNecessity:
    """Every basis but consent asks that the processing is necessary (art 6(1)(b) to (f))."""

    @given(purposes(), judged)
    def test_what_is_not_necessary_has_consent_or_nothing(self, facts: Purpose, day: date) -> None:
        needless = changed(facts, {"necessary": False})
        consent, *rest = open_bases(needless, as_of=day)
        assert consent.outcome is CONSENT.decide(facts, as_of=day).outcome
        assert {decision.outcome for decision in rest} == {Outcome.DOES_NOT_APPLY}


class TestRecognisedInterests:
    """They are those of Annex 1 and no other (art 6(5)), from 5 February 2026."""

    @given(purposes(), before_duaa)
    def test_there_were_none_before(self, facts: Purpose, day: date) -> None:
        decision = RECOGNISED_LEGITIMATE_INTEREST.decide(facts, as_of=day)
        assert decision.outcome is Outcome.DOES_NOT_APPLY

    @given(purposes(), since_duaa)
    def test_nothing_but_annex_1_opens_them(self, facts: Purpose, day: date) -> None:
        others = changed(facts, dict.fromkeys(ANNEX_1, False))
        decision = RECOGNISED_LEGITIMATE_INTEREST.decide(others, as_of=day)
        assert decision.outcome is Outcome.DOES_NOT_APPLY

    @given(purposes(), purposes(), since_duaa)
    def test_there_is_no_balancing(self, facts: Purpose, other: Purpose, day: date) -> None:
        balanced = evolve(
            facts, overridden=other.overridden, legitimate_interest=other.legitimate_interest
        )
        decision = RECOGNISED_LEGITIMATE_INTEREST.decide(balanced, as_of=day)
        assert decision.outcome is RECOGNISED_LEGITIMATE_INTEREST.decide(facts, as_of=day).outcome


class TestPublicTask:
    """Since 2026 a task in the public interest must be the controller's own (DUAA s 70(2))."""

    @given(purposes(), before_duaa, since_duaa)
    def test_it_was_never_narrower_but_for_international_law(
        self, facts: Purpose, before: date, since: date
    ) -> None:
        domestic = changed(facts, {"task_in_international_law": False})
        if PUBLIC_TASK.decide(domestic, as_of=since).outcome is Outcome.APPLIES:
            assert PUBLIC_TASK.decide(domestic, as_of=before).outcome is Outcome.APPLIES

    @given(purposes(), since_duaa)
    def test_someone_elses_task_cannot_be_borrowed(self, facts: Purpose, day: date) -> None:
        borrowed = changed(facts, {"task_of_controller": False, "official_authority": False})
        assert PUBLIC_TASK.decide(borrowed, as_of=day).outcome is Outcome.DOES_NOT_APPLY


class TestLegitimateInterests:
    """They give way where those of the data subject override them (art 6(1)(f))."""

    @given(purposes(), judged)
    def test_overridden_interests_are_never_enough(self, facts: Purpose, day: date) -> None:
        overridden = changed(facts, {"overridden": True})
        decision = LEGITIMATE_INTERESTS.decide(overridden, as_of=day)
        assert decision.outcome is Outcome.DOES_NOT_APPLY


def test_annex_1_names_facts_of_a_purpose() -> None:
    assert set(ANNEX_1) <= set(names(Purpose))
