"""Runs of nearly the same words in two texts: seed and extend.

Global alignment loses text that was moved; seeds (shared word n-grams) extended on both sides, with small gaps
allowed, keep it. The method is that of BLAST (Altschul et al., J. Mol. Biol. 215, 1990), on words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Run(NamedTuple):
    """`a[a_start:a_end]` and `b[b_start:b_end]` are nearly the same words; `pairs` are the equal ones."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    pairs: tuple[tuple[int, int], ...]


def runs(a: Sequence[str], b: Sequence[str], *, seed: int, gap: int, minimum: int, repeats: int = 8) -> list[Run]:
    """Runs of at least `minimum` equal words, longest first claimed, no word in two runs; in order of `a`.

    `seed` is the length of the n-grams that start a run, `gap` the longest stretch of differing words bridged on
    either side. An n-gram that stands more than `repeats` times in `b` starts no run: it is a stock phrase.
    """
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j in range(len(b) - seed + 1):
        places[tuple(b[j : j + seed])].append(j)
    found: dict[tuple[int, int], Run] = {}
    reached: dict[int, int] = {}
    for i in range(len(a) - seed + 1):
        here = places.get(tuple(a[i : i + seed]), ())
        if len(here) > repeats:
            continue
        for j in here:
            # A seed inside a run that was found already on this diagonal gives the same run again.
            if reached.get(j - i, -1) > i:
                continue
            run = _extend(a, b, i, j, seed, gap)
            for x, y in run.pairs:
                reached[y - x] = max(reached.get(y - x, -1), x + 1)
            if len(run.pairs) >= minimum:
                found.setdefault((run.a_start, run.b_start), run)
    return _disjoint(found.values(), minimum)


def _extend(a: Sequence[str], b: Sequence[str], i: int, j: int, seed: int, gap: int) -> Run:
    pairs = [(i + k, j + k) for k in range(seed)]
    forward = _walk(a, b, i + seed, j + seed, 1, gap)
    backward = _walk(a, b, i - 1, j - 1, -1, gap)
    pairs = [*reversed(backward), *pairs, *forward]
    return Run(pairs[0][0], pairs[-1][0] + 1, pairs[0][1], pairs[-1][1] + 1, tuple(pairs))


def _walk(a: Sequence[str], b: Sequence[str], i: int, j: int, step: int, gap: int) -> list[tuple[int, int]]:
    """Equal words from (i, j) on, over gaps of up to `gap` words that two equal words in a row follow."""
    pairs: list[tuple[int, int]] = []
    while 0 <= i < len(a) and 0 <= j < len(b):
        if a[i] == b[j]:
            pairs.append((i, j))
            i, j = i + step, j + step
            continue
        jump = _bridge(a, b, i, j, step, gap)
        if jump is None:
            break
        i, j = i + step * jump[0], j + step * jump[1]
    return pairs


def _bridge(a: Sequence[str], b: Sequence[str], i: int, j: int, step: int, gap: int) -> tuple[int, int] | None:
    """The smallest skips (x in a, y in b) after which two equal words follow each other; None past `gap`."""
    for total in range(1, 2 * gap + 1):
        for x in range(max(0, total - gap), min(gap, total) + 1):
            y = total - x
            i1, j1 = i + step * x, j + step * y
            i2, j2 = i1 + step, j1 + step
            inside = min(i1, i2) >= 0 and max(i1, i2) < len(a) and min(j1, j2) >= 0 and max(j1, j2) < len(b)
            if inside and a[i1] == b[j1] and a[i2] == b[j2]:
                return (x, y)
    return None


def _disjoint(found: Iterable[Run], minimum: int) -> list[Run]:
    """Longest first; a run gives up the words that a longer one has, and falls if too few are left."""
    kept: list[Run] = []
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    for run in sorted(found, key=lambda r: (-len(r.pairs), r.a_start, r.b_start)):
        free = tuple((x, y) for x, y in run.pairs if x not in taken_a and y not in taken_b)
        if len(free) < minimum:
            continue
        trimmed = Run(free[0][0], free[-1][0] + 1, free[0][1], free[-1][1] + 1, free)
        taken_a.update(x for x, _ in free)
        taken_b.update(y for _, y in free)
        kept.append(trimmed)
    return sorted(kept)
