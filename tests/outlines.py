"""Outlines of articles made of numbers, for tests with more articles than can be written."""

from __future__ import annotations

import random
from collections.abc import Sequence

from recoupe.grammar.outline import Outline
from recoupe.settings import PairSettings
from recoupe.text.shingles import selection

SETTINGS = PairSettings()


def text(words: int, draw: random.Random) -> list[int]:
    """Words that no other text has."""
    return [draw.getrandbits(62) for _ in range(words)]


def told(
    name: int, words: Sequence[int], *, bag: Sequence[int] = (), day: int | None = None, language: str = "fr"
) -> Outline:
    """The outline of an article of so many words; those of its bag are words that carry matter."""
    grams = tuple(selection(words, n=SETTINGS.n, window=SETTINGS.window))
    return Outline(f"a{name:07}", language, day, grams, dict.fromkeys(bag, "w"))
