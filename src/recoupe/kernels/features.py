"""What each article speaks of, as numbers, and what each of these weighs."""

from __future__ import annotations

import msgspec
import pyarrow as pa

from recoupe import columns, find
from recoupe.grammar.features import weight
from recoupe.grammar.outline import outline
from recoupe.model import Reading
from recoupe.settings import PairSettings


def features(readings: pa.Table, *, settings: PairSettings) -> pa.Table:
    """`readings` → `features`, of those that were read, article after article."""
    read = readings.filter(readings["reading"].is_valid())
    bags = []
    for data in read["reading"].to_pylist():
        reading = msgspec.json.decode(data, type=Reading)
        bags.append(outline(reading, pack=find.language(reading.article.language), settings=settings).bag)
    return columns.table(
        "features",
        n=[n for n, bag in zip(read["n"].to_pylist(), bags, strict=True) for _ in bag],
        feature=[feature for bag in bags for feature in bag],
        kind=[kind for bag in bags for kind in bag.values()],
    )


def weigh(counted: pa.Table) -> pa.Table:
    """Rows of `feature`, `kind`, `holders` and `articles` (of the corpus) → `weights`."""
    rows = zip(*(counted[name].to_pylist() for name in ("kind", "holders", "articles")), strict=True)
    return columns.table(
        "weights",
        feature=counted["feature"],
        holders=counted["holders"],
        weight=[weight(kind, holders, articles) for kind, holders, articles in rows],
    )
