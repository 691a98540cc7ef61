"""How much of the known reuse of generated news is found, and how much of what is found is reuse.

A pair is known where one article took from the other, or both from a third (`siblings`): their passages are where the
two took the same characters. Every known character counts once; a gap of a few words between two known passages (a
word replaced) may be bridged without fault.
"""

from __future__ import annotations

import gzip
import itertools
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

import msgspec

from benchmarks.meet.generate import LARGE, Known

Passage: TypeAlias = tuple[int, int, int, int]
"""(a_start, a_end, b_start, b_end)."""
Found: TypeAlias = dict[tuple[str, str], list[Passage]]
"""The passages found of each pair, the article with the smaller id first."""
Interval: TypeAlias = tuple[int, int]

SIBLINGS = "siblings"
BRIDGE = 60
"""Characters: about eight words; what lies between two known passages closer than that is neither right nor wrong."""
SHORTEST = 40
"""Characters from which what two siblings took alike counts as a passage: eight words of five."""
PER_FAMILY = 28
"""Pairs of siblings looked for in a family: those of its first eight."""


class Score(NamedTuple):
    """What was found of one kind: pairs, and characters of passages on the side that has less of them found."""

    kind: str
    known: int
    found: int
    characters: int
    covered: int


class Pair(NamedTuple):
    """Two articles that share words, `a` the earlier, and how they come to."""

    a: str
    b: str
    kind: str
    passages: Sequence[Passage]


class Truth:
    """All that is known of a file of generated news."""

    def __init__(self, rows: Iterable[Known]) -> None:
        self._taken: dict[str, Known] = {}
        self._children: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            self._taken[row.b] = row
            self._children[row.a].append(row.b)

    @classmethod
    def of(cls, path: Path, *, last: str | None = None) -> Truth:
        """From the file that `generate.py` wrote; only the articles up to the id `last`, where one is given."""
        opener = gzip.open if path.suffix == ".gz" else open
        decode = msgspec.json.Decoder(Known).decode
        with opener(path, "rb") as lines:
            return cls(row for row in map(decode, lines) if last is None or row.b <= last)

    def direct(self) -> Iterator[Pair]:
        """Pairs in which one article took from the other."""
        return (Pair(row.a, row.b, row.kind, row.passages) for row in self._taken.values())

    def siblings(self) -> Iterator[Pair]:
        """Pairs that took the same passage of one article, without either having the other."""
        for children in self._children.values():
            if self._taken[children[0]].kind == LARGE:
                continue
            for x, y in itertools.islice(itertools.combinations(children, 2), PER_FAMILY):
                if passages := self.between(x, y):
                    yield Pair(x, y, SIBLINGS, passages)

    def between(self, x: str, y: str) -> Sequence[Passage]:
        """What two articles share, on the side of `x` and of `y`; empty where nothing is known."""
        of_x, of_y = self._taken.get(x), self._taken.get(y)
        if of_y and of_y.a == x:
            return of_y.passages
        if of_x and of_x.a == y:
            return [(c, d, a, b) for a, b, c, d in of_x.passages]
        if not (of_x and of_y and of_x.a == of_y.a):
            return []
        return list(_common(of_x.passages, of_y.passages))


def _common(x: Sequence[Passage], y: Sequence[Passage]) -> Iterator[Passage]:
    """Where two articles took the same characters of a third."""
    for a, b, x_start, _ in x:
        for c, d, y_start, _ in y:
            start, end = max(a, c), min(b, d)
            if end - start >= SHORTEST:
                yield x_start + start - a, x_start + end - a, y_start + start - c, y_start + end - c


def recall(pairs: Iterable[Pair], found: Found) -> list[Score]:
    """By kind. A pair is found where half of its known characters are, on both sides."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for pair in pairs:
        here = found.get((pair.a, pair.b), [])
        sides = [
            _overlap(_union((p[s], p[s + 1]) for p in pair.passages), _union((p[s], p[s + 1]) for p in here))
            for s in (0, 2)
        ]
        size = sum(b - a for a, b in _union((p[2], p[3]) for p in pair.passages))
        covered = min(*sides, size)
        for i, value in enumerate((1, 2 * covered >= size, size, covered)):
            counts[pair.kind][i] += value
    return [Score(kind, *values) for kind, values in sorted(counts.items())]


def precision(truth: Truth, found: Found) -> tuple[float, float]:
    """Shares of all pairs found that are known pairs, and of all characters found (in `b`) that are known ones."""
    pairs = characters = right = 0
    for (a, b), passages in found.items():
        told = _union((p[2], p[3]) for p in passages)
        known = _union(((p[2], p[3]) for p in truth.between(a, b)), bridge=BRIDGE)
        hit = _overlap(told, known)
        pairs += hit > 0
        characters += sum(end - start for start, end in told)
        right += hit
    return pairs / max(1, len(found)), right / max(1, characters)


def through_one(pairs: Iterable[Pair], found: Found) -> Found:
    """With the passages that two of a large family have by a third one: what both share with it, of several the most.

    Of a family of hundreds each member is aligned with one, not with every other: the rest follows from that.
    """
    made = dict(found)
    near: dict[str, set[str]] = defaultdict(set)
    for a, b in found:
        near[a].add(b)
        near[b].add(a)
    for pair in pairs:
        if (pair.a, pair.b) not in found:
            thirds = sorted(near[pair.a] & near[pair.b])
            by = [list(_common(*(_from(third, end, found) for end in (pair.a, pair.b)))) for third in thirds]
            made[pair.a, pair.b] = max(by, key=_characters, default=[])
    return {pair: passages for pair, passages in made.items() if passages}


def _characters(passages: Iterable[Passage]) -> int:
    return sum(end - start for start, end in _union((p[2], p[3]) for p in passages))


def _from(middle: str, other: str, found: Found) -> Sequence[Passage]:
    """The passages of two articles, `middle` first."""
    if middle < other:
        return found.get((middle, other), [])
    return [(c, d, a, b) for a, b, c, d in found.get((other, middle), [])]


def by_pair(passages: Iterable[tuple[str, str, int, int, int, int]]) -> Found:
    """Passages by pair, the article with the smaller id first: ids follow time."""
    found: Found = defaultdict(list)
    for a, b, a_start, a_end, b_start, b_end in passages:
        if a < b:
            found[a, b].append((a_start, a_end, b_start, b_end))
        else:
            found[b, a].append((b_start, b_end, a_start, a_end))
    return dict(found)


def _union(intervals: Iterable[Interval], *, bridge: int = 0) -> list[Interval]:
    """Disjoint, in order; those less than `bridge` apart are one."""
    merged: list[Interval] = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1] + bridge:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _overlap(a: Sequence[Interval], b: Sequence[Interval]) -> int:
    """Characters in both; each side disjoint and in order."""
    total, ends = 0, [end for _, end in b]
    for start, end in a:
        i = bisect_right(ends, start)
        while i < len(b) and b[i][0] < end:
            total += min(end, b[i][1]) - max(start, b[i][0])
            i += 1
    return total
