"""Identity: one person, place or body under all its spellings in a story."""

from __future__ import annotations

import msgspec

from recoupe.model.mention import NameKind
from recoupe.model.span import Span


class Identity(msgspec.Struct, frozen=True, kw_only=True):
    """One person, place or body in a story. Never merged on string likeness alone."""

    id: str
    kind: NameKind
    label: str
    spellings: tuple[str, ...]
    places: tuple[Span, ...]
    roles: tuple[str, ...] = ()
    """What the articles call them, as printed, each once."""
