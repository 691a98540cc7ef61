"""Any language: no word is known."""

from __future__ import annotations

from collections.abc import Set

from recoupe.text.normalise import fold

function_words: frozenset[str] = frozenset()
foreign_words: frozenset[str] = frozenset()


def lemma(word: str) -> str:
    """The folded word."""
    return fold(word)


def parts(word: str, seen: Set[str]) -> tuple[str, ...]:
    """The word itself: without a dictionary nothing shows that it is two."""
    return (word,)
