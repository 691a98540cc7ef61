"""Numbers and units."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model import Extent, Quantity


def quantities(text: str, start: int, end: int, masked: Sequence[Extent]) -> tuple[Quantity, ...]:
    return ()
