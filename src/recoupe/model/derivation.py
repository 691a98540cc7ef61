"""Derivation: one text took from another."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

DerivationKind: TypeAlias = Literal["copy", "abridged", "rewrite", "translation", "merge"]
Direction: TypeAlias = Literal["known", "likely", "unknown"]


class Derivation(msgspec.Struct, frozen=True, kw_only=True):
    """One text took from another. With direction "unknown" the two ends could change places."""

    source: str
    """Article id, or origin id for a dispatch that is not among the files."""
    target: str
    kind: DerivationKind
    share: float
    """Share of the target's words that have their like in the source, in [0, 1]."""
    direction: Direction
    why: tuple[str, ...]
