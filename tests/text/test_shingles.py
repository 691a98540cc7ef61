"""Word n-grams as numbers, their selection, and the sketch of near copies."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from recoupe.text.hashing import word_hash
from recoupe.text.shingles import MASK, bands, grams, selection

WORDS = st.lists(st.integers(0, 2**63 - 1), max_size=40)
N, WINDOW = 5, 4


def hashed(text: str) -> list[int]:
    return [word_hash[word] for word in text.split()]


def test_an_ngram_is_its_words_in_their_order() -> None:
    assert grams(hashed("le bac est parti"), 2) == [
        grams(hashed(two), 2)[0] for two in ("le bac", "bac est", "est parti")
    ]
    assert grams(hashed("le bac"), 2) != grams(hashed("bac le"), 2)


def test_a_text_of_a_few_words_is_one_ngram_and_no_text_is_none() -> None:
    assert len(selection(hashed("Bac arrêté"), n=N, window=WINDOW)) == 1
    assert selection([], n=N, window=WINDOW) == [] == bands([])


@given(WORDS)
def test_numbers_fit_in_63_bits(words: list[int]) -> None:
    assert all(0 <= one <= MASK >> 1 for one in [*grams(words, N), *bands(grams(words, N))])


@given(WORDS, WORDS, st.lists(st.integers(0, 2**63 - 1), min_size=N + WINDOW - 1, max_size=20), WORDS)
def test_eight_words_in_common_leave_an_ngram_in_both(
    before: list[int], other: list[int], common: list[int], after: list[int]
) -> None:
    one = selection([*before, *common, *after], n=N, window=WINDOW)
    assert set(one) & set(selection([*other, *common], n=N, window=WINDOW))


def test_near_copies_have_a_band_in_common_and_other_texts_have_none() -> None:
    draw = random.Random(1)
    text = [draw.getrandbits(63) for _ in range(300)]
    first = set(bands(selection(text, n=N, window=WINDOW)))
    near = [set(bands(selection(_edited(text, 3, draw), n=N, window=WINDOW))) for _ in range(100)]
    others = [set(bands(selection(_edited(text, 200, draw), n=N, window=WINDOW))) for _ in range(100)]
    assert sum(bool(first & one) for one in near) >= 95
    assert sum(bool(first & one) for one in others) <= 1


def _edited(text: list[int], words: int, draw: random.Random) -> list[int]:
    changed = list(text)
    for place in draw.sample(range(len(text)), words):
        changed[place] = draw.getrandbits(63)
    return changed
