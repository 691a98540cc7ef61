"""Word n-grams, thinned by winnowing.

Winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003) keeps the smallest hash of every window: any run of
`n + window - 1` words that two texts share leaves at least one n-gram in both selections.
"""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32


def ngrams(norms: Sequence[str], n: int) -> list[int]:
    """Hashes of the word n-grams, one for each position; empty when there are fewer than `n` words."""
    return [crc32(" ".join(norms[i : i + n]).encode()) for i in range(len(norms) - n + 1)]


def winnow(hashes: Sequence[int], window: int) -> set[int]:
    """The smallest hash of each window of `window` hashes (of all of them when there are fewer)."""
    if len(hashes) <= window:
        return {min(hashes)} if hashes else set()
    return {min(hashes[i : i + window]) for i in range(len(hashes) - window + 1)}
