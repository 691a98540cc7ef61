"""The words of each story, as numbers with their places."""

from __future__ import annotations

import msgspec
import pyarrow as pa

from recoupe import columns
from recoupe.grammar.sharing import told_words
from recoupe.model import Reading
from recoupe.text.hashing import word_hash


def words(readings: pa.Table) -> pa.Table:
    """`readings` → `words`, of those that were read."""
    read = readings.filter(readings["reading"].is_valid())
    told = [told_words(msgspec.json.decode(one, type=Reading)) for one in read["reading"].to_pylist()]
    return columns.table(
        "words",
        n=read["n"],
        words=[[word_hash[word.norm] for word in one] for one in told],
        starts=[[word.start for word in one] for one in told],
        ends=[[word.end for word in one] for one in told],
    )
