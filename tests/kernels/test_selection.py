"""The kernels of n-grams give what plain Python gives."""

from __future__ import annotations

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from recoupe.kernels.selection import selection, sketch
from recoupe.settings import PairSettings
from recoupe.text import shingles

SETTINGS = PairSettings()
TEXTS = st.lists(st.lists(st.integers(0, 2**63 - 1) | st.integers(0, 3), max_size=30), max_size=5)


def told(numbers: list[int], texts: list[list[int]]) -> pa.Table:
    return pa.table({"n": pa.array(numbers, pa.int64()), "words": pa.array(texts, pa.list_(pa.int64()))})


@given(TEXTS)
def test_rows_of_each_text_in_their_order(texts: list[list[int]]) -> None:
    numbers = [10 * i for i in range(len(texts))]
    words = told(numbers, texts)
    plain = [shingles.selection(text, n=SETTINGS.n, window=SETTINGS.window) for text in texts]
    found = selection(words, settings=SETTINGS)
    assert found["gram"].to_pylist() == [gram for one in plain for gram in one]
    assert found["n"].to_pylist() == [n for n, one in zip(numbers, plain, strict=True) for _ in one]
    bands = sketch(found)
    assert bands["band"].to_pylist() == [band for one in plain for band in shingles.bands(one)]
    assert bands["n"].to_pylist() == [n for n, one in zip(numbers, plain, strict=True) for _ in shingles.bands(one)]


def test_a_part_of_a_table_counts_its_lists_from_its_own_start() -> None:
    texts = [list(range(i, i + 12)) for i in range(4)]
    words = told([0, 1, 2, 3], texts)
    whole = selection(words, settings=SETTINGS)
    parts = [selection(words.slice(at, 2), settings=SETTINGS) for at in (0, 2)]
    assert [row for part in parts for row in part.to_pylist()] == whole.to_pylist()
