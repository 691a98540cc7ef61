"""JSON Lines: one article a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

import msgspec

from recoupe.errors import EmptyError, InputError, MalformedError
from recoupe.intake.article import article_from
from recoupe.model import Article, Skipped
from recoupe.ports import Source
from recoupe.settings import ReadSettings
from recoupe.text.decoding import decode
from recoupe.text.page import host

suffixes = (".jsonl", ".ndjson")
summary = "JSON Lines, one article a line: text (or body, content), title, outlet, published, language, url"

_KEYS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content"),
    "title": ("title", "headline"),
    "outlet": ("outlet", "source", "publisher"),
    "published": ("published", "date", "published_at"),
    "language": ("language", "lang"),
    "url": ("url", "link"),
}
_TAG = re.compile(r"</(?:p|div|a|span|strong|em|li)>|<br ?/?>", re.IGNORECASE)

Line: TypeAlias = dict[str, object]


def knows(head: bytes) -> int:
    """By the object that its first line is."""
    return 2 if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b'{"', b'{ "')) else 0


def read(source: Source, settings: ReadSettings) -> Iterator[Article | Skipped]:
    """The articles of a file, line by line; a bad line is skipped under its number and reading goes on."""
    with source.open() as lines:
        empty = True
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            empty = False
            place = f"{source.name}#{number}"
            try:
                yield _article(line.rstrip(b"\r\n"), place, source.hints, settings)
            except InputError as error:
                yield Skipped(source=place, reason=str(error))
    if empty:
        raise EmptyError("Nothing in it. Give one JSON object a line.")


def _article(line: bytes, source: str, hints: Mapping[str, str], settings: ReadSettings) -> Article:
    decoded = decode(line, settings=settings.decode)
    fields = _object(decoded.text)
    text = _field(fields, "text")
    if text is None:
        raise MalformedError(f"No text: expected a string under {' or '.join(map(repr, _KEYS['text']))}.")
    found = {key: _field(fields, key) for key in ("title", "outlet", "published", "language")}
    found["outlet"] = found["outlet"] or host(_field(fields, "url") or "") or None
    notes = decoded.notes
    if _TAG.search(text):
        notes += ("The text holds HTML tags: they were left as they are. Give the text alone, or the page as .html.",)
    return article_from(text, data=line, source=source, hints=hints, found=found, notes=notes)


def _object(text: str) -> Line:
    try:
        return msgspec.json.decode(text, type=Line)
    except (msgspec.DecodeError, UnicodeEncodeError) as error:
        raise MalformedError(f"Not a JSON object: {error}. Expected one object a line.") from None


def _field(fields: Line, name: str) -> str | None:
    """The first key of the field that holds a string with something in it."""
    for key in _KEYS[name]:
        value = fields.get(key)
        if isinstance(value, str) and value.strip():
            return value
    return None
