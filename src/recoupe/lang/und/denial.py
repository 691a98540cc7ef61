"""Denials: none are known in a language without a folder."""

from __future__ import annotations

from recoupe.model import Extent


def denied(text: str, extent: Extent) -> Extent | None:
    """None: nothing is told of negation."""
    return None
