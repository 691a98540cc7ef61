"""Alignment: two spans with (nearly) the same words."""

from __future__ import annotations

import msgspec

from recoupe.model.span import Span


class Alignment(msgspec.Struct, frozen=True, kw_only=True):
    """Two spans of two articles with nearly the same words. Symmetric: it does not say who copied."""

    a: Span
    b: Span
    same: float
    """Share of words in common over the longer side, in [0, 1]."""
