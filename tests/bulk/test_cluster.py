"""The whole bulk line on a real cluster of separate processes: the bytes of this machine, also where one dies."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec
import pyarrow as pa
import pytest

from recoupe import api
from recoupe.bulk.run import Ran
from recoupe.engines import spark
from recoupe.ports import Done, Engine, Task
from recoupe.settings import BulkSettings, EngineSettings, Settings
from tests.bulk.corpora import bytes_of, dumps
from tests.engines.cluster import NAME, Cluster, cluster
from tests.engines.spark_here import needs_spark

pytestmark = [pytest.mark.spark, needs_spark]

PIECES = msgspec.structs.replace(Settings(), bulk=BulkSettings(articles=25, bytes=1, gathered=70))
"""Two hundred articles in eight parts."""
MEMORY = 800 << 20


class Noted(msgspec.Struct, frozen=True):
    """A task that leaves a note of who began it, and one of who ended it."""

    task: Task
    name: str
    notes: Path

    def __call__(self, part: int, rows: pa.Table) -> Done:
        worker = os.environ[NAME]
        who = f"{self.name} {part} {worker}"
        (self.notes / f"{who} began").touch()
        if self.name == "readings" and (self.notes.parent / f"{worker} is to die").exists():
            time.sleep(300)  # in the middle of a part, until it is killed
        done = self.task(part, rows)
        (self.notes / f"{who} ended").touch()
        return done


class Watched(NamedTuple):
    """An engine whose tasks leave notes."""

    engine: Engine
    notes: Path

    def map(self, task: Task, files: Sequence[Path]) -> Iterator[Done]:
        return self.engine.map(self._noted(task), files)

    def query(
        self, sql: str, tables: Mapping[str, Sequence[Path]], task: Task, *, order: Sequence[str]
    ) -> Iterator[Done]:
        return self.engine.query(sql, tables, self._noted(task), order=order)

    def close(self) -> None:
        self.engine.close()

    def _noted(self, task: Task) -> Noted:
        return Noted(task, getattr(task, "name", "articles"), self.notes)


class Notes:
    """The notes that tasks left: stage, part, worker."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()

    def of(self, word: str) -> set[tuple[str, str, str]]:
        found = (path.name.rsplit(" ", 1) for path in self.folder.iterdir())
        return {(stage, part, who) for name, last in found if last == word for stage, part, who in [name.split(" ")]}

    def at_work(self, worker: str) -> set[tuple[str, str]]:
        """What a worker has begun and not ended."""
        return {(stage, part) for stage, part, who in self.of("began") - self.of("ended") if who == worker}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return dumps(tmp_path_factory.mktemp("made") / "corpus", files=8, articles=25)


@pytest.fixture(scope="module")
def here(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The bytes of this machine."""
    out = tmp_path_factory.mktemp("here") / "out"
    api.bulk(out, corpus, settings=PIECES)
    return bytes_of(out)


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Notes:
    """Those of a run with Spark."""
    found, connect = Notes(tmp_path / "notes"), spark.connect

    def watched(*, workers: int, memory: int, scratch: Path, settings: EngineSettings) -> Watched:
        engine = connect(workers=workers, memory=memory, scratch=scratch, settings=settings)
        return Watched(engine, found.folder)

    monkeypatch.setattr(spark, "connect", watched)
    return found


def run(out: Path, corpus: Path) -> list[Ran]:
    ran: list[Ran] = []
    api.bulk(out, corpus, settings=PIECES, engine="spark", memory=MEMORY, told=ran.append)
    return ran


def test_a_cluster_gives_the_bytes_of_this_machine_also_where_a_worker_is_killed(
    corpus: Path, here: dict[str, str], notes: Notes, tmp_path: Path
) -> None:
    with cluster(tmp_path / "cluster", "north", "south") as running:
        run(tmp_path / "out", corpus)
        assert bytes_of(tmp_path / "out") == here
        assert {who for _, _, who in notes.of("ended")} == {"north", "south"}
        for note in notes.folder.iterdir():
            note.unlink()

        (tmp_path / "south is to die").touch()
        with killing(running, "south", notes) as killed:
            run(tmp_path / "again", corpus)
        assert bytes_of(tmp_path / "again") == here
        assert killed, "south was never seen at work"
        ended = {(stage, part): who for stage, part, who in notes.of("ended")}
        assert all(ended[work] == "north" for work in killed), "what south had begun, north did"


@contextmanager
def killing(running: Cluster, worker: str, notes: Notes) -> Iterator[set[tuple[str, str]]]:
    """Kills a worker while it reads; gives what it was at."""
    killed: set[tuple[str, str]] = set()
    over = threading.Event()

    def kill() -> None:
        while not over.wait(0.02):
            if reading := {work for work in notes.at_work(worker) if work[0] == "readings"}:
                running.kill(worker)
                killed.update(reading)
                return

    thread = threading.Thread(target=kill, daemon=True)
    thread.start()
    yield killed
    over.set()
    thread.join()
