"""The retention schedule that comes with the library, and what rival sources say.

Its rows are read and checked on first use. They make one ``Retention`` for each class of records,
nation and holder; a row is one version of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from ukschoolgdpr.errors import FactsError, OutsideCoverageError, UnknownEntryError
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.timelines import Timeline, Version
from ukschoolgdpr.loading import day_after, read_rows, shipped_file
from ukschoolgdpr.retention.counting import CONSIDERED, PICKED_BY, Retention
from ukschoolgdpr.retention.rows import Conflict, Holder, Row

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

_TOPIC: Final = "retention"
_CLOSE: Final = 5
_ALIKE: Final = 0.7
_TELLING: Final = 3  # a shorter word is in too many names


@frozen(kw_only=True)
class RecordClass:
    """One class of records: how long each holder in each nation keeps it."""

    id: str
    """Its name for ever, as in ``retention.pupil-file``."""
    entries: tuple[Retention, ...]
    """The rules, in the order of the schedule."""

    @property
    def title(self) -> str:
        """What it is called."""
        return self.entries[0].title

    def kept_by(self, holder: Holder, nation: Nation) -> Retention:
        """Find the rule for a holder in a nation; one for any holder will do.

        Raises:
            FactsError: ``holder`` or ``nation`` is none.
            OutsideCoverageError: there is no rule for that nation, or none there for that holder.

        Example:
            >>> record("pupil-file").kept_by(Holder.PRIMARY, Nation.ENGLAND).title
            'Main pupil educational record (primary)'
        """
        check_keeper(nation, holder)
        here = {entry.holder: entry for entry in self.entries if entry.nation is nation}
        if holder in here:
            return here[holder]
        if Holder.ANY in here:
            return evolve(here[Holder.ANY], asked_for=holder)
        if here:
            known = ", ".join(other.title for other in here)
            msg = (
                f"{self.id}: no rule for holder {holder.title} in {nation.title}, only for {known}"
            )
        else:
            nations = {entry.nation for entry in self.entries}
            known = ", ".join(other.title for other in Nation if other in nations)
            msg = f"{self.id}: no rule in {nation.title}, only in {known}"
        raise OutsideCoverageError(msg)


def schedule(nation: Nation) -> tuple[Retention, ...]:
    """List how long each class of records is kept in a nation, in the order of the file.

    Raises:
        FactsError: ``nation`` is none.

    Example:
        >>> len(schedule(Nation.SCOTLAND)), schedule(Nation.SCOTLAND)[0].id
        (98, 'retention.attendance-register')
    """
    check_keeper(nation)
    return tuple(entry for entry in _schedule() if entry.nation is nation)


def check_keeper(nation: object, holder: object = Holder.ANY) -> None:
    """Refuse what is no nation or no holder, for which another rule or none would be found.

    Raises:
        FactsError: one of them is of another kind.
    """
    for name, value, kind in (("nation", nation, Nation), ("holder", holder, Holder)):
        if not isinstance(value, kind):
            msg = f"{name}: expected a {kind.__name__}, not {value!r}"
            raise FactsError(msg)


def record(name: str) -> RecordClass:
    """Find a class of records by its id, with ``retention.`` before it or without.

    Raises:
        UnknownEntryError: there is none of that name; those that are like it are named.

    Example:
        >>> record("personel-fiel")
        Traceback (most recent call last):
        ukschoolgdpr.errors.UnknownEntryError: no class of records is called 'personel-fiel':
            the nearest are personnel-file
    """
    classes = _classes()
    found = classes.get(name.removeprefix(f"{_TOPIC}."))
    if found is None:
        msg = f"no class of records is called {name!r}: {_nearest(name)}"
        raise UnknownEntryError(msg)
    return found


def records() -> tuple[RecordClass, ...]:
    """List every class of records, in the order of the file.

    Example:
        >>> len(records())
        243
    """
    return tuple(_classes().values())


def conflicts(name: str, nation: Nation) -> tuple[Conflict, ...]:
    """List what sources say of a class of records in a nation, the highest in rank first.

    Those that have no place in the suggested precedence come last.

    Raises:
        FactsError: ``nation`` is none.
        UnknownEntryError: there is no class of that name.

    Example:
        >>> [each.source_name for each in conflicts("ehc-plan", Nation.ENGLAND)]
        ['IRMS 2019']
    """
    check_keeper(nation)
    wanted = record(name).id.removeprefix(f"{_TOPIC}.")
    found = (each for each in _conflicts() if each.record_id == wanted and nation in each.nations)
    return tuple(sorted(found, key=lambda each: each.rank or len(_conflicts())))


def read_schedule(source: "Path | Traversable") -> tuple[Retention, ...]:
    """Read a schedule from a CSV file with the columns of ``Row``.

    Raises:
        DataFileError: it cannot be read, or it has mistakes; all of them are listed, each with
            its row.
    """
    return tuple(entries(read_rows(source, Row, _contradictions)))


def read_conflicts(source: "Path | Traversable") -> tuple[Conflict, ...]:
    """Read what sources say of the classes of the schedule, from a CSV file.

    Raises:
        DataFileError: it cannot be read, or it has mistakes; all of them are listed, each with
            its row.
    """

    def unknown(rows: Mapping[str, Conflict]) -> Iterator[str]:
        for place, row in rows.items():
            if row.record_id not in _classes():
                yield f"{place}: record_id: no class is called {row.record_id!r}"

    return read_rows(source, Conflict, unknown)


def entries(rows: Iterable[Row]) -> Iterator[Retention]:
    """Make the rules of the rows: one for each class, nation and holder, in that order."""
    grouped: dict[tuple[str, Nation, Holder], list[Row]] = defaultdict(list)
    for row in rows:
        for nation in Nation:
            if nation in row.nations:
                grouped[row.record_id, nation, row.holder].append(row)
    for (name, nation, holder), versions in grouped.items():
        ordered = sorted(versions, key=_commences)
        yield Retention(
            id=f"{_TOPIC}.{name}",
            title=ordered[-1].label,
            applies_in=frozenset({nation}),
            picked_by=PICKED_BY.get(name, CONSIDERED),
            nation=nation,
            holder=holder,
            versions=Timeline(tuple(map(_version, ordered))),
        )


def _version(row: Row) -> Version[Row]:
    return Version(
        value=row,
        commences=_commences(row),
        ceases=day_after(row.in_force_until),
        cites=row.cites,
        force=row.force,
        confidence=row.confidence,
    )


def _commences(row: Row) -> date:
    return date.min if row.in_force_from is None else row.in_force_from


def _contradictions(rows: Mapping[str, Row]) -> Iterator[str]:
    """Say where rows of one class, nation and holder overlap."""
    places, values = tuple(rows), tuple(rows.values())
    grouped = defaultdict(list)
    for number, row in enumerate(values):
        for nation in row.nations:
            grouped[row.record_id, nation, row.holder].append((_commences(row), number))
    found = set()
    for versions in grouped.values():
        for (_, one), (commences, other) in pairwise(sorted(versions)):
            last = values[one].in_force_until
            if last is None or commences <= last:
                found.add((other, one))
    for other, one in sorted(found):
        yield f"{places[other]}: overlaps {places[one]}, of the same class, nation and holder"


def _nearest(name: str) -> str:
    classes = _classes()
    asked = name.lower().replace(" ", "-")
    words = [word for word in asked.split("-") if len(word) >= _TELLING]

    def shared(each: str) -> int:
        about = f"{each} {classes[each].title}".lower()
        return sum(word in about for word in words)

    alike = get_close_matches(asked, classes, n=_CLOSE, cutoff=_ALIKE)
    alike += [each for each in sorted(classes, key=shared, reverse=True) if shared(each)]
    nearest = list(dict.fromkeys(alike))[:_CLOSE]
    return f"the nearest are {', '.join(nearest)}" if nearest else "none is like it"


@cache
def _schedule() -> tuple[Retention, ...]:
    return read_schedule(shipped_file("retention.csv"))


@cache
def _classes() -> dict[str, RecordClass]:
    grouped = defaultdict(list)
    for entry in _schedule():
        grouped[entry.record_id].append(entry)
    return {
        name: RecordClass(id=f"{_TOPIC}.{name}", entries=tuple(found))
        for name, found in grouped.items()
    }


@cache
def _conflicts() -> tuple[Conflict, ...]:
    return read_conflicts(shipped_file("retention-conflicts.csv"))
