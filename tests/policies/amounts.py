"""Periods, numbers and clocks beyond what the law allows, and within it, drawn for every field.

What is beyond is beyond on the four days over which ``from_law`` compares clocks: a month from
each of them has 28 days, none of which moves on. What is within ends before the month on any day.
"""

from collections.abc import Mapping
from functools import partial
from typing import Final, TypeAlias

from hypothesis import strategies as st

from tests.policies.from_law import Value, placed
from ukschoolgdpr.law.periods import Days, Months, Period, WorkingDays, Years
from ukschoolgdpr.policies.clock import Start, Wait
from ukschoolgdpr.policies.model.notices import Followed
from ukschoolgdpr.policies.model.practice import Kept
from ukschoolgdpr.policies.model.rights import ParentExpected
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.notices import Guidance
from ukschoolgdpr.policies.words.rights import AgeLine, DayTested, Demand, StartDay, StartEvent
from ukschoolgdpr.retention import Audience, Trigger

Amounts: TypeAlias = Mapping[str, st.SearchStrategy[Value]]

_X: Final = ("X",)
_EVENTS: Final = st.sets(st.sampled_from(StartEvent), min_size=1).map(tuple)
_LATER_DAYS: Final = st.sampled_from([StartDay.NEXT_DAY, StartDay.NEXT_WORKING_DAY])

_OVER_A_MONTH: Final[st.SearchStrategy[Period]] = st.one_of(
    st.builds(Days, st.integers(29, 400)),
    st.builds(WorkingDays, st.integers(21, 200)),
    st.builds(Months, st.integers(2, 24)),
    st.builds(Years, st.integers(1, 3)),
)
_UNDER_A_MONTH: Final[st.SearchStrategy[Period]] = st.one_of(
    st.builds(Days, st.integers(1, 28)), st.builds(WorkingDays, st.integers(1, 18))
)
_ANY_PERIOD: Final = _OVER_A_MONTH | _UNDER_A_MONTH

_DUTIES: Final = (
    (Audience.PUPIL, Trigger.RECORD_DATE, 6),  # SI 2024/208, reg 7: registers
    (Audience.STAFF, Trigger.RECORD_DATE, 6),  # SI 2010/5, regs 5 to 8: pensions
    (Audience.STAFF, Trigger.LAST_ENTRY, 40),  # SI 2002/2677, reg 11: health surveillance
    (Audience.STAFF, Trigger.END_OF_EMPLOYMENT, 2),  # SI 2007/3290, art 6: the right to work
    (Audience.PUPIL, Trigger.END_OF_SPONSORSHIP, 1),  # Home Office, app D
)
"""Whose records must be kept, from what and for how many years."""


def _stated(says: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
    return says.map(lambda word: Stated(word, _X))


def _several(held: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
    return held.map(lambda one: (one,))


def _kept(duty: tuple[Audience, Trigger, int], days: int) -> Kept:
    audience, since, years = duty
    period = Days(1 + days % (years * 365 - 1))
    return Kept(audience=audience, period=period, since=since, clauses=_X)


def _followed(guidance: Guidance, edition: int) -> Followed:
    return Followed(guidance=guidance, edition=edition, clauses=_X)


def _start(at: StartDay, after: tuple[StartEvent, ...]) -> Start:
    return Start(at=at, after=after, clauses=_X)


BEYOND: Final[Amounts] = {
    "automated.contest.within": _stated(_ANY_PERIOD),
    "breaches.hours": _stated(st.integers(73, 2000)),
    "children.online_consent_from": _stated(st.integers(1, 12)),
    "children.parent_expected": st.one_of(
        st.builds(
            ParentExpected,
            under=st.integers(1, 18),
            line=st.just(AgeLine.BAR),
            clauses=st.just(_X),
        ),
        st.builds(
            ParentExpected,
            under=st.integers(14, 18),
            line=st.just(AgeLine.DEFAULT),
            clauses=st.just(_X),
        ),
    ),
    "clock.extension.period": _stated(
        st.one_of(
            st.builds(Days, st.integers(63, 400)),
            st.builds(WorkingDays, st.integers(45, 200)),
            st.builds(Months, st.integers(3, 24)),
            st.builds(Years, st.integers(1, 3)),
        )
    ),
    "clock.periods": _several(_stated(_OVER_A_MONTH)),
    "clock.starts": _several(
        st.builds(_start, _LATER_DAYS, _EVENTS)
        | st.builds(
            _start,
            st.sampled_from(StartDay),
            _EVENTS.map(lambda after: tuple(dict.fromkeys((*after, StartEvent.INFORMATION)))),
        )
    ),
    "clock.tests": st.permutations(tuple(DayTested)).map(
        lambda days: tuple(Stated(day, _X) for day in days[:2])
    ),
    "clock.waits": _several(
        st.just(Wait(event=StartEvent.IDENTITY, demanded=Demand.ALWAYS, clauses=_X))
    ),
    "educational_record.school_days": _stated(st.integers(16, 400)),
    "informing.obtained_within": _stated(_OVER_A_MONTH),
    "notices.guidance": _several(
        st.builds(
            _followed,
            st.sampled_from(Guidance),
            st.integers(1998, 2100).filter(lambda year: year != 2026),
        )
    ),
    "retention.periods": _several(
        st.builds(_kept, st.sampled_from(_DUTIES), st.integers(0, 20_000))
    ),
}
"""More than the law allows the school, or less than it owes; some of it is not so for all."""

WITHIN: Final[Amounts] = {
    "breaches.hours": _stated(st.integers(1, 72)),
    "children.online_consent_from": _stated(st.integers(13, 20)),
    "children.parent_expected": st.integers(1, 13).map(
        lambda under: ParentExpected(under=under, line=AgeLine.DEFAULT, clauses=_X)
    ),
    "clock.extension.period": _stated(
        st.one_of(
            st.builds(Days, st.integers(1, 58)),
            st.builds(WorkingDays, st.integers(1, 38)),
            st.just(Months(1)),
        )
    ),
    "clock.periods": _several(_stated(_UNDER_A_MONTH)),
    "educational_record.school_days": _stated(st.integers(1, 15)),
    "fee.interval": _stated(_ANY_PERIOD),
    "informing.obtained_within": _stated(_UNDER_A_MONTH),
}
"""What gives people as much as the law, or more."""


def changes(amounts: Amounts) -> st.SearchStrategy[tuple[str, Value]]:
    """Draw a field with what it holds instead, its statements with their places as clauses."""
    return st.sampled_from(sorted(amounts)).flatmap(partial(_placed, amounts))


def _placed(amounts: Amounts, place: str) -> st.SearchStrategy[tuple[str, Value]]:
    return amounts[place].map(lambda value: (place, placed(value, place)))
