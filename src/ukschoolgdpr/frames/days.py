"""The days of a span answered beforehand, for columns of NumPy: one look-up a row."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, TypeAlias

import numpy as np
from attrs import field, frozen

from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.law.periods import check_day

Array: TypeAlias = np.ndarray[Any, np.dtype[Any]]

_EPOCH: Final = date(1970, 1, 1).toordinal()
_NONE: Final = np.iinfo(np.int64).min  # what NumPy holds for no day
_CHUNK: Final = 1 << 18  # so many rows stay in the cache between the steps


@frozen(eq=False)
class DayTable:
    """The last day for every start day of a span, by one rule or several."""

    first: date
    """The first start day."""
    last: date
    """The last start day, that day included."""
    rules: tuple[str, ...]
    """The rules, in the order of their numbers."""
    _days: Array = field(repr=False)

    @classmethod
    def of(
        cls, rules: Mapping[str, Callable[[date], date | None]], *, first: date, last: date
    ) -> "DayTable":
        """Ask each rule about each day of a span.

        Args:
            rules: names, each with what gives the last day for a start day, or None.
            first: the first start day.
            last: the last start day, that day included.

        Raises:
            FactsError: a day is no plain date, ``last`` comes before ``first``, or there is no
                rule.

        Example:
            >>> from ukschoolgdpr import Nation, WorkingCalendar
            >>> from ukschoolgdpr.deadlines import ACCESS
            >>> england = WorkingCalendar.of(Nation.ENGLAND)
            >>> table = DayTable.of(
            ...     {ACCESS.id: lambda day: ACCESS.last_day(day, england)},
            ...     first=date(2026, 9, 1),
            ...     last=date(2026, 9, 30),
            ... )
            >>> table.take(np.array(["2026-09-03", "NaT", "2027-01-01"], "datetime64[D]"))
            array(['2026-10-05',        'NaT',        'NaT'], dtype='datetime64[D]')
        """
        check_day(first, "first")
        check_day(last, "last")
        if last < first or not rules:
            msg = f"expected one rule or more and a span of days, not {first} to {last}"
            raise FactsError(msg)
        # No day on either side of the span, and a row of them for numbers of no rule: what is
        # out of range is looked up there.
        days = np.full((len(rules) + 1, (last - first).days + 3), _NONE)
        for row, ask in zip(days, rules.values(), strict=False):
            for place, number in enumerate(range(first.toordinal(), last.toordinal() + 1), 1):
                try:
                    found = ask(date.fromordinal(number))
                except OutsideCoverageError:
                    continue
                if found is not None:
                    row[place] = found.toordinal() - _EPOCH
        return cls(first, last, tuple(rules), days)

    def take(self, start: Array, rule: Array | None = None) -> Array:
        """Look up the last day for each start day.

        Args:
            start: the start days, as ``datetime64[D]`` or as whole numbers of days since 1970.
            rule: the numbers of their rules; may be left out where there is one rule.

        Returns:
            As many days, in the type of ``start``; no day for no day, for one outside the span,
            for a number of no rule and where there is no last day: ``NaT``, or the least number
            there is.

        Raises:
            FactsError: ``start`` or ``rule`` is of another kind, or they differ in length.
        """
        days = _numbers(start)
        width = self._days.shape[1]
        # In the type of the rows, so that no more memory moves than must.
        table = self._days.astype(days.dtype)
        table[self._days == _NONE] = np.iinfo(days.dtype).min
        found = np.empty_like(days)
        before = self.first.toordinal() - _EPOCH - 1
        rows = None if rule is None and len(self.rules) == 1 else self._rows(rule, days)
        # Made once: new memory for every part would take longer than the look-ups.
        place, row = np.empty((2, min(len(days), _CHUNK)), days.dtype)
        for first in range(0, len(days), _CHUNK):
            part = slice(first, first + _CHUNK)
            here = place[: len(days[part])]
            np.subtract(days[part], days.dtype.type(before), out=here)
            np.clip(here, 0, width - 1, out=here)
            if rows is not None:
                of = row[: len(here)]
                np.minimum(rows[part], len(self.rules), out=of)
                here += np.multiply(of, width, out=of)
            np.take(table, here, out=found[part], mode="clip")
        return found.view(start.dtype)

    def _rows(self, rule: Array | None, days: Array) -> Array:
        """Give numbers of rules without a sign, so that those below none are beyond the last."""
        if rule is None or rule.shape != days.shape or rule.dtype.kind not in "iu":
            found = "none" if rule is None else f"{rule.dtype} of {rule.shape}"
            msg = f"rule: expected the number of a rule for each of {len(days)} days, not {found}"
            raise FactsError(msg)
        if len(self.rules) > np.iinfo(rule.dtype).max:
            msg = f"rule: {rule.dtype} cannot number {len(self.rules)} rules"
            raise FactsError(msg)
        return rule.view(f"u{rule.dtype.itemsize}")


def _numbers(start: Array) -> Array:
    """Give days as the numbers that they are."""
    if start.ndim == 1:
        if start.dtype == np.dtype("datetime64[D]"):
            return start.view(np.int64)
        if start.dtype in {np.dtype(np.int32), np.dtype(np.int64)}:
            return start
    msg = f"start: expected a column of datetime64[D] or of numbers of days, not {start.dtype}"
    raise FactsError(msg)
