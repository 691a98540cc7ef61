"""The articles of a report: their hashes, and what was found in each alone."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath, PureWindowsPath

from recoupe.model import Article, Report
from recoupe.proof.failure import Failure

_WHEN = {
    "minute": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d"),
    "day": re.compile(r"\d{4}-\d\d-\d\d"),
    "month": re.compile(r"\d{4}-\d\d"),
    "year": re.compile(r"\d{4}"),
}


def articles(report: Report) -> Iterator[Failure]:
    """What is wrong with the articles themselves."""
    for id_, times in Counter(article.id for article in report.articles).items():
        if times > 1:
            yield Failure("articles", f"the id {id_} is given {times} times")
    for article in report.articles:
        at = f"articles[{article.id}]"
        yield from _identity(article, at)
        yield from _published(article, at)
        yield from _extents(article, at)


def _identity(article: Article, at: str) -> Iterator[Failure]:
    found = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    if found != article.text_sha256:
        yield Failure(f"{at}.text", f"its hash is {found[:12]}…, not {article.text_sha256[:12]}…: it was changed")
    if PurePosixPath(article.source).is_absolute() or PureWindowsPath(article.source).is_absolute():
        yield Failure(f"{at}.source", f"an absolute path: {article.source}")


def _published(article: Article, at: str) -> Iterator[Failure]:
    when = article.published
    if when is None:
        return
    if not _WHEN[when.precision].fullmatch(when.value):
        yield Failure(f"{at}.published", f"{when.value!r} is not to the {when.precision}")
    if when.place and (when.place.article != article.id or not _inside(when.place.extent, article)):
        yield Failure(f"{at}.published.place", f"{when.place.extent} is not in the article")


def _extents(article: Article, at: str) -> Iterator[Failure]:
    end = 0
    for item in article.residue:
        extent = (item.start, item.end)
        if not _inside(extent, article):
            yield Failure(f"{at}.residue", f"{extent} is not inside the text of {len(article.text)} characters")
        if item.start < end:
            yield Failure(f"{at}.residue", f"{extent} starts before the one ahead of it ends")
        end = max(end, item.end)
    for credit in article.credits:
        if not _inside((credit.start, credit.end), article):
            yield Failure(f"{at}.credits", f"{credit.agency} at {(credit.start, credit.end)} is not inside the text")


def _inside(extent: tuple[int, int], article: Article) -> bool:
    return 0 <= extent[0] < extent[1] <= len(article.text)
