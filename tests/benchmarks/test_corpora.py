"""Texts of annotations are found by id and hash, and what is missing is said."""

import gzip
import hashlib
import json
from pathlib import Path

import pytest

from benchmarks.read.corpora import records

TEXTS = {"a-1": "La rampe a cédé.", "a-2": "Le pont tient.", "b-1": "Le gué est fermé."}
WANTED = {key: hashlib.sha256(text.encode()).hexdigest() for key, text in TEXTS.items()}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    rows = [{"id": key, "text": text, "title": None, "other": 1} for key, text in TEXTS.items()]
    lines = [json.dumps(row) + "\n" for row in rows]
    (tmp_path / "deep").mkdir()
    (tmp_path / "alpha.jsonl").write_text("".join(lines[:2]), encoding="utf-8")
    (tmp_path / "deep" / "beta.jsonl.gz").write_bytes(gzip.compress(lines[2].encode()))
    (tmp_path / "notes.txt").write_text("no corpus", encoding="utf-8")
    return tmp_path


def test_a_folder_is_searched_whole(data: Path) -> None:
    found = records([data], WANTED)
    assert {key: one.text for key, one in found.records.items()} == TEXTS
    assert found.lacking == ""


def test_files_can_be_named_one_by_one(data: Path) -> None:
    found = records([data / "deep" / "beta.jsonl.gz"], {"b-1": WANTED["b-1"]}, corpora={"gamma"})
    assert list(found.records) == ["b-1"]


def test_in_folders_only_the_corpora_asked_for_are_read(data: Path) -> None:
    found = records([data], WANTED, corpora={"alpha"})
    assert found.absent == ("b-1",)
    assert found.lacking == "In none of the files given, texts missing: 1 (b-1)"


def test_a_text_that_changed_is_not_used(data: Path) -> None:
    found = records([data], {**WANTED, "a-2": "0" * 64})
    assert "a-2" not in found.records
    assert found.changed == ("a-2",)
    assert "SHA-256" in found.lacking


def test_a_path_that_is_not_there_is_an_error(data: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no such file or folder"):
        records([data / "elsewhere"], WANTED)
