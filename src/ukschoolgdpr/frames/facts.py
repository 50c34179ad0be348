"""Deadlines, decisions and classes of data down a table."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final, Protocol, TypeVar, get_args

from attrs import AttrsInstance, fields_dict

from ukschoolgdpr.deadlines import TimeLimit
from ukschoolgdpr.errors import FactsError, SchoolGdprError
from ukschoolgdpr.facts import items
from ukschoolgdpr.frames.engines import Kind, answered, columns_of
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Calendar
from ukschoolgdpr.law.rules import InNation, Rule
from ukschoolgdpr.law.timelines import check_held

if TYPE_CHECKING:
    from narwhals.typing import IntoFrameT


class Facts(AttrsInstance, InNation, Protocol):
    """A class of facts on which rules decide."""


F = TypeVar("F", bound=Facts)

_CLASSED: Final = ("classification", "limb", "citation", "reason")


def deadline(
    table: "IntoFrameT",
    limit: TimeLimit,
    calendar: Calendar,
    *,
    start: str = "received",
    into: str = "deadline",
) -> "IntoFrameT":
    """Give the table with the last day for each of its start days, where nothing stops time.

    It is the day of ``TimeLimit.last_day``. Where there is none, the column ``{into}_reason``
    says why; else that is null. Tables, order and laziness are as for ``keep_until``.

    Args:
        table: of pandas, Polars, PyArrow, DuckDB or PySpark.
        limit: the time limit.
        calendar: the days in which it is counted.
        start: the column of the days that start it.
        into: the column to be added.

    Raises:
        FactsError: it is no such table; it lacks the column, has one already that is to be
            added, or one that holds something else; ``limit`` is no time limit in days.

    Example:
        >>> import pyarrow as pa
        >>> from ukschoolgdpr.deadlines import ACCESS
        >>> from ukschoolgdpr.facts.calendars import WorkingCalendar
        >>> requests = pa.table({"received": [date(2026, 9, 3), None]})
        >>> found = deadline(requests, ACCESS, WorkingCalendar.of(Nation.ENGLAND))
        >>> found["deadline"].to_pylist(), found["deadline_reason"].to_pylist()
        ([datetime.date(2026, 10, 5), None], [None, 'no day is given'])
    """
    if not isinstance(limit, TimeLimit):
        msg = f"limit: expected a time limit in days, not {limit!r}"
        raise FactsError(msg)

    ask = _last_days(limit, calendar)
    outputs = {into: Kind.DAYS, f"{into}_reason": Kind.TEXT}
    return answered(table, {start: Kind.DAYS}, ask, outputs)


@lru_cache(maxsize=16)
def _last_days(
    limit: TimeLimit, calendar: Calendar
) -> Callable[[date | None], tuple[date | None, str | None]]:
    """Give what answers for a day; it remembers, since tables ask for the same days again."""

    @lru_cache(maxsize=16384)
    def ask(day: date | None) -> tuple[date | None, str | None]:
        if day is None:
            return None, "no day is given"
        try:
            return limit.last_day(day, calendar), None
        except SchoolGdprError as error:
            return None, str(error)

    return ask


def decide(  # noqa: PLR0913 - what a decision takes, and the columns
    table: "IntoFrameT",
    rule: Rule[F],
    facts: type[F],
    *,
    as_of: date,
    given: Mapping[str, object] | None = None,
    into: str = "outcome",
) -> "IntoFrameT":
    """Give the table with whether a rule applies to the facts of each row, and the reasons.

    The columns that are named as a fact hold it: booleans for yes and no, the values of an
    enumeration as text, whole numbers; null for not known. Other columns are left alone. An
    outcome is ``applies``, ``does-not-apply`` or ``undetermined``; it is null where the facts are
    refused. The column ``{into}_reason`` gives the clauses that settle it or hold it open, or why
    the facts are refused.

    Args:
        table: of pandas, Polars, PyArrow, DuckDB or PySpark.
        rule: the rule.
        facts: the class of facts on which it decides.
        as_of: the day whose law is meant.
        given: facts that are the same for every row, such as ``school``.
        into: the column to be added.

    Raises:
        FactsError: it is no such table; no column is named as a fact, or one holds something
            else; a column that is to be added is there already; a fact is both given and in a
            column.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Example:
        >>> import pyarrow as pa
        >>> from ukschoolgdpr import Processing
        >>> from ukschoolgdpr.rights import PORTABILITY
        >>> register = pa.table({"lawful_basis": ["e", "a"]})
        >>> found = decide(register, PORTABILITY, Processing, as_of=date(2026, 9, 1))
        >>> found["outcome"].to_pylist()
        ['does-not-apply', 'undetermined']
        >>> found["outcome_reason"].to_pylist()[0]
        'met: its lawful basis is public task [UK GDPR, art 20(3)]'
    """
    check_held(as_of)
    same = dict(given or {})
    known = dict(_columns(facts))
    names = [name for name in columns_of(table) if name in known]
    if not names:
        msg = f"expected a column that is named as a fact: {', '.join(known)}"
        raise FactsError(msg)
    if both := [name for name in names if name in same]:
        msg = f"given: {', '.join(both)}: there is such a column too"
        raise FactsError(msg)

    def ask(*values: object) -> tuple[str | None, str]:
        try:
            row = {
                name: known[name][1](value)
                for name, value in zip(names, values, strict=True)
                if value is not None
            }
            decision = rule.decide(facts(**same, **row), as_of=as_of)
        except SchoolGdprError as error:
            return None, str(error)
        _, *reasons = decision.explain().splitlines()
        return decision.outcome.value, "; ".join(reason.strip() for reason in reasons)

    outputs = {into: Kind.TEXT, f"{into}_reason": Kind.TEXT}
    return answered(table, {name: known[name][0] for name in names}, ask, outputs)


def classify(
    table: "IntoFrameT", *, nation: Nation | None, as_of: date, item: str = "item"
) -> "IntoFrameT":
    """Give the table with which kind of data each item is.

    The columns added are ``classification``, ``limb`` of article 9(1), ``citation``, and
    ``reason``, which says why there is no class and is null where there is one.

    Args:
        table: of pandas, Polars, PyArrow, DuckDB or PySpark.
        nation: the school's, or None for not known.
        as_of: the day whose law and guidance are meant.
        item: the column of the items, by any of their names.

    Raises:
        FactsError: it is no such table; it lacks the column, has one already that is to be
            added, or one that holds something else; ``nation`` is no nation.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Example:
        >>> import pyarrow as pa
        >>> held = pa.table({"item": ["N00177", "pupil-fsm", "shoe-size"]})
        >>> found = classify(held, nation=Nation.WALES, as_of=date(2026, 9, 1))
        >>> found["classification"].to_pylist(), found["limb"].to_pylist()
        (['special-category', 'ordinary', None], ['racial-or-ethnic-origin', None, None])
        >>> found["reason"].to_pylist()[2]
        "no item is called 'shoe-size'"
    """
    check_held(as_of)
    if nation is not None and not isinstance(nation, Nation):
        msg = f"nation: expected a Nation or None, not {nation!r}"
        raise FactsError(msg)

    def ask(name: str | None) -> tuple[str | None, ...]:
        if name is None:
            return None, None, None, "no item is given"
        try:
            found = items.classify(name, nation=nation, as_of=as_of)
        except SchoolGdprError as error:
            return None, None, None, str(error)
        cites = "; ".join(map(str, found.cites))
        if found.classification is None:
            return None, None, cites, found.explain().splitlines()[1].strip()
        limb = None if found.item.limb is None else found.item.limb.value
        return found.classification.value, limb, cites, None

    return answered(table, {item: Kind.TEXT}, ask, dict.fromkeys(_CLASSED, Kind.TEXT))


def _columns(
    facts: type[AttrsInstance],
) -> Iterator[tuple[str, tuple[Kind, Callable[..., object]]]]:
    """Give the facts that a column can hold: what it holds, and how that is read."""
    for name, field in fields_dict(facts).items():
        for kind in get_args(field.type):
            if kind is bool:
                yield name, (Kind.FLAGS, bool)
            elif kind is int:
                yield name, (Kind.NUMBERS, int)
            elif kind is date:
                yield name, (Kind.DAYS, _same)
            elif isinstance(kind, type) and issubclass(kind, Enum):
                yield name, (Kind.TEXT, partial(_member, name, kind))


def _same(value: object) -> object:
    return value


def _member(name: str, kind: type[Enum], value: str) -> Enum:
    try:
        return kind(value)
    except ValueError:
        known = ", ".join(str(member.value) for member in kind)
        msg = f"{name}: expected one of {known}, not {value!r}"
        raise FactsError(msg) from None
