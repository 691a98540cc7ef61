"""Which articles of a story share text, and the families that they make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from recoupe.grammar.parallel import parallel
from recoupe.grammar.say import Say
from recoupe.grammar.sharing import Sharing
from recoupe.grammar.times.clock import earlier
from recoupe.model import Alignment, Article, Reading
from recoupe.ports import LanguagePack
from recoupe.settings import DeriveSettings


class Kin(NamedTuple):
    """The articles of a story by id, in order, with what they share and how they are linked."""

    articles: dict[str, Article]
    sharing: Sharing
    translated: dict[tuple[str, str], float]
    """Share of sentences alike in order, for every two articles of which one is a translation; both ways round."""
    links: dict[str, set[str]]
    """By article: those that share text with it."""
    settings: DeriveSettings
    say: Say


def gauge(
    readings: Sequence[Reading],
    alignments: Sequence[Alignment],
    packs: Mapping[str, LanguagePack],
    settings: DeriveSettings,
    say: Say,
) -> Kin:
    """Measures every two articles of a story and links those that share text; `packs` by article id."""
    articles = {r.article.id: r.article for r in readings}
    sharing = Sharing(readings, alignments, packs)
    translated = _translations(readings, packs, settings)
    links: dict[str, set[str]] = {article: set() for article in articles}
    story = Kin(articles, sharing, translated, links, settings, say)
    for x, y in combinations(articles, 2):
        if _linked(story, x, y):
            links[x].add(y)
            links[y].add(x)
    return story


def _translations(
    readings: Sequence[Reading], packs: Mapping[str, LanguagePack], settings: DeriveSettings
) -> dict[tuple[str, str], float]:
    found: dict[tuple[str, str], float] = {}
    for a, b in combinations(readings, 2):
        pack_a, pack_b = packs[a.article.id], packs[b.article.id]
        if a.article.language == b.article.language or "neutral" in (pack_a.maturity, pack_b.maturity):
            continue
        score = parallel(a, b, pack_a=pack_a, pack_b=pack_b, alike=settings.alike)
        if score >= settings.translation:
            found[a.article.id, b.article.id] = found[b.article.id, a.article.id] = score
    return found


def _linked(story: Kin, a: str, b: str) -> bool:
    if (a, b) in story.translated:
        return True
    settings = story.settings
    common = agencies_of(story.articles[a]) & agencies_of(story.articles[b])
    needed = settings.credited_share if common else settings.share
    own = len(story.sharing.own(*story.sharing.shorter(a, b)))
    share = story.sharing.own_share(a, b)
    return share >= needed and (own >= settings.words or share >= settings.whole)


def agencies_of(article: Article) -> set[str]:
    """The agencies that an article credits as source of its text."""
    return {credit.agency for credit in article.credits}


def families(story: Kin, *, without: set[str]) -> list[list[str]]:
    """Articles that share text, directly or through others, in order of articles; those of `without` in none."""
    left = [a for a in story.articles if a not in without]
    found = []
    while left:
        family = _reach(story, left[0], without)
        found.append([a for a in story.articles if a in family])
        left = [a for a in left if a not in family]
    return found


def _reach(story: Kin, start: str, without: set[str]) -> set[str]:
    seen, todo = {start}, [start]
    while todo:
        new = story.links[todo.pop()] - seen - without
        seen |= new
        todo += sorted(new)
    return seen


def merges(story: Kin) -> dict[str, list[set[str]]]:
    """Articles that hold text of two families that share nothing else, with those families.

    Such an article joined them; unless it is the earlier text, from which both took.
    """
    found: dict[str, list[set[str]]] = {}
    for article, near in story.links.items():
        sides: list[set[str]] = []
        for other in sorted(near - found.keys()):
            if not any(other in side for side in sides):
                sides.append(_reach(story, other, {article, *found}))
        if len(sides) < 2 or any(earlier(story.articles[article], story.articles[n]) for n in near):
            continue
        if all(_part(story, article, side) >= story.settings.merged_share for side in sides):
            found[article] = sides
    return found


def _part(story: Kin, article: str, side: Iterable[str]) -> float:
    return max(story.sharing.share(article, other) for other in side)
