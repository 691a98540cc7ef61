"""Connected components of a graph that is too large to be held: edges stream by, one number a node stays."""

from __future__ import annotations

from collections.abc import Iterable


def components(size: int, edges: Iterable[tuple[int, int]]) -> list[int]:
    """By node, the smallest node that it is connected with; nodes are 0 to `size` - 1, edges come in any order.

    Union by the smaller number with path halving (Tarjan and van Leeuwen, J. ACM 31, 1984).
    """
    above = list(range(size))
    for a, b in edges:
        x, y = _root(above, a), _root(above, b)
        if x != y:
            above[max(x, y)] = min(x, y)
    return [_root(above, node) for node in range(size)]


def _root(above: list[int], node: int) -> int:
    while above[node] != node:
        above[node] = node = above[above[node]]
    return node
