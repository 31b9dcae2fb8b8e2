"""A table without an order on disk: the determinations of `redress analyze` of the same lines."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from test_runs import redress, whole

from redress_spark import Refused, decide_table

CHOICE = {"county": "SAN JOAQUIN", "as_of": "2026-01-01", "order": ["LINE"]}


@pytest.fixture(scope="module")
def lines(here: str, folder: Path) -> Path:
    """Clean lines, some with a line feed in a field."""
    path = folder / "table.dat"
    redress(here, "synth", "--county", "SAN JOAQUIN", "--lines", "1500", "--seed", "9", "--out", str(path))
    with path.open(newline="") as file:
        rows = list(csv.reader(file))
    for row in rows[1::9]:
        row[-1] = 'seen "twice",\nby hand'
    with path.open("w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    return path


@pytest.fixture(scope="module")
def table(spark: SparkSession, lines: Path) -> DataFrame:
    """The lines in no order, with the number of the line on which each begins."""
    with lines.open(newline="") as file:
        reader = csv.reader(file)
        header = next(reader)
        begins = 2
        rows = []
        for row in reader:
            rows.append((*row, begins))
            begins = reader.line_num + 1
    schema = ", ".join([*(f"`{name}` string" for name in header), "LINE int"])
    return spark.createDataFrame(rows, schema).repartition(5, F.rand(1))


def test_determinations_of_a_table_are_those_of_the_file(
    spark: SparkSession, program: str, folder: Path, table: DataFrame, lines: Path, here: str
) -> None:
    results = whole(here, [lines], folder / "table-expected")
    with (results / "determinations.csv").open(newline="") as file:
        wanted = sorted(tuple(row.values()) for row in csv.DictReader(file))
    made = decide_table(table, program=program, line="LINE", partitions=3, **CHOICE)
    names = [name for name in made.columns if name != "unit"]
    rows = made.select(names).collect()
    assert sorted(tuple("" if each is None else str(each) for each in row) for row in rows) == wanted
    assert len(wanted) > 100
    assert not list((folder / "spark").rglob("redress-table-*")), "no line is left on the disk of an executor"


def test_what_cannot_be_decided_is_refused_in_a_sentence_without_data(
    spark: SparkSession, program: str, table: DataFrame
) -> None:
    with pytest.raises(Refused, match="the table has no column SUBJECT_ID; "):
        decide_table(table.drop("SUBJECT_ID"), program=program, **CHOICE)
    with pytest.raises(Refused, match="SUBJECT_ID must be text"):
        decide_table(table.withColumn("SUBJECT_ID", F.lit(1.5)), program=program, **CHOICE)
    # Ids that a spreadsheet rewrote stand in whichever partition; both meet, and the sentence names no person.
    person = table.select("SUBJECT_ID").first()["SUBJECT_ID"]
    twice = table.union(table.where(F.col("SUBJECT_ID") == person).withColumn("SUBJECT_ID", F.lit(f"00{person}")))
    with pytest.raises(Exception) as failed:
        decide_table(twice, program=program, **CHOICE).collect()
    assert "SUBJECT_ID" in str(failed.value)
    assert person not in str(failed.value)


def test_no_number_of_a_person_stands_in_any_log(folder: Path, table: DataFrame) -> None:
    people = {row["SUBJECT_ID"].encode() for row in table.select("SUBJECT_ID").distinct().limit(20).collect()}
    logs = [
        path
        for path in folder.rglob("*")
        if path.is_file() and (path.name in ("stderr", "stdout") or path.suffix == ".out")
    ]
    work = Path(os.environ["SPARK_HOME"]) / "work"
    logs += [path for path in work.rglob("std*") if path.is_file()]
    assert logs
    assert [path.name for path in logs if any(person in path.read_bytes() for person in people)] == []
