"""Word tables, written as a text."""

from __future__ import annotations


def table(words: str) -> frozenset[str]:
    """The words of a text, parted by blanks."""
    return frozenset(words.split())
