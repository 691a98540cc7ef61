"""The cheapest tree that reaches every node, also where the cheapest sources make a ring."""

from __future__ import annotations

import itertools
import random

import pytest

from recoupe.grammar.lineage.tree import arborescence

# What | costs by (source, target) | root | the source of each node
CASES = [
    ("a chain", {(0, 1): 1, (1, 2): 1, (0, 2): 5}, 0, {1: 0, 2: 1}),
    ("a star", {(0, 1): 1, (1, 2): 5, (0, 2): 1}, 0, {1: 0, 2: 0}),
    ("a ring, broken where it costs least", {(0, 1): 9, (0, 2): 6, (1, 2): 1, (2, 1): 1}, 0, {2: 0, 1: 2}),
    ("equal costs: the first", {(0, 2): 1, (1, 2): 1, (0, 1): 1}, 0, {1: 0, 2: 0}),
    ("a root alone", {}, 0, {}),
]


@pytest.mark.parametrize(("costs", "root", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_tree(costs: dict[tuple[int, int], int], root: int, expected: dict[int, int]) -> None:
    nodes = sorted({root} | {n for edge in costs for n in edge})
    assert arborescence(nodes, root, costs) == expected


@pytest.mark.parametrize("seed", range(40))
def test_no_tree_is_cheaper(seed: int) -> None:
    rng = random.Random(seed)
    nodes = range(5)
    costs = {(a, b): rng.randint(1, 9) for a in nodes for b in nodes if a != b}
    found = arborescence(nodes, 0, costs)
    best = min(
        sum(costs[s, t] for t, s in zip(range(1, 5), some, strict=True))
        for some in itertools.product(nodes, repeat=4)
        if _reaches(dict(zip(range(1, 5), some, strict=True)))
    )
    assert sum(costs[s, t] for t, s in found.items()) == best


def _reaches(source: dict[int, int]) -> bool:
    for target in source:
        at, steps = target, 0
        while at and steps < 6:
            if source[at] == at:
                return False
            at, steps = source[at], steps + 1
        if at:
            return False
    return True
