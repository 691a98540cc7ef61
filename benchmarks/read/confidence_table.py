"""The table of a pack's `confidence.py`: for each form and its circumstances, the share that was right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

ENOUGH = 40
"""Fewest cases of a key that is kept: the standard error of a share of 0.8 is then 0.06."""
WEIGHT = 15
"""Cases that the coarser key counts for in the share of a finer one, so that few cases do not stand for a rule."""


def shares(cases: Iterable[tuple[tuple[str, ...], bool]]) -> dict[str, float]:
    """Share of right ones by key; `cases` are the keys of one attribution, finest first, and whether it is right."""
    made, right, parents = Counter[str](), Counter[str](), dict[str, str]()
    for keys, is_right in cases:
        for key, parent in zip(keys, (*keys[1:], ""), strict=True):
            made[key] += 1
            right[key] += is_right
            if parent != key:
                parents[key] = parent
    kept: dict[str, float] = {}
    for key in sorted(made, key=lambda one: (len(one.split()), one)):
        parent = kept.get(parents.get(key, ""))
        if made[key] >= ENOUGH:
            weight = WEIGHT if parent is not None else 0
            kept[key] = (right[key] + weight * (parent or 0.0)) / (made[key] + weight)
    rounded = {key: round(value, 2) for key, value in kept.items()}
    return {key: value for key, value in rounded.items() if rounded.get(parents.get(key, "")) != value}
