"""Every bad input has a clear outcome, and never stops the others."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from recoupe.intake.collect import collect
from recoupe.settings import ReadSettings

GOOD = "Le bac de Sainte-Orle est à l'arrêt depuis lundi, a annoncé la mairie de l'île."


def _large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50_000_000)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.path.relpath(path))


def _loop(path: Path) -> None:
    path.symlink_to(path.parent, target_is_directory=True)


def _broken_link(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere")


def _holding(data: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data)


CASES: list[tuple[str, Callable[[Path], object], str]] = [
    ("empty.txt", _holding(b""), "empty"),
    ("blank.txt", _holding(b"\n \n"), "No words"),
    ("binary.txt", _holding(bytes(range(256))), "NUL"),
    ("word.docx", _holding(b"PK\x03\x04"), "cannot be unpacked"),
    ("sheet.xlsx", _holding(b"PK\x03\x04"), "No reader for .xlsx"),
    ("paper.txt", _holding(b"%PDF-1.4"), "a PDF"),
    ("large.txt", _large, "50 MB; at most 20 MB"),
    ("empty.html", _holding(b"<html></html>"), "No article was found"),
    ("pipe.txt", _pipe, "pipe"),
    ("socket.txt", _socket, "pipe or a device"),
    ("loop", _loop, "link to a folder"),
    ("gone.txt", _broken_link, "No such file"),
]


@pytest.mark.parametrize(("name", "make", "reason"), CASES, ids=[case[0] for case in CASES])
def test_is_skipped_with_its_reason_and_the_others_are_read(
    name: str, make: Callable[[Path], object], reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.txt").write_text(GOOD)
    make(tmp_path / name)
    found = collect(["."])
    assert [article.source for article in found.articles] == ["good.txt"]
    assert [item.source for item in found.skipped] == [name]
    assert reason in found.skipped[0].reason


def test_a_broken_line_costs_that_line_alone(tmp_path: Path) -> None:
    lines = ['{"text": "' + GOOD + '"}', '{"text": ', '{"text": "' + GOOD + ' Encore."}']
    (tmp_path / "d.jsonl").write_text("\n".join(lines))
    found = collect([tmp_path / "d.jsonl"])
    assert [article.source for article in found.articles] == ["d.jsonl#1", "d.jsonl#3"]
    assert [item.source for item in found.skipped] == ["d.jsonl#2"]


def test_missing_files_and_addresses(tmp_path: Path) -> None:
    found = collect([tmp_path / "no.txt", "ftp://lafeuille.example/a", tmp_path / "no" / "folder"])
    assert not found.articles
    assert {item.source: item.reason.split(".")[0] for item in found.skipped} == {
        "no.txt": "No such file",
        "folder": "No such file",
        "ftp://lafeuille.example/a": "Addresses of ftp:// are not fetched: only http and https",
    }


def test_forbidden_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may read everything: the refusal is played."""
    path = tmp_path / "a.txt"
    path.write_text(GOOD)

    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (item,) = collect([path]).skipped
    assert item.reason == "Cannot be read: Permission denied. Check who may read it."


def test_forbidden_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)
    (item,) = collect([tmp_path]).skipped
    assert item.reason == "The folder cannot be opened: Permission denied."


def test_a_large_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("x" * 200)
    monkeypatch.setattr(Path, "open", lambda self, mode: pytest.fail("it was read"))
    (item,) = collect([tmp_path], settings=ReadSettings(max_bytes=100)).skipped
    assert item.reason.startswith("Too large")
