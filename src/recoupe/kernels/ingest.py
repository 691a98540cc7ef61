"""Articles out of files, a chunk at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
import pyarrow as pa

from recoupe import columns
from recoupe.grammar.times.clock import day
from recoupe.intake.collect import of_files
from recoupe.intake.walk import File
from recoupe.model import Article, Skipped
from recoupe.settings import Settings

CHUNK_BITS = 20
"""Bits of a part's number that count the chunks of its unit, and of an article's that count the rows of its chunk."""


def ingest(
    files: pa.Table,
    unit: int,
    skipped: list[Skipped],
    *,
    hints: Mapping[str, str],
    fields: Mapping[str, str],
    settings: Settings,
) -> Iterator[tuple[int, pa.Table]]:
    """Rows of `files` → the parts of `articles` that a unit of files makes, each with its number.

    No more than one chunk is held. What cannot be read is added to `skipped`.
    """
    given = [File(Path(row["path"]), row["source"], Path(row["root"]), asked=row["asked"]) for row in files.to_pylist()]
    held: list[Article] = []
    size, chunk = 0, unit << CHUNK_BITS
    for item in of_files(given, hints=hints, fields=fields, settings=settings.read):
        if not isinstance(item, Article):
            skipped.append(item)
            continue
        held.append(item)
        size += len(item.text)
        if len(held) == settings.bulk.articles or size >= settings.bulk.characters:
            yield chunk, _chunk(chunk, held)
            held, size, chunk = [], 0, chunk + 1
    if held:
        yield chunk, _chunk(chunk, held)


def _chunk(chunk: int, articles: list[Article]) -> pa.Table:
    first = chunk << CHUNK_BITS
    days = [day(article.published) for article in articles]
    return columns.table(
        "articles",
        n=range(first, first + len(articles)),
        source=[article.source for article in articles],
        id=[article.id for article in articles],
        outlet=[article.outlet for article in articles],
        published=[article.published and article.published.value for article in articles],
        day=[date and (date - columns.EPOCH).days for date in days],
        title=[article.title for article in articles],
        article=[msgspec.json.encode(article).decode() for article in articles],
    )
