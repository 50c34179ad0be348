"""What the law has on the scenarios of the five schools; their dates are in test_cases.py."""

from datetime import date

import pytest

from ukschoolgdpr.consent import ONLINE, ONLINE_PARENT, WITHDRAWAL, Consent
from ukschoolgdpr.facts.processing import Processing, School
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.people import (
    FURTHER_COPIES,
    IDENTITY,
    Requester,
    Role,
    may_act,
    refusal_tells,
)
from ukschoolgdpr.rights import (
    ERASURE,
    OBJECTION,
    OBJECTION_DIRECT_MARKETING,
    RECTIFICATION,
    REFUSAL,
)
from ukschoolgdpr.vocabulary import LawfulBasis, SchoolKind

APPLIES, DOES_NOT_APPLY, UNDETERMINED = Outcome
ENGLAND = School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND)


class TestW01:
    """A parent of a pupil aged 12 asks for access at Christmas 2022."""

    AS_OF = date(2023, 1, 4)

    def test_whoever_has_parental_responsibility_may_ask(self) -> None:
        parent = Requester(
            school=ENGLAND,
            age=12,
            understands=False,
            parental_responsibility=True,
            evidence_seen=True,
            in_childs_interests=True,
            order_prevents=False,
            consent_of_all_required=False,
        )
        assert may_act(Role.PARENT, parent, as_of=self.AS_OF).outcome is APPLIES

    def test_no_age_settles_who_asks(self) -> None:
        child = Requester(school=ENGLAND, age=12)
        assert may_act(Role.SUBJECT, child, as_of=self.AS_OF).outcome is UNDETERMINED

    def test_a_parent_whom_the_school_knows_is_not_asked_for_proof(self) -> None:
        known = Requester(school=ENGLAND, known_to_school=True)
        assert IDENTITY.decide(known, as_of=self.AS_OF).outcome is DOES_NOT_APPLY


class TestW02:
    """A solicitor acts for a teacher in March 2025."""

    AS_OF = date(2025, 3, 6)

    @pytest.mark.parametrize(
        ("seen", "outcome"), [(True, APPLIES), (False, DOES_NOT_APPLY), (None, UNDETERMINED)]
    )
    def test_the_signed_authority_must_be_seen(self, seen: Maybe, outcome: Outcome) -> None:
        solicitor = Requester(
            school=ENGLAND, age=40, understands=True, authorised=True, evidence_seen=seen
        )
        assert may_act(Role.AGENT, solicitor, as_of=self.AS_OF).outcome is outcome


class TestW04:
    """The same parent asks again three weeks after the answer, in February 2023."""

    AS_OF = date(2023, 2, 27)

    def test_asking_again_is_no_ground_to_refuse_unless_it_is_excessive(self) -> None:
        repeated = Processing(school=ENGLAND, unstructured=False, manifestly_unfounded=False)
        assert REFUSAL.decide(repeated, as_of=self.AS_OF).outcome is UNDETERMINED
        for excessive, outcome in ((True, APPLIES), (False, DOES_NOT_APPLY)):
            judged = Processing(
                school=ENGLAND,
                unstructured=False,
                manifestly_unfounded=False,
                excessive=excessive,
            )
            assert REFUSAL.decide(judged, as_of=self.AS_OF).outcome is outcome

    def test_further_copies_may_be_charged_for(self) -> None:
        again = Requester(school=ENGLAND, further_copies=True)
        assert FURTHER_COPIES.decide(again, as_of=self.AS_OF).outcome is APPLIES

    def test_a_refusal_gives_reasons_the_commissioner_and_the_court(self) -> None:
        assert [told.words for told in refusal_tells(as_of=self.AS_OF)] == [
            "the reasons for not acting",
            "that they may complain to the Information Commissioner",
            "that they may seek a judicial remedy",
        ]

    def test_proof_of_identity_is_not_asked_for_again(self) -> None:
        known = Requester(school=ENGLAND, known_to_school=True, reasonable_doubt=False)
        assert IDENTITY.decide(known, as_of=self.AS_OF).outcome is DOES_NOT_APPLY


class TestW05:
    """A parent disputes a date and a social worker's view in June 2023."""

    AS_OF = date(2023, 6, 5)

    def test_a_wrong_date_is_put_right(self) -> None:
        wrong = Processing(school=ENGLAND, unstructured=False, inaccurate=True)
        assert RECTIFICATION.decide(wrong, as_of=self.AS_OF).outcome is APPLIES

    def test_an_opinion_stays_and_is_completed_by_a_statement(self) -> None:
        opinion = Processing(school=ENGLAND, unstructured=False, inaccurate=False, incomplete=False)
        assert RECTIFICATION.decide(opinion, as_of=self.AS_OF).outcome is DOES_NOT_APPLY
        lacking = Processing(school=ENGLAND, unstructured=False, inaccurate=False, incomplete=True)
        decision = RECTIFICATION.decide(lacking, as_of=self.AS_OF)
        assert decision.outcome is APPLIES
        assert "UK GDPR, art 16" in decision.explain()


class TestW06:
    """A parent objects to fundraising e-mails and to the census in June 2023."""

    AS_OF = date(2023, 6, 1)

    def test_marketing_stops_whatever_its_basis(self) -> None:
        fundraising = Processing(
            school=ENGLAND, unstructured=False, direct_marketing=True, objected=True
        )
        decision = OBJECTION_DIRECT_MARKETING.decide(fundraising, as_of=self.AS_OF)
        assert decision.outcome is APPLIES

    def test_there_is_no_objection_to_what_the_law_requires(self) -> None:
        census = Processing(
            school=ENGLAND, unstructured=False, lawful_basis=LawfulBasis.LEGAL_OBLIGATION
        )
        assert OBJECTION.decide(census, as_of=self.AS_OF).outcome is DOES_NOT_APPLY


class TestW07:
    """Consent to a photograph is withdrawn and erasure asked for in September 2024."""

    AS_OF = date(2024, 9, 10)

    def test_withdrawing_is_as_easy_as_giving(self) -> None:
        harder = Consent(withdrawable=True, withdrawal_told=True, withdrawal_as_easy=False)
        assert WITHDRAWAL.decide(harder, as_of=self.AS_OF).outcome is DOES_NOT_APPLY

    @pytest.mark.parametrize(("other", "outcome"), [(False, APPLIES), (None, UNDETERMINED)])
    def test_the_picture_is_erased_if_nothing_else_lets_the_school_keep_it(
        self, other: Maybe, outcome: Outcome
    ) -> None:
        picture = Processing(
            school=ENGLAND,
            unstructured=False,
            lawful_basis=LawfulBasis.CONSENT,
            consent_withdrawn=True,
            other_legal_ground=other,
            no_longer_necessary=False,
            objected=False,
            objected_to_marketing=False,
            unlawful=False,
            erasure_required=False,
            child_online_service=False,
            necessary_for_expression=False,
            necessary_for_obligation=False,
            necessary_for_task=False,
            necessary_for_authority=False,
            necessary_for_public_health=False,
            necessary_for_research=False,
            necessary_for_claims=False,
        )
        assert ERASURE.decide(picture, as_of=self.AS_OF).outcome is outcome


class TestW09:
    """Pupils aged 12 and 13 are to sign up themselves to an online service."""

    AS_OF = date(2026, 9, 1)

    @staticmethod
    def signing_up(age: int) -> Consent:
        return Consent(
            age=age,
            based_on_consent=True,
            online_service=True,
            offered_directly=True,
            preventive_or_counselling=False,
            parental_consent=False,
        )

    @pytest.mark.parametrize(
        "as_of", [date(2018, 5, 25), date(2020, 12, 30), date(2020, 12, 31), AS_OF]
    )
    def test_at_12_a_parent_consents_and_at_13_the_pupil_does(self, as_of: date) -> None:
        twelve, thirteen = self.signing_up(12), self.signing_up(13)
        assert ONLINE_PARENT.decide(twelve, as_of=as_of).outcome is APPLIES
        assert ONLINE.decide(twelve, as_of=as_of).outcome is DOES_NOT_APPLY
        assert ONLINE_PARENT.decide(thirteen, as_of=as_of).outcome is DOES_NOT_APPLY
        assert ONLINE.decide(thirteen, as_of=as_of).outcome is APPLIES

    @pytest.mark.parametrize("understands", [True, False])
    def test_understanding_is_needed_either_way(self, understands: Maybe) -> None:
        thirteen = Requester(school=ENGLAND, age=13, understands=understands)
        found = may_act(Role.SUBJECT, thirteen, as_of=self.AS_OF).outcome
        assert found is (APPLIES if understands else DOES_NOT_APPLY)
