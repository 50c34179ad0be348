"""Until when a record is kept: the day of the event is rounded once, then the period is added once.

``day`` is always the last day on which a record is kept; under a maximum it is also the last on
which it may be.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from attrs import evolve, field, frozen

from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.facts.calendars import FIRST, LAST, SchoolCalendar, WorkingCalendar
from ukschoolgdpr.facts.processing import one_of
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.instruments import REG_1182_71
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import (
    EVERY_DAY,
    ONE_DAY,
    Calendar,
    Days,
    Months,
    MonthsWithFirstDay,
    Period,
    Until,
    Years,
    check_day,
    in_words,
)
from ukschoolgdpr.law.reckoning import Reckoning
from ukschoolgdpr.law.rules import Entry, cautions, late_cautions
from ukschoolgdpr.law.timelines import Force, Version
from ukschoolgdpr.retention.rows import (
    YEARS,
    Action,
    Bound,
    Holder,
    LaterOf,
    Length,
    Open,
    Rounding,
    Row,
    Tag,
    length,
)
from ukschoolgdpr.vocabulary import SchoolKind

CONSIDERED: Final = "the day on which disposal is considered"
"""What picks the version of most rules, for any record that is still held."""

PROCEDURE_BEGAN: Final = "the day on which the procurement procedure began"
"""What picks the version for procurement, whatever the day of disposal; no later than the award."""

RECORD_MADE: Final = "the day on which the record was made"
"""What picks the version for annual leave: the duty is about records made since it began."""

PICKED_BY: Final = {
    "procurement-record": PROCEDURE_BEGAN,
    "annual-leave-record": RECORD_MADE,
}
"""The classes whose version is picked by another day than that of disposal."""

# SI 2015/621 reg 59: only what was still to be held immediately before 1 April 2021 moved to six
# years.
_ENDED_STAYS_ENDED: Final = "nmw-record"

# The one statutory period of the DPA 2018 here; its section 205(2) sends it to that Regulation.
MOVES_ON: Final = "appropriate-policy-document"
"""The class whose last day moves on to a working day."""

_NEW_YEARS_EVE: Final = Until(12, 31)
_TAX_YEAR_END: Final = Until(4, 5)
_END_OF_AUGUST: Final = Until(8, 31)
_END_OF_JULY: Final = Until(7, 31)
_END_OF_MARCH: Final = Until(3, 31)

_ACADEMIC: Final = {
    Nation.ENGLAND: _END_OF_AUGUST,
    Nation.WALES: _END_OF_AUGUST,
    Nation.SCOTLAND: _END_OF_JULY,
    Nation.NORTHERN_IRELAND: _END_OF_JULY,
}
_FINANCIAL: Final[dict[SchoolKind | None, Until]] = {
    SchoolKind.MAINTAINED: _END_OF_MARCH,
    SchoolKind.MAINTAINED_NURSERY: _END_OF_MARCH,
    SchoolKind.PUPIL_REFERRAL_UNIT: _END_OF_MARCH,
    SchoolKind.EDUCATION_AUTHORITY: _END_OF_MARCH,
    SchoolKind.CONTROLLED: _END_OF_MARCH,
    SchoolKind.ACADEMY: _END_OF_AUGUST,
}
_FINANCIAL_OF_HOLDER: Final = {
    Holder.LOCAL_AUTHORITY: _END_OF_MARCH,
    Holder.ACADEMY_TRUST: _END_OF_AUGUST,
}
_WHICH_YEAR: Final = "no source says which year is meant"
_BASES: Final = {
    Nation.ENGLAND: "schedules end the school year on 31 Aug; the law does not",
    Nation.WALES: "schedules end the school year on 31 Aug; the law does not",
    Nation.SCOTLAND: "that the school year ends on 31 Jul is a working value, not verified",
    Nation.NORTHERN_IRELAND: "that the school year ends on 31 Jul is from regulations since "
    "revoked (SR 1998/12, reg 3)",
}
_OPEN: Final = {
    Open.PERMANENT: "it is kept for ever",
    Open.WHILE_NEEDED: "it is kept while it is needed: no day can be counted",
    Open.LIFE_OF_BUILDING: "it is kept for the life of the building",
}
_TAGS: Final = {
    Tag.RECALLED: "the figure is recalled from the IRMS toolkit, not read again",
    Tag.HOLD: "this is a hold on disposal, not a period",
    Tag.UNCOMMENCED: "the enactment is not shown as commenced: it is no duty yet",
}
_NO_TIME: Final = timedelta(0)
_LEAP_DAY: Final = (2, 29)
_FINANCIAL_END: Final = ("the end of the school's financial year: its kind of school, or the day",)
_PENSION_AGE: Final = ("the day on which the person reaches normal pension age",)
_BIRTH: Final = ("the person's date of birth",)
_OLDER: Final = ("the rule for an event before that day",)


@frozen(kw_only=True)
class Counting:
    """What a school supplies for counting, beside the day of the event."""

    school: SchoolKind | None = field(default=None, validator=one_of(SchoolKind))
    """Which kind of school it is, for the end of its financial year."""
    academic_year_end: Until | None = None
    """The last day of its school year; None for the default of its nation."""
    financial_year_end: Until | None = None
    """The last day of its financial year; None for the default of a trust or a council that keeps
    the record, or else of its kind of school, if there is one."""
    sessions: SchoolCalendar | None = None
    """Its school days, for periods that are counted in them."""
    strict: bool = False
    """Whether to keep to the eve of a birthday, on which the age is not yet reached, and no
    longer."""

    def __attrs_post_init__(self) -> None:
        """Refuse parts of another kind."""
        kinds = (
            ("academic_year_end", Until | None, "an Until or None"),
            ("financial_year_end", Until | None, "an Until or None"),
            ("sessions", SchoolCalendar | None, "a SchoolCalendar or None"),
            ("strict", bool, "True or False"),
        )
        for name, kind, said in kinds:
            if not isinstance(value := getattr(self, name), kind):
                msg = f"{name}: expected {said}, not {value!r}"
                raise FactsError(msg)


AS_USUAL: Final = Counting()
"""What the nation and the rule alone say."""


@frozen
class NoDay:
    """Why there is no last day."""

    why: str
    """The reason, in words."""
    missing: tuple[str, ...] = ()
    """What must be known before there is one; nothing where there never is."""


@frozen(kw_only=True)
class Kept:
    """Until when one record is kept, and why."""

    entry: "Retention"
    """The rule."""
    version: Version[Row]
    """The version of it that was applied."""
    as_of: date
    """The day whose rule was meant."""
    until: Reckoning | NoDay
    """The steps to the last day, or why there is no such day."""
    doubts: tuple[str, ...] = ()
    """What is doubtful beside the version."""

    @property
    def row(self) -> Row:
        """What the version says."""
        return self.version.value

    @property
    def day(self) -> date | None:
        """The last day on which the record is kept, that day included, or None."""
        return self.until.day if isinstance(self.until, Reckoning) else None

    @property
    def missing(self) -> tuple[str, ...]:
        """What must be known before there is a last day; nothing where there is, or never is."""
        return self.until.missing if isinstance(self.until, NoDay) else ()

    @property
    def disposal_from(self) -> date | None:
        """The first day on which disposal is allowed; None without a last day or a floor."""
        if self.day is None or self.day == date.max or Bound.MAXIMUM in self.row.bound:
            return None
        return self.day + ONE_DAY

    @property
    def dispose_by(self) -> date | None:
        """The day by which the record must be gone; None where nothing says so."""
        return self.day if Bound.MAXIMUM in self.row.bound else None

    @property
    def action(self) -> Action:
        """What is done then."""
        return self.row.action

    @property
    def force(self) -> Force:
        """Whether this is law, partly law, or practice."""
        return self.version.force

    @property
    def cautions(self) -> tuple[str, ...]:
        """What a reader must know: its force, how sure the library is, what is doubtful."""
        return (*cautions(self.version), *self.doubts, *late_cautions(self.as_of))

    def allows(self, last_day: date) -> Maybe:
        """Say whether a schedule may keep the record until ``last_day`` instead, None if not known.

        A minimum bars less and a maximum bars more; a recommendation bars neither. What must be
        kept for ever may have no last day at all.

        Raises:
            FactsError: ``last_day`` is no plain date.
        """
        check_day(last_day, "last_day")
        bound = self.row.bound
        if not bound & {Bound.MINIMUM, Bound.MAXIMUM}:
            return True
        if self.day is None:
            return False if self.row.period is Open.PERMANENT else None
        if Bound.MINIMUM in bound and last_day < self.day:
            return False
        return Bound.MAXIMUM not in bound or last_day <= self.day

    def explain(self) -> str:
        """Give the answer, the steps to it and the cautions, a line each."""
        return "\n".join(
            (
                *self.answer(),
                *self.steps(),
                *(f"caution: {caution}" for caution in self.cautions),
            )
        )

    def answer(self) -> Iterator[str]:
        """Give the last day and what it means, or why there is none, a line each."""
        if isinstance(self.until, NoDay):
            yield f"no last day: {self.until.why}"
            yield from (f"needed: {what}" for what in self.until.missing)
        else:
            yield f"last day kept: {in_words(self.until.day)}"
        action = self.action.title
        if self.dispose_by is not None:
            yield f"no longer than that: {action} by {in_words(self.dispose_by)}"
        elif self.disposal_from is not None:
            yield f"then: {action}, from {in_words(self.disposal_from)}"
        else:
            yield f"then: {action}"

    def steps(self) -> tuple[str, ...]:
        """Give the steps to the last day, a line each; none where there is no such day."""
        if isinstance(self.until, NoDay):
            return ()
        return tuple(self.until.explain().splitlines())


@frozen(kw_only=True)
class Retention(Entry[Row]):
    """How long one holder in one nation keeps one class of records."""

    nation: Nation
    """The nation."""
    holder: Holder
    """Who keeps it."""
    asked_for: Holder | None = None
    """Who keeps it where the rule is one for any holder, since years end as that one's do."""
    picked_by: str = CONSIDERED

    @property
    def record_id(self) -> str:
        """The class of records."""
        return self.id.partition(".")[2]

    def on(self, day: date) -> Version[Row]:
        """Give the version in force on ``day``.

        Raises:
            FactsError: ``day`` is no plain date.
            OutsideCoverageError: no version is in force on ``day``, or none is held so early.
        """
        version = self.versions.find(day)
        if version is None:
            raise self._without_rule(day)
        return version

    def _without_rule(self, day: date) -> OutsideCoverageError:
        msg = f"{self.id}: no rule is in force in {self.nation.title} on {day}"
        return OutsideCoverageError(msg)

    def keep_until(  # noqa: PLR0913 - what a rule may ask for
        self,
        event: date,
        *,
        as_of: date,
        counting: Counting = AS_USUAL,
        born: date | None = None,
        pension_age: date | None = None,
        procedure_began: date | None = None,
    ) -> Kept:
        """Reckon until when a record is kept by the rule in force on a day.

        Args:
            event: the day of the event that the rule names, from which the period runs. Of a
                record about several children, the birthday of the youngest: ``youngest``.
            as_of: the day whose rule is meant, on which disposal is considered; ``picked_by``
                names another day where that picks the version.
            counting: what the school supplies for counting.
            born: when the person was born, for a rule that names an age beside its event.
            pension_age: the day on which the person reaches normal pension age, for a rule that
                names it: it depends on the scheme and cannot be derived.
            procedure_began: the day on which the procurement procedure began, for a record of
                one. An award before the newest rule settles the version without it.

        Returns:
            The last day, that day included, with its steps; or why there is none.

        Raises:
            FactsError: a day is no plain date, or the procedure began after the award.
            OutsideCoverageError: no version is in force on ``as_of``, none is held so early, or
                the last day is beyond the days that can be counted.

        Example:
            >>> from ukschoolgdpr.retention import schedule
            >>> register = schedule(Nation.ENGLAND)[0]
            >>> kept = register.keep_until(date(2023, 1, 9), as_of=date(2024, 8, 19))
            >>> kept.day, kept.disposal_from
            (datetime.date(2029, 1, 9), datetime.date(2029, 1, 10))
        """
        check_day(event, "event")
        given = {"born": born, "pension_age": pension_age, "procedure_began": procedure_began}
        for name, day in given.items():
            if day is not None:
                check_day(day, name)
        version = self._version(event, as_of, procedure_began)
        if version is None:
            until = NoDay(f"the version is picked by {PROCEDURE_BEGAN}", (PROCEDURE_BEGAN,))
            return Kept(entry=self, version=self.on(as_of), as_of=as_of, until=until)
        return _Count(self, version, event, counting, born, pension_age).kept(as_of)

    def counter(
        self, *, as_of: date, counting: Counting = AS_USUAL
    ) -> Callable[[date], date] | None:
        """Give a function from the day of an event to the bare last day, for many events.

        It gives the day of ``keep_until`` without steps, and raises as it does. It is None where
        there may be no last day, or where more than the one period and the event count.

        Raises:
            FactsError: ``as_of`` is no plain date.
            OutsideCoverageError: no version is in force on ``as_of``, or none is held so early.

        Example:
            >>> from ukschoolgdpr.retention import schedule
            >>> register = schedule(Nation.ENGLAND)[0]
            >>> last_day = register.counter(as_of=date(2024, 8, 19))
            >>> last_day(date(2023, 1, 9))
            datetime.date(2029, 1, 9)
        """
        version = self.on(as_of)
        if self.picked_by != CONSIDERED or self.record_id == _ENDED_STAYS_ENDED:
            return None
        return _Count(self, version, as_of, counting, None, None).bare()

    def _version(
        self, event: date, as_of: date, procedure_began: date | None
    ) -> Version[Row] | None:
        versions, current = self.versions.versions, self.on(as_of)
        if self.picked_by == PROCEDURE_BEGAN:
            return self._procured(event, procedure_began)
        if self.picked_by == RECORD_MADE:
            return next((v for v in reversed(versions) if v.commences <= event), versions[0])
        if self.record_id != _ENDED_STAYS_ENDED:
            return current
        if older := versions[: versions.index(current)]:
            ended = _Count(self, older[-1], event, AS_USUAL, None, None).until()
            if isinstance(ended, Reckoning) and ended.day < current.commences - ONE_DAY:
                return older[-1]
        return current

    def _procured(self, award: date, began: date | None) -> Version[Row] | None:
        """Find the version of the day on which a procedure began, None where two are open."""
        if began is not None:
            check_procedure(began, award)
        # Rows are held from before the day from which the law is.
        last = award if began is None else began
        found = [each for each in self.versions.versions if each.commences <= last]
        if not found:
            raise self._without_rule(last)
        return None if began is None and len(found) > 1 else found[-1]


def check_procedure(began: date, award: date) -> None:
    """Refuse a procurement procedure that began after its award.

    Raises:
        FactsError: it did.
    """
    if began > award:
        msg = f"procedure_began: {began} is after the award, {award}"
        raise FactsError(msg)


def reckon(
    entry: Retention, version: Version[Row], event: date, counting: Counting
) -> Reckoning | NoDay:
    """Reckon to the last day by one version of a rule, whether or not it is in force."""
    return _Count(entry, version, event, counting, None, None).until()


def instead(  # noqa: PLR0913 - what a rule may ask for
    kept: Kept,
    version: Version[Row],
    event: date,
    counting: Counting,
    *,
    born: date | None,
    pension_age: date | None,
) -> Kept:
    """Reckon until when a record would be kept by another version in place of the one applied."""
    return _Count(kept.entry, version, event, counting, born, pension_age).kept(kept.as_of)


@frozen
class _Count:
    """One record, counted by one version."""

    rule: Retention
    version: Version[Row]
    event: date
    counting: Counting
    born: date | None
    pension_age: date | None

    @property
    def row(self) -> Row:
        return self.version.value

    def kept(self, as_of: date) -> Kept:
        """Reckon, and say what is doubtful."""
        return Kept(
            entry=self.rule,
            version=self.version,
            as_of=as_of,
            until=self.until(),
            doubts=tuple(self.doubts()),
        )

    def until(self) -> Reckoning | NoDay:
        """Reckon the last day, or say why there is none."""
        period = self.row.period
        if Tag.FROM in self.row.tags and self.event < self.version.commences:
            return NoDay(f"the rule is about events since {self.version.commences}", _OLDER)
        if isinstance(period, Open):
            return NoDay(_OPEN[period])
        if isinstance(period, LaterOf):
            return self.later_of(period)
        return self.counted(period)

    def counted(self, period: Length) -> Reckoning | NoDay:
        match self.row.rounding:
            case Rounding.NONE:
                return self.begun()
            case Rounding.EXACT_FROM:
                return self.moved_on(self.plus(self.begun(), period))
            case Rounding.EXACT_BEGINNING_WITH:
                return self.beginning_with(period)
            case Rounding.BIRTHDAY:
                return self.birthday(period)
            case Rounding.SCHOOL_DAYS:
                return self.in_school_days(period)
            case rounding:
                return self.in_years(rounding, period)

    def bare(self) -> Callable[[date], date] | None:
        """Give the count of one period as a function of the event; None where there is more."""
        period, rounding = self.row.period, self.row.rounding
        if isinstance(period, Open | LaterOf) or self.rule.record_id == MOVES_ON:
            return None
        if Tag.FROM in self.row.tags:  # earlier events have no last day
            return None
        if isinstance(period, Years):
            period = Months(12 * period.number)  # once, not for each event
        if rounding in {Rounding.EXACT_FROM, Rounding.NONE}:
            return lambda event: period.after(event, EVERY_DAY)
        if rounding is Rounding.BIRTHDAY:
            early = ONE_DAY if self.counting.strict else _NO_TIME
            return lambda event: birthday(event, period) - early
        end = self.year_end(rounding) if rounding in YEARS else None
        if end is None:
            return None
        return lambda event: period.after(_closing(event, end), EVERY_DAY)

    def begun(self, calendar: Calendar = EVERY_DAY) -> Reckoning:
        version, event = self.version, self.event
        return Reckoning(
            self.rule.id,
            calendar,
            None,
            event,
            self.row.trigger.title,
            version.cites,
            event,
            force=version.force,
            confidence=version.confidence,
        )

    def plus(self, due: Reckoning, period: Period) -> Reckoning:
        version = self.version
        force, confidence = version.force, version.confidence
        return due.plus(period, version.cites, force=force, confidence=confidence)

    def step(self, due: Reckoning, day: date, how: str) -> Reckoning:
        return evolve(due, before=due, reached=day, strict=day, how=how)

    def in_years(self, rounding: Rounding, period: Length) -> Reckoning | NoDay:
        """Count from the end of a year, which belongs to the year that it closes."""
        end = self.year_end(rounding)
        if end is None:
            return NoDay("it is counted from the end of the financial year", _FINANCIAL_END)
        due = self.begun()
        return self.plus(
            self.step(due, _closing(due.day, end), f"end of the {YEARS[rounding]} year"), period
        )

    def year_end(self, rounding: Rounding) -> Until | None:
        counting = self.counting
        if rounding is Rounding.ACADEMIC_YEAR_END:
            return counting.academic_year_end or _ACADEMIC[self.rule.nation]
        if rounding is Rounding.FINANCIAL_YEAR_END:
            of_holder = _FINANCIAL_OF_HOLDER.get(self.rule.asked_for or self.rule.holder)
            return counting.financial_year_end or of_holder or _FINANCIAL.get(counting.school)
        return _TAX_YEAR_END if rounding is Rounding.TAX_YEAR_END else _NEW_YEARS_EVE

    def birthday(self, period: Length) -> Reckoning:
        day, which = birthday(self.event, period), _birthday_in_words(period)
        if self.counting.strict:
            day, which = day - ONE_DAY, f"eve of the {which}"
        return self.step(self.begun(), day, which)

    def beginning_with(self, period: Length) -> Reckoning:
        due = self.begun()
        day = _with_first_day(period).after(due.day, EVERY_DAY)
        return self.step(due, day, f"{period} beginning with that day")

    def in_school_days(self, period: Length) -> Reckoning | NoDay:
        sessions = self.counting.sessions
        if sessions is None:
            return NoDay("it is counted in school days", ("the school days of the school",))
        if sessions.nation is not self.rule.nation:
            there, here = sessions.nation.title, self.rule.nation.title
            msg = f"sessions: {sessions.name} is in {there}, not in {here}"
            raise FactsError(msg)
        return self.plus(self.begun(sessions), period)

    def later_of(self, period: LaterOf) -> Reckoning | NoDay:
        due, which = self.plus(self.begun(), period.period), period.which
        if period.age is None:
            reached, needed = self.pension_age, _PENSION_AGE
        else:
            needed = _BIRTH
            reached = None if self.born is None else birthday(self.born, Years(period.age))
        if reached is None:
            return NoDay(f"the later of {in_words(due.day)} and {which}", needed)
        if self.counting.strict:
            reached -= ONE_DAY
        if reached > due.day:
            return self.step(due, reached, f"{which}, which is later")
        return self.step(due, due.day, f"{which} is no later: {in_words(reached)}")

    def moved_on(self, due: Reckoning) -> Reckoning:
        """Move the last day on to a working day, for a period under the DPA 2018."""
        if self.rule.record_id != MOVES_ON or due.day < FIRST:
            return due
        # To the end of the next year, for a last day at the end of one.
        last = max(LAST, date(min(due.day.year + 1, date.max.year), 12, 31))
        calendar = WorkingCalendar.of(self.rule.nation, last=last)
        return evolve(due, calendar=calendar).rolled(REG_1182_71.article(3, 4))

    def doubts(self) -> Iterator[str]:
        """Say what is doubtful beside the version itself."""
        row, rule = self.row, self.rule
        yield from (text for tag, text in _TAGS.items() if tag in row.tags)
        if Tag.CURRENT_YEAR in row.tags:
            yield _WHICH_YEAR
        if row.rounding is Rounding.ACADEMIC_YEAR_END and self.counting.academic_year_end is None:
            yield _BASES[rule.nation]
        leaps = (self.event.month, self.event.day) == _LEAP_DAY
        if row.rounding is Rounding.BIRTHDAY and leaps and rule.nation is not Nation.SCOTLAND:
            yield "a birthday of 29 Feb is taken as 1 Mar, which no enactment says here"
        if row.rounding is Rounding.EXACT_BEGINNING_WITH and self.lacks_date:
            number = self.event.day
            yield f"its last month has no day {number}: on a shorter reading it ends a day earlier"
        before = self.event < self.version.commences
        settled = rule.picked_by != CONSIDERED or rule.record_id == _ENDED_STAYS_ENDED
        if before and not settled and row.force is Force.LAW:
            commences = self.version.commences
            yield f"the record is older than this rule ({commences}): no transitional rule was seen"

    @property
    def lacks_date(self) -> bool:
        """Whether months or years have no corresponding date to end on."""
        period, event = self.row.period, self.event
        if not isinstance(period, Years | Months):
            return False
        return period.after(event, EVERY_DAY).day != event.day


def _closing(day: date, end: Until) -> date:
    """Give the end of the year in which a day is."""
    return day if (day.month, day.day) == (end.month, end.day) else end.after(day, EVERY_DAY)


def birthday(born: date, period: Period) -> date:
    """Give the day on which so many years, or years and months, of life are reached.

    Of a person born on 29 February it is 1 March in a year without that day, since nobody reaches
    an age before the anniversary has passed.

    Raises:
        OutsideCoverageError: it is beyond the last date of the Gregorian calendar.

    Source:
        Age of Legal Capacity (Scotland) Act 1991, s 6(2), as recalled; elsewhere no enactment.

    Example:
        >>> birthday(date(2008, 2, 29), Years(25))
        datetime.date(2033, 3, 1)
    """
    day = period.after(born, EVERY_DAY)
    # In the month of birth, only 29 February can be without its date.
    return day + ONE_DAY if day.month == born.month and day.day != born.day else day


def youngest(births: Iterable[date]) -> date:
    """Give the birthday of the youngest child, from which a record about several runs.

    Raises:
        FactsError: there is none, or one is no plain date.

    Example:
        >>> youngest([date(2012, 5, 1), date(2014, 9, 30)])
        datetime.date(2014, 9, 30)
    """
    days = tuple(births)
    for day in days:
        check_day(day, "births")
    if not days:
        msg = "births: expected one day or more"
        raise FactsError(msg)
    return max(days)


def _with_first_day(period: Length) -> Period:
    match period:
        case Years(number):
            return MonthsWithFirstDay(12 * number)
        case Months(number):
            return MonthsWithFirstDay(number)
        case _:
            return Days(period.number - 1)


def _birthday_in_words(period: Length) -> str:
    if isinstance(period, Years):
        number = period.number
        teens = number % 100 in {11, 12, 13}
        ending = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number}{ending} birthday"
    return f"{length(period)} old"
