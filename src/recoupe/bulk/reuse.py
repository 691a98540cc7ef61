"""Shared text as relations: each pair that may share a passage goes, with its words, to where they are aligned."""

from __future__ import annotations

from functools import partial

from recoupe.bulk.stage import Brought, Stage
from recoupe.kernels.ingest import CHUNK_BITS
from recoupe.kernels.passages import placed
from recoupe.settings import Settings

ALIGNED = """
WITH met AS (
  SELECT (a - a % {chunk}) % {parts} AS part, a, b FROM shared WHERE shared >= {least}
  UNION SELECT (least(n, kept) - least(n, kept) % {chunk}) % {parts}, least(n, kept), greatest(n, kept) FROM copies),
needed AS (SELECT part, a AS n FROM met UNION SELECT part, b AS n FROM met)
SELECT d.part, w.n, w.language, w.words, w.starts, w.ends, CAST(NULL AS BIGINT) AS a, CAST(NULL AS BIGINT) AS b
FROM needed d JOIN words w ON w.n = d.n
UNION ALL
SELECT part, NULL, NULL, NULL, NULL, NULL, a, b FROM met
"""
"""The words of an article go once to each part that needs them, not once for each pair; articles of one chunk, which
often have their pairs in common, share a part."""


def passages(settings: Settings) -> list[Stage]:
    """From `shared` to `passages`."""
    sql = ALIGNED.replace("{least}", str(settings.pair.least)).replace("{chunk}", str(1 << CHUNK_BITS))
    return [
        Brought(
            "passages", ("shared", "copies", "words"), sql, ("n", "a", "b"), partial(placed, settings=settings.align)
        )
    ]
