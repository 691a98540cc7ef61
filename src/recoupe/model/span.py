"""Span: a place in an article; Extent: the same without its article."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

Extent: TypeAlias = tuple[int, int]
"""Half-open `[start, end)`, in Unicode code points of `Article.text`."""


class Span(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """A place in an article, without its words: they are sliced at the last moment."""

    article: str
    start: int
    end: int

    @property
    def extent(self) -> Extent:
        """The same place without its article."""
        return (self.start, self.end)
