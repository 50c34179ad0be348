"""Cases of consent, and which provision is cited on which day."""

from datetime import date

import pytest

from tests.variations import changed
from ukschoolgdpr.consent import (
    BASIS,
    EXPLICIT,
    FREELY_GIVEN,
    GIVER,
    IMAGE,
    IMAGE_PERSONAL_DATA,
    IMBALANCE,
    LIMBS,
    NO_SWAP,
    ONLINE,
    ONLINE_PARENT,
    REFRESH,
    UNAMBIGUOUS,
    VALID,
    Consent,
    DataSubject,
    norbury_hall,
)
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome, Rule
from ukschoolgdpr.vocabulary import SchoolKind

NOW = date(2026, 9, 1)
GOOD = Consent(
    school=School(kind=SchoolKind.ACADEMY, nation=Nation.ENGLAND),
    data_subject=DataSubject.PUPIL,
    given_by_data_subject=False,
    authorised=True,
    affirmative_act=True,
    unambiguous=True,
    pre_ticked=False,
    opt_out=False,
    inaction=False,
    specific=True,
    several_purposes=False,
    controller_named=True,
    purpose_told=True,
    withdrawal_told=True,
    others_rely=False,
    processing_told=True,
    genuine_choice=True,
    detriment=False,
    conditional=False,
    real_alternative=True,
    with_other_matters=False,
    withdrawable=True,
    withdrawal_as_easy=True,
    demonstrable=True,
    carries_on_anyway=False,
)
"""A parent's consent to a picture of their child on the website, asked for as it should be."""


@pytest.mark.parametrize("rule", [VALID, *LIMBS, BASIS], ids=lambda rule: rule.id)
def test_a_consent_asked_for_as_it_should_be_is_valid(rule: Rule[Consent]) -> None:
    assert rule.decide(GOOD, as_of=NOW).outcome is Outcome.APPLIES
    assert IMBALANCE.decide(GOOD, as_of=NOW).outcome is Outcome.DOES_NOT_APPLY


@pytest.mark.parametrize(
    ("changes", "cites"),
    [
        ({"authorised": False}, "4(1)(11)"),
        ({"affirmative_act": False, "statement": False}, "4(1)(11)"),
        ({"unambiguous": False}, "4(1)(11)"),
        ({"pre_ticked": True}, "4(1)(11)"),
        ({"opt_out": True}, "4(1)(11)"),
        ({"inaction": True}, "4(1)(11)"),
        ({"specific": False, "research_area": False}, "4(1)(11)"),
        ({"controller_named": False}, "4(1)(11)"),
        ({"purpose_told": False}, "4(1)(11)"),
        ({"withdrawal_told": False}, "7(3)"),
        ({"genuine_choice": False}, "4(1)(11)"),
        ({"detriment": True}, "4(1)(11)"),
        (
            {"conditional": True, "necessary_for_service": False, "free_despite_condition": False},
            "7(4)",
        ),
        ({"with_other_matters": True, "distinguishable": False}, "7(2)"),
        ({"with_other_matters": True, "plain_language": False}, "7(2)"),
        ({"withdrawable": False}, "7(3)"),
        ({"withdrawal_as_easy": False}, "7(3)"),
        ({"demonstrable": False}, "7(1)"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_one_fault_is_enough(changes: dict[str, bool], cites: str) -> None:
    decision = VALID.decide(changed(GOOD, changes), as_of=NOW)
    assert decision.outcome is Outcome.DOES_NOT_APPLY
    assert f"UK GDPR, art {cites}" in {str(reason.cites) for reason in decision.reason.decisive()}


def test_a_condition_is_weighed_not_barred() -> None:
    bundled = changed(GOOD, {"conditional": True, "necessary_for_service": False})
    assert FREELY_GIVEN.decide(bundled, as_of=NOW).missing == (
        "with the utmost account taken of that, it is free all the same",
    )


def test_the_definition_has_another_number_since_5_february_2026() -> None:
    cited = {day: str(UNAMBIGUOUS.on(day).cites) for day in (date(2026, 2, 4), date(2026, 2, 5))}
    assert list(cited.values()) == ["UK GDPR, art 4(11)", "UK GDPR, art 4(1)(11)"]


def test_who_may_consent_for_another_is_known_with_medium_confidence() -> None:
    [caution] = GIVER.decide(GOOD, as_of=NOW).cautions
    assert caution == "confidence in UK GDPR, art 4(1)(11) is medium"


def test_a_tick_is_no_explicit_consent() -> None:
    decision = EXPLICIT.decide(changed(GOOD, {"express_statement": False}), as_of=NOW)
    assert decision.outcome is Outcome.DOES_NOT_APPLY
    assert decision.reason.decisive()[0].text == "it is confirmed in an express statement"


class TestPractice:
    @pytest.mark.parametrize("subject", [DataSubject.EMPLOYEE, DataSubject.PUPIL])
    def test_power_over_staff_and_pupils_is_presumed_everywhere(self, subject: DataSubject) -> None:
        independent = School(kind=SchoolKind.INDEPENDENT, nation=Nation.WALES)
        asked = Consent(school=independent, data_subject=subject, real_alternative=False)
        assert IMBALANCE.decide(asked, as_of=NOW).outcome is Outcome.APPLIES

    def test_a_parent_is_under_no_power_of_an_independent_school(self) -> None:
        asked = Consent(
            school=School(kind=SchoolKind.INDEPENDENT, nation=Nation.WALES),
            data_subject=DataSubject.PARENT,
            other_imbalance=False,
            real_alternative=False,
        )
        assert IMBALANCE.decide(asked, as_of=NOW).outcome is Outcome.DOES_NOT_APPLY

    def test_an_imbalance_leaves_the_law_to_be_judged(self) -> None:
        staff = changed(GOOD, {"data_subject": DataSubject.EMPLOYEE, "genuine_choice": None})
        assert VALID.decide(staff, as_of=NOW).missing == (
            "the person has a genuine and free choice",
        )

    def test_no_other_basis_after_a_refusal_is_practice_of_medium_confidence(self) -> None:
        decision = NO_SWAP.decide(Consent(presented_as_basis=True, refused=True), as_of=NOW)
        assert decision.outcome is Outcome.APPLIES
        assert decision.cautions == (
            "ICO guidance, consent is practice, not settled law",
            "confidence in ICO guidance, consent is medium",
        )

    def test_a_child_who_has_grown_up_is_asked_again(self) -> None:
        grown = Consent(child_became_competent=True)
        assert REFRESH.decide(grown, as_of=NOW).outcome is Outcome.APPLIES


class TestOnline:
    """Walkthrough W09: pupils sign up, by consent, to a service offered directly to them."""

    SERVICE = Consent(
        based_on_consent=True,
        online_service=True,
        offered_directly=True,
        preventive_or_counselling=False,
    )

    @pytest.mark.parametrize("day", [date(2018, 5, 25), date(2020, 12, 31), NOW])
    @pytest.mark.parametrize(("age", "wanted"), [(12, True), (13, False)])
    def test_a_parent_is_wanted_at_12_and_not_at_13(
        self, age: int, day: date, *, wanted: bool
    ) -> None:
        pupil = changed(self.SERVICE, {"age": age})
        expected = Outcome.APPLIES if wanted else Outcome.DOES_NOT_APPLY
        assert ONLINE_PARENT.decide(pupil, as_of=day).outcome is expected

    def test_the_age_was_in_section_9_first(self) -> None:
        pupil = changed(self.SERVICE, {"age": 13})
        found = [
            ONLINE_PARENT.decide(pupil, as_of=day).explain().splitlines()[1]
            for day in (date(2020, 12, 30), date(2020, 12, 31))
        ]
        assert found == [
            "  not met: the person is under 13 [DPA 2018, s 9(a)]",
            "  not met: the person is under 13 [UK GDPR, art 8(1)]",
        ]

    def test_someone_of_13_must_still_understand(self) -> None:
        pupil = changed(
            GOOD,
            {"age": 13, "given_by_data_subject": True, "competent": False, "authorised": False},
        )
        assert ONLINE.decide(pupil, as_of=NOW).outcome is Outcome.APPLIES
        assert VALID.decide(pupil, as_of=NOW).outcome is Outcome.DOES_NOT_APPLY

    def test_efforts_to_verify_are_part_of_it(self) -> None:
        pupil = changed(self.SERVICE, {"age": 12, "parental_consent": True})
        assert ONLINE.decide(pupil, as_of=NOW).missing == (
            "reasonable efforts are made to verify that",
        )

    @pytest.mark.parametrize(
        "outside", [{"preventive_or_counselling": True}, {"based_on_consent": False}], ids=str
    )
    def test_counselling_and_public_task_are_outside(self, outside: dict[str, bool]) -> None:
        pupil = changed(self.SERVICE, {"age": 8, **outside})
        assert ONLINE_PARENT.decide(pupil, as_of=NOW).outcome is Outcome.DOES_NOT_APPLY


class TestImages:
    """Walkthrough W15: the badge of a teacher, and the brochure; the law and a policy apart."""

    BADGE = norbury_hall.Picture(
        data_subject=DataSubject.EMPLOYEE,
        recognisable=True,
        for_security=True,
        kept_for_security=True,
        promotional=False,
    )
    BROCHURE = norbury_hall.Picture(
        data_subject=DataSubject.EMPLOYEE,
        recognisable=True,
        for_security=False,
        kept_for_security=True,
        promotional=True,
        name_fits=False,
    )

    def test_a_badge_needs_no_consent(self) -> None:
        rules = norbury_hall.picture_rules(self.BADGE)
        assert (rules.consent.met, rules.explicit.met, rules.no_name.met) == (False, False, False)

    def test_a_brochure_needs_explicit_consent_by_the_policy_and_no_name(self) -> None:
        rules = norbury_hall.picture_rules(self.BROCHURE)
        assert (rules.consent.met, rules.explicit.met, rules.no_name.met) == (True, True, True)
        assert {str(reason.cites) for reason in rules.explicit.decisive()} == {
            "Norbury Hall Primary School, consent policy, NH-6.5-h"
        }

    @pytest.mark.parametrize(
        ("picture", "expected"),
        [
            (norbury_hall.Picture(), (None, None, None)),
            (norbury_hall.Picture(recognisable=False), (False, None, None)),
            (norbury_hall.Picture(data_subject=DataSubject.PUPIL), (None, False, None)),
            (
                norbury_hall.Picture(
                    data_subject=DataSubject.PUPIL, recognisable=True, for_security=True
                ),
                (True, False, None),
            ),
            (norbury_hall.Picture(promotional=True, name_fits=True), (None, None, False)),
            (norbury_hall.Picture(kept_for_security=False), (None, False, None)),
        ],
        ids=str,
    )
    def test_what_is_not_known_stays_so(
        self, picture: norbury_hall.Picture, expected: tuple[bool | None, ...]
    ) -> None:
        rules = norbury_hall.picture_rules(picture)
        assert (rules.consent.met, rules.explicit.met, rules.no_name.met) == expected

    def test_the_law_asks_for_a_basis_not_for_consent(self) -> None:
        badge = Consent(recognisable=True, other_basis=True)
        assert IMAGE_PERSONAL_DATA.decide(badge, as_of=NOW).outcome is Outcome.APPLIES
        assert IMAGE.decide(badge, as_of=NOW).outcome is Outcome.DOES_NOT_APPLY

    def test_a_name_or_a_uniform_identifies_someone_seen_from_behind(self) -> None:
        for fact in ("name_beside", "identifiable_otherwise"):
            behind = changed(Consent(recognisable=False), {fact: True})
            assert IMAGE_PERSONAL_DATA.decide(behind, as_of=NOW).outcome is Outcome.APPLIES
