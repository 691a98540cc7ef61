"""A saved web page: its article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recoupe.intake.web_page import page_article
from recoupe.model import Article, Skipped

suffixes = (".html", ".htm", ".xhtml")
summary = "a saved web page; its article is found, its outlet, date and title are read from the page"


def read(data: bytes, source: str, hints: Mapping[str, str]) -> Iterator[Article | Skipped]:
    """The one article of a page. Raises `MalformedError` where there is none."""
    yield page_article(data, source=source, hints=hints)
