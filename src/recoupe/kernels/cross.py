"""CROSS over a table of stories."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator

import msgspec
import pyarrow as pa

from recoupe import columns, pipeline
from recoupe.intake.article import double
from recoupe.model import Article, Dossier, Passage, Reading
from recoupe.settings import Settings


class _Sketch(msgspec.Struct, frozen=True):
    """As much of a reading as shared text needs."""

    article: Article
    passages: tuple[Passage, ...] = ()


def cross(members: pa.Table, *, settings: Settings) -> pa.Table:
    """Rows of `story`, `reading`, sorted by story → `dossiers`, a row a story.

    The articles of a story stand as `recoupe check` has them: by (source, id), and those that say the same thing told
    apart by their number. Only what is compared is held as a whole.
    """
    stories = list(_by_story(members))
    dossiers = [_dossier(packed, settings) for _, packed in stories]
    return columns.table(
        "dossiers",
        story=[story for story, _ in stories],
        articles=[len(packed) for _, packed in stories],
        dossier=[msgspec.json.encode(dossier).decode() for dossier in dossiers],
    )


def _dossier(packed: list[str], settings: Settings) -> Dossier:
    sketches = [(msgspec.json.decode(data, type=_Sketch), data) for data in packed]
    sketches.sort(key=lambda one: (one[0].article.source, one[0].article.id, one[0].article.sha256))
    seen: Counter[str] = Counter()
    story: list[Reading] = []
    lying: dict[str, tuple[str, int]] = {}
    for sketch, data in sketches:
        seen[sketch.article.id] += 1
        nth = seen[sketch.article.id]
        article = sketch.article if nth == 1 else double(sketch.article, nth)
        lying[article.id] = (data, nth)
        story.append(Reading(article=article, passages=sketch.passages))

    def load(reading: Reading) -> Reading:
        data, nth = lying[reading.article.id]
        # Ids of mentions and statements hang on the article's: a double is read again under its own.
        return (
            msgspec.json.decode(data, type=Reading) if nth == 1 else pipeline.read(reading.article, settings=settings)
        )

    story.sort(key=lambda reading: (reading.article.source, reading.article.id))
    return pipeline.cross(story, settings=settings, load=load)


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


def _by_story(members: pa.Table) -> Iterator[tuple[str, list[str]]]:
    rows = zip(members["story"].to_pylist(), members["reading"].to_pylist(), strict=True)
    for story, some in itertools.groupby(rows, key=lambda row: row[0]):
        yield story, [data for _, data in some]
