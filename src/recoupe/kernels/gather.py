"""Which articles tell one story, piece by piece."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from recoupe import columns
from recoupe.grammar.linkage import linked, whole
from recoupe.settings import GatherSettings
from recoupe.text.ids import content_id


def gather(rows: pa.Table, *, settings: GatherSettings) -> pa.Table:
    """Rows of pieces, sorted by `piece`: articles (`n`, `id`), and links (`a`, `b`, `score`) with no `n` → `groups`.

    Inside a piece articles stand in the order of their ids, as `steps/gather.py` has them.
    """
    found: list[tuple[int, int]] = []
    for piece in _runs(rows, "piece"):
        nodes = [row["n"] for row in sorted((r for r in piece if r["n"] is not None), key=lambda r: (r["id"], r["n"]))]
        place = {n: i for i, n in enumerate(nodes)}
        ends = [(place[row["a"]], place[row["b"]], whole(row["score"])) for row in piece if row["n"] is None]
        links = [(min(a, b), max(a, b), likeness) for a, b, likeness in ends]
        for group in linked(len(nodes), links, settings):
            found += [(nodes[i], nodes[group[0]]) for i in group]
    return columns.table("groups", n=[n for n, _ in found], first=[first for _, first in found])


def named(rows: pa.Table) -> pa.Table:
    """Rows of `first`, `n`, `id`, `copy`, sorted by `first` → `stories`: the id of a story is made of its articles'."""
    stories, counts = list[str](), list[int]()
    for story in _runs(rows, "first"):
        stories += [content_id("y", *sorted(row["id"] for row in story))] * len(story)
        counts += [len(story)] * len(story)
    return columns.table("stories", story=stories, n=rows["n"], id=rows["id"], articles=counts, copy=rows["copy"])


def _runs(rows: pa.Table, key: str) -> Iterator[list[dict[str, Any]]]:
    for _, some in itertools.groupby(rows.to_pylist(), key=lambda row: row[key]):
        yield list(some)
