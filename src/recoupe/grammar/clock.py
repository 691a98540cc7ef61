"""When an article came out, and which of two came first; never finer than what is known."""

from __future__ import annotations

import datetime as dt

from recoupe.model import Article, Published

_LENGTH = {"year": 4, "month": 7, "day": 10, "minute": 16}
"""Characters of a date at each precision."""


def earlier(a: Article, b: Article) -> bool | None:
    """True when `a` was published before `b`, False when after; None when the dates do not tell."""
    if a.published is None or b.published is None:
        return None
    length = min(_LENGTH[a.published.precision], _LENGTH[b.published.precision])
    one, other = a.published.value[:length], b.published.value[:length]
    return None if one == other else one < other


def day(published: Published | None) -> dt.date | None:
    """The day of a publication; None where it is not known to the day."""
    if published is None or published.precision not in ("day", "minute"):
        return None
    return dt.date.fromisoformat(published.value[:10])


def printed(article: Article) -> str:
    """The publication of an article as a reason prints it: `2024-03-12 14:05`; empty without one."""
    return article.published.value.replace("T", " ") if article.published else ""
