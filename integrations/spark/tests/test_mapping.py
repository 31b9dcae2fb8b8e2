"""Tables that a mapping reads: the bytes of `redress analyze --mapping`, and what an archive without DuckDB says."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import Any

import pytest
from pyspark.sql import SparkSession
from test_runs import hashes, redress

from redress_spark import Refused, analyze, determinations
from redress_spark.runs import once, options

MAPPING = Path(__file__).parents[3] / "examples/mappings/us-mo-courts.yml"
RULES = {"jurisdiction": "us-mo", "pack": "610-140", "county": "GREENE", "as_of": "2025-01-01"}
LAST = ("ROE", "DOE", "NOVAK", "KIM", "GARCIA")
FIRST = ("JANE", "JOHN", "ANA", "LEE")
CHARGES = (
    "195.202|POSS OF MARIJUANA|FC|GUILTY|PROB 3Y",
    "195.202|POSS OF MARIJUANA|M|SIS|FINE",
    "570.030|STEALING|FD|GUILTY PLEA|JAIL 90D",
    "565.020|MURDER|FA|GUILTY|PRISON 20Y",
    "570.030|STEALING||NOLLE PROS|",
)


@pytest.fixture(scope="module")
def tables(folder: Path) -> list[Path]:
    """People, cases and charges in three files; the charges of a person stand all over theirs."""
    chance = random.Random(11)
    parties, cases, charges = [], [], []
    for person in range(300):
        name = f"{chance.choice(LAST)}|{chance.choice(FIRST)}"
        born = f"{chance.randint(1, 12):02}/15/19{chance.randint(50, 95)}"
        parties.append(f"P{person}|{name}|{born}|{chance.choice('FM')}|N")
        for case in range(chance.randint(1, 3)):
            number = f"{chance.randint(0, 20):02}-{person}-{case}"
            cases.append(f"{number}|P{person}|{chance.choice(['31', '22'])}")
            for seq in range(1, chance.randint(2, 4)):
                section, about, grade, disposition, sentence = chance.choice(CHARGES).split("|")
                day = f"{chance.randint(1, 12):02}/{chance.randint(1, 28):02}/20{number[:2]}"
                charges.append(f"{number}|{seq}|{section}|{about}|{grade}|{disposition}|{day}|{sentence}|")
    chance.shuffle(charges)
    heads = {
        "party": "party_id|last_name|first_name|birth|sex|sor",
        "case": "case_no|party_id|court",
        "charge": "case_no|seq|statute|description|grade|disposition|disposed|sentence|discharged",
    }
    made = []
    for (name, head), rows in zip(heads.items(), (parties, cases, charges), strict=True):
        path = folder / f"{name}.txt"
        path.write_text("\n".join([head, *rows]) + "\n")
        made.append(path)
    return made


@pytest.fixture(scope="module")
def bare(here: str, folder: Path) -> str:
    """The same program as an archive without DuckDB has it."""
    made = folder / "bare"
    shutil.copytree(Path(here).parent, made, ignore=shutil.ignore_patterns("node_modules"))
    return str(made)


def mapped(spark: SparkSession, program: str, folder: Path, tables: list[Path], name: str, **more: Any) -> Any:
    asked = {**RULES, "mapping": str(MAPPING), "range": "20KB", **more}
    return analyze(
        spark,
        [str(path) for path in tables],
        work=str(folder / name),
        program=program,
        out=str(folder / f"{name}-out"),
        **asked,
    )


def test_mapped_tables_are_decided_to_the_bytes_of_one_machine(
    spark: SparkSession, program: str, folder: Path, tables: list[Path], bare: str, here: str
) -> None:
    expected = folder / "mapped-expected"
    rules = [*options({**RULES, "mapping": str(MAPPING)}), "--quiet", "--out", str(expected)]
    done = redress(here, "analyze", *map(str, tables), *rules)
    assert done.returncode == 0, done.stderr
    run = mapped(spark, program, folder, tables, "mapped", memory=500)
    assert run.ranges > 2
    wanted = hashes(expected)
    assert {"manifest.json", "mapping.yml", "determinations.csv"} <= set(wanted)
    assert hashes(Path(run.out)) == wanted
    verified = redress(here, "verify", run.out, "--inputs", *map(str, tables), "--rerun")
    assert "Verified" in verified.stdout, verified.stderr
    lines = (expected / "determinations.csv").read_text().splitlines()
    assert determinations(spark, run).count() == len(lines) - 1 > 100
    # Only the task that plans needs DuckDB: what it leaves is decided by a program that has none.
    words = [*options({**RULES, "mapping": str(MAPPING), "range": "20KB"}), "--work", str(folder / "after")]
    once(spark, program, ["cluster", "plan", *map(str, tables), *words])
    assert hashes(Path(mapped(spark, bare, folder, tables, "after").out)) == wanted


def test_an_archive_without_duckdb_is_refused_and_the_sentence_says_how_it_is_packed(
    spark: SparkSession, folder: Path, tables: list[Path], bare: str
) -> None:
    with pytest.raises(Refused, match="redress cluster pack --with-mapping"):
        mapped(spark, bare, folder, tables, "without")
