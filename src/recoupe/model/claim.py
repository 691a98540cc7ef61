"""Claim: the statements of a story that assert the same thing, and its counts."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

Standing: TypeAlias = Literal["single", "echoed", "one-voice", "corroborated", "disputed"]


class OriginCount(msgspec.Struct, frozen=True, kw_only=True):
    """On how many independent texts a claim rests: a range where a link is undecided."""

    low: int
    high: int
    ids: tuple[str, ...]
    why: str


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """Who a claim comes from, at the far end of the chains."""

    label: str
    name: str | None
    """Identity id; None for the outlet's own reporting and for unnamed sources."""
    statements: tuple[str, ...]


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """Statements that assert the same thing (or contradict each other on it)."""

    id: str
    statements: tuple[str, ...]
    gist: str
    articles: tuple[str, ...]
    silent: tuple[str, ...]
    origins: OriginCount
    voices: tuple[Voice, ...]
    standing: Standing
    why: tuple[str, ...] = ()
    """What joined the statements, one sentence a link."""
