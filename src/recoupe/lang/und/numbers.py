"""Numbers without a language: figures with signs that mean the same everywhere, and symbols of units."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.grammar.numbers import NumberTable
from recoupe.grammar.quantities import read_quantities
from recoupe.grammar.quantity_line import QuantityTable
from recoupe.lang.und.words import lemma
from recoupe.model import Extent, Quantity


def quantities(text: str, start: int, end: int, masked: Sequence[Extent]) -> tuple[Quantity, ...]:
    """Figures with a unit's symbol, or alone; the thing counted is never told."""
    found = read_quantities(text, start, end, masked, table=TABLE, lemma=lemma)
    return tuple(Quantity(low=one.low, high=one.high, unit=one.unit, start=one.start, end=one.end) for one in found)


_NONE: frozenset[str] = frozenset()

TABLE = QuantityTable(
    numbers=NumberTable(
        decimal=None,
        small={},
        hundred=_NONE,
        thousand=_NONE,
        scales={},
        dozens={},
        vague={},
        vague_before=_NONE,
        fractions={},
        halves=_NONE,
        half=_NONE,
        joins=_NONE,
        of=_NONE,
        articles=_NONE,
        ambiguous=_NONE,
    ),
    units={},
    before={},
    after={},
    between=_NONE,
    to=_NONE,
    changes=(),
    labels=_NONE,
    stop=_NONE,
    adjectives=_NONE,
    plurals=("",),
    noun_last=False,
    nouns=_NONE,
    others=_NONE,
    same=_NONE,
    auxiliaries=_NONE,
    determiners=_NONE,
    only=_NONE,
    casualties=_NONE,
    article_units=_NONE,
    measures=_NONE,
    bare_ages=False,
    magnitude=_NONE,
    over=_NONE,
)
