"""Connected components, edge by edge."""

from __future__ import annotations

import random

import pytest

from recoupe.text.components import components


@pytest.mark.parametrize(
    ("size", "edges", "firsts"),
    [
        (0, [], []),
        (3, [], [0, 1, 2]),
        (4, [(2, 3), (1, 2)], [0, 1, 1, 1]),
        (5, [(4, 0), (1, 3)], [0, 1, 2, 1, 0]),
        (3, [(1, 1), (0, 2), (2, 0)], [0, 1, 0]),
    ],
)
def test_every_node_has_the_smallest_it_is_connected_with(
    size: int, edges: list[tuple[int, int]], firsts: list[int]
) -> None:
    assert components(size, edges) == firsts


def test_a_long_chain_in_any_order() -> None:
    edges = [(i, i + 1) for i in range(100_000)]
    random.Random(1).shuffle(edges)
    assert set(components(100_001, edges)) == {0}
