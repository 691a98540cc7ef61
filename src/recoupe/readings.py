"""Readings in a file: READ over any number of articles, on all cores, going on where a run was stopped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from recoupe import pipeline
from recoupe.engines import local
from recoupe.intake.article import named
from recoupe.model import Article, Skipped
from recoupe.ports import Progress
from recoupe.settings import Settings
from recoupe.store.lines import Lines
from recoupe.text.ids import content_id
from recoupe.version import __version__

_SKIPPED = b'{"source"'
"""How the line of an article that could not be read begins; a `Reading` begins with its article."""


class Written(NamedTuple):
    """What a run did: readings in the file, those that an earlier run had left, and what was skipped."""

    readings: int
    kept: int
    skipped: tuple[Skipped, ...]


class _Head(msgspec.Struct):
    """Enough of an article to know it by."""

    id: str
    source: str


class _Line(msgspec.Struct):
    """A line of the file: a reading, or what was skipped."""

    article: _Head | None = None
    source: str | None = None


def write(
    out: Path,
    found: Iterable[Article | Skipped],
    *,
    said: Mapping[str, str],
    settings: Settings,
    workers: int,
    progress: Progress | None = None,
) -> Written:
    """One line a reading, in the order found, the same for any number of workers; no file where there is none.

    Until it is whole the file lies beside `out`, in a part that the next run goes on with, if it is of the same
    version with the same settings and the same said of all articles (`said`). Raises `OutputError`.
    """
    skipped: list[Skipped] = []
    stamp = content_id("", __version__, msgspec.json.encode(settings).decode(), repr(sorted(said.items())))
    tick = progress or (lambda step, done, of: None)
    with Lines(out, stamp=stamp) as lines:
        todo = lines.beyond(_articles(found, skipped), _is_of)
        kernel = partial(line, settings=settings)
        for done, made in enumerate(local.run(kernel, todo, workers=workers, settings=settings.engine), 1):
            lines.add(made)
            tick("read", lines.kept + done, 0)
        readings, failed = _told(lines)
        if readings:
            lines.finish((lambda one: not one.startswith(_SKIPPED)) if failed else None)
        else:
            lines.discard()
    return Written(readings, lines.kept, (*skipped, *failed))


def _told(lines: Iterable[bytes]) -> tuple[int, list[Skipped]]:
    """How many lines are readings, and what the others skipped: one pass, for the file may be large."""
    readings, failed = 0, list[Skipped]()
    for one in lines:
        if one.startswith(_SKIPPED):
            failed.append(msgspec.json.decode(one, type=Skipped))
        else:
            readings += 1
    return readings, failed


def line(article: Article, *, settings: Settings) -> bytes:
    """What READ makes of an article, as a line of JSON without its end."""
    return msgspec.json.encode(pipeline.attempt(article, settings=settings))


def _articles(found: Iterable[Article | Skipped], skipped: list[Skipped]) -> Iterator[Article]:
    """The articles, each with an id of its own; the rest goes to `skipped`."""
    seen: Counter[str] = Counter()
    for item in found:
        if isinstance(item, Skipped):
            skipped.append(item)
            continue
        seen[item.id] += 1
        yield named(item, seen[item.id])


def _is_of(written: bytes, article: Article) -> bool:
    """Whether a line is what was made of an article: its id hangs on its text, outlet, date and title."""
    try:
        head = msgspec.json.decode(written, type=_Line)
    except msgspec.DecodeError:
        return False
    if head.article is None:
        return head.source == article.source
    return (head.article.id, head.article.source) == (article.id, article.source)
