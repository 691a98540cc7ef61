"""The floor: what any finder of shared text must at least do, once: cut words, hash every five in a row."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numba
import numpy as np
import numpy.typing as npt


@numba.njit(nogil=True, cache=True)
def _pass(text: npt.NDArray[np.uint8]) -> tuple[int, np.uint64]:  # pragma: no cover -- compiled
    """Words of a text in UTF-8, and a number in which the hashes of all its 5-grams are."""
    last = np.zeros(5, np.uint64)
    word, length, words, mixed = np.uint64(14695981039346656037), 0, 0, np.uint64(0)
    for byte in text:
        letter = 97 <= byte <= 122 or 65 <= byte <= 90 or 48 <= byte <= 57 or byte >= 128
        if letter:
            word = (word ^ np.uint64(byte | 32)) * np.uint64(1099511628211)
            length += 1
        elif length:
            last[words % 5] = word
            words += 1
            if words >= 5:
                gram = np.uint64(0)
                for k in range(5):
                    gram = gram * np.uint64(0x9E3779B97F4A7C15) + last[(words + k) % 5]
                mixed ^= gram
            word, length = np.uint64(14695981039346656037), 0
    return words, mixed


def floor(texts: Sequence[str], *, threads: int) -> float:
    """Seconds by the clock for one pass over all texts, the fastest of three."""
    joined = " ".join(texts).encode()
    size = -(-len(joined) // threads)
    slices = [np.frombuffer(joined[i : i + size], np.uint8) for i in range(0, len(joined), size)]
    _pass(slices[0][:1000])
    best = float("inf")
    for _ in range(3):
        began = time.perf_counter()
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(_pass, slices))
        best = min(best, time.perf_counter() - began)
    return best
