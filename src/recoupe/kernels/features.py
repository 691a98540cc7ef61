"""What each article speaks of, as rows; what a feature weighs in a corpus."""

from __future__ import annotations

import msgspec
import pyarrow as pa

from recoupe import columns, find
from recoupe.grammar.features import weight
from recoupe.grammar.outline import outline
from recoupe.model import Reading
from recoupe.settings import PairSettings


def features(readings: pa.Table, *, settings: PairSettings) -> pa.Table:
    """`readings` → `features`, of those that were read."""
    read = readings.filter(readings["reading"].is_valid())
    rows: list[tuple[int, str, int]] = []
    for n, data in zip(read["n"].to_pylist(), read["reading"].to_pylist(), strict=True):
        reading = msgspec.json.decode(data, type=Reading)
        bag = outline(reading, pack=find.language(reading.article.language), settings=settings).bag
        rows += [(feature, kind, n) for feature, kind in sorted(bag.items())]
    return columns.table(
        "features", feature=[row[0] for row in rows], kind=[row[1] for row in rows], n=[row[2] for row in rows]
    )


def weights(counted: pa.Table) -> pa.Table:
    """Rows of `feature`, `kind`, `holders`, `articles` (of the corpus) → `weights`."""
    known: dict[tuple[str, int, int], int] = {}  # few: most features have few holders
    found = []
    for row in zip(*(counted[name].to_pylist() for name in ("kind", "holders", "articles")), strict=True):
        if row not in known:
            known[row] = weight(*row)
        found.append(known[row])
    return columns.table("weights", feature=counted["feature"], holders=counted["holders"], weight=found)
