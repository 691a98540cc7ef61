"""French: what stands between quotation marks."""

from __future__ import annotations

from recoupe.grammar import quotes as grammar
from recoupe.grammar.table import table
from recoupe.model import Extent

_RULES = grammar.QuoteRules(
    elisions=table(
        """
        l d qu n s j c m t jusqu lorsqu puisqu quoiqu quelqu presqu entr
        """
    )
)


def quotations(text: str, start: int, end: int) -> tuple[Extent, ...]:
    """What stands between quotation marks, marks excluded; outermost only."""
    return grammar.quotations(text, start, end, _RULES)
