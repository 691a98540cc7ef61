"""What is no part of the story, who is credited, when it was published: `residue.jsonl` of each language."""

from __future__ import annotations

import time
from pathlib import Path

import msgspec
import pytest

from recoupe import find

HERE = Path(__file__).parent


class Case(msgspec.Struct):
    why: str
    text: str
    residue: list[tuple[str, str]]
    credits: list[tuple[str, str]]
    published: str | None = None
    changed: str | None = None


CASES = [
    pytest.param(path.parent.name, msgspec.json.decode(line, type=Case), id=f"{path.parent.name}-{number}")
    for path in sorted(HERE.glob("*/residue.jsonl"))
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    if line
]


@pytest.mark.parametrize(("code", "case"), CASES)
def test_residue(code: str, case: Case) -> None:
    found = find.language(code).residue(case.text)
    assert [(one.kind, case.text[one.start : one.end]) for one in found] == case.residue, case.why


@pytest.mark.parametrize(("code", "case"), CASES)
def test_credits(code: str, case: Case) -> None:
    found = find.language(code).credits(case.text)
    assert [(one.agency, one.form) for one in found] == case.credits, case.why


@pytest.mark.parametrize(("code", "case"), CASES)
def test_published(code: str, case: Case) -> None:
    found = {role: value for value, _, role in find.language(code).published(case.text)}
    assert (found.get("published"), found.get("modified")) == (case.published, case.changed), case.why


@pytest.mark.parametrize("unit", ["(AFP) ", "Paris (AFP) - \n", "Lire aussi\nabc\n", "« © x\n", "A/", "PARIS, ", "("])
def test_time_grows_with_length(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    began = time.perf_counter()
    find.language("fr").residue(text)
    assert time.perf_counter() - began < 8
