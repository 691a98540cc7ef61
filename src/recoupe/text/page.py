"""What a web page says of itself: JSON-LD, Open Graph, the heading. One witness among others, never the judge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple, TypeAlias

import msgspec

from recoupe.text.normalise import squeeze

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})|^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""",
    re.IGNORECASE,
)
_HOST = re.compile(r"https?://(?:www\.)?([^/:?#\s]+)")
_ARTICLE = re.compile(r"Article|Report|Posting$")
_HEAD_BYTES = 4096
"""Where an encoding is looked for: browsers look at 1024 (WHATWG HTML, prescan); pages with long comments need more."""

Node: TypeAlias = dict[str, object]


class Page(NamedTuple):
    """Empty string where the page does not say. `heading` is the words of its `h1` when it has exactly one."""

    title: str
    heading: str
    outlet: str
    published: str
    generator: str


def declared_charset(data: bytes) -> str | None:
    """The encoding that a page declares in its first bytes; None where it declares none."""
    found = _DECLARED.search(data[:_HEAD_BYTES])
    if not found:
        return None
    return (found[1] or found[2]).decode("ascii")


def page(html: str) -> Page:
    """What the page says of itself: JSON-LD first, then Open Graph, then its plain tags."""
    witness = _Witness()
    witness.feed(html)
    node = next((n for block in witness.blocks for n in _nodes(block) if _is_article(n)), {})
    meta = witness.meta
    heading = witness.headings[0] if len(witness.headings) == 1 else ""
    outlet = _name(node.get("publisher")) or meta.get("og:site_name", "")
    title = _string(node.get("headline")) or meta.get("og:title", "") or heading or witness.title
    return Page(
        title=_without_outlet(squeeze(title), outlet),
        heading=heading,
        outlet=squeeze(outlet) or host(witness.address or meta.get("og:url", "")),
        published=_string(node.get("datePublished")) or meta.get("article:published_time", ""),
        generator=meta.get("generator", ""),
    )


class _Witness(HTMLParser):
    """Collects meta tags, titles, headings and JSON-LD blocks; later tags do not overrule earlier ones."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self.blocks: list[str] = []
        self.headings: list[str] = []
        self.title = ""
        self.address = ""
        self._inside = ""
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {key: value or "" for key, value in attrs}
        if tag == "meta":
            name = said.get("property") or said.get("name") or said.get("itemprop", "")
            self.meta.setdefault(name.lower(), said.get("content", ""))
        elif tag == "link" and said.get("rel") == "canonical":
            self.address = said.get("href", "")
        elif tag in {"h1", "title"} or (tag == "script" and said.get("type", "").lower() == "application/ld+json"):
            self._inside, self._words = tag, []

    def handle_data(self, data: str) -> None:
        if self._inside:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag != self._inside:
            return
        words, self._inside = "".join(self._words), ""
        if tag == "script":
            self.blocks.append(words)
        elif tag == "h1" and words.strip():
            self.headings.append(squeeze(words))
        elif tag == "title":
            self.title = self.title or squeeze(words)


def _nodes(block: str) -> Iterator[Node]:
    """The objects of a JSON-LD block, `@graph` and lists opened; none where it is broken, as it often is."""
    try:
        waiting: list[object] = [msgspec.json.decode(block.strip())]
    except msgspec.DecodeError:
        return
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            yield node
            waiting.append(node.get("@graph"))


def _is_article(node: Node) -> bool:
    kind = node.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(k, str) and _ARTICLE.search(k) for k in kinds)


def _name(node: object) -> str:
    if isinstance(node, list):
        node = node[0] if node else None
    return _string(node.get("name")) if isinstance(node, dict) else _string(node)


def _string(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def host(address: str) -> str:
    """The host of a web address, small letters, without `www.`; empty where it is none."""
    found = _HOST.match(address)
    return found[1].lower() if found else ""


def _without_outlet(title: str, outlet: str) -> str:
    """`Un titre - Le Journal` -> `Un titre`: only where the end is the outlet's name."""
    for mark in (" - ", " | ", " – ", " — ", " : "):
        if outlet and title.endswith(mark + outlet):
            return title.removesuffix(mark + outlet)
    return title
