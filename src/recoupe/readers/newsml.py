"""IPTC NewsML-G2: news items, alone or in a message; and the older NewsML 1 and NITF where they stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from recoupe.errors import InputError, MalformedError
from recoupe.intake import nitf
from recoupe.intake.article import article_from
from recoupe.intake.published import Dated
from recoupe.intake.tally import Tally
from recoupe.intake.xml import Node, below, children, first, lines, name, raw, root_of, words
from recoupe.model import Article, Declared, Skipped
from recoupe.ports import Source
from recoupe.settings import ReadSettings

suffixes = (".xml", ".newsml", ".nitf")
summary = "IPTC NewsML-G2 (items and messages), NewsML 1 and NITF; infoSource, links and credits are kept as declared"

_ROOT = re.compile(rb"<(?:[A-Za-z0-9_-]+:)?(newsItem|newsMessage|packageItem|NewsML|nitf)[\s>/]")
_OTHERS = frozenset({"packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"})
_DESCENT = re.compile(r"previousversion|derived|evolved|translat|updateof|correctionof", re.IGNORECASE)
"""Relations of a link that say that the text was made from another (`irel:previousVersion`); `seeAlso` does not."""
_STATUS = {"canceled": "cancelled", "withheld": "withheld"}
_SIGNALS = {"correction": "a correction", "update": "an update", "cwarn": "marked with a warning on its content"}


class _Body(NamedTuple):
    text: str
    data: bytes
    title: str = ""
    byline: str = ""


def knows(head: bytes) -> int:
    """By the root element, which alone begins an item."""
    return 3 if _ROOT.search(head) else 0


def read(source: Source, settings: ReadSettings) -> Iterator[Article | Skipped]:
    """The texts of all news items of a document, as `name#number` where it holds several; others are counted.

    Raises `MalformedError` where the document is of another kind.
    """
    root, faults = root_of(source.whole())
    kind = name(root)
    if kind in {"nitf", "NewsML"}:
        yield from _older(root, kind, source, faults)
        return
    items = [root] if kind == "newsItem" else list(below(root, "newsItem"))
    tally = Tally(source.name, shown=settings.told_records)
    others = [name(node) for node in root.iter() if name(node) in _OTHERS]
    if not items:
        what = f"only a {others[0]}, which refers to texts and holds none" if others else f"a document of kind {kind!r}"
        raise MalformedError(f"No news item in it: {what}. Give newsItem or newsMessage.")
    for number, item in enumerate(items, start=1):
        place = source.name if len(items) == 1 else f"{source.name}#{number}"
        try:
            yield _article(item, place, source, faults)
        except InputError as error:
            yield from tally.add(place, str(error))
    yield from tally.rest()


def _older(root: Node, kind: str, source: Source, faults: tuple[str, ...]) -> Iterator[Article | Skipped]:
    dispatches = list(nitf.of_nitf(root) if kind == "nitf" else nitf.of_newsml1(root))
    if not dispatches:
        raise MalformedError("No text in it: pictures or references alone.")
    for number, found in enumerate(dispatches, start=1):
        yield article_from(
            found.text,
            data=found.data,
            source=source.name if len(dispatches) == 1 else f"{source.name}#{number}",
            hints=source.hints,
            found={
                "title": found.title,
                "outlet": found.outlet,
                "byline": found.byline,
                "language": found.language,
            },
            notes=faults,
            dates=found.dates,
            declared=found.declared,
        )


def _article(item: Node, place: str, source: Source, faults: tuple[str, ...]) -> Article:
    body = _body(item)
    meta, content = first(item, "itemMeta"), first(item, "contentMeta")
    title = words(first(content, "headline")) or body.title or words(first(meta, "title"))
    text = body.text if not title or title in body.text[: 2 * len(title)] else f"{title}\n{body.text}"
    return article_from(
        text,
        data=body.data,
        source=place,
        hints=source.hints,
        found={
            "title": title,
            "outlet": _party(first(meta, "provider")),
            "byline": words(first(content, "by")) or body.byline or ", ".join(_people(content)),
            "language": _language(item, content),
        },
        notes=(*faults, *_notes(meta)),
        dates=_dates(meta, content),
        declared=tuple(_declared(item, meta, content)),
    )


def _body(item: Node) -> _Body:
    """The first inline rendition that holds words. Raises `MalformedError` where there is none."""
    contents = first(item, "contentSet")
    for inline in children(contents, "inlineXML") if contents is not None else ():
        inner = next((child for child in inline if name(child)), None)
        data = raw(inline)
        if inner is not None and name(inner) == "nitf":
            found = next(iter(nitf.of_nitf(inner)), None)
            if found:
                return _Body(found.text, data, found.title, found.byline)
        elif inner is not None and (text := lines(inline)):
            return _Body(text, data)
    for inline in children(contents, "inlineData") if contents is not None else ():
        if not inline.get("encoding") and (inline.get("contenttype") or "text/plain").startswith("text/"):
            text = "\n".join(line.strip() for line in "".join(inline.itertext()).splitlines() if line.strip())
            if text:
                return _Body(text, raw(inline))
    kind = (_code(first(item, "itemMeta/itemClass")) or "of no class").lower()
    if kind not in {"text", "composite", "of no class"}:
        raise MalformedError(f"Not a text: an item of class {kind!r}.")
    raise MalformedError("No text inside the item: its content lies elsewhere. Give the items with inline content.")


def _code(node: Node | None) -> str:
    """`text` of `qcode="ninat:text"`, or the end of a URI."""
    if node is None:
        return ""
    return re.split(r"[:/]", node.get("qcode") or node.get("uri") or node.get("literal") or "")[-1]


def _party(node: Node | None) -> str:
    """The name of a party, else its code."""
    return words(first(node, "name")) or (node.get("literal") if node is not None else "") or _code(node)


def _people(content: Node | None) -> list[str]:
    """Creators and contributors that are persons, or are not said to be anything else."""
    if content is None:
        return []
    parties = [*children(content, "creator"), *children(content, "contributor")]
    return [
        _party(node) for node in parties if "organi" not in (node.get("type") or "") and first(node, "name") is not None
    ]


def _language(item: Node, content: Node | None) -> str:
    told = first(content, "language")
    return (told.get("tag") if told is not None else "") or item.get("{http://www.w3.org/XML/1998/namespace}lang") or ""


def _dates(meta: Node | None, content: Node | None) -> list[Dated]:
    """As in ninjs: the first creation is the publication, this version a change, unless one of them is missing."""
    first_, version = words(first(meta, "firstCreated")), words(first(meta, "versionCreated"))
    made = words(first(content, "contentCreated"))
    printed = first_ or version or made
    said = [Dated(printed, "field")] if printed else []
    return [*said, Dated(version, "field", "modified")] if first_ and version and version != first_ else said


def _declared(item: Node, meta: Node | None, content: Node | None) -> Iterator[Declared]:
    """Information sources, organisations that had a hand in it, credits, and links to what it was made from."""
    for node in children(content, "infoSource") if content is not None else ():
        role = (node.get("role") or "").rpartition(":")[2]
        if called := _party(node):
            basis = "newsml:infoSource" + (f" ({role})" if role else "")
            yield Declared(kind="info-source", value=called, url=node.get("uri"), basis=basis)
    for element in ("creator", "contributor"):
        for node in children(content, element) if content is not None else ():
            if "organi" in (node.get("type") or "") and (called := _party(node)):
                yield Declared(kind="info-source", value=called, url=node.get("uri"), basis=f"newsml:{element}")
    if credit := words(first(content, "creditline")):
        yield Declared(kind="source", value=credit, basis="newsml:creditline")
    for link in children(meta, "link") if meta is not None else ():
        relation = link.get("rel") or link.get("reluri") or ""
        target = link.get("residref") or link.get("guidref") or ""
        if _DESCENT.search(relation) and (target or link.get("href")):
            yield Declared(kind="derived-from", value=target, url=link.get("href"), basis=f"newsml:link {relation}")
    yield from _derived(item)


def _derived(item: Node) -> Iterator[Declared]:
    """`derivedFrom`, where it speaks of the content: by its definition it may speak of a field of metadata alone."""
    contents = first(item, "contentSet")
    inside = {node.get("id") for node in contents.iter()} if contents is not None else set()
    for node in children(item, "derivedFrom"):
        targets = set((node.get("idrefs") or "").split())
        if not targets or targets & inside:
            called = _party(node)
            if called or node.get("uri"):
                yield Declared(kind="derived-from", value=called, url=node.get("uri"), basis="newsml:derivedFrom")


def _notes(meta: Node | None) -> Iterator[str]:
    status = _STATUS.get(_code(first(meta, "pubStatus")))
    if status:
        yield f"Its publisher has {status} it."
    if until := words(first(meta, "embargoed")):
        yield f"Under embargo until {until}, as its publisher says."
    for node in children(meta, "signal") if meta is not None else ():
        if told := _SIGNALS.get(_code(node)):
            yield f"Its publisher calls it {told}."
    for node in children(meta, "edNote") if meta is not None else ():
        if said := words(node):
            yield f"Note of its desk: {said}"
