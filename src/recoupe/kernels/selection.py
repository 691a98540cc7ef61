"""What stands for the text of each article: winnowed word n-grams, and the bands by which near copies meet."""

from __future__ import annotations

import itertools

import pyarrow as pa

from recoupe import columns
from recoupe.settings import PairSettings
from recoupe.text import shingles


def selection(words: pa.Table, *, settings: PairSettings) -> pa.Table:
    """`words` → `grams`, article after article."""
    found = [shingles.selection(row, n=settings.n, window=settings.window) for row in words["words"].to_pylist()]
    return columns.table("grams", n=_repeated(words["n"].to_pylist(), found), gram=list(itertools.chain(*found)))


def bands(grams: pa.Table) -> pa.Table:
    """`grams`, article after article → `bands`."""
    rows = zip(grams["n"].to_pylist(), grams["gram"].to_pylist(), strict=True)
    held = {n: [gram for _, gram in some] for n, some in itertools.groupby(rows, key=lambda row: row[0])}
    found = [shingles.bands(one) for one in held.values()]
    return columns.table("bands", n=_repeated(list(held), found), band=list(itertools.chain(*found)))


def _repeated(articles: list[int], rows: list[list[int]]) -> list[int]:
    return [n for n, row in zip(articles, rows, strict=True) for _ in row]
