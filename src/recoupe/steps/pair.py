"""pair: which articles are worth comparing, by two doors."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from recoupe.grammar.features import FIXED, weight
from recoupe.grammar.outline import ACROSS, WORD, Outline, outline
from recoupe.model import Pair, Reading
from recoupe.ports import LanguagePack
from recoupe.settings import PairSettings
from recoupe.text.components import components
from recoupe.text.shingles import bands


def pair(readings: Sequence[Reading], *, packs: Mapping[str, LanguagePack], settings: PairSettings) -> tuple[Pair, ...]:
    """Pairs of articles that share text or matter, sorted by ids; `packs` by article id. Empty for no article."""
    return met([outline(r, pack=packs[r.article.id], settings=settings) for r in readings], settings=settings)


def met(outlines: Sequence[Outline], *, settings: PairSettings) -> tuple[Pair, ...]:
    """The same, of the outlines of articles."""
    ordered = sorted(outlines, key=lambda o: o.article)
    stands_for = _families(ordered, settings)
    left = [o for i, o in enumerate(ordered) if stands_for.get(i, i) == i]
    found = [_copy(ordered[kept], ordered[copy]) for copy, kept in stands_for.items() if copy != kept]
    return tuple(sorted([*found, *_pairs(left, settings)], key=lambda p: (p.a, p.b)))


def _families(outlines: Sequence[Outline], settings: PairSettings) -> dict[int, int]:
    """By member of a family of near copies that is too large to be compared each with each: the one kept of it."""
    buckets: dict[int, list[int]] = defaultdict(list)
    for i, one in enumerate(outlines):
        for band in bands(one.grams):
            buckets[band].append(i)
    stars = {(bucket[0], other) for bucket in buckets.values() for other in bucket[1:]}
    edges = [(a, b) for a, b in stars if _near(outlines[a], outlines[b], settings)]
    kept = components(len(outlines), edges)
    members = Counter(kept)
    return {i: k for i, k in enumerate(kept) if members[k] > settings.family}


def _near(a: Outline, b: Outline, settings: PairSettings) -> bool:
    longer = max(len(a.grams), len(b.grams))
    return len(set(a.grams).intersection(b.grams)) / longer >= settings.near


def _copy(kept: Outline, copy: Outline) -> Pair:
    shared = len(set(kept.grams).intersection(copy.grams)) / min(len(kept.grams), len(copy.grams))
    return Pair(a=kept.article, b=copy.article, score=shared, copy=True, why="near copy")


def _pairs(outlines: Sequence[Outline], settings: PairSettings) -> Iterable[Pair]:
    shared = _first_door(outlines, settings)
    holders: dict[tuple[int, str], int] = Counter((f, kind) for one in outlines for f, kind in one.bag.items())
    weights = {f: weight(kind, n, len(outlines)) for (f, kind), n in holders.items()}
    squares = {f: w * w for f, w in weights.items()}
    crossed = len({o.language for o in outlines}) > 1
    rows = [_rows(o, weights, {f for (f, _), n in holders.items() if n > 1}, crossed, settings) for o in outlines] if False else None
    several = {f for (f, _), n in holders.items() if n > 1}
    rows = [_rows(o, weights, several, crossed, settings) for o in outlines]
    candidates = shared.keys() | _second_door(outlines, rows, weights, settings)
    own = [frozenset(f for f, k in o.bag.items() if k not in (ACROSS, "c")) for o in outlines]
    across = [frozenset(f for f, k in o.bag.items() if k not in (WORD, "c")) for o in outlines] if crossed else own
    norms = {id(b): sum(squares[f] for f in b) for bags in (own, across) for b in bags}
    for i, j in candidates:
        a, b = outlines[i], outlines[j]
        bags = own if a.language == b.language else across
        dot = sum(squares[f] for f in bags[i] & bags[j])
        matter = dot / math.sqrt(norms[id(bags[i])] * norms[id(bags[j])]) if dot else 0.0
        if a.day is not None and b.day is not None and abs(a.day - b.day) > settings.days:
            matter = 0.0
        share = shared.get((i, j), 0.0)
        if share >= settings.text_share or matter >= settings.matter:
            yield Pair(a=a.article, b=b.article, score=max(share, matter), why=f"{share:.2f} {matter:.2f}")


def _first_door(outlines: Sequence[Outline], settings: PairSettings) -> dict[tuple[int, int], float]:
    index: dict[int, list[int]] = defaultdict(list)
    for i, one in enumerate(outlines):
        for gram in one.grams:
            index[gram].append(i)
    counts: Counter[tuple[int, int]] = Counter()
    for holders in index.values():
        if 1 < len(holders) <= settings.most_articles:
            counts.update(combinations(holders, 2))
    shares = ((ids, n / min(len(outlines[ids[0]].grams), len(outlines[ids[1]].grams))) for ids, n in counts.items())
    return {ids: share for ids, share in shares if share >= settings.text_share}


def _rows(one: Outline, weights, several, crossed, settings):
    ranked = sorted((-weights[f], f) for f, k in one.bag.items() if f in several and k != ACROSS)[: settings.features]
    rows = [f for _, f in ranked]
    if crossed:
        ranked = sorted((-weights[f], f) for f, k in one.bag.items() if f in several and k == ACROSS)[: settings.features]
        rows += [f for _, f in ranked]
    return rows


def _second_door(outlines, rows, weights, settings: PairSettings):
    cell_of = [None if o.day is None else o.day // settings.days for o in outlines]
    cells = {c for c in cell_of if c is not None}
    index = defaultdict(list)
    for i, (o, c) in enumerate(zip(outlines, cell_of)):
        if c is None:
            places = [None, *(cells if len(cells) <= settings.cells else ())]
        else:
            places = [c, c + 1] if c + 1 in cells else [c]
        for place in places:
            for f in rows[i]:
                index[f, place].append(i)
    score: dict = defaultdict(int)
    for (f, place), holders in index.items():
        if 1 < len(holders) <= settings.most_articles:
            w = weights[f]
            across = None
            for a, b in combinations(holders, 2):
                if cell_of[a] == place or cell_of[b] == place:
                    if outlines[a].bag[f] == ACROSS and outlines[a].language == outlines[b].language:
                        continue
                    score[a, b] += 1
    least = settings.rare_weight
    return {ids for ids, total in score.items() if total >= least}
