"""Story: articles about one event, and what became of it as articles arrived."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

ChangeKind: TypeAlias = Literal["born", "grew", "merged", "split", "ended"]


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that happened to a story when articles arrived."""

    kind: ChangeKind
    """`born`; `grew`; `merged`: it took in (parts of) other stories; `split`: articles of it are in other stories now;
    `ended`: all of them are."""
    at: str
    """When, as whoever follows the stories counts: the hour of a batch, the day of an edition."""
    articles: tuple[str, ...]
    """Those that came (`born`, `grew`, `merged`) or went (`split`, `ended`)."""
    stories: tuple[str, ...] = ()
    """Ids of the stories that they came from or went to."""


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """Articles about one event. An article is in exactly one story."""

    id: str
    """Of its articles, where stories are made once; of those it was born with, where they are followed: it stays the
    same while the story grows. The id of a dossier is always that of its articles, so it is another one each time."""
    articles: tuple[str, ...]
    why: tuple[str, ...] = ()
    history: tuple[Change, ...] = ()
    """What happened to it, first things first; empty where stories are made once."""


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """Two articles worth comparing, and what they share. `a` < `b`."""

    a: str
    b: str
    score: float
    why: str
    copy: bool = False
    """`b` is one of thousands of near copies of `a`: it has no other pair, and goes where `a` goes."""
