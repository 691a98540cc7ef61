"""derive: who took text from whom, and where each trail of words ends."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from recoupe.grammar.clock import earlier, printed
from recoupe.grammar.parallel import parallel
from recoupe.grammar.say import Say, percent
from recoupe.grammar.sharing import Sharing
from recoupe.model import Alignment, Article, Derivation, Origin, Reading, Undecided
from recoupe.model.derivation import DerivationKind, Direction
from recoupe.ports import LanguagePack
from recoupe.settings import DeriveSettings


class Lineage(NamedTuple):
    """What `derive` gives."""

    derivations: tuple[Derivation, ...]
    origins: tuple[Origin, ...]
    undecided: tuple[Undecided, ...]


class _Story(NamedTuple):
    """The articles of a story by id, in order, with what they share and how they are linked."""

    articles: dict[str, Article]
    sharing: Sharing
    translated: dict[tuple[str, str], float]
    links: dict[str, set[str]]
    settings: DeriveSettings
    say: Say


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
    story = _gauge(readings, alignments, packs, settings, say)
    merges = _merges(story)
    families = _families(story, without=set(merges))
    derivations: list[Derivation] = []
    origins: list[Origin] = []
    undecided: list[Undecided] = []
    for family in families:
        found = _trace(story, family)
        derivations += found.derivations
        origins += found.origins
        undecided += found.undecided
    for article, sides in merges.items():
        origins, more = _merge(story, article, sides, origins)
        derivations += more
    order = {article: i for i, article in enumerate(story.articles)}
    derivations.sort(key=lambda d: (order[d.target], order.get(d.source, -1)))
    origins.sort(key=lambda o: (-len(o.articles), order[o.articles[0]]))
    return Lineage(tuple(derivations), tuple(origins), tuple(undecided))


# ---------------------------------------------------------------- links


def _gauge(
    readings: Sequence[Reading],
    alignments: Sequence[Alignment],
    packs: Mapping[str, LanguagePack],
    settings: DeriveSettings,
    say: Say,
) -> _Story:
    articles = {r.article.id: r.article for r in readings}
    sharing = Sharing(readings, alignments, packs)
    translated: dict[tuple[str, str], float] = {}
    for a, b in combinations(readings, 2):
        if a.article.language == b.article.language or "neutral" in (
            packs[a.article.id].maturity,
            packs[b.article.id].maturity,
        ):
            continue
        pack_a, pack_b = packs[a.article.id], packs[b.article.id]
        score = parallel(a, b, pack_a=pack_a, pack_b=pack_b, alike=settings.alike)
        if score >= settings.translation:
            translated[a.article.id, b.article.id] = translated[b.article.id, a.article.id] = score
    links: dict[str, set[str]] = {article: set() for article in articles}
    story = _Story(articles, sharing, translated, links, settings, say)
    for x, y in combinations(articles, 2):
        if _linked(story, x, y):
            links[x].add(y)
            links[y].add(x)
    return story


def _linked(story: _Story, a: str, b: str) -> bool:
    if (a, b) in story.translated:
        return True
    settings = story.settings
    common = _agencies(story.articles[a]) & _agencies(story.articles[b])
    needed = settings.credited_share if common else settings.share
    shorter = a if story.sharing.size(a) <= story.sharing.size(b) else b
    other = b if shorter == a else a
    own = len(story.sharing.own(shorter, other))
    return own >= settings.words and story.sharing.own_share(a, b) >= needed


def _agencies(article: Article) -> set[str]:
    return {credit.agency for credit in article.credits}


def _families(story: _Story, *, without: set[str]) -> list[list[str]]:
    """Connected articles, in order of articles."""
    left = [a for a in story.articles if a not in without]
    families = []
    while left:
        family = _reach(story, left[0], without)
        families.append([a for a in story.articles if a in family])
        left = [a for a in left if a not in family]
    return families


def _reach(story: _Story, start: str, without: set[str]) -> set[str]:
    seen, todo = {start}, [start]
    while todo:
        new = story.links[todo.pop()] - seen - without
        seen |= new
        todo += sorted(new)
    return seen


# ---------------------------------------------------------------- merges


def _merges(story: _Story) -> dict[str, list[set[str]]]:
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


def _part(story: _Story, article: str, side: Iterable[str]) -> float:
    return max(story.sharing.share(article, other) for other in side)


def _merge(
    story: _Story, article: str, sides: Sequence[set[str]], origins: Sequence[Origin]
) -> tuple[list[Origin], list[Derivation]]:
    changed: list[Origin] = []
    edges: list[Derivation] = []
    for origin in origins:
        if any(set(origin.articles) & side for side in sides):
            share = {a: story.sharing.share(article, a) for a in origin.articles}
            best = max(origin.articles, key=lambda a: share[a])
            why = story.say("edge.merge", share=percent(share[best]))
            direction: Direction = "likely" if earlier(story.articles[best], story.articles[article]) else "unknown"
            edges.append(_edge(best, article, "merge", share[best], direction, why))
            origin = Origin(  # noqa: PLW2901
                id=origin.id,
                label=origin.label,
                kind=origin.kind,
                articles=tuple(a for a in story.articles if a in origin.articles or a == article),
                why=origin.why,
            )
        changed.append(origin)
    return changed, edges


# ---------------------------------------------------------------- one family


def _trace(story: _Story, family: Sequence[str]) -> Lineage:
    if len(family) == 1:
        return Lineage((), (_alone(story.articles[family[0]], story.say),), ())
    agencies = _family_agencies(story, family)
    root, why = _root(story, family, agencies)
    if root is None:
        return _unseen(story, family, agencies, why)
    kind, label = ("agency", " / ".join(agencies)) if agencies else ("article", _label(story.articles[root]))
    origin = _origin(label, kind, family, why)
    undecided = _agency_undecided(agencies, story.say)
    return Lineage(tuple(_from_root(story, family, root)), (origin,), undecided)


def _alone(article: Article, say: Say) -> Origin:
    agencies = sorted(_agencies(article))
    if agencies:
        why = say("alone.credit", agencies=", ".join(agencies))
        return _origin(" / ".join(agencies), "agency", [article.id], why)
    return _origin(_label(article), "article", [article.id], say("alone"))


def _family_agencies(story: _Story, family: Sequence[str]) -> list[str]:
    """Agencies credited in a family, most often first."""
    names = [c for a in family for c in sorted(_agencies(story.articles[a]))]
    return sorted(set(names), key=lambda n: (-names.count(n), n))


def _root(story: _Story, family: Sequence[str], agencies: Sequence[str]) -> tuple[str | None, str]:
    """The member from which the others come, with the reason; None when there is none such."""
    able = [a for a in family if _has_all(story, a, family) and not _later_than_any(story, a, family)]
    if agencies:
        signed = [a for a in able if _signed(story.articles[a], agencies[0])]
        if not signed:
            told = " / ".join(agencies)
            return None, story.say("root.unseen", agencies=told)
        best = _first(story, signed)
        return best, story.say("root.dispatch", outlet=_label(story.articles[best]), agency=agencies[0])
    if not able:
        return None, story.say("root.siblings")
    best = _first(story, able)
    if any(earlier(story.articles[best], story.articles[a]) is None for a in family if a != best):
        return best, story.say("root.unknown")
    return best, story.say("root.earliest", outlet=_label(story.articles[best]))


def _signed(article: Article, agency: str) -> bool:
    return any(c.agency == agency and c.form in ("signature", "prefix") for c in article.credits)


def _has_all(story: _Story, root: str, family: Sequence[str]) -> bool:
    """No two other members share more than a few words that the root has not."""
    others = [a for a in family if a != root and (a, root) not in story.translated]
    for x, y in combinations(others, 2):
        missing = story.sharing.own(x, y) - story.sharing.words(x, root)
        if len(missing) >= story.settings.sibling_words:
            return False
    return True


def _later_than_any(story: _Story, article: str, family: Sequence[str]) -> bool:
    return any(earlier(story.articles[a], story.articles[article]) for a in family)


def _first(story: _Story, articles: Sequence[str]) -> str:
    """The earliest, then the longest, then the first in order."""
    order = list(story.articles)

    def rank(a: str) -> tuple[str, int, int]:
        published = story.articles[a].published
        return (published.value if published else "9999", -story.sharing.size(a), order.index(a))

    return min(articles, key=rank)


def _from_root(story: _Story, family: Sequence[str], root: str) -> list[Derivation]:
    return [_nearest(story, family, root, target) for target in family if target != root]


def _nearest(story: _Story, family: Sequence[str], root: str, target: str) -> Derivation:
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


def _translation(story: _Story, source: str, target: str) -> Derivation:
    score = story.translated[source, target]
    direction, why = _direction(story, source, target)
    told = story.say("edge.translated", share=percent(score))
    return _edge(source, target, "translation", score, direction, told, *why)


def _kind(story: _Story, source: str, target: str) -> DerivationKind:
    settings, sharing = story.settings, story.sharing
    if sharing.share(target, source) < settings.copied:
        return "rewrite"
    return "copy" if sharing.share(source, target) >= settings.kept else "abridged"


def _direction(story: _Story, source: str, target: str) -> tuple[Direction, list[str]]:
    one, other = story.articles[source], story.articles[target]
    why = []
    first = earlier(one, other)
    if first and one.published and other.published:
        why.append(story.say("edge.earlier", first=printed(one), then=printed(other)))
    credited = {c.agency for c in other.credits} & {c.agency for c in one.credits if c.form in ("signature", "prefix")}
    if credited:
        why.append(story.say("edge.credit", agencies=", ".join(sorted(credited))))
    if first and credited:
        return "known", why
    if first or (credited and all(c.form in ("via", "with") for c in other.credits)):
        return "likely", why
    return "unknown", [*why, story.say("edge.unknown")]


def _unseen(story: _Story, family: Sequence[str], agencies: Sequence[str], why: str) -> Lineage:
    """Every member comes from a text that is not among the files."""
    label = " / ".join(agencies) or story.say(
        "common", outlets=", ".join(dict.fromkeys(_label(story.articles[a]) for a in family))
    )
    origin = _origin(label, "agency" if agencies else "unseen", family, why)
    edges = []
    for target in family:
        seen: set[int] = set().union(*(story.sharing.words(target, o) for o in family if o != target))
        share = len(seen) / max(1, story.sharing.size(target))
        told = story.say("edge.siblings", share=percent(share))
        credit = sorted(_agencies(story.articles[target]))
        direction: Direction = "known" if credit else "likely"
        reasons = [
            told,
            story.say("edge.credits", agencies=", ".join(credit)) if credit else story.say("edge.uncredited"),
        ]
        edges.append(
            _edge(origin.id, target, "rewrite" if share < story.settings.copied else "copy", share, direction, *reasons)
        )
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


def _origin(label: str, kind: str, articles: Sequence[str], why: str) -> Origin:
    digest = hashlib.sha256("\n".join([kind, *sorted(articles)]).encode()).hexdigest()[:10]
    return Origin(id=f"o{digest}", label=label, kind=kind, articles=tuple(articles), why=(why,))  # type: ignore[arg-type]


def _label(article: Article) -> str:
    return article.outlet or article.source
