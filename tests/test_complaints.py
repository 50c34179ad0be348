"""Complaints: what is owed, what suffices to facilitate them, what answers tell of them."""

from datetime import date, datetime
from itertools import product
from typing import Any

import pytest

from tests.variations import names
from ukschoolgdpr import catalogue
from ukschoolgdpr.complaints import (
    ACKNOWLEDGED_BY_OUTCOME,
    DUTIES,
    FACILITATED,
    NO_ORDER,
    ORDER_TO_PROGRESS,
    SCHOOL_FIRST,
    Complaint,
    access_tells,
    owed,
)
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome

FIRST = date(2026, 6, 19)
BEFORE = date(2026, 6, 18)
TODAY = date(2026, 11, 21)
ON_DATA = Complaint(infringement_alleged=True, own_data=True, enquiries_appropriate=True)

OWED = {
    "complaints.acknowledgement": ("DPA 2018, s 164A(3)", "deadlines.complaint-ack"),
    "complaints.steps": ("DPA 2018, s 164A(4)(a)", "deadlines.complaint-outcome"),
    "complaints.outcome": ("DPA 2018, s 164A(4)(b)", "deadlines.complaint-outcome"),
    "complaints.enquiries": ("DPA 2018, s 164A(5)(a)", "deadlines.complaint-outcome"),
    "complaints.progress": ("DPA 2018, s 164A(5)(b)", "deadlines.complaint-outcome"),
}


def test_what_is_owed_is_that_of_the_section_in_its_order_with_its_time_limit() -> None:
    found = owed(ON_DATA, received=FIRST)
    assert {
        each.decision.rule.id: (str(each.decision.rule.on(FIRST).cites), each.time_limit)
        for each in found
    } == OWED
    assert [each.decision.rule.id for each in found] == list(OWED)
    assert {each.decision.outcome for each in found} == {Outcome.APPLIES}
    assert {each.decision.as_of for each in found} == {FIRST}


def test_the_time_limits_are_entries_and_picked_by_the_same_day() -> None:
    for duty in DUTIES:
        limit = catalogue.entry(duty.time_limit)
        assert limit.picked_by == duty.picked_by == "the day on which the complaint was received"
        assert limit.versions.versions[0].commences == FIRST


def test_a_complaint_received_before_is_owed_nothing() -> None:
    found = owed(ON_DATA, received=BEFORE)
    assert {each.decision.outcome for each in found} == {Outcome.DOES_NOT_APPLY}


@pytest.mark.parametrize("lacks", ["infringement_alleged", "own_data"])
def test_another_complaint_is_owed_nothing(lacks: str) -> None:
    facts: dict[str, Any] = {"infringement_alleged": True, "own_data": True, lacks: False}
    found = owed(Complaint(**facts), received=TODAY)
    assert {each.decision.outcome for each in found} == {Outcome.DOES_NOT_APPLY}


@pytest.mark.parametrize("answers", [*product([True, False, None], repeat=3)], ids=str)
def test_a_form_is_one_way_and_not_the_only_one(answers: tuple[bool | None, ...]) -> None:
    electronic, otherwise, other = answers
    facts = Complaint(electronic_form=electronic, form_otherwise=otherwise, other_steps=other)
    outcome = FACILITATED.decide(facts, as_of=TODAY).outcome
    if other or (electronic and otherwise):
        assert outcome is Outcome.APPLIES
    elif other is False and False in (electronic, otherwise):
        assert outcome is Outcome.DOES_NOT_APPLY
    else:
        assert outcome is Outcome.UNDETERMINED


def test_an_online_form_is_not_compulsory() -> None:
    by_telephone = Complaint(electronic_form=False, form_otherwise=False, other_steps=True)
    assert FACILITATED.decide(by_telephone, as_of=TODAY).outcome is Outcome.APPLIES
    online_alone = Complaint(electronic_form=True, form_otherwise=False, other_steps=False)
    assert FACILITATED.decide(online_alone, as_of=TODAY).outcome is Outcome.DOES_NOT_APPLY


@pytest.mark.parametrize(
    ("facts", "applies"),
    [
        ({"complained_to_regulator": True, "complained_to_school": False}, True),
        ({"complained_to_regulator": True, "complained_to_school": True}, False),
        ({"complained_to_regulator": False, "complained_to_school": False}, False),
    ],
)
def test_the_regulator_asks_for_a_complaint_to_the_school_as_a_practice(
    facts: dict[str, Any],
    applies: bool,  # noqa: FBT001 - a column of the table
) -> None:
    decision = SCHOOL_FIRST.decide(Complaint(**facts), as_of=TODAY)
    assert (decision.outcome is Outcome.APPLIES) is applies
    assert any("practice, not settled law" in text for text in decision.cautions)


def test_by_law_there_is_no_order() -> None:
    before, since = NO_ORDER.on(BEFORE), NO_ORDER.on(FIRST)
    assert str(before.cites) == "UK GDPR, art 77(1)"
    assert str(since.cites) == "DPA 2018, s 165"
    assert before.value == since.value


def test_an_outcome_in_time_stands_for_the_acknowledgement_as_a_practice() -> None:
    told = Complaint(infringement_alleged=True, own_data=True, outcome_within_30_days=True)
    decision = ACKNOWLEDGED_BY_OUTCOME.decide(told, as_of=FIRST)
    assert decision.outcome is Outcome.APPLIES
    assert len(decision.cautions) == 1


def test_a_regulator_that_does_all_it_should_is_not_ordered_to() -> None:
    facts: dict[str, Any] = dict.fromkeys(
        ("complained_to_regulator", "regulator_responds", "regulator_informs"), True
    )
    does = Complaint(**facts, regulator_goes_on_informing=True)
    assert ORDER_TO_PROGRESS.decide(does, as_of=TODAY).outcome is Outcome.DOES_NOT_APPLY


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2018, 5, 25), ["the Information Commissioner [UK GDPR, art 15(1)(f)]"]),
        (BEFORE, ["the Information Commissioner [UK GDPR, art 15(1)(f)]"]),
        (
            FIRST,
            [
                "the school [UK GDPR, art 15(1)]",
                "the Information Commissioner [UK GDPR, art 15(1)(f)]",
            ],
        ),
        (
            date(2026, 9, 29),
            [
                "the school [UK GDPR, art 15(1)]",
                "the Information Commissioner [UK GDPR, art 15(1)(f)]",
            ],
        ),
        (
            date(2026, 9, 30),
            [
                "the school [UK GDPR, art 15(1)]",
                "the Information Commission [UK GDPR, art 15(1)(f)]",
            ],
        ),
    ],
)
def test_an_answer_to_an_access_request_tells_where_to_complain(
    day: date, expected: list[str]
) -> None:
    found = [f"{telling.words} [{telling.cites}]" for telling in access_tells(as_of=day)]
    assert found == [f"that they may complain to {text}" for text in expected]


def test_it_has_the_nation_of_its_school() -> None:
    assert Complaint(school=School(nation=Nation.SCOTLAND)).nation is Nation.SCOTLAND


@pytest.mark.parametrize("name", [*names(Complaint), "school"])
def test_a_fact_of_the_wrong_kind_is_refused(name: str) -> None:
    facts: dict[str, Any] = {name: "yes"}
    with pytest.raises(FactsError, match=f"^{name}: expected .*, not 'yes'$"):
        Complaint(**facts)


def test_a_day_is_no_moment_and_not_before_the_law_held() -> None:
    with pytest.raises(FactsError, match="received: expected a date, not the datetime"):
        owed(ON_DATA, received=datetime(2026, 9, 1, 9, 0))  # noqa: DTZ001 - refused
    with pytest.raises(OutsideCoverageError, match="2018-05-24 is before 2018-05-25"):
        owed(ON_DATA, received=date(2018, 5, 24))
    with pytest.raises(OutsideCoverageError, match="2018-05-24 is before 2018-05-25"):
        access_tells(as_of=date(2018, 5, 24))
