"""An article that joined texts of two groups: which two it took from, or which one that had joined them before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from recoupe.grammar.lineage.descent import doubted
from recoupe.grammar.lineage.evidence import hints
from recoupe.grammar.lineage.kin import Kin
from recoupe.grammar.lineage.witnesses import capped, stretches
from recoupe.grammar.times.clock import instant

_BEST = 12
"""Sources that are tried in pairs: those that explain most of the article."""


def in_order(story: Kin, articles: Sequence[str]) -> list[str]:
    """The earliest first, then the longest; undated ones last: they may come from any other."""
    order = list(story.articles)

    def rank(a: str) -> tuple[str, int, int]:
        published = story.articles[a].published
        return (instant(published) if published else "9999", -story.sharing.size(a), order.index(a))

    return sorted(articles, key=rank)


def sources(story: Kin, article: str, placed: Sequence[str], trails: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """The one or two articles that explain most of an article at the least cost.

    `placed`: those that it may come from; `trails`: the origins of each. Two sources are two of other origins.
    """
    settings, has = story.settings, story.witnesses.has
    near = [a for a in placed if has(article, a) or (a, article) in story.translated]
    shared = 0
    for other in near:
        shared |= has(article, other)
    held = {a: doubted(hints(story, a, article), settings.doubt) for a in near}
    lost = {a: stretches(has(a, article)) for a in near}
    cost: dict[tuple[str, ...], int] = {
        (a,): held[a] + settings.word * capped(shared & ~has(article, a), settings.passage) for a in near
    }
    best = sorted(cost, key=lambda one: (cost[one], placed.index(one[0])))
    tried = [one[0] for one in best[:_BEST]]
    # A source of one side only is never among the cheapest alone: the best of every trail is tried too.
    tried += [one[0] for trail in sorted({tuple(sorted(trails[a])) for a in near}) for one in _of(best, trails, trail)]
    found: dict[tuple[str, ...], int] = dict(cost)
    for a, b in combinations(dict.fromkeys(tried), 2):
        if trails[a] & trails[b]:
            continue
        left = shared & ~(has(article, a) | has(article, b))
        found[a, b] = held[a] + held[b] + settings.word * capped(left, settings.passage) + settings.entry
    return min(
        found, key=lambda some: (found[some], len(some), sum(lost[a] for a in some), [placed.index(a) for a in some])
    )


def _of(
    best: Sequence[tuple[str, ...]], trails: Mapping[str, frozenset[str]], trail: tuple[str, ...]
) -> list[tuple[str, ...]]:
    return [one for one in best if tuple(sorted(trails[one[0]])) == trail][: _BEST // 2]
