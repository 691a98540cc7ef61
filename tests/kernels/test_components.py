"""Components over numbers with gaps, edges in batches."""

from __future__ import annotations

import pyarrow as pa

from recoupe.kernels.components import components


def test_edges_of_all_batches_count() -> None:
    nodes = pa.chunked_array([pa.array([7, 1 << 40, 3]), pa.array([9, 3])])
    edges = [pa.table({"a": [1 << 40], "b": [9]}), pa.table({"a": [9], "b": [7]})]
    found = components(nodes, edges)
    assert dict(zip(found["n"].to_pylist(), found["first"].to_pylist(), strict=True)) == {3: 3, 7: 7, 9: 7, 1 << 40: 7}


def test_no_node_no_row() -> None:
    assert components(pa.chunked_array([pa.array([], pa.int64())]), []).num_rows == 0
