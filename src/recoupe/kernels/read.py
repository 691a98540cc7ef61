"""READ over a table of articles."""

from __future__ import annotations

import msgspec
import pyarrow as pa

from recoupe import columns, pipeline
from recoupe.model import Article, Reading
from recoupe.settings import Settings


def read(articles: pa.Table, *, settings: Settings) -> pa.Table:
    """`articles` → `readings`, row by row. What recoupe itself fails on has its reason in `skipped`, and no reading."""
    given = (msgspec.json.decode(one, type=Article) for one in articles["article"].to_pylist())
    made = [pipeline.attempt(article, settings=settings) for article in given]
    return columns.table(
        "readings",
        n=articles["n"],
        language=[one.article.language if isinstance(one, Reading) else None for one in made],
        reading=[msgspec.json.encode(one).decode() if isinstance(one, Reading) else None for one in made],
        skipped=[None if isinstance(one, Reading) else one.reason for one in made],
    )
