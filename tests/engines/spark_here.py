"""Whether Spark can be had here, and what its workers must know to find the tests."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from recoupe.engines import spark

REQUIRED = os.environ.get("RECOUPE_REQUIRE_SPARK") == "1"
needs_spark = pytest.mark.skipif(bool(spark.lacks()) and not REQUIRED, reason=f"not found: {'; '.join(spark.lacks())}")
ROOT = Path(__file__).parents[2]
LIGHT = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
"""What Java needs not do in a run of seconds."""


@contextmanager
def surroundings(**more: str) -> Iterator[dict[str, str]]:
    """Variables that worker processes get: where the tests and recoupe lie, and that all is on this machine."""
    paths = [str(ROOT), str(ROOT / "src"), *filter(None, [os.environ.get("PYTHONPATH")])]
    said = {"PYTHONPATH": os.pathsep.join(paths), "SPARK_LOCAL_IP": "127.0.0.1", "JDK_JAVA_OPTIONS": LIGHT, **more}
    before = {name: os.environ.get(name) for name in said}
    os.environ.update(said)
    try:
        yield dict(os.environ)
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value
