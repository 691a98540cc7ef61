"""Where a statement denies."""

from __future__ import annotations

from recoupe.grammar import denial as grammar
from recoupe.grammar.denial import DenialRules
from recoupe.grammar.table import table
from recoupe.model import Extent

_RULES = DenialRules(alone=table("no nunca jamas ningun ninguno ninguna nadie tampoco sin ni"))


def denied(text: str, extent: Extent) -> Extent | None:
    """What follows the first negation of an extent; None when nothing in it is denied."""
    return grammar.denied(text, extent, _RULES)
