"""Runs of nearly the same words: seeds, gaps, moved blocks, and texts made to run away."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.text import shingles
from recoupe.text.hashing import word_hash
from recoupe.text.runs import HIT, ROW, Rules, find, laid, runs
from recoupe.text.stretches import STRETCH, grams

DISPATCH = (
    "le pont de la gare sera fermé à la circulation pendant six semaines a annoncé mardi la mairie "
    "les bus de la ligne deux passeront par le boulevard des tilleuls jusqu au premier juin"
).split()
RAIN = "depuis dimanche il pleut sans arrêt sur toute la vallée".split()
RULES = Rules()
PLAIN = Rules(seed=3, gap=2, minimum=4, content=0)


def numbers(words: Sequence[str]) -> list[int]:
    return [word_hash[word] for word in words]


Rows = list[tuple[int, ...]]


def rows(
    a: Sequence[int], b: Sequence[int], rules: Rules = RULES, stock: Sequence[int] = (), light: Sequence[int] = ()
) -> tuple[Rows, Rows]:
    found, parts = find(list(a), list(b), list(stock), list(light), rules)
    return (
        [tuple(found[k : k + ROW]) for k in range(0, len(found), ROW)],
        [tuple(parts[k : k + STRETCH]) for k in range(0, len(parts), STRETCH)],
    )


def shared(a: str | Sequence[str], b: str | Sequence[str], **said: Sequence[int]) -> list[str]:
    """The shared words as the first text has them."""
    one, other = (text.split() if isinstance(text, str) else text for text in (a, b))
    return [" ".join(one[start:end]) for start, end, *_ in rows(numbers(one), numbers(other), **said)[0]]


# What happened | one text | the other | the words that they share, as the first has them
CASES = [
    ("a copy", DISPATCH, DISPATCH, [DISPATCH]),
    ("another number", DISPATCH, ["huit" if word == "six" else word for word in DISPATCH], [DISPATCH]),
    ("added words", DISPATCH, [*DISPATCH[:5], "enfin", "et", *DISPATCH[5:]], [DISPATCH]),
    ("words between", DISPATCH, [*DISPATCH[:18], *"il pleut ici".split(), *DISPATCH[18:]], [DISPATCH]),
    ("a sentence between", DISPATCH, [*DISPATCH[:18], *RAIN, *DISPATCH[18:]], [DISPATCH[:18], DISPATCH[18:]]),
    ("blocks moved", DISPATCH, [*DISPATCH[18:], *DISPATCH[:18]], [DISPATCH[:18], DISPATCH[18:]]),
    ("said twice", DISPATCH, [*DISPATCH, "puis", *DISPATCH], [DISPATCH]),
    ("a turn of phrase", DISPATCH, "il a dit que les bus de la ville sont vieux".split(), []),
    ("nothing", [], DISPATCH, []),
    ("three words", DISPATCH, DISPATCH[:3], []),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_what_is_shared(one: list[str], other: list[str], expected: list[list[str]]) -> None:
    assert shared(one, other) == [" ".join(words) for words in expected]


def test_the_equal_words_of_a_run_are_told() -> None:
    changed = ["huit" if word == "six" else word for word in DISPATCH]
    found, parts = rows(numbers(DISPATCH), numbers(changed))
    assert found == [(0, 34, 0, 34, 33)]
    assert parts == [(0, 0, 11), (12, 12, 22)]


def test_a_single_word_that_stays_between_two_that_change_is_equal() -> None:
    changed = [{"six": "huit", "a": "avait"}.get(word, word) for word in DISPATCH]
    assert (12, 12, 1) in rows(numbers(DISPATCH), numbers(changed))[1]


def test_words_without_matter_make_no_run() -> None:
    phrase = "il n y a pas que nous"
    light = sorted(numbers("il n y a pas que".split()))
    assert shared(f"or {phrase} ici", f"et {phrase} là", light=light) == []
    assert shared(f"or {phrase} ici", f"et {phrase} là") == [phrase]


def test_stock_phrases_start_no_run_but_belong_to_one() -> None:
    line = "abonnez vous à notre lettre".split()
    stock = sorted(grams(numbers(line), 4))
    assert shared(["or", *line, "ici"], ["et", *line, "là"], stock=stock) == []
    assert shared([*line, *DISPATCH], [*line, *DISPATCH], stock=stock) == [" ".join([*line, *DISPATCH])]


def test_n_grams_are_those_of_the_index() -> None:
    assert grams(numbers(DISPATCH), 4) == shingles.grams(numbers(DISPATCH), 4)


def test_many_pairs_are_told_with_their_number() -> None:
    texts = [numbers(DISPATCH), numbers(DISPATCH[:10]), numbers("rien de tout cela".split())]
    found = runs(laid(texts, [0, 0, 1]), laid(texts, [2, 1, 0]), laid([[]], [0, 0, 0]), [], RULES, quick=False)
    assert [found[k : k + HIT] for k in range(0, len(found), HIT)] == [[1, 0, 10, 0, 10, 10], [2, 0, 10, 0, 10, 10]]


TEXT = st.one_of(st.lists(st.integers(0, 7), max_size=60), st.lists(st.integers(0, 1), max_size=60))


@given(TEXT, TEXT)
def test_blocks_are_equal_words_and_no_word_stands_in_two_runs(a: list[int], b: list[int]) -> None:
    found, parts = rows(a, b, PLAIN)
    assert all(a[i : i + length] == b[j : j + length] for i, j, length in parts)
    for start, end in ((0, 1), (2, 3)):
        inside = [n for row in found for n in range(row[start], row[end])]
        assert len(set(inside)) == len(inside)
    assert sum(row[4] for row in found) == sum(length for *_, length in parts)
    assert all(row[4] >= PLAIN.minimum for row in found)


@given(TEXT, TEXT)
def test_the_same_both_ways_round(a: list[int], b: list[int]) -> None:
    turned = sorted((c, d, a, b, same) for a, b, c, d, same in rows(b, a, PLAIN)[0])
    assert rows(a, b, PLAIN)[0] == turned


@given(st.lists(st.tuples(TEXT, TEXT), max_size=4), st.lists(st.integers(0, 7), max_size=3))
def test_compiled_code_gives_the_same(pairs: list[tuple[list[int], list[int]]], light: list[int]) -> None:
    texts = [text for pair in pairs for text in pair]
    order = range(len(pairs))
    one, other = laid(texts, [2 * k for k in order]), laid(texts, [2 * k + 1 for k in order])
    said = laid([sorted(light)], [0 for _ in order])
    rules = Rules(seed=3, gap=2, minimum=4, content=1, repeats=9)
    stock = sorted(grams([1, 2, 1, 2], 3))
    assert runs(one, other, said, stock, rules, quick=True) == runs(one, other, said, stock, rules, quick=False)


def hostile() -> dict[str, tuple[list[int], list[int], int]]:
    """Two texts and how many words they must be found to share, at least."""
    rng = random.Random(5)
    many = [rng.getrandbits(62) for _ in range(1_000_000)]
    period = [rng.getrandbits(62) for _ in range(500)] * 1_000
    return {
        "one word 100,000 times": ([7] * 100_000, [7] * 100_000, 100_000),
        "one word, half as often": ([7] * 100_000, [7] * 50_000, 50_000),
        "two words in turn": ([7, 8] * 50_000, [8, 7] * 40_000, 79_999),
        "a million words, twice": (many, many, 1_000_000),
        "a million words and an article": (many, many[5_000:5_400], 400),
        "a page a thousand times": (period, period[250:], 499_000),
        "words of five": (rng.choices(range(5), k=300_000), rng.choices(range(5), k=300_000), 0),
        "two words at random": (rng.choices(range(2), k=300_000), rng.choices(range(2), k=300_000), 0),
    }


def test_texts_made_to_run_away_do_not() -> None:
    """Ten times what it takes on a slow machine: what is not in proportion to the words would take a thousand times."""
    nothing = laid([[]], [0])
    runs(laid([[1]], [0]), laid([[1]], [0]), nothing, [], RULES, quick=True)
    for name, (a, b, least) in hostile().items():
        one, other = laid([a], [0]), laid([b], [0])
        began = time.process_time()
        found = runs(one, other, nothing, [], RULES, quick=True)
        assert time.process_time() - began < 10, name
        assert sum(found[HIT - 1 :: HIT]) >= least, name
