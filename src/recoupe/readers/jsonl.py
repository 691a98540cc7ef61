"""JSON: one article a record, one record a line or an array of them, under the names that the user says."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.intake.records import records
from recoupe.intake.told import articles
from recoupe.model import Article, Skipped
from recoupe.ports import Source
from recoupe.settings import ReadSettings

suffixes = (".json", ".jsonl", ".ndjson")
summary = "JSON Lines or a JSON array, one article a record: text, title, outlet, published, … or as --map says"


def knows(head: bytes) -> int:
    """By the object, or the array of objects, that it starts with."""
    start = b"".join(head.lstrip(b"\xef\xbb\xbf").split())
    return 2 if start.startswith((b'{"', b'[{"')) else 0


def read(source: Source, settings: ReadSettings) -> Iterator[Article | Skipped]:
    """The articles of a file, record by record; a bad one is skipped under its number and reading goes on.

    Raises `MalformedError` where none of the first records has a text, or a field that the user's map names.
    """
    return articles(records(source, settings), source, settings)
