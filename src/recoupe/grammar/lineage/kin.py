"""Which articles of a story share text, and the groups that they make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from recoupe.grammar.lineage.signs import signs, version_of
from recoupe.grammar.lineage.witnesses import Witnesses, passages, size
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
    witnesses: Witnesses
    signs: dict[str, dict[str, int]]
    """By article: the agencies that it credits, and how."""
    versions: dict[str, int]
    """By article: which version of a dispatch its heading says it is."""
    translated: dict[tuple[str, str], float]
    """Share of sentences alike in order, for every two articles of which one is a translation; both ways round."""
    links: dict[str, set[str]]
    """By article: those that share text with it."""
    settings: DeriveSettings
    say: Say

    def earlier(self, one: str, other: str) -> bool | None:
        """Whether the first was published before the second; None where the dates do not tell."""
        return earlier(self.articles[one], self.articles[other])

    def own(self, one: str, other: str) -> int:
        """Bits of the words outside of quotations that the first shares with the second."""
        return self.witnesses.has(one, other) & ~self.witnesses.quoted[one]


def gauge(
    readings: Sequence[Reading],
    alignments: Sequence[Alignment],
    packs: Mapping[str, LanguagePack],
    settings: DeriveSettings,
    say: Say,
) -> Kin:
    """Measures every two articles of a story and links those that share text; `packs` by article id."""
    articles = {r.article.id: r.article for r in readings}
    story = Kin(
        articles=articles,
        sharing=Sharing(readings, alignments, packs),
        witnesses=Witnesses(readings, alignments, packs),
        signs={id_: signs(article) for id_, article in articles.items()},
        versions={id_: version_of(article) for id_, article in articles.items()},
        translated=_translations(readings, packs, settings),
        links={id_: set() for id_ in articles},
        settings=settings,
        say=say,
    )
    for x, y in combinations(articles, 2):
        if _linked(story, x, y):
            story.links[x].add(y)
            story.links[y].add(x)
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
    common = story.signs[a].keys() & story.signs[b].keys()
    needed = settings.credited_share if common else settings.share
    shorter, other = story.sharing.shorter(a, b)
    own = len(story.sharing.own(shorter, other))
    enough = own >= settings.words or story.sharing.outside(shorter, other) >= settings.whole
    return enough and story.sharing.own_share(a, b) >= needed


def groups(story: Kin, *, without: set[str]) -> list[list[str]]:
    """Articles that share text, directly or through others, in order of articles; those of `without` in none."""
    left = [a for a in story.articles if a not in without]
    found = []
    while left:
        group = reach(story, left[0], without)
        found.append([a for a in story.articles if a in group])
        left = [a for a in left if a not in group]
    return found


def reach(story: Kin, start: str, without: set[str]) -> set[str]:
    """The articles that a chain of links leads to, `start` among them."""
    seen, todo = {start}, [start]
    while todo:
        new = story.links[todo.pop()] - seen - without
        seen |= new
        todo += sorted(new)
    return seen


def mixed(story: Kin) -> dict[str, list[set[str]]]:
    """Articles that hold text of two groups that share nothing else, with those groups.

    First every article that two strangers have part of is set aside; then those are put back that turn out to be
    what the strangers were cut from: they are earlier, or hold all that every side has in common.
    """
    aside = {a for a in story.articles if _between(story, a)}
    settled = False
    while not settled:
        settled = True
        for article in sorted(aside, key=lambda a: (-story.sharing.size(a), list(story.articles).index(a))):
            if not _joins(story, article, _sides(story, article, aside)):
                aside.discard(article)
                settled = False
                break
    return {a: _sides(story, a, aside) for a in story.articles if a in aside}


def _between(story: Kin, article: str) -> bool:
    near = [n for n in story.links[article] if _part(story, article, n) >= story.settings.merged_share]
    for one, other in combinations(sorted(near), 2):
        if other in story.links[one]:
            continue
        here, there = story.own(article, one), story.own(article, other)
        if 2 * size(here & there) < min(size(here), size(there)):
            return True
    return False


def _part(story: Kin, article: str, other: str) -> float:
    return story.sharing.share(article, other)


def _sides(story: Kin, article: str, aside: set[str]) -> list[set[str]]:
    """The groups that an article shares text with, when all that were set aside are left out."""
    sides: list[set[str]] = []
    for other in sorted(story.links[article] - aside):
        if not any(other in side for side in sides):
            sides.append(reach(story, other, aside))
    return [side for side in sides if max(_part(story, article, o) for o in side) >= story.settings.merged_share]


def _joins(story: Kin, article: str, sides: Sequence[set[str]]) -> bool:
    """Whether an article joined two sides, rather than being the text from which both took."""
    near = story.links[article]
    if len(sides) < 2 or any(all(story.earlier(article, o) for o in side & near) for side in sides):
        return False
    return any(_stands_alone(story, article, side) for side in sides)


def _stands_alone(story: Kin, article: str, side: set[str]) -> bool:
    """Whether a side has text of its own that the article lacks: then it is no cutting of the article."""
    if len(side) == 1:
        only = next(iter(side))
        return bool(story.earlier(only, article)) or story.sharing.share(only, article) < story.settings.cut_from
    return any(
        size(passages(story.own(x, y) & ~story.witnesses.has(x, article), story.settings.run))
        >= story.settings.sibling_words
        for x, y in combinations(sorted(side), 2)
    )
