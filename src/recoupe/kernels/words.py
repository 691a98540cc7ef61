"""The words of each story, as numbers with their places."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
import numpy as np
import pyarrow as pa

from recoupe import columns, pipeline
from recoupe.grammar.sharing import told_words
from recoupe.model import Article, Reading, Skipped
from recoupe.settings import Settings
from recoupe.text.hashing import word_hash


def of_readings(readings: pa.Table) -> pa.Table:
    """`readings` → `words`, of those that were read."""
    read = readings.filter(readings["reading"].is_valid())
    return _words(read["n"], (msgspec.json.decode(one, type=Reading) for one in read["reading"].to_pylist()))


def of_articles(articles: pa.Table, *, settings: Settings) -> pa.Table:
    """`articles` → `words`: the same without the rest of READ. What recoupe itself fails on has none."""
    given = (msgspec.json.decode(one, type=Article) for one in articles["article"].to_pylist())
    return _words(articles["n"], (pipeline.attempt(article, settings=settings, whole=False) for article in given))


def _words(n: pa.ChunkedArray, readings: Iterable[Reading | Skipped]) -> pa.Table:
    hashes, starts, ends, sizes, languages = list[int](), list[int](), list[int](), [0], list[str | None]()
    for reading in readings:
        words = told_words(reading) if isinstance(reading, Reading) else []
        starts += [word[0] for word in words]
        ends += [word[1] for word in words]
        hashes += [word_hash[word[2]] for word in words]
        sizes.append(len(words))
        languages.append(reading.article.language if isinstance(reading, Reading) else None)
    cuts = pa.array(np.cumsum(sizes), pa.int32())

    def lists(values: list[int], of: pa.DataType) -> pa.ListArray:
        return pa.ListArray.from_arrays(cuts, pa.array(values, of))

    return columns.table(
        "words",
        n=n,
        language=languages,
        words=lists(hashes, pa.int64()),
        starts=lists(starts, pa.int32()),
        ends=lists(ends, pa.int32()),
    )
