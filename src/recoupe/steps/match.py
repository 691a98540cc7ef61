"""match: which statements of a story speak of the same thing."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import TypeAlias

from recoupe.grammar.likeness import Likeness, Profile, likeness, profiled, weigh
from recoupe.grammar.say import Say
from recoupe.model import Identity, Match, Origin, Reading
from recoupe.ports import LanguagePack
from recoupe.settings import LikenessSettings, MatchSettings
from recoupe.text.ids import content_id


def match(
    readings: Sequence[Reading],
    identities: Sequence[Identity],
    origins: Sequence[Origin],
    *,
    packs: Mapping[str, LanguagePack],
    settings: MatchSettings,
    measure: LikenessSettings,
    say: Say,
) -> tuple[Match, ...]:
    """Every statement of the story in one match at least; those told by most articles first.

    Two statements may speak of the same thing when what they have in common is rarer than what any two of their
    articles' statements share by chance (the weights are logarithms of frequency: they add up as improbabilities).
    Versions of one text need less: that they say the same things is known beforehand.

    Greedy average linkage on likeness: the strongest pair first, two groups joined while the mean likeness of
    their statements holds. A statement that says two things is then added to the other group that tells its second
    one. Statements that contradict each other stay together: they speak of the same thing.
    """
    profiles = profiled(readings, packs=packs, settings=measure)
    weight = weigh(profiles, measure)
    links = _links(profiles, weight, _related(origins), settings, measure)
    groups: dict[int, tuple[int, ...]] = {i: (i,) for i in range(len(profiles))}
    for (i, j), _ in sorted(links.items(), key=lambda item: (-item[1].score, item[0])):
        left, right = groups[i], groups[j]
        if left is right or not _joinable(left, right, links, profiles, settings):
            continue
        joined = tuple(sorted((*left, *right)))
        for k in joined:
            groups[k] = joined
    labels = {f"n:{identity.id}": identity.label for identity in identities}
    shared = _shared(sorted(set(groups.values())), links, profiles, settings)
    found = [_match(core, group, profiles, links, labels, say) for core, group in _distinct(shared, settings)]
    article = {p.statement.id: p.statement.article for p in profiles}
    return tuple(sorted(found, key=lambda m: -len({article[s] for s in m.statements})))


Related: TypeAlias = Callable[[str, str], bool]
"""Do two articles share an origin?"""


def _related(origins: Sequence[Origin]) -> Related:
    families: dict[str, set[str]] = defaultdict(set)
    for origin in origins:
        for article in origin.articles:
            families[article].update(origin.articles)
    return lambda a, b: b in families[a]


def _links(
    profiles: Sequence[Profile],
    weight: Mapping[str, float],
    related: Related,
    settings: MatchSettings,
    measure: LikenessSettings,
) -> dict[tuple[int, int], Likeness]:
    """Likeness of every two statements that share a feature and reach the thresholds."""
    index: dict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(profiles):
        for feature in one.features:
            index[feature.split("|")[-1] if feature[0] == "q" else feature].append(i)
    size = Counter(p.statement.article for p in profiles)
    pairs = {pair for holders in index.values() for pair in combinations(sorted(set(holders)), 2)}
    links = {}
    for i, j in sorted(pairs):
        a, b = profiles[i].statement.article, profiles[j].statement.article
        found = likeness(profiles[i], profiles[j], weight, measure)
        chance = math.log(max(size[a], settings.least) * max(size[b], settings.least))
        kin = a == b or related(a, b)
        margin = settings.kin_margin if kin else settings.margin
        likely = found.score >= (settings.repeated if a == b else settings.kin_alike if kin else settings.alike)
        if likely and found.common >= chance + margin and any(f[0] != "n" for f in found.shared):
            links[i, j] = found
    return links


def _joinable(
    left: Sequence[int],
    right: Sequence[int],
    links: Mapping[tuple[int, int], Likeness],
    profiles: Sequence[Profile],
    settings: MatchSettings,
) -> bool:
    """The mean likeness over pairs of two articles holds, and no article's two statements are joined unlike."""
    scores = []
    for i in left:
        for j in right:
            link = links.get((i, j) if i < j else (j, i))
            if profiles[i].statement.article != profiles[j].statement.article:
                scores.append(link.score if link else 0.0)
            elif link is None:
                return False
    return not scores or sum(scores) / len(scores) >= settings.mean


def _shared(
    groups: Sequence[tuple[int, ...]],
    links: Mapping[tuple[int, int], Likeness],
    profiles: Sequence[Profile],
    settings: MatchSettings,
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The groups, and each with the statements of others that tell the same, of articles that it does not have."""
    found = []
    for group in groups:
        articles = {profiles[i].statement.article for i in group}
        near: dict[int, float] = defaultdict(float)
        for i, j in links:
            for inside, outside in ((i, j), (j, i)):
                if inside in group and outside not in group:
                    near[outside] += links[i, j].score / len(group)
        best: dict[str, tuple[float, int]] = {}
        for i, mean in near.items():
            article = profiles[i].statement.article
            if mean >= settings.also and article not in articles:
                best[article] = max(best.get(article, (0.0, 0)), (mean, -i))
        found.append((group, tuple(sorted((*group, *(-i for _, i in best.values()))))))
    return found


def _distinct(
    shared: Sequence[tuple[tuple[int, ...], tuple[int, ...]]], settings: MatchSettings
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The groups, largest first, one that is mostly part of a larger one joined to it: the same thing told twice."""
    kept: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
    for core, group in sorted(shared, key=lambda pair: (-len(pair[1]), pair)):
        for i, (other, larger) in enumerate(kept):
            if len(set(group) & set(larger)) >= settings.twin * len(group):
                kept[i] = (other, tuple(sorted({*group, *larger})))
                break
        else:
            kept.append((core, group))
    return sorted(kept, key=lambda pair: pair[1])


def _match(
    core: Sequence[int],
    group: Sequence[int],
    profiles: Sequence[Profile],
    links: Mapping[tuple[int, int], Likeness],
    labels: Mapping[str, str],
    say: Say,
) -> Match:
    inside = {pair: link for pair, link in links.items() if pair[0] in group and pair[1] in group}

    def central(i: int) -> tuple[float, int]:
        return (sum(link.score for pair, link in inside.items() if i in pair), len(profiles[i].features))

    # A statement that was added from another claim says another thing best.
    gist = max(core, key=lambda i: (*central(i), -i))
    best = sorted(inside.items(), key=lambda item: (-item[1].score, item[0]))[:1]
    ids = tuple(profiles[i].statement.id for i in group)
    return Match(
        id=content_id("c", *sorted(ids)),
        statements=ids,
        gist=profiles[gist].statement.id,
        why=tuple(_why(link, {**profiles[i].printed, **labels}, say) for (i, _), link in best),
    )


def _why(link: Likeness, printed: Mapping[str, str], say: Say) -> str:
    shared = {
        "match.names": sorted(printed.get(f, f[2:]) for f in link.shared if f[0] == "n"),
        "match.words": sorted(printed.get(f, f[2:]) for f in link.shared if f[0] == "w"),
        "match.numbers": sorted(printed.get(f, f[2:]) for f in link.shared if f[0] == "q"),
    }
    parts = [say(key, values=", ".join(values[:6])) for key, values in shared.items() if values]
    score = say("match", score=f"{link.score:.2f}", wording=f"{link.wording:.2f}", matter=f"{link.matter:.2f}")
    return "; ".join([score, *parts])
