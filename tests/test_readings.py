"""Readings in a file: the same for any number of workers, after any stop, whatever one article does."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from recoupe import api, pipeline
from recoupe.errors import NothingToReadError
from recoupe.model import Article, Reading
from recoupe.settings import Settings

SENTENCE = "Le maire de Valmance a annoncé mardi {} mesures pour les riverains de la gare, selon la préfecture."


def _dump(path: Path, articles: int, sentences: int = 3) -> Path:
    lines = (
        json.dumps({"text": "\n".join(SENTENCE.format(number * 10 + i) for i in range(sentences)), "outlet": "Le Jour"})
        for number in range(articles)
    )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    return _dump(tmp_path / "dump.jsonl", 40)


def test_a_line_is_the_reading_of_an_article_in_the_order_of_the_paths(dump: Path, tmp_path: Path) -> None:
    run = api.read_to(tmp_path / "out.jsonl", dump)
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert (run.readings, run.kept, run.skipped) == (40, 0, ())
    assert [json.loads(line)["article"]["source"] for line in lines] == [f"dump.jsonl#{n}" for n in range(1, 41)]
    assert json.loads(lines[0])["attributions"][0]["sources"][0]["label"] == "préfecture"


def test_two_workers_write_the_same_bytes_as_one(dump: Path, tmp_path: Path) -> None:
    for workers in (1, 2):
        api.read_to(tmp_path / f"{workers}.jsonl", dump, workers=workers)
    assert (tmp_path / "1.jsonl").read_bytes() == (tmp_path / "2.jsonl").read_bytes()


def test_articles_that_say_the_same_have_ids_of_their_own(tmp_path: Path) -> None:
    line = json.dumps({"text": SENTENCE.format(3)})
    (tmp_path / "twice.jsonl").write_text(f"{line}\n{line}\n", encoding="utf-8")
    api.read_to(tmp_path / "out.jsonl", tmp_path / "twice.jsonl")
    ids = [json.loads(one)["article"]["id"] for one in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert len(set(ids)) == 2


def test_an_article_on_which_recoupe_fails_is_listed_and_the_others_are_read(
    dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = pipeline.read

    def fails(article: Article, *, settings: Settings) -> Reading:
        if article.source.endswith("#5"):
            raise IndexError("a slip")
        return real(article, settings=settings)

    monkeypatch.setattr(pipeline, "read", fails)
    run = api.read_to(tmp_path / "out.jsonl", dump)
    assert run.readings == len((tmp_path / "out.jsonl").read_text().splitlines()) == 39
    assert [s.source for s in run.skipped] == ["dump.jsonl#5"]
    assert "recoupe itself failed on this article: IndexError in fails" in run.skipped[0].reason


def test_where_nothing_can_be_read_no_file_is_left(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    with pytest.raises(NothingToReadError, match="empty"):
        api.read_to(tmp_path / "made" / "out.jsonl", tmp_path / "empty.txt")
    assert list((tmp_path / "made").iterdir()) == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_a_run_that_is_killed_goes_on_with_nothing_lost_or_doubled(tmp_path: Path) -> None:
    dump = _dump(tmp_path / "dump.jsonl", 400, sentences=12)
    out = tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "recoupe", "read", str(dump), "-o", str(out), "--workers", "2", "--quiet"]
    first = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while not any(part.stat().st_size for part in tmp_path.glob(".out.jsonl.*.part")) and time.monotonic() < deadline:
        time.sleep(0.02)
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    assert not out.exists()
    run = api.read_to(out, dump)
    assert run.readings == 400
    assert run.kept > 0
    api.read_to(tmp_path / "whole.jsonl", dump)
    assert out.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()
