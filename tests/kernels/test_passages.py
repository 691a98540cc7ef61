"""Passages shared by pairs of a table: the same as one pair after the other."""

from __future__ import annotations

import pyarrow as pa

from recoupe.kernels.passages import SCHEMA, passages
from recoupe.settings import AlignSettings
from recoupe.text.hashing import word_hash
from recoupe.text.stretches import grams

NOTICE = "la piscine de Lézine ouvre dimanche avec un bassin neuf et trois toboggans".split()
OTHER = "une fanfare a traversé le marché sous la pluie devant trois cents badauds".split()
PHRASE = "il n y a pas que nous".split()


def pairs(*texts: tuple[list[str], list[str]], language: str | None = "fr") -> pa.Table:
    lists = pa.list_(pa.int64())
    columns = {
        "a": pa.array(range(len(texts)), pa.int64()),
        "b": pa.array([100 + k for k in range(len(texts))], pa.int64()),
        "a_words": pa.array([[word_hash[word] for word in a] for a, _ in texts], lists),
        "b_words": pa.array([[word_hash[word] for word in b] for _, b in texts], lists),
    }
    if language:
        columns["language"] = pa.array([language] * len(texts), pa.string())
    return pa.table(columns)


def rows(table: pa.Table) -> list[tuple[int, ...]]:
    return list(zip(*(table[name].to_pylist() for name in SCHEMA.names), strict=True))


def test_a_row_a_passage_in_order() -> None:
    given = pairs((OTHER, NOTICE), (NOTICE, NOTICE), (NOTICE, [*OTHER, *NOTICE[:8]]))
    found = passages(given, settings=AlignSettings())
    assert found.schema == SCHEMA
    assert rows(found) == [(1, 101, 0, 13, 0, 13, 13), (2, 102, 0, 8, 13, 21, 8)]


def test_a_slice_and_a_batch_give_what_the_table_gives() -> None:
    given = pairs((OTHER, NOTICE), (NOTICE, NOTICE), (OTHER, OTHER))
    assert rows(passages(given.slice(1, 1), settings=AlignSettings())) == [(1, 101, 0, 13, 0, 13, 13)]
    batch = given.combine_chunks().to_batches()[0].slice(1)
    assert rows(passages(batch, settings=AlignSettings())) == rows(passages(given, settings=AlignSettings()))


def test_no_pair_gives_no_row() -> None:
    assert passages(pairs(), settings=AlignSettings()).num_rows == 0
    assert passages(pairs(([], [])), settings=AlignSettings()).num_rows == 0


def test_words_without_matter_are_those_of_the_language() -> None:
    light = {"fr": sorted(word_hash[word] for word in PHRASE), "en": []}

    def count(language: str | None) -> int:
        given = pairs((["or", *PHRASE], ["et", *PHRASE]), language=language)
        return passages(given, settings=AlignSettings(), light=light).num_rows

    assert (count("fr"), count("en"), count("de"), count(None)) == (0, 1, 1, 1)


def test_stock_n_grams_start_no_passage() -> None:
    stock = sorted(grams([word_hash[word] for word in NOTICE], AlignSettings().seed))
    assert passages(pairs((NOTICE, NOTICE)), settings=AlignSettings(), stock=stock).num_rows == 0
