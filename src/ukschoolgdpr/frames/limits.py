"""What is due on a day turned round: the last start day of each rule, for a warehouse to compare.

Every rule of one day is monotone, so that "due" is "started on or before this day": one
comparison a row, in any system, with no rule of counting in it.
"""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

import pyarrow as pa
from attrs import frozen

from ukschoolgdpr.errors import OutsideCoverageError
from ukschoolgdpr.frames.files import replacing
from ukschoolgdpr.frames.records import is_due, rules, why
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.timelines import check_held
from ukschoolgdpr.retention import Counting, Holder, LaterOf, Retention, Rounding, Tag
from ukschoolgdpr.retention.counting import PROCEDURE_BEGAN
from ukschoolgdpr.retention.schedule import check_keeper

if TYPE_CHECKING:
    from pathlib import Path

_USUAL: Final = Counting()


@frozen(kw_only=True)
class StartLimit:
    """Up to which start day the records of a class are due."""

    record_class: str
    """The class."""
    rule: str
    """The rule."""
    last_start: date | None
    """The last day of the event whose records are due, that day included; None where none is."""
    reason: str | None
    """Why no such day is told, or None."""


@frozen
class StartLimits:
    """The start limits of a nation's schedule on a day, to be handed to a warehouse."""

    limits: tuple[StartLimit, ...]
    """One for each class that has a rule."""

    def table(self) -> "pa.Table":
        """Give them as a table of PyArrow."""
        rows = self.limits
        return pa.table(
            {
                "record_class": pa.array([row.record_class for row in rows], pa.string()),
                "rule": pa.array([row.rule for row in rows], pa.string()),
                "last_start": pa.array([row.last_start for row in rows], pa.date32()),
                "reason": pa.array([row.reason for row in rows], pa.string()),
            }
        )

    def to_parquet(self, path: "Path") -> None:
        """Write them to a Parquet file, whole or not at all.

        Raises:
            DataFileError: it cannot be written.
        """
        from pyarrow import parquet  # noqa: PLC0415 - few want it

        with replacing(path) as temporary:
            parquet.write_table(self.table(), temporary)

    def to_sql(self) -> str:
        """Give those with a day as rows of SQL: ``values ('class', date '2020-01-31'), ...``.

        Example:
            >>> limits = start_limit(nation=Nation.ENGLAND, on=date(2026, 9, 1))
            >>> limits.to_sql().splitlines()[1]
            "('attendance-register', date '2020-08-31'),"
        """
        # Classes are in kebab-case: nothing in them needs an escape.
        rows = (
            f"('{row.record_class}', date '{row.last_start}')"
            for row in self.limits
            if row.last_start is not None
        )
        return "values\n" + ",\n".join(rows)


def start_limit(
    *,
    nation: Nation,
    on: date,
    holder: Holder = Holder.ANY,
    counting: Counting = _USUAL,
) -> StartLimits:
    """Find for each class of records the last start day that is due on a day.

    A record is due, in the sense of ``due``, where the day of its event is that day or an
    earlier one.

    Args:
        nation: the nation of the school.
        on: the day on which disposal is considered, and whose rules are meant.
        holder: who keeps the records.
        counting: what the school supplies for counting.

    Raises:
        FactsError: ``on`` is no plain date, ``nation`` or ``holder`` is none.
        OutsideCoverageError: ``on`` is earlier than the law held here.

    Example:
        >>> limits = start_limit(nation=Nation.ENGLAND, on=date(2026, 9, 1))
        >>> register = limits.limits[0]
        >>> register.record_class, register.last_start
        ('attendance-register', datetime.date(2020, 8, 31))
    """
    check_held(on)
    check_keeper(nation, holder)
    return StartLimits(
        tuple(
            StartLimit(record_class=name, rule=entry.id, last_start=last, reason=reason)
            for name, entry in rules(nation, holder).items()
            for last, reason in _limit(entry, on, counting)
        )
    )


def _limit(
    entry: Retention, on: date, counting: Counting
) -> Iterator[tuple[date | None, str | None]]:
    version = entry.versions.find(on)
    if version is None:
        return
    row = version.value
    if isinstance(row.period, LaterOf):
        yield None, f"it needs another day as well: {row.rule}"
    elif entry.picked_by == PROCEDURE_BEGAN:
        yield None, f"it needs another day as well: {PROCEDURE_BEGAN}"
    elif row.rounding is Rounding.SCHOOL_DAYS:
        yield None, "it is counted in school days"
    elif Tag.FROM in row.tags:
        yield None, f"it is about events since {version.commences} alone"
    elif reason := why(entry.keep_until(on, as_of=on, counting=counting)):
        yield None, reason
    else:
        yield _last_start(entry, on, counting), None


def _last_start(entry: Retention, on: date, counting: Counting) -> date | None:
    def waits(number: int) -> bool:
        try:
            kept = entry.keep_until(date.fromordinal(number), as_of=on, counting=counting)
        except OutsideCoverageError:  # it ends after the last date there is
            return True
        return not is_due(kept, on)

    days = range(date.min.toordinal(), date.max.toordinal() + 1)
    found = bisect_left(days, x=True, key=waits)
    return date.fromordinal(days[found - 1]) if found else None
