"""Passages that pairs of articles share, as word indexes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from recoupe import columns, find
from recoupe.settings import AlignSettings
from recoupe.steps.align import light_words
from recoupe.text.compiled import array
from recoupe.text.runs import HIT, Rules, Texts, quick_find_all

SCHEMA = pa.schema(
    [
        ("a", pa.int64()),
        ("b", pa.int64()),
        ("a_start", pa.int32()),
        ("a_end", pa.int32()),
        ("b_start", pa.int32()),
        ("b_end", pa.int32()),
        ("same", pa.int32()),
    ]
)


PAIRS = 4_096
"""Pairs aligned at once: their words take 25 MB."""


def placed(rows: pa.Table, *, settings: AlignSettings) -> pa.Table:
    """Rows of `words` and, with no number, pairs (`a`, `b`) → `passages`, in the order of the pairs and of `a`."""
    numbers, given = rows["n"].combine_chunks(), rows.combine_chunks()
    told = given.filter(numbers.is_valid())
    pairs = given.filter(numbers.is_null())
    there = [pc.is_in(pairs[end], value_set=told["n"]) for end in ("a", "b")]
    pairs = pairs.filter(pc.and_(*there))
    light = {
        code: light_words(find.language(code).function_words) for code in set(told["language"].to_pylist()) - {None}
    }
    found = []
    for start in range(0, len(pairs), PAIRS):
        some = pairs.slice(start, PAIRS)
        a, b = (pc.index_in(some[end], value_set=told["n"]) for end in ("a", "b"))
        batch = {"a": some["a"], "b": some["b"], "language": told["language"].take(a)}
        batch |= {"a_words": told["words"].take(a), "b_words": told["words"].take(b)}
        made = passages(pa.table(batch), settings=settings, light=light)
        found.append(_in_text(made.combine_chunks(), told))
    return pa.concat_tables(found) if found else columns.schema("passages").empty_table()


def _in_text(made: pa.Table, told: pa.Table) -> pa.Table:
    """Places among words as places in the text."""
    sides: dict[str, pa.Array] = {"a": made["a"], "b": made["b"]}
    for end in ("a", "b"):
        rows = pc.index_in(made[end], value_set=told["n"]).to_numpy()
        for name, column, back in ((f"{end}_start", "starts", 0), (f"{end}_end", "ends", 1)):
            lists = told[column].combine_chunks()
            first = lists.offsets.to_numpy()[rows]
            sides[name] = lists.values.take(pa.array(first + made[name].to_numpy() - back))
    return columns.table("passages", **sides, words=made["same"])


def passages(
    pairs: pa.Table | pa.RecordBatch,
    *,
    settings: AlignSettings,
    light: Mapping[str, Sequence[int]] | None = None,
    stock: Sequence[int] = (),
) -> pa.Table:
    """Rows of `a`, `b`, `a_words`, `b_words` → a row a passage, in order of the pairs and of `a`.

    `a_words`, `b_words`: hashes of the told words, in order (list<int64>). Starts and ends are places among them, half
    open; `same` is how many words are equal. `light`: by language, sorted, the words that carry no matter; asked for by
    the column `language`, where there is one. `stock`: n-grams that start no passage, sorted.
    """
    found = quick_find_all()(
        _texts(pairs["a_words"]),
        _texts(pairs["b_words"]),
        _light(pairs, light or {}),
        array(stock),
        Rules.of(settings),
    )
    rows = np.asarray(found).reshape(-1, HIT)
    which = pa.array(rows[:, 0])
    ids = [pairs[name].take(which) for name in ("a", "b")]
    places = [pa.array(rows[:, k].astype(np.int32)) for k in range(1, HIT)]
    return pa.table([*ids, *places], schema=SCHEMA)


def _texts(lists: pa.ListArray | pa.ChunkedArray) -> Texts:
    """A column of lists as the aligner takes it.

    Its words are copied, at a microsecond a pair: an array that cannot be written in is another type to the compiler.
    """
    if isinstance(lists, pa.ChunkedArray):
        lists = lists.combine_chunks()
    offsets = lists.offsets.to_numpy()
    first, last = (int(offsets[0]), int(offsets[-1])) if len(offsets) else (0, 0)
    values = np.array(lists.values[first:last], np.int64)
    places = offsets.astype(np.int64) - first
    return Texts(array(values), array(places[:-1]), array(places[1:]))


def _light(pairs: pa.RecordBatch, light: Mapping[str, Sequence[int]]) -> Texts:
    """The words without matter of the language of every pair."""
    codes = sorted(light)
    lists = [np.array(light[code], np.int64) for code in codes]
    ends = np.cumsum([0, *(len(one) for one in lists)])
    none = len(codes)
    starts, stops = np.append(ends[:-1], 0), np.append(ends[1:], 0)
    if "language" in pairs.schema.names:
        found = pc.index_in(pairs["language"], value_set=pa.array(codes, pa.string()))
        which = found.fill_null(none).to_numpy(zero_copy_only=False)
    else:
        which = np.full(pairs.num_rows, none)
    words = np.concatenate([*lists, np.zeros(0, np.int64)])
    return Texts(array(words), array(starts[which]), array(stops[which]))
