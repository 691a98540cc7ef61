"""Sentences."""

from __future__ import annotations

from recoupe.model import Extent


def sentences(text: str, start: int, end: int) -> tuple[Extent, ...]:
    return ((start, end),)
