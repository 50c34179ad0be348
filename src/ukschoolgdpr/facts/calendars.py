"""The days that clocks are counted in: working days of the nations, school days of a school.

A calendar is a value: named, bounded, and with a digest of its days. Only this module knows the
``holidays`` package, whose objects are not safe to share while they fill.

School days are the school's own: nothing here knows the term dates of any school.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache, cached_property, lru_cache, partial
from os import PathLike
from typing import TYPE_CHECKING, Final, TypeVar

from attrs import field, frozen

from ukschoolgdpr.errors import DataFileError, FactsError, OutsideCoverageError
from ukschoolgdpr.law.nations import UK, Nation, titles
from ukschoolgdpr.law.periods import ONE_DAY, Spell, check_day
from ukschoolgdpr.loading import DatedRow, DayKind, read_dates

if TYPE_CHECKING:
    from holidays import HolidayBase

T = TypeVar("T")

PROCLAIMED_UNTIL: Final = date(2028, 12, 31)
"""The last day whose bank holidays GOV.UK publishes; later ones are forecast from standing rules.

Source: https://www.gov.uk/bank-holidays
"""

FIRST: Final = date(2018, 1, 1)
"""The first day of every working calendar."""

LAST: Final = date(2035, 12, 31)
"""The last day of a working calendar, unless another is asked for."""

_SATURDAY: Final = 5


@frozen(kw_only=True)
class WorkingCalendar:
    """The working days of one or more nations: a bank holiday in any of them is none."""

    name: str
    """Whose working days they are."""
    first: date
    """The first day known."""
    last: date
    """The last day known."""
    proclaimed_until: date
    """The last day whose bank holidays are published, not forecast."""
    holidays: frozenset[date] = field(repr=False)
    """The weekdays of the span that are not working days."""
    nations: frozenset[Nation] = field(default=frozenset(), repr=False)
    """Those whose bank holidays they are; none for a calendar of one's own."""

    @classmethod
    def of(
        cls,
        nations: Nation | Iterable[Nation],
        *,
        extra: Iterable[date] = (),
        last: date = LAST,
    ) -> "WorkingCalendar":
        """Fill the calendar of a nation, or the union of several.

        Args:
            nations: the school's own nation for periods under Regulation 1182/71; ``UK`` for
                freedom of information in England, Wales and Northern Ireland.
            extra: days proclaimed since this release.
            last: the last day wanted, that day included; before 2100.

        Raises:
            FactsError: a nation or a day is of another kind, or no nation is given.
            OutsideCoverageError: a day lies outside the calendar.

        Source:
            Banking and Financial Dealings Act 1971, s 1 and Sch 1; Regulation 1182/71, art 3(4).

        Example:
            >>> WorkingCalendar.of(Nation.SCOTLAND).next_working(date(2026, 6, 13))
            datetime.date(2026, 6, 16)
        """
        chosen = _nations(nations)
        check_day(last, "last")
        if not FIRST <= last < _HOLIDAYS_END:
            msg = f"last: {last} is not between {FIRST} and the end of {_HOLIDAYS_END.year - 1}"
            raise OutsideCoverageError(msg)
        added = _days(extra, "extra")
        for day in sorted(added):
            if not FIRST <= day <= last:
                raise _outside(day, FIRST, last, "extra")
        filled = [_bank_holidays(nation, last.year) for nation in chosen]
        days = frozenset(
            day for day in added.union(*filled) if day.weekday() < _SATURDAY and day <= last
        )
        name = titles(chosen)
        if added:
            name += " with " + ", ".join(day.isoformat() for day in sorted(added)) + " added"
        return cls(
            name=name,
            first=FIRST,
            last=last,
            proclaimed_until=PROCLAIMED_UNTIL,
            holidays=days,
            nations=chosen,
        )

    @property
    def title(self) -> str:
        """Which days they are, and whose: ``working days of England``."""
        return f"working days of {self.name}"

    @property
    def digest(self) -> str:
        """A short fingerprint of the span and its holidays, for telling calendars apart."""
        return _digest(self.first, self.last, *sorted(self.holidays))

    def working(self, day: date) -> bool:
        """Say whether ``day`` is a working day.

        Raises:
            OutsideCoverageError: the calendar does not know the day.
        """
        if not self.first <= day <= self.last:
            raise _outside(day, self.first, self.last, self.name)
        return day.weekday() < _SATURDAY and day not in self.holidays

    def next_working(self, day: date) -> date:
        """Give ``day`` if it is a working day, else the first one after it.

        Raises:
            OutsideCoverageError: the calendar does not know the day, or not the working day.
        """
        if day < self.first:
            raise _outside(day, self.first, self.last, self.name)
        while day.weekday() >= _SATURDAY or day in self.holidays:
            day += ONE_DAY
        if day > self.last:
            raise _outside(day, self.first, self.last, self.name)
        return day


@frozen(kw_only=True, slots=False)
class SchoolCalendar:
    """The school days of one school: the days with a session for its pupils.

    It knows the days from the first of its first term to the last of its last term, those between
    terms being holidays, and refuses every question about another day: a count of school days
    never runs on past the dates that were given.
    """

    name: str
    """Whose school days they are."""
    nation: Nation
    """Where the school is: its bank holidays have no session."""
    terms: tuple[Spell, ...]
    """The terms, both ends included."""
    inset: frozenset[date] = frozenset()
    """The days for staff alone, without pupils."""
    closed: tuple[Spell, ...] = ()
    """Half terms, snow, strikes: days within the terms' span without a session."""
    open_days: frozenset[date] = frozenset()
    """The weekends and bank holidays on which there is a session all the same."""

    def __attrs_post_init__(self) -> None:
        """Refuse parts of another kind, and then all that contradicts itself, together."""
        _check_kind(self.name, str, "name")
        _check_kind(self.nation, Nation, "nation")
        _check_kind(self.terms, tuple, "terms")
        _check_kind(self.inset, frozenset, "inset")
        _check_kind(self.closed, tuple, "closed")
        _check_kind(self.open_days, frozenset, "open_days")
        rows = [
            *_rows("terms", DayKind.TERM, _spells(self.terms, "terms")),
            *_rows("inset", DayKind.INSET, _single(_days(self.inset, "inset"))),
            *_rows("closed", DayKind.CLOSED, _spells(self.closed, "closed")),
            *_rows("open_days", DayKind.OPEN, _single(_days(self.open_days, "open_days"))),
        ]
        if mistakes := tuple(_contradictions(rows)):
            raise FactsError("\n".join(mistakes))

    @classmethod
    def of(  # noqa: PLR0913 - what a school's year is made of
        cls,
        terms: Iterable[Spell],
        *,
        nation: Nation,
        inset: Iterable[date] = (),
        closed: Iterable[Spell] = (),
        open_days: Iterable[date] = (),
        name: str = "the school",
    ) -> "SchoolCalendar":
        """Make the calendar of a school from its terms and what departs from them.

        School days are the Mondays to Fridays in a term that are no bank holiday of the nation,
        no INSET day and not in a closure; and the open days.

        Args:
            terms: in any order, both ends included; none may overlap another.
            nation: where the school is.
            inset: days for staff alone.
            closed: half terms and other closures, both ends included.
            open_days: weekends and bank holidays with a session, such as St Andrew's Day.
            name: what the calendar is called where it is printed.

        Raises:
            FactsError: a part is of another kind; or else with every mistake, a line each: no
                term, terms that overlap, a spell without end, days outside the span of the
                terms, a day that is open and not.

        Source:
            Education Act 1996, s 579(1); SI 2004/3364, reg 3(3).

        Example:
            >>> school = SchoolCalendar.of(
            ...     [Spell(date(2026, 9, 3), date(2026, 12, 18))],
            ...     nation=Nation.ENGLAND,
            ...     inset=[date(2026, 9, 4)],
            ...     closed=[Spell(date(2026, 10, 26), date(2026, 10, 30))],
            ... )
            >>> school.next_working(date(2026, 10, 24))
            datetime.date(2026, 11, 2)
        """
        return cls(
            name=name,
            nation=nation,
            terms=_spells(terms, "terms"),
            inset=_days(inset, "inset"),
            closed=_spells(closed, "closed"),
            open_days=_days(open_days, "open_days"),
        )

    @classmethod
    def open_but_for(
        cls,
        closures: Iterable[Spell],
        *,
        nation: Nation,
        first: date = FIRST,
        last: date = LAST,
        name: str = "the school",
    ) -> "SchoolCalendar":
        """Make the calendar of a school that is open on every weekday but for its closures.

        Every closure in reach of the count must be given: school holidays, half terms, INSET
        days, snow. One left out is counted as school days, so a last day comes out too early.
        Bank holidays of the nation need not be given.

        Args:
            closures: both ends included, within ``first`` and ``last``.
            nation: where the school is.
            first: the first day known.
            last: the last day known.
            name: what the calendar is called where it is printed.

        Raises:
            FactsError: as for ``of``.
            OutsideCoverageError: the bank holidays of ``first`` or ``last`` are not known, or
                ``last`` comes before ``first``.

        Example:
            >>> summer = Spell(date(2026, 7, 22), date(2026, 9, 2))
            >>> school = SchoolCalendar.open_but_for([summer], nation=Nation.ENGLAND)
            >>> school.next_working(date(2026, 7, 22))
            datetime.date(2026, 9, 3)
        """
        check_day(first, "first")
        check_day(last, "last")
        if not FIRST <= first <= last < _HOLIDAYS_END:
            msg = f"{first} to {last}: expected a span of {_KNOWN_YEARS}"
            raise OutsideCoverageError(msg)
        return cls.of([Spell(first, last)], nation=nation, closed=closures, name=name)

    @classmethod
    def read(
        cls, path: str | PathLike[str], *, nation: Nation, name: str | None = None
    ) -> "SchoolCalendar":
        r"""Read the calendar of a school from a CSV file or an iCalendar file.

        A CSV file has the columns ``kind``, ``first`` and ``last``. A kind is ``term``,
        ``inset``, ``closed`` or ``open``; both days are included, and without a last day the row
        is of one day, save that a term needs both. An iCalendar file has an all-day event for
        each, its kind named in its categories or told from its summary.

        Closures and INSET days before, between and after the terms change nothing: there is no
        session anyway. So a feed with its summer holiday in it can be read.

        Args:
            path: a file that ends in ``.csv`` or ``.ics``.
            nation: where the school is.
            name: what the calendar is called; by default the name of the file.

        Raises:
            DataFileError: the file cannot be read, or it has mistakes; all of them are listed,
                those in rows or events first, each with its row or event.
            MissingPackageError: the file is an iCalendar file, and ``icalendar`` is not installed.
            FactsError: ``nation`` or ``name`` is of another kind.

        Example:
            >>> from pathlib import Path
            >>> from tempfile import TemporaryDirectory
            >>> with TemporaryDirectory() as folder:
            ...     dates = Path(folder) / "autumn.csv"
            ...     _ = dates.write_text("kind,first,last\nterm,2026-09-03,2026-12-18\n")
            ...     school = SchoolCalendar.read(dates, nation=Nation.ENGLAND)
            >>> school.title, school.working(date(2026, 9, 3))
            ('school days of autumn', True)
        """
        from pathlib import Path

        file = Path(path)
        rows = tuple(_within_terms(read_dates(file)))
        if mistakes := tuple(_contradictions(rows)):
            raise DataFileError(str(file), mistakes)

        def spells(kind: DayKind) -> Iterator[Spell]:
            return (row.days for row in rows if row.kind is kind)

        return cls.of(
            spells(DayKind.TERM),
            nation=nation,
            inset=(day for spell in spells(DayKind.INSET) for day in _every_day(spell)),
            closed=spells(DayKind.CLOSED),
            open_days=(day for spell in spells(DayKind.OPEN) for day in _every_day(spell)),
            name=file.stem if name is None else name,
        )

    @property
    def title(self) -> str:
        """Which days they are, and whose: ``school days of the school``."""
        return f"school days of {self.name}"

    @cached_property
    def first(self) -> date:
        """The first day of the first term."""
        return min(term.first for term in self.terms)

    @cached_property
    def last(self) -> date:
        """The last day of the last term."""
        return max(_last(term) for term in self.terms)

    @property
    def proclaimed_until(self) -> date:
        """The last day whose bank holidays are published, or the last day if that is earlier."""
        return min(self.last, PROCLAIMED_UNTIL)

    @cached_property
    def sessions(self) -> frozenset[date]:
        """The school days."""
        days = {day for term in self.terms for day in _every_day(term) if day.weekday() < _SATURDAY}
        days -= _bank_holidays(self.nation, self.last.year) | self.inset
        days = days.difference(*(_every_day(spell) for spell in self.closed))
        return self.open_days.union(days)

    @property
    def digest(self) -> str:
        """A short fingerprint of the span and its school days, for telling calendars apart."""
        return _digest(self.first, self.last, *sorted(self.sessions))

    def working(self, day: date) -> bool:
        """Say whether there is a session for pupils on ``day``.

        Raises:
            OutsideCoverageError: the calendar does not know the day.
        """
        if not self.first <= day <= self.last:
            raise _outside(day, self.first, self.last, self.name)
        return day in self.sessions

    def next_working(self, day: date) -> date:
        """Give ``day`` if it is a school day, else the first one after it.

        Raises:
            OutsideCoverageError: the calendar does not know the day, or not the school day.
        """
        while not self.working(day):
            day += ONE_DAY
        return day


@frozen
class BothCalendar:
    """The days that are both working days and school days, over the span that both know."""

    working_days: WorkingCalendar
    """The one."""
    school_days: SchoolCalendar
    """The other."""

    def __attrs_post_init__(self) -> None:
        """Refuse calendars of another kind, and two that know no day in common."""
        _check_kind(self.working_days, WorkingCalendar, "working_days")
        _check_kind(self.school_days, SchoolCalendar, "school_days")
        if self.last < self.first:
            known = (
                f"{calendar.name} from {calendar.first} to {calendar.last}"
                for calendar in (self.working_days, self.school_days)
            )
            msg = f"the calendars know no day in common: {' and '.join(known)}"
            raise FactsError(msg)

    @property
    def name(self) -> str:
        """Whose days they are."""
        return f"{self.working_days.name} and {self.school_days.name}"

    @property
    def title(self) -> str:
        """Which days they are, and whose."""
        return f"days that are {self.working_days.title} and {self.school_days.title}"

    @property
    def first(self) -> date:
        """The first day that both know."""
        return max(self.working_days.first, self.school_days.first)

    @property
    def last(self) -> date:
        """The last day that both know."""
        return min(self.working_days.last, self.school_days.last)

    @property
    def proclaimed_until(self) -> date:
        """The last day whose bank holidays are published, by the calendar that ends first."""
        return min(self.working_days.proclaimed_until, self.school_days.proclaimed_until)

    @property
    def digest(self) -> str:
        """A short fingerprint of both calendars."""
        return _digest(self.working_days.digest, self.school_days.digest)

    def working(self, day: date) -> bool:
        """Say whether ``day`` is a day of both.

        Raises:
            OutsideCoverageError: one of the calendars does not know the day.
        """
        if not self.first <= day <= self.last:
            raise _outside(day, self.first, self.last, self.name)
        return self.working_days.working(day) and self.school_days.working(day)

    def next_working(self, day: date) -> date:
        """Give ``day`` if it is a day of both, else the first one after it.

        Raises:
            OutsideCoverageError: one of the calendars does not know the day, or the day found.
        """
        while not self.working(day):
            day += ONE_DAY
        return day


def both(working: WorkingCalendar, sessions: SchoolCalendar) -> BothCalendar:
    """Give the calendar of the days that are working days and school days.

    Schools count such days for freedom of information.

    Raises:
        FactsError: a calendar is of another kind, or they know no day in common.

    Source:
        Freedom of Information Act 2000, s 10; SI 2004/3364, reg 3; SI 2009/1369, reg 2;
        SI 2010/2768, reg 2.

    Example:
        >>> from ukschoolgdpr.law.periods import WorkingDays
        >>> summer = Spell(date(2026, 7, 22), date(2026, 9, 2))
        >>> school = SchoolCalendar.open_but_for([summer], nation=Nation.ENGLAND)
        >>> WorkingDays(20).after(date(2026, 7, 15), both(WorkingCalendar.of(UK), school))
        datetime.date(2026, 9, 24)
    """
    return BothCalendar(working, sessions)


@frozen(kw_only=True)
class Calendars:
    """The days that the clocks of one school, or of one trust, are counted in."""

    own: WorkingCalendar
    """The working days of its own nation: Regulation 1182/71."""
    uk: WorkingCalendar
    """Those of the whole United Kingdom: freedom of information but for Scotland."""
    scotland: WorkingCalendar
    """Those of Scotland: freedom of information there."""
    sessions: tuple[SchoolCalendar, ...] = ()
    """The school days of the school, or of each school of a trust; none if not known."""

    def __attrs_post_init__(self) -> None:
        """Refuse calendars of other nations than their place is for, all mistakes together."""
        _check_kind(self.own, WorkingCalendar, "own")
        _check_kind(self.uk, WorkingCalendar, "uk")
        _check_kind(self.scotland, WorkingCalendar, "scotland")
        _check_kind(self.sessions, tuple, "sessions")
        for school in self.sessions:
            _check_kind(school, SchoolCalendar, "sessions")
        if mistakes := tuple(self._mistakes()):
            raise FactsError("\n".join(mistakes))

    @classmethod
    def of(
        cls,
        nation: Nation,
        *,
        extra: Iterable[date] = (),
        sessions: Iterable[SchoolCalendar] = (),
        last: date = LAST,
    ) -> "Calendars":
        """Fill the calendars of a school.

        Args:
            nation: where the school is.
            extra: days proclaimed in that nation since this release. For one proclaimed in
                another alone, which is no working day of the UK, make the calendars yourself.
            sessions: the school days of the school, or of each school of a trust.
            last: the last working day wanted, that day included; before 2100.

        Raises:
            FactsError: a part is of another kind, or a school is in another nation.
            OutsideCoverageError: a day lies outside the calendars.

        Example:
            >>> calendars = Calendars.of(Nation.ENGLAND)
            >>> calendars.own.title, calendars.uk.title
            ('working days of England', 'working days of the UK')
        """
        _check_kind(nation, Nation, "nation")
        added = _days(extra, "extra")
        own = WorkingCalendar.of(nation, extra=added, last=last)
        scottish = nation is Nation.SCOTLAND
        return cls(
            own=own,
            uk=WorkingCalendar.of(UK, extra=added, last=last),
            scotland=own if scottish else WorkingCalendar.of(Nation.SCOTLAND, last=last),
            sessions=_items(sessions, "sessions"),
        )

    def _mistakes(self) -> Iterator[str]:
        if len(self.own.nations) != 1:
            yield f"own: expected the working days of one nation, not the {self.own.title}"
        if self.uk.nations != UK:
            yield f"uk: expected the working days of the UK, not the {self.uk.title}"
        if self.scotland.nations != {Nation.SCOTLAND}:
            title = self.scotland.title
            yield f"scotland: expected the working days of Scotland, not the {title}"
        for school in self.sessions:
            if school.nation not in self.own.nations:
                nation = school.nation.title
                yield f"sessions: {school.name} is in {nation}, not in {self.own.name}"


_HOLIDAYS_END: Final = date(2100, 1, 1)
_KNOWN_YEARS: Final = f"days from {FIRST} to the end of {_HOLIDAYS_END.year - 1}"


def _outside(day: date, first: date, last: date, name: str) -> OutsideCoverageError:
    msg = f"{name}: {day} is outside the calendar, which runs from {first} to {last}"
    return OutsideCoverageError(msg)


@lru_cache
def _bank_holidays(nation: Nation, last_year: int) -> frozenset[date]:
    years = range(FIRST.year, last_year + 1)
    return frozenset(_united_kingdom()(subdiv=nation.value, years=years))


@cache
def _united_kingdom() -> "Callable[..., HolidayBase]":
    """Load the one country on first use; its package loads all those of the world with it."""
    from importlib.machinery import PathFinder
    from importlib.util import module_from_spec

    import holidays

    folders = [f"{folder}/countries" for folder in holidays.__path__]
    found = PathFinder.find_spec("united_kingdom", folders)
    if found is None or found.loader is None:  # as for any country, wherever it is
        return partial(holidays.country_holidays, "GB")
    module = module_from_spec(found)
    found.loader.exec_module(module)
    country: Callable[..., HolidayBase] = module.GB
    return country


def _digest(*parts: date | str) -> str:
    from hashlib import sha256

    return sha256("\n".join(map(str, parts)).encode()).hexdigest()[:12]


def _check_kind(value: object, kind: type, name: str) -> None:
    if not isinstance(value, kind):
        msg = f"{name}: expected a {kind.__name__}, not {value!r}"
        raise FactsError(msg)


def _items(value: Iterable[T], name: str) -> tuple[T, ...]:
    if not isinstance(value, Iterable):
        msg = f"{name}: expected several values, not {value!r}"
        raise FactsError(msg)
    return tuple(value)


def _nations(value: Nation | Iterable[Nation]) -> frozenset[Nation]:
    given: tuple[object, ...] = (value,)
    if isinstance(value, Iterable):
        given = tuple(value)
    if not given or not all(isinstance(nation, Nation) for nation in given):
        msg = f"nations: expected one nation or more, not {value!r}"
        raise FactsError(msg)
    return frozenset(nation for nation in given if isinstance(nation, Nation))


def _days(value: Iterable[date], name: str) -> frozenset[date]:
    given = _items(value, name)
    for day in given:
        check_day(day, name)
    return frozenset(given)


def _spells(value: Iterable[Spell], name: str) -> tuple[Spell, ...]:
    given = _items(value, name)
    for spell in given:
        _check_kind(spell, Spell, name)
    return tuple(sorted(given, key=lambda spell: (spell.first, _last(spell))))


def _last(spell: Spell) -> date:
    return date.max if spell.last is None else spell.last


def _every_day(spell: Spell) -> Iterator[date]:
    return map(date.fromordinal, range(spell.first.toordinal(), _last(spell).toordinal() + 1))


def _single(days: Iterable[date]) -> list[Spell]:
    return [Spell(day, day) for day in sorted(days)]


def _rows(place: str, kind: DayKind, spells: Iterable[Spell]) -> Iterator[DatedRow]:
    return (DatedRow(place=place, kind=kind, days=spell) for spell in spells)


def _in_words(spell: Spell) -> str:
    return str(spell.first) if spell.first == spell.last else f"{spell.first} to {spell.last}"


def _span(rows: Iterable[DatedRow]) -> Spell | None:
    """Give the span from the first day of the first term to the last of the last."""
    terms = [row.days for row in rows if row.kind is DayKind.TERM]
    if not terms:
        return None
    return Spell(min(term.first for term in terms), max(map(_last, terms)))


def _within_terms(rows: Sequence[DatedRow]) -> Iterator[DatedRow]:
    """Leave out the days outside the span of the terms on which there is no session anyway."""
    span = _span(rows)
    for row in rows:
        if span is None or row.kind in {DayKind.TERM, DayKind.OPEN}:
            yield row
        else:
            first, last = max(row.days.first, span.first), min(_last(row.days), _last(span))
            if first <= last:
                yield DatedRow(place=row.place, kind=row.kind, days=Spell(first, last))


def _contradictions(rows: Sequence[DatedRow]) -> Iterator[str]:
    """Say each mistake in what is known of a school's days, its place first."""
    span = _span(rows)
    if span is None:
        yield "terms: expected one term or more"
        return
    for row in rows:
        if row.days.last is None:
            yield f"{row.place}: there is no last day to the spell from {row.days.first}"
    yield from _mistakes_of_terms([row for row in rows if row.kind is DayKind.TERM])
    for row in rows:
        if row.days.first < span.first or (row.days.last or span.first) > _last(span):
            yield f"{row.place}: {_in_words(row.days)} is outside the terms, {_in_words(span)}"
    without = [row for row in rows if row.kind in {DayKind.INSET, DayKind.CLOSED}]
    for row in rows:
        if row.kind is DayKind.OPEN:
            days = row.days
            for other in without:
                if days.first <= _last(other.days) and other.days.first <= _last(days):
                    yield f"{row.place}: {_in_words(days)} is open here, and not in {other.place}"


def _mistakes_of_terms(terms: Iterable[DatedRow]) -> Iterator[str]:
    longest: Spell | None = None
    for row in sorted(terms, key=lambda row: row.days.first):
        term = row.days
        if term.first < FIRST or (term.last is not None and term.last >= _HOLIDAYS_END):
            yield f"{row.place}: the term {_in_words(term)} is not within the {_KNOWN_YEARS}"
        if longest is not None and term.first <= _last(longest):
            yield f"{row.place}: the term {_in_words(term)} overlaps that of {_in_words(longest)}"
        if longest is None or _last(term) > _last(longest):
            longest = term
