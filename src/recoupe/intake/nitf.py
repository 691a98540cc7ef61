"""Dispatches in the older standards: NITF 3, alone or inside others, and NewsML 1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from recoupe.intake.published import Dated
from recoupe.intake.xml import Node, below, first, lines, raw, words
from recoupe.model import Declared

_COMPACT = re.compile(r"(\d{8}T\d{4})\d{2}([Z+-].*)?$")


class Dispatch(NamedTuple):
    """What one dispatch says. Empty where it says nothing."""

    text: str
    data: bytes
    title: str
    outlet: str
    byline: str
    language: str
    dates: tuple[Dated, ...]
    declared: tuple[Declared, ...]


def of_nitf(root: Node) -> Iterator[Dispatch]:
    """The text of a `nitf` element: `body.content`, and the signature under it (`tagline`); none where it is empty."""
    head, body = first(root, "body/body.head"), first(root, "body/body.content")
    title = words(first(head, "hedline/hl1")) or words(first(root, "head/title"))
    content = lines(body) if body is not None else ""
    if not content:
        return
    parts = [title, content, words(first(root, "body/body.end/tagline"))]
    top = content[: 2 * len(title)]
    yield Dispatch(
        text="\n".join(part for part in parts if part and not (part == title and title in top)),
        data=raw(root),
        title=title,
        outlet=words(first(head, "distributor/org")) or words(first(head, "distributor")),
        byline=words(first(head, "byline")).removeprefix("Par ").removeprefix("By "),
        language=root.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
        dates=tuple(_dates(first(root, "head/docdata"), head)),
        declared=tuple(_declared(first(root, "head/docdata"), head)),
    )


def of_newsml1(root: Node) -> Iterator[Dispatch]:
    """The texts of a NewsML 1 document: the first content of each news item that holds words."""
    sender = _formal(next(below(root, "SentFrom"), None))
    for item in below(root, "NewsItem"):
        data = next((node for node in below(item, "DataContent") if lines(node) or words(node)), None)
        if data is None:
            continue
        inner = next((node for node in below(data, "nitf")), None)
        found = next(iter(of_nitf(inner)), None) if inner is not None else None
        title = _any(item, "HeadLine") or (found.title if found else "")
        text = found.text if found else lines(data) or words(data)
        language = next(below(item, "Language"), None)
        yield Dispatch(
            text=text if not title or title in text[: 2 * len(title)] else f"{title}\n{text}",
            data=raw(data),
            title=title,
            outlet=_formal(next(below(item, "Provider"), None)) or sender or (found.outlet if found else ""),
            byline=_any(item, "ByLine") or (found.byline if found else ""),
            language=(language.get("FormalName") if language is not None else "") or "",
            dates=tuple(_created(item)),
            declared=tuple(_named(item)),
        )


def _dates(docdata: Node | None, head: Node | None) -> Iterator[Dated]:
    issue, release = first(docdata, "date.issue"), first(docdata, "date.release")
    story = first(head, "dateline/story.date")
    for node in (issue, release, story):
        if node is not None and (printed := _clock(node.get("norm") or "")):
            yield Dated(printed, "field")
            return


def _declared(docdata: Node | None, head: Node | None) -> Iterator[Declared]:
    if (rights := first(head, "rights/rights.owner")) is not None and words(rights):
        yield Declared(kind="source", value=words(rights), basis="nitf:rights.owner")
    holder = first(docdata, "doc.copyright")
    if holder is not None and (value := (holder.get("holder") or "").strip()):
        yield Declared(kind="source", value=value, basis="nitf:doc.copyright")


def _created(item: Node) -> Iterator[Dated]:
    start, version = _clock(_any(item, "FirstCreated")), _clock(_any(item, "ThisRevisionCreated"))
    if start or version:
        yield Dated(start or version, "field")
    if start and version and start != version:
        yield Dated(version, "field", "modified")


def _named(item: Node) -> Iterator[Declared]:
    for element in ("Source", "Contributor"):
        for node in below(item, element):
            if value := _formal(node):
                yield Declared(kind="info-source", value=value, basis=f"newsml1:{element}")
    for node in below(item, "DerivedFrom"):
        if value := (node.get("NewsItem") or node.get("Duid") or words(node)):
            yield Declared(kind="derived-from", value=value, basis="newsml1:DerivedFrom")


def _formal(node: Node | None) -> str:
    """The name of the party in an element of administrative metadata."""
    party = next(below(node, "Party"), None) if node is not None else None
    return (party.get("FormalName") or "").strip() if party is not None else ""


def _any(item: Node, wanted: str) -> str:
    return next((found for found in map(words, below(item, wanted)) if found), "")


def _clock(printed: str) -> str:
    """`20240312T180500+0100` without its seconds."""
    found = _COMPACT.match(printed)
    return f"{found[1]}{found[2] or ''}" if found else printed
