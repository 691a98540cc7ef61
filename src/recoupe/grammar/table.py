"""Tables written as a text, and patterns that match nothing: what a table is where a language says nothing."""

from __future__ import annotations

import re

NEVER = r"(?!)"
"""A pattern that nothing matches."""
NOTHING = re.compile(NEVER)


def table(words: str) -> frozenset[str]:
    """The words of a text, parted by blanks."""
    return frozenset(words.split())


def phrases(lines: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of a text, one a line, by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in lines.strip().splitlines():
        words = tuple(line.split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in found.items()}
