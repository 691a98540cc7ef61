"""The tree of one group of articles that share text: which one the others go back to, and by which steps.

A tree costs what it leaves unexplained: words that an article shares with others and not with its source, passages
that fell on the way, dates and credits that say the contrary. The cheapest tree is what an editor would draw. It
explains inherited slips and dropped passages by itself: an article that has both of its sister costs least under her.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from recoupe.grammar.lineage.evidence import DECLARED, STRONG, Hint, hints
from recoupe.grammar.lineage.kin import Kin
from recoupe.grammar.lineage.tree import arborescence
from recoupe.grammar.lineage.witnesses import acts, capped, passages, size, stretches
from recoupe.grammar.times.clock import instant

NEVER = 100_000
"""Cost of a step between two articles that share nothing."""
_ROOTS = 8
"""Articles that are tried as the root, beside the earliest: those under which all others would cost least."""


_GONE_OVER, _PASSES, _NEAREST = 3, 4, 6
"""Trees that are gone over, how often, and sources tried for each article: the first two passes find nearly all."""

_WORK = 350_000
"""Articles to the third from which trees are not gone over any more (70): one pass over 70 takes two seconds."""


class Descent(NamedTuple):
    """The tree of one group."""

    root: str | None
    """None where it is a text that is not among the files."""
    source: dict[str, str | None]
    """By article: the one it took from; None for the unseen text. The root has none."""
    torn: bool
    """Whether two articles share what the best root lacks, so that none of them can be the root."""


class Group:
    """The costs of every step inside one group."""

    def __init__(self, story: Kin, members: Sequence[str]) -> None:
        self.story, self.members = story, members
        self.count = len(members)
        self.shared = [self._all(a) for a in members]
        self.hints = {
            (i, j): hints(story, a, b)
            for i, a in enumerate(members)
            for j, b in enumerate(members)
            if i != j and self._near(a, b)
        }
        self.steps = {step: self._step(*step) for step in self.hints}
        """What hints say against a step, what fell on the way, and the bits of the words it leaves unexplained."""
        self.before = [sum(1 << j for j in range(self.count) if story.earlier(a, members[j])) for a in members]
        """By article: the bits of those that were printed after it."""
        word, most = story.settings.word, story.settings.local
        self.costs = {(i, j): NEVER for i in range(self.count) for j in range(self.count) if i != j} | {
            step: held + lost + word * capped(new, most) for step, (held, lost, new) in self.steps.items()
        }

    def _near(self, a: str, b: str) -> bool:
        return (a, b) in self.story.translated or self.story.witnesses.has(a, b) > 0

    def _all(self, article: str) -> int:
        found = 0
        for other in self.members:
            found |= self.story.witnesses.has(article, other)
        return found

    def _step(self, source: int, target: int) -> tuple[int, int, int]:
        settings, witnesses = self.story.settings, self.story.witnesses
        a, b = self.members[source], self.members[target]
        held = doubted(self.hints[source, target], settings.doubt)
        if (a, b) in self.story.translated:
            return held + round(settings.passage * settings.word * (1 - self.story.translated[a, b])), 0, 0
        lost = stretches(self.shared[source] & ~witnesses.has(a, b))
        return held, lost, self.shared[target] & ~witnesses.has(b, a)

    def tree(self, root: int) -> dict[int, int]:
        """The cheapest tree from a root, step by step; where two sources cost the same the root is taken."""
        again = self.story.settings.again
        costs = {(i, j): cost + (again if i != root else 0) for (i, j), cost in self.costs.items()}
        return arborescence(range(self.count), root, costs)

    def price(self, root: int, source: Mapping[int, int]) -> int:
        """What a whole tree costs.

        Words that an article has and its source lacks are its own doing where only what comes from it has them too:
        one act a run, however long. Where an article on another branch has them, both must have had them from
        somewhere, and every word counts.
        """
        settings, has = self.story.settings, self.story.witnesses.has
        below = _below(source, self.count)
        total = 0
        for target, at in source.items():
            total += settings.doubt * STRONG * self._before_its_sources(target, at, source)
            step = self.steps.get((at, target))
            if step is None:
                total += NEVER
                continue
            held, lost, new = step
            total += held + lost + (settings.again if at != root else 0)
            if new:
                there = 0
                for other in range(self.count):
                    if not below[target] >> other & 1:
                        there |= has(self.members[target], self.members[other])
                total += settings.word * capped(new & there, settings.passage)
                total += settings.word * acts(new & ~there, settings.own)
        return total

    def _before_its_sources(self, target: int, at: int, source: Mapping[int, int]) -> bool:
        """Whether an article was printed before one further up, which an undated one between them would hide."""
        if self.before[target] >> at & 1:
            return False  # the step itself pays for that
        up = source.get(at)
        while up is not None:
            if self.before[target] >> up & 1:
                return True
            up = source.get(up)
        return False

    def unseen(self, agencies: Sequence[str]) -> dict[int, int]:
        """The cheapest tree from a text that is not there, which has the number after the last article."""
        settings, story = self.story.settings, self.story
        costs = {(i, j): cost + settings.again for (i, j), cost in self.costs.items()}
        for j, article in enumerate(self.members):
            lost = min((lost for (_, t), (_, lost, _) in self.steps.items() if t == j), default=0)
            credited = any(a in story.signs[article] for a in agencies)
            costs[self.count, j] = lost + (0 if credited else settings.entry)
        return arborescence(range(self.count + 1), self.count, costs)


def doubted(found: Sequence[Hint], doubt: int) -> int:
    """What hints cost: those against a step; a source that is declared makes it cheaper."""
    return sum(-hint.weight * doubt for hint in found if hint.weight < 0 or hint.weight >= DECLARED)


def descent(story: Kin, members: Sequence[str], agencies: Sequence[str], signed: Sequence[str]) -> Descent:
    """The tree of a group. `agencies`: those that it credits; `signed`: members that may be the dispatch itself."""
    group = Group(story, members)
    root, source = _cheapest(group, range(group.count))
    dispatches = [r for r in range(group.count) if members[r] in signed]
    if dispatches and root not in dispatches:
        other, tree = _cheapest(group, dispatches)
        if _explains(group, other, tree):
            root, source = other, tree
    torn = _torn(story, members, root, source)
    if torn or (agencies and members[root] not in signed):
        found = group.unseen(agencies)
        names = (*members, None)
        return Descent(None, {members[t]: names[s] for t, s in sorted(found.items())}, torn)
    return Descent(members[root], {members[t]: members[s] for t, s in sorted(source.items())}, False)


def _cheapest(group: Group, roots: Sequence[int]) -> tuple[int, dict[int, int]]:
    """The cheapest tree from one of some members."""
    story, count = group.story, group.count
    star = {r: sum(min(group.costs[r, t], 2 * story.settings.entry) for t in range(count) if t != r) for r in roots}
    rank = {r: _rank(story, group.members, r) for r in roots}
    first = min(rank, key=lambda r: rank[r])
    tried = [*dict.fromkeys((first, *sorted(star, key=lambda r: (star[r], rank[r]))[:_ROOTS]))]
    trees = {r: group.tree(r) for r in tried}
    price = {r: group.price(r, trees[r]) for r in tried}
    best = sorted(tried, key=lambda r: (price[r], rank[r]))[:_GONE_OVER]
    again = min(_PASSES, _WORK // count**3)
    outcomes = [improved(group, r, trees[r], roots=roots, passes=again) for r in dict.fromkeys((first, *best))]
    return min(outcomes, key=lambda one: (group.price(*one), rank[one[0]]))


def _explains(group: Group, root: int, source: Mapping[int, int]) -> bool:
    """Whether a signed dispatch is the one that its group goes back to, though an unsigned member would cost less.

    What an agency signs is its own text, and clocks and a few words of a second hand make another member cheaper. It
    is not the one where it leaves much unexplained in most of the others, or was printed after most of them.
    """
    after = group.before[root].bit_count()
    before = sum(group.before[other] >> root & 1 for other in source)
    return before <= after and group.price(root, source) <= group.story.settings.dispatch * len(source)


def improved(
    group: Group, root: int, source: Mapping[int, int], *, roots: Sequence[int], passes: int
) -> tuple[int, dict[int, int]]:
    """The tree after every single change that makes it cheaper: another source for one, another of the roots."""
    best, price = dict(source), group.price(root, source)
    for _ in range(passes):
        before = price
        for other, changed in _changes(group, root, best):
            if other in roots and (cost := group.price(other, changed)) < price:
                root, best, price = other, changed, cost
        if price == before:
            break
    return root, best


def _changes(group: Group, root: int, source: dict[int, int]) -> Iterator[tuple[int, dict[int, int]]]:
    """The trees that differ by one step: the root changes place with one that took from it, or a source changes."""
    for child in [t for t, s in source.items() if s == root]:
        turned = {t: (child if s == root else s) for t, s in source.items() if t != child}
        yield child, turned | {root: child}
        yield child, {t: s for t, s in source.items() if t != child} | {root: child}
    for target in sorted(source):
        below = _below(source, group.count)[target]
        near = sorted((group.costs[s, target], s) for s in range(group.count) if s != target and not below >> s & 1)
        for _, other in near[:_NEAREST]:
            if other != source[target]:
                yield root, source | {target: other}


def _below(source: Mapping[int, int], count: int) -> list[int]:
    """By article: the bits of those that come from it, itself among them."""
    found = [1 << n for n in range(count)]
    for target in source:
        at: int | None = target
        while at is not None:
            found[at] |= 1 << target
            at = source.get(at)
    return found


def _rank(story: Kin, members: Sequence[str], place: int) -> tuple[str, int, int]:
    """The earliest, then the longest, then the first in order."""
    published = story.articles[members[place]].published
    return (instant(published) if published else "9999", -story.sharing.size(members[place]), place)


def _torn(story: Kin, members: Sequence[str], root: int, source: dict[int, int]) -> bool:
    """Whether articles of two branches share more than a few words, outside of quotations, that the root lacks."""
    branch = {t: _branch(t, root, source) for t in source}
    has = story.witnesses.has
    for x, y in combinations(sorted(source), 2):
        if branch[x] == branch[y] or (members[x], members[root]) in story.translated:
            continue
        lacking = story.own(members[x], members[y]) & ~has(members[x], members[root])
        if size(passages(lacking, story.settings.run)) >= story.settings.sibling_words:
            return True
    return False


def _branch(target: int, root: int, source: dict[int, int]) -> int:
    while source[target] != root:
        target = source[target]
    return target
