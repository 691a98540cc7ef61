"""The very words that two articles have in common, and how runs of them are counted."""

from __future__ import annotations

import pytest

from recoupe.grammar.lineage.witnesses import Witnesses, capped, passages, size, stretches
from recoupe.settings import AlignSettings
from recoupe.steps.align import align
from tests.desk import packs
from tests.make import reading

HEAD = "Le pont des Orvaux\n\n"
TEXT = "Le vieux pont des Orvaux a été fermé lundi soir après la chute de deux pierres sur la berge de la Lézine.\n"


def only_in(one: str, other: str) -> list[str]:
    """The words of the first text's story that the second lacks."""
    readings = [reading(HEAD + text, id=id_) for id_, text in (("a", one), ("b", other))]
    known = packs(readings)
    found = Witnesses(readings, align(readings, packs=known, settings=AlignSettings()), known)
    words = [w.strip(".,").lower() for w in one.split()]
    bits = found.has("a", "b") >> len(HEAD.split())
    return [w for i, w in enumerate(words) if not bits >> i & 1]


# What | one text | another | words of the first that the second has not
CASES = [
    ("a copy", TEXT, TEXT, []),
    ("a slip", TEXT.replace("berge", "brege"), TEXT, ["brege"]),
    ("a number", TEXT.replace("deux", "trois"), TEXT, ["trois"]),
    ("a word put in", TEXT.replace("fermé", "fermé discrètement"), TEXT, ["discrètement"]),
    ("a word taken out", TEXT.replace("vieux ", ""), TEXT, []),
]


@pytest.mark.parametrize(("one", "other", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_words_inside_an_alignment_are_compared_once_more(one: str, other: str, expected: list[str]) -> None:
    assert only_in(one, other) == expected


def test_titles_are_no_evidence() -> None:
    readings = [reading(HEAD + TEXT, id=id_) for id_ in "ab"]
    known = packs(readings)
    found = Witnesses(readings, align(readings, packs=known, settings=AlignSettings()), known)
    assert size(found.has("a", "b")) == len(TEXT.split())


def test_runs() -> None:
    bits = 0b1111101100001
    assert (size(bits), stretches(bits)) == (8, 3)
    assert capped(bits, 2) == 5
    assert passages(bits, 3) == 0b1111100000000
