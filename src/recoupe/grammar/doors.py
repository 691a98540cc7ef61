"""The two doors by which articles find each other: word n-grams in common, and rare features in a window of days.

The exact definition, relation by relation, stands in `steps/pair.py`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import TypeAlias

from recoupe.grammar.features import weight
from recoupe.grammar.outline import GLOSS, GROUPS, WORD, Outline
from recoupe.settings import PairSettings

Ids: TypeAlias = tuple[int, int]
"""Two articles by their place in the corpus, the earlier one first."""


def first_door(corpus: Sequence[Outline], settings: PairSettings) -> dict[Ids, float]:
    """Share of the n-grams of the article that has fewer, by pairs that share enough text."""
    counts: Counter[Ids] = Counter()
    for holders in _held([one.grams for one in corpus]).values():
        if len(holders) <= settings.most_articles:
            counts.update(combinations(holders, 2))
    sizes = [len(one.grams) for one in corpus]
    shares = (((a, b), count / min(sizes[a], sizes[b])) for (a, b), count in counts.items())
    return {ids: share for ids, share in shares if share >= settings.text_share}


def second_door(corpus: Sequence[Outline], weights: Mapping[int, int], settings: PairSettings) -> set[Ids]:
    """Pairs that have enough rare features in common and stand in one cell of days; `weights` by feature."""
    rows = _rows(corpus, weights, settings)
    sums: dict[Ids, int] = defaultdict(int)
    for own, guests in _cells([one.day for one in corpus], settings):
        inside = [*own, *guests]
        for feature, holders in _held([rows[i] for i in inside]).items():
            if len(holders) <= settings.most_articles:
                here = [inside[place] for place in holders]
                at_home = sum(place < len(own) for place in holders)
                weighs, glossed = weights[feature], corpus[here[0]].bag[feature] == GLOSS
                for a, b in _meetings(here[:at_home], here[at_home:]):
                    if not glossed or corpus[a].language != corpus[b].language:
                        sums[a, b] += weighs
    least = settings.rare * weight(WORD, 2, len(corpus))
    return {ids for ids, total in sums.items() if total >= least}


def _held(rows: Sequence[Iterable[int]]) -> dict[int, list[int]]:
    """By number, the rows that hold it, in order; numbers of one row alone, by far the most, take no room."""
    once: set[int] = set()
    again: set[int] = set()
    for row in rows:
        again.update(once.intersection(row))
        once.update(row)
    held: dict[int, list[int]] = {number: [] for number in again}
    for i, row in enumerate(rows):
        for number in again.intersection(row):
            held[number].append(i)
    return held


def _rows(corpus: Sequence[Outline], weights: Mapping[int, int], settings: PairSettings) -> list[list[int]]:
    """Of each article the features by which it may be found: those that others have too, the heaviest of each group."""
    shared = _held([one.bag for one in corpus]).keys()
    groups = GROUPS if len({one.language for one in corpus}) > 1 else tuple(g for g in GROUPS if g != GLOSS)
    rows: list[list[int]] = []
    for one in corpus:
        found = sorted(shared & one.bag.keys(), key=lambda feature: (-weights[feature], feature))
        rows.append([f for group in groups for f in [f for f in found if one.bag[f] in group][: settings.features]])
    return rows


def _cells(days: Sequence[int | None], settings: PairSettings) -> Iterator[tuple[list[int], list[int]]]:
    """The articles whose own cell it is, and the guests; cells in order, that of no day last."""
    own: dict[int, list[int]] = defaultdict(list)
    for i, day in enumerate(days):
        if day is not None:
            own[day // settings.days].append(i)
    undated = [i for i, day in enumerate(days) if day is None]
    visiting = undated if len(own) <= settings.cells else []
    for cell in sorted(own):
        yield own[cell], [*own.get(cell - 1, []), *visiting]
    yield undated, []


def _meetings(own: Sequence[int], guests: Sequence[int]) -> Iterator[Ids]:
    yield from combinations(own, 2)
    for a, b in product(own, guests):
        yield (a, b) if a < b else (b, a)
