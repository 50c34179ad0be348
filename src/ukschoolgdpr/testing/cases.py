"""Strategies for cases."""

from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from ukschoolgdpr.cases import Case, Event, EventKind, Regime
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.calendars import PROCLAIMED_UNTIL
from ukschoolgdpr.facts.processing import School
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.testing.drawing import days
from ukschoolgdpr.vocabulary import SchoolKind

_EVERYWHERE: Final = (
    Regime.ACCESS,
    Regime.RIGHTS,
    Regime.EDUCATIONAL_RECORD,
    Regime.COMPLAINT,
    Regime.BREACH,
    Regime.AUTOMATED_DECISION,
)

_BY_NATION: Final = (
    (SchoolKind.MAINTAINED, Nation.ENGLAND, (*_EVERYWHERE, Regime.FOI, Regime.EIR)),
    (SchoolKind.MAINTAINED, Nation.WALES, (*_EVERYWHERE, Regime.FOI, Regime.EIR)),
    (SchoolKind.EDUCATION_AUTHORITY, Nation.SCOTLAND, (*_EVERYWHERE, Regime.FOISA, Regime.EISR)),
    (SchoolKind.CONTROLLED, Nation.NORTHERN_IRELAND, (*_EVERYWHERE, Regime.FOI, Regime.EIR)),
)

_ENDS: Final = (EventKind.ANSWERED, EventKind.REFUSED, EventKind.WITHDRAWN, EventKind.CLOSED)
# What ends a case is drawn less often than all else.
_GOES_ON: Final = tuple(kind for kind in EventKind if kind not in _ENDS)
_KINDS: Final = (*_ENDS, *_GOES_ON, *_GOES_ON)

# The law on complaints; and the practice of reviews, which is younger than the rest.
_COMPLAINTS_BEGIN: Final = date(2026, 6, 19)
_REVIEWS_BEGIN: Final = date(2018, 7, 4)


def cases() -> st.SearchStrategy[Case]:
    """Draw cases that could have been, of one regime to three, with up to fifteen events.

    The schools are of kinds that the regimes bind, and the law of the days is held here, so that
    calendars of the school's nation, its school days included, are all that a standing needs.

    Example:
        >>> from hypothesis import given
        >>> @given(cases())
        ... def test_the_events_of_a_case_are_in_order(case):
        ...     assert list(case.events) == sorted(case.events, key=lambda event: event.on)
        >>> test_the_events_of_a_case_are_in_order()
    """
    later = st.lists(
        st.tuples(
            st.integers(0, 99),
            st.integers(0, 40),
            st.integers(0, 24 * 60 - 1),
            st.none() | st.integers(0, 2),
        ),
        max_size=14,
    )
    return st.sampled_from(_BY_NATION).flatmap(
        lambda place: st.builds(
            _case,
            st.text("0123456789-/ RST", min_size=1).filter(str.strip),
            st.just(School(kind=place[0], nation=place[1])),
            st.lists(st.sampled_from(place[2]), min_size=1, max_size=3, unique=True).map(tuple),
            days(last=PROCLAIMED_UNTIL),
            later,
        )
    )


def _case(
    reference: str,
    school: School,
    regimes: tuple[Regime, ...],
    begins: date,
    later: list[tuple[int, int, int, int | None]],
) -> Case:
    day = max(begins, _COMPLAINTS_BEGIN if Regime.COMPLAINT in regimes else _REVIEWS_BEGIN)
    opens = {
        Regime.BREACH: EventKind.AWARE,
        Regime.AUTOMATED_DECISION: EventKind.DECIDED,
    }
    kinds = {opens.get(regime, EventKind.RECEIVED) for regime in regimes}
    case = Case(
        reference=reference,
        regimes=regimes,
        school=school,
        events=tuple(_event(kind, day, 0, None) for kind in kinds),
    )
    for choice, gap, minute, named in later:
        day += timedelta(days=gap)
        regime = None if named is None else regimes[named % len(regimes)]
        further = [
            each
            for kind in _KINDS
            if (each := _with_event(case, _event(kind, day, minute, regime))) is not None
        ]
        if further:
            case = further[choice % len(further)]
    return case


def _with_event(case: Case, event: Event) -> Case | None:
    try:
        return case.plus(event)
    except FactsError:
        return None


def _event(kind: EventKind, day: date, minute: int, regime: Regime | None) -> Event:
    if kind not in {EventKind.AWARE, EventKind.REPORTED}:
        return Event(kind, day, regime=regime)
    midnight = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo("Europe/London"))
    return Event(kind, day, at=midnight + timedelta(minutes=minute), regime=regime)
