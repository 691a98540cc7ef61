"""gather: pairs into stories, preferring to gather, keeping an article of another event out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from recoupe.model import Pair, Reading, Story
from recoupe.settings import GatherSettings
from recoupe.text.ids import content_id


def gather(readings: Sequence[Reading], pairs: Sequence[Pair], *, settings: GatherSettings) -> tuple[Story, ...]:
    """Every article in exactly one story; most articles first. An article alone is a story of one.

    Greedy average linkage: the two groups whose best link is strongest are joined while the mean of their links
    (0 for a missing one) stays over `settings.mean`.
    """
    score = {(p.a, p.b): p.score for p in pairs}
    groups: dict[str, tuple[str, ...]] = {r.article.id: (r.article.id,) for r in readings}
    for link in sorted(pairs, key=lambda p: (-p.score, p.a, p.b)):
        left, right = groups[link.a], groups[link.b]
        if left is right or _mean(left, right, score) < settings.mean:
            continue
        joined = tuple(sorted((*left, *right)))
        for article in joined:
            groups[article] = joined
    order = {r.article.id: i for i, r in enumerate(readings)}
    unique = {tuple(sorted(g, key=order.__getitem__)) for g in groups.values()}
    stories = [Story(id=content_id("y", *sorted(g)), articles=g, why=_why(g, score)) for g in unique]
    return tuple(sorted(stories, key=lambda s: (-len(s.articles), order[s.articles[0]])))


def _mean(left: Sequence[str], right: Sequence[str], score: Mapping[tuple[str, str], float]) -> float:
    links = [score.get((a, b) if a < b else (b, a), 0.0) for a in left for b in right]
    return sum(links) / len(links)


def _why(articles: Sequence[str], score: Mapping[tuple[str, str], float]) -> tuple[str, ...]:
    links = [score.get((a, b) if a < b else (b, a), 0.0) for a, b in combinations(articles, 2)]
    if not links:
        return ("no other article is like it",)
    return (f"mean likeness {sum(links) / len(links):.2f} over {len(links)} pairs, strongest {max(links):.2f}",)
