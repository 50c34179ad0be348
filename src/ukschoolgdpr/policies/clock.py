"""A policy's clock: when an answer is due by its own words, and how many days that is off the law.

A policy may say in several places when the period starts, or which day moves on if it is no
working day. All of its texts are kept; each day that may be tested is a reading of its own.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Final, TypeAlias

from attrs import evolve, field, frozen

from ukschoolgdpr.deadlines import ACCESS, RIGHTS_EXTENDED, access_deadline
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts.requests import AccessRequest, RightsRequest
from ukschoolgdpr.law.citations import Citation, Provision, Reference
from ukschoolgdpr.law.instruments import REG_1182_71
from ukschoolgdpr.law.periods import ONE_DAY, Calendar, Days, Months, Period, Spell, WorkingDays
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS, Force
from ukschoolgdpr.policies.words import Stated, are_clauses
from ukschoolgdpr.policies.words.rights import (
    Clarification,
    DayTested,
    Demand,
    ExtensionFrom,
    ExtensionGround,
    ExtensionNotice,
    ExtensionTold,
    NamedRight,
    Promptness,
    StartDay,
    StartEvent,
)

_Course: TypeAlias = Iterator[tuple[date, Period | str, Citation]]
_Step: TypeAlias = Callable[[date], date]

LAWFUL_PERIOD: Final = ACCESS.versions.versions[-1].value.period
"""The time that the law allows, in every version so far."""

LAWFUL_EXTENSION: Final = RIGHTS_EXTENDED.versions.versions[-1].value.period
"""The further time that the law allows, in every version so far."""

_TURNS: Final = frozenset(
    day
    for limit in (ACCESS, RIGHTS_EXTENDED)
    for version in limit.versions.versions
    for day in (version.commences, version.ceases)
)
"""The days on which the law's time begins to be another, or ends."""

_DAYS: Final = 8192  # so many days are kept in mind: those of some twenty years
_ROLL: Final = REG_1182_71.article(3, 4)
_STARTS: Final[dict[StartDay, Period]] = {
    StartDay.NEXT_DAY: Days(1),
    StartDay.NEXT_WORKING_DAY: WorkingDays(1),
}


@frozen(kw_only=True)
class Start:
    """One text on when the period starts."""

    at: StartDay
    """The day, beside that of the last event."""
    after: tuple[StartEvent, ...] = (StartEvent.REQUEST,)
    """The events that must all have happened."""
    right: NamedRight | None = None
    """The right whose requests the text is about; all requests if left out."""
    clauses: tuple[str, ...] = field(validator=are_clauses)
    """Where it is written."""


@frozen(kw_only=True)
class Wait:
    """What the period waits for, and when the school asks for it."""

    event: StartEvent
    """What is waited for."""
    demanded: Demand
    """When it is asked for."""
    clauses: tuple[str, ...] = field(validator=are_clauses)
    """Where it is written."""


@frozen(kw_only=True)
class Extension:
    """What a policy says of more time."""

    period: Stated[Period]
    """How much further time there is."""
    grounds: tuple[Stated[ExtensionGround], ...] = ()
    """What allows it."""
    notice: Stated[ExtensionNotice] | None = None
    """By when the person is told."""
    told: tuple[Stated[ExtensionTold], ...] = ()
    """What the person is told."""
    rolls: Stated[bool] | None = None
    """Whether its last day moves on like that of the period itself."""
    counted_from: Stated[ExtensionFrom] | None = None
    """The day from which it is counted, where the policy says so."""


@frozen(kw_only=True)
class Clock:
    """The period for an answer, as a policy states it; where it is silent the law's words fill."""

    periods: tuple[Stated[Period], ...] = ()
    """The period; more than one where the policy does not choose."""
    starts: tuple[Start, ...] = ()
    """Every text on when it starts, the general one first."""
    waits: tuple[Wait, ...] = ()
    """What the start waits for."""
    tests: tuple[Stated[DayTested], ...] = ()
    """Every text on which day moves on if it is no working day."""
    clarification: Stated[Clarification] | None = None
    """What asking for further information does."""
    promptness: tuple[Stated[Promptness], ...] = ()
    """How fast the school aims to be."""
    extension: Extension | None = None
    """More time."""

    @property
    def readings(self) -> tuple[DayTested, ...]:
        """The readings of the last day that the texts bear, each once."""
        return tuple(dict.fromkeys(test.says for test in self.tests)) or (DayTested.DUE_DATE,)

    def start(self, right: NamedRight | None = None) -> Start | None:
        """Give the text that governs the start for a right: its own, else the first for all."""
        for wanted in (right, None):
            for start in self.starts:
                if start.right is wanted:
                    return start
        return None

    def last_day(
        self, complete: date, calendar: Calendar, *, reading: DayTested, extended: bool = False
    ) -> date:
        """Give the bare last day for a request of which everything is in, without reasons.

        Args:
            complete: the day on which the last thing waited for came.
            calendar: the working days of the school's nation.
            reading: the day that is tested.
            extended: whether the period is extended.

        Raises:
            OutsideCoverageError: the last day is beyond the days that the calendar knows.
        """
        return next(self.last_days((complete,), calendar, reading=reading, extended=extended))

    def last_days(
        self,
        complete: Iterable[date],
        calendar: Calendar,
        *,
        reading: DayTested,
        extended: bool = False,
    ) -> Iterator[date]:
        """Give the bare last days for many requests, as ``last_day`` does for one."""
        start = self.start()
        shift = None if start is None else _STARTS.get(start.at)
        last = iter(complete) if shift is None else map(_after(shift, calendar), complete)
        for length, _ in self._legs(extended=extended):
            last = map(_after(length, calendar), last)
            if reading is DayTested.LAST_DAY_BEFORE_EXPIRY:
                last = (day - ONE_DAY for day in last)
            if reading is not DayTested.NONE:
                last = map(_rolled(calendar), last)
        return last

    def reckon(
        self,
        asked: date | RightsRequest,
        calendar: Calendar,
        *,
        reading: DayTested,
        right: NamedRight | None = None,
    ) -> Reckoning:
        """Reckon the last day for an answer by the policy's own words.

        Args:
            asked: the dates of the request, or the day on which everything is in.
            calendar: the working days of the school's nation.
            reading: the day that is tested, one of ``readings``.
            right: the right asked for, where the policy has a text for it.

        Returns:
            The steps to the last day, that day included, each with its clauses, which are
            practice, or the law that fills; time may stand still while information asked for is
            awaited.

        Raises:
            FactsError: the policy does not bear that reading.
            OutsideCoverageError: the last day is beyond the days that the calendar knows.
        """
        if reading not in self.readings:
            known = ", ".join(word.value for word in self.readings)
            msg = f"reading: expected one of {known}, not {reading.value}"
            raise FactsError(msg)
        request = RightsRequest(received=asked) if isinstance(asked, date) else asked
        name = f"clock.{reading.value}"
        complete = self._complete(request, right)
        if complete is None:
            return _still(name, calendar, request, _cited(self.start(right), request.received))
        due = _chain(name, calendar, self._course(complete, calendar, reading, right))
        notice = request.extension_notice
        if notice is None or self.extension is None:
            return due
        rule = self.extension.notice
        if rule is not None and rule.says is ExtensionNotice.BEFORE_DUE_DATE and notice >= due.day:
            late = due.noted(f"notice of {notice} is too late to extend", _cited(rule, notice))
            return evolve(late, force=Force.PRACTICE)
        course = self._course(complete, calendar, reading, right, extended=True)
        return _chain(name, calendar, course)

    def _complete(self, request: RightsRequest, right: NamedRight | None) -> date | None:
        """Give the day on which everything waited for is in; None if it is not."""
        start = self.start(right)
        waited = () if start is None else start.after
        days = [request.received]
        if StartEvent.IDENTITY in waited and request.identity_given is not None:
            days.append(request.identity_given)
        if StartEvent.FEE in waited and request.fee_paid is not None:
            days.append(request.fee_paid)
        if StartEvent.INFORMATION in waited and isinstance(request, AccessRequest):
            for spell in request.clarifications:
                if spell.last is None:
                    return None
                days.append(spell.last)
        return max(days)

    def _course(
        self,
        complete: date,
        calendar: Calendar,
        reading: DayTested,
        right: NamedRight | None,
        *,
        extended: bool = False,
    ) -> _Course:
        """Go from the day on which everything is in to the last day, a step at a time."""
        start = self.start(right)
        cites = _cited(start, complete)
        day = complete
        yield day, "everything asked for received", cites
        shift = None if start is None else _STARTS.get(start.at)
        if start is not None and shift is not None:
            day = shift.after(day, calendar)
            yield day, f"time starts on the {start.at.value.replace('-', ' ')}", cites
        tested = next((test for test in self.tests if test.says is reading), None)
        for length, stated in self._legs(extended=extended):
            cites = _cited(stated, complete)
            day = length.after(day, calendar)
            yield day, length, cites
            cites = _ROLL if tested is None else _cited(tested, complete)
            if reading is DayTested.LAST_DAY_BEFORE_EXPIRY:
                day -= ONE_DAY
                yield day, "last day before it expires", cites
            rolled = day if reading is DayTested.NONE else calendar.next_working(day)
            if rolled != day:
                day = rolled
                yield day, "next working day", cites

    def _legs(self, *, extended: bool) -> tuple[tuple[Period, Stated[Period] | None], ...]:
        """Give the periods to count one after the other; the last day of each is tested."""
        period = self.periods[0] if self.periods else None
        length = LAWFUL_PERIOD if period is None else period.says
        more = self.extension if extended else None
        if more is None:
            return ((length, period),)
        counted_from = more.counted_from
        if counted_from is not None and counted_from.says is ExtensionFrom.DUE_DATE:
            return (length, period), (more.period.says, more.period)
        return ((_together(length, more.period.says), more.period),)


@frozen(kw_only=True)
class ClockComparison:
    """A policy's clock beside the law's, for requests complete on every day of a span."""

    reading: DayTested
    """How the policy's last day is read."""
    extended: bool
    """Whether the period is extended."""
    first: date
    """The first day of the span."""
    last: date
    """The last day of the span, that day included."""
    days: int
    """How many days were compared."""
    later: int
    """On how many of them the policy's last day is later than the law's."""
    earlier: int
    """On how many it is earlier."""
    gap: int
    """By how many days it is later at worst; where it is never later, minus the most by which it
    is earlier; 0 where it never differs."""
    policy: Reckoning | None
    """The policy's reckoning on the first day with that gap; None where there is none."""
    law: Reckoning | None
    """The law's for the same day."""


@lru_cache(maxsize=64)
def longest_span(clock: Clock, calendar: Calendar) -> Spell:
    """Give the days from the first whose law is held to the last that can be compared.

    That is the last one whose longest period, extended, still ends on a day whose bank holidays
    are published, by the policy and by the law.
    """
    horizon = min(calendar.proclaimed_until, calendar.last)
    last = horizon
    while last > COVERAGE_BEGINS and not _ends_by(horizon, clock, last, calendar):
        last -= ONE_DAY
    return Spell(COVERAGE_BEGINS, last)


@lru_cache(maxsize=64)
def compare(
    clock: Clock,
    calendar: Calendar,
    span: Spell,
    *,
    reading: DayTested,
    extended: bool = False,
) -> ClockComparison:
    """Compare a policy's last day with the law's, for requests complete on each day of a span.

    Args:
        clock: the policy's clock.
        calendar: the working days of the school's nation.
        span: the days, both ends included.
        reading: how the policy's last day is read.
        extended: whether the period is extended, by the policy and by the law.

    Raises:
        FactsError: the span goes on without end.
        OutsideCoverageError: the law or the working days of some day are not held here.
    """
    if span.last is None:
        msg = "span: expected a last day"
        raise FactsError(msg)
    later = earlier = gap = 0
    example = None
    days, law = _law_over(calendar, span.first, span.last, extended=extended)
    own = clock.last_days(days, calendar, reading=reading, extended=extended)
    for day, lawful, last in zip(days, law, own, strict=True):
        if last == lawful:
            continue
        off = (last - lawful).days
        later += off > 0
        earlier += off < 0
        if off > max(gap, 0) or off < gap <= 0:
            gap, example = off, day
    asked = None if example is None else _request(example, extended=extended)
    return ClockComparison(
        reading=reading,
        extended=extended,
        first=span.first,
        last=span.last,
        days=len(days),
        later=later,
        earlier=earlier,
        gap=gap,
        policy=None if asked is None else clock.reckon(asked, calendar, reading=reading),
        law=None if asked is None else access_deadline(asked, calendar),
    )


@frozen
class _Then:
    """Two periods of different kinds, counted one after the other."""

    first: Period
    second: Period

    def __str__(self) -> str:
        return f"{self.first} and {self.second}"

    def after(self, day: date, calendar: Calendar) -> date:
        return self.second.after(self.first.after(day, calendar), calendar)


def _together(first: Period, second: Period) -> Period:
    if isinstance(first, Months) and isinstance(second, Months):
        return first + second
    return _Then(first, second)


# Every clock of a policy is held against the same days of the law.
@lru_cache(maxsize=8)
def _law_over(
    calendar: Calendar, first: date, last: date, *, extended: bool
) -> tuple[tuple[date, ...], tuple[date, ...]]:
    """Give every day of a span, and the law's last days for requests complete on them."""
    days = tuple(map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1)))
    found = []
    rolled = _rolled(calendar)
    for day in days:
        if day == first or day in _TURNS:
            after = _after(_lawful_period(day, extended=extended), calendar)
        found.append(rolled(after(day)))
    return days, tuple(found)


# All clocks go by the same few steps, from the same days.
@lru_cache(maxsize=64)
def _after(period: Period, calendar: Calendar) -> _Step:
    return lru_cache(maxsize=_DAYS)(lambda day: period.after(day, calendar))


@lru_cache(maxsize=8)
def _rolled(calendar: Calendar) -> _Step:
    return lru_cache(maxsize=_DAYS)(calendar.next_working)


def _lawful_day(received: date, calendar: Calendar, *, extended: bool) -> date:
    period = _lawful_period(received, extended=extended)
    return calendar.next_working(period.after(received, calendar))


def _lawful_period(received: date, *, extended: bool) -> Period:
    period = ACCESS.on(received).value.period
    return _together(period, RIGHTS_EXTENDED.on(received).value.period) if extended else period


def _request(received: date, *, extended: bool) -> AccessRequest:
    return AccessRequest(received=received, extension_notice=received if extended else None)


def _ends_by(horizon: date, clock: Clock, day: date, calendar: Calendar) -> bool:
    try:
        ends = [
            clock.last_day(day, calendar, reading=reading, extended=True)
            for reading in clock.readings
        ]
        return max(*ends, _lawful_day(day, calendar, extended=True)) <= horizon
    except OutsideCoverageError:
        return False


def _chain(name: str, calendar: Calendar, course: _Course) -> Reckoning:
    """Make a reckoning of a course; a policy's words are a reading of their own, with no other."""
    day, how, cites = next(course)
    reckoning = Reckoning(name, calendar, None, day, how, cites, strict=day, force=_force(cites))
    for day, how, cites in course:
        force = _force(cites)
        reckoning = Reckoning(name, calendar, reckoning, day, how, cites, strict=day, force=force)
    return reckoning


def _force(cites: Citation) -> Force:
    """Tell the law that fills from a policy's own clauses, which are never law."""
    return Force.LAW if isinstance(cites, Provision) else Force.PRACTICE


def _still(name: str, calendar: Calendar, request: RightsRequest, cites: Citation) -> Reckoning:
    return Reckoning(
        name,
        calendar,
        None,
        request.received,
        "information asked for is awaited",
        cites,
        strict=None,
        stopped_since=request.received,
        force=_force(cites),
    )


def _cited(stated: Start | Stated[object] | None, day: date) -> Citation:
    """Cite the clauses; where the policy is silent, the law of the day that fills."""
    return ACCESS.on(day).cites if stated is None else _reference(stated.clauses)


@cache
def _reference(clauses: tuple[str, ...]) -> Reference:
    return Reference(", ".join(clauses))
