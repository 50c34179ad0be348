"""Speed and memory of tables: each pair measured in one run, in turns, the best of several taken.

Run ``python benchmarks/tables.py``: 2 to 20 minutes on two cores, 3 GiB of disk; ``--quick`` takes
a hundredth of the rows, for a look, where what is fixed weighs too much to judge by. ``--only``
names the parts that are wanted.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
from run import ENGLAND, best, fresh, naive_day, show

from ukschoolgdpr import Nation, frames
from ukschoolgdpr.deadlines import ACCESS
from ukschoolgdpr.facts.calendars import FIRST
from ukschoolgdpr.law.timelines import COVERAGE_BEGINS
from ukschoolgdpr.retention import Holder, schedule

ON = date(2026, 11, 21)
BEGINS, SPAN = date(2004, 1, 1), 8_360
MIB = 1 << 20
RULES = {
    entry.record_id: last_day
    for entry in schedule(Nation.ENGLAND)
    if entry.holder is Holder.ANY
    and entry.versions.find(ON) is not None
    and (last_day := entry.counter(as_of=ON)) is not None
}
TWENTY = dict(list(RULES.items())[:20])


def at_least(title: str, ratio: float, bound: float) -> None:
    """Print a ratio, and whether it keeps its bound."""
    verdict = f"at least {bound}: {'kept' if ratio >= bound else 'MISSED'}"
    print(f"{title:62}{ratio:7.0f}  {verdict}")


def columns(rows: int) -> None:
    """Compare a column of deadlines with the naive day, row by row."""
    few = max(rows // 50, 1000)
    start = np.datetime64(COVERAGE_BEGINS)
    drawn = np.random.default_rng(1).integers(0, 6_300, rows)
    days = start + drawn.astype("timedelta64[D]")
    dated = days[:few].tolist()
    last = date(2035, 11, 30)
    table = frames.DayTable.of(
        {ACCESS.id: lambda day: ACCESS.last_day(day, ENGLAND)}, first=FIRST, last=last
    )
    arrow = pa.table({"received": pa.array(days)})
    engine = duckdb.connect()
    engine.execute("set threads = 2")
    engine.execute("create table requests as select received from arrow")
    polars, pandas = pl.DataFrame(arrow), pd.DataFrame({"received": days.astype("M8[s]")})

    def column(made: Any) -> Any:  # noqa: ANN401 - a table of any engine
        return frames.deadline(made, ACCESS, ENGLAND)

    found = best(
        {
            "naive": lambda: [naive_day(day) for day in dated],
            "NumPy": lambda: table.take(days),
            "Polars": lambda: column(polars),
            "pandas": lambda: column(pandas),
            "PyArrow": lambda: column(arrow),
            # Whole: it would put it off.
            "DuckDB": lambda: column(engine.table("requests")).to_arrow_table(),
        },
        7,
    )
    naive = found.pop("naive") / few * rows
    for name, taken in found.items():
        at_least(
            f"naive day / {name} column of deadlines",
            naive / taken,
            1000 if name == "NumPy" else 150,
        )


def national(rows: int) -> None:
    """Compare the last days of records over 20 rules with copying one column of int32."""
    rng = np.random.default_rng(5)
    epoch = (BEGINS - date(1970, 1, 1)).days
    days = rng.integers(epoch, epoch + SPAN, rows, dtype=np.int32)
    rules = rng.integers(0, 20, rows, dtype=np.int8)
    copy = np.empty_like(days)
    end = BEGINS + timedelta(days=SPAN)
    table = frames.DayTable.of(TWENTY, first=BEGINS, last=end)
    found = best(
        {
            "copied": lambda: np.copyto(copy, days),
            "taken": lambda: table.take(days, rules),
            "a fiftieth": lambda: table.take(days[: rows // 50], rules[: rows // 50]),
        },
        5,
    )
    show(f"{rows:,} records over 20 rules / copy", found["taken"] / found["copied"], 15)
    show(
        f"{rows:,} records over 20 rules / 50 times a fiftieth",
        found["taken"] / found["a fiftieth"] / 50,
        1.25,
    )


def limits(rows: int) -> None:
    """Compare what is due by today through start limits with joins on a table of days."""
    told = frames.start_limit(nation=Nation.ENGLAND, on=ON).to_sql()
    engine = duckdb.connect()
    engine.execute("set threads = 2")
    names = list(TWENTY)
    engine.execute(
        f"create table facts as select {names}[1 + (hash(i) % 20)::int] as record_class, "
        f"date '{BEGINS}' + (hash(i + 7) % {SPAN})::int as event from range({rows}) as r (i)"
    )
    engine.execute(f"create table limits as select * from ({told}) as t (record_class, last_start)")
    pairs = [(name, BEGINS + timedelta(days=n)) for name in names for n in range(SPAN)]
    days = pa.table(
        {
            "record_class": [name for name, _ in pairs],
            "event": [day for _, day in pairs],
            "last_day": [TWENTY[name](day) for name, day in pairs],
        }
    )
    engine.execute("create table days as select * from days")
    facts = engine.table("facts").to_arrow_table()
    lazy, lazy_days = pl.DataFrame(facts).lazy(), pl.DataFrame(days).lazy()
    by_limit = (
        "select record_class, count(*) from facts join limits using (record_class) "
        "where event <= last_start group by 1 order by 1"
    )
    by_day = (
        "select record_class, count(*) from facts left join days using (record_class, event) "
        f"where last_day < '{ON}' group by 1 order by 1"
    )
    joined = lazy.join(lazy_days, on=["record_class", "event"], how="left")
    in_polars = joined.filter(pl.col("last_day") < ON).group_by("record_class").len()
    if engine.execute(by_limit).fetchall() != engine.execute(by_day).fetchall():
        print("start limits and days DISAGREE")
    found = best(
        {
            "limits": lambda: engine.execute(by_limit).fetchall(),
            "DuckDB": lambda: engine.execute(by_day).fetchall(),
            "Polars": in_polars.collect,
        },
        3,
    )
    fastest = min(found["DuckDB"], found["Polars"])
    show(f"due among {rows:,} by start limit / best join on days", found["limits"] / fastest, 1)


def made(folder: Path, rows: int) -> Path:
    """Write a Parquet file of records, by keys in order."""
    file = folder / f"{rows}.parquet"
    if not file.exists():
        with duckdb.connect() as engine:
            engine.execute(
                f"copy (select i as key, {list(TWENTY)}[1 + (hash(i) % 20)::int] as record_class, "
                f"date '{BEGINS}' + (hash(i + 7) % {SPAN})::int as event "
                f"from range({rows}) as r (i)) to '{file}'"
            )
    return file


COPY = (
    "copy (select *, event as last_day, record_class as action, record_class as rule, "
    "record_class as citation, null::varchar as reason, record_class as bound, "
    "record_class as force, record_class as confidence from '{}') to '{}'"
)
"""The engine alone: the same input, and as many columns of the same kinds."""


def alone(file: Path) -> None:
    """Let the engine copy a file, with columns as a sweep adds them."""
    with duckdb.connect() as engine:
        engine.execute(COPY.format(file, file.with_suffix(".copy.parquet")))


def swept(file: Path) -> None:
    """Sweep a file."""
    frames.sweep(file, file.with_suffix(".kept.parquet"), nation=Nation.ENGLAND, as_of=ON)


def sweeps(rows: int, folder: Path) -> None:
    """Compare a sweep over a Parquet file with the engine alone, and large ones with small."""
    file = made(folder, rows)
    found = best({"alone": lambda: alone(file), "swept": lambda: swept(file)}, 2)
    show(f"sweep of {rows:,} rows / engine alone", found["swept"] / found["alone"], 2.5)
    small, large = made(folder, rows // 10), made(folder, rows * 5)
    found = best({"small": lambda: swept(small), "large": lambda: swept(large)}, 1)
    title = f"sweep of {rows * 5:,} rows / 50 times {rows // 10:,}"
    show(title, found["large"] / found["small"] / 50, 1.25)


def peak(work: Callable[[Path], None], file: Path) -> float:
    """Measure the peak memory of work in a process of its own, in MiB."""
    command = [sys.executable, __file__, "--peak", work.__name__, str(file)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own
    return float(run.stdout)


def memory(rows: int, folder: Path) -> None:
    """Compare the peak memory of sweeps of two sizes, and of a sweep with the engine alone."""
    small, large = made(folder, rows // 2), made(folder, rows * 5)
    peaks = {name: peak(swept, file) for name, file in (("small", small), ("large", large))}
    peaks["alone"] = peak(alone, large)
    for name, found in peaks.items():
        print(f"peak memory, {name}: {found:.0f} MiB")
    show(
        f"peak of a sweep of {rows * 5:,} rows / {rows // 2:,} rows",
        peaks["large"] / peaks["small"],
        1.1,
    )
    show(
        "peak of that sweep less that of the engine alone, MiB",
        peaks["large"] - peaks["alone"],
        256,
    )


def schedules(rounds: int) -> None:
    """Compare loading the schedule of a nation with importing pandas."""
    loading = (
        "from ukschoolgdpr.retention import schedule; from ukschoolgdpr import Nation; "
        "schedule(Nation.ENGLAND)"
    )
    found = best({"schedule": fresh(loading), "pandas": fresh("import pandas")}, rounds)
    show("load the schedule of a nation / import pandas", found["schedule"] / found["pandas"], 1)


def main() -> None:
    """Run the comparisons."""
    parts = ("columns", "national", "limits", "sweeps", "memory", "schedules")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a hundredth of the rows")
    parser.add_argument("--only", nargs="+", choices=parts, default=parts, help="these parts")
    parser.add_argument("--peak", nargs=2, help=argparse.SUPPRESS)
    words = parser.parse_args()
    if words.peak:
        work, file = words.peak
        {"alone": alone, "swept": swept}[work](Path(file))
        # Not ``ru_maxrss``, which a process takes over from the one that starts it.
        status = Path("/proc/self/status").read_text(encoding="ascii")
        print(int(status.split("VmHWM:")[1].split()[0]) * 1024 / MIB)
        return
    million = 10_000 if words.quick else 1_000_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run = {
            "columns": lambda: columns(10 * million),
            "national": lambda: national(50 * million),
            "limits": lambda: limits(50 * million),
            "sweeps": lambda: sweeps(10 * million, folder),
            "memory": lambda: memory(10 * million, folder),
            "schedules": lambda: schedules(3 if words.quick else 9),
        }
        for part in words.only:
            run[part]()


if __name__ == "__main__":
    main()
