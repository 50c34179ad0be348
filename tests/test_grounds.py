"""Whether a ground is complete, in matters that schools have.

oracles/school_grounds.csv has what schools process, with the basis and the condition they cite.
"""

import csv
from datetime import date
from pathlib import Path

import pytest

from tests.variations import all_no, changed
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts.processing import Purpose, School
from ukschoolgdpr.grounds import Ground, Need, ground
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.special_categories import SensitiveProcessing, of_limbs
from ukschoolgdpr.vocabulary import SchoolKind, SpecialCategory

Row = dict[str, str]

DAY = date(2026, 9, 1)
MAINTAINED = School(kind=SchoolKind.MAINTAINED, nation=Nation.ENGLAND)
INDEPENDENT = School(kind=SchoolKind.INDEPENDENT, nation=Nation.ENGLAND)
NO_PURPOSE = all_no(Purpose())
NO_DATA = all_no(SensitiveProcessing())
ORDINARY = of_limbs(criminal=False)
HEALTH = of_limbs(SpecialCategory.HEALTH, criminal=False)
CONSENT = Purpose(necessary=False, consented=True)


def _rows() -> list[Row]:
    path = Path(__file__).parent / "oracles" / "school_grounds.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _needs(found: Ground) -> dict[str, Need]:
    return {need.title: need for need in found.needs}


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row["purpose"])
def test_what_schools_cite_is_open(row: Row) -> None:
    school = {"state": MAINTAINED, "independent": INDEPENDENT}[row["school"]]
    facts = {
        "school": school,
        "performing_tasks": row["tasks"] == "yes",
        **dict.fromkeys(row["purpose_facts"].split(), True),
    }
    purpose = changed(NO_PURPOSE, facts)
    kinds = row["kinds"].split()
    data = changed(NO_DATA, dict.fromkeys(row["data_facts"].split(), True))
    for kind in kinds:
        fact = {"criminal": "convictions_or_offences"}.get(kind, kind.replace("-", "_"))
        data = changed(data, {fact: True})
    agreed = {name: getattr(data, name) for name in ("consented", "under_18", "adult_at_risk")}
    found = ground(
        changed(purpose, agreed | {"consented": purpose.consented}),
        changed(data, {"consented": purpose.consented}),
        as_of=DAY,
    )
    assert found.outcome.value == row["outcome"]
    names = [
        way.name.removeprefix("UK GDPR, art ").replace(" with DPA 2018, Sch 1 para ", "+")
        for need in found.needs
        for way in need.open
    ]
    assert "; ".join(names) == row["open"]


class TestNeeds:
    def test_ordinary_data_need_a_basis_and_nothing_else(self) -> None:
        found = ground(CONSENT, ORDINARY, as_of=DAY)
        assert found.outcome is Outcome.APPLIES
        assert [need.title for need in found.needs if need.needed] == ["Lawful basis"]
        assert {need.outcome for need in found.needs} == {Outcome.APPLIES}
        assert len(found.needs) == 11
        assert _needs(found)["Data concerning health"].ways == ()
        assert found.missing == ()

    def test_each_limb_needs_a_condition_of_its_own(self) -> None:
        data = of_limbs(
            SpecialCategory.RACIAL_OR_ETHNIC_ORIGIN,
            SpecialCategory.POLITICAL_OPINIONS,
            criminal=False,
        )
        monitoring = changed(
            all_no(data),
            {
                "racial_or_ethnic_origin": True,
                "political_opinions": True,
                "equality_monitoring": True,
                "substantial_public_interest": True,
                "policy_document": True,
                "consented": True,
            },
        )
        needs = _needs(ground(CONSENT, monitoring, as_of=DAY))
        assert needs["Data revealing racial or ethnic origin"].outcome is Outcome.APPLIES
        assert needs["Data revealing political opinions"].outcome is Outcome.DOES_NOT_APPLY
        found = ground(CONSENT, monitoring, as_of=DAY)
        assert found.outcome is Outcome.DOES_NOT_APPLY
        assert found.missing == ()

    def test_offences_on_health_need_both(self) -> None:
        both = of_limbs(
            SpecialCategory.HEALTH,
            criminal=True,
            explicit_consent=True,
            prohibition_stands=False,
        )
        needs = _needs(ground(CONSENT, both, as_of=DAY))
        assert needs["Data concerning health"].outcome is Outcome.APPLIES
        assert needs["Criminal offence data"].outcome is Outcome.UNDETERMINED

    def test_what_may_not_be_needed_is_complete_where_a_way_is_open(self) -> None:
        public = SensitiveProcessing(manifestly_made_public=True, official_control=True)
        found = ground(CONSENT, public, as_of=DAY)
        assert found.outcome is Outcome.APPLIES
        assert {need.needed for need in found.needs} == {True, None}

    def test_what_is_missing_is_of_the_kind_first(self) -> None:
        found = ground(CONSENT, of_limbs(health=None, criminal=False), as_of=DAY)
        assert found.missing == ("the data concern health",)
        assert found.outcome is Outcome.UNDETERMINED

    def test_no_way_open_leaves_in_doubt_what_may_not_be_needed(self) -> None:
        unsure = changed(NO_DATA, {"health": None, "consented": True})
        found = ground(CONSENT, unsure, as_of=DAY)
        assert found.outcome is Outcome.UNDETERMINED
        assert found.missing == ("the data concern health",)

    def test_the_nearest_way_is_one_of_which_something_is_met(self) -> None:
        data = of_limbs(SpecialCategory.HEALTH, criminal=False, employment_law=True)
        assert ground(CONSENT, data, as_of=DAY).missing == (
            "law imposes those obligations or confers those rights",
            "an appropriate policy document is in place when the processing is carried out",
        )

    def test_else_it_is_the_one_that_lacks_least(self) -> None:
        assert ground(CONSENT, HEALTH, as_of=DAY).missing == (
            "the data subject has manifestly made the data public",
        )

    def test_a_ground_has_no_truth_value(self) -> None:
        with pytest.raises(TypeError) as raised:
            bool(ground(CONSENT, ORDINARY, as_of=DAY))
        assert str(raised.value) == "a ground is neither true nor false: ask for its outcome"

    def test_a_day_before_the_gdpr_is_refused(self) -> None:
        with pytest.raises(OutsideCoverageError):
            ground(CONSENT, ORDINARY, as_of=date(2018, 5, 24))


class TestShared:
    @pytest.mark.parametrize("fact", ["consented", "under_18", "adult_at_risk"])
    def test_the_two_may_not_contradict_each_other(self, fact: str) -> None:
        purpose = changed(Purpose(), {fact: True})
        data = changed(SensitiveProcessing(), {fact: False})
        with pytest.raises(FactsError) as raised:
            ground(purpose, data, as_of=DAY)
        assert str(raised.value) == f"{fact}: the purpose has True and the data have False"

    def test_a_school_is_one_school(self) -> None:
        data = SensitiveProcessing(school=INDEPENDENT)
        with pytest.raises(FactsError) as raised:
            ground(Purpose(school=MAINTAINED), data, as_of=DAY)
        assert str(raised.value) == (
            f"school: the purpose has {MAINTAINED} and the data have {INDEPENDENT}"
        )

    def test_what_one_knows_need_be_given_once(self) -> None:
        needless = all_no(Purpose())
        consented = changed(needless, {"consented": None})
        data = of_limbs(criminal=False, consented=True, school=MAINTAINED)
        assert ground(consented, data, as_of=DAY).outcome is Outcome.APPLIES
        offence = of_limbs(criminal=True, comprehensive_register=False)
        assert ground(CONSENT, offence, as_of=DAY).outcome is Outcome.APPLIES

    def test_the_school_of_either_is_that_of_both(self) -> None:
        interest = changed(
            NO_PURPOSE, {"necessary": True, "legitimate_interest": True, "performing_tasks": True}
        )
        for purpose, data in (
            (changed(interest, {"school": MAINTAINED}), ORDINARY),
            (interest, of_limbs(criminal=False, school=MAINTAINED)),
            (
                changed(interest, {"school": MAINTAINED}),
                of_limbs(criminal=False, school=MAINTAINED),
            ),
        ):
            assert ground(purpose, data, as_of=DAY).outcome is Outcome.DOES_NOT_APPLY
        assert ground(interest, ORDINARY, as_of=DAY).outcome is Outcome.UNDETERMINED


class TestCautions:
    def test_guidance_that_asks_for_more_is_said(self) -> None:
        data = of_limbs(
            criminal=False,
            school=MAINTAINED,
            no_convictions=True,
            intends_inference=True,
            pupil_premium=True,
        )
        found = ground(CONSENT, data, as_of=DAY)
        assert found.outcome is Outcome.APPLIES
        assert found.cautions == (
            (
                "the regulator asks for a condition of article 9 where a category is inferred "
                "[ICO guidance, special category data]"
            ),
            (
                "the department says to handle the data as if they were special category data, "
                "which asks for no condition [DfE guidance, data protection in schools: what "
                "data protection means for schools]"
            ),
            (
                "the regulator asks for a condition of article 10 where data say that there are no "
                "convictions [ICO guidance, criminal offence data]"
            ),
        )
        assert found.explain().splitlines()[3:] == [
            f"  caution: {caution}" for caution in found.cautions
        ]

    def test_a_day_beyond_the_law_held_is_said(self) -> None:
        (caution,) = ground(CONSENT, ORDINARY, as_of=date(2027, 1, 1)).cautions
        assert caution == "the law was last reviewed as at 2026-11-21"


class TestExplaining:
    def test_what_is_complete_names_the_open_ways(self) -> None:
        assert ground(CONSENT, ORDINARY, as_of=DAY).explain().splitlines() == [
            "the ground is complete (law as at 2026-09-01)",
            "  Lawful basis",
            "    open: UK GDPR, art 6(1)(a)",
        ]

    def test_what_is_not_says_of_each_way_why(self) -> None:
        data = changed(NO_DATA, {"health": True, "consented": True})
        lines = ground(CONSENT, data, as_of=DAY).explain().splitlines()
        assert lines[:5] == [
            "the ground is not complete (law as at 2026-09-01)",
            "  Lawful basis",
            "    open: UK GDPR, art 6(1)(a)",
            "  Data concerning health",
            (
                "    not open: UK GDPR, art 9(2)(a): not met: the data subject gave explicit "
                "consent for specified purposes [UK GDPR, art 9(2)(a)]"
            ),
        ]
        assert len(lines) == 4 + 33

    def test_what_is_in_doubt_names_the_nearest_way(self) -> None:
        data = of_limbs(SpecialCategory.HEALTH, criminal=False, employment_law=True)
        assert ground(CONSENT, data, as_of=DAY).explain().splitlines() == [
            "it cannot be determined whether the ground is complete (law as at 2026-09-01)",
            "  Lawful basis",
            "    open: UK GDPR, art 6(1)(a)",
            "  Data concerning health",
            "    nearest, of 31 that may be open: UK GDPR, art 9(2)(b) with DPA 2018, Sch 1 para 1",
            "      not known: law imposes those obligations or confers those rights",
            (
                "      not known: an appropriate policy document is in place when the processing "
                "is carried out"
            ),
        ]

    def test_a_kind_in_doubt_is_named(self) -> None:
        data = of_limbs(health=None, criminal=False)
        assert ground(CONSENT, data, as_of=DAY).explain().splitlines()[3:] == [
            "  Data concerning health",
            "    not known: the data concern health",
        ]
