"""The cheapest tree that reaches every node from a root: Chu and Liu (1965), Edmonds (1967).

Every node takes its cheapest source; where that makes a ring, the ring is drawn together into one node and broken
where breaking costs least. (J. Edmonds, Optimum branchings, J. Res. NBS 71B, 1967.)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

Costs: TypeAlias = Mapping[tuple[int, int], int]
"""(source, target) -> cost; an edge that is not there cannot be taken."""


def arborescence(nodes: Sequence[int], root: int, costs: Costs) -> dict[int, int]:
    """The source of every node but the root. Of equally cheap sources the first in order of numbers.

    Every node must be reachable from the root.
    """
    into: dict[int, list[tuple[int, int]]] = {n: [] for n in nodes}
    for (source, target), cost in costs.items():
        if target not in (root, source):
            into[target].append((cost, source))
    best = {n: min(found)[1] for n, found in into.items() if n != root}
    ring = _ring(best, root)
    if not ring:
        return best
    return _expanded(nodes, root, costs, best, ring)


def _ring(best: Mapping[int, int], root: int) -> list[int]:
    """The nodes of one ring of sources; empty where every node goes back to the root."""
    done: set[int] = {root}
    for start in sorted(best):
        path: list[int] = []
        at = start
        while at not in done:
            done.add(at)
            path.append(at)
            at = best[at]
        if at in path:
            return path[path.index(at) :]
    return []


def _expanded(
    nodes: Sequence[int], root: int, costs: Costs, best: Mapping[int, int], ring: Sequence[int]
) -> dict[int, int]:
    """The tree over the nodes with the ring as one, opened again where the tree enters it."""
    inside, one = set(ring), max(nodes) + 1
    outer: dict[tuple[int, int], int] = {}
    real: dict[tuple[int, int], tuple[int, int]] = {}
    for source, target in sorted(costs):
        if source in inside and target in inside:
            continue
        cost = costs[source, target]
        if target in inside:
            cost -= costs[best[target], target]
        edge = (one if source in inside else source, one if target in inside else target)
        if edge not in outer or cost < outer[edge]:
            outer[edge], real[edge] = cost, (source, target)
    left = [n for n in nodes if n not in inside]
    found = {
        real[source, target][1]: real[source, target][0]
        for target, source in arborescence([*left, one], root, outer).items()
    }
    entered = next(target for target in found if target in inside)
    return {n: best[n] for n in ring if n != entered} | found
