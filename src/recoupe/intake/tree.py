"""A page as a tree: the border to lxml, which has no types."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, TypeAlias

Element: TypeAlias = Any
"""An element of `lxml.html`."""

_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Characters that a tree cannot hold, or that it parses and refuses to write: controls, halves of surrogates."""
_BLANKS = re.compile(r"\s+")


def parse(html: str) -> Element | None:
    """The tree of a page, comments left out; None where nothing of it can be parsed.

    Given as bytes in UTF-8: lxml refuses a string that declares an encoding of its own.
    """
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415 -- only pages need it
    from lxml import html as lxml_html  # noqa: PLC0415

    try:
        return lxml_html.document_fromstring(_NO_XML.sub("", html).encode("utf-8", "replace"), parser=_parser())
    except (etree.LxmlError, ValueError):
        return None


@cache
def _parser() -> Any:  # noqa: ANN401 -- lxml has no types
    from lxml.html import HTMLParser  # type: ignore[import-untyped]  # noqa: PLC0415

    return HTMLParser(encoding="utf-8", collect_ids=False, default_doctype=False, remove_comments=True, remove_pis=True)


def words(element: Element) -> str:
    """What an element prints, on one line."""
    return _BLANKS.sub(" ", "".join(element.itertext())).strip()


def line(element: Element, most: int) -> str:
    """What an element prints, where that is at most so many characters; empty where it is more."""
    found, length = [], 0
    for piece in element.itertext():
        length += len(piece.strip())
        if length > most:
            return ""
        found.append(piece)
    printed = _BLANKS.sub(" ", "".join(found)).strip()
    return printed if len(printed) <= most else ""


def following(element: Element, most: int) -> list[Element]:
    """The elements behind one, in the order of the page, what is in it left out."""
    return list(element.xpath(f"following::*[position() <= {most}]"))


def preceding(element: Element, most: int) -> list[Element]:
    """The elements before one, the nearest last, those that hold it left out."""
    return list(element.xpath(f"preceding::*[position() <= {most}]"))
