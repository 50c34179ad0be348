"""A school's own schedule: what it says of each class of records, row by row.

Its columns are the fields of ``OwnRule``. The words in them are those of the library's schedule, a
copy of which, from ``draft``, is a good one to begin with.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import one_of
from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.timelines import Force, Version
from ukschoolgdpr.loading import read_places
from ukschoolgdpr.retention.rows import (
    Action,
    Holder,
    LaterOf,
    Length,
    Open,
    Rounding,
    Row,
    Statutory,
    Trigger,
    counted,
    mistakes_of_counting,
    rule,
)
from ukschoolgdpr.retention.schedule import check_keeper, schedule

if TYPE_CHECKING:
    from pathlib import Path


@frozen(kw_only=True)
class OwnRule:
    """What a school's schedule says of one class of records."""

    record_id: str
    """The class, by its id in the library's schedule."""
    label: str = ""
    """What the school calls it."""
    holder: Holder | None = field(default=None, validator=one_of(Holder))
    """Who keeps it; None for whom the schedule is of."""
    trigger: Trigger
    """The event from which the period runs."""
    period_iso: str
    """How long, as the tables write it; ``period`` is the same as a value."""
    rounding: Rounding
    """How the day of the event is rounded before the period is added."""
    action: Action | None = field(default=None, validator=one_of(Action))
    """What is done then; None where the schedule does not say."""
    statutory: Statutory | None = field(default=None, validator=one_of(Statutory))
    """Whether an enactment is said to fix the period; None where the schedule does not say."""
    citation: str = ""
    """Where it is said to be written."""
    reason: str = ""
    """Why it is kept as long, where that is longer than others advise or the law asks."""

    def __attrs_post_init__(self) -> None:
        """Refuse a rule without a class, and one by which nothing can be counted."""
        mistakes = [] if self.record_id else ["record_id: missing"]
        mistakes += mistakes_of_counting(self.period_iso, self.rounding, self.trigger)
        if mistakes:
            raise FactsError("\n".join(mistakes))

    @property
    def period(self) -> Length | Open | LaterOf:
        """How long: a period, a length without an end to count, or the later of two."""
        return counted(self.period_iso, self.rounding)

    @property
    def rule(self) -> str:
        """How long and from what, in words."""
        return rule(self.period, self.rounding, self.trigger)

    def version(self, row: Row, place: Reference) -> Version[Row]:
        """Give the rule as a version like those of the library, for the class of ``row``.

        Args:
            row: what the library says of the class; what the school does not say is taken from it.
            place: where the school says it.
        """
        return Version(
            value=evolve(
                row,
                trigger=self.trigger,
                period_iso=self.period_iso,
                rounding=self.rounding,
                action=self.action or row.action,
                in_force_from=None,
                in_force_until=None,
                note="",
            ),
            commences=date.min,
            cites=place,
            force=Force.PRACTICE,
        )


@frozen(kw_only=True)
class OwnSchedule:
    """A school's own schedule."""

    id: str
    """What findings about it are called after; for a file, its name."""
    rules: Mapping[str, OwnRule]
    """What it says, by the place where it stands: ``row 2``."""


def read_own(source: "Path") -> OwnSchedule:
    r"""Read a school's own schedule from a CSV file with the columns of ``OwnRule``.

    Every column must be there; the cells of ``label``, ``holder``, ``action``, ``statutory``,
    ``citation`` and ``reason`` may be empty. Whether a class is known is no question of form: the
    check against the law answers it.

    Raises:
        DataFileError: it cannot be read, or it has mistakes; all of them are listed, each with
            its row and column.

    Example:
        >>> from pathlib import Path
        >>> from tempfile import TemporaryDirectory
        >>> columns = "record_id,label,holder,trigger,period_iso,rounding,action,statutory"
        >>> row = "attendance-register,,,record_date,P3Y,exact_from,,yes,,"
        >>> with TemporaryDirectory() as folder:
        ...     file = Path(folder) / "ours.csv"
        ...     _ = file.write_text(f"{columns},citation,reason\n{row}\n")
        ...     ours = read_own(file)
        >>> ours.id, ours.rules["row 2"].rule
        ('ours', '3 years from record date')
    """
    return OwnSchedule(id=source.stem, rules=read_places(source, OwnRule, _said_twice))


def draft(nation: Nation, holder: Holder, *, as_of: date) -> tuple[OwnRule, ...]:
    """Copy the library's schedule as one of a school's own, to begin with.

    Holds, and what is not in force yet, are no periods and left out.

    Args:
        nation: where the school is.
        holder: who keeps the records; a rule for that holder goes before the rule for any.
        as_of: the day whose rules are meant.

    Raises:
        FactsError: ``as_of`` is no plain date, ``nation`` or ``holder`` is none.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Example:
        >>> first = draft(Nation.WALES, Holder.PRIMARY, as_of=date(2026, 11, 21))[0]
        >>> first.record_id, first.rule
        ('attendance-register', '3 years from record date')
    """
    check_keeper(nation, holder)
    here = schedule(nation)
    theirs = {entry.record_id for entry in here if entry.holder is holder}
    found = []
    for entry in here:
        general = entry.holder is Holder.ANY and entry.record_id not in theirs
        version = entry.versions.find(as_of)
        mine = general or entry.holder is holder
        if mine and version is not None and version.value.bound:
            found.append(copied(version.value))
    return tuple(found)


def copied(row: Row) -> OwnRule:
    """Copy a row of the library's schedule as a rule of a school's own."""
    return OwnRule(
        record_id=row.record_id,
        label=row.label,
        trigger=row.trigger,
        period_iso=row.period_iso,
        rounding=row.rounding,
        action=row.action,
        statutory=row.statutory,
        citation=row.citation,
    )


def _said_twice(rules: Mapping[str, OwnRule]) -> Iterable[str]:
    first: dict[tuple[str, Holder | None], str] = {}
    for place, each in rules.items():
        before = first.setdefault((each.record_id, each.holder), place)
        if before != place:
            yield f"{place}: record_id: {each.record_id!r} is in {before}, for the same holder"
