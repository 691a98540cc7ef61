"""How far two statements speak of the same thing, with the reasons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from recoupe.grammar.features import bag
from recoupe.grammar.parallel import crossing
from recoupe.model import Name, Quantity, Reading, Statement, Time
from recoupe.ports import LanguagePack
from recoupe.text.words import words


class Profile(NamedTuple):
    """What one statement speaks of."""

    statement: Statement
    features: frozenset[str]
    order: tuple[str, ...]
    """Its content words in order, folded: for wording in common."""


class Likeness(NamedTuple):
    """`score` in [0, 1], and the values behind it."""

    score: float
    wording: float
    matter: float
    shared: frozenset[str]


def profile(statement: Statement, reading: Reading, *, pack: LanguagePack, bilingual: bool) -> Profile:
    """The features of a statement: lemmas outside of names, identities, quantities and times.

    With `bilingual`, words stand by the start of their English gloss so that they can meet another language's.
    """
    text = reading.article.text
    named = [(m.start, m.end) for m in reading.mentions if isinstance(m, Name | Time)]
    pieces = [piece for span in statement.spans for piece in _outside(span, named)]
    matter = bag(text, pieces, pack=pack)
    if bilingual:
        matter = crossing(matter, pack)
    matter |= {f"n:{identity}" for identity in statement.names}
    matter |= {_quantity(q) for q in statement.quantities}
    matter |= {f"t:{t.value}" for t in statement.times if t.value}
    order = tuple(w.norm for s, e in statement.spans for w in words(text, s, e) if w.norm not in pack.function_words)
    return Profile(statement, frozenset(matter), order)


def _outside(span: tuple[int, int], named: list[tuple[int, int]]) -> list[tuple[int, int]]:
    pieces, at = [], span[0]
    for start, end in named:
        if span[0] <= start < span[1]:
            pieces.append((at, start))
            at = end
    return [p for p in [*pieces, (at, span[1])] if p[0] < p[1]]


def _quantity(quantity: Quantity) -> str:
    value = quantity.low if quantity.low is not None else quantity.high
    return f"q:{value:g}|{quantity.unit or quantity.counted or ''}"


def likeness(a: Profile, b: Profile, weight: Mapping[str, float], *, slack: float) -> Likeness:
    """Wording (content words in the same order, over the shorter) and matter (weighed features) of two statements.

    Quantities of one unit within `slack` of each other are the same feature: what speaks of 250 km and of 254 km
    speaks of the same distance.
    """
    shared = set(a.features & b.features)
    near = _near_quantities(a.features - shared, b.features - shared, slack)
    total_a = sum(weight[f] for f in a.features)
    total_b = sum(weight[f] for f in b.features)
    if not total_a or not total_b:
        return Likeness(0.0, 0.0, 0.0, frozenset())
    common = sum(weight[f] for f in shared) + sum(min(weight[x], weight[y]) for x, y in near)
    dice = 2 * common / (total_a + total_b)
    contained = common / min(total_a, total_b)
    matter = (dice + contained) / 2
    shorter = min(len(a.order), len(b.order))
    wording = LCSseq.similarity(a.order, b.order) / shorter if shorter else 0.0
    score = max(matter, wording * min(1.0, shorter / 6))
    return Likeness(score, wording, matter, frozenset(shared | {x for x, _ in near}))


def _near_quantities(a: frozenset[str] | set[str], b: frozenset[str] | set[str], slack: float) -> list[tuple[str, str]]:
    near = []
    for x in sorted(f for f in a if f[0] == "q"):
        for y in sorted(f for f in b if f[0] == "q"):
            (one, unit), (other, of) = x[2:].split("|"), y[2:].split("|")
            low, high = sorted((float(one), float(other)))
            if unit and unit == of and high and (high - low) / high <= slack:
                near.append((x, y))
    return near
