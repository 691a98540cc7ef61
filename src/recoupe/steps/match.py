"""match: which statements of a story speak of the same thing."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations, product
from typing import TypeAlias

from recoupe.grammar.likeness import Likeness, Matter, Profile, common_at_most, tokens
from recoupe.grammar.prefixes import SLACK, Weighed, reachable
from recoupe.grammar.say import Say
from recoupe.model import Identity, Match, Origin
from recoupe.settings import MatchSettings
from recoupe.text.ids import content_id


def match(
    matter: Matter,
    identities: Sequence[Identity],
    origins: Sequence[Origin],
    *,
    settings: MatchSettings,
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
    profiles = list(matter.profiles.values())
    near = _near(len(profiles), _links(matter, profiles, origins, settings))
    groups = _Groups(profiles, near, settings)
    shared = _shared(groups.all(), near, profiles, settings)
    labels = {f"n:{identity.id}": identity.label for identity in identities}
    found = [_match(core, group, profiles, near, labels, say) for core, group in _distinct(shared, settings)]
    article = {p.statement.id: p.statement.article for p in profiles}
    return tuple(sorted(found, key=lambda m: -len({article[s] for s in m.statements})))


Links: TypeAlias = Mapping[tuple[int, int], Likeness]
"""Likeness of statements by their places in the story, the lower first."""
Near: TypeAlias = Sequence[Mapping[int, Likeness]]
"""By statement, those that it is linked with, in order."""


def _links(matter: Matter, profiles: Sequence[Profile], origins: Sequence[Origin], settings: MatchSettings) -> Links:
    """Likeness of every two statements that reach the thresholds. What was copied is measured once."""
    told: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for i, one in enumerate(profiles):
        told[one.content].append(i)
    contents = list(told.values())
    kin = _related(origins)
    size = Counter(p.statement.article for p in profiles)
    links: dict[tuple[int, int], Likeness] = {}
    for x, y in _candidates(matter, [[profiles[i] for i in told] for told in contents], origins, size, settings):
        ours, theirs = contents[x], contents[y]
        most = common_at_most(profiles[ours[0]], profiles[theirs[0]], matter.weight)
        found: Likeness | None = None
        for pair in combinations(ours, 2) if x == y else product(ours, theirs):
            i, j = sorted(pair)
            a, b = profiles[i].statement, profiles[j].statement
            related = a.article == b.article or kin(a.article, b.article)
            chance = math.log(max(size[a.article], settings.least) * max(size[b.article], settings.least))
            needed = chance + (settings.kin_margin if related else settings.margin)
            if most < needed - SLACK:
                continue
            found = found or matter.likeness(a.id, b.id)
            alike = settings.kin_alike if related else settings.alike
            likely = found.score >= (settings.repeated if a.article == b.article else alike)
            if likely and found.common >= needed and any(f[0] != "n" for f in found.shared):
                links[i, j] = found
    return links


def _related(origins: Sequence[Origin]) -> Callable[[str, str], bool]:
    """Whether two articles share an origin."""
    families: dict[str, set[int]] = defaultdict(set)
    for number, origin in enumerate(origins):
        for article in origin.articles:
            families[article].add(number)
    return lambda a, b: not families[a].isdisjoint(families[b])


def _candidates(
    matter: Matter,
    contents: Sequence[Sequence[Profile]],
    origins: Sequence[Origin],
    size: Mapping[str, int],
    settings: MatchSettings,
) -> set[tuple[int, int]]:
    """The pairs of contents that may have enough in common: of two origins, and, needing less, of one."""
    room = {article: math.log(max(n, settings.least)) for article, n in size.items()}
    least = min(room.values(), default=0.0)
    weighed = [tokens(told[0], matter.weight) for told in contents]
    inside: dict[str, dict[int, None]] = defaultdict(dict)
    for x, told in enumerate(contents):
        for one in told:
            inside[one.statement.article][x] = None

    def among(articles: Iterable[str], margin: float) -> set[tuple[int, int]]:
        sets: dict[int, Weighed] = {}
        for article in articles:
            needed = room.get(article, 0.0) + least + margin
            for x in inside.get(article, ()):
                sets[x] = Weighed(weighed[x], min(needed, sets[x].needed) if x in sets else needed)
        return reachable(sets, most=settings.most)

    found = among(inside, settings.margin)
    for family in {*((article,) for article in inside), *(origin.articles for origin in origins)}:
        found |= among(family, settings.kin_margin)
    return found | {(x, x) for x, told in enumerate(contents) if len(told) > 1}


def _near(size: int, links: Links) -> Near:
    near: list[dict[int, Likeness]] = [{} for _ in range(size)]
    for i, j in sorted(links):
        near[i][j] = near[j][i] = links[i, j]
    return near


class _Groups:
    """Statements joined, the strongest link first."""

    def __init__(self, profiles: Sequence[Profile], near: Near, settings: MatchSettings) -> None:
        self._article = [p.statement.article for p in profiles]
        self._near = near
        self._mean = settings.mean
        self._group: dict[int, tuple[int, ...]] = {i: (i,) for i in range(len(profiles))}
        refused: set[tuple[tuple[int, ...], tuple[int, ...]]] = set()
        pairs = ((i, j) for i, linked in enumerate(near) for j in linked if i < j)
        for i, j in sorted(pairs, key=lambda pair: (-near[pair[0]][pair[1]].score, pair)):
            left, right = self._group[i], self._group[j]
            if left is right or (left, right) in refused:
                continue
            if self._joinable(left, right):
                joined = tuple(sorted((*left, *right)))
                self._group.update(dict.fromkeys(joined, joined))
            else:
                refused.add((left, right))

    def all(self) -> list[tuple[int, ...]]:
        """The groups, in order."""
        return sorted(set(self._group.values()))

    def _joinable(self, left: tuple[int, ...], right: tuple[int, ...]) -> bool:
        """The mean likeness over pairs of two articles holds, and no article's two statements are joined unlike."""
        here, there = Counter(self._article[i] for i in left), Counter(self._article[j] for j in right)
        own = sum(n * there[article] for article, n in here.items())
        scores: list[float] = []
        for i, j in self._between(left, right):
            if self._article[i] == self._article[j]:
                own -= 1
            else:
                scores.append(self._near[i][j].score)
        if own:
            return False
        pairs = len(left) * len(right) - sum(n * there[article] for article, n in here.items())
        return not pairs or sum(scores) / pairs >= self._mean

    def _between(self, left: tuple[int, ...], right: tuple[int, ...]) -> list[tuple[int, int]]:
        """The links of two groups, in order, from the side that has fewer members."""
        if len(left) <= len(right):
            return [(i, j) for i in left for j in self._near[i] if self._group[j] is right]
        return sorted((i, j) for j in right for i in self._near[j] if self._group[i] is left)


def _shared(
    groups: Sequence[tuple[int, ...]], near: Near, profiles: Sequence[Profile], settings: MatchSettings
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The groups, and each with the statements of others that tell the same, of articles that it does not have."""
    found = []
    for group in groups:
        inside = set(group)
        articles = {profiles[i].statement.article for i in group}
        mean: dict[int, float] = defaultdict(float)
        for i in group:
            for outside, link in near[i].items():
                if outside not in inside:
                    mean[outside] += link.score / len(group)
        best: dict[str, tuple[float, int]] = {}
        for i, value in mean.items():
            article = profiles[i].statement.article
            if value >= settings.also and article not in articles:
                best[article] = max(best.get(article, (0.0, 0)), (value, -i))
        found.append((group, tuple(sorted((*group, *(-i for _, i in best.values()))))))
    return found


def _distinct(
    shared: Sequence[tuple[tuple[int, ...], tuple[int, ...]]], settings: MatchSettings
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The groups, largest first, one that is mostly part of a larger one joined to it: the same thing told twice."""
    kept: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
    stands: dict[int, list[int]] = defaultdict(list)
    for core, group in sorted(shared, key=lambda pair: (-len(pair[1]), pair)):
        common = Counter(i for statement in group for i in stands[statement])
        twins = [i for i, n in common.items() if n >= settings.twin * len(group)]
        if twins:
            i = min(twins)
            other, larger = kept[i]
            new = set(group) - set(larger)
            kept[i] = (other, tuple(sorted({*group, *larger})))
        else:
            i, new = len(kept), set(group)
            kept.append((core, group))
        for statement in new:
            stands[statement].append(i)
    return sorted(kept, key=lambda pair: pair[1])


def _match(
    core: Sequence[int],
    group: Sequence[int],
    profiles: Sequence[Profile],
    near: Near,
    labels: Mapping[str, str],
    say: Say,
) -> Match:
    inside = set(group)
    linked = {i: {j: link for j, link in near[i].items() if j in inside} for i in group}

    def central(i: int) -> tuple[float, int, int]:
        return (sum(link.score for link in linked[i].values()), len(profiles[i].features), -i)

    # A statement that was added from another claim says another thing best.
    gist = max(core, key=central)
    pairs = ((-link.score, i, j) for i in group for j, link in linked[i].items() if i < j)
    best = min(pairs, default=None)
    ids = tuple(profiles[i].statement.id for i in group)
    return Match(
        id=content_id("c", *sorted(ids)),
        statements=ids,
        gist=profiles[gist].statement.id,
        why=(_why(linked[best[1]][best[2]], profiles[best[1]].printed, labels, say),) if best else (),
    )


def _why(link: Likeness, printed: Mapping[str, str], labels: Mapping[str, str], say: Say) -> str:
    shared = {
        "match.names": sorted(labels.get(f, f[2:]) for f in link.shared if f[0] == "n"),
        "match.words": sorted(printed.get(f, f[2:]) for f in link.shared if f[0] == "w"),
        "match.numbers": sorted(printed.get(f, f[2:]) for f in link.shared if f[0] == "q"),
    }
    parts = [say(key, values=", ".join(values[:6])) for key, values in shared.items() if values]
    score = say("match", score=f"{link.score:.2f}", wording=f"{link.wording:.2f}", matter=f"{link.matter:.2f}")
    return "; ".join([score, *parts])
