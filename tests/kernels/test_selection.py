"""The kernels of n-grams give what plain Python gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe import columns
from recoupe.kernels.selection import selection, sketch
from recoupe.settings import PairSettings
from recoupe.text import shingles

SETTINGS = PairSettings()
TEXTS = st.lists(st.lists(st.integers(0, 2**63 - 1) | st.integers(0, 3), max_size=30), max_size=5)


@given(TEXTS)
def test_rows_of_each_text_in_their_order(texts: list[list[int]]) -> None:
    numbers = [10 * i for i in range(len(texts))]
    nothing = [[] for _ in texts]
    words = columns.table("words", n=numbers, words=texts, starts=nothing, ends=nothing)
    plain = [shingles.selection(text, n=SETTINGS.n, window=SETTINGS.window) for text in texts]
    found = selection(words, settings=SETTINGS)
    assert found["gram"].to_pylist() == [gram for one in plain for gram in one]
    assert found["n"].to_pylist() == [n for n, one in zip(numbers, plain, strict=True) for _ in one]
    bands = sketch(words, settings=SETTINGS)
    assert bands["band"].to_pylist() == [band for one in plain for band in shingles.bands(one)]


def test_a_part_of_a_table_counts_its_lists_from_its_own_start() -> None:
    texts = [list(range(i, i + 12)) for i in range(4)]
    words = columns.table("words", n=[0, 1, 2, 3], words=texts, starts=[[]] * 4, ends=[[]] * 4)
    whole = selection(words, settings=SETTINGS)
    parts = [selection(words.slice(at, 2), settings=SETTINGS) for at in (0, 2)]
    assert [row for part in parts for row in part.to_pylist()] == whole.to_pylist()
