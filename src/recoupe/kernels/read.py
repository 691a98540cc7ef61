"""READ over a table of articles."""

from __future__ import annotations

import datetime as dt

import msgspec
import pyarrow as pa

from recoupe import columns, pipeline
from recoupe.grammar.times.clock import day
from recoupe.model import Article, Reading
from recoupe.settings import Settings

_EPOCH = dt.date(1970, 1, 1)


def read(articles: pa.Table, *, settings: Settings, whole: bool = True) -> pa.Table:
    """`articles` → `readings`, row by row.

    Not `whole`: the story is told apart from residue, and nothing is said of what it means, which is all that shared
    text needs. What recoupe itself fails on has its reason in `skipped`, and no reading.
    """
    given = [msgspec.json.decode(one, type=Article) for one in articles["article"].to_pylist()]
    made = [pipeline.attempt(article, settings=settings, whole=whole) for article in given]
    known = [one.article if isinstance(one, Reading) else article for one, article in zip(made, given, strict=True)]
    days = [day(article.published) for article in known]
    return columns.table(
        "readings",
        n=articles["n"],
        source=[article.source for article in known],
        id=[article.id for article in known],
        outlet=[article.outlet for article in known],
        published=[article.published and article.published.value for article in known],
        day=[date and (date - _EPOCH).days for date in days],
        language=[article.language for article in known],
        title=[article.title for article in known],
        reading=[msgspec.json.encode(one).decode() if isinstance(one, Reading) else None for one in made],
        skipped=[None if isinstance(one, Reading) else one.reason for one in made],
    )
