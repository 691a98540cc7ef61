"""When an article came out, and which of two came first; never finer than what is known."""

from __future__ import annotations

import datetime as dt

from recoupe.model import Article, Published

_LENGTH = {"year": 4, "month": 7, "day": 10, "minute": 16}
"""Characters of a date at each precision."""


def earlier(a: Article, b: Article) -> bool | None:
    """True when `a` was published before `b`, False when after; None when the dates do not tell.

    Two clocks that say their offset from UTC are compared in UTC, two that do not as they are printed. Where one
    says it and the other does not, nothing finer than the day is known.
    """
    if a.published is None or b.published is None:
        return None
    one, other = a.published, b.published
    length = min(_LENGTH[one.precision], _LENGTH[other.precision])
    if one.offset and other.offset and length == _LENGTH["minute"]:
        first, second = instant(one), instant(other)
    else:
        length = min(length, _LENGTH["day"]) if one.offset or other.offset else length
        first, second = one.value[:length], other.value[:length]
    return None if first == second else first < second


def instant(published: Published) -> str:
    """When an article was published, in UTC where its clock says how far it is from it: for putting in order."""
    if published.offset is None:
        return published.value
    moment = dt.datetime.fromisoformat(published.value) - shift(published.offset)
    return moment.isoformat(timespec="minutes")


def shift(offset: str) -> dt.timedelta:
    """How far a clock is ahead of UTC: `+02:00`."""
    minutes = int(offset[1:3]) * 60 + int(offset[4:6])
    return dt.timedelta(minutes=-minutes if offset[0] == "-" else minutes)


def day(published: Published | None) -> dt.date | None:
    """The day of a publication; None where it is not known to the day."""
    if published is None or published.precision not in ("day", "minute"):
        return None
    return dt.date.fromisoformat(published.value[:10])


def printed(article: Article, *, beside: Article | None = None) -> str:
    """The publication of an article as a reason prints it: `2024-03-12 14:05`; empty without one.

    With its offset from UTC where that of the article `beside` it is another.
    """
    if article.published is None:
        return ""
    value, offset = article.published.value.replace("T", " "), article.published.offset
    other = beside.published.offset if beside and beside.published else None
    return f"{value} {offset}" if offset and other and offset != other else value
