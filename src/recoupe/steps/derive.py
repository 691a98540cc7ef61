"""derive: who took text from whom, and where each trail of words ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

import msgspec

from recoupe.grammar.families import Kin, agencies_of, families, gauge, merges
from recoupe.grammar.say import Say, called, percent
from recoupe.grammar.times.clock import earlier, instant, printed
from recoupe.model import Alignment, Article, Derivation, Origin, Reading, Undecided
from recoupe.model.derivation import DerivationKind, Direction
from recoupe.model.origin import OriginKind
from recoupe.ports import LanguagePack
from recoupe.settings import DeriveSettings
from recoupe.text.ids import content_id


class Lineage(NamedTuple):
    """What `derive` gives."""

    derivations: tuple[Derivation, ...]
    origins: tuple[Origin, ...]
    undecided: tuple[Undecided, ...]


def derive(
    readings: Sequence[Reading],
    alignments: Sequence[Alignment],
    *,
    packs: Mapping[str, LanguagePack],
    settings: DeriveSettings,
    say: Say,
) -> Lineage:
    """Derivations and origins of one story.

    Articles that share words outside of quotations form families. A family goes back to the member that has all
    that its members share; to an agency's dispatch that is not among the files when credits name one and no member
    is that dispatch; to an unseen text when its members share what none of them could have from another.
    """
    story = gauge(readings, alignments, packs, settings, say)
    merged = merges(story)
    derivations: list[Derivation] = []
    origins: list[Origin] = []
    undecided: list[Undecided] = []
    for family in families(story, without=set(merged)):
        found = _trace(story, family)
        derivations += found.derivations
        origins += found.origins
        undecided += found.undecided
    for article, sides in merged.items():
        origins, more = _merge(story, article, sides, origins)
        derivations += more
    order = {article: i for i, article in enumerate(story.articles)}
    derivations.sort(key=lambda d: (order[d.target], order.get(d.source, -1)))
    origins.sort(key=lambda o: (-len(o.articles), order[o.articles[0]]))
    return Lineage(tuple(derivations), tuple(origins), tuple(undecided))


# ---------------------------------------------------------------- merges


def _merge(
    story: Kin, article: str, sides: Sequence[set[str]], origins: Sequence[Origin]
) -> tuple[list[Origin], list[Derivation]]:
    """The origins with the article under each one that it took from, and its derivations from them."""
    changed: list[Origin] = []
    edges: list[Derivation] = []
    for origin in origins:
        if any(set(origin.articles) & side for side in sides):
            share = {a: story.sharing.share(article, a) for a in origin.articles}
            best = max(origin.articles, key=lambda a: share[a])
            why = story.say("edge.merge", share=percent(share[best]))
            direction: Direction = "likely" if earlier(story.articles[best], story.articles[article]) else "unknown"
            edges.append(_edge(best, article, "merge", share[best], direction, why))
            members = tuple(a for a in story.articles if a in origin.articles or a == article)
            changed.append(msgspec.structs.replace(origin, articles=members))
        else:
            changed.append(origin)
    return changed, edges


# ---------------------------------------------------------------- one family


def _trace(story: Kin, family: Sequence[str]) -> Lineage:
    if len(family) == 1:
        return Lineage((), (_alone(story.articles[family[0]], story.say),), ())
    agencies = _family_agencies(story, family)
    root, why = _root(story, family, agencies)
    if root is None:
        return _unseen(story, family, agencies, why)
    if agencies:
        origin = _origin(" / ".join(agencies), "agency", family, why)
    else:
        origin = _origin(called(story.articles[root]), "article", family, why)
    undecided = _agency_undecided(agencies, story.say)
    return Lineage(tuple(_from_root(story, family, root)), (origin,), undecided)


def _alone(article: Article, say: Say) -> Origin:
    agencies = sorted(agencies_of(article))
    if agencies:
        why = say("alone.credit", agencies=", ".join(agencies))
        return _origin(" / ".join(agencies), "agency", [article.id], why)
    return _origin(called(article), "article", [article.id], say("alone"))


def _family_agencies(story: Kin, family: Sequence[str]) -> list[str]:
    """Agencies credited in a family, most often first."""
    names = [c for a in family for c in sorted(agencies_of(story.articles[a]))]
    return sorted(set(names), key=lambda n: (-names.count(n), n))


def _root(story: Kin, family: Sequence[str], agencies: Sequence[str]) -> tuple[str | None, str]:
    """The member from which the others come, with the reason; None when there is none such."""
    able = [a for a in family if _has_all(story, a, family) and not _later_than_any(story, a, family)]
    if agencies:
        signed = [a for a in able if _signed(story.articles[a], agencies[0])]
        if not signed:
            told = " / ".join(agencies)
            return None, story.say("root.unseen", agencies=told)
        best = _first(story, signed)
        return best, story.say("root.dispatch", outlet=called(story.articles[best]), agency=agencies[0])
    if not able:
        return None, story.say("root.siblings")
    best = _first(story, able)
    if any(earlier(story.articles[best], story.articles[a]) is None for a in family if a != best):
        return best, story.say("root.unknown")
    return best, story.say("root.earliest", outlet=called(story.articles[best]))


def _signed(article: Article, agency: str) -> bool:
    return any(c.agency == agency and c.form in ("signature", "prefix") for c in article.credits)


def _has_all(story: Kin, root: str, family: Sequence[str]) -> bool:
    """No two other members share more than a few words that the root has not."""
    others = [a for a in family if a != root and (a, root) not in story.translated]
    for x, y in combinations(others, 2):
        missing = story.sharing.own(x, y) - story.sharing.words(x, root)
        if len(missing) >= story.settings.sibling_words:
            return False
    return True


def _later_than_any(story: Kin, article: str, family: Sequence[str]) -> bool:
    return any(earlier(story.articles[a], story.articles[article]) for a in family)


def _first(story: Kin, articles: Sequence[str]) -> str:
    """The earliest, then the longest, then the first in order."""
    order = list(story.articles)

    def rank(a: str) -> tuple[str, int, int]:
        published = story.articles[a].published
        return (instant(published) if published else "9999", -story.sharing.size(a), order.index(a))

    return min(articles, key=rank)


def _from_root(story: Kin, family: Sequence[str], root: str) -> list[Derivation]:
    return [_nearest(story, family, root, target) for target in family if target != root]


def _nearest(story: Kin, family: Sequence[str], root: str, target: str) -> Derivation:
    """The edge to the member that explains most of the target: the root, unless another one clearly does better."""
    best, share = root, story.sharing.share(target, root)
    for other in family:
        if other in (root, target) or not earlier(story.articles[other], story.articles[target]):
            continue
        if (found := story.sharing.share(target, other)) >= share + story.settings.closer:
            best, share = other, found
    if (best, target) in story.translated or (target, best) in story.translated:
        return _translation(story, best, target)
    kind = _kind(story, best, target)
    direction, why = _direction(story, best, target)
    reverse = story.sharing.share(best, target)
    shared = story.say("edge.shared", share=percent(share), reverse=percent(reverse))
    return _edge(best, target, kind, share, direction, shared, *why)


def _translation(story: Kin, source: str, target: str) -> Derivation:
    score = story.translated[source, target]
    direction, why = _direction(story, source, target)
    told = story.say("edge.translated", share=percent(score))
    return _edge(source, target, "translation", score, direction, told, *why)


def _kind(story: Kin, source: str, target: str) -> DerivationKind:
    settings, sharing = story.settings, story.sharing
    if sharing.share(target, source) < settings.copied:
        return "rewrite"
    return "copy" if sharing.share(source, target) >= settings.kept else "abridged"


def _direction(story: Kin, source: str, target: str) -> tuple[Direction, list[str]]:
    one, other = story.articles[source], story.articles[target]
    why = []
    first = earlier(one, other)
    if first and one.published and other.published:
        why.append(story.say("edge.earlier", first=printed(one, beside=other), then=printed(other, beside=one)))
    credited = {c.agency for c in other.credits} & {c.agency for c in one.credits if c.form in ("signature", "prefix")}
    if credited:
        why.append(story.say("edge.credit", agencies=", ".join(sorted(credited))))
    if first and credited:
        return "known", why
    if first or (credited and all(c.form in ("via", "with") for c in other.credits)):
        return "likely", why
    return "unknown", [*why, story.say("edge.unknown")]


def _unseen(story: Kin, family: Sequence[str], agencies: Sequence[str], why: str) -> Lineage:
    """Every member comes from a text that is not among the files."""
    label = " / ".join(agencies) or story.say(
        "common", outlets=", ".join(dict.fromkeys(called(story.articles[a]) for a in family))
    )
    origin = _origin(label, "agency" if agencies else "unseen", family, why)
    edges = []
    for target in family:
        seen: set[int] = set().union(*(story.sharing.words(target, o) for o in family if o != target))
        share = len(seen) / max(1, story.sharing.size(target))
        told = story.say("edge.siblings", share=percent(share))
        credit = sorted(agencies_of(story.articles[target]))
        known = story.say("edge.credits", agencies=", ".join(credit)) if credit else story.say("edge.uncredited")
        kind: DerivationKind = "rewrite" if share < story.settings.copied else "copy"
        edges.append(_edge(origin.id, target, kind, share, "known" if credit else "likely", told, known))
    return Lineage(tuple(edges), (origin,), _agency_undecided(agencies, story.say))


def _agency_undecided(agencies: Sequence[str], say: Say) -> tuple[Undecided, ...]:
    if len(agencies) < 2:
        return ()
    return (
        Undecided(
            about=say("agency.about", agencies=say("or").join(agencies)),
            why=say("agency.why"),
            would_settle=say("agency.settle"),
        ),
    )


# ---------------------------------------------------------------- records


def _edge(source: str, target: str, kind: DerivationKind, share: float, direction: Direction, *why: str) -> Derivation:
    return Derivation(
        source=source, target=target, kind=kind, share=round(min(1.0, share), 4), direction=direction, why=why
    )


def _origin(label: str, kind: OriginKind, articles: Sequence[str], why: str) -> Origin:
    id_ = content_id("o", kind, *sorted(articles))
    return Origin(id=id_, label=label, kind=kind, articles=tuple(articles), why=(why,))
