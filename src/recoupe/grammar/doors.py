"""The two doors by which articles find each other: word n-grams in common, and rare features in a window of days.

The exact definition, relation by relation, stands in `steps/pair.py`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeAlias

from recoupe.grammar.features import weight
from recoupe.grammar.outline import GLOSS, GROUPS, WORD, Outline
from recoupe.settings import PairSettings

Ids: TypeAlias = tuple[int, int]
"""Two articles by their place in the corpus, the earlier one first."""


def first_door(corpus: Sequence[Outline], settings: PairSettings) -> dict[Ids, float]:
    """Share of the n-grams of the article that has fewer, by pairs that share enough text."""
    holders = _holders([one.grams for one in corpus])
    held, crowds = _few(holders, settings), _crowds(corpus, holders, settings)
    found: dict[Ids, float] = {}
    for a, one in enumerate(corpus):
        here = [held[gram] for gram in one.grams if gram in held]
        for others in here:
            others.pop()  # the article itself: who is left comes after it
        counts = Counter(chain.from_iterable(here))
        counts.update(crowds.get(a, {}))
        for b, count in counts.items():
            share = count / min(len(one.grams), len(corpus[b].grams))
            if share >= settings.text_share:
                found[a, b] = share
    return found


def _crowds(
    corpus: Sequence[Outline], holders: Mapping[int, Sequence[int]], settings: PairSettings
) -> dict[int, dict[int, int]]:
    """By article, those that share enough n-grams of a crowd with it, and how many; it is the first to have these."""
    first = {gram: those[-1] for gram, those in holders.items() if len(those) > settings.most_articles}
    found: dict[int, dict[int, int]] = defaultdict(dict)
    for b, one in enumerate(corpus if first else ()):
        for a, count in Counter(first[gram] for gram in one.grams if gram in first).items():
            if a != b and count >= settings.crowd:
                found[a][b] = count
    return found


def second_door(corpus: Sequence[Outline], weights: Mapping[int, int], settings: PairSettings) -> set[Ids]:
    """Pairs that have enough rare features in common and stand in one cell of days; `weights` by feature."""
    rows = _rows(corpus, weights, settings)
    least = settings.rare * weight(WORD, 2, len(corpus))
    found: set[Ids] = set()
    for own, guests in _cells([one.day for one in corpus], settings):
        inside = [*own, *guests]
        held = _few(_holders([rows[i] for i in inside]), settings)
        for a in own:
            sums: dict[int, int] = defaultdict(int)
            for feature in rows[a]:
                if feature in held:
                    weighs, others = weights[feature], held[feature]
                    others.pop()
                    for other in _elsewhere(others, inside, a, corpus) if corpus[a].bag[feature] == GLOSS else others:
                        sums[other] += weighs
            close = (inside[other] for other, total in sums.items() if total >= least)
            found.update((a, b) if a < b else (b, a) for b in close)
    return found


def _elsewhere(others: Iterable[int], inside: Sequence[int], a: int, corpus: Sequence[Outline]) -> list[int]:
    """Those of another language than the article `a`."""
    return [other for other in others if corpus[inside[other]].language != corpus[a].language]


def _holders(rows: Sequence[Iterable[int]]) -> dict[int, list[int]]:
    """By number, the rows that hold it, last one first; without what one row alone holds."""
    once: set[int] = set()
    again: set[int] = set()
    for row in rows:
        again.update(once.intersection(row))
        once.update(row)
    held: dict[int, list[int]] = {number: [] for number in again}  # by far the most are in one row, and take no room
    for i in reversed(range(len(rows))):
        for number in again.intersection(rows[i]):
            held[number].append(i)
    return held


def _few(holders: Mapping[int, list[int]], settings: PairSettings) -> dict[int, list[int]]:
    """What no more rows hold than may be compared each with each."""
    return {number: those for number, those in holders.items() if len(those) <= settings.most_articles}


def _rows(corpus: Sequence[Outline], weights: Mapping[int, int], settings: PairSettings) -> list[list[int]]:
    """Of each article the features by which it may be found: those that others have too, the heaviest of each group."""
    holders = Counter(feature for one in corpus for feature in one.bag)
    groups = GROUPS if len({one.language for one in corpus}) > 1 else tuple(g for g in GROUPS if g != GLOSS)
    heaviest = sorted((f for f, n in holders.items() if n > 1), key=lambda f: (-weights[f], f))
    place = {feature: i for i, feature in enumerate(heaviest)}
    rows: list[list[int]] = []
    for one in corpus:
        found = sorted(place.keys() & one.bag.keys(), key=place.__getitem__)
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
