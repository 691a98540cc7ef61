"""Residue and credits."""

from __future__ import annotations

from recoupe.model import Credit, Extent, Residue


def residue(text: str) -> tuple[Residue, ...]:
    return ()


def credits(text: str) -> tuple[Credit, ...]:
    return ()


def published(text: str) -> tuple[tuple[str, Extent], ...]:
    return ()
