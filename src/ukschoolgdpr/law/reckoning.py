"""By when: a day reached in cited steps, and the earliest day on any tenable reading.

Two tracks run side by side. The first follows the law as its regulator reads it. The strict
one takes the strict side of every fork in the text, and nothing that rests on guidance alone.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import Final

from attrs import evolve, field, frozen

from ukschoolgdpr.errors import ClockStoppedError, FactsError
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.periods import (
    EVERY_DAY,
    ONE_DAY,
    Calendar,
    Days,
    Hours,
    Period,
    Spell,
    Until,
    in_the_uk,
    in_words,
)
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
    at: datetime | None = None
    """The moment reached, by the clocks of the United Kingdom; None where only the day counts."""

    @property
    def source(self) -> str:
        """Where it is written, and what is in doubt about it."""
        source = str(self.cites)
        if self.force is not Force.LAW:
            source += f", {self.force.value}"
        if self.confidence is not Confidence.HIGH:
            source += f", {self.confidence.value} confidence"
        return source

    def __str__(self) -> str:
        """Print the step on a line: ``Mon 05 Oct 2026  next working day [...]``."""
        when = in_words(self.day)
        if self.at is not None:
            when += f" {self.at:%H:%M}"
        return f"{when}  {self.text} [{self.source}]"


@frozen(kw_only=True)
class Reading:
    """The other side of words that bear more than one reading; mostly the strict one."""

    name: str
    """Its name, in kebab-case."""
    text: str
    """What that side says."""
    cites: Citation
    """The words in doubt."""
    later: bool = False
    """Whether it ends later instead: it is named so that nobody relies on it."""


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
    how: Period | Hours | str
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
    at: datetime | None = None
    """The moment reached, by the clocks of the United Kingdom; None where only the day counts."""

    @classmethod
    def from_moment(cls, name: str, moment: datetime, how: str, cites: Citation) -> "Reckoning":
        """Begin at a moment, for a limit in hours.

        Raises:
            FactsError: ``moment`` is no ``datetime``, or one without an offset from UTC.
        """
        here = in_the_uk(moment, "moment")
        day = here.date()
        return cls(name, EVERY_DAY, None, day, how, cites, day, at=here)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps, first to last; the first is the day from which time runs."""
        text = str(self.how) if isinstance(self.how, str | Until) else f"{self.how} on"
        last = Step(self.reached, text, self.cites, self.force, self.confidence, self.at)
        return (last,) if self.before is None else (*self.before.steps, last)

    @property
    def begun(self) -> "Reckoning":
        """The reckoning of the first step alone."""
        return self if self.before is None else self.before.begun

    @property
    def start(self) -> date:
        """The day from which time runs, which is not counted."""
        return self.begun.reached

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

    def plus(
        self,
        period: Period,
        cites: Citation,
        reading: Reading | None = None,
        force: Force = Force.LAW,
        confidence: Confidence = Confidence.HIGH,
    ) -> "Reckoning":
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
            self.id,
            self.calendar,
            self,
            day,
            period,
            cites,
            strict,
            readings,
            strict_rolls,
            None,
            force,
            confidence,
        )

    def plus_hours(self, hours: Hours, cites: Citation, reading: Reading) -> "Reckoning":
        """Let hours pass from the moment reached; nothing moves their end.

        Args:
            hours: how many.
            cites: where they are written.
            reading: another way of counting them, which ends no earlier.

        Raises:
            FactsError: no moment was reached, only a day.
        """
        if self.at is None:
            msg = f"{self.id}: hours run from a moment, not from the day {self.reached}"
            raise FactsError(msg)
        later = hours.after(self.at)
        day = later.date()
        readings = _with(self.readings, reading)
        return Reckoning(self.id, self.calendar, self, day, hours, cites, day, readings, at=later)

    def rolled(self, cites: Citation) -> "Reckoning":
        """Move a last day that is no working day to the next one that is.

        Raises:
            OutsideCoverageError: the day is beyond the days that the calendar knows.
        """
        roll, strict = self.calendar.next_working, self.strict
        if strict is not None and self.strict_rolls:
            strict = roll(strict)
        day = roll(self.reached) if self.running else self.reached
        # Where both tracks come together again, no reading has made a difference.
        readings = self.readings
        if strict == day and self.running:
            readings = tuple(reading for reading in readings if reading.later)
        if day == self.reached:
            if (strict, readings) == (self.strict, self.readings):
                return self
            return evolve(self, strict=strict, readings=readings)
        how = "next working day"
        return Reckoning(
            self.id, self.calendar, self, day, how, cites, strict, readings, self.strict_rolls
        )

    def suspended(
        self,
        spells: Iterable[Spell],
        authority: Version[object],
        reading: Reading,
        strict_ask_day: timedelta = NO_DAY,
    ) -> "Reckoning":
        """Add the days of spells in which time does not run.

        Days in several spells count once, the day from which time runs never, and a spell that
        begins after the last day revives nothing. A spell that goes on stops time. The strict
        track counts the first day of each spell as running, unless told otherwise; what is not law
        leaves it alone.

        Args:
            spells: the days on which time does not run, in any order.
            authority: what suspends time, law or practice.
            reading: the strict side.
            strict_ask_day: how much of the first day of a spell the strict track leaves out.

        Raises:
            ClockStoppedError: time stands still already.
            OutsideCoverageError: the last day is beyond the days that the calendar knows.
        """
        ordered = sorted(spells, key=attrgetter("first"))
        first, last, strict = self.start, self.day, self.safe_day
        roll = self.calendar.next_working
        day, since, gone = _suspend(ordered, first, last, roll, ask_day=ONE_DAY)
        if since is None and day == last:
            return self
        parted, safe, safe_since = True, strict, None
        if authority.force is Force.LAW:
            strict_roll = roll if self.strict_rolls else _same
            first = self.begun.safe_day
            safe, safe_since, _ = _suspend(
                ordered, first, strict, strict_roll, ask_day=strict_ask_day
            )
            usual = _suspend(ordered, first, strict, strict_roll, ask_day=ONE_DAY)
            parted = safe_since is None and (since is not None or (safe, None) != usual[:2])
        how, confidence = "time stands still from here", authority.confidence
        if since is None:
            how = f"time did not run on {Days(gone.days)}"
            if day - last != gone:
                how += "; the last day follows the answer"
                # No words say so of a question that comes when the month has moved on.
                confidence = max(confidence, Confidence.MEDIUM, key=list(Confidence).index)
        return Reckoning(
            self.id,
            self.calendar,
            self,
            since or day,
            how,
            authority.cites,
            safe if safe_since is None else None,
            _with(self.readings, reading) if parted else self.readings,
            self.strict_rolls,
            since,
            authority.force,
            confidence,
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
            at=self.at,
        )

    def cautioned(self, day: date, reading: Reading | None) -> "Reckoning":
        """Bring ``safe_day`` forward to ``day``, if it is later; name the reading, if new."""
        if self.strict is not None and self.strict <= day:
            return self
        readings = self.readings if reading is None else _with(self.readings, reading)
        return evolve(self, strict=day, readings=readings)

    @property
    def parted(self) -> bool:
        """Whether the safe day is another than the last day."""
        return self.strict is not None and (not self.running or self.strict < self.reached)

    def explain(self) -> str:
        """Give the steps a line each, then the safe day, its readings and the calendar."""
        lines = [str(step) for step in self.steps]
        if self.parted:
            lines.append(f"safe by {in_words(self.safe_day)}:")
        return "\n".join((*lines, *self._remarks()))

    def _remarks(self) -> Iterator[str]:
        for reading in self.readings:
            if self.parted and not reading.later:
                yield f"  {reading.text} [{reading.cites}]"
        for reading in self.readings:
            if reading.later:
                yield f"not to be relied on: {reading.text} [{reading.cites}]"
        calendar = self.calendar
        if self.provisional:
            yield f"provisional: bank holidays after {calendar.proclaimed_until} are forecast"
        if calendar is not EVERY_DAY:
            yield f"{calendar.title}, {calendar.first} to {calendar.last} ({calendar.digest})"

    def _repr_html_(self) -> str:
        """Draw the steps on a time line, as a notebook shows it."""
        return self.drawn()

    def drawn(self, *, width: int | None = None) -> str:
        """Draw the steps on a time line, as HTML with a picture.

        Args:
            width: how wide to draw it, in pixels; as a notebook shows it if left out.
        """
        from ukschoolgdpr.law.pictures import (  # noqa: PLC0415 - slow, and for notebooks alone
            WIDTH,
            Band,
            Emphasis,
            Mark,
            time_line,
        )

        marks = [
            Mark(step.day, step.text, at=step.at, source=step.source, url=step.cites.url)
            for step in self.steps
        ]
        if self.stopped_since is None:
            bands = []
            title = f"{self.id}: by {marks[-1]}"
            marks[-1] = evolve(marks[-1], emphasis=Emphasis.LAST)
        else:
            bands = [Band(Spell(self.stopped_since), "time stands still")]
            title = f"{self.id}: time stands still since {in_words(self.stopped_since)}"
        if self.parted:
            safe = self.safe_day
            title += f", safe by {in_words(safe)}"
            marks.append(Mark(safe, "earliest on any tenable reading", Emphasis.SAFE))
        notes = [remark.strip() for remark in self._remarks()]
        return time_line(marks, bands, title=title, notes=notes, width=width or WIDTH)


def earliest(reckonings: Iterable[Reckoning], cites: Citation) -> Reckoning:
    """Give the one that ends first, noting when the others end; all must be running.

    ``safe_day`` is the earliest of all, with the readings that made it so.

    Args:
        reckonings: at least one, of limits of which whichever ends first counts.
        cites: where it is written that the first counts.

    Raises:
        ClockStoppedError: time stands still on one of them.
    """
    first, *others = sorted(reckonings, key=attrgetter("day", "safe_day"))
    last = first.day
    for other in others:
        when = f"on {in_words(other.day)}" if other.day > last else "on the same day"
        first = first.noted(f"this ends first; another {when}", cites)
    safest = min((first, *others), key=attrgetter("safe_day"))
    if safest.safe_day == first.safe_day:
        return first
    return evolve(first, strict=safest.strict, readings=safest.readings)


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
