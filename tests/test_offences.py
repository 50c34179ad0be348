"""Offences that people at schools may commit, case by case."""

from datetime import date, datetime

import pytest

from tests.variations import all_no, changed
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.offences import ENTRIES, Deed, offences

NOW = date(2026, 9, 1)
NO = all_no(Deed())
CASES = {
    "looks up a neighbour's child out of curiosity": (["knowing", "obtained"], ["obtaining"]),
    "leaves and takes parents' addresses along": (["knowing", "retained"], ["obtaining"]),
    "has a colleague send a file to a friend": (["reckless", "procured"], ["obtaining"]),
    "sends a file to the wrong person by mistake": (["disclosed"], []),
    "looks up a pupil as the school allows": (["knowing", "obtained", "controller_consented"], []),
    "tells the police to prevent a crime": (["knowing", "disclosed", "prevents_crime"], []),
    "tells the court as ordered": (["knowing", "disclosed", "authorised"], []),
    "blows the whistle": (["knowing", "disclosed", "public_interest"], []),
    "thinks that the work gives the right": (["knowing", "obtained", "believed_legal_right"], []),
    "thinks that the head would agree": (["knowing", "disclosed", "believed_would_consent"], []),
    "thinks that the head agreed": (["knowing", "disclosed", "believed_consent"], ["obtaining"]),
    "sells leavers' addresses": (
        ["knowing", "obtained", "sold", "obtained_by_offence"],
        ["obtaining", "selling"],
    ),
    "offers them first": (["offered", "obtains_by_offence"], ["offering"]),
    "sells what was obtained lawfully": (["sold", "offered"], []),
    "finds pupils in an anonymous survey": (["knowing", "reidentified"], ["reidentifying"]),
    "finds oneself in it": (["knowing", "reidentified", "believed_self"], []),
    "tests the survey and tells at once": (
        [
            "knowing",
            "reidentified",
            "tests_deidentification",
            "believed_public_interest",
            "notified",
        ],
        [],
    ),
    "tests the survey and tells nobody": (
        ["knowing", "reidentified", "tests_deidentification", "believed_public_interest"],
        ["reidentifying"],
    ),
    "uses what was found out": (
        ["knowing", "used_reidentified", "reidentified_by_offence"],
        ["using-reidentified"],
    ),
    "deletes e-mails once a parent asks": (
        ["requested", "entitled", "works_for_controller", "changed_or_hid", "meant_to_prevent"],
        ["concealing"],
    ),
    "deletes them as the schedule has it": (
        [
            "requested",
            "entitled",
            "works_for_controller",
            "changed_or_hid",
            "meant_to_prevent",
            "in_any_case",
        ],
        [],
    ),
    "blacks out what the parent may not see": (
        ["requested", "is_controller", "changed_or_hid", "meant_to_prevent"],
        [],
    ),
}


@pytest.mark.parametrize(("true", "expected"), CASES.values(), ids=CASES)
def test_each_case(true: list[str], expected: list[str]) -> None:
    found = offences(changed(NO, dict.fromkeys(true, True)), as_of=NOW)
    assert [decision.rule for decision in found] == list(ENTRIES)
    assert [
        decision.rule.id.partition(".")[2]
        for decision in found
        if decision.outcome is Outcome.APPLIES
    ] == expected
    assert all(decision.outcome is not Outcome.UNDETERMINED for decision in found)


def test_a_defence_that_is_not_known_leaves_it_open() -> None:
    deed = changed(NO, {"knowing": True, "obtained": True, "believed_legal_right": None})
    [obtaining, *_] = offences(deed, as_of=NOW)
    assert obtaining.missing == ("the person reasonably believed to have a legal right to do it",)


def test_what_rests_on_settled_knowledge_says_so() -> None:
    cautious = [decision.rule.id for decision in offences(NO, as_of=NOW) if decision.cautions]
    assert cautious == ["offences.using-reidentified"]


def test_it_has_the_nation_of_its_school() -> None:
    assert Deed(school=School(nation=Nation.WALES)).nation is Nation.WALES


def test_a_day_is_no_moment_and_not_before_the_law_held() -> None:
    with pytest.raises(FactsError, match="as_of: expected a date, not the datetime"):
        offences(NO, as_of=datetime(2026, 9, 1, 9, 0))  # noqa: DTZ001 - refused
    with pytest.raises(OutsideCoverageError, match="2018-05-24 is before 2018-05-25"):
        offences(NO, as_of=date(2018, 5, 24))


def test_facts_are_yes_no_or_not_known() -> None:
    with pytest.raises(FactsError, match="sold: expected True, False or None, not 'yes'"):
        Deed(sold="yes")  # type: ignore[arg-type]  # what is refused
