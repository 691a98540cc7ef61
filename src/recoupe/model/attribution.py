"""Attribution: who the article says says it."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from recoupe.model.span import Extent

Mode: TypeAlias = Literal["direct", "indirect", "mixed", "according-to", "evidence", "none"]
SourceRole: TypeAlias = Literal["speaker", "relay", "document", "anonymous", "collective"]
Polarity: TypeAlias = Literal["affirmed", "denied"]
Certainty: TypeAlias = Literal["plain", "reported", "conditional", "hypothetical", "expected"]


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """One link of a source chain."""

    label: str
    """The source's words, or what they stand for when the article settles it ("l'agence" -> "TASS")."""
    role: SourceRole
    start: int
    end: int
    name: str | None = None
    """Identity id; None before the articles of a story are put together, or for "des témoins"."""


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """A cue, the content it reports and the chain of sources, nearest first.

    `sources` may be empty (a passive without agent): no source named is a value, not an absence.
    """

    mode: Mode
    content: tuple[Extent, ...]
    cue: tuple[Extent, ...]
    sources: tuple[Source, ...]
    polarity: Polarity = "affirmed"
    """Of the content as reported: "a démenti que …" is denied."""
    certainty: Certainty = "reported"
    form: str
    """The pattern that found it ("incise", "que", "selon", …): precision is measured by form."""
    confidence: float | None = None
    """How often a pattern like this was right where it was measured, in [0, 1]; None where it was not measured."""
