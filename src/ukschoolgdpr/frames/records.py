"""Until when the records of a table are kept, and which of them are due."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from ukschoolgdpr.errors import FactsError, SchoolGdprError
from ukschoolgdpr.frames.engines import Kind, answered
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.timelines import Version, check_held
from ukschoolgdpr.retention import (
    Bound,
    Counting,
    Holder,
    Kept,
    LaterOf,
    NoDay,
    Open,
    Retention,
    Row,
    Standing,
    Trigger,
    disposal,
    record,
    schedule,
)
from ukschoolgdpr.retention.counting import CONSIDERED, PROCEDURE_BEGAN
from ukschoolgdpr.retention.schedule import check_keeper

if TYPE_CHECKING:
    from narwhals.typing import IntoFrameT

COLUMNS: Final = ("last_day", "action", "rule", "citation", "reason")
"""What ``keep_until`` adds, unless told otherwise."""

_USUAL: Final = Counting()
_KINDS: Final = {
    "last_day": Kind.DAYS,
    "action": Kind.TEXT,
    "rule": Kind.TEXT,
    "citation": Kind.TEXT,
    "bound": Kind.TEXT,
    "force": Kind.TEXT,
    "confidence": Kind.TEXT,
    "doubts": Kind.TEXT,
    "cautions": Kind.TEXT,
    "reason": Kind.TEXT,
}
_OF_A_RECORD: Final = {"doubts", "cautions"}
_DUE: Final = {
    "due": Kind.FLAGS,
    "standing": Kind.TEXT,
    "last_day": Kind.DAYS,
    "force": Kind.TEXT,
    "confidence": Kind.TEXT,
    "reason": Kind.TEXT,
}


def keep_until(  # noqa: PLR0913 - the columns, and what the scalar takes
    table: "IntoFrameT",
    *,
    nation: Nation,
    as_of: date,
    holder: Holder = Holder.ANY,
    counting: Counting = _USUAL,
    record_class: str = "record_class",
    event: str | Mapping[Trigger, str] = "event",
    born: str | None = None,
    pension_age: str | None = None,
    procedure_began: str | None = None,
    add: Sequence[str] = COLUMNS,
) -> "IntoFrameT":
    """Give the table with until when each record is kept, what is done then, and why.

    Each distinct class and day is answered by ``Retention.keep_until``, so a table says what a
    single answer says. Rows are neither lost nor doubled; in memory their order stays. A lazy
    table is read once for its distinct values, comes back lazy and has no order.

    Args:
        table: of pandas, Polars, PyArrow, DuckDB or PySpark. Days are dates, or moments at
            midnight without a time zone, as pandas has them.
        nation: the nation of the school.
        as_of: the day whose rules are meant.
        holder: who keeps the records.
        counting: what the school supplies for counting.
        record_class: the column of the classes of records, such as ``pupil-file``.
        event: the column of the days from which the periods run; or a column for each event, of
            which a row's class picks its own.
        born: the column of dates of birth, for a rule that names an age beside its event.
        pension_age: the column of the days on which people reach normal pension age.
        procedure_began: the column of the days on which procurement procedures began.
        add: which columns are added: ``last_day``, the last day on which the record is kept;
            ``action``; ``rule``; ``citation``; ``bound``; ``force``; ``confidence``;
            ``doubts``, what is doubtful of the record, such as that it is older than its rule;
            ``cautions``, those with what its force and confidence mean; ``reason``, which says
            why there is no last day and is null where there is one.

    Raises:
        FactsError: it is no such table; it lacks a column, has one already that is to be added,
            or one that holds something else; ``add`` names no such column, or one twice;
            ``nation`` or ``holder`` is none.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Example:
        >>> import pyarrow as pa
        >>> files = pa.table(
        ...     {
        ...         "record_class": ["attendance-register", "no-such-class"],
        ...         "event": [date(2025, 1, 9), date(2025, 1, 9)],
        ...     }
        ... )
        >>> kept = keep_until(files, nation=Nation.ENGLAND, as_of=date(2026, 11, 21))
        >>> kept["last_day"].to_pylist()
        [datetime.date(2031, 1, 9), None]
        >>> kept["reason"].to_pylist()
        [None, "no class of records is called 'no-such-class': the nearest are mark-books"]
    """
    if not add or not set(add) <= _KINDS.keys():
        msg = f"add: expected some of {', '.join(_KINDS)}, not {add!r}"
        raise FactsError(msg)
    if len(set(add)) < len(add):
        msg = f"add: expected each column once, not {add!r}"
        raise FactsError(msg)
    others = {"born": born, "pension_age": pension_age, "procedure_began": procedure_began}
    bare = _OF_A_RECORD.isdisjoint(add)
    asked = _Asked(nation, holder, as_of, counting, record_class, event, others, bare=bare)
    outputs = {name: _KINDS[name] for name in add}

    def ask(name: str | None, *days: date | None) -> tuple[object, ...]:
        found = asked.said(name, days)
        return tuple(found.get(each) for each in add)

    return answered(table, asked.inputs, ask, outputs, asked.matters)


def due(  # noqa: PLR0913 - the columns, and what the scalar takes
    table: "IntoFrameT",
    *,
    nation: Nation,
    on: date,
    holder: Holder = Holder.ANY,
    counting: Counting = _USUAL,
    record_class: str = "record_class",
    event: str | Mapping[Trigger, str] = "event",
    born: str | None = None,
    pension_age: str | None = None,
    procedure_began: str | None = None,
) -> "IntoFrameT":
    """Give the table with where each record stands on a day, by the rules of that day.

    The columns added are ``due``, whether disposal is allowed or owed because the time has run
    out, null where that is not known; ``standing``, as in ``Standing``; ``last_day``; ``force``
    and ``confidence`` of the rule; and ``reason``. Holds are not known here. What may go sooner
    under a maximum is not due before its last day, and what is kept while it is needed never is:
    their standings are ``dispose`` and ``review``. ``DisposalList.due`` is wider: it has all that
    have these standings or ``overdue``.

    Args:
        table: as for ``keep_until``, and so are the columns.
        nation: the nation of the school.
        on: the day on which disposal is considered.
        holder: who keeps the records.
        counting: what the school supplies for counting.
        record_class: the column of the classes of records.
        event: the column of the days from which the periods run, or one for each event.
        born: the column of dates of birth.
        pension_age: the column of the days on which people reach normal pension age.
        procedure_began: the column of the days on which procurement procedures began.

    Raises:
        FactsError: as for ``keep_until``.
        OutsideCoverageError: ``on`` is earlier than the law held here.

    Example:
        >>> import pyarrow as pa
        >>> files = pa.table(
        ...     {
        ...         "record_class": ["personnel-file", "personnel-file"],
        ...         "event": [date(2020, 8, 31), None],
        ...     }
        ... )
        >>> found = due(files, nation=Nation.ENGLAND, on=date(2026, 9, 1))
        >>> found["due"].to_pylist(), found["standing"].to_pylist()
        ([True, None], ['dispose', 'undetermined'])
    """
    others = {"born": born, "pension_age": pension_age, "procedure_began": procedure_began}
    asked = _Asked(nation, holder, on, counting, record_class, event, others)

    def ask(name: str | None, *days: date | None) -> tuple[object, ...]:
        found = asked.kept(name, days)
        if isinstance(found, str):
            return None, Standing.UNDETERMINED.value, None, None, None, found
        at, version = disposal(found, on=on), found.version
        sure = version.force.value, version.confidence.value
        return is_due(found, on), at.standing.value, found.day, *sure, at.why

    return answered(table, asked.inputs, ask, _DUE, asked.matters)


def is_due(kept: Kept, on: date) -> bool | None:
    """Say whether the time of a record has run out on a day, None where that is not known."""
    if kept.missing:
        return None
    day = kept.dispose_by or kept.disposal_from
    return day is not None and day <= on


def rules(nation: Nation, holder: Holder) -> dict[str, Retention]:
    """Give the rule for a holder in a nation for each class that has one there."""
    here = schedule(nation)
    names = {each: [entry.record_id for entry in here if entry.holder is each] for each in Holder}
    kept = dict.fromkeys((*names[Holder.ANY], *names[holder]))
    return {name: record(name).kept_by(holder, nation) for name in kept}


@frozen(eq=False)
class _Rule:
    """The rule of a class, by the version of the day asked about."""

    entry: Retention
    version: Version[Row]
    endless: bool
    """Whether it is kept for a time that ends on no day."""
    place: int | None
    """Which of the days is that of its event; None where no column has it."""
    last_day: Callable[[date], date] | None
    """How it is counted, where the event alone says, and the bare day is enough."""
    _words: dict[int, dict[str, object]] = field(init=False, factory=dict)

    def words(self, version: Version[Row]) -> dict[str, object]:
        """Give what a version says in words, made once."""
        if id(version) not in self._words:
            row = version.value
            self._words[id(version)] = {
                "action": row.action.value,
                "rule": self.entry.id,
                "citation": str(version.cites),
                "bound": " and ".join(bound.value for bound in Bound if bound in row.bound) or None,
                "force": version.force.value,
                "confidence": version.confidence.value,
            }
        return self._words[id(version)]

    def unsettled(self) -> dict[str, object]:
        """Give what all versions say alike, where another day than that asked about picks one."""
        if self.entry.picked_by == CONSIDERED:
            return self.words(self.version)
        said = (self.words(version).items() for version in self.entry.versions.versions)
        return dict(set.intersection(*map(set, said)))


class _Asked:
    """What is asked of every row: which columns, and how their values are answered."""

    def __init__(  # noqa: PLR0913, PLR0917 - what ``keep_until`` takes
        self,
        nation: Nation,
        holder: Holder,
        as_of: date,
        counting: Counting,
        record_class: str,
        event: str | Mapping[Trigger, str],
        others: Mapping[str, str | None],
        *,
        bare: bool = False,
    ) -> None:
        check_held(as_of)
        check_keeper(nation, holder)
        self._nation, self._holder, self._as_of, self._counting = nation, holder, as_of, counting
        self._event, self._bare = event, bare
        self._others = {name: column for name, column in others.items() if column is not None}
        self._find = cache(self._rule)
        events = {event} if isinstance(event, str) else set(event.values())
        self._days = sorted(events | set(self._others.values()))
        self._places = {name: self._days.index(column) for name, column in self._others.items()}
        self.inputs = {record_class: Kind.TEXT} | dict.fromkeys(self._days, Kind.DAYS)
        self.matters = {name: frozenset(self._classes(name)) for name in self._days}
        if isinstance(event, str):
            del self.matters[event]

    def kept(self, name: str | None, days: Sequence[date | None]) -> Kept | str:
        """Reckon until when a record is kept, or say why it cannot be told."""
        rule = self._find(name)
        if isinstance(rule, str):
            return rule
        day = self._event_of(rule, days)
        if isinstance(day, str):
            return day
        try:
            return rule.entry.keep_until(
                day, as_of=self._as_of, counting=self._counting, **self._given(days)
            )
        except SchoolGdprError as error:
            return str(error)

    def said(self, name: str | None, days: Sequence[date | None]) -> dict[str, object]:
        """Give what the columns say of a record."""
        rule = self._find(name)
        if isinstance(rule, str):
            return {"reason": rule}
        day = self._event_of(rule, days)
        if isinstance(day, str):
            return {**rule.unsettled(), "reason": day}
        if rule.last_day is not None and type(day) is date:
            try:
                return {**rule.words(rule.version), "last_day": rule.last_day(day)}
            except SchoolGdprError as error:
                return {**rule.words(rule.version), "reason": str(error)}
        found = self.kept(name, days)
        if isinstance(found, str):
            return {**rule.unsettled(), "reason": found}
        known = PROCEDURE_BEGAN not in found.missing
        words = rule.words(found.version) if known else rule.unsettled()
        said = {"doubts": found.doubts, "cautions": found.cautions}
        joined = {name: "; ".join(texts) or None for name, texts in said.items()}
        return {**words, **joined, "last_day": found.day, "reason": why(found)}

    def _rule(self, name: str | None) -> "_Rule | str":
        if name is None:
            return "no class of records is given"
        try:
            entry = record(name).kept_by(self._holder, self._nation)
            version = entry.on(self._as_of)
        except SchoolGdprError as error:
            return str(error)
        trigger = version.value.trigger
        column = self._event if isinstance(self._event, str) else self._event.get(trigger)
        return _Rule(
            entry,
            version,
            isinstance(version.value.period, Open),
            None if column is None else self._days.index(column),
            entry.counter(as_of=self._as_of, counting=self._counting) if self._bare else None,
        )

    def _event_of(self, rule: "_Rule", days: Sequence[date | None]) -> date | str:
        if rule.endless:
            return self._as_of  # any day will do: none is counted
        trigger = rule.version.value.trigger
        if rule.place is None:
            return f"no column has the day of the event: {trigger.title}"
        day = days[rule.place]
        return f"no day is given of the event: {trigger.title}" if day is None else day

    def _given(self, days: Sequence[date | None]) -> dict[str, date | None]:
        return {name: days[place] for name, place in self._places.items()}

    def _classes(self, column: str) -> Iterator[str]:
        """Give the classes for which the day in a column makes a difference."""
        for name, entry in rules(self._nation, self._holder).items():
            version = entry.versions.find(self._as_of)
            if version is not None and self._matters(column, entry, version.value):
                yield from (name, entry.id)

    def _matters(self, column: str, entry: Retention, row: Row) -> bool:
        others = set()
        if isinstance(row.period, LaterOf):
            others.add("pension_age" if row.period.age is None else "born")
        if entry.picked_by == PROCEDURE_BEGAN:
            others.add("procedure_began")
        if any(self._others.get(name) == column for name in others):
            return True
        return not isinstance(self._event, str) and self._event.get(row.trigger) == column


def why(kept: Kept) -> str | None:
    """Say why there is no last day, with what must be known; None where there is one."""
    if not isinstance(kept.until, NoDay):
        return None
    return "; needed: ".join((kept.until.why, *kept.missing))
