"""What went wrong, in the words of recoupe: nobody should have to read a trace of Java."""

from __future__ import annotations

import base64
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from recoupe import errors
from recoupe.errors import EngineError, RecoupeError

if TYPE_CHECKING:
    from pyspark import SparkContext

_ERROR = re.compile("error|exception|requirement failed", re.IGNORECASE)
_STAMP = re.compile(r"\S+ \S+ (?:ERROR|WARN) \w+: ")
_FAILED = re.compile(r"<recoupe:([\w=+/]+)>")
_NO_MODULE = re.compile(r"ModuleNotFoundError: No module named '([\w.]+)'")


def translated(error: Exception, log: Path | None) -> RecoupeError:
    """What went wrong in the words of recoupe: a journalist reads no Java."""
    said = str(error)
    if failed := _FAILED.search(said):
        kind, message = msgspec.json.decode(base64.b64decode(failed[1]), type=tuple[str, str])
        raised: RecoupeError = getattr(errors, kind, EngineError)(message)
        return raised
    if lacking := _NO_MODULE.search(said):
        return EngineError(
            f"The Python of a worker ({os.environ.get('PYSPARK_PYTHON')}) lacks {lacking[1]}: install recoupe with all "
            "it needs on each worker, or send it along with --archives (docs/engines.md)."
        )
    more = f" What Spark said is in {log}" if log else ""
    return EngineError(f"Spark stopped: {line(error)} Run it again: what is done is kept.{more}")


def line(error: Exception) -> str:
    """The first line of an error, that of Java where it came from there."""
    java = getattr(error, "java_exception", None)
    said = str(java.getMessage() if java is not None else error).strip()
    return f"{(said.splitlines() or [type(error).__name__])[0].rstrip(' ;.')}."


def last_word(log: Path) -> str:
    """The last line of Spark's log that tells of an error, without the time and who said it."""
    if not log.exists():
        return ""
    lines = [line.strip() for line in log.read_text(errors="replace").splitlines() if _ERROR.search(line)]
    return _STAMP.sub("", lines[-1]) if lines else ""


def silent(context: SparkContext, patience: float) -> str:
    """Why a cluster may give no worker, and what to do."""
    return (
        f"No worker of {context.master} took any work within {patience:.0f} seconds: it has no free core, or none with "
        f"the memory asked for ({context.getConf().get('spark.executor.memory', '1g')}), or its workers do not reach "
        "this machine. Look at the cluster's own page, give less --memory, or set SPARK_LOCAL_IP."
    )
