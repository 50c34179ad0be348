"""Check that Spark says what single answers say, on a fixed sample, and that the example runs.

A stage of .ci/run of its own: it needs Java and PySpark. Run ``python examples/check_spark.py``.
"""

import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from random import Random

import sweep_on_spark
from pyspark.sql import DataFrame, SparkSession

from ukschoolgdpr import FactsError, Nation, SchoolGdprError, WorkingCalendar, frames
from ukschoolgdpr.deadlines import ACCESS
from ukschoolgdpr.retention import Holder, Open, record, schedule

AS_OF = date(2026, 11, 21)
ROWS = 100_000
LATER_OF = "allegation-against-staff"
Row = tuple[int, str | None, date | None, date | None]
SCHEMA = "key int, record_class string, event date, pension_age date"


def sample() -> list[Row]:
    """Draw the sample: every class, days of a century, unknown and missing ones, doubles."""
    random = Random(20261121)  # noqa: S311 - a sample, no secret
    names: list[str | None] = [entry.record_id for entry in schedule(Nation.ENGLAND)]
    names += [None, "no-such-class", *[LATER_OF] * 20]
    days: list[date | None] = [date(1970, 1, 1) + timedelta(days=n) for n in range(0, 27_000, 50)]
    days += [None, date.min, date(2012, 2, 29), date.max]
    return [
        (key, random.choice(names), random.choice(days), random.choice(days)) for key in range(ROWS)
    ]


def single(row: Row) -> tuple[date | None, str | None]:
    """Give the last day and the action that the scalar engine gives."""
    _, name, event, pension_age = row
    try:
        entry = record(name or "").kept_by(Holder.ANY, Nation.ENGLAND)
        version = entry.on(AS_OF)
    except SchoolGdprError:
        return None, None
    day = AS_OF if isinstance(version.value.period, Open) else event
    if day is None:
        return None, version.value.action.value
    try:
        kept = entry.keep_until(day, as_of=AS_OF, pension_age=pension_age)
    except SchoolGdprError:
        return None, version.value.action.value
    return kept.day, kept.action.value


def refused(name: str, found: object, expected: object) -> None:
    """Stop, saying what differs."""
    sys.exit(f"{name}: {found!r}, where single answers say {expected!r}")


def check(rows: list[Row], kept: DataFrame) -> None:
    """Compare each row, and their number."""
    if not isinstance(kept, DataFrame) or kept.isStreaming:
        refused("table", type(kept), DataFrame)
    found = {row["key"]: row for row in kept.collect()}
    if len(found) != len(rows) or kept.count() != len(rows):
        refused("rows", kept.count(), len(rows))
    for row in rows:
        answer, expected = found[row[0]], single(row)
        if answer[:4] != row or (answer["last_day"], answer["action"]) != expected:
            refused(str(row), answer, expected)
        if (answer["last_day"] is None) is not (answer["reason"] is not None):
            refused(str(row), answer["reason"], "a reason where there is no day")


def check_deadlines(spark: SparkSession) -> None:
    """Compare deadlines down a table."""
    england = WorkingCalendar.of(Nation.ENGLAND)
    days = [(date(2018, 5, 25) + timedelta(days=n),) for n in range(6_000)]
    requests = spark.createDataFrame([*days, (None,)], "received date")
    for row in frames.deadline(requests, ACCESS, england).collect():
        day = row["received"]
        expected = None if day is None else ACCESS.last_day(day, england)
        if row["deadline"] != expected:
            refused(str(day), row["deadline"], expected)


def check_names(table: DataFrame) -> None:
    """Check that names which Spark takes alike are refused, and a table without columns."""
    for columns in (["*", "key"], ["*", "key as KEY"], ["*", "event as Last_Day"], []):
        try:
            sweep_on_spark.sweep(table.selectExpr(*columns), nation=Nation.ENGLAND, as_of=AS_OF)
        except FactsError:
            continue
        refused(str(columns), "a table", FactsError)


def main() -> None:
    """Check the sample in memory, then the example as it is run."""
    settings = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.shuffle.partitions": "4",
        "spark.ui.enabled": "false",
    }
    spark = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
    rows = sample()
    table = spark.createDataFrame(rows, SCHEMA)
    check(rows, sweep_on_spark.sweep(table, nation=Nation.ENGLAND, as_of=AS_OF))
    check_deadlines(spark)
    check_names(table)
    with tempfile.TemporaryDirectory() as folder:
        source, target = str(Path(folder, "records")), str(Path(folder, "kept"))
        table.write.parquet(source)
        sys.argv = ["", source, target, "--nation", "england", "--as-of", str(AS_OF)]
        sweep_on_spark.main()  # stops Spark
    print(f"{len(rows):,} rows on Spark say what single answers say")


if __name__ == "__main__":
    main()
