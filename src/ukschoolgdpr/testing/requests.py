"""Strategies for requests."""

from datetime import date, timedelta
from typing import TypeAlias

from hypothesis import strategies as st

from ukschoolgdpr.facts.calendars import PROCLAIMED_UNTIL
from ukschoolgdpr.facts.requests import (
    AccessRequest,
    InformationRequest,
    MarksRequest,
    Obtained,
    RightsRequest,
)
from ukschoolgdpr.law.periods import Spell
from ukschoolgdpr.testing.drawing import DAYS, LATER, after, days

_Asked: TypeAlias = tuple[timedelta | None, timedelta | None]
_Wait: TypeAlias = tuple[timedelta, timedelta | None]


def rights_requests(
    received: st.SearchStrategy[date] | None = None,
) -> st.SearchStrategy[RightsRequest]:
    """Draw requests that could have been: nothing in them is earlier than receipt.

    Args:
        received: the days of receipt; by default those under the law held here whose last day
            is reckoned with published bank holidays, or little later.

    Example:
        >>> from hypothesis import given
        >>> @given(rights_requests())
        ... def test_nothing_comes_before_receipt(request):
        ...     assert request.identity_given is None or request.identity_given >= request.received
        >>> test_nothing_comes_before_receipt()
    """

    def request(
        day: date, identity: _Asked, fee: _Asked, notice: timedelta | None
    ) -> RightsRequest:
        identity_asked, identity_given = _asked_and_given(day, identity)
        fee_asked, fee_paid = _asked_and_given(day, fee)
        return RightsRequest(
            received=day,
            identity_asked=identity_asked,
            identity_given=identity_given,
            fee_asked=fee_asked,
            fee_paid=fee_paid,
            extension_notice=after(day, notice),
        )

    asked = st.tuples(LATER, LATER)
    return st.builds(request, _receipts(received), asked, asked, LATER)


def access_requests(
    received: st.SearchStrategy[date] | None = None,
) -> st.SearchStrategy[AccessRequest]:
    """Draw access requests that could have been: nothing in them is earlier than receipt.

    Up to three clarifications are asked for, in any order, overlapping or not; some are not
    answered yet.

    Args:
        received: the days of receipt; by default as for ``rights_requests``.

    Example:
        >>> from hypothesis import given
        >>> @given(access_requests())
        ... def test_no_question_comes_before_the_request(request):
        ...     assert all(spell.first >= request.received for spell in request.clarifications)
        >>> test_no_question_comes_before_the_request()
    """

    def request(asked: RightsRequest, waits: list[_Wait]) -> AccessRequest:
        return AccessRequest(
            received=asked.received,
            identity_asked=asked.identity_asked,
            identity_given=asked.identity_given,
            fee_asked=asked.fee_asked,
            fee_paid=asked.fee_paid,
            extension_notice=asked.extension_notice,
            clarifications=tuple(_waiting(asked.received, wait) for wait in waits),
        )

    return st.builds(request, rights_requests(received), _waits(3))


def information_requests(
    received: st.SearchStrategy[date] | None = None,
) -> st.SearchStrategy[InformationRequest]:
    """Draw requests for information that could have been: nothing in them is before receipt.

    Up to two clarifications are asked for and two fee notices given, in any order; some are
    awaited.

    Args:
        received: the days of receipt; by default as for ``rights_requests``.

    Example:
        >>> from hypothesis import given
        >>> @given(information_requests())
        ... def test_no_notice_comes_before_the_request(request):
        ...     assert all(spell.first >= request.received for spell in request.fee_notices)
        >>> test_no_notice_comes_before_the_request()
    """

    def request(
        day: date, asked: list[_Wait], charged: list[_Wait], notice: timedelta | None
    ) -> InformationRequest:
        return InformationRequest(
            received=day,
            clarifications=tuple(_waiting(day, wait) for wait in asked),
            fee_notices=tuple(_waiting(day, wait) for wait in charged),
            extension_notice=after(day, notice),
        )

    return st.builds(request, _receipts(received), _waits(2), _waits(2), LATER)


def marks_requests() -> st.SearchStrategy[MarksRequest]:
    """Draw requests for exam marks, the results announced before, after or on no known day.

    Example:
        >>> from hypothesis import given
        >>> from ukschoolgdpr.law.timelines import COVERAGE_BEGINS
        >>> @given(marks_requests())
        ... def test_a_request_is_received_on_a_day(request):
        ...     assert request.received >= COVERAGE_BEGINS
        >>> test_a_request_is_received_on_a_day()
    """

    def request(day: date, announced: timedelta | None, *, before: bool) -> MarksRequest:
        later = announced if announced is None or not before else -announced
        return MarksRequest(received=day, announced=after(day, later))

    long = st.none() | st.integers(0, 300).map(lambda number: timedelta(days=number))
    return st.builds(request, _receipts(None), long, before=st.booleans())


def data_obtained() -> st.SearchStrategy[Obtained]:
    """Draw data that came from someone else, used or not.

    Example:
        >>> from hypothesis import given
        >>> @given(data_obtained())
        ... def test_data_are_not_disclosed_before_they_are_there(data):
        ...     assert data.first_disclosure is None or data.first_disclosure >= data.obtained
        >>> test_data_are_not_disclosed_before_they_are_there()
    """

    def obtained(day: date, told: timedelta | None, disclosed: timedelta | None) -> Obtained:
        return Obtained(
            obtained=day,
            first_communication=after(day, told),
            first_disclosure=after(day, disclosed),
        )

    return st.builds(obtained, _receipts(None), LATER, LATER)


def _receipts(received: st.SearchStrategy[date] | None) -> st.SearchStrategy[date]:
    return days(last=PROCLAIMED_UNTIL) if received is None else received


def _waits(most: int) -> st.SearchStrategy[list[_Wait]]:
    return st.lists(st.tuples(DAYS, LATER), max_size=most)


def _waiting(day: date, wait: _Wait) -> Spell:
    first = day + wait[0]
    return Spell(first, after(first, wait[1]))


def _asked_and_given(day: date, waits: _Asked) -> tuple[date | None, date | None]:
    asked = after(day, waits[0])
    return asked, after(asked or day, waits[1])
