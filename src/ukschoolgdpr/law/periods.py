"""Ways of counting time, a type for each, and runs of days.

Add periods of one kind first, then count once: one month and then two more is not always
three months.
"""

from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Protocol

from attrs import field, frozen

from ukschoolgdpr.errors import FactsError, OutsideCoverageError

if TYPE_CHECKING:
    from attrs import Attribute
    from dateutil.relativedelta import relativedelta

ONE_DAY: Final = timedelta(days=1)

_WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)


def check_day(value: object, name: str) -> None:
    """Refuse anything but a plain date: a ``datetime`` is one by inheritance only.

    Raises:
        FactsError: naming ``name``, the value and what was expected.
    """
    if type(value) is not date:
        kind = "datetime" if isinstance(value, datetime) else type(value).__name__
        msg = f"{name}: expected a date, not the {kind} {value!r}"
        raise FactsError(msg)


def in_words(day: date) -> str:
    """Print a day the same way in every locale: ``Mon 05 Oct 2026``."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day:02} {_MONTHS[day.month - 1]} {day.year:04}"


def in_the_uk(moment: object, name: str) -> datetime:
    """Give the same moment by the clocks of the United Kingdom, summer time observed.

    Raises:
        FactsError: it is no ``datetime``, or one without an offset from UTC.
        OutsideCoverageError: in the UK it is beyond the dates of the Gregorian calendar.

    Example:
        >>> from datetime import timezone
        >>> in_the_uk(datetime(2026, 7, 1, 12, tzinfo=timezone.utc), "aware").hour
        13
    """
    if not isinstance(moment, datetime) or moment.utcoffset() is None:
        msg = f"{name}: expected a datetime with its offset from UTC, not {moment!r}"
        raise FactsError(msg)
    # Loaded on first use: few limits are in hours. It brings the zone where the system has none.
    from dateutil import tz

    try:
        here = moment.astimezone(tz.gettz("Europe/London"))
    except OverflowError as error:
        msg = f"{name}: {moment} is beyond the dates of the calendar"
        raise OutsideCoverageError(msg) from error
    # As an offset: two zones never agree on an hour that clocks show twice.
    return here.replace(tzinfo=timezone(here.utcoffset() or timedelta(0)), fold=0)


def is_day(_instance: object, attribute: "Attribute[date]", value: object) -> None:
    """Validate an attrs field that holds a plain date."""
    check_day(value, attribute.name)


def is_day_or_none(_instance: object, attribute: "Attribute[date | None]", value: object) -> None:
    """Validate an attrs field that holds a plain date or None."""
    if value is not None:
        check_day(value, attribute.name)


def is_count(_instance: object, attribute: "Attribute[int]", value: object) -> None:
    """Validate an attrs field that holds a whole number, none or more."""
    if type(value) is not int or value < 0:
        msg = f"{attribute.name}: expected a whole number, none or more, not {value!r}"
        raise FactsError(msg)


class Calendar(Protocol):
    """The working days of one place over a span of days, both ends included: a value, frozen."""

    def __hash__(self) -> int:
        """Give the same number for the same days."""

    @property
    def name(self) -> str:
        """Whose working days they are."""

    @property
    def title(self) -> str:
        """Which days they are, and whose."""

    @property
    def first(self) -> date:
        """The first day known."""

    @property
    def last(self) -> date:
        """The last day known."""

    @property
    def proclaimed_until(self) -> date:
        """The last day whose holidays are published, not forecast."""

    @property
    def digest(self) -> str:
        """A short fingerprint of the days, for telling two calendars apart."""

    def working(self, day: date) -> bool:
        """Say whether ``day`` is a working day."""

    def next_working(self, day: date) -> date:
        """Give ``day`` if it is a working day, else the first one after it."""


class Period(Protocol):
    """A length of time, counted in one way: a value, frozen."""

    def __hash__(self) -> int:
        """Give the same number for the same length."""

    def after(self, day: date, calendar: Calendar) -> date:
        """Give the last day of the period that runs from ``day``, ``day`` not counted."""


@frozen
class Days:
    """Calendar days."""

    number: int = field(validator=is_count)
    """How many."""

    def __str__(self) -> str:
        """Print the period: ``30 days``."""
        return _count(self.number, "day")

    def __add__(self, other: "Days") -> "Days":
        """Add days to days."""
        return Days(self.number + other.number)

    def after(self, day: date, calendar: Calendar) -> date:  # noqa: ARG002 - one shape for all
        """Give the day that many calendar days after ``day``.

        Raises:
            OutsideCoverageError: it is beyond the last date of the Gregorian calendar.
        """
        try:
            return day + timedelta(days=self.number)
        except OverflowError as error:
            raise _beyond(self, day) from error


@frozen
class WorkingDays:
    """Working days of a calendar."""

    number: int = field(validator=is_count)
    """How many."""

    def __str__(self) -> str:
        """Print the period: ``20 working days``."""
        return _count(self.number, "working day")

    def __add__(self, other: "WorkingDays") -> "WorkingDays":
        """Add working days to working days."""
        return WorkingDays(self.number + other.number)

    def after(self, day: date, calendar: Calendar) -> date:
        """Give the working day that many working days after ``day``, which is not counted.

        Raises:
            OutsideCoverageError: it is beyond the days that the calendar knows.
        """
        for _ in range(self.number):
            day = calendar.next_working(day + ONE_DAY)
        return day


@frozen
class SchoolDays:
    """Days on which a school has a session; the calendar is the school's own."""

    number: int = field(validator=is_count)
    """How many."""

    def __str__(self) -> str:
        """Print the period: ``15 school days``."""
        return _count(self.number, "school day")

    def __add__(self, other: "SchoolDays") -> "SchoolDays":
        """Add school days to school days."""
        return SchoolDays(self.number + other.number)

    def after(self, day: date, calendar: Calendar) -> date:
        """Give the school day that many school days after ``day``, which is not counted.

        Raises:
            OutsideCoverageError: it is beyond the days that the calendar knows.
        """
        return WorkingDays(self.number).after(day, calendar)


@frozen
class Months:
    """Calendar months, to the corresponding date or, where there is none, the month's last day."""

    number: int = field(validator=is_count)
    """How many."""

    def __str__(self) -> str:
        """Print the period: ``1 month``."""
        return _count(self.number, "month")

    def __add__(self, other: "Months") -> "Months":
        """Add months to months, to be counted once."""
        return Months(self.number + other.number)

    def after(self, day: date, calendar: Calendar) -> date:  # noqa: ARG002 - one shape for all
        """Give the corresponding date that many months after ``day``.

        Raises:
            OutsideCoverageError: it is beyond the last date of the Gregorian calendar.
        """
        try:
            return _months_after(day, self.number)
        except (OverflowError, ValueError) as error:
            raise _beyond(self, day) from error


@frozen
class MonthsWithFirstDay:
    """Calendar months of which the first day is one, as domestic rules count them.

    So many months that end with a day on which something is relied on reach back as far as
    those that begin with the day on which it was obtained reach forward.
    """

    number: int = field(validator=is_count)
    """How many."""

    def __str__(self) -> str:
        """Print the period: ``6 months less a day``."""
        return f"{Months(self.number)} less a day"

    def after(self, day: date, calendar: Calendar) -> date:
        """Give the day before the corresponding date or, without one, the month's last day.

        Raises:
            OutsideCoverageError: it is beyond the last date of the Gregorian calendar.

        Example:
            >>> MonthsWithFirstDay(6).after(date(2026, 3, 1), EVERY_DAY)
            datetime.date(2026, 8, 31)
            >>> MonthsWithFirstDay(6).after(date(2026, 8, 31), EVERY_DAY)
            datetime.date(2027, 2, 28)
        """
        later = Months(self.number).after(day, calendar)
        return later - ONE_DAY if later.day == day.day else later


@frozen
class Years:
    """Calendar years, to the corresponding date or, where there is none, 28 February."""

    number: int = field(validator=is_count)
    """How many."""

    def __str__(self) -> str:
        """Print the period: ``6 years``."""
        return _count(self.number, "year")

    def __add__(self, other: "Years") -> "Years":
        """Add years to years."""
        return Years(self.number + other.number)

    def after(self, day: date, calendar: Calendar) -> date:
        """Give the corresponding date that many years after ``day``.

        Raises:
            OutsideCoverageError: it is beyond the last date of the Gregorian calendar.
        """
        return Months(12 * self.number).after(day, calendar)


@frozen
class Until:
    """The time up to a date of the year: the next one after the day from which it runs."""

    month: int
    """The month of that date, 1 to 12."""
    day: int
    """Its day of the month."""

    def __attrs_post_init__(self) -> None:
        """Refuse what is no date of every year."""
        try:
            date(_NO_LEAP_YEAR, self.month, self.day)
        except (TypeError, ValueError) as error:
            msg = f"expected a month and a day of every year, not {self.month!r} and {self.day!r}"
            raise FactsError(msg) from error

    def __str__(self) -> str:
        """Print the period: ``until 30 Sep``."""
        return f"until {self.day} {_MONTHS[self.month - 1]}"

    def after(self, day: date, calendar: Calendar) -> date:  # noqa: ARG002 - one shape for all
        """Give the first such date after ``day``.

        Raises:
            OutsideCoverageError: it is beyond the last date of the Gregorian calendar.
        """
        here = date(day.year, self.month, self.day)
        if day < here:
            return here
        if day.year == date.max.year:
            raise _beyond(self, day)
        return date(day.year + 1, self.month, self.day)


@frozen
class Hours:
    """Hours that pass, at night and at weekends too."""

    number: int = field(validator=is_count)
    """How many."""

    def __str__(self) -> str:
        """Print the period: ``72 hours``."""
        return _count(self.number, "hour")

    def after(self, moment: datetime) -> datetime:
        """Give the moment that many hours later, by the clocks of the United Kingdom.

        Raises:
            FactsError: ``moment`` is no ``datetime``, or one without an offset from UTC.
            OutsideCoverageError: it is beyond the last date of the Gregorian calendar.

        Example:
            >>> before = datetime.fromisoformat("2026-10-24T09:00+01:00")
            >>> print(Hours(72).after(before))
            2026-10-27 08:00:00+00:00
        """
        here = in_the_uk(moment, "moment")
        try:
            later = here + timedelta(hours=self.number)
        except OverflowError as error:
            raise _beyond(self, here) from error
        return in_the_uk(later, "moment")


@frozen
class Spell:
    """A run of days, both ends included; ``last`` is None while it goes on."""

    first: date = field(validator=is_day)
    """The first day."""
    last: date | None = field(default=None, validator=is_day_or_none)
    """The last day, or None."""

    def __attrs_post_init__(self) -> None:
        """Refuse a spell that ends before it begins."""
        if self.last is not None and self.last < self.first:
            msg = f"last: {self.last} is before the first day, {self.first}"
            raise FactsError(msg)


@frozen
class EveryDay:
    """A calendar on which every day counts, for periods whose end nothing moves."""

    name: str = "every day"
    """What it is called."""
    title: str = "every day"
    """Which days they are."""
    first: date = date.min
    """The first day of all."""
    last: date = date.max
    """The last day of all."""
    proclaimed_until: date = date.max
    """No day depends on a holiday."""
    digest: str = "every day"
    """There is only one."""

    def working(self, day: date) -> bool:
        """Say yes."""
        return self.first <= day

    def next_working(self, day: date) -> date:
        """Give ``day``."""
        return day


EVERY_DAY: Final = EveryDay()
"""The only one."""

_NO_LEAP_YEAR: Final = 2023
_IN_EVERY_MONTH: Final = 28


# dateutil takes longer than all else in a deadline, and there are few days to ask for.
@lru_cache(maxsize=16384)
def _months_after(day: date, number: int) -> date:
    if day.day <= _IN_EVERY_MONTH:
        years, month = divmod(day.month - 1 + number, 12)
        return day.replace(year=day.year + years, month=month + 1)
    return _delta(number) + day


@lru_cache
def _delta(months: int) -> "relativedelta":
    from dateutil.relativedelta import relativedelta  # on first use: it is slow to import

    return relativedelta(months=months)


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def _beyond(period: object, day: date) -> OutsideCoverageError:
    return OutsideCoverageError(f"{period} after {day} is beyond the last date of the calendar")
