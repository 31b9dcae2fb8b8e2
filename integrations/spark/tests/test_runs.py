"""Runs over files: the bytes of `redress analyze`, whatever happens to executors and drivers."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from pyspark.sql import SparkSession

from redress_spark import Refused, analyze, determinations, runs

CHOICE = {"county": "SAN JOAQUIN", "as_of": "2026-01-01"}


def redress(here: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([here, *words], capture_output=True, text=True, check=False)


def whole(here: str, inputs: Sequence[Path], out: Path, *words: str) -> Path:
    """What `redress analyze` leaves."""
    rules = ["--county", "SAN JOAQUIN", "--as-of", "2026-01-01", "--quiet", "--out", str(out)]
    done = redress(here, "analyze", *map(str, inputs), *rules, *words)
    assert done.returncode in (0, 5), done.stderr
    return out


def hashes(results: Path) -> dict[str, str]:
    files = [path for path in sorted(results.rglob("*")) if path.is_file()]
    return {str(path.relative_to(results)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def spread(text: str) -> list[str]:
    """Lines of the second half between those of the first, so that people stand all over the file."""
    header, *lines = text.rstrip("\n").split("\n")
    half = (len(lines) + 1) // 2
    mixed = [each for at in range(half) for each in lines[at : half + at + 1 : half]]
    return [header, *mixed]


@pytest.fixture(scope="module")
def inputs(here: str, folder: Path) -> list[Path]:
    """A dirty file whose people stand all over it, lines that cannot be read among them, and one in Windows-1252.

    The second has line feeds within quotation marks wherever it is cut.
    """
    made = []
    for name, seed in (("dirty", 5), ("windows", 6)):
        path = folder / f"{name}.dat"
        dirty = ["--dirty"] if name == "dirty" else []
        redress(
            here, "synth", "--county", "SAN JOAQUIN", "--lines", "1000", "--seed", str(seed), *dirty, "--out", str(path)
        )
        made.append(path)
    lines = spread(made[0].read_text())
    broken = [each for at, line in enumerate(lines) for each in ([line, line[:60]] if at % 97 == 50 else [line])]
    made[0].write_text("\n".join(broken) + "\n")
    marked = []
    for at, line in enumerate(spread(made[1].read_text())):
        fields = line.split(",")
        if at % 7 == 1:
            fields[-1] = '"seen' + "\nwritten by hand, Jos\xe9" * 30 + '\n"'
        marked.append(",".join(fields))
    made[1].write_bytes(("\n".join(marked) + "\n").encode("cp1252"))
    return made


@pytest.fixture(scope="module")
def expected(here: str, folder: Path, inputs: list[Path]) -> Path:
    return whole(here, inputs, folder / "expected", "--quarantine")


def start(
    spark: SparkSession, program: str, folder: Path, name: str, inputs: Sequence[Path], **choice: Any
) -> runs.Run:
    places = {"out": str(folder / f"{name}-out"), "work": str(folder / f"{name}-work")}
    return analyze(spark, [str(path) for path in inputs], program=program, **places, **(CHOICE | choice))


def executors() -> list[int]:
    """Processes of Spark's executors that these tests have started."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            words = (entry / "cmdline").read_bytes()
            ours = os.environ["SPARK_LOCAL_DIRS"].encode() in (entry / "environ").read_bytes()
        except OSError:
            continue
        if b"CoarseGrainedExecutorBackend" in words and ours:
            found.append(int(entry.name))
    return found


def killing(work: Path) -> tuple[threading.Thread, list[int]]:
    """Kills an executor once a first part stands; tells how many stood then."""
    stood: list[int] = []

    def kill() -> None:
        parts = work / "parts"
        while not (parts.is_dir() and any(not each.name.startswith(".") for each in parts.iterdir())):
            time.sleep(0.02)
        os.kill(executors()[0], signal.SIGKILL)
        stood.append(sum(not each.name.startswith(".") for each in parts.iterdir()))

    thread = threading.Thread(target=kill, daemon=True)
    thread.start()
    return thread, stood


def test_an_executor_is_killed_on_the_way(
    spark: SparkSession, program: str, folder: Path, inputs: list[Path], expected: Path, here: str
) -> None:
    thread, stood = killing(folder / "killed-work")
    run = start(spark, program, folder, "killed", inputs, range="200KB", quarantine=True)
    thread.join(1)
    assert stood
    assert stood[0] < run.ranges, "the executor was killed before all was done"
    assert hashes(Path(run.out)) == hashes(expected)
    verified = redress(here, "verify", run.out, "--inputs", *map(str, inputs))
    assert "Verified" in verified.stdout, verified.stderr
    # What stands within an attempt belongs to it.
    found = [path.relative_to(run.work) for path in Path(run.work).rglob(".*")]
    left = [path for path in found if not any(name.startswith(".") for name in path.parts[:-1])]
    assert len(left) <= 1, "at most what the killed executor was writing is left beside its place"
    # As a table: each conviction once, with the texts of the file.
    table = determinations(spark, run)
    lines = (expected / "determinations.csv").read_text().splitlines()
    assert table.count() == len(lines) - 1
    assert ",".join(table.columns) == lines[0]
    assert {row["county"] for row in table.select("county").distinct().collect()} == {"SAN JOAQUIN"}


def test_several_policies_are_compared_as_analyze_compares_them(
    spark: SparkSession, program: str, folder: Path, inputs: list[Path], here: str
) -> None:
    policies = ["statute", "dismiss-all"]
    named = [word for policy in policies for word in ("--policy", policy)]
    expected = whole(here, inputs, folder / "compared-expected", "--quarantine", *named)
    asked = {"policy": policies, "quarantine": True, "manifest": True}
    run = start(spark, program, folder, "compared", inputs, range="600KB", **asked)
    assert hashes(Path(run.out)) == hashes(expected)
    assert run.choices == tuple(policies)
    assert len(run.summary) == len(policies)
    verified = redress(here, "verify", run.out, "--inputs", *map(str, inputs))
    assert "Verified" in verified.stdout, verified.stderr
    parts = redress(here, "verify", f"{run.work}/parts", "--inputs", *map(str, inputs))
    assert "Verified" in parts.stdout, parts.stderr
    lines = (expected / "dismiss-all/determinations.csv").read_text().splitlines()
    assert determinations(spark, run, "dismiss-all").count() == len(lines) - 1
    with pytest.raises(Refused, match="name one of them"):
        determinations(spark, run)


def test_a_forecast_is_that_of_the_whole_files(
    spark: SparkSession, program: str, folder: Path, inputs: list[Path], here: str
) -> None:
    out = folder / "forecast-expected"
    rules = ["--county", "SAN JOAQUIN", "--as-of", "2026-01-01", "--quarantine", "--month", "2027-03"]
    told = redress(here, "forecast", *map(str, inputs), *rules, "--out", str(out), "--json")
    ahead = {"forecast": True, "month": "2027-03"}
    run = start(spark, program, folder, "forecast", inputs, range="600KB", quarantine=True, **ahead)
    assert hashes(Path(run.out)) == hashes(out)
    assert run.summary == json.loads(told.stdout)


@pytest.mark.long
def test_a_driver_is_started_again_and_each_task_runs_twice(
    spark: SparkSession, program: str, folder: Path, inputs: list[Path], expected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = runs.all_of

    def twice(stop: bool) -> Callable[..., None]:
        def do(asked: SparkSession, place: tuple[str, str], step: str, numbers: Sequence[int]) -> None:
            if stop and step == "part":
                steps(asked, place, step, numbers[:2])
                raise KeyboardInterrupt
            steps(asked, place, step, [*numbers, *numbers])

        return do

    monkeypatch.setattr(runs, "all_of", twice(stop=True))
    with pytest.raises(KeyboardInterrupt):
        start(spark, program, folder, "again", inputs, range="200KB", quarantine=True)
    assert not (folder / "again-out").exists()
    first = folder / "again-work/parts/00001/part.json"
    before = first.stat().st_mtime_ns
    monkeypatch.setattr(runs, "all_of", twice(stop=False))
    run = start(spark, program, folder, "again", inputs, range="200KB", quarantine=True)
    assert hashes(Path(run.out)) == hashes(expected)
    assert first.stat().st_mtime_ns == before, "what was done is not done again"


@pytest.mark.long
def test_what_analyze_refuses_is_refused_with_its_sentence(
    spark: SparkSession, program: str, folder: Path, inputs: list[Path], here: str
) -> None:
    rules = ["--county", "SAN JOAQUIN", "--as-of", "2026-01-01", "--out", str(folder / "no"), "--json"]
    told = redress(here, "analyze", str(inputs[0]), *rules)
    with pytest.raises(Refused) as refused:
        start(spark, program, folder, "broken", inputs[:1], range="200KB")
    assert str(refused.value) in told.stdout
    assert "line" in str(refused.value)
    with pytest.raises(Refused, match="unknown option '--colour'"):
        start(spark, program, folder, "odd", inputs, colour="red")
    with pytest.raises(Refused, match="finds no program of Redress at /nowhere"):
        start(spark, "/nowhere", folder, "nowhere", inputs)


def test_an_executor_with_another_program_refuses_and_names_both(
    spark: SparkSession, program: str, folder: Path, inputs: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    once = runs.once

    def other(asked: SparkSession, of: str, words: Sequence[str]) -> dict[str, Any]:
        answer = once(asked, of, words)
        plan = folder / "other-work/plan.json"
        plan.write_text(plan.read_text().replace(answer["program"]["sha256"], "0123456789ab" + "0" * 52))
        return answer

    monkeypatch.setattr(runs, "once", other)
    with pytest.raises(Refused, match=r"made by redress .*program 0123456789ab.*and this is redress .*\(on .+\)"):
        start(spark, program, folder, "other", inputs, range="1MB")


@pytest.mark.long
def test_a_large_file_of_which_each_executor_is_killed(
    spark: SparkSession, program: str, folder: Path, here: str
) -> None:
    path = folder / "large.dat"
    redress(here, "synth", "--county", "SAN JOAQUIN", "--lines", "100000", "--seed", "7", "--dirty", "--out", str(path))
    expected = whole(here, [path], folder / "large-expected")
    thread, stood = killing(folder / "large-work")
    run = start(spark, program, folder, "large", [path], range="4MB")
    thread.join(1)
    assert stood
    assert hashes(Path(run.out)) == hashes(expected)
