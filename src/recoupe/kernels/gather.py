"""gather as kernels: the pieces of all links, which stream by, and the groups of some pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pyarrow as pa
import pyarrow.compute as pc

from recoupe.grammar.linkage import Link, linked, pieces
from recoupe.settings import GatherSettings


def parted(
    nodes: pa.Array, links: Callable[[], Iterable[pa.RecordBatch]], *, settings: GatherSettings
) -> pa.RecordBatch:
    """The columns `node` and `piece`, the smallest node of its piece: groups never reach over two pieces.

    `nodes` are different, in the order in which ties are decided: the ids of articles sorted, as `recoupe check` has
    them. `links` gives, as often as it is called, batches of `a`, `b` (nodes) and `likeness` (parts of
    `recoupe.grammar.linkage.SCALE`); nothing of them is kept, only a few numbers a node.
    """
    labels = pieces(len(nodes), lambda: _numbered(nodes, links()), settings)
    return pa.record_batch({"node": nodes, "piece": nodes.take(pa.array(labels, pa.int64()))})


def gathered(links: pa.Table | pa.RecordBatch, *, settings: GatherSettings) -> pa.RecordBatch:
    """The columns `node` and `group`, the smallest node of its group, of all nodes of some pieces.

    `links`: `piece`, `a`, `b`, `likeness`, in any order, each piece whole. A node of which no link is inside its piece
    is not among them: it is a group of one.
    """
    nodes: list[str] = []
    groups: list[str] = []
    for names, held in _by_piece(links):
        for group in linked(len(names), held, settings):
            nodes += (names[node] for node in group)
            groups += [names[group[0]]] * len(group)
    return pa.record_batch({"node": pa.array(nodes, links["a"].type), "group": pa.array(groups, links["a"].type)})


def _numbered(nodes: pa.Array, batches: Iterable[pa.RecordBatch]) -> Iterator[Link]:
    for batch in batches:
        a, b = (pc.index_in(batch[end], nodes) for end in ("a", "b"))
        yield from zip(a.to_pylist(), b.to_pylist(), batch["likeness"].to_pylist(), strict=True)


def _by_piece(links: pa.Table | pa.RecordBatch) -> Iterator[tuple[list[str], list[Link]]]:
    """The nodes of each piece, sorted, and its links by their place among them."""
    held: dict[str, list[tuple[str, str, int]]] = {}
    columns = (links[name].to_pylist() for name in ("piece", "a", "b", "likeness"))
    for piece, *link in zip(*columns, strict=True):
        held.setdefault(piece, []).append((link[0], link[1], link[2]))
    for piece in sorted(held):
        names = sorted({node for a, b, _ in held[piece] for node in (a, b)})
        place = {name: i for i, name in enumerate(names)}
        yield names, [(place[a], place[b], likeness) for a, b, likeness in held[piece]]
