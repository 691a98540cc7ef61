"""Nodes and links into groups: pieces that can be worked on one by one, and average linkage inside a piece.

Likenesses are whole numbers (`SCALE` is 1), so that sums come out alike in whatever order links come. A node is a
number; where two choices are equally good the smaller numbers win.
"""

from __future__ import annotations

import heapq
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

    Average linkage (Sokal and Michener, 1958) over a sparse graph, a missing link being 0: the two groups whose links
    have the highest mean are joined while it is `settings.mean` at least, and `settings.close` of the mean that holds
    either group together: two events of one kind are like each other, but less than the accounts of each. That mean is
    known from many pairs only (`settings.unsure`), and links of `settings.same`, two versions of one text, say nothing
    of how alike two accounts are: they are left out of it.

    The smaller map of neighbours goes into the larger one, and a mean that waits is put right only when its turn comes:
    about n log n steps for n links. A piece that is too large even at the strongest links is one group.
    """
    if size > settings.piece:
        return [list(range(size))]
    groups = _Groups(size, links, settings)
    while pair := groups.next():
        groups.join(*pair)
    return groups.all()


class _Groups:
    """Groups of nodes, each under the number of one of them, and the sums of the links between any two."""

    def __init__(self, size: int, links: Iterable[Link], settings: GatherSettings) -> None:
        self._least, self._same = whole(settings.mean), whole(settings.same)
        self._close, self._unsure = settings.close, settings.unsure
        self._members = [[node] for node in range(size)]
        self._between: list[dict[int, int]] = [{} for _ in range(size)]
        """Sum of the links to each other group, in parts of `SCALE`, none counted for more than `settings.same`."""
        self._versions: list[dict[int, int]] = [{} for _ in range(size)]
        """How many of them are links of two versions of one text."""
        self._within = [(0, 0)] * size
        """Sum of the links inside, and how many pairs there are, linked or not; both without versions of one text."""
        self._refused: list[list[int]] = [[] for _ in range(size)]
        """Groups that were too far for how tight this one is or they are, to be asked again when it has grown."""
        for a, b, likeness in links:
            self._between[a][b] = self._between[b][a] = min(likeness, self._same)
            if likeness >= self._same:
                self._versions[a][b] = self._versions[b][a] = 1
        near = ((-self._mean(a, b), a, b) for a in range(size) for b in self._between[a] if a < b)
        self._queue = [entry for entry in near if -entry[0] >= self._least]
        heapq.heapify(self._queue)

    def all(self) -> list[list[int]]:
        """The groups as they are now, each sorted, in order of their first nodes."""
        return sorted(sorted(members) for members in self._members if members)

    def next(self) -> tuple[int, int] | None:
        """The two groups to be joined now; None when no two are left.

        What waits is never lower than the mean is now: a group that grows comes no nearer to any other.
        """
        while self._queue:
            waiting, a, b = heapq.heappop(self._queue)
            if b not in self._between[a]:
                continue  # one of them is no more
            mean = self._mean(a, b)
            if mean != -waiting:
                self._wait(a, b)
            elif mean >= self._close * max(self._tightness(a), self._tightness(b)):
                return a, b
            else:
                self._refused[a].append(b)
                self._refused[b].append(a)
        return None

    def join(self, a: int, b: int) -> None:
        """Makes one group of two."""
        if len(self._between[a]) < len(self._between[b]):
            a, b = b, a
        again = [*self._between[b], *self._refused[a], *self._refused[b]]
        versions = self._versions[a].get(b, 0)
        pairs = len(self._members[a]) * len(self._members[b]) - versions
        total = self._between[a][b] - versions * self._same
        (in_a, of_a), (in_b, of_b) = self._within[a], self._within[b]
        self._within[a] = (in_a + in_b + total, of_a + of_b + pairs)
        self._members[a] += self._members[b]
        self._members[b] = []
        self._refused[a], self._refused[b] = [], []
        _move(self._between, a, b)
        _move(self._versions, a, b)
        for other in again:
            if other in self._between[a]:
                self._wait(min(a, other), max(a, other))

    def _wait(self, a: int, b: int) -> None:
        mean = self._mean(a, b)
        if mean >= self._least:
            heapq.heappush(self._queue, (-mean, a, b))

    def _mean(self, a: int, b: int) -> float:
        return self._between[a][b] / (len(self._members[a]) * len(self._members[b]))

    def _tightness(self, group: int) -> float:
        """Mean of the links inside a group, as far as its size lets us know it."""
        total, pairs = self._within[group]
        return (total + self._unsure * self._least) / (pairs + self._unsure)


def _move(table: list[dict[int, int]], a: int, b: int) -> None:
    """Adds the sums of group `b` to those of `a`, and leaves it none."""
    for other, value in table[b].items():
        del table[other][b]
        if other != a:
            table[a][other] = table[other][a] = table[a].get(other, 0) + value
    table[b] = {}
