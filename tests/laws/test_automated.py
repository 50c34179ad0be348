"""What is true of automated decisions whatever the facts and on every day."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.variations import changed
from ukschoolgdpr.automated import (
    CHILD,
    PROHIBITED,
    SAFEGUARDS,
    SAFEGUARDS_BY_LAW,
    SIGNIFICANT_DECISION,
    DecisionTaken,
    automated_decision,
)
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.testing import days, decisions_taken
from ukschoolgdpr.vocabulary import LawfulBasis

judged = days(last=LAW_AS_AT)
before_duaa = days(last=date(2026, 2, 4))
since_duaa = days(first=date(2026, 2, 5), last=LAW_AS_AT)
OUTCOMES = {True: Outcome.APPLIES, False: Outcome.DOES_NOT_APPLY}
CAUGHT = {"personal_data": True, "human_involvement": False, "legal_effect": True}


def plain_truth(it: DecisionTaken, day: date) -> dict[str, bool]:
    """Answer each rule over facts that are all known, from the provisions and without reasons."""
    since = day >= date(2026, 2, 5)
    computer = not it.human_involvement
    caught = computer and bool(it.legal_effect or it.similar_effect)
    necessary = bool(it.necessary_for_contract)
    if since:
        allowed = it.all_data_consented
        if it.substantial_public_interest:
            allowed = allowed or necessary or it.authorised_by_law
        bad = it.special_category and not allowed
        if it.lawful_basis is LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST:
            bad = True
        by_law = False
        owed = caught and it.personal_data
    else:
        caught = caught and bool(it.personal_data)
        excepted = necessary or it.authorised_by_law or it.decision_consented
        points = it.explicit_consent or it.substantial_public_interest
        bad = not excepted or (it.special_category and not (points and it.suitable_measures))
        owed = caught and (necessary or it.decision_consented)
        by_law = caught and bool(it.authorised_by_law) and not owed
    return {
        SIGNIFICANT_DECISION.id: caught,
        PROHIBITED.id: caught and bool(bad),
        SAFEGUARDS.id: bool(owed),
        SAFEGUARDS_BY_LAW.id: by_law,
        CHILD.id: caught and bool(it.child),
    }


class TestPlainTruth:
    """Where every fact is known, the rules agree with plain Python written from the provisions."""

    @given(decisions_taken(known=True), judged)
    def test_every_rule_agrees(self, facts: DecisionTaken, day: date) -> None:
        expected = plain_truth(facts, day)
        found = automated_decision(facts, decided=day)
        for decision in (found.caught, found.prohibited, *found.owed, found.child):
            assert decision.outcome is OUTCOMES[expected[decision.rule.id]]


class TestHumanInvolvement:
    """A decision in which somebody is meaningfully involved is none of these (art 22A(1)(a))."""

    @given(decisions_taken(), judged)
    def test_it_is_never_caught_forbidden_or_safeguarded(
        self, facts: DecisionTaken, day: date
    ) -> None:
        found = automated_decision(changed(facts, {"human_involvement": True}), decided=day)
        decisions = (found.caught, found.prohibited, *found.owed, found.child)
        assert {decision.outcome for decision in decisions} == {Outcome.DOES_NOT_APPLY}
        assert found.safeguards == ()


class TestSignificance:
    """A decision without a legal or similarly significant effect is none either."""

    @given(decisions_taken(), judged)
    def test_what_matters_little_is_never_caught(self, facts: DecisionTaken, day: date) -> None:
        slight = changed(facts, {"legal_effect": False, "similar_effect": False})
        found = automated_decision(slight, decided=day)
        assert found.caught.outcome is Outcome.DOES_NOT_APPLY
        assert found.prohibited.outcome is Outcome.DOES_NOT_APPLY


class TestArticle22:
    """Before 5 February 2026: a prohibition with exceptions."""

    @given(decisions_taken(), before_duaa)
    def test_without_an_exception_it_was_prohibited(self, facts: DecisionTaken, day: date) -> None:
        exceptions = ("necessary_for_contract", "authorised_by_law", "decision_consented")
        without = changed(facts, CAUGHT | dict.fromkeys(exceptions, False))
        found = automated_decision(without, decided=day)
        assert found.prohibited.outcome is Outcome.APPLIES
        assert found.safeguards == ()

    @given(
        decisions_taken(),
        st.sampled_from(["necessary_for_contract", "authorised_by_law", "decision_consented"]),
        before_duaa,
    )
    def test_each_exception_was_enough_without_special_categories(
        self, facts: DecisionTaken, exception: str, day: date
    ) -> None:
        excepted = changed(facts, CAUGHT | {exception: True, "special_category": False})
        found = automated_decision(excepted, decided=day)
        assert found.prohibited.outcome is Outcome.DOES_NOT_APPLY

    @given(decisions_taken(known=True), before_duaa)
    def test_what_was_allowed_had_safeguards_of_one_kind(
        self, facts: DecisionTaken, day: date
    ) -> None:
        found = automated_decision(changed(facts, CAUGHT), decided=day)
        owed = [decision.outcome for decision in found.owed].count(Outcome.APPLIES)
        if found.prohibited.outcome is Outcome.DOES_NOT_APPLY:
            assert owed == 1
        assert owed <= 1

    @given(decisions_taken(), st.sampled_from(LawfulBasis), before_duaa)
    def test_the_lawful_basis_did_not_matter(
        self, facts: DecisionTaken, basis: LawfulBasis, day: date
    ) -> None:
        other = automated_decision(changed(facts, {"lawful_basis": basis}), decided=day)
        found = automated_decision(facts, decided=day)
        assert other.prohibited.outcome is found.prohibited.outcome
        assert other.safeguards == found.safeguards


class TestArticles22ATo22C:
    """Since then: a permission with safeguards, but for special categories and (ea)."""

    @given(decisions_taken(), since_duaa)
    def test_without_either_it_is_allowed(self, facts: DecisionTaken, day: date) -> None:
        plain = {"special_category": False, "lawful_basis": LawfulBasis.PUBLIC_TASK}
        found = automated_decision(changed(facts, CAUGHT | plain), decided=day)
        assert found.prohibited.outcome is Outcome.DOES_NOT_APPLY

    @given(decisions_taken(), since_duaa)
    def test_on_a_recognised_interest_it_is_always_prohibited(
        self, facts: DecisionTaken, day: date
    ) -> None:
        recognised = {"lawful_basis": LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST}
        found = automated_decision(changed(facts, CAUGHT | recognised), decided=day)
        assert found.prohibited.outcome is Outcome.APPLIES

    @given(decisions_taken(), st.sampled_from(LawfulBasis), since_duaa)
    def test_safeguards_are_owed_on_every_basis(
        self, facts: DecisionTaken, basis: LawfulBasis, day: date
    ) -> None:
        found = automated_decision(changed(facts, CAUGHT | {"lawful_basis": basis}), decided=day)
        assert [str(safeguard.cites) for safeguard in found.safeguards] == [
            f"UK GDPR, art 22C(2)({limb})" for limb in "abcd"
        ]

    @given(decisions_taken(), since_duaa)
    def test_consent_to_a_part_of_the_data_is_not_enough(
        self, facts: DecisionTaken, day: date
    ) -> None:
        partly = {
            "special_category": True,
            "explicit_consent": True,
            "all_data_consented": False,
            "substantial_public_interest": False,
        }
        found = automated_decision(changed(facts, CAUGHT | partly), decided=day)
        assert found.prohibited.outcome is Outcome.APPLIES


class TestChildren:
    """No article bars a decision about a child; practice advises against it (recital 71)."""

    @given(decisions_taken(), judged)
    def test_the_law_is_that_of_adults(self, facts: DecisionTaken, day: date) -> None:
        child, adult = (
            automated_decision(changed(facts, {"child": answer}), decided=day)
            for answer in (True, False)
        )
        assert child.prohibited.outcome is adult.prohibited.outcome
        assert child.safeguards == adult.safeguards
        assert adult.child.outcome is Outcome.DOES_NOT_APPLY
        assert child.child.outcome is child.caught.outcome
