"""Plain text, with front matter at its top where there is some."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.intake.article import FIELDS, article_from
from recoupe.intake.published import Dated
from recoupe.model import Article, Skipped
from recoupe.ports import Source
from recoupe.settings import ReadSettings
from recoupe.text.decoding import decode
from recoupe.text.front_matter import front_matter

suffixes = (".txt", ".text")
summary = "plain text, one article a file; front matter gives outlet, date, title and language"


def knows(head: bytes) -> int:
    """Anything may be text: only reading it all tells."""
    return 1


def read(source: Source, settings: ReadSettings) -> Iterator[Article | Skipped]:
    """The one article of a text file. Its text starts after the front matter and is otherwise unchanged."""
    data = source.whole()
    decoded = decode(data, settings=settings.decode)
    block = front_matter(decoded.text)
    given: dict[str, str] = {}
    notes = decoded.notes
    if block and not block.values.keys().isdisjoint(FIELDS):
        given = {key: value for key, value in block.values.items() if key in FIELDS}
        notes += tuple(_unknown(key) for key in block.values if key not in FIELDS)
    text = decoded.text[block.end :] if block and given else decoded.text
    dates = [Dated(given["published"], "front-matter")] if "published" in given else []
    given.pop("published", None)
    hints = {**given, **source.hints}
    yield article_from(text, data=data, source=source.name, hints=hints, found={}, notes=notes, dates=dates)


def _unknown(key: str) -> str:
    return f"Front matter: {key!r} is not used; the keys are {', '.join(FIELDS)}."
