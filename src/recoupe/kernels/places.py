"""When each article can meet others: cells of days."""

from __future__ import annotations

import pyarrow as pa

from recoupe import columns
from recoupe.settings import PairSettings

_FIRST = columns.EPOCH.toordinal()
"""That day counted from 1 January of the year 1, as `steps/pair.py` counts."""
UNDATED = -1
"""The cell of no day."""


def places(articles: pa.Table, *, settings: PairSettings) -> pa.Table:
    """`articles` → `places`: its own cell and, as a guest, the next; the one cell of no day where there is none."""
    rows: list[tuple[int, int, int]] = []
    for n, day in zip(articles["n"].to_pylist(), articles["day"].to_pylist(), strict=True):
        if day is None:
            rows.append((n, UNDATED, 1))
        else:
            cell = (day + _FIRST) // settings.days
            rows += [(n, cell, 1), (n, cell + 1, 0)]
    return columns.table("places", n=[r[0] for r in rows], cell=[r[1] for r in rows], own=[r[2] for r in rows])
