"""The text of an article out of a page or of a piece of HTML: trafilatura, with what it leaves out put right."""

from __future__ import annotations

import logging
from functools import cache

from recoupe.errors import MalformedError
from recoupe.intake.tree import Element, parse
from recoupe.text.normalise import squeeze

_BLOCKS = frozenset(
    "address article aside blockquote center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header "
    "hr iframe li main nav ol p pre script section table ul video".split()
)
_HOLDERS = frozenset({"div", "article", "section", "main", "body", "td"})
_FURNITURE = (
    "aside",
    "nav",
    "button",
    "iframe",
    "object",
    "embed",
    "video",
    "audio",
    "noscript",
    "template",
    "figcaption",
)
"""Elements that are no part of an article's words. Captions tell of a picture, which is not there."""
_WORDLESS = ("script", "style", "link", "meta", "img", "picture", "svg", "canvas", "input", "select", "map")
"""Elements that print no words, or none of an article: what is left is taken apart sooner."""


_SITE = (
    "//a[starts-with(@href, 'javascript:')]"
    " | //*[self::header or self::footer][not(ancestor::article or ancestor::main or .//h1 or .//article or .//main)]"
    " | //*[@role='navigation' or @role='search' or @role='complementary' or @role='menu']"
)
"""Buttons, and what is of the site and not of the page."""


def extract(tree: Element) -> str:
    """The article's text, a paragraph a line; empty where none is found. The tree is changed.

    `deduplicate` stays off: it keeps state between pages and drops paragraphs (trafilatura issue 778).
    """
    import trafilatura  # noqa: PLC0415 -- 0.25 s, and only pages need it

    _quiet()
    _tidy(tree)
    try:
        body = trafilatura.extract(tree, fast=True, include_comments=False, include_tables=False, deduplicate=False)
    except Exception as error:  # a page can break a parser in any way; the other pages must be read
        raise MalformedError(f"The page could not be taken apart ({type(error).__name__}). Save it again.") from error
    return str(body or "")


def fragment(html: str) -> str:
    """The text of a piece of HTML that is all article, as feeds and records hold it: a paragraph a line."""
    if "<" not in html and "&" not in html:
        return html.strip()
    tree = parse(f"<div>{html}</div>")
    if tree is None:
        return ""
    _drop(tree, (*_FURNITURE, *_WORDLESS))
    for line_break in tree.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    for block in tree.iter(*_BLOCKS):
        block.text = "\n" + (block.text or "")
        block.tail = "\n" + (block.tail or "")
    lines = (squeeze(line) for line in "".join(tree.itertext()).split("\n"))
    return "\n".join(line for line in lines if line)


def _tidy(tree: Element) -> None:
    """Furniture out; words that hang loose behind a block put into a paragraph, where extraction sees them."""
    _drop(tree, (*_FURNITURE, *_WORDLESS))
    for loose in tree.xpath(_SITE):
        if loose.getparent() is not None:
            loose.drop_tree()
    loose = [block for block in tree.iter(*_BLOCKS) if block.tail and block.tail.strip()]
    holders = [holder for block in loose if (holder := block.getparent()).tag in _HOLDERS]
    for block in loose:
        if block.getparent().tag in _HOLDERS:
            _wrap(block)
    for holder in dict.fromkeys(holders):
        _wrap_first(holder)


def _drop(tree: Element, tags: tuple[str, ...]) -> None:
    """Elements with all that is in them; the words behind them stay."""
    from lxml.etree import strip_elements  # type: ignore[import-untyped]  # noqa: PLC0415 -- only pages need it

    strip_elements(tree, *tags, with_tail=False)


def _wrap(block: Element) -> None:
    """The words behind a block, with the inline elements among them, as a paragraph of their own."""
    paragraph = block.makeelement("p")
    paragraph.text, block.tail = block.tail, None
    block.addnext(paragraph)
    _fill(paragraph)


def _wrap_first(holder: Element) -> None:
    """The same for the words before its first block: beside paragraphs they would be taken for a label."""
    if holder.text and holder.text.strip():
        paragraph = holder.makeelement("p")
        paragraph.text, holder.text = holder.text, None
        holder.insert(0, paragraph)
        _fill(paragraph)


def _fill(paragraph: Element) -> None:
    following = paragraph.getnext()
    while following is not None and following.tag not in _BLOCKS:
        ahead = following.getnext()
        paragraph.append(following)
        following = ahead


@cache
def _quiet() -> None:
    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
