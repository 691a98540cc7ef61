"""Starting and stopping Spark."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from recoupe.engines.spark.said import last_word, line
from recoupe.errors import EngineError

if TYPE_CHECKING:
    from pyspark import SparkConf
    from pyspark.sql import SparkSession

MASTER = "RECOUPE_SPARK_MASTER"
"""Variable that says where the cluster is: `spark://host:7077`, `yarn`, …"""
LOG = "spark.log"
"""What Spark says, in the folder `scratch`: the terminal is for what recoupe says."""
_TRIES = 4  # Spark's own default on a cluster; on one machine it would try once
_LEAST = 512 << 20  # bytes: under 450 MB Spark does not start


class Started(NamedTuple):
    """Spark, running."""

    session: SparkSession
    log: Path | None
    """Where its words go; None where the session is another's, and goes on when we are done."""

    @property
    def is_here(self) -> bool:
        """Whether its workers are cores of this machine."""
        return str(self.session.sparkContext.master).startswith("local")

    def stop(self) -> None:
        """Stops it, unless it is another's."""
        if self.log:
            self.session.stop()
            _end_java()


def started(workers: int, memory: int, scratch: Path) -> Started:
    """Spark, running: see `recoupe.engines.spark.connect`. Raises `EngineError`."""
    from pyspark import SparkContext  # noqa: PLC0415 -- an extra
    from pyspark.java_gateway import launch_gateway  # noqa: PLC0415
    from pyspark.sql import SparkSession  # noqa: PLC0415

    if there := SparkSession.getActiveSession():
        return Started(there, None)
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    logging.getLogger("SQLQueryContextLogger").setLevel(logging.CRITICAL)  # it prints what is raised anyway
    scratch.mkdir(parents=True, exist_ok=True)
    log = scratch.absolute() / LOG
    answer = signal.getsignal(signal.SIGINT)
    launch: Callable[..., Any] = launch_gateway  # Spark says no types here
    try:
        with log.open("ab") as out:
            gateway = launch(_conf(workers, memory, scratch), {"stdout": out, "stderr": out})
        return Started(SparkSession(SparkContext(gateway=gateway)), log)
    except Exception as error:
        said = last_word(log) or line(error)
        _end_java()
        raise EngineError(f"Spark did not start: {said} All it said is in {log}") from None
    finally:
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGINT, answer)  # Spark takes Ctrl-C for itself; each job is stopped by who waits


def _conf(workers: int, memory: int, scratch: Path) -> SparkConf:
    """What `spark-submit` is told; what the user tells it in `PYSPARK_SUBMIT_ARGS` comes after, and wins."""
    from pyspark import SparkConf  # noqa: PLC0415

    most = f"{max(memory, _LEAST) >> 20}m"
    said = {"spark.app.name": "recoupe", "spark.ui.showConsoleProgress": "false"}
    master = os.environ.get(MASTER)
    if master:
        said["spark.master"] = master
    elif "--master" not in os.environ.get("PYSPARK_SUBMIT_ARGS", ""):
        said |= {
            "spark.master": f"local[{workers},{_TRIES}]",
            "spark.driver.memory": most,
            "spark.local.dir": str(scratch.absolute()),
            # Nothing of this machine is open to the net.
            "spark.driver.host": "127.0.0.1",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.ui.enabled": "false",
        }
    conf = SparkConf(loadDefaults=False)
    conf.setAll(list(said.items()))
    return conf


def _end_java() -> None:
    """Ends the Java process that was started here: it would hold its memory until this one ends."""
    from pyspark import SparkContext  # noqa: PLC0415

    gateway, SparkContext._gateway, SparkContext._jvm = SparkContext._gateway, None, None
    if gateway is not None and gateway.proc is not None:
        gateway.shutdown()
        gateway.proc.stdin.close()
        gateway.proc.wait(timeout=30)
