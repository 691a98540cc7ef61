"""Spanish: what stands between quotation marks, and what is said behind a dash."""

from __future__ import annotations

from recoupe.grammar import quotes as grammar
from recoupe.model import Extent

_RULES = grammar.QuoteRules(dialogue=True)


def quotations(text: str, start: int, end: int) -> tuple[Extent, ...]:
    """What stands between quotation marks, marks excluded; outermost only."""
    return grammar.quotations(text, start, end, _RULES)
