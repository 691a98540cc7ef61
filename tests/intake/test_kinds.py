"""Which reader reads what: by ending, by first bytes, packed or not, with or without its library."""

from __future__ import annotations

import gzip
import io
import subprocess
import sys
from pathlib import Path

import pytest

from recoupe.intake.collect import collect
from tests.contracts.samples import BODY, SAMPLES

HEAVY = ("lxml", "trafilatura", "htmldate", "feedparser", "fastwarc", "docx", "pypdf", "urllib3")
ENDINGS = {
    "a.txt": "text",
    "a.htm": "html",
    "a.json": "jsonl",
    "b.json": "ninjs",
    "a.jsonl": "jsonl",
    "b.jsonl": "ninjs",
    "a.xml": "feed",
    "b.xml": "newsml",
    "a.warc": "warc",
    "a.docx": "docx",
    "a.pdf": "pdf",
}


def test_two_kinds_with_one_ending_are_told_apart(tmp_path: Path) -> None:
    for name, kind in ENDINGS.items():
        (tmp_path / name).write_bytes(SAMPLES[kind])
    found = collect([tmp_path])
    assert not found.skipped
    sources = {article.source.partition("/")[2].partition("#")[0] for article in found.articles}
    assert sources == set(ENDINGS)


@pytest.mark.parametrize("name", sorted(ENDINGS))
def test_what_is_packed_is_read_as_if_it_were_not(name: str, tmp_path: Path) -> None:
    (tmp_path / f"{name}.gz").write_bytes(gzip.compress(SAMPLES[ENDINGS[name]]))
    (article,) = collect([tmp_path]).articles
    assert BODY in article.text


@pytest.mark.parametrize("kind", sorted(SAMPLES))
def test_standard_input_is_told_by_its_first_bytes(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SAMPLES[kind])))
    (article,) = collect(["-"]).articles
    assert BODY in article.text
    assert article.source.partition("#")[0] == "-"


def test_of_no_known_kind_says_which_there_are(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<inventaire/>")
    (item,) = collect([tmp_path]).skipped
    assert item.reason.startswith("It is none of these: ")
    assert "NewsML-G2" in item.reason


def test_a_missing_library_costs_its_files_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "a.docx", "a.pdf"):
        (tmp_path / name).write_bytes(SAMPLES[ENDINGS[name]])
    monkeypatch.setitem(sys.modules, "docx", None)
    monkeypatch.setitem(sys.modules, "pypdf", None)
    found = collect([tmp_path])
    assert [article.text for article in found.articles] == [BODY]
    assert [item.reason for item in found.skipped] == [
        "Reading .docx needs python-docx: pip install 'recoupe[docx]'",
        "Reading .pdf needs pypdf: pip install 'recoupe[pdf]'",
    ]


def test_texts_load_no_library_of_other_kinds(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "a.jsonl").write_bytes(SAMPLES["jsonl"])
    code = (
        f"import sys; from recoupe import api; assert len(api.collect({str(tmp_path)!r}).articles) == 2; "
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out == "[]\n"
