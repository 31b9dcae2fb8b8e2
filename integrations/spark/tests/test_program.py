"""What needs no Spark: how a worker is started, and what is refused before Spark is asked for anything."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, NoReturn

import pytest

from redress_spark import Refused, decide_table
from redress_spark.program import Worker

TELLS_ITS_SETTINGS = r"""#!/bin/sh
while read -r _; do printf '{"ok": true, "node": "%s", "heaps": "%s"}\n' "$NODE_OPTIONS" "$MALLOC_ARENA_MAX"; done
"""


@pytest.fixture
def stand_in(tmp_path: Path) -> str:
    """A program that answers each step with the settings it was started with."""
    path = tmp_path / "redress"
    path.write_text(TELLS_ITS_SETTINGS)
    path.chmod(0o755)
    return str(path)


def test_a_worker_takes_the_settings_that_need_less_memory(stand_in: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MALLOC_ARENA_MAX", raising=False)
    monkeypatch.setenv("NODE_OPTIONS", "--no-warnings")
    worker = Worker(stand_in, "work")
    told = worker.do("survey", 0)
    worker.stop()
    assert told == {"ok": True, "node": "--max-semi-space-size=8 --no-warnings", "heaps": "2"}


def test_a_number_of_heaps_that_the_operator_set_stays(stand_in: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MALLOC_ARENA_MAX", "1")
    worker = Worker(stand_in, "work")
    told = worker.do("survey", 0)
    worker.stop()
    assert told["heaps"] == os.environ["MALLOC_ARENA_MAX"]


class NoSpark:
    """Fails at whatever is asked of it."""

    def __getattr__(self, name: str) -> NoReturn:
        raise AssertionError(f"Spark was asked for {name}")


def test_a_table_takes_no_mapping_and_says_where_one_goes_before_any_job_is_started() -> None:
    spark: Any = NoSpark()
    with pytest.raises(Refused, match=r"no mapping; write the tables as files.*to analyze"):
        decide_table(spark, program="/nowhere", county="ALL", as_of="2026-01-01", order=["LINE"], mapping="court.yml")
