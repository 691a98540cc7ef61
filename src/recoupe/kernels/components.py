"""Connected components over numbered articles, edges a batch at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import pyarrow as pa

from recoupe import columns
from recoupe.text.components import components as joined


def components(nodes: pa.ChunkedArray, edges: Iterable[pa.Table]) -> pa.Table:
    """Of each of the numbers `nodes`, the smallest one that it is connected with → `components`.

    `edges`: tables of `a` and `b`, both among `nodes`; held one at a time, in any order.
    """
    numbers = np.unique(nodes.to_numpy())

    def placed() -> Iterator[tuple[int, int]]:
        for some in edges:
            places = (np.searchsorted(numbers, some[side].to_numpy()).tolist() for side in ("a", "b"))
            yield from zip(*places, strict=True)

    firsts = joined(len(numbers), placed())
    return columns.table("components", n=numbers, first=numbers[firsts])
