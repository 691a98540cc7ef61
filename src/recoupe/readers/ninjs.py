"""IPTC ninjs, the JSON of newsrooms and agencies, versions 1 to 3."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from recoupe.errors import InputError, MalformedError
from recoupe.intake.article import article_from
from recoupe.intake.extract import fragment
from recoupe.intake.published import Dated
from recoupe.intake.records import Record, records
from recoupe.intake.tally import Tally
from recoupe.model import Article, Declared, Skipped
from recoupe.ports import Source
from recoupe.settings import ReadSettings
from recoupe.text.markup import is_markup
from recoupe.text.page import host

suffixes = (".json", ".jsonl", ".ndjson", ".ninjs")
summary = "IPTC ninjs 1 to 3: an item or a list of them; infosources are kept as what the item itself declares"

_MARKS = re.compile(
    rb'"(versioncreated|firstcreated|bodies|headlines|body_[a-z]+|headline_[a-z]+|infosources?|copyrightholder'
    rb'|copyrightnotice|pubstatus|ednote)"\s*:'
)
_NO_TEXT = frozenset({"picture", "video", "audio", "graphic", "photo", "animation", "event"})
_STATUS = {"canceled": "cancelled", "cancelled": "cancelled", "withheld": "withheld"}

_UNMAPPED = "Read as ninjs, whose fields are known: the map was not used."
_SHORT = "It has no body: its description was read."

Item = dict[str, object]


def knows(head: bytes) -> int:
    """By two of the names that only ninjs uses; a record of another kind may have one of them."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n[").lower()
    return 3 if start.startswith(b"{") and len(set(_MARKS.findall(start))) >= 2 else 0


def read(source: Source, settings: ReadSettings) -> Iterator[Article | Skipped]:
    """The texts of the items, those that an item carries as associations included; other media are counted."""
    tally = Tally(source.name, shown=settings.told_records)
    for record in records(source, settings):
        if isinstance(record, Skipped):
            yield from tally.add(record.source, record.reason)
            continue
        for place, item in _items(record):
            try:
                yield _article(item, place, record, source)
            except InputError as error:
                yield from tally.add(place, str(error))
    yield from tally.rest()


def _items(record: Record) -> Iterator[tuple[str, Item]]:
    """The item, then the texts associated with it. Names differ between versions by capitals alone, or by a plural."""
    item = _folded(record.fields)
    yield record.place, item
    linked = item.get("associations")
    pairs = linked.items() if isinstance(linked, Mapping) else enumerate(linked, 1) if isinstance(linked, list) else ()
    for name, one in pairs:
        if isinstance(one, Mapping) and _bodies(_folded(one)):
            yield f"{record.place}/{name}", _folded(one)


def _folded(fields: Mapping[str, object]) -> Item:
    return {name.lower(): value for name, value in fields.items()}


def _article(item: Item, place: str, record: Record, source: Source) -> Article:
    if (kind := _string(item.get("type"))) in _NO_TEXT:
        raise MalformedError(f"Not a text: an item of type {kind!r}.")
    text = next(iter(_bodies(item)), None)
    odd = ([_SHORT] if text is None else []) + ([_UNMAPPED] if source.fields else [])
    text = text or _description(item)
    if text is None:
        raise MalformedError("No body in it: expected bodies, or body_text or body_xhtml in version 1.")
    title = _headline(item)
    if title and title not in text[: 2 * len(title)]:
        text = f"{title}\n{text}"
    address = _string(item.get("uri"))
    page = _string(item.get("canonicalurl")) or (address if address.startswith("http") else "")
    found = {
        "title": title,
        "outlet": _string(item.get("copyrightholder")) or _string(item.get("source")) or host(address),
        "language": _string(item.get("language")),
        "byline": _string(item.get("by")) or _string(item.get("byline")),
        "url": page,
    }
    return article_from(
        text,
        data=record.data,
        source=place,
        hints=source.hints,
        found=found,
        notes=(*record.notes, *odd, *_notes(item)),
        dates=_dates(item),
        declared=tuple(_declared(item)),
    )


def _bodies(item: Item) -> list[str]:
    """The bodies of an item as plain text: marked-up ones first, for they keep the paragraphs."""
    bodies = sorted(_listed(item, "bodies"), key=lambda body: not is_markup(_string(body.get("value"))))
    flat = [value for name, value in sorted(item.items(), reverse=True) if name.startswith("body_")]
    texts = [_string(value) for value in (*(body.get("value") for body in bodies), *flat, item.get("body"))]
    return [words for words in (fragment(text) if is_markup(text) else text.strip() for text in texts) if words]


def _description(item: Item) -> str | None:
    """What stands for the body in a flash of one paragraph."""
    texts = [*(one.get("value") for one in _listed(item, "descriptions")), item.get("description_text")]
    return next((fragment(words) for words in map(_string, texts) if words), None)


def _headline(item: Item) -> str:
    heads = sorted(
        _listed(item, "headlines"), key=lambda head: _string(head.get("role")) not in {"main", "headline", ""}
    )
    values = [
        *(head.get("value") for head in heads),
        item.get("headline"),
        item.get("headline_main"),
        item.get("headline_simple"),
    ]
    return next((fragment(words) for words in map(_string, values) if words), "")


def _dates(item: Item) -> list[Dated]:
    """The first creation is the publication; the creation of this version is a change, unless it is all there is."""
    first, version = _string(item.get("firstcreated")), _string(item.get("versioncreated"))
    made = _string(item.get("contentcreated"))
    said: list[Dated] = []
    if first or version:
        said.append(Dated(first or version, "field"))
    elif made:
        said.append(Dated(made, "field"))
    if first and version and first != version:
        said.append(Dated(version, "field", "modified"))
    return said


def _declared(item: Item) -> Iterator[Declared]:
    """Parties that the item names as the source of its content, and the items that it was made from."""
    for name in ("infosources", "infosource"):
        for party in _listed(item, name):
            role = _string(party.get("role")) or _string(party.get("rel"))
            called = _string(party.get("name")) or _string(party.get("literal")) or _string(party.get("code"))
            uri = _string(party.get("uri"))
            if called or uri:
                basis = f"ninjs:{name}" + (f" ({role.rpartition('/')[2]})" if role else "")
                yield Declared(kind="info-source", value=called, url=uri or None, basis=basis)
    if origin := _string(item.get("evolvedfrom")):
        yield Declared(kind="derived-from", value=origin, basis="ninjs:evolvedfrom")
    if supplier := _string(item.get("source")):
        yield Declared(kind="source", value=supplier, basis="ninjs:source")


def _notes(item: Item) -> Iterator[str]:
    status = _STATUS.get(_string(item.get("pubstatus")).lower())
    if status:
        yield f"Its publisher has {status} it."
    until = _string(item.get("embargoed")) or _string(item.get("embargoeduntil"))
    if until:
        yield f"Under embargo until {until}, as its publisher says."
    note = _string(item.get("ednote"))
    if note:
        yield f"Note of its desk: {fragment(note)}"


def _listed(item: Item, name: str) -> list[Item]:
    listed = item.get(name)
    return [_folded(one) for one in listed if isinstance(one, Mapping)] if isinstance(listed, list) else []


def _string(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
