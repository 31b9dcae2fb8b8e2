"""What Spark takes of the processor and memory for a run over ranges, beside `redress analyze` of the same file.

`REDRESS_COST=1300000 tests/run tests/test_cost.py` starts this in a process of its own for each of the two, so that all
that a session starts counts: Java, Python and Redress.
"""

from __future__ import annotations

import sys

from pyspark.sql import SparkSession

from redress_spark import analyze

if __name__ == "__main__":
    archive, state, work, out = sys.argv[1:]
    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1")
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    places = {"work": work, "out": out, "program": archive}
    analyze(spark, state, county="SAN JOAQUIN", as_of="2026-01-01", range="512MB", **places)
    spark.stop()
