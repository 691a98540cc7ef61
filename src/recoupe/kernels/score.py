"""How far two articles share text or matter."""

from __future__ import annotations

import math

import pyarrow as pa

from recoupe import columns
from recoupe.grammar.features import weight
from recoupe.grammar.outline import WORD
from recoupe.settings import PairSettings
from recoupe.steps.pair import copied, weighed


def scale(counted: pa.Table, *, settings: PairSettings) -> pa.Table:
    """The number of `articles` in a corpus → `scale`, with the weight that two articles must have in common."""
    articles = counted["articles"].to_pylist()
    return columns.table(
        "scale", articles=articles, least=[math.ceil(settings.rare * weight(WORD, 2, n)) for n in articles]
    )


def score(met: pa.Table, *, settings: PairSettings) -> pa.Table:
    """Pairs that met, with what they share → `pairs`, those that pass."""
    names = ("a", "b", "day_a", "day_b", "shared", "size", "dot", "norm_a", "norm_b", "members")
    found: list[tuple[int, int, float, str, bool]] = []
    for a, b, day_a, day_b, shared, size, dot, norm_a, norm_b, members in zip(
        *(met[name].to_pylist() for name in names), strict=True
    ):
        if members is not None:
            found.append((a, b, *copied(shared, size, members), True))
            continue
        share = shared / size if shared else 0.0
        passed = weighed(share, (day_a, day_b), (dot or 0, norm_a or 0, norm_b or 0), settings)
        if passed:
            found.append((a, b, *passed, False))
    kept = ("a", "b", "score", "why", "copy")
    return columns.table("pairs", **{name: [row[k] for row in found] for k, name in enumerate(kept)})
