"""The words of each story, as numbers with their places."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
import numpy as np
import pyarrow as pa

from recoupe import columns, pipeline
from recoupe.grammar.sharing import told_words
from recoupe.model import Article, Reading
from recoupe.settings import Settings
from recoupe.text.hashing import word_hash
from recoupe.text.words import Word


def of_readings(readings: pa.Table) -> pa.Table:
    """`readings` → `words`, of those that were read."""
    read = readings.filter(readings["reading"].is_valid())
    return _words(
        read["n"], (told_words(msgspec.json.decode(one, type=Reading)) for one in read["reading"].to_pylist())
    )


def of_articles(articles: pa.Table, *, settings: Settings) -> pa.Table:
    """`articles` → `words`: the same without the rest of READ. What recoupe itself fails on has none."""
    given = (msgspec.json.decode(one, type=Article) for one in articles["article"].to_pylist())
    skims = (pipeline.attempt(article, settings=settings, whole=False) for article in given)
    return _words(articles["n"], (told_words(one) if isinstance(one, Reading) else [] for one in skims))


def _words(n: pa.ChunkedArray, told: Iterable[list[Word]]) -> pa.Table:
    hashes, starts, ends, sizes = list[int](), list[int](), list[int](), [0]
    for words in told:
        starts += [word[0] for word in words]
        ends += [word[1] for word in words]
        hashes += [word_hash[word[2]] for word in words]
        sizes.append(len(words))
    cuts = pa.array(np.cumsum(sizes), pa.int32())

    def lists(values: list[int], of: pa.DataType) -> pa.ListArray:
        return pa.ListArray.from_arrays(cuts, pa.array(values, of))

    return columns.table(
        "words", n=n, words=lists(hashes, pa.int64()), starts=lists(starts, pa.int32()), ends=lists(ends, pa.int32())
    )
