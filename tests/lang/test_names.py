"""Names: one case a line of `tests/lang/<code>/names.jsonl`, [kind, value, role] in order of place.

`"kinds": "loose"` or `"roles": "loose"` says that the case is about the rest.
"""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from recoupe import find
from recoupe.model import Name, Sentence

FOLDER = Path(__file__).parent
CASES = [
    (path.parent.name, json.loads(line))
    for path in sorted(FOLDER.glob("*/names.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]


def read(text: str, code: str) -> tuple[Name, ...]:
    pack = find.language(code)
    extents = pack.sentences(text, 0, len(text))
    return pack.names(text, [Sentence(role="paragraph", paragraph=0, start=a, end=b) for a, b in extents])


@pytest.mark.parametrize(("code", "case"), CASES, ids=lambda v: v if isinstance(v, str) else v["why"])
def test_names_of_a_text(code: str, case: dict[str, object]) -> None:
    text = str(case["text"])
    expected = case["names"]
    assert isinstance(expected, list)
    found = [[name.kind, name.value, name.role] for name in read(text, code)]
    for column, loose in ((0, "kinds"), (2, "roles")):
        if loose in case:
            for row in (*found, *expected):
                row[column] = None
    assert found == expected


@pytest.mark.parametrize(("code", "case"), CASES, ids=lambda v: v if isinstance(v, str) else v["why"])
def test_places_are_exact_ordered_and_apart(code: str, case: dict[str, object]) -> None:
    text = str(case["text"])
    names = read(text, code)
    for name in names:
        assert " ".join(text[name.start : name.end].split()) == name.value
    assert all(a.end <= b.start for a, b in pairwise(names))


def test_keys_come_from_tables() -> None:
    names = read("La France et Moscou ont lu l'AFP et le Kremlin, puis Brumelle.", "fr")
    assert [name.key for name in names] == ["country:FR", "city:524901", "agency:AFP", "government:RU", None]


def test_the_neutral_pack_knows_places_agencies_and_runs_of_capitals() -> None:
    names = read("Gestern kam Karl Brandt nach Berlin, meldete Reuters.", "und")
    assert [(name.kind, name.value) for name in names] == [
        ("person", "Karl Brandt"),
        ("place", "Berlin"),
        ("agency", "Reuters"),
    ]


def test_a_huge_line_without_names_or_ends_does_not_hang() -> None:
    assert read("président de la " * 5_000, "fr") == ()
    assert isinstance(read("Aa " * 20_000, "fr"), tuple)
