"""One question down a table: each distinct row of inputs is answered once, by the scalar engine.

The answers are a small table. A table in memory takes its columns from it row by row, so that
its order stays. A lazy one is read once for its distinct inputs, or for the first and the last of
its days, and then left-joined, nulls equal to nulls, and stays lazy. This is the one door to
narwhals and the engines behind it.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from uuid import uuid4

import narwhals as nw
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ukschoolgdpr.errors import FactsError

if TYPE_CHECKING:
    from narwhals.typing import IntoFrameT

Numbers: TypeAlias = np.ndarray[Any, np.dtype[np.signedinteger[Any]]]

# So large a table of numbers, or one twice as long as the rows, is cheaper than a sort.
_DENSE: Final = 1 << 20

# Over so many days, 44 years, all are asked about rather than those that occur.
_SPAN: Final = 1 << 14

# So many members an enumeration may have.
_FEW: Final = 1000

# Engines to which names that differ in case alone are one.
_WITHOUT_CASE: Final = {nw.Implementation.DUCKDB, nw.Implementation.PYSPARK}


class Kind(Enum):
    """What a column holds."""

    TEXT = "text"
    DAYS = "dates"
    FLAGS = "booleans"
    NUMBERS = "whole numbers"


_ARROW: Final = {
    Kind.TEXT: pa.string(),
    Kind.DAYS: pa.date32(),
    Kind.FLAGS: pa.bool_(),
    Kind.NUMBERS: pa.int64(),
}
_IS_ARROW: Final[Mapping[Kind, Callable[[pa.DataType], bool]]] = {
    Kind.TEXT: lambda kind: (
        pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind)
    ),
    Kind.DAYS: lambda kind: (
        pa.types.is_date(kind) or (pa.types.is_timestamp(kind) and kind.tz is None)
    ),
    Kind.FLAGS: pa.types.is_boolean,
    Kind.NUMBERS: pa.types.is_integer,
}
_IS_LAZY: Final[Mapping[Kind, Callable[[Any], bool]]] = {
    Kind.TEXT: lambda kind: isinstance(kind, (nw.String, nw.Categorical, nw.Enum)),
    Kind.DAYS: lambda kind: kind == nw.Date,
    Kind.FLAGS: lambda kind: kind == nw.Boolean,
    Kind.NUMBERS: lambda kind: kind.is_integer(),
}


def answered(
    table: "IntoFrameT",
    inputs: Mapping[str, Kind],
    ask: Callable[..., Sequence[object]],
    outputs: Mapping[str, Kind],
    matters: Mapping[str, frozenset[str]] | None = None,
) -> "IntoFrameT":
    """Give the table with the answers to a question, one row for each of its rows.

    Args:
        table: of pandas, Polars, PyArrow, DuckDB or PySpark.
        inputs: the columns that are asked about, and what they hold.
        ask: the question: takes a value for each input, None where there is none, and gives one
            for each output.
        outputs: the columns to be added, and what they hold.
        matters: for some inputs, the values of the first input for which they make a difference.

    Raises:
        FactsError: it is no such table, lacks a column, has one already, has one twice or has
            one that holds something else.
    """
    frame = _wrapped(table)
    _check_names(frame, inputs, outputs)
    found: Any
    if isinstance(frame, nw.DataFrame):
        found = _gathered(frame, inputs, ask, outputs, matters or {})
    else:
        join = _JOINS.get(frame.implementation)
        if join is None:
            name = frame.implementation.value
            msg = f"a lazy table of {name} cannot be joined here: collect it, or use another engine"
            raise FactsError(msg)
        found = _joined(frame, inputs, ask, outputs, matters or {}, join)
    return found.to_native()  # type: ignore[no-any-return] # as it came in


def columns_of(table: object) -> tuple[str, ...]:
    """Name the columns of a table.

    Raises:
        FactsError: it is no table of an engine known here, or has a column twice.
    """
    return tuple(_wrapped(table).collect_schema())


def _wrapped(table: Any) -> Any:  # noqa: ANN401 - eager or lazy
    try:
        frame: Any = nw.from_native(table)
        frame.collect_schema()
    except TypeError:
        msg = f"expected a table of pandas, Polars, PyArrow, DuckDB or PySpark, not {table!r}"
        raise FactsError(msg) from None
    except nw.exceptions.DuplicateError:
        names = table.column_names if isinstance(table, pa.Table) else table.columns
        raise _repeated(Counter(names)) from None
    if frame.implementation in _WITHOUT_CASE:
        # The engine would give the first of them for each, and narwhals has each name once.
        names = frame.to_native().columns
        times = Counter(map(str.lower, names))
        if len(times) < len(names):
            raise _repeated(times)
    return frame


def _repeated(times: Mapping[Any, int]) -> FactsError:
    said = ", ".join(f"'{name}' {number} times" for name, number in times.items() if number > 1)
    return FactsError(f"expected each column once, not {said}")


def _check_names(
    frame: Any,  # noqa: ANN401 - eager or lazy
    inputs: Mapping[str, Kind],
    outputs: Mapping[str, Kind],
) -> None:
    names = list(frame.collect_schema())
    known = ", ".join(map(str, names))
    mistakes = [f"{name}: missing: the columns are {known}" for name in inputs if name not in names]
    fold = str.lower if frame.implementation in _WITHOUT_CASE else str
    taken = set(map(fold, map(str, names)))
    mistakes += [
        f"{name}: the table has this column already" for name in outputs if fold(name) in taken
    ]
    if mistakes:
        raise FactsError("\n".join(mistakes))


def _other_kind(name: str, kind: Kind, found: object) -> FactsError:
    zoned = isinstance(found, nw.Datetime) or (
        isinstance(found, pa.DataType) and pa.types.is_timestamp(found)
    )
    said = "moments: cast it to dates" if zoned else found
    return FactsError(f"{name}: expected a column of {kind.value}, not of {said}")


def _within_a_day(name: str) -> FactsError:
    return FactsError(
        f"{name}: expected a column of dates, not of moments within a day: cast it to dates"
    )


def _gathered(
    frame: "nw.DataFrame[Any]",
    inputs: Mapping[str, Kind],
    ask: Callable[..., Sequence[object]],
    outputs: Mapping[str, Kind],
    matters: Mapping[str, frozenset[str]],
) -> "nw.DataFrame[Any]":
    """Take the answers row by row."""
    columns = {name: _plain(frame[name], name, kind) for name, kind in inputs.items()}
    which = next(iter(columns.values()))
    for name, values in matters.items():
        wanted = pc.is_in(which, pa.array(sorted(values), which.type))
        columns[name] = pc.if_else(wanted, columns[name], None)
    rows, distinct = _numbered(list(columns.values()))
    answers = _answers(pa.table(distinct, names=list(columns)), ask, outputs)
    pandas = frame.implementation.is_pandas_like()
    if pandas:
        # pandas would hold dates as objects, a thousand times slower.
        for place, (name, kind) in enumerate(outputs.items()):
            if kind is Kind.DAYS:
                answers = answers.set_column(place, name, answers[name].cast(pa.timestamp("s")))
    added = pa.table({name: _taken(answers[name], rows) for name in outputs})
    # Polars would write out what is null everywhere, in as long as the rest of this takes.
    nothing = _nothing(answers) if frame.implementation.is_polars() else {}
    new = nw.DataFrame.from_arrow(added.drop_columns(list(nothing)), backend=frame.implementation)
    series = {name: new[name] for name in outputs if name not in nothing}
    if pandas and any(frame[name].dtype == nw.Date for name in inputs):
        series |= {
            name: column.cast(nw.Date)
            for name, column in series.items()
            if outputs[name] is Kind.DAYS
        }
    return frame.with_columns(*((nothing | series)[name] for name in outputs))


def _plain(series: "nw.Series[Any]", name: str, kind: Kind) -> "pa.ChunkedArray":
    """Give a column in the one type of its kind."""
    try:
        found = series.to_arrow()
    except (pa.ArrowInvalid, pa.ArrowTypeError):  # objects of several types
        raise _other_kind(name, kind, series.dtype) from None
    if found.null_count == len(found):
        return pa.chunked_array([pa.nulls(len(found), _ARROW[kind])])
    if pa.types.is_dictionary(found.type):
        found = found.cast(found.type.value_type)
    if not _IS_ARROW[kind](found.type):
        raise _other_kind(name, kind, found.type)
    plain = found.cast(_ARROW[kind])
    # Of objects, Arrow cuts moments to their days where the first is a day.
    cut = pa.types.is_date(found.type) and series.dtype == nw.Object and _has_a_time(series)
    if cut or (pa.types.is_timestamp(found.type) and plain.cast(found.type) != found):
        raise _within_a_day(name)
    return plain if isinstance(plain, pa.ChunkedArray) else pa.chunked_array([plain])


def _has_a_time(series: "nw.Series[Any]") -> bool:
    """Say whether a day among objects is a moment other than its midnight, or has a time zone."""
    objects = series.drop_nulls().to_numpy()
    # Types are few: to look at them first takes a fifth of the time.
    moments = tuple(kind for kind in set(map(type, objects)) if issubclass(kind, datetime))
    return bool(moments) and any(
        isinstance(value, moments) and value != datetime.combine(value, time.min)
        for value in objects
    )


def _numbered(columns: Sequence["pa.ChunkedArray"]) -> tuple[Numbers, "list[pa.Array[Any]]"]:
    """Give for each row the number of its distinct row, and the columns of the distinct rows."""
    encoded = map(_encoded, columns)
    rows, values = next(encoded)
    distinct = [values]
    for codes, values in encoded:
        rows, found = _closed_up(
            rows.astype(np.int64) * len(values) + codes, len(distinct[0]) * len(values)
        )
        before, here = map(pa.array, np.divmod(found, len(values)))
        distinct = [*(column.take(before) for column in distinct), values.take(here)]
    return rows, distinct


def _encoded(column: "pa.ChunkedArray") -> tuple[Numbers, "pa.Array[Any]"]:
    """Number the values of a column, null among them; give them, too."""
    if pa.types.is_date(column.type) and column.null_count < len(column):
        days = column.cast(pa.int32())
        first, last = pc.min_max(days).values()
        null = last.as_py() - first.as_py() + 1
        if null < max(_DENSE, len(column)):
            # Days are numbers already, and null comes after the last.
            codes = pc.subtract(days, first).fill_null(null).to_numpy()
            rows, found = _closed_up(codes, null + 1)
            values = pa.array(found, pa.int32(), mask=found == null)
            return rows, pc.add(values, first).cast(column.type)
    encoded = column.combine_chunks().dictionary_encode(null_encoding="encode")
    return encoded.indices.to_numpy(), encoded.dictionary


def _closed_up(numbers: Numbers, size: int) -> tuple[Numbers, Numbers]:
    """Number anew, so that every number up to the last occurs; give the old ones of these."""
    if size > max(_DENSE, 2 * len(numbers)):
        distinct, found = np.unique(numbers, return_inverse=True)
        return found, distinct
    occurs = np.bincount(numbers) > 0
    place = np.cumsum(occurs, dtype=np.int32) - 1
    return place.take(numbers), np.flatnonzero(occurs)


def _taken(column: "pa.ChunkedArray", rows: Numbers) -> "pa.ChunkedArray | pa.Array[Any]":
    if column.null_count == len(column):
        return pa.nulls(len(rows), column.type)
    return column.take(pa.array(rows))


def _answers(
    distinct: "pa.Table",
    ask: Callable[..., Sequence[object]],
    outputs: Mapping[str, Kind],
) -> "pa.Table":
    """Ask about each distinct row of inputs."""
    answers = [ask(*values) for values in zip(*map(_values, distinct.columns), strict=True)]
    columns = zip(*answers, strict=True) if answers else ((),) * len(outputs)
    return pa.table(
        {
            name: pa.array(column, _ARROW[kind])
            for (name, kind), column in zip(outputs.items(), columns, strict=True)
        }
    )


def _nothing(answers: "pa.Table") -> dict[str, nw.Expr]:
    """Give what stands for the columns that are null everywhere: those need no look-up."""
    return {
        name: nw.lit(None, kind).alias(name)
        for name, kind in nw.from_native(answers).schema.items()
        if answers[name].null_count == len(answers)
    }


def _values(column: "pa.ChunkedArray") -> list[Any]:
    """Give the values; a day that Python has no date for, as its number, which nothing takes."""
    # NumPy gives days so, and many times faster.
    days = pa.types.is_date(column.type)
    values: list[Any] = column.to_numpy().tolist() if days else column.to_pylist()
    return values


def _joined(  # noqa: PLR0913, PLR0917 - what ``answered`` takes, and the glue
    frame: "nw.LazyFrame[Any]",
    inputs: Mapping[str, Kind],
    ask: Callable[..., Sequence[object]],
    outputs: Mapping[str, Kind],
    matters: Mapping[str, frozenset[str]],
    join: Callable[[Any, "pa.Table", Mapping[str, str]], Any],
) -> "nw.LazyFrame[Any]":
    """Join the answers, with keys of our own beside the columns of the table."""
    keys = {f"_{name}_{uuid4().hex[:8]}": name for name in inputs}
    values = {name: _compared(frame, name, kind) for name, kind in inputs.items()}
    which = next(iter(values.values()))
    for name, classes in matters.items():
        values[name] = nw.when(which.is_in(sorted(classes))).then(values[name])
    asked = frame.with_columns(values[name].alias(key) for key, name in keys.items())
    distinct = _span(asked, *keys) if list(inputs.values()) == [Kind.DAYS] else None
    if distinct is not None:
        join = _LOOK_UPS.get(frame.implementation, join)
    else:
        # Not ``unique``: in SQL that is a window, which sorts.
        distinct = asked.group_by(*keys).agg(nw.len().alias("n")).collect("pyarrow").to_native()
    answers = _answers(distinct.select(list(keys)), ask, outputs)
    nothing = _nothing(answers)
    small = {f"{key}_": distinct[key] for key in keys}
    small |= {name: answers[name] for name in outputs if name not in nothing}
    added = [nothing.get(name, nw.col(name)) for name in outputs]
    found = join(asked.to_native(), pa.table(small), {key: f"{key}_" for key in keys})
    lazy: nw.LazyFrame[Any] = nw.from_native(found)
    return lazy.select(*frame.collect_schema(), *added)


def _compared(frame: "nw.LazyFrame[Any]", name: str, kind: Kind) -> nw.Expr:
    """Give a column as it is compared: as text, too, if it has no values, of whatever type."""
    column = nw.col(name)
    found = frame.collect_schema()[name]

    def is_any(wrong: nw.Expr) -> bool:
        return len(frame.filter(wrong).select(name).head(1).collect("pyarrow")) > 0

    if kind is Kind.DAYS and isinstance(found, nw.Datetime) and found.time_zone is None:
        day = column.cast(nw.Date)
        if is_any(day.cast(found) != column):
            raise _within_a_day(name)
        return day
    known = _IS_LAZY[kind](found)
    if not known and is_any(~column.is_null()):
        raise _other_kind(name, kind, found)
    return column if known and kind is not Kind.TEXT else column.cast(nw.String)


def _span(asked: "nw.LazyFrame[Any]", key: str) -> "pa.Table | None":
    """Give every day from the first to the last, in order, then null if it occurs; if not many."""
    column = nw.col(key)
    ends = asked.select(first=column.min(), last=column.max(), null=nw.len() - column.count())
    found = ends.collect("pyarrow").to_native()
    (first,), (last,), (null,) = map(_values, found.columns)
    if not isinstance(first, date) or not isinstance(last, date) or (last - first).days >= _SPAN:
        return None
    days = pa.array(np.arange(np.datetime64(first), np.datetime64(last) + np.timedelta64(1, "D")))
    return pa.table({key: pa.chunked_array([days, pa.nulls(min(null, 1), days.type)])})


def _in_polars(left: Any, small: "pa.Table", keys: Mapping[str, str]) -> Any:  # noqa: ANN401 - Polars'
    right = nw.DataFrame.from_arrow(small, backend="polars").to_native().lazy()
    return left.join(
        right,
        left_on=list(keys),
        right_on=list(keys.values()),
        how="left",
        nulls_equal=True,
        maintain_order="left",
    )


def _in_duckdb(left: Any, small: "pa.Table", keys: Mapping[str, str]) -> Any:  # noqa: ANN401 - DuckDB's
    # A query is the only way to the connection of a relation. It finds the answers by the name
    # of this variable, which no table of a user's has.
    ukschoolgdpr_answers = small  # noqa: F841 - see above
    said = ", ".join(
        f'"{name}"' if name in keys.values() else f"{_in_sql(name, small[name])} as {_quoted(name)}"
        for name in small.column_names
    )
    on = " and ".join(f'"{key}" is not distinct from "{other}"' for key, other in keys.items())
    name = f"_{uuid4().hex}"
    # Materialized: the engine cannot tell how far it is with a table that is not its own.
    held = f'"{name}_" as materialized (select {said} from ukschoolgdpr_answers)'  # noqa: S608 - quoted
    return left.query(name, f'with {held} select * from "{name}" left join "{name}_" on {on}')  # noqa: S608 - quoted


def _looked_up_in_duckdb(left: Any, small: "pa.Table", keys: Mapping[str, str]) -> Any:  # noqa: ANN401 - DuckDB's
    """Look days up by their place in lists, in half the time of a join."""
    ukschoolgdpr_answers = small  # noqa: F841 - as above
    ((key, other),) = keys.items()
    days = small[other].drop_null()
    first = f"date '{days[0]}'"
    # A day before the first is at no place; place 0 holds null, and so do those after the last.
    place = (
        f'coalesce(case when "{key}" < {first} then 0 else "{key}" - {first} + 1 end, '
        f"{len(days) + 1})"
    )
    lists = ", ".join(
        f'list({_in_sql(name, small[name])} order by "{other}" nulls last) as {_quoted(name)}'
        for name in small.column_names
    )
    taken = ", ".join(f"{_quoted(name)}[{place}] as {_quoted(name)}" for name in small.column_names)
    name = f"_{uuid4().hex}"
    held = f'"{name}_" as materialized (select {lists} from ukschoolgdpr_answers)'  # noqa: S608 - quoted
    return left.query(name, f'with {held} select "{name}".*, {taken} from "{name}", "{name}_"')  # noqa: S608 - quoted


def _in_sql(name: str, column: "pa.ChunkedArray") -> str:
    """Select a column; a few texts as an enumeration, which takes half the time to write."""
    quoted = _quoted(name)
    if not pa.types.is_string(column.type):
        return quoted
    texts = column.unique().drop_null().to_pylist()
    if len(texts) > _FEW:
        return quoted
    members = ", ".join(f"'{_doubled(text, chr(39))}'" for text in texts)
    return f"{quoted}::enum({members})"


def _quoted(name: str) -> str:
    return f'"{_doubled(name, chr(34))}"'


def _doubled(text: str, mark: str) -> str:
    return text.replace(mark, 2 * mark)


def _in_spark(left: Any, small: "pa.Table", keys: Mapping[str, str]) -> Any:  # noqa: ANN401 - PySpark's
    right = left.sparkSession.createDataFrame(small).hint("broadcast")
    first, *others = (left[key].eqNullSafe(right[other]) for key, other in keys.items())
    for other in others:
        first &= other
    return left.join(right, first, "left")


_JOINS: Final = {
    nw.Implementation.POLARS: _in_polars,
    nw.Implementation.DUCKDB: _in_duckdb,
    nw.Implementation.PYSPARK: _in_spark,
}
_LOOK_UPS: Final = {nw.Implementation.DUCKDB: _looked_up_in_duckdb}
