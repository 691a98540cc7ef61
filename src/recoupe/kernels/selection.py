"""tmp"""

import pyarrow as pa
import numpy as np
from recoupe import columns
from recoupe.settings import PairSettings


def selection(words, *, settings):
    ns = []
    gs = []
    K = np.int64(settings.n)
    for n, w in zip(words["n"].to_pylist(), words["words"]):
        a = (
            np.asarray(w.values if w.values is not None else [], dtype=np.int64).view(np.uint64)
            if len(w)
            else np.zeros(0, np.uint64)
        )
        if len(a) < settings.n:
            continue
        h = np.zeros(len(a) - settings.n + 1, np.uint64)
        for k in range(settings.n):
            h = h * np.uint64(0x9E3779B97F4A7C15) + a[k : k + len(h)]
        h ^= h >> np.uint64(29)
        h = (h * np.uint64(0xBF58476D1CE4E5B9)) >> np.uint64(1)
        h = h.view(np.int64)
        if len(h) <= settings.window:
            s = h[[h.argmin()]]
        else:
            s = np.unique(np.lib.stride_tricks.sliding_window_view(h, settings.window).min(axis=1))
        gs.append(s)
        ns.append(np.full(len(s), n, np.int64))
    cat = lambda x: np.concatenate(x) if x else np.zeros(0, np.int64)
    return columns.table("grams", gram=cat(gs), n=cat(ns))
