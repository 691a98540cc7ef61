"""The words of each story, as numbers with their places."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import msgspec
import numpy as np
import numpy.typing as npt
import pyarrow as pa

from recoupe import columns, find, pipeline
from recoupe.grammar.sharing import told
from recoupe.model import Article, Reading, Skipped
from recoupe.settings import ReadSettings, Settings
from recoupe.steps.tell import covered
from recoupe.text.hashing import word_hash
from recoupe.text.scanned import Codes


def of_readings(readings: pa.Table) -> pa.Table:
    """`readings` → `words`, of those that were read."""
    there = readings.filter(readings["reading"].is_valid())
    read = [msgspec.json.decode(one, type=Reading) for one in there["reading"].to_pylist()]
    return _words(there["n"], read, Codes([one.article.text for one in read]))


def of_articles(articles: pa.Table, *, settings: Settings) -> pa.Table:
    """`articles` → `words`: the same without the rest of READ. What recoupe itself fails on has none."""
    given = [msgspec.json.decode(one, type=Article) for one in articles["article"].to_pylist()]
    codes = Codes([one.text for one in given])
    spoken = _languages(given, codes, settings.read)
    return _words(articles["n"], [pipeline.attempt(one, settings=settings, whole=False) for one in spoken], codes)


def _languages(articles: Sequence[Article], codes: Codes, settings: ReadSettings) -> list[Article]:
    """Articles with their language, where function words settle it, as `steps/tell.py` counts them: here by number."""
    if all(one.language for one in articles):
        return list(articles)
    packs = [find.language(code) for code in find.names("lang")]
    known, weights = _function_words()
    heads = [() if one.language else ((0, min(len(one.text), settings.language_chars)),) for one in articles]
    found = codes.words(heads)
    letters = ~codes.figures(found)
    place = np.minimum(np.searchsorted(known, found.hashes), len(known) - 1)
    weighed = weights[place] * (letters & (known[place] == found.hashes))[:, None]
    sizes, sums = (np.concatenate([[0], letters.cumsum()]), np.vstack([0 * weights[:1], weighed.cumsum(0)]))
    sizes, sums = np.diff(sizes[found.cuts]), np.diff(sums[found.cuts], axis=0)
    told = []
    for one, size, shares in zip(articles, sizes.tolist(), sums.tolist(), strict=True):
        if one.language is None and size and size >= settings.min_words:
            code = covered(size, shares, packs=packs, settings=settings)
            told.append(one if code is None else msgspec.structs.replace(one, language=code))
        else:
            told.append(one)
    return told


@cache
def _function_words() -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Words by which languages are told, as numbers, sorted; for each, a column a pack: 1 its own, -1 a sister's."""
    packs = [find.language(code) for code in find.names("lang")]
    words = {word_hash[word]: word for pack in packs for word in pack.function_words | pack.foreign_words}
    weights = [[(w in p.function_words) - (w in p.foreign_words) for p in packs] for _, w in sorted(words.items())]
    return np.array(sorted(words), np.int64), np.array(weights, np.int64)


def _words(n: pa.ChunkedArray, read: Sequence[Reading | Skipped], codes: Codes) -> pa.Table:
    readings = [one if isinstance(one, Reading) else None for one in read]
    found = codes.words([() if one is None else told(one) for one in readings])
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
