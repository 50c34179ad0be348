"""Requests, complaints and breaches as what has happened on them, and where they stand on a day.

``events`` has the case, ``clocks`` folds it. Nothing is stored and no clock is read: the same
events give the same standing on the same day.

Not held here: exam marks, and records on their way from school to school.
"""

from collections import Counter
from os import PathLike
from pathlib import Path

from attrs import frozen

from ukschoolgdpr.cases.clocks import (
    Clock,
    Duty,
    Effect,
    Late,
    Moved,
    Standing,
    State,
    moved,
    standing,
)
from ukschoolgdpr.cases.events import Case, Event, EventKind, Regime
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.loading import read_tables

__all__ = [
    "Case",
    "Clock",
    "Duty",
    "Effect",
    "Event",
    "EventKind",
    "Late",
    "Moved",
    "Regime",
    "Standing",
    "State",
    "load",
    "moved",
    "standing",
]


@frozen(kw_only=True)
class _File:
    cases: tuple[Case, ...]

    def __attrs_post_init__(self) -> None:
        """Refuse two cases of one reference."""
        uses = Counter(case.reference for case in self.cases)
        twice = [name for name, number in uses.items() if number > 1]
        if twice:
            msg = "\n".join(f"cases: the reference {name!r} is used twice" for name in twice)
            raise FactsError(msg)


def load(path: str | PathLike[str]) -> tuple[Case, ...]:
    r"""Read the cases of a TOML or JSON file.

    The file has a list ``cases``; each has the fields of ``Case``, its school those of ``School``
    and its events those of ``Event``, the values of enumerations standing for them. What
    ``exchange.as_json({"cases": cases})`` or ``exchange.as_toml(cases)`` writes is read back
    without loss.

    Args:
        path: a file that ends in ``.toml`` or ``.json``.

    Raises:
        DataFileError: the file cannot be read, or it has mistakes; all of them are listed, each
            with its place.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     file = Path(folder) / "cases.toml"
        ...     _ = file.write_text(
        ...         "[[cases]]\n"
        ...         'reference = "2026-014"\n'
        ...         'regimes = ["access"]\n'
        ...         'school = { kind = "academy", nation = "ENG" }\n'
        ...         'events = [{ kind = "received", on = 2026-03-02 }]\n'
        ...     )
        ...     [case] = load(file)
        >>> case.reference, str(case.events[0])
        ('2026-014', 'received of 2026-03-02')
    """
    return read_tables(Path(path), _File).cases
