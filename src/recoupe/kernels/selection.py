"""Winnowed word n-grams of each article, with the bands by which near copies meet."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from recoupe import columns
from recoupe.settings import PairSettings
from recoupe.text.shingles import BASE, BINS, ROWS

_Ints = npt.NDArray[np.int64]
_NONE = np.uint64(2**64 - 1)
"""In place of an n-gram where there is none: they have 63 bits."""


def selection(words: pa.Table, *, settings: PairSettings) -> pa.Table:
    """`words` → `grams`, as `recoupe.text.shingles.selection` has them; an article without words has none."""
    return _rows("grams", "gram", ((n, _selected(hashes, settings)) for n, hashes in _lists(words, "words")))


def sketch(grams: pa.Table) -> pa.Table:
    """`grams` → `bands`, as `recoupe.text.shingles.bands` has them, of all articles of a part at once."""
    gram = grams["gram"].to_numpy().astype(np.uint64)
    articles, which = np.unique(grams["n"].to_numpy(), return_inverse=True)
    least = np.full(len(articles) * BINS, _NONE)
    np.minimum.at(least, which * BINS + (gram % np.uint64(BINS)).astype(np.int64), np.where(gram == 0, _NONE, gram))
    least[least == _NONE] = 0
    rows = least.reshape(-1, BINS // ROWS, ROWS)
    value = np.broadcast_to(np.arange(1, BINS, ROWS, dtype=np.uint64), rows.shape[:2])
    for place in range(ROWS):
        value = value * np.uint64(BASE) + rows[:, :, place]
    filled = rows.any(axis=2)
    band = (value >> np.uint64(1)).astype(np.int64)[filled]
    return columns.table("bands", band=band, n=np.repeat(articles, filled.sum(axis=1)))


def _selected(words: _Ints, settings: PairSettings) -> _Ints:
    n = min(settings.n, len(words))
    if not n:
        return words
    unsigned = words.view(np.uint64)
    value = np.zeros(len(words) - n + 1, np.uint64)
    for place in range(n):
        value = value * np.uint64(BASE) + unsigned[place : place + len(value)]
    grams = (value >> np.uint64(1)).view(np.int64)
    least = grams[: max(1, len(grams) - settings.window + 1)].copy()
    for place in range(1, min(settings.window, len(grams))):
        np.minimum(least, grams[place : place + len(least)], out=least)
    return np.unique(least)


def _lists(table: pa.Table, column: str) -> Iterator[tuple[int, _Ints]]:
    for batch in table.select(["n", column]).to_batches():
        lists = batch[column]
        values, cuts = lists.values.to_numpy(), lists.offsets.to_numpy()
        for n, start, end in zip(batch["n"].to_pylist(), cuts[:-1], cuts[1:], strict=True):
            yield n, values[start:end]


def _rows(table: str, column: str, found: Iterator[tuple[int, _Ints]]) -> pa.Table:
    numbers, articles = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for n, some in found:
        numbers.append(some)
        articles.append(np.full(len(some), n, np.int64))
    return columns.table(table, **{column: np.concatenate(numbers), "n": np.concatenate(articles)})
