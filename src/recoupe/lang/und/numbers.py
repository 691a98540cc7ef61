"""Numbers without a language: figures with signs that mean the same everywhere, and symbols of units."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.grammar.quantities.line import QuantityTable
from recoupe.grammar.quantities.read import read_quantities
from recoupe.lang.und.words import lemma
from recoupe.model import Extent, Quantity


def quantities(text: str, start: int, end: int, masked: Sequence[Extent]) -> tuple[Quantity, ...]:
    """Figures with a unit's symbol, or alone; the thing counted is never told."""
    found = read_quantities(text, start, end, masked, table=TABLE, lemma=lemma)
    return tuple(Quantity(low=one.low, high=one.high, unit=one.unit, start=one.start, end=one.end) for one in found)


TABLE = QuantityTable(title_case=True)
