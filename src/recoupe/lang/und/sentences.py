"""Any language: where sentences end, by Unicode stops alone."""

from __future__ import annotations

from recoupe.grammar import sentences as grammar
from recoupe.model import Extent

_RULES = grammar.SentenceRules()


def sentences(text: str, start: int, end: int) -> tuple[Extent, ...]:
    """Sentences of one line or paragraph, without the blanks around them."""
    return grammar.sentences(text, start, end, _RULES)
