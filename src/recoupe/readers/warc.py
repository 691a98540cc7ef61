"""A web archive: the pages in it, one article a page, read one record at a time."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from recoupe.errors import InputError, MalformedError, TooLargeError
from recoupe.intake.archive import Damage, Numbered, records
from recoupe.intake.article import article_from
from recoupe.intake.http_body import unpacked
from recoupe.intake.page import article_of_page
from recoupe.intake.published import Dated
from recoupe.intake.tally import Tally, listed
from recoupe.model import Article, Skipped
from recoupe.ports import Source
from recoupe.settings import ReadSettings
from recoupe.text.decoding import decode
from recoupe.text.page import host

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

suffixes = (".warc",)
summary = "a web archive, packed or not; one article a page, with its address and the day it was captured"

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_KINDS = {
    "image": "pictures",
    "video": "films",
    "audio": "sounds",
    "font": "fonts",
    "text/css": "style sheets",
    "text/javascript": "scripts",
    "application/javascript": "scripts",
    "application/x-javascript": "scripts",
    "application/json": "data",
    "application/ld+json": "data",
    "text/xml": "XML",
    "application/xml": "XML",
    "application/rss+xml": "feeds",
    "application/atom+xml": "feeds",
    "application/pdf": "PDF",
    "application/font-woff": "fonts",
}


class _Capture(NamedTuple):
    """A page or a text as an archive holds it."""

    place: str
    url: str
    kind: str
    charset: str | None
    body: bytes
    day: str
    cut: bool


class _Passed:
    """What is no page, counted."""

    def __init__(self) -> None:
        self.kinds: Counter[str] = Counter()
        self.statuses: Counter[str] = Counter()
        self.revisits = self.empty = self.again = 0
        self.seen: set[tuple[str, bytes]] = set()

    def told(self, source: str) -> Iterator[Skipped]:
        """A line a reason."""
        lines = (
            (self.kinds.total(), f"no page of text ({listed(self.kinds)})."),
            (self.statuses.total(), f"an answer without a page ({listed(self.statuses)})."),
            (self.revisits, "a revisit: the page is as it was, and lies in another record or archive."),
            (self.again, "the same page of the same address once more."),
            (self.empty, "empty."),
        )
        for count, what in lines:
            if count:
                yield Skipped(source=source, reason=f"{count} record{'s' * (count > 1)} left out: {what}")


def knows(head: bytes) -> int:
    """By the version that every record starts with."""
    return 3 if head.startswith(b"WARC/") else 0


def read(source: Source, settings: ReadSettings) -> Iterator[Article | Skipped]:
    """The articles of an archive, as `name#number` of their record; what is no page is counted, a line a reason.

    Raises `MalformedError` where there is no record in it.
    """
    passed, faults, number = _Passed(), Tally(source.name, shown=0), 0
    damages: dict[int, str] = {}
    for item in records(source):
        if isinstance(item, Damage):
            damages[item.after] = item.reason
            continue
        number = item.number
        place = f"{source.name}#{number}"
        try:
            capture = _capture(item, place, passed, settings)
            if capture:
                yield _article(capture, source, settings)
        except InputError as error:
            yield from faults.add(place, str(error))
    if not number:
        raise MalformedError("No record of a web archive in it. Give a .warc or .warc.gz file.")
    for after, reason in damages.items():
        yield Skipped(source=f"{source.name}#{after}", reason=reason)
    yield from passed.told(source.name)
    yield from faults.rest()


def _capture(item: Numbered, place: str, passed: _Passed, settings: ReadSettings) -> _Capture | None:
    """The page in a record; None where there is none, which is counted. Raises `TooLargeError`."""
    record = item.record
    name = (record.headers.get("WARC-Type") or "").lower()
    if name == "revisit":
        passed.revisits += 1
    if name not in {"response", "resource", "conversion"}:
        return None
    kind, charset, transfer, content = _headers(record)
    status = record.http_headers.status_code if record.is_http_parsed else 200
    if status != 200:
        passed.statuses[str(status or "without a status")] += 1
        return None
    if kind not in _PAGES and kind != "text/plain":
        passed.kinds[_called(kind)] += 1
        return None
    return _with_body(record, place, kind, charset, (transfer, content), passed, settings.max_bytes)


def _headers(record: WarcRecord) -> tuple[str, str | None, str, str]:
    """Content type, its encoding of letters, transfer encoding, content encoding."""
    if not record.is_http:
        printed = record.headers.get("Content-Type") or ""
        return _media_type(printed), None, "", ""
    try:
        record.parse_http()
    except (OSError, ValueError) as error:
        raise MalformedError("No answer of a server can be made out in it.") from error
    headers = record.http_headers
    kind = _media_type(headers.get("Content-Type") or "text/html")
    return kind, record.http_charset, headers.get("Transfer-Encoding") or "", headers.get("Content-Encoding") or ""


def _media_type(printed: str) -> str:
    return printed.split(";", maxsplit=1)[0].strip().lower()


def _called(kind: str) -> str:
    return _KINDS.get(kind) or _KINDS.get(kind.split("/", maxsplit=1)[0]) or kind[:40] or "of no kind"


def _with_body(
    record: WarcRecord,
    place: str,
    kind: str,
    charset: str | None,
    encodings: tuple[str, str],
    passed: _Passed,
    limit: int,
) -> _Capture | None:
    length = record.content_length
    try:
        raw = record.reader.read(min(length, limit + 1))
    except (OSError, ValueError) as error:
        raise MalformedError("The record is damaged.") from error
    body = unpacked(raw, transfer=encodings[0], content=encodings[1], limit=limit)
    if len(raw) > limit or len(body) > limit:
        raise TooLargeError(f"Too large for a page: at most {limit / 1e6:.0f} MB is read.")
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    key = (url, hashlib.sha256(body).digest())
    if not body.strip():
        passed.empty += 1
        return None
    if key in passed.seen:
        passed.again += 1
        return None
    passed.seen.add(key)
    cut = len(raw) < length or bool(record.headers.get("WARC-Truncated"))
    return _Capture(place, url, kind, charset, body, record.headers.get("WARC-Date") or "", cut)


def _article(capture: _Capture, source: Source, settings: ReadSettings) -> Article:
    """The article of a page or a plain text. The day of capture is kept as a sighting, never as the publication."""
    notes = ("The archive holds only the beginning of this page.",) if capture.cut else ()
    dates = [Dated(capture.day, "warc", "seen")] if capture.day else []
    if capture.kind in _PAGES:
        return article_of_page(
            capture.body,
            source=capture.place,
            hints=source.hints,
            settings=settings,
            charset=capture.charset,
            address=capture.url or None,
            dates=dates,
            notes=notes,
        )
    decoded = decode(capture.body, declared=capture.charset, settings=settings.decode)
    return article_from(
        decoded.text,
        data=capture.body,
        source=capture.place,
        hints=source.hints,
        found={"outlet": host(capture.url), "url": capture.url},
        notes=(*notes, *decoded.notes),
        dates=dates,
    )
