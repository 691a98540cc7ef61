"""The one step that looks at all edges: components, with a number for each article in memory and edges streaming by."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa

from recoupe import columns
from recoupe.store import tables
from recoupe.text.components import components

_ROWS = 500_000
"""Rows of a part of what comes out: 8 MB."""


def connected(edges: Path) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Articles with an edge, in order, and beside them the first one that they are connected with; in pieces."""
    nodes = np.zeros(0, np.int64)
    for a, b in _edges(edges):
        nodes = np.union1d(nodes, np.concatenate([a, b]))

    def places() -> Iterator[tuple[int, int]]:
        for a, b in _edges(edges):
            yield from zip(np.searchsorted(nodes, a).tolist(), np.searchsorted(nodes, b).tolist(), strict=True)

    firsts = nodes[np.array(components(len(nodes), places()), np.int64)]
    for start in range(0, len(nodes), _ROWS):
        yield nodes[start : start + _ROWS], firsts[start : start + _ROWS]


def families(folders: dict[str, Path]) -> Iterator[pa.Table]:
    """`stars` → `families`: near copies, and near copies of near copies."""
    for n, family in connected(folders["stars"]):
        yield columns.table("families", n=n, family=family)


def _edges(folder: Path) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    for batch in tables.batches(folder, ["a", "b"]):
        yield batch.column("a").to_numpy(), batch.column("b").to_numpy()
