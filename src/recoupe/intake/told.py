"""Articles out of records: one an object with fields, under the names in use or those that the user says."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from recoupe.errors import InputError, MalformedError
from recoupe.intake.article import article_from
from recoupe.intake.extract import fragment
from recoupe.intake.field_map import NAMES, expect, said
from recoupe.intake.published import Dated
from recoupe.intake.records import Record
from recoupe.intake.tally import Tally
from recoupe.model import Article, Declared, Skipped
from recoupe.ports import Source
from recoupe.settings import ReadSettings
from recoupe.text.markup import has_tags, is_markup
from recoupe.text.page import host

_HTML = "The text was HTML: it was read as such, without its tags."
_TAGS = "The text holds HTML tags: they were left as they are."


def articles(
    records: Iterator[Record | Skipped], source: Source, settings: ReadSettings
) -> Iterator[Article | Skipped]:
    """The articles of records, in their order; a bad one is skipped under its place and reading goes on.

    Raises `MalformedError` where none of the first records has a text, or a field that the user's map names.
    """
    first = list(itertools.islice(records, settings.sample_records))
    expect([item.fields for item in first if isinstance(item, Record)], source.fields)
    tally = Tally(source.name, shown=settings.told_records)
    for item in itertools.chain(first, records):
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
