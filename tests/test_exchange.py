"""Values as plain data."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from ukschoolgdpr import exchange
from ukschoolgdpr.catalogue import table
from ukschoolgdpr.deadlines import access_deadline
from ukschoolgdpr.facts.calendars import WorkingCalendar
from ukschoolgdpr.facts.processing import Processing
from ukschoolgdpr.facts.requests import AccessRequest
from ukschoolgdpr.law.instruments import ICO_TIME_LIMITS, UK_GDPR
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Spell
from ukschoolgdpr.rights import COMPLAINT_CONTROLLER, PORTABILITY
from ukschoolgdpr.testing import access_requests, processings
from ukschoolgdpr.vocabulary import LawfulBasis

ENGLAND = WorkingCalendar.of(Nation.ENGLAND)


def written(value: object) -> Any:
    return json.loads(exchange.as_json(value))


def test_a_decision_says_its_outcome_and_reasons() -> None:
    processing = Processing(lawful_basis=LawfulBasis.PUBLIC_TASK, unstructured=False)
    decision = PORTABILITY.decide(processing, as_of=date(2026, 9, 1))
    data = written(decision)
    assert list(data) == [
        "id",
        "title",
        "outcome",
        "as_of",
        "cites",
        "reasons",
        "missing",
        "cautions",
    ]
    assert data["id"] == "rights.portability"
    assert data["title"] == PORTABILITY.title
    assert (data["outcome"], data["as_of"]) == ("does-not-apply", "2026-09-01")
    assert data["cites"] == {
        "text": "UK GDPR, art 20",
        "url": "https://www.legislation.gov.uk/eur/2016/679/article/20",
    }
    assert (data["missing"], data["cautions"]) == ([], [])
    assert {
        "text": "its lawful basis is public task",
        "met": True,
        "cites": exchange.as_data(UK_GDPR.article(20, 3)),
    } in data["reasons"]


def test_a_decision_not_in_force_cites_no_version() -> None:
    decision = COMPLAINT_CONTROLLER.decide(Processing(), as_of=date(2026, 6, 18))
    data = written(decision)
    assert data["cites"] is None
    assert data["outcome"] == "does-not-apply"


@given(processings())
def test_a_decision_names_what_is_missing_if_and_only_if_undetermined(
    processing: Processing,
) -> None:
    data = written(PORTABILITY.decide(processing, as_of=date(2026, 9, 1)))
    assert bool(data["missing"]) == (data["outcome"] == "undetermined")


def test_a_reckoning_says_its_days_steps_readings_and_calendar() -> None:
    request = AccessRequest(
        received=date(2026, 3, 2), clarifications=(Spell(date(2026, 3, 9), date(2026, 3, 16)),)
    )
    data = written(access_deadline(request, ENGLAND))
    assert data["id"] == "deadlines.access"
    assert (data["day"], data["safe_day"]) == ("2026-04-10", "2026-04-08")
    assert (data["running"], data["stopped_since"], data["provisional"]) == (True, None, False)
    assert [step["day"] for step in data["steps"]] == ["2026-03-02", "2026-04-02", "2026-04-10"]
    assert data["steps"][0] == {
        "day": "2026-03-02",
        "text": "request received",
        "cites": exchange.as_data(UK_GDPR.article("12A", 2, "a")),
        "force": "law",
        "confidence": "high",
        "at": None,
    }
    assert [reading["name"] for reading in data["readings"]] == ["beginning-with", "ask-day"]
    assert data["calendar"] == {
        "name": "England",
        "first": "2018-01-01",
        "last": "2035-12-31",
        "proclaimed_until": "2028-12-31",
        "digest": ENGLAND.digest,
    }


def test_a_stopped_reckoning_has_no_day() -> None:
    request = AccessRequest(received=date(2026, 3, 2), clarifications=(Spell(date(2026, 3, 9)),))
    data = written(access_deadline(request, ENGLAND))
    assert (data["day"], data["safe_day"], data["running"]) == (None, None, False)
    assert data["stopped_since"] == "2026-03-09"


@given(access_requests())
def test_what_is_written_as_json_is_read_back_the_same(request_: AccessRequest) -> None:
    due = access_deadline(request_, ENGLAND)
    assert json.loads(exchange.as_json(due)) == exchange.as_data(due)


def test_a_row_of_the_catalogue_gives_its_fields_by_name() -> None:
    row = table()[0]
    data = written(row)
    assert data["id"] == row.id
    assert data["commences"] == row.commences.isoformat()


def test_a_reference_gives_its_text_and_address() -> None:
    assert exchange.as_data(ICO_TIME_LIMITS) == {
        "text": ICO_TIME_LIMITS.text,
        "url": ICO_TIME_LIMITS.url,
    }


@pytest.mark.parametrize(
    ("value", "data"),
    [
        pytest.param("word", "word", id="text"),
        pytest.param(3, 3, id="number"),
        pytest.param(True, True, id="truth"),
        pytest.param(None, None, id="nothing"),
        pytest.param(date(2026, 9, 3), "2026-09-03", id="day"),
        pytest.param(Nation.WALES, "WLS", id="member"),
        pytest.param((date(2026, 9, 3), None), ["2026-09-03", None], id="tuple"),
        pytest.param([1, "a"], [1, "a"], id="list"),
        pytest.param({"day": date(2026, 9, 3)}, {"day": "2026-09-03"}, id="dictionary"),
    ],
)
def test_plain_values_become_plain_data(value: object, data: object) -> None:
    assert exchange.as_data(value) == data


def test_what_is_none_of_the_library_s_is_refused() -> None:
    with pytest.raises(TypeError, match="a complex cannot be written as data: 1j"):
        exchange.as_data(1j)


def test_sets_are_in_the_order_of_their_enumeration() -> None:
    nations = frozenset({Nation.NORTHERN_IRELAND, Nation.ENGLAND, Nation.SCOTLAND})
    assert written(nations) == ["ENG", "SCT", "NIR"]
    assert written(frozenset()) == []


def test_csv_has_a_column_for_every_field_and_a_row_for_every_value() -> None:
    spells = [Spell(date(2026, 9, 3)), Spell(date(2026, 9, 3), date(2026, 9, 4))]
    assert exchange.as_csv(spells, Spell) == (
        "first,last\r\n2026-09-03,\r\n2026-09-03,2026-09-04\r\n"
    )
    assert exchange.as_csv([], Spell) == "first,last\r\n"


def test_what_does_not_fit_in_a_cell_is_an_error() -> None:
    clarified = AccessRequest(received=date(2026, 9, 3), clarifications=(Spell(date(2026, 9, 4)),))
    with pytest.raises(TypeError, match=r"^a Spell does not fit in a cell: "):
        exchange.as_csv([clarified], AccessRequest)
