"""RSS and Atom: one article an entry, of what the entry itself holds."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from recoupe.errors import InputError, MalformedError
from recoupe.intake.article import article_from
from recoupe.intake.extract import fragment
from recoupe.intake.published import Dated, understood
from recoupe.model import Article, DateRole, Declared, Skipped
from recoupe.ports import Source
from recoupe.settings import ReadSettings
from recoupe.text.normalise import fold, squeeze
from recoupe.text.page import host

suffixes = (".rss", ".atom", ".rdf", ".xml")
summary = "an RSS or Atom feed; one article an entry, with whom it names as its source"

_ROOT = re.compile(rb"<(?:rss|rdf:RDF|(?:\w+:)?feed)[\s>]")
_BEGUN = re.compile(rb"<(?:item|(?:\w+:)?entry)[\s>]")
_ENDED = re.compile(rb"</(?:item|(?:\w+:)?entry)\s*>")
_GOES_ON = re.compile(
    r"(?:\[?(?:…|\.{3})\]?|(?:lire|voir) la suite\W*|(?:continue reading|read more)\W*)$", re.IGNORECASE
)
_PART = re.compile(r"\s+[-|–—·•:»]\s+")

Entry: TypeAlias = Any
"""An entry as feedparser has it: a dictionary of dictionaries."""


def knows(head: bytes) -> int:
    """By the root element."""
    found = _ROOT.search(head)
    if not found:
        return 0
    return 2 if found[0].startswith(b"<rdf:RDF") and b"purl.org/rss" not in head else 3


def read(source: Source, settings: ReadSettings) -> Iterator[Article | Skipped]:
    """The articles of a feed, entry by entry, named by their number; an entry without a word is skipped.

    An entry's own text alone is read: what stands at its address is not fetched.
    """
    import feedparser  # noqa: PLC0415 -- 0.1 s, and only feeds need it

    data = source.whole()
    # A string would be taken for an address or a path. Markup is taken off here, so that none need be made safe.
    found = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=True)
    if not found.entries:
        raise MalformedError("A feed without an entry. Give an RSS or Atom file, or a page as .html.")
    odd = _damage(found)
    cut = len(_ENDED.findall(data)) < len(_BEGUN.findall(data))
    seen: dict[tuple[str, str], int] = {}
    for number, entry in enumerate(found.entries, start=1):
        name = f"{source.name}#{number}"
        end = "The feed breaks off in this entry." if cut and number == len(found.entries) else ""
        notes = [*odd, *([end] if end else [])]
        try:
            article = _article(entry, found, data, name, source, settings, notes)
        except InputError as error:
            yield Skipped(source=name, reason=f"{end} {error}".strip())
            continue
        key = (str(dict.get(entry, "id", "")), article.text_sha256)
        if seen.setdefault(key, number) != number:
            yield Skipped(source=name, reason=f"The same entry as #{seen[key]}.")
            continue
        yield article
    lost = len(_BEGUN.findall(data)) - len(found.entries)
    if lost > 0:
        yield Skipped(
            source=source.name, reason=f"{lost} more entries begin in it but could not be read: it is damaged."
        )


def _article(
    entry: Entry, feed: Entry, data: bytes, name: str, source: Source, settings: ReadSettings, notes: list[str]
) -> Article:
    title = squeeze(fragment(_string(entry, "title")))
    body, whole = _body(entry)
    if not re.search(r"\w", body):
        raise MalformedError("A headline without a text. Give the page of the article.")
    if not whole and (len(body) < settings.page.short or _GOES_ON.search(body)):
        notes.append(
            f"Only a teaser of {len(body)} characters stands in the feed: give the article's own page for more."
        )
    head = fold(squeeze(body.split("\n", 1)[0]))
    url = _string(entry, "link")
    declared = tuple(_declared(entry, feed))
    return article_from(
        body if not title or head == fold(title) else f"{title}\n{body}",
        data=data,
        source=name,
        hints=source.hints,
        found={"title": title, "outlet": _outlet(feed, url, declared), "byline": _byline(entry), "url": url},
        notes=notes,
        dates=tuple(_dates(entry, feed)),
        declared=declared,
    )


def _body(entry: Entry) -> tuple[str, bool]:
    """The longest text of an entry, and whether it is its content, not a description of it.

    The longest, for the caption of a picture may stand in the place of either (feedparser issue 53).
    """
    contents = [fragment(_string(content, "value")) for content in dict.get(entry, "content", ())]
    longest, described = max(contents, key=len, default=""), fragment(_string(entry, "summary"))
    return (longest, True) if len(longest) >= len(described) else (described, False)


def _dates(entry: Entry, feed: Entry) -> Iterator[Dated]:
    """The dates as they are printed; feedparser's own reading, in UTC, where they are not understood."""
    roles: list[tuple[str, DateRole]] = [("published", "published"), ("created", "published"), ("updated", "modified")]
    if not _string(entry, "published") and not feed.version.startswith("atom"):
        roles[-1] = ("updated", "published")  # `dc:date`, the one date of RSS 1.0
    for key, role in roles:
        printed = _string(entry, key)
        if not printed:
            continue
        said = Dated(printed, "feed", role)
        parsed = dict.get(entry, f"{key}_parsed")
        if parsed and re.search(r"[A-Za-z]", printed) and not understood([said])[0]:
            said = Dated(dt.datetime(*parsed[:5]).isoformat() + "Z", "feed", role)
        yield said


def _declared(entry: Entry, feed: Entry) -> Iterator[Declared]:
    """`<source>`, `rel="via"` and `dc:source`: where the entry was taken from, as it says."""
    kind = "atom" if feed.version.startswith("atom") else "rss"
    origin = dict.get(entry, "source")
    if isinstance(origin, dict):
        value, url = squeeze(_string(origin, "title")), _string(origin, "href") or _string(origin, "link")
        if value or url or _string(origin, "id"):
            yield Declared(kind="source", value=value or _string(origin, "id"), url=url or None, basis=f"{kind}:source")
    for link in dict.get(entry, "links", ()):
        if dict.get(link, "rel") == "via":
            yield Declared(
                kind="via", value=squeeze(_string(link, "title")), url=_string(link, "href") or None, basis="rel=via"
            )
    if printed := _string(entry, "dc_source"):
        address = printed if printed.startswith("http") else None
        yield Declared(kind="source", value="" if address else squeeze(printed), url=address, basis="dc:source")


def _outlet(feed: Entry, url: str, declared: tuple[Declared, ...]) -> str:
    """Who publishes: the feed, or the source of an entry that lies with that source (a feed of many papers)."""
    for one in declared:
        if one.basis.endswith(":source") and one.value and one.url and url and host(one.url) == host(url):
            return one.value
    title = squeeze(fragment(_string(feed.feed, "title")))
    own = re.sub(r"\W", "", host(_string(feed.feed, "link")))
    named = (part for part in _PART.split(title) if len(part) > 2 and re.sub(r"\W", "", fold(part)) in own)
    return next(named, title) or host(_string(feed.feed, "link") or url)


def _byline(entry: Entry) -> str:
    names = [squeeze(_string(author, "name")) for author in dict.get(entry, "authors", ())]
    return ", ".join(dict.fromkeys(name for name in names if name)) or squeeze(_string(entry, "author"))


def _damage(feed: Entry) -> list[str]:
    """What a feed that is no XML loses: which is not known, so where it breaks is said."""
    fault = dict.get(feed, "bozo_exception") if dict.get(feed, "bozo") else None
    line = fault.getLineNumber() if fault is not None and hasattr(fault, "getLineNumber") else None
    if fault is None or line is None:
        return []
    return [f"The feed is broken XML at line {line} ({fault.getMessage()}): something of it may be lost."]


def _string(record: Entry, key: str) -> str:
    """A value as it stands: `.get` of feedparser would give one date for another."""
    value = dict.get(record, key) if isinstance(record, dict) else None
    return value.strip() if isinstance(value, str) else ""
