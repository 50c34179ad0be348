"""Files into values: the one door in.

A file is read whole and structured into attrs classes. Unknown keys and wrong types are
mistakes, and all mistakes are reported together, each with its place in the file.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from reprlib import repr as shortened
from types import GenericAlias
from typing import TYPE_CHECKING, Any, Final, TypeVar, get_args

from attrs import fields_dict, has

from ukschoolgdpr.errors import DataFileError, FactsError
from ukschoolgdpr.law.periods import Days, Months, Period, WorkingDays, Years

if TYPE_CHECKING:
    from cattrs import Converter

T = TypeVar("T")

LARGEST: Final = 1_000_000
"""The most bytes that a file may have; a school's policy has a few thousand."""

_PLAIN: Final = {
    str: "some text in quotes",
    int: "a whole number",
    bool: "true or false",
    date: "a date such as 2026-09-03",
}
_PERIODS: Final[dict[str, Callable[[int], Period]]] = {
    "day": Days,
    "working day": WorkingDays,
    "month": Months,
    "year": Years,
}
_PERIOD: Final = re.compile(r"([1-9]\d{0,3}) (day|working day|month|year)s?")


class _MismatchError(ValueError):
    """A value that is not what its place in the file is for."""

    def __init__(self, value: object, expected: str) -> None:
        super().__init__(f"expected {expected}, not {shortened(value)}")


def shipped(folder: str) -> dict[str, Traversable]:
    """Find the TOML files of a folder that comes with the library, by their names."""
    entries = (files("ukschoolgdpr") / "data" / folder).iterdir()
    found = {entry.name.removesuffix(".toml"): entry for entry in entries}
    return dict(sorted(found.items()))


def read_toml(source: Path | Traversable, into: type[T]) -> T:
    """Read a TOML file into a value of an attrs class.

    Raises:
        DataFileError: it cannot be read, or it has mistakes; all of them are listed, each with
            its place in the file.
    """
    return structure(_tables(source), into, source=str(source))


def structure(tables: Mapping[str, object], into: type[T], *, source: str) -> T:
    """Make a value of an attrs class from plain tables.

    Args:
        tables: what a file holds.
        into: the class wanted.
        source: what mistakes are reported of.

    Raises:
        DataFileError: with every mistake, each with its place.
    """
    try:
        return _converter().structure(tables, into)
    except ExceptionGroup as error:
        raise DataFileError(source, tuple(_mistakes(error, ""))) from None


def _tables(source: Path | Traversable) -> dict[str, object]:
    try:
        with source.open("rb") as file:
            content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            problem = f"is larger than {LARGEST} bytes"
        else:
            return tomllib.loads(content.decode())
    except OSError as error:
        problem = f"cannot be read: {error.strerror}"
    except UnicodeDecodeError as error:
        problem = f"is not UTF-8 text: {error.reason} at byte {error.start}"
    except ValueError as error:
        problem = f"is not TOML: {error}"
    except RecursionError:
        problem = "is nested too deeply"
    raise DataFileError(str(source), (problem,))


def _mistakes(error: Exception, path: str) -> Iterator[str]:
    """Say every mistake in an error of cattrs, place first."""
    from cattrs.errors import ForbiddenExtraKeysError

    if isinstance(error, ExceptionGroup):
        for part in error.exceptions:
            yield from _mistakes(part, path + _step(part))
    elif isinstance(error, ForbiddenExtraKeysError):
        known = ", ".join(fields_dict(error.cl))
        for key in sorted(error.extra_fields):
            yield f"{path[1:] or 'file'}: unknown key {key!r}, expected one of {known}"
    elif isinstance(error, FactsError):
        # A validator names the field itself.
        for line in str(error).splitlines():
            yield f"{path}.{line}"[1:]
    else:
        yield f"{path[1:]}: {'missing' if type(error) is KeyError else error}"


def _step(error: Exception) -> str:
    """Give the last step of the way to a mistake, from the notes of cattrs."""
    for note in getattr(error, "__notes__", ()):
        return f".{note.name}" if hasattr(note, "name") else f"[{note.index}]"
    return ""


@cache
def _converter() -> "Converter":
    # Loaded on first use: the rest of the library does without.
    from cattrs import Converter

    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook_factory(has, _table)
    converter.register_structure_hook_factory(_is_row, _row)
    for kind in _PLAIN:
        converter.register_structure_hook(kind, _plain)
    converter.register_structure_hook_func(lambda kind: kind is Period, _period)
    converter.register_structure_hook_func(
        lambda kind: isinstance(kind, type) and issubclass(kind, Enum), _member
    )
    return converter


# What follows is called by cattrs, with types that only it knows.
def _is_row(kind: Any) -> bool:  # noqa: ANN401
    return getattr(kind, "__origin__", None) is tuple


def _table(kind: Any, converter: "Converter") -> Callable[[object, Any], Any]:  # noqa: ANN401
    from cattrs.gen import make_dict_structure_fn

    structured = make_dict_structure_fn(kind, converter)

    def read(value: object, _kind: object) -> Any:  # noqa: ANN401
        if not isinstance(value, Mapping):
            raise _MismatchError(value, "a table")
        return structured(value, kind)

    return read


def _row(kind: Any, converter: "Converter") -> Callable[[object, Any], Any]:  # noqa: ANN401
    row: Any = GenericAlias(list, get_args(kind)[0])
    structured = converter.get_structure_hook(row)

    def read(value: object, _kind: object) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise _MismatchError(value, "a list")
        return tuple(structured(value, row))

    return read


def _plain(value: object, kind: Any) -> Any:  # noqa: ANN401
    if type(value) is not kind:
        raise _MismatchError(value, _PLAIN[kind])
    return value


def _member(value: object, kind: Any) -> Any:  # noqa: ANN401
    for member in kind:
        if type(value) is type(member.value) and value == member.value:
            return member
    raise _MismatchError(value, f"one of {', '.join(str(member.value) for member in kind)}")


def _period(value: object, _kind: object) -> Period:
    match = _PERIOD.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise _MismatchError(value, "a period such as '1 month', '28 days' or '20 working days'")
    return _PERIODS[match[2]](int(match[1]))
