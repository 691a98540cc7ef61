"""Numbers without a language: figures with signs that mean the same everywhere, and symbols of units."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.grammar.number_words import NumberTable
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
        several=_NONE,
        loose={},
        fractions={},
        ordinals=_NONE,
        not_shared=_NONE,
        halves=_NONE,
        half=_NONE,
        joins=_NONE,
        of=_NONE,
        articles=_NONE,
        ones=_NONE,
        ambiguous=_NONE,
    ),
    units={},
    before={},
    after={},
    between=_NONE,
    to=_NONE,
    changes=(),
    minus=_NONE,
    labels=_NONE,
    singular=_NONE,
    stop=_NONE,
    adjectives=_NONE,
    nominal=_NONE,
    plurals=("",),
    invariable=(),
    title_case=True,
    point_of=_NONE,
    noun_last=False,
    scale_takes_of=False,
    nouns=_NONE,
    states=_NONE,
    others=_NONE,
    same=_NONE,
    places=_NONE,
    auxiliaries=_NONE,
    copulas=_NONE,
    determiners=_NONE,
    only=_NONE,
    casualties=_NONE,
    article_units=_NONE,
    vague_units=_NONE,
    measures=_NONE,
    bare_ages=False,
    aged=_NONE,
    magnitude=_NONE,
    ranks={},
    ranked=_NONE,
    over=frozenset(),
)
