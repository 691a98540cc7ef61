"""Nodes and links into groups: pieces that can be worked on one by one, and average linkage inside a piece.

Likenesses are whole numbers (`SCALE` is 1), so that sums come out alike in whatever order links come. A node is a
number; where two choices are equally good the smaller numbers win.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeAlias

from recoupe.settings import GatherSettings
from recoupe.text.components import components

Link: TypeAlias = tuple[int, int, int]
"""Two nodes and their likeness, in parts of `SCALE`."""

SCALE = 10_000


def whole(likeness: float) -> int:
    """A likeness of 0 to 1 in parts of `SCALE`."""
    return round(likeness * SCALE)


def pieces(size: int, links: Callable[[], Iterable[Link]], settings: GatherSettings) -> list[int]:
    """By node, the smallest node of its piece: what `linked` may look at alone, as no group reaches over two.

    A piece is what links of `settings.mean` hold together: nothing is ever joined under it. One of more than
    `settings.piece` nodes is parted by links stronger by `settings.step`, and again; what links of nearly 1 hold
    together stays. `links` is called once for each step: the links stream by, and a few numbers a node are held.
    """
    least = whole(settings.mean)
    labels = components(size, ((a, b) for a, b, likeness in links() if likeness >= least))
    while (large := _large(labels, settings)) and (least := least + whole(settings.step)) <= SCALE:
        found = components(size, _strong(links(), labels, large, least))
        labels = [new if old in large else old for new, old in zip(found, labels, strict=True)]
    return labels


def _large(labels: list[int], settings: GatherSettings) -> set[int]:
    return {label for label, nodes in Counter(labels).items() if nodes > settings.piece}


def _strong(links: Iterable[Link], labels: list[int], large: set[int], least: int) -> Iterable[tuple[int, int]]:
    return ((a, b) for a, b, s in links if s >= least and labels[a] in large and labels[a] == labels[b])


def linked(size: int, links: Iterable[Link], settings: GatherSettings) -> list[list[int]]:
    """The groups of the nodes 0 to `size` - 1 of one piece, sorted; `links` names no two nodes twice.

    Average linkage (Sokal and Michener, 1958), greedy over a sparse graph: link by link, the strongest first, two
    groups are joined while the mean of the links between them, a missing one being 0, is `settings.mean` at least, and
    `settings.close` of the mean that holds either group together: two events of one kind are like each other, but less
    than the accounts of each. That mean is known from many pairs only (`settings.unsure`), and links of
    `settings.same`, two versions of one text, say nothing of how alike two accounts are: they are left out of it.

    The smaller table of neighbours goes into the larger one: n log n steps for n links. A piece that is too large even
    at the strongest links is one group.
    """
    if size > settings.piece:
        return [list(range(size))]
    held = list(links)
    groups = _Groups(size, held, settings)
    for a, b, _ in sorted(held, key=lambda link: (-link[2], link[:2])):
        groups.meet(a, b)
    return groups.all()


class _Groups:
    """Groups of nodes, each under the number of one of them, with the sums of the links between any two."""

    def __init__(self, size: int, links: Iterable[Link], settings: GatherSettings) -> None:
        self._settings, self._same = settings, whole(settings.same)
        self._group = list(range(size))
        self._members = [[node] for node in range(size)]
        self._between: list[dict[int, int]] = [{} for _ in range(size)]
        """Sum of the links to each other group, in parts of `SCALE`, none counted for more than `settings.same`."""
        self._versions: list[dict[int, int]] = [{} for _ in range(size)]
        """How many of them are links of two versions of one text."""
        self._within = [(0, 0)] * size
        """Sum of the links inside, and how many pairs there are, linked or not; both without versions of one text."""
        for a, b, likeness in links:
            self._between[a][b] = self._between[b][a] = min(likeness, self._same)
            if likeness >= self._same:
                self._versions[a][b] = self._versions[b][a] = 1

    def all(self) -> list[list[int]]:
        """The groups as they are now, each sorted, in order of their first nodes."""
        return sorted(sorted(members) for members in self._members if members)

    def meet(self, one: int, other: int) -> None:
        """Makes one group of those of two linked nodes, if they are near enough."""
        a, b = self._group[one], self._group[other]
        if a == b:
            return
        mean = self._between[a][b] / (len(self._members[a]) * len(self._members[b]))
        tight = max(self._tightness(a), self._tightness(b))
        if mean >= whole(self._settings.mean) and mean >= self._settings.close * tight:
            self._join(a, b)

    def _tightness(self, group: int) -> float:
        """Mean of the links inside a group, as far as its size lets us know it."""
        total, pairs = self._within[group]
        return (total + self._settings.unsure * whole(self._settings.mean)) / (pairs + self._settings.unsure)

    def _join(self, a: int, b: int) -> None:
        if len(self._between[a]) < len(self._between[b]):
            a, b = b, a
        versions = self._versions[a].get(b, 0)
        pairs = len(self._members[a]) * len(self._members[b]) - versions
        total = self._between[a][b] - versions * self._same
        (in_a, of_a), (in_b, of_b) = self._within[a], self._within[b]
        self._within[a] = (in_a + in_b + total, of_a + of_b + pairs)
        for node in self._members[b]:
            self._group[node] = a
        self._members[a] += self._members[b]
        self._members[b] = []
        _move(self._between, a, b)
        _move(self._versions, a, b)


def _move(table: list[dict[int, int]], a: int, b: int) -> None:
    """Adds the sums of group `b` to those of `a`, and leaves it none."""
    for other, value in table[b].items():
        del table[other][b]
        if other != a:
            table[a][other] = table[other][a] = table[a].get(other, 0) + value
    table[b] = {}
