"""The demo state as a whole: 6,200,000 lines, 5 GB, on two executors of which one is killed on the way.

`REDRESS_SPARK_STATE=6200000 tests/run tests/test_state.py` runs it; it takes minutes and 25 GB of disk, so nothing else
does.
"""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest
from pyspark.sql import SparkSession
from test_runs import hashes, killing, redress, start, whole

LINES = int(os.environ.get("REDRESS_SPARK_STATE", "0"))


@pytest.mark.skipif(LINES == 0, reason="asked for with REDRESS_SPARK_STATE, the number of lines")
def test_the_demo_state_while_a_worker_is_killed(
    spark: SparkSession, program: str, folder: Path, here: str, capsys: pytest.CaptureFixture[str]
) -> None:
    state = folder / "state.dat"
    invented = ["--county", "SAN JOAQUIN", "--lines", str(LINES), "--seed", "6", "--dirty", "--out", str(state)]
    redress(here, "synth", *invented)
    began = time.monotonic()
    expected = whole(here, [state], folder / "state-expected")
    alone = time.monotonic() - began
    wanted = hashes(expected)
    # The results of both would not fit beside each other on a small disk.
    shutil.rmtree(expected)
    thread, stood = killing(folder / "state-work")
    began = time.monotonic()
    run = start(spark, program, folder, "state", [state], range="256MB")
    together = time.monotonic() - began
    thread.join(1)
    assert stood
    assert stood[0] < run.ranges, "the executor was killed before all was done"
    assert hashes(Path(run.out)) == wanted
    with capsys.disabled():
        print(
            f"\n{LINES} lines, {state.stat().st_size / 1e9:.1f} GB, {run.ranges} ranges: {together:.0f} s on two "
            f"executors, one killed after {stood[0]} parts; {alone:.0f} s by redress analyze. The same bytes in "
            f"{len(wanted)} files."
        )
