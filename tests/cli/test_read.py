"""`recoupe read` at the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from recoupe import api
from recoupe.cli.main import INTERRUPTED, OK, UNREADABLE, UNWRITABLE, USAGE, _run

TEXT = "Le maire de Valmance a annoncé mardi trois mesures pour les riverains, selon la préfecture de la région.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_says_how_many_articles_are_in_the_file(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(["read", str(article), "-o", str(tmp_path / "out.jsonl"), "--workers", "1"]) == OK
    assert "1 articles in" in capsys.readouterr().out
    assert (tmp_path / "out.jsonl").exists()


def test_lists_what_was_not_read(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "b.txt").write_text("")
    assert _run(["read", str(tmp_path), "-o", str(tmp_path / "out.jsonl"), "--workers", "1"]) == OK
    out = capsys.readouterr().out
    assert "Not read (1):" in out
    assert "b.txt: The file is empty." in out


@pytest.mark.parametrize("name", ["-", "a.txt"])
def test_refuses_an_output_that_is_no_file_of_its_own(
    article: Path, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(article.parent)
    assert _run(["read", "a.txt", "-o", name]) == USAGE
    assert "must name a file of its own" in capsys.readouterr().err


def test_nothing_to_read_and_nowhere_to_write_have_their_exit_codes(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(["read", str(tmp_path / "none.txt"), "-o", str(tmp_path / "o.jsonl"), "--workers", "1"]) == UNREADABLE
    assert _run(["read", str(article), "-o", str(article / "o.jsonl"), "--workers", "1"]) == UNWRITABLE
    assert "cannot be written" in capsys.readouterr().err


def test_an_interruption_says_that_the_run_can_go_on(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(api, "read_to", interrupted)
    assert _run(["read", str(article), "-o", str(tmp_path / "o.jsonl")]) == INTERRUPTED
    assert "The same command goes on from there." in capsys.readouterr().err
