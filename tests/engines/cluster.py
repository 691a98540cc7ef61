"""A standalone Spark on this machine: a master and workers, each a process of its own, with little memory."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.engines.spark_here import surroundings

NAME = "RECOUPE_TEST_WORKER"
"""Variable that tells a task on which worker it runs."""
_PATIENCE = 90  # seconds for a Java to start, on a machine with much to do


class Cluster:
    """Its processes, each the head of a group: what a worker started goes with it."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        import pyspark

        self._class = Path(pyspark.__file__).parent / "bin" / "spark-class"
        self._folder, self._environment = folder, {**environment, "SPARK_DAEMON_MEMORY": "300m"}
        self._processes: dict[str, subprocess.Popen[bytes]] = {}
        # Port 0: any that is free. The log says which.
        self._start("master", "master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
        self.address = self._said("master", r"Starting Spark master at (spark://[\w.]+:\d+)")

    def add(self, worker: str) -> None:
        """One more worker: one core, and memory for one executor."""
        work = self._folder / worker
        size = ("--cores", "1", "--memory", "600m")
        ports = ("--host", "127.0.0.1", "--webui-port", "0", "--work-dir", str(work))
        self._start(worker, "worker.Worker", *ports, *size, self.address)
        self._said(worker, "Successfully registered with master")

    def kill(self, worker: str) -> None:
        """The worker and all that it started, at once, as when a machine loses its power."""
        process = self._processes.pop(worker)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def close(self) -> None:
        """Ends all of it."""
        for worker in list(self._processes):
            self.kill(worker)

    def _start(self, name: str, part: str, *arguments: str) -> None:
        command = [str(self._class), f"org.apache.spark.deploy.{part}", *arguments]
        with self._log(name).open("wb") as log:
            self._processes[name] = subprocess.Popen(
                command, stdout=log, stderr=log, env={**self._environment, NAME: name}, start_new_session=True
            )

    def _said(self, name: str, pattern: str) -> str:
        """What the log says; waited for."""
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until and self._processes[name].poll() is None:
            if found := re.search(pattern, self._log(name).read_text(errors="replace")):
                return found[found.lastindex or 0]
            time.sleep(0.1)
        raise AssertionError(f"{name} did not start: {self._log(name).read_text(errors='replace')[-2000:]}")

    def _log(self, name: str) -> Path:
        return self._folder / f"{name}.log"


@contextmanager
def cluster(folder: Path, *workers: str) -> Iterator[Cluster]:
    """A cluster of these workers, at which recoupe finds it, for as long as the context lasts."""
    folder.mkdir(parents=True)
    submitted = "--executor-memory 500m --executor-cores 1 pyspark-shell"
    with surroundings(PYSPARK_SUBMIT_ARGS=submitted, SPARK_LOCAL_DIRS=str(folder)) as environment:
        running = Cluster(folder, environment)
        try:
            for worker in workers:
                running.add(worker)
            with surroundings(RECOUPE_SPARK_MASTER=running.address):
                yield running
        finally:
            running.close()
