"""What stands between quotation marks: `quotes.txt` of each language."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from recoupe import find

HERE = Path(__file__).parent


def cases() -> list[tuple[str, str]]:
    return [
        (path.parent.name, line)
        for path in sorted(HERE.glob("*/quotes.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]


@pytest.mark.parametrize(("code", "case"), cases())
def test_quotations(code: str, case: str) -> None:
    text = case.replace("¶", "\n").replace("⟦", "").replace("⟧", "")
    wanted = [part.split("⟧")[0] for part in case.replace("¶", "\n").split("⟦")[1:]]
    found = find.language(code).quotations(text, 0, len(text))
    assert [text[start:end] for start, end in found] == wanted


def test_a_stray_mark_costs_its_paragraph_at_most() -> None:
    text = "Un « signe ouvre.\n" + "Le texte va « son » cours.\n" * 50
    found = find.language("fr").quotations(text, 0, len(text))
    assert {text[start:end] for start, end in found} == {"son"}


@pytest.mark.parametrize("unit", ['"a ', "'a ", "«a ", "a» ", "l'a' ", '"a" ', '«a "b» c" '])
def test_time_grows_with_length(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    began = time.perf_counter()
    find.language("fr").quotations(text, 0, len(text))
    assert time.perf_counter() - began < 5
