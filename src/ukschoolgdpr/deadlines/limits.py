"""The one shape of every time limit: what starts it, how long it is, in which days it counts."""

from datetime import date
from enum import Enum
from typing import Final

from attrs import field, frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.calendars import Calendars, WorkingCalendar, both
from ukschoolgdpr.facts.processing import OfSchool, Processing, School
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.criteria import Criterion, Reason
from ukschoolgdpr.law.instruments import REG_1182_71
from ukschoolgdpr.law.nations import UK, Nation
from ukschoolgdpr.law.periods import EVERY_DAY, Calendar, Hours, Period
from ukschoolgdpr.law.reckoning import Reading, Reckoning
from ukschoolgdpr.law.rules import Decision, Entry
from ukschoolgdpr.law.timelines import Version

RECEIPT: Final = "the day on which the request was received"
"""What picks the version where a saving keeps the old law for requests already in."""

ROLL: Final = REG_1182_71.article(3, 4)
"""Where it is written that a last day moves on to the next working day."""


NO_PERIOD: Final = "no period is named"
"""What stands in place of the words of the law where it has none."""


class Counted(Enum):
    """The days in which a limit is counted, or to which its last day moves on."""

    NATION = "working days of the school's nation"
    UK = "working days of every nation of the UK"
    SCOTLAND = "working days of Scotland"
    SCHOOL = "school days"
    SCHOOL_AND_UK = "school days that are working days of every nation of the UK"
    SCHOOL_AND_SCOTLAND = "school days that are working days of Scotland"
    EVERY = "every day"


_WORKING: Final = {Counted.UK: UK, Counted.SCOTLAND: frozenset({Nation.SCOTLAND})}


@frozen(kw_only=True)
class Limit:
    """What one version of a time limit says."""

    period: Period
    """How long it is, from the day it starts, which is not counted."""
    event: str = "request received"
    """What starts it."""
    starts: Citation
    """Where it is written that this does."""
    counted: Counted = Counted.NATION
    """In which days it is counted, or to which its last day moves on."""
    rolls: Citation | None = ROLL
    """Where it is written that the last day moves on to a working day; None if it does not."""
    reading: Reading | None = None
    """The fork in its words, if there is one."""
    binds: Criterion[OfSchool] | None = None
    """The schools that it binds; None for all."""

    def rolled(self, due: Reckoning) -> Reckoning:
        """Move a last day on to a working day, where the limit says so."""
        return due if self.rolls is None else due.rolled(self.rolls)


@frozen(kw_only=True)
class Prompt:
    """What one version says of something to be done soon, naming no number of days."""

    words: str
    """The words of the law: ``without undue delay``; ``NO_PERIOD`` where it has none."""
    event: str
    """What starts it."""
    starts: Citation
    """Where it is written that this does."""
    binds: Criterion[OfSchool] | None = None
    """The schools that it binds; None for all."""


@frozen(kw_only=True)
class InHours:
    """What one version of a limit in hours says: it runs from a moment, and nothing moves it."""

    period: Hours
    """How long it is."""
    event: str
    """What starts it."""
    starts: Citation
    """Where it is written that this does."""
    reading: Reading
    """Another way of counting, which ends no earlier."""
    binds: Criterion[OfSchool] | None = None
    """The schools that it binds; None for all."""


@frozen(kw_only=True)
class TimeLimit(Entry[Limit]):
    """A period within which something must be done."""

    picked_by: str = field(default=RECEIPT)

    def last_day(self, start: date, calendar: Calendar) -> date:
        """Give the bare last day for something that starts on ``start``, without reasons.

        Raises:
            FactsError: ``start`` is no plain date, or the calendar is not of the days in which
                the limit is counted.
            OutsideCoverageError: ``start`` is earlier than the law held here, or the last
                day is beyond the calendar.

        Example:
            >>> from ukschoolgdpr.deadlines import ACCESS
            >>> from ukschoolgdpr.facts.calendars import WorkingCalendar
            >>> from ukschoolgdpr.law.nations import Nation
            >>> ACCESS.last_day(date(2026, 9, 3), WorkingCalendar.of(Nation.ENGLAND))
            datetime.date(2026, 10, 5)
        """
        said = self.on(start).value
        _check_days(said.counted, calendar)
        day = said.period.after(start, calendar)
        return day if said.rolls is None else calendar.next_working(day)

    def reckon(self, start: date, calendar: Calendar) -> Reckoning:
        """Reckon the last day for something that starts on ``start`` and that nothing stops.

        Args:
            start: the day of the event that starts the period; it picks the law.
            calendar: the days that ``counted`` names.

        Returns:
            The steps to the last day, that day included.

        Raises:
            FactsError: ``start`` is no plain date, or the calendar is not of the days in which
                the limit is counted.
            OutsideCoverageError: ``start`` is earlier than the law held here, or the last
                day is beyond the calendar.

        Example:
            >>> from ukschoolgdpr.deadlines import ACCESS
            >>> from ukschoolgdpr.facts.calendars import WorkingCalendar
            >>> from ukschoolgdpr.law.nations import Nation
            >>> due = ACCESS.reckon(date(2026, 9, 3), WorkingCalendar.of(Nation.ENGLAND))
            >>> print(due.steps[-1])
            Mon 05 Oct 2026  next working day [Reg 1182/71, art 3(4)]
        """
        law = self.on(start)
        said = law.value
        begun = Reckoning(self.id, calendar, None, start, said.event, said.starts, start)
        return said.rolled(plus(begun, law))


def plus(begun: Reckoning, law: Version[Limit]) -> Reckoning:
    """Count the period of a version of a limit from where a reckoning stands.

    Raises:
        FactsError: the calendar is not of the days in which the limit is counted.
        OutsideCoverageError: the last day is beyond the calendar.
    """
    said = law.value
    _check_days(said.counted, begun.calendar)
    return begun.plus(said.period, law.cites, said.reading, law.force, law.confidence)


def binding(limit: Entry[Limit | Prompt | InHours], school: School, *, as_of: date) -> Decision:
    """Decide whether the limit of a day binds a school.

    Raises:
        FactsError: ``as_of`` is no plain date.
        OutsideCoverageError: no version is in force on that day, or none is held so early.

    Example:
        >>> from ukschoolgdpr.deadlines import ACCESS
        >>> binding(ACCESS, School(), as_of=date(2026, 9, 3)).outcome.value
        'applies'
    """
    law = limit.on(as_of)
    binds = law.value.binds
    if binds is None:
        reason = Reason("it binds every school that is a controller", met=True, cites=law.cites)
    else:
        reason = binds.weigh(Processing(school=school))
    return Decision(rule=limit, as_of=as_of, reason=reason, version=law)


def _check_days(counted: Counted, calendar: Calendar) -> None:
    """Refuse working days where school days count, or those of other nations."""
    if counted is Counted.NATION or counted is Counted.EVERY:
        return
    fits = not isinstance(calendar, WorkingCalendar)
    if counted in _WORKING and isinstance(calendar, WorkingCalendar):
        fits = calendar.nations in {frozenset[Nation](), _WORKING[counted]}
    if not fits:
        msg = f"calendar: {counted.value} count here, not {calendar.title}"
        raise FactsError(msg)


def days_of(counted: Counted, calendars: Calendars) -> tuple[Calendar, ...]:
    """Give the calendars of the days in which a limit is counted: one, or one for each school.

    Raises:
        FactsError: it is counted in school days, and no school's days are known.
    """
    working: dict[Counted, Calendar] = {
        Counted.NATION: calendars.own,
        Counted.UK: calendars.uk,
        Counted.SCOTLAND: calendars.scotland,
        Counted.EVERY: EVERY_DAY,
    }
    if counted in working:
        return (working[counted],)
    if not calendars.sessions:
        msg = "sessions: a limit in school days needs the calendar of the school"
        raise FactsError(msg)
    if counted is Counted.SCHOOL:
        return calendars.sessions
    beside = calendars.uk if counted is Counted.SCHOOL_AND_UK else calendars.scotland
    return tuple(both(beside, sessions) for sessions in calendars.sessions)
