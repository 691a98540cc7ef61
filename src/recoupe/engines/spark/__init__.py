"""Apache Spark: a cluster that is there already, or the cores of this machine."""

from __future__ import annotations

import importlib.util
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.errors import EngineError
from recoupe.settings import EngineSettings

if TYPE_CHECKING:
    from recoupe.engines.spark.engine import Spark

summary = "Apache Spark: a cluster (spark-submit, or RECOUPE_SPARK_MASTER), else the cores of this machine"


def lacks() -> tuple[str, ...]:
    """See `recoupe.ports.EngineKind`."""
    java = os.environ.get("JAVA_HOME")
    there = (Path(java) / "bin" / "java").exists() if java else shutil.which("java")
    found = {
        "PySpark with pandas (pip install 'recoupe[spark]')": all(map(importlib.util.find_spec, ("pyspark", "pandas"))),
        "Java 17 or later (apt install openjdk-17-jre-headless, or set JAVA_HOME)": bool(there),
    }
    return tuple(name for name, here in found.items() if not here)


def connect(*, workers: int, memory: int, scratch: Path, settings: EngineSettings) -> Spark:
    """See `recoupe.ports.EngineKind`.

    Where it runs: in the session of a notebook that has one; else where `spark-submit` says; else at the master that
    `RECOUPE_SPARK_MASTER` names; else on `workers` cores of this machine, within `memory`. How many workers a cluster
    gives, and how large, is said to the cluster. Spark is started when there is something to do.
    """
    if (missing := lacks()) and "PYSPARK_GATEWAY_PORT" not in os.environ:
        raise EngineError(f"The engine spark needs what was not found here: {'; '.join(missing)}.")
    from recoupe.engines.spark.engine import Spark  # noqa: PLC0415 -- an extra

    return Spark(workers=workers, memory=memory, scratch=scratch, settings=settings)
