"""derive: who took text from whom, and where each trail of words ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from recoupe.grammar.lineage.descent import Descent, descent
from recoupe.grammar.lineage.evidence import WEAK, Hint, direction, hints, ordered, shown
from recoupe.grammar.lineage.kin import Kin, gauge, groups, mixed
from recoupe.grammar.lineage.merging import in_order, sources
from recoupe.grammar.lineage.signs import SIGNED
from recoupe.grammar.say import Say, called, percent
from recoupe.model import Alignment, Derivation, Origin, Reading, Undecided
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

    Articles that share words outside of quotations form groups, and every group a tree. It goes back to the member
    that explains the others best; to an agency's dispatch that is not among the files when credits name one and no
    member is that dispatch; to an unseen text when members share what none of them could have from another.
    """
    story = gauge(readings, alignments, packs, settings, say)
    joined = mixed(story)
    derivations: list[Derivation] = []
    origins: list[Origin] = []
    undecided: list[Undecided] = []
    for group in groups(story, without=set(joined)):
        found = _trace(story, group)
        derivations += found.derivations
        origins += found.origins
        undecided += found.undecided
    edges, origins = _join(story, list(joined), origins)
    derivations += edges
    order = {article: i for i, article in enumerate(story.articles)}
    derivations.sort(key=lambda d: (order[d.target], order.get(d.source, -1)))
    origins.sort(key=lambda o: (-len(o.articles), order[o.articles[0]]))
    return Lineage(tuple(derivations), tuple(origins), tuple(undecided))


# ---------------------------------------------------------------- one group


def _trace(story: Kin, group: Sequence[str]) -> Lineage:
    if len(group) == 1:
        return Lineage((), (_alone(story, group[0]),), ())
    agencies = _group_agencies(story, group)
    signed = [a for a in group if agencies and story.signs[a].get(agencies[0], 0) >= SIGNED]
    found = descent(story, group, agencies, signed)
    undecided = _agency_undecided(agencies, story.say)
    edges = [_edge(story, group, found, target) for target in group if found.source.get(target)]
    if found.root is None:
        origin = _unseen(story, group, agencies, torn=found.torn)
        edges += [_from_unseen(story, group, origin, t) for t in group if found.source.get(t, "") is None]
    else:
        origin = _seen(story, group, agencies, found.root, edges)
    return Lineage(tuple(edges), (origin,), undecided)


def _alone(story: Kin, article: str) -> Origin:
    agencies = sorted(story.signs[article])
    if agencies:
        why = story.say("alone.credit", agencies=", ".join(agencies))
        return _origin(" / ".join(agencies), "agency", [article], why)
    return _origin(called(story.articles[article]), "article", [article], story.say("alone"))


def _group_agencies(story: Kin, group: Sequence[str]) -> list[str]:
    """Agencies credited in a group, most often first."""
    names = [name for a in group for name in sorted(story.signs[a])]
    return sorted(set(names), key=lambda n: (-names.count(n), n))


def _seen(story: Kin, group: Sequence[str], agencies: Sequence[str], root: str, edges: Sequence[Derivation]) -> Origin:
    outlet = called(story.articles[root])
    if agencies:
        why = story.say("root.dispatch", outlet=outlet, agency=agencies[0])
        return _origin(" / ".join(agencies), "agency", group, why)
    sure = all(d.direction != "unknown" for d in edges if d.source == root)
    why = story.say("root.earliest", outlet=outlet) if sure else story.say("root.unknown")
    return _origin(outlet, "article", group, why)


def _unseen(story: Kin, group: Sequence[str], agencies: Sequence[str], *, torn: bool) -> Origin:
    if agencies:
        label = " / ".join(agencies)
        whys = [story.say("root.unseen", agencies=label)]
        if torn:
            whys.append(story.say("root.siblings"))
        return _origin(label, "agency", group, *whys)
    outlets = ", ".join(dict.fromkeys(called(story.articles[a]) for a in group))
    return _origin(story.say("common", outlets=outlets), "unseen", group, story.say("root.siblings"))


# ---------------------------------------------------------------- edges


def _edge(story: Kin, group: Sequence[str], found: Descent, target: str) -> Derivation:
    source = found.source[target]
    assert source is not None
    below = _below(found, target)
    third = [a for a in group if a not in below and a != source]
    evidence = [*hints(story, source, target), *shown(story, source, target, third)]
    if (source, target) in story.translated:
        score = story.translated[source, target]
        told = story.say("edge.translated", share=percent(score))
        return _derivation(source, target, "translation", score, *_directed(story, evidence, told))
    share, reverse = story.sharing.share(target, source), story.sharing.share(source, target)
    told = story.say("edge.shared", share=percent(share), reverse=percent(reverse))
    return _derivation(source, target, _kind(story, source, target), share, *_directed(story, evidence, told))


def _directed(story: Kin, evidence: Sequence[Hint], told: str) -> tuple[Direction, tuple[str, ...]]:
    way = direction(evidence)
    open_ = (story.say("edge.unknown"),) if way == "unknown" else ()
    return way, (told, *ordered(evidence), *open_)


def _below(found: Descent, article: str) -> set[str]:
    """An article and all that comes from it."""
    below, size = {article}, 0
    while size < len(below):
        size = len(below)
        below |= {t for t, s in found.source.items() if s in below}
    return below


def _kind(story: Kin, source: str, target: str) -> DerivationKind:
    settings, sharing = story.settings, story.sharing
    if sharing.share(target, source) < settings.copied:
        return "rewrite"
    return "copy" if sharing.share(source, target) >= settings.kept else "abridged"


def _from_unseen(story: Kin, group: Sequence[str], origin: Origin, target: str) -> Derivation:
    """An article that comes from a text that is not among the files: what it shares with the others that do."""
    seen: set[int] = set().union(*(story.sharing.words(target, o) for o in group if o != target))
    share = len(seen) / max(1, story.sharing.size(target))
    told = story.say("edge.siblings", share=percent(share))
    credit = sorted(story.signs[target])
    known = story.say("edge.credits", agencies=", ".join(credit)) if credit else story.say("edge.uncredited")
    kind: DerivationKind = "rewrite" if share < story.settings.copied else "copy"
    return _derivation(origin.id, target, kind, share, "known" if credit else "likely", (told, known))


# ---------------------------------------------------------------- articles of two groups


def _join(story: Kin, joined: Sequence[str], origins: Sequence[Origin]) -> tuple[list[Derivation], list[Origin]]:
    """Derivations of the articles that hold text of two groups; the origins with those articles under them."""
    trails = {a: frozenset({o.id}) for o in origins for a in o.articles}
    edges: list[Derivation] = []
    for article in in_order(story, joined):
        placed = [a for a in story.articles if a in trails]
        found = sources(story, article, placed, trails)
        trails[article] = frozenset().union(*(trails[s] for s in found))
        edges += [_merged(story, s, article, alone=len(found) == 1) for s in found]
    changed = []
    for origin in origins:
        members = tuple(a for a in story.articles if origin.id in trails[a])
        changed.append(msgspec.structs.replace(origin, articles=members))
    return edges, changed


def _merged(story: Kin, source: str, target: str, *, alone: bool) -> Derivation:
    share, evidence = story.sharing.share(target, source), hints(story, source, target)
    if alone:
        told = story.say("edge.shared", share=percent(share), reverse=percent(story.sharing.share(source, target)))
        return _derivation(source, target, _kind(story, source, target), share, *_directed(story, evidence, told))
    # Nobody hands on two texts that have nothing in common: who has both took them.
    told = story.say("edge.merge", share=percent(share))
    both = [Hint(WEAK, told), *evidence]
    return _derivation(source, target, "merge", share, direction(both), (told, *ordered(evidence)))


# ---------------------------------------------------------------- records


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


def _derivation(
    source: str, target: str, kind: DerivationKind, share: float, way: Direction, why: tuple[str, ...]
) -> Derivation:
    share = round(min(1.0, share), 4)
    return Derivation(source=source, target=target, kind=kind, share=share, direction=way, why=why)


def _origin(label: str, kind: OriginKind, articles: Sequence[str], *why: str) -> Origin:
    id_ = content_id("o", kind, *sorted(articles))
    return Origin(id=id_, label=label, kind=kind, articles=tuple(articles), why=why)
