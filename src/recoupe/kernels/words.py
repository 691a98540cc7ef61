"""The words of each story, as numbers with their places."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
import numpy as np
import numpy.typing as npt
import pyarrow as pa

from recoupe import columns, pipeline
from recoupe.grammar.sharing import told
from recoupe.model import Article, Reading, Skipped
from recoupe.settings import Settings
from recoupe.text.scanned import scanned


def of_readings(readings: pa.Table) -> pa.Table:
    """`readings` → `words`, of those that were read."""
    read = readings.filter(readings["reading"].is_valid())
    return _words(read["n"], (msgspec.json.decode(one, type=Reading) for one in read["reading"].to_pylist()))


def of_articles(articles: pa.Table, *, settings: Settings) -> pa.Table:
    """`articles` → `words`: the same without the rest of READ. What recoupe itself fails on has none."""
    given = (msgspec.json.decode(one, type=Article) for one in articles["article"].to_pylist())
    return _words(articles["n"], (pipeline.attempt(article, settings=settings, whole=False) for article in given))


def _words(n: pa.ChunkedArray, read: Iterable[Reading | Skipped]) -> pa.Table:
    readings = [one if isinstance(one, Reading) else None for one in read]
    texts = ["" if one is None else one.article.text for one in readings]
    found = scanned(texts, [() if one is None else told(one) for one in readings])
    cuts = pa.array(found.cuts, pa.int32())

    def lists(values: npt.NDArray[np.int64], of: pa.DataType) -> pa.ListArray:
        return pa.ListArray.from_arrays(cuts, pa.array(values, of))

    return columns.table(
        "words",
        n=n,
        language=[None if one is None else one.article.language for one in readings],
        words=lists(found.hashes, pa.int64()),
        starts=lists(found.starts, pa.int32()),
        ends=lists(found.ends, pa.int32()),
    )
