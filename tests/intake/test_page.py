"""A page can be anything: no crash, never more than its own words, in time that grows with its length."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.errors import InputError
from recoupe.intake.page import article_of_page
from recoupe.model import Article
from recoupe.settings import ReadSettings

PAGES = sorted((Path(__file__).parents[1] / "readers" / "pages").glob("*.html"))
TAGS = [
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<h1>",
    "<br>",
    "<table><tr><td>",
    "<script>",
    "<time datetime='2024'>",
    "<form>",
]


def read(data: bytes) -> Article | None:
    try:
        return article_of_page(data, source="p", hints={}, settings=ReadSettings())
    except InputError as error:
        assert str(error)
        return None


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    read(b"<html><body>" + data)


@given(st.lists(st.sampled_from(TAGS) | st.text(max_size=40), max_size=60))
def test_any_markup(pieces: list[str]) -> None:
    article = read(b"<html><body>" + "".join(pieces).encode("utf-8", "replace"))
    assert article is None or all(
        0 <= a <= b <= len(article.text) for a, b in (d.place or (0, 0) for d in article.dates)
    )


@given(st.sampled_from(PAGES), st.integers(0, 3000), st.binary(max_size=30))
def test_damaged_pages(path: Path, at: int, noise: bytes) -> None:
    data = path.read_bytes()
    read(data[:at] + noise + data[at + len(noise) :])
    read(data[:at])


PARAGRAPH = "<p>Le bac numéro {n} est à l'arrêt depuis lundi. C'est ce qu'a dit le maire.</p>"
LONG = [
    PARAGRAPH,
    PARAGRAPH + " Et la nuit {n} aussi <b>gras</b>, dit-on.",
    "Le bac numéro {n} est à l'arrêt depuis lundi matin, a dit le maire de l'île.<br><br>",
    "<span>12 mars 2024</span>",
    "<h1>12 mars 2024</h1>",
    "<div>",
    '<div itemscope itemtype="https://schema.org/Article"><i itemprop="author">x</i>',
    '<script type="application/ld+json">{{"@type":"Article","headline":"',
]


@pytest.mark.parametrize("piece", LONG)
def test_time_grows_with_length(piece: str) -> None:
    many = 600_000 // len(piece)
    page = "<html><body><article><h1>Le bac</h1><div>" + "".join(piece.format(n=n) for n in range(many))
    began = time.process_time()
    read(page.encode())
    assert time.process_time() - began < 15


def test_reading_texts_loads_nothing_of_the_web(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Le bac de Sainte-Orle est à l'arrêt depuis lundi, a annoncé la mairie de l'île.")
    heavy = ("trafilatura", "htmldate", "lxml", "feedparser", "urllib3", "ssl", "http.client", "fastwarc")
    lines = ("import sys", "from recoupe import api", f"api.check({str(tmp_path)!r})")
    script = "\n".join((*lines, f"print([m for m in {heavy} if m in sys.modules])"))
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
