"""The processor time of a run over ranges on Spark: at most 1.6 times that of `redress analyze`, and 45 seconds.

`REDRESS_COST=1300000 tests/run tests/test_cost.py` runs it; on a busy machine it says nothing, so nothing else does.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from test_runs import hashes, redress

LINES = int(os.environ.get("REDRESS_COST", "0"))
TICKS = os.sysconf("SC_CLK_TCK")
SAMPLED = 0.05


def cost(words: list[str]) -> float:
    """Processor seconds of a process and all that it starts, of those that end before it as far as they were seen."""
    process = subprocess.Popen(words, start_new_session=True)
    taken: dict[int, int] = {}
    below = {process.pid}
    while process.poll() is None:
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                facts = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            pid = int(entry.name)
            # One whose parent has ended is still in what was found below before.
            if pid in below or int(facts[1]) in below:
                below.add(pid)
                taken[pid] = int(facts[11]) + int(facts[12])
        time.sleep(SAMPLED)
    assert process.returncode == 0
    return sum(taken.values()) / TICKS


@pytest.mark.skipif(LINES == 0, reason="asked for with REDRESS_COST, the number of lines")
def test_processor_time_beside_analyze(
    archive: str, folder: Path, here: str, capsys: pytest.CaptureFixture[str]
) -> None:
    state = folder / "cost.dat"
    redress(here, "synth", "--county", "SAN JOAQUIN", "--lines", str(LINES), "--seed", "7", "--out", str(state))
    rules = ["--county", "SAN JOAQUIN", "--as-of", "2026-01-01", "--quiet"]
    alone = cost([here, "analyze", str(state), *rules, "--out", str(folder / "cost-whole")])
    own = str(Path(__file__).with_name("cost.py"))
    places = [str(folder / "cost-work"), str(folder / "cost-out")]
    together = cost([sys.executable, own, archive, str(state), *places])
    assert hashes(folder / "cost-out") == hashes(folder / "cost-whole")
    with capsys.disabled():
        print(f"\n{LINES} lines: {together:.1f} processor seconds on Spark, {alone:.1f} by redress analyze")
    assert together <= 1.6 * alone + 45
