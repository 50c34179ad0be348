import re
from datetime import date, datetime

import pytest

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.requests import (
    AccessRequest,
    InformationRequest,
    MarksRequest,
    Obtained,
    RightsRequest,
)
from ukschoolgdpr.law.periods import Spell

RECEIVED = date(2026, 3, 2)
EVENTS = ["identity_asked", "identity_given", "fee_asked", "fee_paid", "extension_notice"]


def test_a_request_may_hold_its_day_of_receipt_alone() -> None:
    request = AccessRequest(received=RECEIVED)
    assert [getattr(request, event) for event in EVENTS] == [None] * 5
    assert request.awaited == ()
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


@pytest.mark.parametrize(
    ("asked", "given"), [("identity_asked", "identity_given"), ("fee_asked", "fee_paid")]
)
def test_what_is_asked_for_is_awaited_until_it_comes(asked: str, given: str) -> None:
    day = date(2026, 3, 9)
    waiting = RightsRequest(**{"received": RECEIVED, asked: day})
    assert waiting.awaited == (Spell(day),)
    assert RightsRequest(**{"received": RECEIVED, asked: day, given: day}).awaited == ()
    message = f"{given}: 2026-03-08 is before it was asked for, on 2026-03-09"
    with pytest.raises(FactsError, match=f"^{message}$"):
        RightsRequest(**{"received": RECEIVED, asked: day, given: date(2026, 3, 8)})


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


def test_identity_and_a_fee_may_both_be_awaited() -> None:
    request = RightsRequest(
        received=RECEIVED, identity_asked=date(2026, 3, 4), fee_asked=date(2026, 3, 3)
    )
    assert request.awaited == (Spell(date(2026, 3, 4)), Spell(date(2026, 3, 3)))


def test_a_request_for_information_may_hold_its_day_of_receipt_alone() -> None:
    request = InformationRequest(received=RECEIVED)
    assert (request.clarifications, request.fee_notices, request.extension_notice) == ((), (), None)


@pytest.mark.parametrize("spells", ["clarifications", "fee_notices"])
def test_nothing_comes_before_a_request_for_information(spells: str) -> None:
    early, late = Spell(date(2026, 3, 1), date(2026, 3, 4)), Spell(RECEIVED)
    message = f"{spells}: 2026-03-01 is before the request was received, on 2026-03-02"
    with pytest.raises(FactsError, match=f"^{message}$"):
        InformationRequest(**{"received": RECEIVED, spells: (late, early)})  # type: ignore[arg-type]  # a column
    assert getattr(InformationRequest(**{"received": RECEIVED, spells: (late,)}), spells) == (late,)  # type: ignore[arg-type]  # a column


def test_notice_of_more_time_does_not_come_before_the_request_for_information() -> None:
    message = "extension_notice: 2026-03-01 is before the request was received, on 2026-03-02"
    with pytest.raises(FactsError, match=f"^{message}$"):
        InformationRequest(received=RECEIVED, extension_notice=date(2026, 3, 1))
    assert InformationRequest(received=RECEIVED, extension_notice=RECEIVED).fee_notices == ()


@pytest.mark.parametrize("kind", [InformationRequest, MarksRequest])
def test_requests_are_received_on_days(kind: type[InformationRequest]) -> None:
    with pytest.raises(FactsError, match=r"^received: expected a date, not the str '2026-03-02'$"):
        kind(received="2026-03-02")  # type: ignore[arg-type]  # what is refused


def test_results_are_announced_on_a_day_before_or_after_the_request() -> None:
    assert MarksRequest(received=RECEIVED).announced is None
    earlier = date(2026, 3, 1)
    assert MarksRequest(received=RECEIVED, announced=earlier).announced == earlier
    with pytest.raises(FactsError, match=r"^announced: expected a date, not the int 1$"):
        MarksRequest(received=RECEIVED, announced=1)  # type: ignore[arg-type]  # what is refused


@pytest.mark.parametrize("use", ["first_communication", "first_disclosure"])
def test_data_are_used_once_they_are_there(use: str) -> None:
    assert getattr(Obtained(**{"obtained": RECEIVED, use: RECEIVED}), use) == RECEIVED
    message = f"{use}: 2026-03-01 is before the data were obtained, on 2026-03-02"
    with pytest.raises(FactsError, match=f"^{message}$"):
        Obtained(**{"obtained": RECEIVED, use: date(2026, 3, 1)})
    with pytest.raises(FactsError, match=f"^{use}: expected a date, not the str 'soon'$"):
        Obtained(**{"obtained": RECEIVED, use: "soon"})  # type: ignore[arg-type]  # what is refused


def test_data_are_obtained_on_a_day() -> None:
    with pytest.raises(FactsError, match=r"^obtained: expected a date, not the NoneType None$"):
        Obtained(obtained=None)  # type: ignore[arg-type]  # what is refused


@pytest.mark.parametrize("kind", [AccessRequest, InformationRequest])
@pytest.mark.parametrize(
    "spells", [Spell(RECEIVED), [Spell(RECEIVED)], ((RECEIVED, RECEIVED),), None], ids=repr
)
def test_clarifications_are_a_tuple_of_spells(
    kind: type[AccessRequest | InformationRequest], spells: tuple[Spell, ...]
) -> None:
    message = f"clarifications: expected a tuple of spells, not {spells!r}"
    with pytest.raises(FactsError, match=f"^{re.escape(message)}$"):
        kind(received=RECEIVED, clarifications=spells)


def test_fee_notices_are_a_tuple_of_spells() -> None:
    message = f"fee_notices: expected a tuple of spells, not {Spell(RECEIVED)!r}"
    with pytest.raises(FactsError, match=f"^{re.escape(message)}$"):
        InformationRequest(received=RECEIVED, fee_notices=Spell(RECEIVED))  # type: ignore[arg-type]  # what is refused
