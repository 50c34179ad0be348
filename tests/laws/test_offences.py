"""What is true of offences with personal data whatever was done and on every day."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.variations import changed, names
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.law.timelines import LAW_AS_AT
from ukschoolgdpr.offences import (
    CONCEALING,
    OBTAINING,
    OFFERING,
    REIDENTIFYING,
    SELLING,
    USING_REIDENTIFIED,
    Deed,
    offences,
)
from ukschoolgdpr.testing import days, deeds

judged = days(last=LAW_AS_AT)
# What a defence rests on, or consent; means_harm is what defeats one.
DEFENCES = {
    name for name in names(Deed) if name.startswith("believed") or name.endswith("consented")
} | {
    "prevents_crime",
    "authorised",
    "public_interest",
    "special_purposes",
    "for_publication",
    "tests_deidentification",
    "notified",
    "in_any_case",
}
OUTCOMES = {True: Outcome.APPLIES, False: Outcome.DOES_NOT_APPLY}


def plain_truth(it: Deed) -> dict[str, bool]:
    """Answer each offence over facts that are all known, from the sections."""
    meant = it.knowing or it.reckless
    right = it.prevents_crime or it.authorised or it.public_interest
    right = right or (it.special_purposes and it.for_publication and it.believed_public_interest)
    would = it.believed_would_consent
    taken = it.obtained or it.disclosed or it.procured or it.retained
    subject = it.believed_self or it.believed_subject_consent or it.believed_subject_would_consent
    source = it.believed_deidentifier or it.believed_consent or would
    tested = it.tests_deidentification and not it.means_harm
    tested = tested and it.believed_public_interest and it.notified
    found = {
        OBTAINING.id: meant
        and taken
        and not it.controller_consented
        and not (right or it.believed_legal_right or would),
        SELLING.id: it.sold and it.obtained_by_offence,
        OFFERING.id: it.offered and (it.obtained_by_offence or it.obtains_by_offence),
        REIDENTIFYING.id: meant
        and it.reidentified
        and not it.deidentifier_consented
        and not (right or subject or source or tested),
        USING_REIDENTIFIED.id: meant
        and it.used_reidentified
        and it.reidentified_by_offence
        and not it.deidentifier_consented
        and not (right or it.believed_lawful or it.believed_consent or would),
        CONCEALING.id: it.requested
        and it.entitled
        and (it.is_controller or it.works_for_controller)
        and it.changed_or_hid
        and it.meant_to_prevent
        and not (it.in_any_case or it.believed_not_entitled),
    }
    return {rule: bool(met) for rule, met in found.items()}


class TestPlainTruth:
    """Where every fact is known, the rules agree with plain Python written from the sections."""

    @given(deeds(known=True), judged)
    def test_every_offence_agrees(self, facts: Deed, day: date) -> None:
        expected = plain_truth(facts)
        for decision in offences(facts, as_of=day):
            assert decision.outcome is OUTCOMES[expected[decision.rule.id]]


class TestDefences:
    """A defence proved never makes an offence (ss 170(2), (3), 171(3) to (7), 173(5))."""

    @given(deeds(known=True), st.sampled_from(sorted(DEFENCES)), judged)
    def test_it_only_ever_helps(self, facts: Deed, defence: str, day: date) -> None:
        without = offences(changed(facts, {defence: False}), as_of=day)
        having = offences(changed(facts, {defence: True}), as_of=day)
        for one, other in zip(without, having, strict=True):
            if one.outcome is Outcome.DOES_NOT_APPLY:
                assert other.outcome is Outcome.DOES_NOT_APPLY

    @given(deeds(), st.sampled_from(["prevents_crime", "authorised", "public_interest"]), judged)
    def test_what_was_right_is_no_offence_of_taking_or_finding_out(
        self, facts: Deed, defence: str, day: date
    ) -> None:
        decided = offences(changed(facts, {defence: True}), as_of=day)
        found = {decision.rule.id: decision.outcome for decision in decided}
        for rule in (OBTAINING, REIDENTIFYING, USING_REIDENTIFIED):
            assert found[rule.id] is Outcome.DOES_NOT_APPLY


class TestMind:
    """What is neither known nor reckless is no offence of sections 170(1) and 171."""

    @given(deeds(), judged)
    def test_a_mistake_is_none(self, facts: Deed, day: date) -> None:
        mistaken = changed(facts, {"knowing": False, "reckless": False})
        found = {decision.rule.id: decision.outcome for decision in offences(mistaken, as_of=day)}
        for rule in (OBTAINING, REIDENTIFYING, USING_REIDENTIFIED):
            assert found[rule.id] is Outcome.DOES_NOT_APPLY
