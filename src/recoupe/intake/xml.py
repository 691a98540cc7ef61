"""XML from strangers: parsed without entities, files or network, and its words a paragraph a line."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import Protocol, cast

from recoupe.errors import MalformedError

_LINES = frozenset(
    """p div section article header footer h1 h2 h3 h4 h5 h6 hl1 hl2 li ul ol dl dt dd tr table blockquote pre block bq
    hedline tagline abstract hr br media""".split()
)
_UNREAD = frozenset({"script", "style", "head", "media", "media-caption", "figure", "object", "iframe"})
"""No part of the story: scripts, pictures and their captions."""


class Node(Protocol):
    """An element of lxml, as far as it is used here: lxml ships no types."""

    tag: object
    text: str | None
    tail: str | None

    def get(self, key: str) -> str | None:
        """An attribute."""

    def iter(self) -> Iterator[Node]:
        """Itself and all below, in their order."""

    def itertext(self) -> Iterator[str]:
        """All text in it, in its order."""

    def __iter__(self) -> Iterator[Node]: ...

    def __reversed__(self) -> Iterator[Node]: ...


def root_of(data: bytes) -> tuple[Node, tuple[str, ...]]:
    """The root of a document, and what is wrong with it. Raises `MalformedError`.

    Entities that the document declares are not put in (so neither a "billion laughs" nor a file of this machine gets
    into a text), no DTD is loaded, and lxml's limits on depth and size stay on. Broken XML is read as far as it goes.
    """
    etree = importlib.import_module("lxml.etree")  # 20 ms, and only XML needs it
    faults: tuple[str, ...] = ()
    safe = {"resolve_entities": False, "no_network": True, "load_dtd": False, "remove_comments": True}
    try:
        root = cast("Node", etree.fromstring(data, etree.XMLParser(**safe, remove_pis=True)))
    except (etree.XMLSyntaxError, ValueError) as error:
        root = _recovered(data, etree.XMLParser(**safe, remove_pis=True, recover=True))
        line = getattr(error, "lineno", None) or 1
        faults = (f"Broken XML, first at line {line}: read as far as it can be made out.",)
    dtd = etree.ElementTree(root).docinfo.internalDTD
    if dtd is not None and next(iter(dtd.entities()), None) is not None:
        etree.strip_elements(root, etree.Entity, with_tail=False)
        faults += ("It declares entities of its own: they were left out of the text.",)
    return root, faults


def _recovered(data: bytes, parser: object) -> Node:
    etree = importlib.import_module("lxml.etree")
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise MalformedError("No XML can be made out in it.")
    return cast("Node", root)


def raw(node: Node) -> bytes:
    """An element as bytes, by which its article is known again."""
    return cast("bytes", importlib.import_module("lxml.etree").tostring(node, with_tail=False))


def name(node: Node) -> str:
    """The local name of an element; empty for what is none (a comment, an entity)."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def children(node: Node, wanted: str) -> Iterator[Node]:
    """Its children of that local name, whatever their namespace."""
    return (child for child in node if name(child) == wanted)


def below(node: Node, wanted: str) -> Iterator[Node]:
    """All elements of that local name in it, in their order."""
    return (child for child in node.iter() if name(child) == wanted)


def first(node: Node | None, path: str) -> Node | None:
    """The first element under `a/b/c`, by local names; None where there is none."""
    for step in path.split("/"):
        node = next(children(node, step), None) if node is not None else None
    return node


def words(node: Node | None) -> str:
    """All words of an element on one line."""
    return " ".join("".join(node.itertext()).split()) if node is not None else ""


def lines(node: Node) -> str:
    """The words of an element, a paragraph a line, without scripts, pictures and captions."""
    parts: list[str] = []
    _gather(node, parts)
    told = (" ".join(line.split()) for line in "".join(parts).split("\0"))
    return "\n".join(line for line in told if line)


def _gather(top: Node, parts: list[str]) -> None:
    """Text and tails in their order, with a mark where a line ends: a walk, for recursion has a floor."""
    waiting: list[tuple[Node, bool]] = [(top, False)]
    while waiting:
        node, done = waiting.pop()
        called = name(node)
        if done or called in _UNREAD or not called:
            if called in _LINES:
                parts.append("\0")
            if node is not top:
                parts.append(node.tail or "")
            continue
        if called in _LINES:
            parts.append("\0")
        parts.append(node.text or "")
        waiting.append((node, True))
        waiting.extend((child, False) for child in reversed(node))
