"""Sweep records on Spark: until when each is kept, and what is done then.

For those who outgrow one machine: the same rules, the same answers. It reads and writes Parquet
with the columns of ``ukschoolgdpr sweep``, anywhere that Spark reaches.

Run ``spark-submit examples/sweep_on_spark.py records kept --nation england``. Java, PySpark and
``ukschoolgdpr[frames]`` must be installed where it is started; the workers need neither of the
last two, since the answers are sent to them as a small table.
"""

import argparse
from datetime import date

from pyspark.sql import DataFrame, SparkSession

from ukschoolgdpr import Nation
from ukschoolgdpr.frames import keep_until

NATIONS = {nation.name.lower().replace("_", "-"): nation for nation in Nation}


def sweep(records: DataFrame, *, nation: Nation, as_of: date) -> DataFrame:
    """Give the records with until when they are kept; nothing is written yet."""
    others = {name: name for name in ("born", "pension_age") if name in records.columns}
    return keep_until(records, nation=nation, as_of=as_of, **others)


def main() -> None:
    """Sweep a folder of Parquet files into another."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", help="where the records are, in Parquet")
    parser.add_argument("target", help="where they go; it must not be there yet")
    parser.add_argument("--nation", choices=NATIONS, required=True)
    parser.add_argument("--as-of", type=date.fromisoformat, default=date.today())  # noqa: DTZ011 - here
    words = parser.parse_args()
    spark = SparkSession.builder.appName("retention sweep").getOrCreate()
    kept = sweep(spark.read.parquet(words.source), nation=NATIONS[words.nation], as_of=words.as_of)
    # Spark moves what it wrote into place at the end, and refuses a target that is there.
    kept.write.parquet(words.target)
    written = spark.read.parquet(words.target)
    written.groupBy("record_class", "action").count().orderBy("record_class").show(truncate=False)
    spark.stop()


if __name__ == "__main__":
    main()
