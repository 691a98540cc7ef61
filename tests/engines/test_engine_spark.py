"""The engine spark, as far as it goes without Spark: what is looked for, and how failures are told."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pyarrow as pa
import pytest

from recoupe.engines import spark
from recoupe.engines.spark import said, worker
from recoupe.engines.spark.engine import literal
from recoupe.errors import EngineError, MalformedError
from recoupe.ports import Done
from recoupe.settings import EngineSettings
from recoupe.version import __version__


def connect(folder: Path) -> object:
    return spark.connect(workers=1, memory=1 << 30, scratch=folder / "scratch", settings=EngineSettings())


def test_without_java_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(EngineError, match="apt install openjdk-17-jre-headless"):
        connect(tmp_path)


def test_without_pyspark_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(EngineError, match=r"pip install 'recoupe\[spark\]'"):
        connect(tmp_path)


def test_nothing_is_started_before_there_is_something_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spark, "lacks", lambda: ())
    engine = connect(tmp_path)
    engine.close()  # type: ignore[attr-defined]
    assert not (tmp_path / "scratch").exists()


class Came:
    """What a worker tells the driver as it goes."""

    def __init__(self) -> None:
        self.value: list[Done] = []

    def add(self, more: list[Done]) -> None:
        self.value.extend(more)


def rows_of(work: worker.Work, *, version: str = __version__, came: Came | None = None) -> list[pa.RecordBatch]:
    return list(worker.as_rows(work, cast("worker.Accumulator[list[Done]]", came or Came()), version, 700, []))


def test_what_is_done_is_told_twice_as_a_row_and_at_once() -> None:
    came, done = Came(), Done(7, 3, 100, "ab")
    (row,) = rows_of(lambda batches: iter([done]), came=came)
    assert row.to_pylist() == [done._asdict()]
    assert came.value == [done]


def test_what_recoupe_raises_on_a_worker_is_raised_here() -> None:
    def failing(batches: object) -> list[Done]:
        raise MalformedError("The bridge is closed. Take “the ferry” – or wait.")

    with pytest.raises(RuntimeError) as raised:
        rows_of(cast("worker.Work", failing))
    wrapped = RuntimeError(f"Job aborted: Traceback (most recent call last):\n  {raised.value}\n at java.lang.Thread")
    told = said.translated(wrapped, None)
    assert type(told) is MalformedError
    assert str(told) == "The bridge is closed. Take “the ferry” – or wait."


def test_a_worker_with_another_recoupe_is_refused() -> None:
    with pytest.raises(RuntimeError) as raised:
        rows_of(lambda batches: iter([]), version="0.0.0-other")
    assert "Install the same on all workers" in str(said.translated(raised.value, None))


@pytest.mark.parametrize(
    ("java", "expected"),
    [
        (
            "x\nModuleNotFoundError: No module named 'recoupe'\n\tat org.apache",
            "lacks recoupe: install recoupe with all",
        ),
        (
            "Job aborted due to stage failure: lost;\n\tat org.apache",
            "Spark stopped: Job aborted due to stage failure: lost. Run it again",
        ),
        ("", "Spark stopped: RuntimeError. Run it again"),
    ],
)
def test_what_java_says_becomes_a_line(java: str, expected: str, tmp_path: Path) -> None:
    told = str(said.translated(RuntimeError(java), tmp_path / "spark.log"))
    assert expected in told
    assert "\n" not in told


def test_a_cluster_that_gives_no_worker_is_told_with_what_to_look_at() -> None:
    conf = SimpleNamespace(get=lambda name, other: "8g")
    context = SimpleNamespace(master="spark://north:7077", getConf=lambda: conf)
    told = said.silent(context, 180.0)  # type: ignore[arg-type]
    assert told.startswith("No worker of spark://north:7077 took any work within 180 seconds")
    assert "8g" in told


def test_a_path_means_itself_and_lies_on_the_machines() -> None:
    assert literal(Path("/data/été [1]/{a}*?.parquet")) == r"file:///data/été \[1\]/\{a\}\*\?.parquet"


def test_of_a_spark_that_did_not_start_the_last_word_is_told(tmp_path: Path) -> None:
    log = tmp_path / "spark.log"
    log.write_text(
        "24/03/12 18:05:00 WARN Utils: slow\n24/03/12 18:05:01 ERROR Backend: All masters are unresponsive!\nbye\n"
    )
    assert said.last_word(log) == "All masters are unresponsive!"
    assert said.last_word(tmp_path / "none.log") == ""
