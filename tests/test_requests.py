import re
from datetime import date, datetime

import pytest

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.requests import AccessRequest, RightsRequest
from ukschoolgdpr.law.periods import Spell

RECEIVED = date(2026, 3, 2)
EVENTS = ["identity_given", "fee_paid", "extension_notice"]


def test_a_request_may_hold_its_day_of_receipt_alone() -> None:
    request = AccessRequest(received=RECEIVED)
    assert (request.identity_given, request.fee_paid, request.extension_notice) == (None,) * 3
    assert request.clarifications == ()


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("kind", [RightsRequest, AccessRequest])
@pytest.mark.parametrize("day", [RECEIVED, date(2026, 3, 3)], ids=["same day", "later"])
def test_events_may_fall_on_the_day_of_receipt_or_later(
    kind: type[RightsRequest], event: str, day: date
) -> None:
    request = kind(**{"received": RECEIVED, event: day})
    assert getattr(request, event) == day


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("kind", [RightsRequest, AccessRequest])
def test_nothing_comes_before_the_request(kind: type[RightsRequest], event: str) -> None:
    message = f"{event}: 2026-03-01 is before the request was received, on 2026-03-02"
    with pytest.raises(FactsError, match=f"^{message}$"):
        kind(**{"received": RECEIVED, event: date(2026, 3, 1)})


@pytest.mark.parametrize("event", ["received", *EVENTS])
def test_events_happen_on_days(event: str) -> None:
    moment = datetime(2026, 3, 2, 9)  # noqa: DTZ001 - what is refused
    message = f"{event}: expected a date, not the datetime {moment!r}"
    with pytest.raises(FactsError, match=f"^{re.escape(message)}$"):
        RightsRequest(**{"received": RECEIVED, event: moment})


def test_a_question_may_be_asked_on_the_day_of_receipt() -> None:
    spells = (Spell(RECEIVED, date(2026, 3, 6)), Spell(date(2026, 3, 4)))
    assert AccessRequest(received=RECEIVED, clarifications=spells).clarifications == spells


def test_no_question_comes_before_the_request() -> None:
    early = (Spell(date(2026, 3, 4)), Spell(date(2026, 3, 1), date(2026, 3, 4)))
    message = "clarifications: 2026-03-01 is before the request was received, on 2026-03-02"
    with pytest.raises(FactsError, match=f"^{message}$"):
        AccessRequest(received=RECEIVED, clarifications=early)


def test_an_answer_does_not_come_before_its_question() -> None:
    message = "last: 2026-03-15 is before the first day, 2026-03-16"
    with pytest.raises(FactsError, match=f"^{message}$"):
        AccessRequest(
            received=RECEIVED, clarifications=(Spell(date(2026, 3, 16), date(2026, 3, 15)),)
        )
