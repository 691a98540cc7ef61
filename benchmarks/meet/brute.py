"""Which articles share text, by brute force: the truth that a way of finding candidates is measured against.

    python benchmarks/meet/brute.py gilets_fr.jsonl.gz [--beside orange_fr.jsonl.gz] [--n 8] [-o pairs.tsv]

The share of a pair is the number of different word n-grams that both texts have, over those of the one that has
fewer. All words of the text count, credits and captions included; capitals, accents and marks do not. Every n-gram
is looked up in an index of all of them: nothing is sampled, capped or guessed, and hashes of 63 bits stand for words.
Pairs of two articles of `--beside` are left out.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.read.corpora import Record
from recoupe.text.hashing import word_hash
from recoupe.text.words import words

N = 8
"""Words in a row that two articles hardly have in common by chance: a title, a stock phrase is mostly shorter."""
AT_ONCE = 20_000_000
"""Shared n-grams that are held before they are counted: 160 MB."""

Ints = npt.NDArray[np.int64]


class Shared(NamedTuple):
    """Two articles by their place in the list, `a` < `b`, and what they share."""

    a: int
    b: int
    grams: int
    share: float


def load(path: Path) -> list[Record]:
    """The records of a corpus, in its order."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rb") as lines:
        return [msgspec.json.decode(line, type=Record) for line in lines]


def gram_set(text: str, n: int) -> Ints:
    """The different word n-grams of a text as numbers, sorted."""
    return grams_of([word_hash[word.norm] for word in words(text)], n)


def grams_of(told: Sequence[int], n: int) -> Ints:
    """The same of words that are numbers already."""
    hashes = np.array(told, dtype=np.int64)
    if len(hashes) < n:
        return np.empty(0, dtype=np.int64)
    found = np.zeros(len(hashes) - n + 1, dtype=np.int64)
    for place in range(n):
        found *= 1_000_003
        found += hashes[place : place + len(found)]
    return np.unique(found)


def shared(texts: Sequence[str], *, n: int = N, own: int | None = None, least: float = 0.05) -> list[Shared]:
    """All pairs that share at least `least`, sorted; one of the two is among the first `own` texts, where given."""
    grams = [gram_set(text, n) for text in texts]
    sizes = np.array([len(one) for one in grams])
    counts: dict[int, int] = {}
    for keys in _batches(_meetings(grams, own or len(texts)), AT_ONCE):
        different, times = np.unique(keys, return_counts=True)
        for key, count in zip(different.tolist(), times.tolist(), strict=True):
            counts[key] = counts.get(key, 0) + count
    found = []
    for key in sorted(counts):
        a, b = divmod(key, len(texts))
        share = counts[key] / int(min(sizes[a], sizes[b]))
        if share >= least:
            found.append(Shared(a, b, counts[key], share))
    return found


def _meetings(grams: Sequence[Ints], own: int) -> Iterator[Ints]:
    """For every n-gram, the pairs of articles that have it, as `a * articles + b`."""
    article = np.repeat(np.arange(len(grams)), [len(one) for one in grams])
    flat = np.concatenate([*grams, np.empty(0, dtype=np.int64)])
    order = np.lexsort((article, flat))
    flat, article = flat[order], article[order]
    starts = np.flatnonzero(np.r_[True, flat[1:] != flat[:-1]]) if len(flat) else np.empty(0, dtype=np.int64)
    sizes = np.diff(np.r_[starts, len(flat)])
    for size in np.unique(sizes[sizes > 1]).tolist():
        holders = article[starts[sizes == size][:, None] + np.arange(size)]
        for i in range(size - 1):
            a = np.repeat(holders[:, i], size - 1 - i)
            b = holders[:, i + 1 :].ravel()
            yield (a * len(grams) + b)[a < own]


def _batches(keys: Iterable[Ints], most: int) -> Iterator[Ints]:
    held: list[Ints] = []
    size = 0
    for some in keys:
        held.append(some)
        size += len(some)
        if size >= most:
            yield np.concatenate(held)
            held, size = [], 0
    if held:
        yield np.concatenate(held)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("--beside", type=Path)
    arguments.add_argument("--n", default=N, type=int)
    arguments.add_argument("-o", "--output", type=Path)
    given = arguments.parse_args()
    records = load(given.corpus)
    own = len(records)
    records += load(given.beside) if given.beside else []
    found = shared([record.text for record in records], n=given.n, own=own)
    for low, high in ((0.05, 0.2), (0.2, 0.5), (0.5, 0.8), (0.8, 1.01)):
        print(f"{low:.0%} to {min(high, 1):.0%}: {sum(low <= pair.share < high for pair in found)} pairs")
    if given.output:
        lines = (f"{records[p.a].id}\t{records[p.b].id}\t{p.grams}\t{p.share:.4f}\n" for p in found)
        given.output.write_text("".join(lines))


if __name__ == "__main__":
    main()
