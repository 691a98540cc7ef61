"""Where sentences end: `sentences.txt` of each language."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from recoupe import find

HERE = Path(__file__).parent


def cases(name: str) -> list[tuple[str, str]]:
    return [
        (path.parent.name, line)
        for path in sorted(HERE.glob(f"*/{name}.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]


@pytest.mark.parametrize(("code", "case"), cases("sentences"))
def test_sentences(code: str, case: str) -> None:
    text = case.replace(" | ", " ").replace("|", "")
    found = find.language(code).sentences(text, 0, len(text))
    assert [text[start:end] for start, end in found] == [part.strip() for part in case.split("|")]


@pytest.mark.parametrize("code", ["fr", "en", "und"])
def test_offsets_are_those_of_the_whole_text(code: str) -> None:
    text = "Avant.\r\n Une. \u00a0Deux.\r\nAprès."
    start, end = text.index(" Une"), text.index("Après")
    assert [text[a:b] for a, b in find.language(code).sentences(text, start, end)] == ["Une.", "Deux."]
    assert find.language(code).sentences(text, start, start + 1) == ()


@pytest.mark.parametrize("unit", ["M. ", "A. ", "(a. b) ", "x! ", 'Non." ', "« ", "... "])
def test_time_grows_with_length(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    began = time.perf_counter()
    find.language("fr").sentences(text, 0, len(text))
    assert time.perf_counter() - began < 5
