"""Word tables, written as a text, and patterns that match nothing: what a table is where a language says nothing."""

from __future__ import annotations

import re

NEVER = r"(?!)"
"""A pattern that nothing matches."""
NOTHING = re.compile(NEVER)


def table(words: str) -> frozenset[str]:
    """The words of a text, parted by blanks."""
    return frozenset(words.split())
