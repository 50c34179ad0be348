"""Files into values: the one door in.

A file is read whole and structured into attrs classes. Unknown keys and wrong types are
mistakes, and all mistakes are reported together, each with its place in the file.

Term dates are read as they stand: which of them make sense together is for the calendar to say.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from enum import Enum
from functools import cache
from io import StringIO
from itertools import zip_longest
from reprlib import repr as shortened
from textwrap import shorten
from typing import TYPE_CHECKING, Any, Final, TypeVar, get_args, get_origin

from attrs import NOTHING, AttrsInstance, fields, fields_dict, frozen, has

from ukschoolgdpr.errors import DataFileError, FactsError, MissingPackageError
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.instruments import REFERENCES, cite
from ukschoolgdpr.law.periods import ONE_DAY, Days, Months, Period, Spell, WorkingDays, Years

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from cattrs import Converter
    from icalendar import Calendar, Event

T = TypeVar("T")
R = TypeVar("R", bound=AttrsInstance)

LARGEST: Final = 1_000_000
"""The most bytes that a file may have; a school's policy has a few thousand."""

LARGEST_TEXT: Final = 100_000_000
"""The most bytes that a text may have."""

_DELIMITERS: Final = ",;\t|"

_PLAIN: Final = {
    str: "some text in quotes",
    int: "a whole number",
    bool: "true or false",
    date: "a date such as 2026-09-03",
    datetime: "a time with its offset from UTC such as 2026-09-03T16:20:00+01:00",
}
_PERIODS: Final[dict[str, Callable[[int], Period]]] = {
    "day": Days,
    "working day": WorkingDays,
    "month": Months,
    "year": Years,
}
PERIOD: Final = "([1-9][0-9]{0,3}) (day|working day|month|year)s?"
"""How a period is written, as a regular expression."""
_LONGEST: Final = 100  # so much of what a file says is repeated
_DEEPEST: Final = 100  # parts of a key in TOML
_MOST: Final = 10_000  # wrong parts of a list, after which the rest is counted and not read
_QUOTED: Final = re.compile(r'"[^"]*"|\'[^\']*\'|#.*')
_DOTTED: Final = re.compile(r'(?:[\w"-]++[ \t]*+\.[ \t]*+)++')
_SURROGATE: Final = re.compile("[\ud800-\udfff]")  # half a character, which cannot be written
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class DayKind(Enum):
    """What a row of a school's dates says of its days."""

    TERM = "term"
    INSET = "inset"
    CLOSED = "closed"
    OPEN = "open"


@frozen(kw_only=True)
class DatedRow:
    """Days of one kind, as a file of a school's dates gives them."""

    place: str
    """Where they stand in the file: ``row 2``."""
    kind: DayKind
    """What is said of them."""
    days: Spell
    """The days, both ends included."""


_KINDS: Final = {kind.value: kind for kind in DayKind}
_ONE_OF_THE_KINDS: Final = f"one of {', '.join(_KINDS)}"

# A half term is no term. Words of a beginning, an end or part of a day tell of no whole spell:
# "Autumn term begins" taken for a term of one day would turn the rest of the term into holidays.
_HALF_TERM: Final = re.compile(r"\b(?:half|mid)[\s-]*term\b")
_PART: Final = re.compile(
    r"\b(?:begins?|beginning|starts?|starting|ends?|ending|finish|finishes|resumes?|returns?|back"
    r"|first|last|from|until|till|re-?open\w*|breaks?\s+up|half[\s-]day|early\s+clos\w*)\b"
)
_WORDS: Final = {
    DayKind.INSET: re.compile(
        r"^training$|\binset\b|\bin[\s-]?service\b|\b(?:staff|teacher|teachers)\s+training\b"
        r"|\b(?:training|staff|staff\s+development|non[\s-]?pupil)\s+days?\b"
    ),
    DayKind.CLOSED: re.compile(r"\b(?:holidays?|closed|closures?|break)\b"),
    DayKind.TERM: re.compile(r"\bterm\b"),
    # An open day or evening shows the school to visitors; it is no session.
    DayKind.OPEN: re.compile(
        r"\bopen\b(?!\s+(?:day|evening|morning|afternoon|night|house|week)s?\b)"
    ),
}
_WITHOUT_PUPILS: Final = [DayKind.INSET, DayKind.CLOSED]


class _MismatchError(ValueError):
    """A value that is not what its place in the file is for."""

    def __init__(self, value: object, expected: str) -> None:
        super().__init__(f"expected {expected}, not {shortened(value)}")


def shipped(folder: str) -> "dict[str, Traversable]":
    """Find the TOML files of a folder that comes with the library, by their names."""
    found = {entry.name.removesuffix(".toml"): entry for entry in shipped_file(folder).iterdir()}
    return dict(sorted(found.items()))


def shipped_file(name: str) -> "Traversable":
    """Find a data file that comes with the library."""
    from importlib.resources import files

    return files("ukschoolgdpr") / "data" / name


def read_toml(source: "Path | Traversable", into: type[T]) -> T:
    """Read a TOML file into a value of an attrs class.

    Raises:
        DataFileError: it cannot be read, or it has mistakes; all of them are listed, each with
            its place in the file.
    """
    return structure(_content(source, "TOML", _toml), into, source=str(source))


def read_tables(source: "Path", into: type[T]) -> T:
    r"""Read a TOML or a JSON file, told by its suffix, into a value of an attrs class.

    In JSON, days and moments are texts in ISO 8601, and what is null is left out.

    Raises:
        DataFileError: it cannot be read, or it has mistakes; all of them are listed, each with
            its place in the file.

    Example:
        >>> from pathlib import Path
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     file = Path(folder) / "spell.json"
        ...     _ = file.write_text('{"first": "2026-09-03"}')
        ...     read_tables(file, Spell)
        Spell(first=datetime.date(2026, 9, 3), last=None)
    """
    suffix = source.suffix.lower()
    if suffix == ".toml":
        return read_toml(source, into)
    if suffix == ".json":
        return _read_objects(_content(source, "JSON", _objects), into, source=str(source))
    problem = f"expected a file that ends in .toml or .json, not in {suffix!r}"
    raise DataFileError(str(source), (problem,))


def structure(
    tables: Mapping[str, object], into: type[T], *, source: str, in_texts: bool = False
) -> T:
    """Make a value of an attrs class from plain tables.

    Args:
        tables: what a file holds.
        into: the class wanted.
        source: what mistakes are reported of.
        in_texts: whether days and moments are texts in ISO 8601, as in JSON.

    Raises:
        DataFileError: with every mistake, each with its place.
    """
    try:
        return _converter(in_texts=in_texts).structure(tables, into)
    except ExceptionGroup as error:
        raise DataFileError(source, tuple(_mistakes(error, ""))) from None


def read_rows(
    source: "Path | Traversable",
    into: type[R],
    check: Callable[[Mapping[str, R]], Iterable[str]] = lambda _: (),
) -> tuple[R, ...]:
    r"""Read a CSV file into values of an attrs class, one a row.

    The columns are the fields of the class, in any order. A cell without anything in it is left
    out, so that the default of the field holds. One for a tuple has ``; `` between its values; one
    for a set has ``|``, each member once, in the order of their enumeration.

    Args:
        source: the file.
        into: the class wanted.
        check: says what is wrong among rows that are right on their own, each by its place.

    Raises:
        DataFileError: it cannot be read, or it has mistakes; all of them are listed, each with
            its row and column.

    Example:
        >>> from pathlib import Path
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     file = Path(folder) / "spells.csv"
        ...     _ = file.write_text("first,last\n2026-09-03,\n")
        ...     read_rows(file, Spell)
        (Spell(first=datetime.date(2026, 9, 3), last=None),)
    """
    return tuple(read_places(source, into, check).values())


def read_places(
    source: "Path | Traversable",
    into: type[R],
    check: Callable[[Mapping[str, R]], Iterable[str]] = lambda _: (),
) -> dict[str, R]:
    """Read a CSV file as ``read_rows`` does, each value by its place: ``row 2``.

    Raises:
        DataFileError: it cannot be read, or it has mistakes; all of them are listed, each with
            its row and column.
    """
    values: dict[str, R] = {}
    mistakes: list[str] = []
    for record in _records(_content(source, "CSV", _cells), tuple(fields_dict(into))):
        if isinstance(record, str):
            mistakes.append(record)
            continue
        place, cells = record
        given = {name: cell for name, cell in cells.items() if cell}
        try:
            values[place] = _cell_converter().structure(given, into)
        except ExceptionGroup as error:
            mistakes += [f"{place}: {mistake}" for mistake in _mistakes(error, "")]
    if found := (*mistakes, *check(values)):
        raise DataFileError(str(source), found)
    return values


def read_head(source: "Path", named: str) -> tuple[str, list[str]]:
    r"""Read what is between the columns of a CSV file of whatever size, and their names.

    Args:
        source: the file.
        named: a column that it has.

    Raises:
        DataFileError: the file cannot be read, or that column is not there. What is there instead
            is not said, since without a line of names it is a row.

    Example:
        >>> from pathlib import Path
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     file = Path(folder) / "records.csv"
        ...     _ = file.write_text("key;event\n007;2024-08-31\n")
        ...     read_head(file, "event")
        (';', ['key', 'event'])
    """
    import csv

    names: list[str] = []
    try:
        with source.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
            for delimiter in _DELIMITERS:
                lines.seek(0)
                names = next(csv.reader(lines, delimiter=delimiter), [])
                if any("\ufffd" in name for name in names):
                    problem = "not in UTF-8"
                    break
                if named in names:
                    return delimiter, names
            else:
                found = f"{named}: missing" if names else "empty"
                problem = f"{found}: expected the names of the columns"
    except OSError as error:
        raise DataFileError(str(source), (f"cannot be read: {error.strerror}",)) from None
    except csv.Error:
        problem = "too long for the names of columns"
    raise DataFileError(str(source), (f"line 1: {problem}",))


def read_text(source: "Path | Traversable") -> str:
    r"""Read a text in UTF-8, its line ends as they are, without the mark of its byte order.

    Raises:
        DataFileError: it cannot be read, or it is no text in UTF-8; with the place of the first
            byte that is none.

    Example:
        >>> from pathlib import Path
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     file = Path(folder) / "notice.txt"
        ...     _ = file.write_bytes(b"\xef\xbb\xbfone\r\n")
        ...     read_text(file)
        'one\r\n'
    """
    content = _bytes(source, LARGEST_TEXT)
    try:
        text = content.decode()
        if (found := text.find("\0")) < 0:
            return text.removeprefix("\ufeff")
        before, problem = text[:found], "a NUL byte"
    except UnicodeDecodeError as error:
        before = content[: error.start].decode()
        problem = f"{error.reason} ({content[error.start]:#04x})"
    *lines, last = before.removeprefix("\ufeff").split("\n")
    place = f"line {len(lines) + 1}, column {len(last) + 1}"
    expected = "expected plain text, Markdown or HTML in UTF-8"
    raise DataFileError(str(source), (f"{place}: {problem}: {expected}",))


def day_after(last: date | None) -> date | None:
    """Turn the last day in force, as tables give it, into the day on which it ceases.

    Example:
        >>> day_after(date(2024, 8, 18))
        datetime.date(2024, 8, 19)
    """
    return None if last is None or last == date.max else last + ONE_DAY


def read_dates(source: "Path") -> tuple[DatedRow, ...]:
    r"""Read the dates of a school from a CSV file or an iCalendar file, told by its suffix.

    A CSV file has the columns ``kind``, ``first`` and ``last``, in any order, both days included;
    rows without anything in them are passed over. Of an iCalendar file the events are read, but
    for cancelled ones; the day of ``DTEND`` is not part of an event (RFC 5545, section 3.6.1).

    Raises:
        DataFileError: it cannot be read, or it has mistakes; all of them are listed, each with
            its row or event.
        MissingPackageError: it is an iCalendar file, and ``icalendar`` is not installed.

    Example:
        >>> from pathlib import Path
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     file = Path(folder) / "dates.csv"
        ...     _ = file.write_text("kind,first,last\ninset,2026-09-01,\n")
        ...     [row] = read_dates(file)
        >>> row.place, row.kind.value, row.days.first == row.days.last
        ('row 2', 'inset', True)
    """
    suffix = source.suffix.lower()
    if suffix == ".csv":
        found = list(_sheet(_content(source, "CSV", _cells)))
    elif suffix == ".ics":
        calendars = _content(source, "an iCalendar file", _calendars)
        events = [event for calendar in calendars for event in calendar.events]
        found = [row for event in events for row in _event(event)]
    else:
        problem = f"expected a file that ends in .csv or .ics, not in {suffix!r}"
        raise DataFileError(str(source), (problem,))
    if mistakes := tuple(row for row in found if isinstance(row, str)):
        raise DataFileError(str(source), mistakes)
    return tuple(row for row in found if isinstance(row, DatedRow))


def _cells(text: str) -> list[list[str]]:
    import csv

    try:
        return list(csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))
    except csv.Error as error:
        raise ValueError(error) from None


def _sheet(rows: list[list[str]]) -> Iterator[DatedRow | str]:
    """Give each row, or what is wrong with it."""
    for record in _records(rows, ("kind", "first", "last")):
        if isinstance(record, str):
            yield record
        else:
            place, cells = record
            yield from _row_of_days(place, **cells)


def _records(
    rows: list[list[str]], columns: tuple[str, ...]
) -> Iterator[tuple[str, dict[str, str]] | str]:
    """Give the cells of each row by column, with its place, or what is wrong with it."""
    header, *rest = rows or [[]]
    fields = tuple(cell.strip().lower() for cell in header)
    mistakes = [f"row 1: {name}: missing" for name in columns if name not in fields]
    mistakes += [
        f"row 1: unknown column {name!r}, expected one of {', '.join(columns)}"
        for name in dict.fromkeys(fields)
        if name not in columns
    ]
    mistakes += [f"row 1: {name}: given twice" for name in columns if fields.count(name) > 1]
    if mistakes:
        yield from mistakes
        return
    for number, cells in enumerate(rest, 2):
        row = [cell.strip() for cell in cells]
        if len(row) > len(fields):
            yield f"row {number}: expected {len(fields)} cells, not {len(row)}"
        elif any(row):
            yield f"row {number}", dict(zip_longest(fields, row, fillvalue=""))


def _row_of_days(place: str, *, kind: str, first: str, last: str) -> Iterator[DatedRow | str]:
    mistakes = []
    known, begins = _KINDS.get(kind.lower()), _iso_day(first)
    ends = begins
    if known is None:
        mistakes.append(f"kind: {_MismatchError(kind, _ONE_OF_THE_KINDS)}")
    if begins is None:
        mistakes.append(f"first: {_MismatchError(first, _PLAIN[date])}")
    if last:
        ends = _iso_day(last)
        if ends is None:
            mistakes.append(f"last: {_MismatchError(last, _PLAIN[date])}")
    elif known is DayKind.TERM:
        mistakes.append("last: missing: a term needs its last day")
    if known is not None and begins is not None and not mistakes:
        try:
            yield DatedRow(place=place, kind=known, days=Spell(begins, ends))
        except FactsError as error:
            mistakes.append(str(error))
    for mistake in mistakes:
        yield f"{place}: {mistake}"


def _iso_day(text: str) -> date | None:
    if _DAY.fullmatch(text) is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _calendars(text: str) -> "list[Calendar]":
    # Loaded on first use: it comes with an extra.
    try:
        from icalendar import Calendar
    except ImportError:
        msg = "reading an iCalendar file needs: pip install 'ukschoolgdpr[calendar]'"
        raise MissingPackageError(msg) from None
    try:
        # As bytes: a text of one line would be taken for the path of another file.
        found = Calendar.from_ical(text.removeprefix("\ufeff").encode(), multiple=True)
    except ValueError as error:
        raise ValueError(shorten(str(error), _LONGEST)) from None
    if not found or any(part.name != "VCALENDAR" for part in found):
        msg = "no whole calendar is in it"
        raise ValueError(msg)
    return found


def _event(event: "Event") -> Iterator[DatedRow | str]:
    """Give the days of an event, or what is wrong with it."""
    if _text(event, "STATUS").upper() == "CANCELLED":
        return
    place = _place(event)
    if event.errors:
        for name, text in event.errors:
            problem = shorten(text, _LONGEST)
            yield f"{place}: {name}: {problem}" if name else f"{place}: {problem}"
        return
    kind = _kind_of(event)
    if kind is None:
        expected = f"expected {_ONE_OF_THE_KINDS} among its categories"
        yield f"{place}: its summary does not tell of what kind it is: {expected}"
    try:
        days = _days_of(event, kind)
    except ValueError as error:  # a property given twice, or of another type
        days = str(error)
    if isinstance(days, str):
        yield f"{place}: {days}"
    elif kind is not None:
        yield DatedRow(place=place, kind=kind, days=days)


def _days_of(  # noqa: C901, PLR0911 - a return for each mistake
    event: "Event", kind: DayKind | None
) -> Spell | str:
    """Give the days of an event, or what is wrong with them."""
    start, end = event.DTSTART, event.DTEND
    if start is None:
        return "DTSTART: missing"
    if "RRULE" in event or "RDATE" in event:
        return "it recurs: expected an event for each time"
    if isinstance(start, datetime) or isinstance(end, datetime):
        return "it has a time of day: expected an all-day event"
    if event.DURATION is not None:
        if end is not None:
            return "DTEND: DURATION is given too"
        if not isinstance(event.DURATION, timedelta):
            return f"DURATION: expected a length of time such as P5D, not {event.DURATION}"
        try:
            end = start + event.DURATION
        except OverflowError:
            return "DURATION: it ends beyond the last date of the calendar"
        if event.DURATION % ONE_DAY:
            return f"DURATION: expected whole days, not {event.DURATION}"
    if end is None:
        return "DTEND: missing: a term needs it" if kind is DayKind.TERM else Spell(start, start)
    if end <= start:
        return f"DTEND: {end} is not after the first day, {start}"
    return Spell(start, end - ONE_DAY)


def _kind_of(event: "Event") -> DayKind | None:
    """Tell what an event says of its days, by its categories or else by its summary."""
    named = {str(name).strip().lower() for name in event.categories} & set(_KINDS)
    if named:
        return _KINDS[named.pop()] if len(named) == 1 else None
    summary = _HALF_TERM.sub("holiday", _text(event, "SUMMARY").strip().lower())
    if _PART.search(summary):
        return None
    found = [kind for kind, words in _WORDS.items() if words.search(summary)]
    # A day without pupils may be called by two of its names: "INSET day (school closed)".
    return found[0] if len(found) == 1 or found == _WITHOUT_PUPILS else None


def _place(event: "Event") -> str:
    try:
        start = event.DTSTART
    except ValueError:
        start = None
    named = f"event {shorten(_text(event, 'SUMMARY'), _LONGEST)!r}"
    return named if start is None else f"{named} of {start}"


def _text(event: "Event", name: str) -> str:
    value = event.get(name, "")
    return str(value[0] if isinstance(value, list) else value)


def _content(source: "Path | Traversable", kind: str, parse: Callable[[str], T]) -> T:
    content = _bytes(source, LARGEST)
    try:
        return parse(content.decode())
    except UnicodeDecodeError as error:
        problem = f"is not UTF-8 text: {error.reason} at byte {error.start}"
    except ValueError as error:
        problem = f"is not {kind}: {error}"
    except RecursionError:
        problem = "is nested too deeply"
    raise DataFileError(str(source), (problem,))


def _bytes(source: "Path | Traversable", largest: int) -> bytes:
    try:
        with source.open("rb") as file:
            content = file.read(largest + 1)
    except OSError as error:
        problem = f"cannot be read: {error.strerror}"
    except ValueError as error:  # no path of any file
        problem = f"cannot be read: {error}"
    else:
        if len(content) <= largest:
            return content
        problem = f"is larger than {largest} bytes"
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
            yield f"{path[1:] or 'file'}: unknown key {_cut(key)!r}, expected one of {known}"
    elif isinstance(error, FactsError):
        # A validator names the field itself.
        for line in str(error).splitlines():
            yield f"{path}.{line}"[1:]
    else:
        yield f"{path[1:]}: {'missing' if type(error) is KeyError else error}"


def _cut(key: str) -> str:
    return key if len(key) <= _LONGEST else f"{key[:_LONGEST]}..."


def _step(error: Exception) -> str:
    """Give the last step of the way to a mistake, from the notes of cattrs."""
    for note in getattr(error, "__notes__", ()):
        return f".{note.name}" if hasattr(note, "name") else f"[{note.index}]"
    return ""


def _toml(text: str) -> dict[str, object]:
    import tomllib

    text = text.removeprefix("\ufeff")
    # A key of many parts takes the square of their number to read.
    for line in text.splitlines():
        if line.count(".") >= _DEEPEST:
            keys = _DOTTED.findall(_QUOTED.sub('"', line))
            if any(key.count(".") >= _DEEPEST for key in keys):
                raise RecursionError
    return tomllib.loads(text)


def _objects(text: str) -> object:
    import json

    found: object = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_object)
    return found


class _RepeatingDict(dict[str, object]):
    """An object in which keys are given twice; the last value of each is kept."""

    twice: tuple[str, ...] = ()


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    repeating = _RepeatingDict(found)
    number = Counter(name for name, _ in pairs)
    repeating.twice = tuple(name for name in number if number[name] > 1)
    return repeating


def _read_objects(tables: object, into: type[T], *, source: str) -> T:
    """Make a value of what JSON holds; report repeated keys with all the other mistakes."""
    if not isinstance(tables, dict):
        raise DataFileError(source, (f"expected an object, not {shortened(tables)}",))
    mistakes = tuple(_repeated(tables))
    try:
        value = structure(tables, into, source=source, in_texts=True)
    except DataFileError as error:
        raise DataFileError(source, (*mistakes, *error.mistakes)) from None
    if mistakes:
        raise DataFileError(source, mistakes)
    return value


def _repeated(tables: object) -> Iterator[str]:
    """Say where keys are given twice, in the order of the file; nesting may be deep."""
    ahead = [("", tables)]
    while ahead:
        place, value = ahead.pop()
        if isinstance(value, _RepeatingDict):
            for name in value.twice:
                yield f"{place[1:] or 'file'}: key {_cut(name)!r} is given twice"
        if isinstance(value, dict):
            ahead += [(f"{place}.{name}", inner) for name, inner in reversed(value.items())]
        elif isinstance(value, list):
            inner = [(f"{place}[{number}]", each) for number, each in enumerate(value)]
            ahead += reversed(inner)


@cache
def _converter(*, in_texts: bool) -> "Converter":
    # Loaded on first use: the rest of the library does without.
    from cattrs import Converter

    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook_factory(has, _table)
    converter.register_structure_hook_factory(_is_row, _row)
    for kind in _PLAIN:
        converter.register_structure_hook(kind, _plain)
    if in_texts:
        converter.register_structure_hook(date, _day_in_text)
        converter.register_structure_hook(datetime, _moment_in_text)
    converter.register_structure_hook_func(lambda kind: kind is Period, _period)
    converter.register_structure_hook_func(lambda kind: kind == Citation, _citation)
    converter.register_structure_hook_func(
        lambda kind: isinstance(kind, type) and issubclass(kind, Enum), _member
    )
    return converter


@cache
def _cell_converter() -> "Converter":
    """Read the cells of a row: texts all, some with several values in them."""
    converter = _converter(in_texts=True).copy()
    converter.register_structure_hook_factory(_is_row, _row_in_cell)
    converter.register_structure_hook_func(_is_set, _members_in_cell)
    return converter


# What follows is called by cattrs, with types that only it knows.
def _row_in_cell(kind: Any, converter: "Converter") -> Callable[[str, Any], Any]:  # noqa: ANN401 - any type
    read = _row(kind, converter)
    return lambda cell, kind: read(cell.split("; "), kind)


def _is_set(kind: Any) -> bool:  # noqa: ANN401 - any type
    return getattr(kind, "__origin__", None) is frozenset


def _members_in_cell(cell: str, kind: Any) -> frozenset[object]:  # noqa: ANN401 - any type
    [members] = get_args(kind)
    parts = cell.split("|")
    found = [member for member in members if member.value in parts]
    if parts != [member.value for member in found]:
        words = "|".join(member.value for member in members)
        raise _MismatchError(cell, f"one or more of {words}, in that order")
    return frozenset(found)


def _is_row(kind: Any) -> bool:  # noqa: ANN401 - any type
    return getattr(kind, "__origin__", None) is tuple


def _table(kind: Any, converter: "Converter") -> Callable[[object, Any], Any]:  # noqa: ANN401 - any type
    from cattrs.errors import ForbiddenExtraKeysError

    # To compile a function for each class, as cattrs does, takes longer than to read most files.
    plain = get_origin(kind) or kind
    known = dict(zip(getattr(plain, "__parameters__", ()), get_args(kind), strict=False))
    types = {each.name: known.get(each.type, each.type) for each in fields(plain)}
    required = {each.name for each in fields(plain) if each.default is NOTHING}
    hooks: dict[str, Callable[[object, Any], Any]] = {}

    def read(value: object, _kind: object) -> Any:  # noqa: ANN401 - any type
        if not isinstance(value, Mapping):
            raise _MismatchError(value, "a table")
        read, wrong = {}, list[Exception]()
        for name in (name for name in types if name in value or name in required):
            try:
                given = value[name]
                if name not in hooks:
                    hooks[name] = converter.get_structure_hook(types[name])
                read[name] = hooks[name](given, types[name])
            except Exception as error:  # noqa: BLE001 - whatever it is, it is a mistake of the file
                wrong.append(_at(name, error))
        if extra := value.keys() - types:
            wrong.append(ForbiddenExtraKeysError("", plain, extra))
        if wrong:
            raise ExceptionGroup(plain.__name__, (*wrong, *_refused(plain, read)))
        try:
            return plain(**read)
        except Exception as error:  # noqa: BLE001 - as above
            # The class stops at the first field that it refuses.
            refused = tuple(_refused(plain, read))
            raise ExceptionGroup(plain.__name__, refused or (error,)) from None

    return read


def _at(name: str, error: Exception) -> Exception:
    """Note the name of the field that a mistake is in."""
    from cattrs import AttributeValidationNote

    error.add_note(AttributeValidationNote("", name, None))
    return error


def _refused(kind: Any, read: Mapping[str, object]) -> Iterator[FactsError]:  # noqa: ANN401 - any type
    """Check every field that could be read by itself."""
    for attribute in fields(kind):
        if attribute.validator and attribute.name in read:
            try:
                attribute.validator(None, attribute, read[attribute.name])
            except FactsError as mistake:
                yield mistake


def _row(kind: Any, converter: "Converter") -> Callable[[object, Any], Any]:  # noqa: ANN401 - any type
    from cattrs.errors import IterableValidationError, IterableValidationNote

    [part, *_] = get_args(kind)
    structured = converter.get_structure_hook(part)

    def read(value: object, _kind: object) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise _MismatchError(value, "a list")
        found: list[object] = []
        wrong: list[Exception] = []
        for index, one in enumerate(value):
            try:
                found.append(structured(one, part))
            except Exception as error:  # noqa: BLE001 - each is told with its place
                error.add_note(IterableValidationNote("", index, part))
                wrong.append(error)
                left = len(value) - index - 1
                if len(wrong) == _MOST and left:
                    wrong.append(ValueError(f"{left} more are not read, {_MOST} being wrong"))
                    break
        if wrong:
            several = "some parts are wrong"
            raise IterableValidationError(several, wrong, kind)
        return tuple(found)

    return read


def _plain(value: object, kind: Any) -> Any:  # noqa: ANN401 - any type
    if type(value) is not kind or (isinstance(value, str) and _SURROGATE.search(value)):
        raise _MismatchError(value, _PLAIN[kind])
    return value


def _day_in_text(value: object, _kind: object) -> date:
    day = _iso_day(value) if isinstance(value, str) else None
    if day is None:
        raise _MismatchError(value, _PLAIN[date])
    return day


def _moment_in_text(value: object, _kind: object) -> datetime:
    try:
        if isinstance(value, str):
            return datetime.fromisoformat(value)
    except ValueError:
        pass
    raise _MismatchError(value, _PLAIN[datetime])


def _member(value: object, kind: Any) -> Any:  # noqa: ANN401 - any type
    try:
        member = kind(value)
    except ValueError:
        pass
    else:
        if type(value) is type(member.value):
            return member
    raise _MismatchError(value, f"one of {', '.join(str(member.value) for member in kind)}")


def _citation(value: object, _kind: object) -> Citation:
    for reference in REFERENCES:
        if value == reference.text:
            return reference
    if not isinstance(value, str):
        raise _MismatchError(value, _PLAIN[str])
    return cite(value)


def _period(value: object, _kind: object) -> Period:
    match = re.fullmatch(PERIOD, value) if isinstance(value, str) else None
    if match is None:
        raise _MismatchError(value, "a period such as '1 month', '28 days' or '20 working days'")
    return _PERIODS[match[2]](int(match[1]))
