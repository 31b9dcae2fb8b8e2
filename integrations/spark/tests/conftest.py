"""One Spark for all tests: a real cluster of two executors on this machine, asked over Spark Connect."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyspark.sql import SparkSession

from redress_spark import ship
from redress_spark.program import find_program

# The start of Java takes most of the time; its second compiler would take more of it than it saves.
JAVA = "-XX:TieredStopAtLevel=1"


@pytest.fixture(scope="session")
def folder() -> Iterator[Path]:
    """A folder for everything that is written, removed in the end."""
    made = Path(tempfile.mkdtemp(prefix="redress-spark-tests-"))
    yield made
    shutil.rmtree(made)


@pytest.fixture(scope="session")
def archive() -> str:
    """The archive of the program, which `tests/run` packs."""
    return os.environ["REDRESS_ARCHIVE"]


@pytest.fixture(scope="session")
def spark(folder: Path) -> Iterator[SparkSession]:
    """A session over Spark Connect, on a cluster of two executors in processes of their own."""
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    os.environ["SPARK_LOCAL_DIRS"] = str(folder / "spark")
    # The server of Connect writes its log here.
    os.environ["SPARK_LOG_DIR"] = str(folder / "log")
    builder = SparkSession.builder.remote("local-cluster[2,1,768]")
    settings = {
        "spark.driver.memory": "512m",
        "spark.executor.memory": "768m",
        "spark.driver.extraJavaOptions": JAVA,
        "spark.executor.extraJavaOptions": JAVA,
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "3",
    }
    for key, value in settings.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    yield session
    session.stop()
    # A local cluster keeps what its executors said and unpacked, wherever else its folders are.
    shutil.rmtree(Path(os.environ["SPARK_HOME"]) / "work", ignore_errors=True)


@pytest.fixture(scope="session")
def program(spark: SparkSession, archive: str) -> str:
    """The program, shipped to the executors."""
    return ship(spark, archive)


@pytest.fixture(scope="session")
def here(archive: str, folder: Path) -> str:
    """The same program on this machine, unpacked."""
    unpacked = folder / "program"
    unpacked.mkdir()
    subprocess.run(["tar", "-xzf", archive, "-C", str(unpacked)], check=True)
    return find_program(str(unpacked))
