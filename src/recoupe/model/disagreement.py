"""Disagreement: where a claim's statements do not agree."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from recoupe.model.span import Span

DisagreementKind: TypeAlias = Literal[
    "number", "time", "place", "name", "role", "agent", "polarity", "certainty", "attribution"
]
Verdict: TypeAlias = Literal["conflict", "update", "rounding", "range", "sum", "conversion", "lost", "added", "differs"]


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One version: a value, who prints it, and where."""

    value: str
    articles: tuple[str, ...]
    statements: tuple[str, ...]
    places: tuple[Span, ...]


class Disagreement(msgspec.Struct, frozen=True, kw_only=True):
    """Two sides or more of one claim. Both are shown; neither is called true."""

    id: str
    claim: str
    kind: DisagreementKind
    verdict: Verdict
    sides: tuple[Side, ...]
    why: str
