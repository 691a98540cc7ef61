"""Which of two publications came first, never finer than their precision."""

from __future__ import annotations

from recoupe.model import Article

_LENGTH = {"year": 4, "month": 7, "day": 10, "minute": 16}


def earlier(a: Article, b: Article) -> bool | None:
    """True when `a` was published before `b`, False when after; None when the dates do not tell."""
    if a.published is None or b.published is None:
        return None
    length = min(_LENGTH[a.published.precision], _LENGTH[b.published.precision])
    one, other = a.published.value[:length], b.published.value[:length]
    return None if one == other else one < other


def printed(article: Article) -> str:
    """The publication of an article as a reason prints it: `2024-03-12 14:05`; empty without one."""
    return article.published.value.replace("T", " ") if article.published else ""
