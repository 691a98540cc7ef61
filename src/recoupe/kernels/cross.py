"""CROSS over a table of stories."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator

import msgspec
import pyarrow as pa

from recoupe import columns, pipeline
from recoupe.intake.article import named
from recoupe.model import Dossier, Reading
from recoupe.settings import Settings


def cross(members: pa.Table, *, settings: Settings) -> pa.Table:
    """Rows of `story`, `reading`, sorted by story → `dossiers`, a row a story.

    The articles of a story stand as `recoupe check` has them: by (source, id), and those that say the same thing told
    apart by their number.
    """
    stories = [(story, _in_order(readings, settings)) for story, readings in _by_story(members)]
    dossiers = [pipeline.cross(readings, settings=settings) for _, readings in stories]
    return columns.table(
        "dossiers",
        story=[story for story, _ in stories],
        articles=[len(readings) for _, readings in stories],
        dossier=[msgspec.json.encode(dossier).decode() for dossier in dossiers],
    )


def derivations(dossiers: pa.Table) -> pa.Table:
    """`dossiers` → `derivations`, a row an edge."""
    found = [
        (story, edge)
        for story, data in zip(dossiers["story"].to_pylist(), dossiers["dossier"].to_pylist(), strict=True)
        for edge in msgspec.json.decode(data, type=Dossier).derivations
    ]
    edges = [edge for _, edge in found]
    return columns.table(
        "derivations",
        story=[story for story, _ in found],
        **{
            name: [getattr(edge, name) for edge in edges] for name in ("source", "target", "kind", "share", "direction")
        },
        why=["\n".join(edge.why) for edge in edges],
    )


def _by_story(members: pa.Table) -> Iterator[tuple[str, list[Reading]]]:
    rows = zip(members["story"].to_pylist(), members["reading"].to_pylist(), strict=True)
    for story, some in itertools.groupby(rows, key=lambda row: row[0]):
        yield story, [msgspec.json.decode(data, type=Reading) for _, data in some]


def _in_order(readings: list[Reading], settings: Settings) -> list[Reading]:
    seen: Counter[str] = Counter()
    ordered: list[Reading] = []
    for reading in sorted(readings, key=lambda r: (r.article.source, r.article.id, r.article.sha256)):
        seen[reading.article.id] += 1
        nth = seen[reading.article.id]
        # Ids of mentions and statements hang on the article's: a double is read again under its own.
        ordered.append(reading if nth == 1 else pipeline.read(named(reading.article, nth), settings=settings))
    return sorted(ordered, key=lambda r: (r.article.source, r.article.id))
