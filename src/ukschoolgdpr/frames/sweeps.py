"""A sweep over files: until when each record is kept, out of core, on the embedded engine."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from datetime import date
from functools import partial
from glob import escape
from pathlib import Path
from typing import Any, Final, TypeVar

import duckdb
from attrs import fields, frozen

from ukschoolgdpr.errors import DataFileError, FactsError
from ukschoolgdpr.frames import sources
from ukschoolgdpr.frames.files import replacing
from ukschoolgdpr.frames.records import COLUMNS, keep_until
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.retention import Counting, Holder, Trigger

T = TypeVar("T")

_USUAL: Final = Counting()
_WRITE: Final = {
    ".csv": "copy kept to '{}' (format csv, header)",
    # The engine would hold its filters of columns to the end.
    ".parquet": "copy kept to '{}' (format parquet, write_bloom_filter false)",
}
_WRITTEN: Final = (*COLUMNS, "bound", "force", "confidence")
_CLASS: Final = "record_class"
_EVENT: Final = "event"
_OTHERS: Final = ("born", "pension_age", "procedure_began")
_EVENTS: Final = {trigger.value: trigger for trigger in Trigger}
_OFTEN: Final = 0.2  # seconds between two looks at how far it is


@frozen(kw_only=True)
class Tally:
    """How many records of a class there are for which the same is done."""

    record_class: str | None
    """The class, as the file has it."""
    action: str | None
    """What is done when the time has come; None for a class that is not known."""
    bound: str | None
    """Whether the rule is a minimum, a maximum or a recommendation; None where it is none."""
    force: str | None
    """Whether it is law, partly law or practice."""
    confidence: str | None
    """How sure the library is of it."""
    records: int
    """How many."""
    without_day: int
    """For how many of them there is no last day; each has its reason in its row."""
    first: date | None
    """The earliest last day among them."""
    last: date | None
    """The latest."""


def sweep(  # noqa: PLR0913 - the files, and what ``keep_until`` takes
    source: Path,
    target: Path,
    *,
    nation: Nation,
    as_of: date,
    holder: Holder = Holder.ANY,
    counting: Counting = _USUAL,
    progress: Callable[[float], None] | None = None,
) -> tuple[Tally, ...]:
    r"""Write beside each record of a file until when it is kept, and what is done then.

    The columns added are those of ``keep_until``, and ``bound``, ``force`` and ``confidence``: a
    minimum and a maximum end alike, and not all of it is law, nor certain.

    The file has a column ``record_class``; a column ``event`` with the days from which the
    periods run, or a column for each event, such as ``date_of_birth`` or ``leaving_date``; and
    ``born`` and ``pension_age`` where a rule asks for those too. Other columns, such as the key
    of the record, are written as they are. No row is lost, but the engine may write them in
    another order. The files of a folder have the same columns, in whatever order.

    The file is never read into memory as a whole. The new one is written under another name and
    takes its own only when it is whole.

    Args:
        source: a CSV file or a Parquet file, or a folder of one kind.
        target: a file that ends in .csv or .parquet; it is no file that is read.
        nation: the nation of the school.
        as_of: the day whose rules are meant.
        holder: who keeps the records.
        counting: what the school supplies for counting.
        progress: is told now and then how far it is, from 0 to 1.

    Returns:
        A tally of the records by class, and by what is said of its rule.

    Raises:
        DataFileError: the source cannot be read, lacks a column or has one that holds something
            else; the target cannot be written, or it would overwrite what is read.
        FactsError: a column that is to be added is there already.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     records, kept = Path(folder) / "records.csv", Path(folder) / "kept.csv"
        ...     _ = records.write_text("key,record_class,event\n007,personnel-file,2024-08-31\n")
        ...     [tally] = sweep(records, kept, nation=Nation.ENGLAND, as_of=date(2026, 11, 21))
        ...     print(kept.read_text().splitlines()[1][:63])
        007,personnel-file,2024-08-31,2030-08-31,secure_disposal,retent
        >>> tally.record_class, tally.action, tally.records, tally.without_day
        ('personnel-file', 'secure_disposal', 1, 0)
    """
    files = sources.files_in(source)
    _check_target(target, source, files)
    with replacing(target) as temporary, _connected(temporary) as engine:
        with _read_from(source, files):
            table, columns = run(engine, partial(_table, engine, source, files))
            ask = partial(keep_until, nation=nation, as_of=as_of, holder=holder, counting=counting)
            kept = run(engine, partial(ask, table, add=_WRITTEN, **columns))
        with _blamed_on(target, "cannot be written", source, files):
            write = _WRITE[target.suffix.lower()].format(str(temporary).replace("'", "''"))
            run(engine, partial(kept.query, "kept", write), progress)
        with _blamed_on(target, "cannot be read again"):
            return run(engine, partial(_tallies, engine, temporary, target))


def _check_target(target: Path, source: Path, files: Sequence[Path]) -> None:
    if target.suffix.lower() not in sources.SUFFIXES:
        raise sources.mistake(target, f"expected a file that ends in {sources.ONE_OF_THEM}")
    if target.is_dir() or not target.parent.is_dir():
        raise sources.mistake(target, "expected a file in a folder that is there")
    same = target.exists() and any(target.samefile(each) for each in files)
    if same or (source.is_dir() and target.parent.samefile(source)):
        raise sources.mistake(target, "what is read is never overwritten, nor added to")


@contextmanager
def _connected(temporary: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Give an engine of our own, which spills beside the file that is written."""
    with duckdb.connect(config={"temp_directory": f"{temporary}.spill"}) as engine:
        # The answers are the smaller side.
        engine.execute("set disabled_optimizers = 'build_side_probe_side'")
        # With threads of their own for writing, the engine waits for ever now and then once it
        # has come upon a damaged page.
        engine.execute("set async_threads = 0")
        # Without a bar it does not measure how far it is.
        engine.execute("set enable_progress_bar = true")
        engine.execute("set enable_progress_bar_print = false")
        yield engine


@contextmanager
def _read_from(source: Path, files: Sequence[Path]) -> Iterator[None]:
    """Turn what the engine or a table says into a mistake of what is read."""
    try:
        yield
    except FactsError as error:
        raise DataFileError(str(source), tuple(str(error).splitlines())) from None
    except duckdb.Error as error:
        raise sources.unread(error, files, source) from None


@contextmanager
def _blamed_on(
    target: Path, what: str, source: Path | None = None, files: Sequence[Path] = ()
) -> Iterator[None]:
    """Turn what the engine says into a mistake of the target, or of what is still read."""
    try:
        yield
    except duckdb.Error as error:
        if source is not None and sources.is_of_reading(error, files):
            raise sources.unread(error, files, source) from None
        raise sources.mistake(target, f"{what}: {sources.in_short(error)}") from None


def _table(
    engine: duckdb.DuckDBPyConnection, source: Path, files: Sequence[Path]
) -> tuple[duckdb.DuckDBPyRelation, dict[str, Any]]:
    """Read lazily, and say which columns hold what."""
    table = sources.read(engine, files, named=_CLASS, days={_EVENT, *_EVENTS, *_OTHERS})
    events = {trigger: name for name, trigger in _EVENTS.items() if name in table.columns}
    if _EVENT not in table.columns and not events:
        known = ", ".join(table.columns)
        msg = f"{_EVENT}: missing, and so is a column named as an event: the columns are {known}"
        raise sources.mistake(source, msg)
    columns: dict[str, Any] = {name: name for name in _OTHERS if name in table.columns}
    columns["event"] = _EVENT if _EVENT in table.columns else events
    return table, columns


def _tallies(engine: duckdb.DuckDBPyConnection, written: Path, target: Path) -> tuple[Tally, ...]:
    name = escape(str(written))
    csv = target.suffix.lower() == ".csv"
    read = (
        engine.read_csv(name, header=True, all_varchar=True) if csv else engine.read_parquet(name)
    )
    said = (_CLASS, "action", "bound", "force", "confidence")
    counted = read.aggregate(
        f"{', '.join(said)}, count(*), count(*) - count(last_day), "
        "min(last_day)::date, max(last_day)::date"
    )
    rows = counted.order(", ".join(f"{name}::varchar nulls last" for name in said)).fetchall()
    names = [each.name for each in fields(Tally)]
    return tuple(Tally(**dict(zip(names, row, strict=True))) for row in rows)


def run(
    engine: duckdb.DuckDBPyConnection,
    work: Callable[[], T],
    progress: Callable[[float], None] | None = None,
) -> T:
    """Let the engine work, and tell how far it is.

    It works in a thread of its own: it would finish first what is interrupted in this one.
    """
    far = 0.0
    with ThreadPoolExecutor(1) as worker:
        running = worker.submit(work)
        try:
            while wait([running], _OFTEN).not_done:
                # Between two steps of its work the engine says -1, or begins anew.
                far = max(far, engine.query_progress() / 100)
                if progress is not None:
                    progress(far)
        except BaseException:
            engine.interrupt()
            raise
        found = running.result()
    if progress is not None:
        progress(1)
    return found
