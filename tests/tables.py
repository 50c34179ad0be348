"""The same rows as a table of each engine, and back."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any, Final

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa

Rows = list[tuple[Any, ...]]
TEXT, DAY, FLAG, NUMBER = pa.string(), pa.date32(), pa.bool_(), pa.int64()


@cache
def _duckdb() -> duckdb.DuckDBPyConnection:
    """Connect on first use: its threads do not survive a fork, as mutants are tried in."""
    return duckdb.connect()


def arrow(columns: Mapping[str, pa.DataType], rows: Iterable[Sequence[object]]) -> pa.Table:
    """Make a table of PyArrow."""
    cells = list(zip(*rows, strict=True)) or [()] * len(columns)
    return pa.table(
        {
            name: pa.array(cell, kind)
            for (name, kind), cell in zip(columns.items(), cells, strict=True)
        }
    )


def _pandas(table: pa.Table) -> pd.DataFrame:
    """Days as pandas has them, moments at midnight, and an index that says nothing."""
    for place, column in enumerate(table.schema):
        if column.type == DAY:
            moments = table[column.name].cast(pa.timestamp("s"))
            table = table.set_column(place, column.name, moments)
    return table.to_pandas().set_index(pd.Index([7] * len(table)))


MADE: Final[Mapping[str, Callable[[pa.Table], Any]]] = {
    "pandas": _pandas,
    "pandas with objects": lambda table: table.to_pandas(),
    "pandas with Arrow": lambda table: table.to_pandas(types_mapper=pd.ArrowDtype),
    "Polars": pl.DataFrame,
    "lazy Polars": lambda table: pl.DataFrame(table).lazy(),
    "PyArrow": lambda table: table,
    "DuckDB": lambda table: _duckdb().from_arrow(table),
}
"""How an engine makes its table of one of PyArrow."""


def rows_of(table: Any) -> Rows:
    """Give the rows of a table of any engine, with plain days and None."""
    if isinstance(table, duckdb.DuckDBPyRelation):
        return table.fetchall()
    if isinstance(table, pl.LazyFrame):
        table = table.collect()
    if isinstance(table, pl.DataFrame):
        return table.rows()
    if isinstance(table, pa.Table):
        return list(zip(*(column.to_pylist() for column in table.columns), strict=True))
    return [tuple(map(_plain, row)) for row in table.itertuples(index=False)]


def _plain(value: object) -> object:
    if value is None or value is pd.NaT or value is pd.NA or value != value:  # noqa: PLR0124 - NaN
        return None
    return value.to_pydatetime().date() if isinstance(value, pd.Timestamp) else value


def duck(query: str) -> Rows:
    """Give the rows of a query of DuckDB."""
    return _duckdb().execute(query).fetchall()
