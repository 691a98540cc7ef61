"""Titles and inter-titles: they keep neither sources nor doubts, and they repeat what the text says."""

from __future__ import annotations

from recoupe.model import Extent, Reading, Statement


def headings(reading: Reading) -> list[Extent]:
    """The title and the inter-titles of an article, in order."""
    return [(p.start, p.end) for p in reading.passages if p.role in ("title", "heading")]


def stands_in(statement: Statement, extents: list[Extent]) -> bool:
    """Whether a statement begins in one of these extents of its article."""
    at = statement.spans[0][0]
    return any(start <= at < end for start, end in extents)
