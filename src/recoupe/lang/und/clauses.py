"""Clauses: not told apart in a language without a folder."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model import Extent
from recoupe.model.attribution import Certainty, Polarity


def clauses(text: str, extent: Extent) -> tuple[tuple[Extent, ...], ...]:
    """The extent itself."""
    return ((extent,),)


def asserts(text: str, extent: Extent) -> bool:
    """Always: what is not known to be a fragment is kept."""
    return True


def opens(text: str, extent: Extent) -> bool:
    """Never: nothing is known of its words."""
    return False


def stance(text: str, extents: Sequence[Extent]) -> tuple[Polarity, Certainty]:
    """Nothing is told of polarity or certainty."""
    return "affirmed", "plain"
