"""The article of one web page, whatever the page came in: a file, an archive, an address."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from recoupe.errors import EmptyError, MalformedError
from recoupe.intake.article import article_from
from recoupe.model import Article
from recoupe.settings import ReadSettings
from recoupe.text.decoding import decode
from recoupe.text.normalise import fold, squeeze
from recoupe.text.page import Page, declared_charset, page

_LONGEST_WORD = 40  # characters: past it, a script without spaces between words


def article_of_page(
    data: bytes, *, source: str, hints: Mapping[str, str], settings: ReadSettings, charset: str | None = None
) -> Article:
    """The one article of a page: its heading on the first line, then the text as extracted.

    `charset` is what the page was sent with; what it declares itself wins over it. Raises `MalformedError` where
    no article is found. The page's own `lang` is not believed: many sites leave the value that their template
    came with; the text tells its language better.
    """
    decoded = decode(data, declared=declared_charset(data) or charset, settings=settings.decode)
    if not decoded.text.strip():
        raise EmptyError("Nothing in it. Give a saved page.")
    said = page(decoded.text)
    if said.generator.startswith("recoupe"):
        raise MalformedError("A page that recoupe made, not an article.")
    body = _body(decoded.text, settings)
    notes = decoded.notes
    if len(body) < settings.page.short:
        notes += (f"Only {len(body)} characters were found in the page: menus may be among them.",)
    found = {"title": said.title, "outlet": said.outlet, "published": said.published or _date(decoded.text)}
    text = _with_heading(body, said)
    return article_from(text, data=data, source=source, hints=hints, found=found, notes=notes)


def _body(html: str, settings: ReadSettings) -> str:
    """The article's text, a paragraph a line.

    `deduplicate` stays off: it keeps state between pages and drops paragraphs (trafilatura issue 778).
    """
    import trafilatura  # noqa: PLC0415 -- 0.25 s, and only pages need it

    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        body = trafilatura.extract(html, fast=True, include_comments=False, include_tables=False, deduplicate=False)
    except Exception as error:  # a page can break a parser in any way; the other pages must be read
        raise MalformedError(f"The page could not be taken apart ({type(error).__name__}). Save it again.") from error
    if not body or _label(str(body), settings.min_words):
        raise MalformedError("No article was found in the page. Save the article itself, or its text as .txt.")
    return str(body)


def _label(body: str, least: int) -> bool:
    """Whether nothing is left but the name of a menu or of a button: a script without spaces is no label."""
    words = body.split()
    return len(words) < least and not any(len(word) > _LONGEST_WORD for word in words)


def _date(html: str) -> str:
    """The date in the page's head or address, where JSON-LD and Open Graph have none."""
    from htmldate import find_date  # noqa: PLC0415 -- comes with trafilatura

    try:
        found = find_date(html, extensive_search=False, original_date=True, outputformat="%Y-%m-%dT%H:%M:%S")
    except Exception:  # the date is a help, not a need
        return ""
    return str(found or "")


def _with_heading(body: str, said: Page) -> str:
    """The text with the page's heading as its first line: extraction sometimes leaves it out."""
    heading = said.heading or said.title
    top = {fold(squeeze(line)) for line in body.splitlines()[:3]}
    if not heading or fold(heading) in top or fold(said.title) in top:
        return body
    return f"{heading}\n{body}"
