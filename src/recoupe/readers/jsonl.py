"""JSON: one article a record, one record a line or an array of them, under the names that the user says."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from recoupe.errors import InputError, MalformedError
from recoupe.intake.article import article_from
from recoupe.intake.extract import fragment
from recoupe.intake.field_map import NAMES, expect, said
from recoupe.intake.published import Dated
from recoupe.intake.records import Record, records
from recoupe.intake.tally import Tally
from recoupe.model import Article, Declared, Skipped
from recoupe.ports import Source
from recoupe.settings import ReadSettings
from recoupe.text.markup import has_tags, is_markup
from recoupe.text.page import host

suffixes = (".json", ".jsonl", ".ndjson")
summary = "JSON Lines or a JSON array, one article a record: text, title, outlet, published, … or as --map says"

_HTML = "The text was HTML: it was read as such, without its tags."
_TAGS = "The text holds HTML tags: they were left as they are."


def knows(head: bytes) -> int:
    """By the object, or the array of objects, that it starts with."""
    start = b"".join(head.lstrip(b"\xef\xbb\xbf").split())
    return 2 if start.startswith((b'{"', b'[{"')) else 0


def read(source: Source, settings: ReadSettings) -> Iterator[Article | Skipped]:
    """The articles of a file, record by record; a bad one is skipped under its number and reading goes on.

    Raises `MalformedError` where none of the first records has a text, or a field that the user's map names.
    """
    items = records(source, settings)
    first = list(itertools.islice(items, settings.sample_records))
    expect([item.fields for item in first if isinstance(item, Record)], source.fields)
    tally = Tally(source.name, shown=settings.told_records)
    for item in itertools.chain(first, items):
        if isinstance(item, Skipped):
            yield from tally.add(item.source, item.reason)
            continue
        try:
            yield _article(item, source)
        except InputError as error:
            yield from tally.add(item.place, str(error))
    yield from tally.rest()


def _article(record: Record, source: Source) -> Article:
    found = {name: said(record.fields, name, source.fields) for name in NAMES}
    text = found["text"]
    if text is None:
        names = [source.fields["text"]] if "text" in source.fields else NAMES["text"][:3]
        raise MalformedError(f"No text: expected a string under {' or '.join(map(repr, names))}.")
    outlet = found["outlet"] or ""
    found["outlet"] = host(outlet) or outlet or host(found["url"] or "") or None
    modified, declared = found["modified"], found["declared"]
    html = is_markup(text)
    odd = (_HTML,) if html else (_TAGS,) if has_tags(text) else ()
    return article_from(
        fragment(text) if html else text,
        data=record.data,
        source=record.place,
        hints=source.hints,
        found=found,
        notes=(*record.notes, *odd),
        dates=[Dated(modified, "field", "modified")] if modified else (),
        declared=[_declared(declared, source.fields["declared"])] if declared else (),
    )


def _declared(value: str, field: str) -> Declared:
    return Declared(kind="source", value=" ".join(value.split()), basis=f"field {field}")
