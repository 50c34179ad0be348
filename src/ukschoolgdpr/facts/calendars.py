"""The working days of the four nations, and of any part of the United Kingdom.

A calendar is a value: filled once, named, bounded, and with a digest of its days. Only this
module knows the ``holidays`` package, whose objects are not safe to share while they fill.
"""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from hashlib import sha256
from typing import Final

from attrs import field, frozen

from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.law.nations import UK, Nation, titles
from ukschoolgdpr.law.periods import ONE_DAY, check_day

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
        chosen = frozenset({nations} if isinstance(nations, Nation) else nations)
        if not chosen or not chosen <= UK:
            msg = f"nations: expected one nation or more, not {nations!r}"
            raise FactsError(msg)
        check_day(last, "last")
        if not FIRST <= last < date(_HOLIDAYS_END, 1, 1):
            msg = f"last: {last} is not between {FIRST} and the end of {_HOLIDAYS_END - 1}"
            raise OutsideCoverageError(msg)
        added = frozenset(extra)
        for day in added:
            check_day(day, "extra")
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
            name=name, first=FIRST, last=last, proclaimed_until=PROCLAIMED_UNTIL, holidays=days
        )

    @property
    def digest(self) -> str:
        """A short fingerprint of the span and its holidays, for telling calendars apart."""
        days = (self.first, self.last, *sorted(self.holidays))
        text = "\n".join(day.isoformat() for day in days)
        return sha256(text.encode()).hexdigest()[:12]

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
        while day.weekday() >= _SATURDAY or day in self.holidays:
            day += ONE_DAY
        if not self.first <= day <= self.last:
            raise _outside(day, self.first, self.last, self.name)
        return day


_HOLIDAYS_END: Final = 2100


def _outside(day: date, first: date, last: date, name: str) -> OutsideCoverageError:
    msg = f"{name}: {day} is outside the calendar, which runs from {first} to {last}"
    return OutsideCoverageError(msg)


@lru_cache
def _bank_holidays(nation: Nation, last_year: int) -> frozenset[date]:
    # Loaded on first use: it takes longer to import than the rest of the library.
    from holidays import country_holidays

    years = range(FIRST.year, last_year + 1)
    return frozenset(country_holidays("GB", subdiv=nation.value, years=years))
