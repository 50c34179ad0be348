"""Tables in files, read lazily by the names of their columns; no error holds a value of a row."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import reduce
from glob import escape
from pathlib import Path
from typing import Final, cast

import duckdb

from ukschoolgdpr.errors import DataFileError
from ukschoolgdpr.loading import read_head

SUFFIXES: Final = (".csv", ".parquet")
"""How the files end that are read and written."""
ONE_OF_THEM: Final = " or ".join(SUFFIXES)
"""The same in words."""

_LINE: Final = re.compile(r"CSV Error on Line: (\d+)")
_CELLS: Final = re.compile(r"^Expected Number of Columns: (\d+) Found: (\d+)$", re.MULTILINE)
_DAY: Final = re.compile(r'^Error when converting column "(\w+)"', re.MULTILINE)
_FAULTS: Final = {
    "Value with unterminated quote found": "a quotation mark is out of place",
    "This file is not utf-8 encoded": "not in UTF-8",
    "Maximum line size": "too long for a line",
    "state machine reached an invalid state": (
        "its lines end in several ways, or a quotation mark is out of place"
    ),
}
# Whatever the form that is asked for, the engine would read these words as 1 January 1900, and 24
# as the year 24.
_NO_DAY: Final = r"^[\s\v]*(epoch|-?infinity|\d{1,3}-)"
_OF_WHAT_IS_READ: Final = (duckdb.InvalidInputException, duckdb.DataError)


def mistake(file: Path, what: str) -> DataFileError:
    """Give the error that says one mistake of a file."""
    return DataFileError(str(file), (what,))


def files_in(source: Path) -> list[Path]:
    """List the files to be read, in the order of their names.

    Raises:
        DataFileError: there is none, or there are some of both kinds.
    """
    if not source.is_dir():
        if source.suffix.lower() not in SUFFIXES:
            raise mistake(source, f"expected a file that ends in {ONE_OF_THEM}, or a folder")
        if not source.is_file():
            raise mistake(source, "there is no such file")
        return [source]
    files = sorted(each for each in source.iterdir() if each.suffix.lower() in SUFFIXES)
    if len({each.suffix.lower() for each in files}) != 1:
        found = "of both kinds" if files else "none"
        raise mistake(source, f"expected files that end in {ONE_OF_THEM}, not {found}")
    return files


def is_csv(file: Path) -> bool:
    """Say whether it is a CSV file, and no Parquet file."""
    return file.suffix.lower() == SUFFIXES[0]


def read(
    engine: duckdb.DuckDBPyConnection, files: Sequence[Path], *, named: str, days: Collection[str]
) -> duckdb.DuckDBPyRelation:
    """Read files of one kind lazily as one table, whatever the order of their columns.

    Args:
        engine: what reads.
        files: the files, which have the same columns.
        named: a column that every CSV file has, by which its first line is known.
        days: the columns of a CSV file that hold days; the others are text as it stands.

    Raises:
        DataFileError: a first line names no columns, the columns differ, or a word or a short
            year stands for a day.
        duckdb.Error: the engine cannot read one.
    """
    if not is_csv(files[0]):
        _check_columns({file: engine.read_parquet(escape(str(file))).columns for file in files})
        return engine.read_parquet(_names(files), union_by_name=True)
    heads = {file: _head(file, named) for file in files}
    _check_columns({file: columns for file, (_, columns) in heads.items()})
    for file, head in heads.items():
        _check_days(_csv(engine, (file,), head), file, [name for name in head[1] if name in days])
    tables = [
        _csv(engine, [file for file in files if heads[file] == head], head, days)
        for head in dict.fromkeys(heads.values())
    ]
    order = [duckdb.ColumnExpression(name) for name in tables[0].columns]
    return reduce(lambda one, other: one.union(other.select(*order)), tables)


def _csv(
    engine: duckdb.DuckDBPyConnection,
    files: Iterable[Path],
    head: tuple[str, tuple[str, ...]],
    days: Collection[str] = (),
) -> duckdb.DuckDBPyRelation:
    # As they stand, so that a key keeps its noughts; days as ISO 8601 has them, since other ways
    # to write them are ambiguous.
    delimiter, names = head
    return engine.read_csv(
        _names(files),
        header=True,
        auto_detect=False,
        delimiter=delimiter,
        columns={name: "DATE" if name in days else "VARCHAR" for name in names},
        date_format="%Y-%m-%d",
    )


def _check_days(texts: duckdb.DuckDBPyRelation, file: Path, days: Sequence[str]) -> None:
    if not days:
        return
    counts = (f"count(*) filter (regexp_matches({name}, '{_NO_DAY}', 'i'))" for name in days)
    [times] = texts.aggregate(", ".join(counts)).fetchall()
    for name, found in zip(days, times, strict=True):
        if found:
            raise mistake(file, f"{name}: expected a day such as 2024-08-31")


def _names(files: Iterable[Path]) -> str:
    # The types of the engine know one file alone.
    return cast("str", [escape(str(file)) for file in files])


def _head(file: Path, named: str) -> tuple[str, tuple[str, ...]]:
    """Find what is between the columns of a CSV file, and a name for each."""
    delimiter, cells = read_head(file, named)
    names = tuple(name or f"column{place}" for place, name in enumerate(cells))
    seen = set[str]()
    for name in names:  # which the engine takes alike whatever their case
        if name.lower() in seen:
            raise mistake(file, f"{name}: two columns have this name")
        seen.add(name.lower())
    return delimiter, names


def _check_columns(columns: Mapping[Path, Iterable[str]]) -> None:
    (first, names), *others = columns.items()
    expected = dict.fromkeys(names)
    for file, found in others:
        here = dict.fromkeys(found)
        for name in expected:
            if name not in here:
                raise mistake(file, f"{name}: missing, and {first.name} has this column")
        for name in here:
            if name not in expected:
                raise mistake(file, f"{name}: {first.name} does not have this column")


def blamed(error: duckdb.Error, files: Iterable[Path]) -> Path | None:
    """Find which of the files that are read the engine complains of, or None."""
    said = str(error)
    for file in files:
        if any(text in said for text in (f'"{file}"', f"'{file}'", f"  file = {file}\n")):
            return file
    return None


def is_of_reading(error: duckdb.Error, files: Iterable[Path]) -> bool:
    """Say whether the engine complains of what is read, not of what is written."""
    return blamed(error, files) is not None or _is_of_parquet(error)


def _is_of_parquet(error: duckdb.Error) -> bool:
    # What unpacks the pages knows no file, and its errors have no class of their own.
    return type(error) is duckdb.Error


def unread(error: duckdb.Error, files: Sequence[Path], source: Path) -> DataFileError:
    """Say in our words why the engine cannot read one of the files; ``source`` if none is named."""
    said = str(error)
    if not isinstance(error, _OF_WHAT_IS_READ) and not _is_of_parquet(error):
        what = f"cannot be read: {in_short(error)}"
    elif is_csv(files[0]):
        line = _LINE.search(said)
        what = f"line {line[1]}: {_fault(said)}" if line else _fault(said)
    else:
        what = "cannot be read: it is damaged, or it is no Parquet file"
    return mistake(blamed(error, files) or source, what)


def in_short(error: duckdb.Error) -> str:
    """Give what the engine says, without its advice on how to call it."""
    return "; ".join(line.strip() for line in str(error).split("\n\n")[0].splitlines())


def _fault(said: str) -> str:
    if cells := _CELLS.search(said):
        return f"expected {cells[1]} cells, not {cells[2]}"
    if column := _DAY.search(said):
        return f"{column[1]}: expected a day such as 2024-08-31"
    return next((ours for theirs, ours in _FAULTS.items() if theirs in said), "no CSV as expected")
