"""A run over ranges of files with Spark as its scheduler: ``redress cluster`` step by step (decision 098)."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from redress_spark.program import Refused, command, do_step, host

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import SparkSession

log = logging.getLogger("redress_spark")

ANSWERS = "number int, ok boolean, answer string"


@dataclass(frozen=True)
class Run:
    """A run that is done: the folder of its steps, and its results with their summary where they were joined.

    Under several policies ``choices`` are the names of their folders among the results, and ``summary`` is the
    comparison: what each gives against the first, in their order.
    """

    work: str
    ranges: int
    out: str | None
    summary: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None
    choices: tuple[str, ...]
    is_forecast: bool = False


def analyze(
    spark: SparkSession,
    inputs: str | Sequence[str],
    *,
    work: str,
    program: str,
    county: str,
    as_of: str,
    out: str | None = None,
    overwrite: bool = False,
    manifest: bool = False,
    **choice: Any,
) -> Run:
    """Decides files as ``redress analyze`` does, and leaves the same bytes in ``out``.

    Every executor has to see ``inputs``, ``work`` and ``out`` under the same absolute paths, on a disk on which it can
    write and rename files. ``program`` is what :func:`redress_spark.ship` returned, or the path of the archive, packed
    or unpacked, as executors see it. ``choice`` are further options of ``redress cluster plan`` by their names:
    ``policy="statute"``, ``jurisdiction=``, ``pack=``, ``policies=``, ``range="512MB"``, ``results="convictions"``,
    ``quarantine=True``; ``set={"key": "value"}`` and ``reading=`` take several. ``policy=["statute", "dismiss-all"]``
    compares, as ``pack=`` does with several: ``out`` then has a folder for each, and the comparison beside them.
    With ``forecast=True`` (and ``months=``, ``month="2027-03"``) ``out`` holds what ``redress forecast`` writes, and
    ``Run.summary`` is its calendar.

    ``mapping="/shared/court.yml"`` reads tables of another system: ``inputs`` are the tables, and one task turns them
    into lines in ``work``, which then are decided as ranges. That task needs an archive of ``redress cluster pack
    --with-mapping``, and at most ``memory=2000`` megabytes, which has to fit in the executor's overhead.

    One task joins the results into ``out``, which takes longer the larger they are; without ``out`` they stay as parts
    in ``work``, which :func:`redress_spark.determinations` reads and ``redress cluster join`` makes whole at any time.
    ``manifest=True`` has each range hashed and writes a manifest into ``work/parts``, which ``redress verify`` checks.

    The same call with the same ``work`` goes on where a driver was stopped. Remove ``work`` afterwards: it holds what
    the results hold. Raises :class:`redress_spark.Refused` with the sentence of ``redress analyze``.
    """
    files = [inputs] if isinstance(inputs, str) else list(inputs)
    results = [] if out is None else ["--out", out, *(["--overwrite"] if overwrite else [])]
    asked = ["--county", county, "--as-of", as_of, "--work", work, *results, *options(choice)]
    plan = once(spark, program, ["cluster", "plan", *files, *asked])
    ranges = list(range(len(plan["ranges"])))
    log.info("run %s: %d ranges", plan["run"], len(ranges))
    place = (program, work)
    all_of(spark, place, "survey", ranges)
    settled = once(spark, program, ["cluster", "settle", work])
    all_of(spark, place, "gather", [number - 1 for number in settled["gather"]])
    all_of(spark, place, "people", list(range(settled["groups"])))
    all_of(spark, place, "part", ranges)
    if manifest:
        all_of(spark, place, "hash", ranges)
        once(spark, program, ["cluster", "manifest", work])
    summary = once(spark, program, ["cluster", "join", work, "--quiet", *results]) if results else None
    names = tuple(each["name"] for each in plan["choices"])
    is_forecast = "forecast" in plan
    return Run(work=work, ranges=len(ranges), out=out, summary=summary, choices=names, is_forecast=is_forecast)


def options(choice: Mapping[str, Any]) -> list[str]:
    """Options of the command: ``results="all"`` is ``--results all``, ``set={"a": "b"}`` is ``--set a=b``.

    What has several values is named once for each.
    """
    words: list[str] = []
    for name, value in choice.items():
        word = f"--{name.replace('_', '-')}"
        if isinstance(value, Mapping):
            for key, each in value.items():
                words += [word, f"{key}={each}"]
        elif isinstance(value, bool):
            words += [word] if value else []
        elif isinstance(value, (list, tuple)):
            for each in value:
                words += [word, str(each)]
        elif value is not None:
            words += [word, str(value)]
    return words


def once(spark: SparkSession, program: str, words: Sequence[str]) -> Any:
    """Does a step that is done once, on an executor: the driver may see no disk of the cluster."""

    def answer(_: int) -> Any:
        from pyspark import TaskContext

        context = TaskContext.get()
        # What a task before this one has finished, whose executor was lost before it could say so, is done again.
        again = context is not None and context.attemptNumber() > 0 and words[1] == "join"
        return command(program, *words, *(["--overwrite"] if again and "--overwrite" not in words else []))

    return _ask(spark, [0], answer)[0]


def all_of(spark: SparkSession, place: tuple[str, str], step: str, numbers: Sequence[int]) -> None:
    """Does a step for each number, each in a task of its own."""
    log.info("%s: %d tasks", step, len(numbers))

    def answer(number: int) -> dict[str, Any]:
        done = do_step(*place, step, number)
        if not done["ok"]:
            raise Refused(done["problem"]["kind"], f"{done['problem']['message']} (on {host()})")
        return {}

    if numbers:
        _ask(spark, numbers, answer)


def _ask(spark: SparkSession, numbers: Sequence[int], answer: Any) -> list[Any]:
    """Has a task for each number; what is refused is an answer too, since to try it again would not help."""

    def rows(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        for batch in batches:
            for at in batch.column(0).to_pylist():
                try:
                    ok, told = True, answer(numbers[at])
                except Refused as refused:
                    ok, told = False, {"kind": refused.kind, "message": str(refused)}
                yield pa.RecordBatch.from_pydict(
                    {
                        "number": pa.array([at], pa.int32()),
                        "ok": pa.array([ok]),
                        "answer": pa.array([json.dumps(told)]),
                    }
                )

    # As many partitions as numbers, so that each has one.
    asked = spark.range(0, len(numbers), 1, len(numbers))
    told = sorted(asked.mapInArrow(rows, ANSWERS).collect(), key=lambda row: row["number"])
    for row in told:
        if not row["ok"]:
            refused = json.loads(row["answer"])
            raise Refused(refused["kind"], refused["message"])
    return [json.loads(row["answer"]) for row in told]
