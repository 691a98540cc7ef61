"""Cues of attribution."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model import Attribution, Name, Sentence


def attributions(text: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Attribution, ...] | None:
    return ()
