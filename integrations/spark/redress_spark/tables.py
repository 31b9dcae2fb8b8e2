"""Determinations as DataFrames: of a run over files, and of a table that has no order on disk."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from redress_spark.program import Failed, Refused, command, host, work_folder
from redress_spark.runs import Run, once, options

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa
    from pyspark.sql import Column, DataFrame, SparkSession

COLUMNS = (
    *("person", "count", "source", "line", "section", "level", "conviction_date", "county", "case_numbers"),
    *("outcome", "clause", "missing", "reason", "flags", "least", "unit"),
)
"""Of ``determinations.csv`` (docs/formats/determinations.md); what a law has nothing to say of is null."""

TYPES = {"source": "int", "line": "bigint"}


def determinations(spark: SparkSession, run: Run, choice: str | None = None) -> DataFrame:
    """The determinations of a run, one row for each conviction, read range by range from the folder of its steps.

    A run that compares has those of each of ``run.choices``; ``choice`` names the one that is wanted.
    ``determinations(spark, run).write.partitionBy("county").parquet(...)`` is Parquet by county.
    """
    if run.is_forecast:
        raise Refused("usage", "the run forecasts, and decides nothing; its lines are in forecast.csv.")
    if choice is not None and choice not in run.choices:
        raise Refused("usage", f"the run decides under {', '.join(run.choices)}, and not under {choice}.")
    if choice is None and len(run.choices) > 1:
        raise Refused("usage", f"the run compares {', '.join(run.choices)}; name one of them as choice.")
    folder = f"{run.work}/parts/*" + (f"/{choice}" if choice is not None and len(run.choices) > 1 else "")
    parts = f"{folder}/determinations.csv"
    # Laws that decide no arrests leave out the last column.
    width = len(spark.read.csv(parts, multiLine=True, quote='"', escape='"').columns)
    schema = _schema(COLUMNS[:width])
    return spark.read.csv(parts, schema=schema, multiLine=True, quote='"', escape='"')


def decide_table(
    df: DataFrame,
    *,
    program: str,
    county: str,
    as_of: str,
    order: Sequence[str],
    line: str | None = None,
    source: str | None = None,
    partitions: int | None = None,
    **choice: Any,
) -> DataFrame:
    """Decides the people of a table whose rows are lines of the state's file, in columns of the state's names.

    The rows of a person are brought together and put in ``order``, columns of the table that give the order in which
    the state's file has them. ``line`` and ``source`` are columns with numbers, which come back with determinations.
    ``choice`` is as for :func:`redress_spark.analyze`. Raises :class:`redress_spark.Refused` where columns are missing.

    Every line of the table travels over the network: where the state's file itself is at hand, ``analyze`` costs less.
    What is refused in a task fails the job with its sentence. A county that no row has leaves no determination.
    """
    from pyspark.sql import functions as F

    _refuse_mapping(choice)
    jurisdiction = {name: choice[name] for name in ("jurisdiction",) if name in choice}
    form = once(df.sparkSession, program, ["cluster", "columns", *options(jurisdiction)])
    names: list[str] = form["columns"]
    _refuse_columns(df, [*names, *order, *[each for each in (line, source) if each is not None]])
    key = _meeting(form["person"])
    texts = [F.col(name).cast("string") for name in names]
    places = [F.lit(1) if source is None else F.col(source), F.lit(None) if line is None else F.col(line)]
    kept = [places[0].cast("int").alias("_source"), places[1].cast("bigint").alias("_line")]
    lines = df.select(*texts, *kept, *[F.col(name).alias(f"_order{at}") for at, name in enumerate(order)])
    met = lines.repartition(key) if partitions is None else lines.repartition(partitions, key)
    sorting: list[Column | str] = [key, *[f"_order{at}" for at in range(len(order))]]
    ready = met.sortWithinPartitions(*sorting).select(*names, "_source", "_line")
    asked = ["--county", county, "--as-of", as_of, "--results", "convictions", *options(choice)]

    def decide(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        folder = tempfile.mkdtemp(prefix="redress-table-", dir=work_folder())
        try:
            yield from _decide_in(folder, program, asked, batches)
        except (Refused, Failed):
            raise
        except Exception as error:
            # The words of a library may quote what a row says.
            raise Failed(f"people of the table were not decided on {host()} ({type(error).__name__}).") from None
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    return ready.mapInArrow(decide, _schema(COLUMNS))


def _schema(columns: Sequence[str]) -> str:
    return ", ".join(f"`{name}` {TYPES.get(name, 'string')}" for name in columns)


def _refuse_mapping(choice: Mapping[str, Any]) -> None:
    """Refuses a mapping: it joins tables of files, of which rows that Spark has brought together are only some."""
    if choice.get("mapping") is not None:
        raise Refused(
            "usage",
            "decide_table takes rows in the form of the state, and no mapping; write the tables as files that the "
            "executors see (Parquet or CSV), and name them and the mapping to analyze.",
        )


def _refuse_columns(df: DataFrame, wanted: Sequence[str]) -> None:
    missing = sorted(set(wanted) - set(df.columns))
    if missing:
        raise Refused(
            "input", f"the table has no column {', '.join(missing)}; a line of the state's file has them all."
        )
    types = dict(df.dtypes)
    # A date or a fraction would be written otherwise than the state writes it.
    odd = sorted(name for name in set(wanted) if types[name] not in ("string", "int", "bigint", "smallint"))
    if odd:
        raise Refused("input", f"{', '.join(odd)} must be text as in the state's file, such as 20070131 for a date.")


def _meeting(person: str) -> Column:
    """What people are brought together by: ids that a spreadsheet rewrote meet too, and are refused."""
    from pyspark.sql import functions as F

    return F.upper(F.regexp_replace(F.col(person).cast("string"), r"\.0+$|[^0-9A-Za-z]|^[\s'\"=0]+", ""))


def _decide_in(
    folder: str, program: str, asked: list[str], batches: Iterable[pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:
    """Has the people of a partition decided as a file of their own."""
    path = os.path.join(folder, "lines.csv")
    places = _write(path, batches)
    if places is None:
        return
    out = os.path.join(folder, "results")
    command(program, "cluster", "table", path, "--out", out, *asked)
    yield from _read(os.path.join(out, "determinations.csv"), places)


def _write(path: str, batches: Iterable[pa.RecordBatch]) -> list[tuple[Any, Any, Any]] | None:
    """Writes lines under a header; gives where each begins, and its source and line in the table."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.csv

    places: list[tuple[Any, Any, Any]] = []
    # The header is the first line.
    begins = 2
    writer = None
    try:
        for batch in batches:
            if batch.num_rows == 0:
                continue
            lines = pa.Table.from_batches([batch]).drop_columns(["_source", "_line"])
            writer = writer or pa.csv.CSVWriter(path, lines.schema)
            writer.write_table(lines)
            ends = begins + np.cumsum(1 + _line_feeds(lines))
            starts = np.concatenate([[begins], ends[:-1]])
            places.append((starts, batch.column("_source"), batch.column("_line")))
            begins = int(ends[-1])
    finally:
        if writer is not None:
            writer.close()
    return places or None


def _line_feeds(lines: pa.Table) -> np.ndarray:
    """How many line feeds stand within the fields of each line."""
    import numpy as np
    import pyarrow.compute as pc

    feeds = np.zeros(lines.num_rows, dtype=np.int64)
    for column in lines.columns:
        feeds += pc.fill_null(pc.count_substring(column, "\n"), 0).to_numpy()
    return feeds


def _read(path: str, places: list[tuple[Any, Any, Any]]) -> Iterator[pa.RecordBatch]:
    """Determinations with the source and line of the table in place of those of the file that was decided."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.csv

    with open(path, encoding="utf-8") as file:
        header = file.readline().rstrip("\n").split(",")
    convert = pa.csv.ConvertOptions(
        column_types={name: pa.string() for name in header} | {"line": pa.int64()}, strings_can_be_null=True
    )
    parse = pa.csv.ParseOptions(newlines_in_values=True)
    made = pa.csv.read_csv(path, convert_options=convert, parse_options=parse)
    starts = np.concatenate([each for each, _, _ in places])
    rows = pa.array(np.searchsorted(starts, made["line"].to_numpy(), side="right") - 1)
    sources = pa.chunked_array([each for _, each, _ in places]).take(rows)
    lines = pa.chunked_array([each for _, _, each in places]).take(rows)
    given = {name: made[name] for name in header} | {"source": sources, "line": lines}
    empty = pa.nulls(made.num_rows, pa.string())
    table = pa.table({name: given.get(name, empty) for name in COLUMNS})
    yield from table.to_batches(max_chunksize=20_000)
