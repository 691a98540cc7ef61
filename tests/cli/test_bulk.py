"""`recoupe bulk` at the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recoupe import api
from recoupe.cli.main import INTERRUPTED, OK, UNREADABLE, USAGE, _run
from tests.bulk.corpora import dumps


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return dumps(tmp_path / "corpus", files=1, articles=6)


def _bulk(corpus: Path, *more: str) -> int:
    return _run(["bulk", str(corpus), "-o", str(corpus.parent / "out"), "--workers", "1", *more])


def test_says_what_each_table_holds_and_where_they_are(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _bulk(corpus) == OK
    out = capsys.readouterr().out
    for table in ("articles", "readings", "pairs", "passages", "stories", "dossiers", "derivations"):
        assert table in out
    assert "6 articles in" in out
    manifest = json.loads((corpus.parent / "out" / "manifest.json").read_bytes())
    assert manifest["tables"]["articles"]["rows"] == 6
    assert not list((corpus.parent / "out" / ".work").rglob("part-*"))


def test_passages_alone_need_no_readings(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _bulk(corpus, "--until", "passages", "--memory", "1GB") == OK
    assert "readings" not in capsys.readouterr().out
    assert not (corpus.parent / "out" / "readings").exists()
    assert (corpus.parent / "out" / "passages" / "_manifest.json").exists()


def test_goes_on_from_passages_to_dossiers_and_says_what_was_kept(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _bulk(corpus, "--until", "passages") == OK
    assert _bulk(corpus) == OK
    capsys.readouterr()
    assert _bulk(corpus) == OK
    assert capsys.readouterr().out.count("kept") > 10


def test_tells_what_was_not_read_apart(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (corpus / "b.jsonl").write_text("")
    assert _bulk(corpus) == OK
    assert "Not read: corpus/b.jsonl: The file is empty." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["--memory", "a lot"], "write a number and a unit"),
        (["--memory", "1MB"], "at least 1GB"),
        (["--engine", "sparc"], "Did you mean 'spark'?"),
        (["--until", "stories"], "'passages', 'dossiers'"),
    ],
)
def test_a_slip_on_the_command_is_told(
    corpus: Path, said: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _bulk(corpus, *said) == USAGE
    assert told in capsys.readouterr().err


def test_nothing_to_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(["bulk", str(tmp_path / "missing"), "-o", str(tmp_path / "out")]) == UNREADABLE
    assert "missing" in capsys.readouterr().err


def test_interrupted_it_says_that_it_can_go_on(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*paths: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(api, "bulk", stop)
    assert _bulk(corpus) == INTERRUPTED
    assert "goes on from there" in capsys.readouterr().err
