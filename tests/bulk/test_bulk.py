"""The bulk line: the same bytes after any stop, for any number of workers; only what is new is done."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from recoupe import api
from recoupe.bulk.run import Ran
from recoupe.errors import NothingToReadError, UsageError
from tests.bulk.corpora import SMALL, bytes_of, dumps

RUN = """
import sys
from recoupe import api
from tests.bulk.corpora import SMALL
if __name__ == "__main__":
    api.bulk(sys.argv[1], sys.argv[2], settings=SMALL, workers=2)
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return dumps(tmp_path / "corpus")


def _ran(out: Path, corpus: Path, **options: int) -> dict[str, Ran]:
    ran: list[Ran] = []
    api.bulk(out, corpus, settings=SMALL, told=ran.append, **options)  # type: ignore[arg-type]
    return {one.name: one for one in ran}


def test_every_article_has_its_row_with_a_number_of_its_own(corpus: Path, tmp_path: Path) -> None:
    api.bulk(tmp_path / "out", corpus, settings=SMALL)
    rows = pq.read_table(tmp_path / "out" / "articles").to_pylist()
    assert [row["source"] for row in rows] == [f"corpus/{day:02}.jsonl#{n}" for day in range(6) for n in range(1, 9)]
    assert len({row["n"] for row in rows}) == 48
    assert rows[0]["published"] == "2024-03-01"
    assert all(row["n"] >> 20 == row["part"] for row in rows)


def test_two_workers_make_the_same_bytes_as_one(corpus: Path, tmp_path: Path) -> None:
    for workers in (1, 2):
        _ran(tmp_path / str(workers), corpus, workers=workers)
    assert bytes_of(tmp_path / "1") == bytes_of(tmp_path / "2")


def test_a_second_run_keeps_all(corpus: Path, tmp_path: Path) -> None:
    _ran(tmp_path / "out", corpus)
    before = bytes_of(tmp_path / "out")
    again = _ran(tmp_path / "out", corpus)
    assert all(one.kept for one in again.values())
    assert bytes_of(tmp_path / "out") == before


def test_a_run_that_was_killed_goes_on_and_gives_the_same_bytes(corpus: Path, tmp_path: Path) -> None:
    _ran(tmp_path / "whole", corpus)
    script = tmp_path / "run.py"
    script.write_text(RUN, encoding="utf-8")
    root = str(Path(__file__).parents[2])
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([root, os.environ.get("PYTHONPATH", "")])}
    for _ in range(3):
        run = subprocess.Popen([sys.executable, script, tmp_path / "out", corpus], env=environment)
        before = _files(tmp_path / "out")
        until = time.monotonic() + 60
        while _files(tmp_path / "out") < before + 4 and run.poll() is None and time.monotonic() < until:
            time.sleep(0.01)
        run.send_signal(signal.SIGKILL)
        run.wait()
    _ran(tmp_path / "out", corpus)
    assert bytes_of(tmp_path / "out") == bytes_of(tmp_path / "whole")


def _files(folder: Path) -> int:
    return len(list(folder.rglob("part-*.parquet")))


def test_where_the_corpus_has_grown_what_was_read_is_not_read_again(corpus: Path, tmp_path: Path) -> None:
    _ran(tmp_path / "out", corpus)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out" / "readings").glob("part-*")}
    (corpus / "06.jsonl").write_text(json.dumps({"text": "Le bac de Sorbes est à quai depuis mardi."}) + "\n")
    ran = _ran(tmp_path / "out", corpus)
    assert ran["articles"].rows == ran["readings"].rows == 49
    after = {path: path.stat().st_mtime_ns for path in (tmp_path / "out" / "readings").glob("part-*")}
    assert {path: after[path] for path in before} == before
    _ran(tmp_path / "anew", corpus)
    assert bytes_of(tmp_path / "out") == bytes_of(tmp_path / "anew")


def test_a_file_that_has_changed_is_read_again(corpus: Path, tmp_path: Path) -> None:
    _ran(tmp_path / "out", corpus)
    (corpus / "02.jsonl").write_text(json.dumps({"text": "La mairie de Valmance dément toute fermeture."}) + "\n")
    _ran(tmp_path / "out", corpus)
    _ran(tmp_path / "anew", corpus)
    assert bytes_of(tmp_path / "out") == bytes_of(tmp_path / "anew")


def test_a_table_that_somebody_removed_is_made_again(corpus: Path, tmp_path: Path) -> None:
    import shutil

    _ran(tmp_path / "out", corpus)
    before = bytes_of(tmp_path / "out")
    shutil.rmtree(tmp_path / "out" / "pairs")
    assert not _ran(tmp_path / "out", corpus)["pairs"].kept
    assert bytes_of(tmp_path / "out") == before


def test_one_bad_file_stops_nothing_and_is_told(corpus: Path, tmp_path: Path) -> None:
    (corpus / "03.jsonl").write_bytes(b"\x00\x01 no JSON")
    lost = list(api.bulk(tmp_path / "out", corpus, settings=SMALL))
    assert [one.source for one in lost] == ["corpus/03.jsonl"]
    assert pq.read_table(tmp_path / "out" / "articles").num_rows == 40


def test_where_nothing_can_be_read_it_says_why(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"no JSON")
    with pytest.raises(NothingToReadError, match="none of these"):
        api.bulk(tmp_path / "out", tmp_path / "a.jsonl")
    with pytest.raises(NothingToReadError, match="missing"):
        api.bulk(tmp_path / "out", tmp_path / "missing")


def test_a_folder_that_holds_other_things_is_left_alone(corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds other things"):
        api.bulk(corpus, corpus)
    assert len(list(corpus.iterdir())) == 6


def test_standard_input_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Save it to a file"):
        api.bulk(tmp_path / "out", "-")
