"""Winnowed word n-grams of each article."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from recoupe import columns
from recoupe.settings import PairSettings


def selection(words: pa.Table, *, settings: PairSettings) -> pa.Table:
    """`words` → `grams`."""
    articles, grams = [], []
    for n, row in zip(words["n"].to_pylist(), words["words"].to_pylist(), strict=True):
        hashes = np.array(row, np.int64).view(np.uint64)
        if len(hashes) < settings.n:
            continue
        mixed = np.zeros(len(hashes) - settings.n + 1, np.uint64)
        for k in range(settings.n):
            mixed = mixed * np.uint64(0x9E3779B97F4A7C15) + hashes[k : k + len(mixed)]
        mixed ^= mixed >> np.uint64(29)
        mixed = ((mixed * np.uint64(0xBF58476D1CE4E5B9)) >> np.uint64(1)).view(np.int64)
        windows = np.lib.stride_tricks.sliding_window_view(mixed, min(len(mixed), settings.window))
        kept = np.unique(windows.min(axis=1))
        grams.append(kept)
        articles.append(np.full(len(kept), n, np.int64))
    nothing = [np.zeros(0, np.int64)]
    return columns.table("grams", gram=np.concatenate(grams or nothing), n=np.concatenate(articles or nothing))
