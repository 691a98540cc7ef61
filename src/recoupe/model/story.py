"""Story: articles about one event."""

from __future__ import annotations

import msgspec


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """Articles about one event. An article is in exactly one story."""

    id: str
    articles: tuple[str, ...]
    why: tuple[str, ...] = ()


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """Two articles worth comparing, and what they share. `a` < `b`."""

    a: str
    b: str
    score: float
    why: str
    copy: bool = False
    """`b` is one of thousands of near copies of `a`: it has no other pair, and goes where `a` goes."""
