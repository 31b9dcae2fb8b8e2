"""The program Redress on the machines of a cluster: shipped, found, started, asked.

No text of a person ever enters a message here: what the program says are sentences without data, and of errors of
libraries only the kind is shown, since their words may quote a value.
"""

from __future__ import annotations

import atexit
import hashlib
import json
import os
import shutil
import socket
import subprocess
import tarfile
import tempfile
import zipfile
from collections.abc import Mapping
from typing import Any

SHIPPED = "redress"
"""The name under which :func:`ship` hands the archive to the executors."""


class Refused(Exception):
    """What Redress does not do, in a sentence for people; ``kind`` is that of the command's JSON."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class Failed(Exception):
    """A step that ended without an answer; Spark does it again."""


def ship(spark: Any, archive: str) -> str:
    """Hands the archive of ``redress cluster pack``, a file on this machine, and this package to the executors.

    Returns what to give as ``program``. Once for each session; a cluster that has the package installed and sees the
    unpacked archive on a disk needs no shipping.
    """
    folder = tempfile.mkdtemp(prefix="redress-spark-")
    package = os.path.join(folder, "redress_spark.zip")
    here = os.path.dirname(os.path.abspath(__file__))
    with zipfile.ZipFile(package, "w") as packed:
        for name in sorted(os.listdir(here)):
            if name.endswith(".py"):
                packed.write(os.path.join(here, name), f"redress_spark/{name}")
    spark.addArtifacts(package, pyfile=True)
    spark.addArtifacts(f"{archive}#{SHIPPED}", archive=True)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return SHIPPED


def find_program(program: str) -> str:
    """The path of the command on this machine: of a shipped archive, an unpacked one, or one that is unpacked here."""
    if program == SHIPPED:
        program = os.path.join(work_folder(), SHIPPED)
    if program.endswith((".tar.gz", ".tgz")):
        program = _unpacked(program)
    path = os.path.join(program, "redress") if os.path.isdir(program) else program
    if not os.access(path, os.X_OK):
        raise Refused("usage", f"{host()} finds no program of Redress at {program}.")
    return path


def work_folder() -> str:
    """A folder of this session on this machine, which Spark removes when the session ends."""
    from pyspark import SparkFiles

    return SparkFiles.getRootDirectory()


def host() -> str:
    """The name of this machine, for messages."""
    return socket.gethostname()


def _unpacked(archive: str) -> str:
    try:
        facts = os.stat(archive)
    except OSError as error:
        raise Refused("usage", f"{host()} cannot read the archive {archive} ({type(error).__name__}).") from None
    key = f"{os.path.abspath(archive)} {facts.st_size} {facts.st_mtime_ns}"
    target = os.path.join(work_folder(), f"redress-{hashlib.sha256(key.encode()).hexdigest()[:16]}")
    if not os.path.isdir(target):
        part = tempfile.mkdtemp(dir=work_folder())
        with tarfile.open(archive) as packed:
            # Older Pythons know no filter; the archive is the operator's own.
            packed.extraction_filter = getattr(tarfile, "data_filter", lambda member, _: member)
            packed.extractall(part)
        try:
            os.rename(part, target)
        except OSError:
            # Another worker of this machine was sooner.
            shutil.rmtree(part, ignore_errors=True)
            if not os.path.isdir(target):
                raise
    return target


def command(program: str, *words: str) -> Any:
    """Runs one command that answers in JSON; raises :class:`Refused` where it refuses."""
    asked = [find_program(program), *words, "--json"]
    done = subprocess.run(asked, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        told = done.stderr.decode(errors="replace") if done.returncode == 2 else ""
        # The code 2 is a word in the command that it does not know; it tells which, and reads no file before.
        if told:
            raise Refused("usage", told.strip()) from None
        raise Failed(f"redress {' '.join(words[:2])} ended on {host()} ({_how(done.returncode)}).") from None
    # A comparison is a list; what is refused never is.
    if done.returncode != 0 and isinstance(answer, dict) and answer.get("ok") is False:
        raise Refused(answer["problem"]["kind"], answer["problem"]["message"])
    return answer


def lean(environment: Mapping[str, str]) -> dict[str, str]:
    """What has a worker take less memory, as ``redress cluster run`` starts its own (decision 177).

    V8's heap of what is new stays small, and the C library keeps one heap for all threads but the first.
    """
    options = f"--max-semi-space-size=8 {environment.get('NODE_OPTIONS', '')}".strip()
    return {"MALLOC_ARENA_MAX": "2", **environment, "NODE_OPTIONS": options}


class Worker:
    """A process of Redress that does steps of one run, one after another, for this Python worker."""

    def __init__(self, program: str, work: str) -> None:
        words = [find_program(program), "cluster", "worker", work, "--stdin"]
        self._process = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=lean(os.environ)
        )

    def do(self, step: str, number: int) -> dict[str, Any]:
        """Does a step; the answer says whether it was done, or the problem."""
        sent, heard = self._process.stdin, self._process.stdout
        assert sent is not None and heard is not None
        try:
            sent.write(json.dumps({"step": step, "number": number}) + "\n")
            sent.flush()
            line = heard.readline()
        except OSError:
            line = ""
        if not line:
            self.stop()
            how = _how(self._process.returncode)
            raise Failed(f"redress ended on {host()} while it did {step} {number + 1} ({how}).")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def stop(self) -> None:
        """Ends the process, be it in a step."""
        self._process.kill()
        self._process.wait()


_workers: dict[tuple[str, str], Worker] = {}
"""Spark gives a Python worker many tasks; a process takes about as long to start as a small range takes."""


def do_step(program: str, work: str, step: str, number: int) -> dict[str, Any]:
    """Does a step in the process that this Python worker has for the run."""
    key = (program, work)
    for other in [each for each in _workers if each != key]:
        _workers.pop(other).stop()
    worker = _workers.pop(key, None) or Worker(program, work)
    answer = worker.do(step, number)
    # One that refused a step ends by itself.
    if answer["ok"]:
        _workers[key] = worker
    else:
        worker.stop()
    return answer


def _how(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"
