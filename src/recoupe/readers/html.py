"""A saved web page: its article, found by trafilatura."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.intake.page import article_of_page
from recoupe.model import Article, Skipped
from recoupe.ports import Source
from recoupe.settings import ReadSettings

suffixes = (".html", ".htm", ".xhtml")
summary = "a saved web page; its article is found, its outlet, date and title are read from the page"


def knows(head: bytes) -> int:
    """By how every page starts, or should."""
    start = head[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head")):
        return 3
    return 2 if b"<html" in start else 0


def read(source: Source, settings: ReadSettings) -> Iterator[Article | Skipped]:
    """The one article of a page."""
    yield article_of_page(
        source.whole(),
        source=source.name,
        hints=source.hints,
        settings=settings,
        charset=source.charset,
        address=source.address,
    )
