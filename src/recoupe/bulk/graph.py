"""The one step that looks at all edges: components, with a number for each article in memory and edges streaming by."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from recoupe import columns
from recoupe.grammar import linkage
from recoupe.settings import GatherSettings
from recoupe.store import tables
from recoupe.text.components import components

_ROWS = 500_000
"""Rows of a part of what comes out: 8 MB."""


def families(folders: dict[str, Path]) -> Iterator[pa.Table]:
    """`stars` → `families`: near copies, and near copies of near copies."""
    stars = folders["stars"]
    nodes = _nodes(stars)
    yield from _labelled("families", "family", nodes, components(len(nodes), _placed(stars, nodes)))


def pieces(folders: dict[str, Path], *, settings: GatherSettings) -> Iterator[pa.Table]:
    """`pairs` → `pieces`: what can be gathered alone. The links stream by once for each threshold that is needed."""
    pairs = folders["pairs"]
    nodes = _nodes(pairs)
    yield from _labelled("pieces", "piece", nodes, linkage.pieces(len(nodes), lambda: _links(pairs, nodes), settings))


def _labelled(table: str, column: str, nodes: np.ndarray, labels: list[int]) -> Iterator[pa.Table]:
    firsts = nodes[np.array(labels, np.int64)]
    for start in range(0, len(nodes), _ROWS):
        yield columns.table(table, n=nodes[start : start + _ROWS], **{column: firsts[start : start + _ROWS]})


def _nodes(edges: Path) -> np.ndarray:
    """The articles with an edge, in order; near copies stand aside."""
    nodes = np.zeros(0, np.int64)
    for batch in _edges(edges):
        nodes = np.union1d(nodes, np.concatenate([batch["a"].to_numpy(), batch["b"].to_numpy()]))
    return nodes


def _placed(edges: Path, nodes: np.ndarray) -> Iterator[tuple[int, int]]:
    for batch in _edges(edges):
        a, b = (np.searchsorted(nodes, batch[end].to_numpy()).tolist() for end in ("a", "b"))
        yield from zip(a, b, strict=True)


def _links(pairs: Path, nodes: np.ndarray) -> Iterator[linkage.Link]:
    for batch in _edges(pairs):
        a, b = (np.searchsorted(nodes, batch[end].to_numpy()).tolist() for end in ("a", "b"))
        yield from zip(a, b, map(linkage.whole, batch["score"].to_pylist()), strict=True)


def _edges(folder: Path) -> Iterator[pa.RecordBatch]:
    for batch in tables.batches(folder):
        yield batch.filter(pc.invert(batch["copy"])) if "copy" in batch.schema.names else batch
