"""JSON-LD as pages have it: its objects, opened, and what can be saved of a block that is broken."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

Node: TypeAlias = dict[str, object]

_WRAPPING = re.compile(r"^\s*(?://\s*)?(?:<!--|<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>)\s*;?\s*$")
_COMMA = re.compile(r",(\s*[}\]])")
_FIELD = re.compile(
    r'"(headline|datePublished|dateModified|articleBody|url)"\s*:\s*"((?:[^"\\]|\\.){1,200000}?)"(?=\s*[,}\n])'
)
_ARTICLE = re.compile(r"Article|Report|Posting$")
_PAGE = re.compile(r"WebPage$|ItemPage$")
_OPENED = ("@graph", "mainEntity", "mainEntityOfPage")
"""Keys under which the page's own article may lie; those of a list (`itemListElement`) are others."""
_FEW = 3
"""Articles of a page that gives neither address nor title: more are a list, and none of them is its own."""
_MOST = 2_000
"""Objects looked at in one page: the longest lists of related articles seen have some hundred."""


def nodes(blocks: Iterable[str]) -> tuple[Node, ...]:
    """All objects of a page's blocks, the outer ones first."""
    waiting: list[object] = [value for block in blocks for value in _values(block)]
    found: list[Node] = []
    while waiting and len(found) < _MOST:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            found.append(node)
            waiting.extend(node[key] for key in _OPENED if isinstance(node.get(key), dict | list))
    return tuple(found)


def article_node(found: Iterable[Node], *, addresses: Iterable[str], title: str) -> Node:
    """The object that speaks of the page's own article; the empty one where none does.

    Of several, the one that gives the page's address or title: the others are of related articles.
    """
    articles = [node for node in found if _is(node, _ARTICLE)]
    own = {address.rstrip("/") for address in addresses if address}
    for node in articles:
        if own & {address.rstrip("/") for address in _addresses(node)}:
            return node
    for node in articles:
        if title and string(node.get("headline")).casefold() == title.casefold():
            return node
    if 0 < len(articles) <= _FEW:
        return articles[0]
    return next((node for node in found if _is(node, _PAGE) and node.get("datePublished")), {})


def kinds(node: Node) -> tuple[str, ...]:
    """Its types."""
    kind = node.get("@type")
    return tuple(k for k in (kind if isinstance(kind, list) else [kind]) if isinstance(k, str))


def string(value: object) -> str:
    """A string as it is, the first of a list; empty for anything else."""
    if isinstance(value, list):
        value = value[0] if value else None
    return value.strip() if isinstance(value, str) else ""


def names(value: object, found: Iterable[Node]) -> tuple[str, ...]:
    """Names of people or bodies: strings, objects, references to objects of the page, or a list of those."""
    if isinstance(value, list):
        return tuple(dict.fromkeys(name for one in value for name in names(one, found)))
    if isinstance(value, dict):
        name = string(value.get("name"))
        if not name and (ref := string(value.get("@id"))):
            name = next((string(node.get("name")) for node in found if node.get("@id") == ref), "")
        return (name,) if name else ()
    return (string(value),) if string(value) else ()


def _is(node: Node, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(kind) for kind in kinds(node))


def _addresses(node: Node) -> Iterator[str]:
    page = node.get("mainEntityOfPage")
    values = (node.get("url"), node.get("@id"), page, page.get("@id") if isinstance(page, dict) else None)
    yield from (string(value) for value in values if string(value))


def _values(block: str) -> list[object]:
    """What a block holds: as JSON; with its line ends, comments and last commas forgiven; or its fields alone."""
    words = _WRAPPING.sub("", _WRAPPING.sub("", block)).strip().rstrip(";")
    for attempt in (words, _COMMA.sub(r"\1", words)):
        try:
            return _several(attempt)
        except (ValueError, RecursionError):
            continue
    return [_fields(words)] if _ARTICLE.search(words) else []


def _several(words: str) -> list[object]:
    """One value, or several one after the other, which is no JSON but met."""
    decoder, found, at = json.JSONDecoder(strict=False), [], 0
    while at < len(words):
        value, at = decoder.raw_decode(words, at)
        found.append(value)
        while at < len(words) and words[at] in " \t\r\n,;":
            at += 1
    return found


def _fields(words: str) -> Node:
    """The first of each field that stands by itself in a block that is no JSON."""
    found: Node = {"@type": "Article"}
    for key, value in _FIELD.findall(words):
        try:
            found.setdefault(key, json.loads(f'"{value}"', strict=False))
        except ValueError:
            found.setdefault(key, value)
    return found
