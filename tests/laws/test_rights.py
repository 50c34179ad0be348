"""What is true of the rights whatever the facts and on every day."""

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
from ukschoolgdpr.facts.processing import Processing, School
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import LAW_AS_AT, Force
from ukschoolgdpr.rights import (
    ACCESS,
    ENTRIES,
    ERASURE,
    OBJECTION,
    OBJECTION_DIRECT_MARKETING,
    PORTABILITY,
    RESTRICTION,
    RULES,
    WITHDRAW_CONSENT,
)
from ukschoolgdpr.rights.guidance import ICO_RIGHTS_BY_BASIS
from ukschoolgdpr.testing import days, processings
from ukschoolgdpr.vocabulary import LawfulBasis, Right, SchoolKind

OUTCOMES = {True: Outcome.APPLIES, False: Outcome.DOES_NOT_APPLY}
DUAA = date(2026, 2, 5)
COMPLAINTS = date(2026, 6, 19)
LAWS = [rule for rule in ENTRIES if rule.id in truth.RIGHTS]

facts_to_forget = st.frozensets(st.sampled_from(sorted(forgettable(Processing))))
judged = days(last=LAW_AS_AT)
before_duaa = days(last=date(2026, 2, 4))
since_duaa = days(first=DUAA)


class TestPlainTruth:
    """Where every fact is known, the rules agree with plain Python written from the provisions."""

    @given(processings(known=True), judged)
    def test_every_rule_agrees(self, facts: Processing, day: date) -> None:
        for rule in LAWS:
            expected = OUTCOMES[bool(truth.RIGHTS[rule.id](facts, day))]
            assert rule.decide(facts, as_of=day).outcome is expected


class TestConsentCanBeWithdrawn:
    """The data subject may withdraw consent at any time (art 7(3))."""

    @given(processings(), judged)
    def test_nothing_but_the_consent_and_the_paper_matters(
        self, facts: Processing, day: date
    ) -> None:
        on_consent = changed(facts, {"explicit_consent": True, "unstructured": False})
        assert WITHDRAW_CONSENT.decide(on_consent, as_of=day).outcome is Outcome.APPLIES


class TestErasure:
    """The data are erased on a ground of art 17(1), but for the exceptions of art 17(3)."""

    @given(
        processings(),
        st.sampled_from([name for name in names(Processing) if name.startswith("necessary_for_")]),
        judged,
    )
    def test_being_necessary_for_something_never_opens_it(
        self, facts: Processing, exception: str, day: date
    ) -> None:
        without = changed(facts, {exception: False})
        if ERASURE.decide(without, as_of=day).outcome is Outcome.DOES_NOT_APPLY:
            necessary = changed(facts, {exception: True})
            assert ERASURE.decide(necessary, as_of=day).outcome is Outcome.DOES_NOT_APPLY

    @given(processings(), st.sampled_from(LawfulBasis), judged)
    def test_no_basis_alone_refuses_it(
        self, facts: Processing, basis: LawfulBasis, day: date
    ) -> None:
        unneeded = changed(
            facts,
            {
                "lawful_basis": basis,
                "no_longer_necessary": True,
                "unstructured": False,
                "necessary_for_expression": False,
                "necessary_for_obligation": False,
                "necessary_for_task": False,
                "necessary_for_authority": False,
                "necessary_for_public_health": False,
                "necessary_for_research": False,
                "necessary_for_claims": False,
            },
        )
        assert ERASURE.decide(unneeded, as_of=day).outcome is Outcome.APPLIES


class TestPortability:
    """It is for what is based on consent or contract, and never for a public task (art 20)."""

    @given(processings(), judged)
    def test_a_public_task_is_never_portable(self, facts: Processing, day: date) -> None:
        task = changed(facts, {"lawful_basis": LawfulBasis.PUBLIC_TASK})
        assert PORTABILITY.decide(task, as_of=day).outcome is Outcome.DOES_NOT_APPLY

    @given(processings(), judged)
    def test_paper_is_never_portable(self, facts: Processing, day: date) -> None:
        paper = changed(facts, {"automated": False})
        assert PORTABILITY.decide(paper, as_of=day).outcome is Outcome.DOES_NOT_APPLY

    @given(processings(), days(), days())
    def test_it_is_the_same_on_every_day(self, facts: Processing, one: date, another: date) -> None:
        first = PORTABILITY.decide(facts, as_of=one)
        assert PORTABILITY.decide(facts, as_of=another).outcome is first.outcome


class TestObjection:
    """It is open on public task and on interests (art 21(1)), and always to marketing (21(2))."""

    @given(
        processings(),
        st.sampled_from(
            [
                LawfulBasis.CONSENT,
                LawfulBasis.CONTRACT,
                LawfulBasis.LEGAL_OBLIGATION,
                LawfulBasis.VITAL_INTERESTS,
            ]
        ),
        judged,
    )
    def test_it_is_never_open_on_the_other_bases(
        self, facts: Processing, basis: LawfulBasis, day: date
    ) -> None:
        based = changed(facts, {"lawful_basis": basis})
        assert OBJECTION.decide(based, as_of=day).outcome is Outcome.DOES_NOT_APPLY

    @given(processings(), before_duaa)
    def test_recognised_interests_were_none_before_2026(self, facts: Processing, day: date) -> None:
        based = changed(facts, {"lawful_basis": LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST})
        assert OBJECTION.decide(based, as_of=day).outcome is Outcome.DOES_NOT_APPLY

    @given(processings(), since_duaa)
    def test_since_then_recognised_interests_are_as_open_as_others(
        self, facts: Processing, day: date
    ) -> None:
        recognised = changed(facts, {"lawful_basis": LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST})
        others = changed(facts, {"lawful_basis": LawfulBasis.LEGITIMATE_INTERESTS})
        for rule in (ERASURE, RESTRICTION, OBJECTION):
            outcome = rule.decide(recognised, as_of=day).outcome
            assert outcome is rule.decide(others, as_of=day).outcome

    @given(processings(), judged)
    def test_against_marketing_it_is_absolute(self, facts: Processing, day: date) -> None:
        marketing = changed(facts, {"direct_marketing": True, "unstructured": False})
        decision = OBJECTION_DIRECT_MARKETING.decide(marketing, as_of=day)
        assert decision.outcome is Outcome.APPLIES


class TestComplaints:
    """A complaint to the controller is a right from 19 June 2026 (SI 2026/82 reg 3)."""

    @given(processings(), days(last=date(2026, 6, 18)))
    def test_there_was_none_before(self, facts: Processing, day: date) -> None:
        decision = RULES[Right.COMPLAINT_CONTROLLER].decide(facts, as_of=day)
        assert decision.outcome is Outcome.DOES_NOT_APPLY

    @given(processings(), days(first=COMPLAINTS))
    def test_since_then_it_goes_with_that_to_the_regulator(
        self, facts: Processing, day: date
    ) -> None:
        to_controller = RULES[Right.COMPLAINT_CONTROLLER].decide(facts, as_of=day)
        to_regulator = RULES[Right.COMPLAINT_COMMISSIONER].decide(facts, as_of=day)
        assert to_controller.outcome is to_regulator.outcome


class TestUnstructuredPaper:
    """Loose paper is in scope at FOI authorities alone (art 2(1A)), and there in part (s 24)."""

    @given(processings(), st.sampled_from(Nation), judged)
    def test_in_an_independent_school_it_carries_no_right(
        self, facts: Processing, nation: Nation, day: date
    ) -> None:
        school = School(kind=SchoolKind.INDEPENDENT, nation=nation)
        paper = evolve(facts, school=school, automated=False, unstructured=True)
        for rule in LAWS:
            assert rule.decide(paper, as_of=day).outcome is Outcome.DOES_NOT_APPLY

    @given(processings(known=True), judged)
    def test_personnel_matters_never_open_a_right(self, facts: Processing, day: date) -> None:
        others = changed(facts, {"personnel_matters": False})
        personnel = changed(facts, {"personnel_matters": True})
        for rule in LAWS:
            if rule.decide(others, as_of=day).outcome is Outcome.DOES_NOT_APPLY:
                assert rule.decide(personnel, as_of=day).outcome is Outcome.DOES_NOT_APPLY

    @given(processings(), judged)
    def test_in_a_filing_system_the_school_does_not_matter(
        self, facts: Processing, day: date
    ) -> None:
        filed = changed(facts, {"unstructured": False})
        elsewhere = evolve(filed, school=School())
        for rule in ENTRIES:
            assert (
                rule.decide(elsewhere, as_of=day).outcome is rule.decide(filed, as_of=day).outcome
            )

    @given(processings(), judged)
    def test_what_is_filed_is_open_to_access(self, facts: Processing, day: date) -> None:
        filed = changed(facts, {"unstructured": False})
        assert ACCESS.decide(filed, as_of=day).outcome is Outcome.APPLIES


class TestGuidance:
    """What the regulator says is told apart from the law."""

    @given(processings(), judged)
    def test_it_is_marked_on_every_day(self, facts: Processing, day: date) -> None:
        for rule in ICO_RIGHTS_BY_BASIS.values():
            assert rule.on(day).force is Force.PRACTICE
            assert any("not settled law" in it for it in rule.decide(facts, as_of=day).cautions)

    @given(processings(), judged)
    def test_it_looks_at_the_basis_alone(self, facts: Processing, day: date) -> None:
        bare = Processing(lawful_basis=facts.lawful_basis)
        for rule in ICO_RIGHTS_BY_BASIS.values():
            assert rule.decide(facts, as_of=day).outcome is rule.decide(bare, as_of=day).outcome
