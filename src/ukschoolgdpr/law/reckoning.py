"""By when: a day reached in cited steps, and the earliest day on any tenable reading.

Two tracks run side by side. The first follows the law as its regulator reads it. The strict
one takes the strict side of every fork in the text, and nothing that rests on guidance alone.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from operator import attrgetter
from typing import Final

from attrs import evolve, field, frozen

from ukschoolgdpr.errors import ClockStoppedError
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.periods import ONE_DAY, Calendar, Days, Period, Spell, in_words
from ukschoolgdpr.law.timelines import Confidence, Force, Version

NO_DAY: Final = timedelta(0)


@frozen
class Step:
    """One step of a reckoning."""

    day: date
    """The day reached."""
    text: str
    """What was done to reach it."""
    cites: Citation
    """Where that is written."""
    force: Force
    """Whether the step is law or practice."""
    confidence: Confidence
    """How sure the library is of it."""

    def __str__(self) -> str:
        """Print the step on a line: ``Mon 05 Oct 2026  next working day [...]``."""
        doubts = "" if self.force is Force.LAW else f", {self.force.value}"
        if self.confidence is not Confidence.HIGH:
            doubts += f", {self.confidence.value} confidence"
        return f"{in_words(self.day)}  {self.text} [{self.cites}{doubts}]"


@frozen(kw_only=True)
class Reading:
    """The strict side of words that bear more than one reading."""

    name: str
    """Its name, in kebab-case."""
    text: str
    """What the strict side says."""
    cites: Citation
    """The words in doubt."""


# One is made for every step of every request: without slots that takes half the time.
@frozen(slots=False)
class Reckoning:
    """A day reached in steps, and the earliest day on any tenable reading beside it.

    It is a chain: each reckoning adds one step to the one before it.
    """

    id: str
    """The entry whose time limit is reckoned."""
    calendar: Calendar
    """The working days used."""
    before: "Reckoning | None" = field(repr=False)
    """The reckoning up to the step before; None on the day from which time runs."""
    reached: date
    """The day of the last step."""
    how: Period | str
    """What the last step did: counted a period, or something said in words."""
    cites: Citation
    """Where the last step is written."""
    strict: date | None
    """The day reached on the strict track; None while time stands still on it."""
    readings: tuple[Reading, ...] = ()
    """The forks on which the strict track parted from the steps."""
    strict_rolls: bool = True
    """Whether a last day on the strict track still moves on from a non-working day."""
    stopped_since: date | None = None
    """The day since which time stands still; None while it runs."""
    force: Force = Force.LAW
    """Whether the last step is law or practice."""
    confidence: Confidence = Confidence.HIGH
    """How sure the library is of the last step."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps, first to last; the first is the day from which time runs."""
        text = self.how if isinstance(self.how, str) else f"{self.how} on"
        last = Step(self.reached, text, self.cites, self.force, self.confidence)
        return (last,) if self.before is None else (*self.before.steps, last)

    @property
    def running(self) -> bool:
        """Whether time runs; while it stands still there is no last day yet."""
        return self.stopped_since is None

    @property
    def day(self) -> date:
        """The last day, that day included.

        Raises:
            ClockStoppedError: time stands still, so there is no last day yet.
        """
        if self.stopped_since is not None:
            raise _stopped(self)
        return self.reached

    @property
    def safe_day(self) -> date:
        """The earliest last day over all tenable readings, that day included.

        Raises:
            ClockStoppedError: time stands still on every reading.
        """
        if self.strict is None:
            raise _stopped(self)
        return self.strict

    @property
    def provisional(self) -> bool:
        """Whether it reaches beyond the last day whose bank holidays are published."""
        return self.reached > self.calendar.proclaimed_until

    def plus(self, period: Period, cites: Citation, reading: Reading | None = None) -> "Reckoning":
        """Count a period from the day reached.

        A ``reading`` is the strict side of "beginning with": the first day counts too, so the
        strict track ends a day earlier, and by that way of counting it does not move on from a
        non-working day.

        Raises:
            ClockStoppedError: time stands still.
            OutsideCoverageError: the period ends beyond the days that can be counted.
        """
        start, strict = self.day, self.safe_day
        readings, strict_rolls = self.readings, self.strict_rolls
        day = period.after(start, self.calendar)
        strict = day if strict == start else period.after(strict, self.calendar)
        if reading is not None:
            strict -= ONE_DAY
            readings, strict_rolls = _with(readings, reading), False
        return Reckoning(
            self.id, self.calendar, self, day, period, cites, strict, readings, strict_rolls
        )

    def rolled(self, cites: Citation) -> "Reckoning":
        """Move a last day that is no working day to the next one that is.

        Raises:
            OutsideCoverageError: the day is beyond the days that the calendar knows.
        """
        roll, strict = self.calendar.next_working, self.strict
        if strict is not None and self.strict_rolls:
            strict = roll(strict)
        day = roll(self.reached) if self.running else self.reached
        if day == self.reached:
            return self if strict == self.strict else evolve(self, strict=strict)
        how = "next working day"
        return Reckoning(
            self.id, self.calendar, self, day, how, cites, strict, self.readings, self.strict_rolls
        )

    def suspended(
        self, spells: Iterable[Spell], authority: Version[object], reading: Reading
    ) -> "Reckoning":
        """Add the days of spells in which time does not run.

        Days in several spells count once, the day from which time runs never, and a spell that
        begins after the last day revives nothing. A spell that goes on stops time. The strict
        track counts the first day of each spell as running; what is not law leaves it alone.

        Args:
            spells: the days on which time does not run, in any order.
            authority: what suspends time, law or practice.
            reading: the strict side.

        Raises:
            ClockStoppedError: time stands still already.
            OutsideCoverageError: the last day is beyond the days that the calendar knows.
        """
        ordered = sorted(spells, key=attrgetter("first"))
        first, last, strict = self.steps[0].day, self.day, self.safe_day
        roll = self.calendar.next_working
        day, since, gone = _suspend(ordered, first, last, roll, ask_day=ONE_DAY)
        safe, safe_since = strict, None
        if authority.force is Force.LAW:
            strict_roll = roll if self.strict_rolls else _same
            safe, safe_since, _ = _suspend(ordered, first, strict, strict_roll, ask_day=NO_DAY)
        if since is None and day == last:
            return self
        parted = safe_since is None and (since is not None or safe - strict < day - last)
        return evolve(
            self,
            before=self,
            reached=since or day,
            how=f"time did not run on {Days(gone.days)}"
            if since is None
            else "time stands still from here",
            cites=authority.cites,
            strict=safe if safe_since is None else None,
            readings=_with(self.readings, reading) if parted else self.readings,
            stopped_since=since,
            force=authority.force,
            confidence=authority.confidence,
        )

    def noted(self, text: str, cites: Citation) -> "Reckoning":
        """Add a step that leaves the day where it is."""
        return Reckoning(
            self.id,
            self.calendar,
            self,
            self.day,
            text,
            cites,
            self.strict,
            self.readings,
            self.strict_rolls,
        )

    def cautioned(self, day: date, reading: Reading | None) -> "Reckoning":
        """Bring ``safe_day`` forward to ``day``, if it is later; name the reading, if new."""
        if self.strict is not None and self.strict <= day:
            return self
        readings = self.readings if reading is None else _with(self.readings, reading)
        return evolve(self, strict=day, readings=readings)

    def explain(self) -> str:
        """Give the steps a line each, then the safe day, its readings and the calendar."""
        lines = [str(step) for step in self.steps]
        if self.strict is not None and (not self.running or self.strict < self.reached):
            lines.append(f"safe by {in_words(self.strict)}:")
            lines += [f"  {reading.text} [{reading.cites}]" for reading in self.readings]
        calendar = self.calendar
        if self.provisional:
            lines.append(
                f"provisional: bank holidays after {calendar.proclaimed_until} are forecast"
            )
        lines.append(
            f"working days of {calendar.name}, {calendar.first} to {calendar.last} "
            f"({calendar.digest})"
        )
        return "\n".join(lines)


def _with(readings: tuple[Reading, ...], reading: Reading) -> tuple[Reading, ...]:
    return readings if reading in readings else (*readings, reading)


def _suspend(
    spells: Iterable[Spell],
    start: date,
    end: date,
    last_day: Callable[[date], date],
    *,
    ask_day: timedelta,
) -> tuple[date, date | None, timedelta]:
    """Move ``end`` by the days of the spells; say since when time stands still, if it does."""
    counted, gone = start, NO_DAY
    for spell in spells:
        ran = spell.first - ask_day
        if ran >= last_day(end):
            break
        if spell.last is None:
            return end, spell.first, gone
        if spell.last > counted:
            ran = max(counted, ran)
            gone += spell.last - ran
            # Where the end has moved on to a working day, that day too must count: no last day
            # comes before the answer.
            end = spell.last + max(end - ran, ONE_DAY)
            counted = spell.last
    return end, None, gone


def _same(day: date) -> date:
    return day


def _stopped(reckoning: Reckoning) -> ClockStoppedError:
    since = reckoning.stopped_since
    msg = f"{reckoning.id}: time stands still since {since}, so there is no last day yet"
    return ClockStoppedError(msg)
