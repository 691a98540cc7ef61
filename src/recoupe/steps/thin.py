"""thin: a very large story, its near copies set aside and said, so that every other two articles can be compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from recoupe.grammar.say import Say, called, percent
from recoupe.grammar.sharing import told_words
from recoupe.grammar.times.clock import earlier, instant
from recoupe.model import Article, Derivation, Dossier, Origin, Reading, Undecided
from recoupe.settings import PairSettings, ThinSettings
from recoupe.text.hashing import word_hash
from recoupe.text.ids import content_id
from recoupe.text.shingles import bands, selection


class Copy(NamedTuple):
    """A near copy: of which article, and the share of its n-grams that stand there too."""

    article: Article
    of: Article
    share: float


class Thinned(NamedTuple):
    """The readings to compare, in their order, and what was set aside."""

    readings: tuple[Reading, ...]
    copies: tuple[Copy, ...] = ()
    left: tuple[Article, ...] = ()
    """Articles that copy none, past the most that are compared."""


def thin(readings: Sequence[Reading], *, settings: ThinSettings, grams: PairSettings) -> Thinned:
    """All readings of an ordinary story; of one with more than `most`, one for each set of near copies, the earliest.

    Where these are still too many, those with most copies are kept, then the earliest. Near copies find each other as
    where articles meet (`pair`), by the bands of their n-grams: every two articles are never compared.
    """
    if len(readings) <= settings.most:
        return Thinned(tuple(readings))
    place = {r.article.id: i for i, r in enumerate(readings)}
    by_time = sorted((r.article for r in readings), key=lambda a: (_when(a), place[a.id]))
    copies = _copies(by_time, {r.article.id: _selection(r, grams) for r in readings}, grams)
    known = {copy.article.id for copy in copies}
    whole = Counter(copy.of.id for copy in copies)
    ranked = sorted((a for a in by_time if a.id not in known), key=lambda a: -whole[a.id])
    kept = {a.id for a in ranked[: settings.most]}
    left = sorted(
        (a for a in by_time if a.id not in kept and a.id not in known), key=lambda a: place[a.id]
    )  # fmt: skip
    orphans = [copy.article for copy in copies if copy.of.id not in kept]
    return Thinned(
        tuple(r for r in readings if r.article.id in kept),
        tuple(copy for copy in copies if copy.of.id in kept),
        (*left, *orphans),
    )


def whole(dossier: Dossier, story: Sequence[Reading], thinned: Thinned, *, settings: ThinSettings, say: Say) -> Dossier:
    """The dossier of all readings of a story, from that of those compared. Nothing changes where all were.

    A near copy stands under the origins of the article that it copies; its statements are not given.
    """
    if not thinned.copies and not thinned.left:
        return dossier
    copies: dict[str, list[str]] = defaultdict(list)
    for copy in thinned.copies:
        copies[copy.of.id].append(copy.article.id)
    origins = [_with(origin, copies) for origin in dossier.origins]
    numbers = {"all": len(story), "most": settings.most}
    return msgspec.structs.replace(
        dossier,
        id=content_id("y", *sorted(r.article.id for r in story)),
        articles=tuple(r.article.id for r in story),
        derivations=(*dossier.derivations, *(_derivation(copy, say) for copy in thinned.copies)),
        origins=(*origins, *(_origin(article, say) for article in thinned.left)),
        undecided=(*dossier.undecided, *_said(thinned, numbers, say)),
    )


def _when(article: Article) -> str:
    return instant(article.published) if article.published else "9999"


def _selection(reading: Reading, grams: PairSettings) -> frozenset[int]:
    return frozenset(selection([word_hash[w.norm] for w in told_words(reading)], n=grams.n, window=grams.window))


def _copies(articles: Sequence[Article], selections: dict[str, frozenset[int]], grams: PairSettings) -> list[Copy]:
    """The articles that are near copies of an earlier one that is none itself, in order."""
    first: dict[int, Article] = {}
    found: list[Copy] = []
    for article in articles:
        mine = selections[article.id]
        own = bands(mine)
        near = {first[band].id: first[band] for band in own if band in first}
        shares = ((_share(mine, selections[id_]), one) for id_, one in near.items())
        share, best = max(shares, key=lambda pair: (pair[0], pair[1].id), default=(0.0, article))
        if share >= grams.near:
            found.append(Copy(article, best, share))
            continue
        for band in own:
            first.setdefault(band, article)
    return found


def _share(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / max(1, len(a), len(b))


def _with(origin: Origin, copies: dict[str, list[str]]) -> Origin:
    more = [copy for article in origin.articles for copy in copies.get(article, ())]
    return msgspec.structs.replace(origin, articles=(*origin.articles, *more)) if more else origin


def _derivation(copy: Copy, say: Say) -> Derivation:
    return Derivation(
        source=copy.of.id,
        target=copy.article.id,
        kind="copy",
        share=round(copy.share, 4),
        direction="likely" if earlier(copy.of, copy.article) else "unknown",
        why=(say("thin.copy", share=percent(copy.share)),),
    )


def _origin(article: Article, say: Say) -> Origin:
    id_ = content_id("o", "article", article.id)
    return Origin(id=id_, label=called(article), kind="article", articles=(article.id,), why=(say("thin.left"),))


def _said(thinned: Thinned, numbers: dict[str, int], say: Say) -> list[Undecided]:
    """What was not compared: near copies by the article that they copy, then the rest."""
    of: dict[str, list[Copy]] = defaultdict(list)
    for copy in thinned.copies:
        of[copy.of.id].append(copy)
    said = [
        say("thin.copies.about", n=len(copies), outlet=called(copies[0].of))
        for copies in sorted(of.values(), key=lambda copies: (-len(copies), copies[0].of.id))
    ]
    said += [say("thin.rest.about", n=len(thinned.left))] if thinned.left else []
    why, settle = say("thin.why", **numbers), say("thin.settle")
    return [Undecided(about=about, why=why, would_settle=settle) for about in said]
