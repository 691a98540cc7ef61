"""Any language: no word is known."""

from __future__ import annotations

from recoupe.text.normalise import fold

function_words: frozenset[str] = frozenset()


def lemma(word: str) -> str:
    """The folded word."""
    return fold(word)
