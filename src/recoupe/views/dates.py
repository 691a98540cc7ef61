"""Times in words: EDTF values as an editor writes them."""

from __future__ import annotations

import datetime as dt
import re

from recoupe.grammar.times.clock import shift
from recoupe.model import Published
from recoupe.views.words import Lang

_MONTHS: dict[Lang, tuple[str, ...]] = {
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
_SHORT: dict[Lang, tuple[str, ...]] = {
    "fr": ("janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
_VALUE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?")
_ABOUT: dict[Lang, str] = {"fr": "vers ", "en": "about "}
_SPAN: dict[tuple[Lang, bool], tuple[str, str, str]] = {
    ("fr", True): ("du {a} au {b}", "jusqu’au {b}", "à partir du {a}"),
    ("fr", False): ("{a} – {b}", "jusque : {b}", "depuis : {a}"),
    ("en", True): ("{a} to {b}", "until {b}", "from {a}"),
    ("en", False): ("{a} to {b}", "until {b}", "from {a}"),
}
"""Both ends, the last alone, the first alone; for days, and for months and years, which take no "du" in French."""
_DAY_END = 24 * 60
"""Minutes in a day."""


def printed(value: str, lang: Lang, *, short: bool = False) -> str:
    """An EDTF value in words; the value itself where it is of another form.

    Covers year, month, day, minute, intervals (open ones too) and the marks `~`, `?` and `%`.
    """
    if "/" in value:
        return _interval(value, lang, short)
    core = value.rstrip("~?%")
    found = _VALUE.fullmatch(core)
    if not found:
        return value
    year, month, day, hour, minute = found.groups()
    months = (_SHORT if short else _MONTHS)[lang]
    words = year
    if month and 1 <= int(month) <= 12:
        words = f"{months[int(month) - 1]} {year}"
    if day:
        words = f"{_day(int(day), lang)} {words}"
    if hour:
        words += f", {hours(int(hour), int(minute), lang)}"
    return (_ABOUT[lang] if core != value else "") + words


def hours(hour: int, minute: int, lang: Lang) -> str:
    """An hour of the day: `14 h 05`, `14:05`."""
    return f"{hour} h {minute:02}".replace(" ", "\u202f") if lang == "fr" else f"{hour}:{minute:02}"


def _day(day: int, lang: Lang) -> str:
    return "1er" if day == 1 and lang == "fr" else str(day)


def _interval(value: str, lang: Lang, short: bool) -> str:
    start, _, end = value.partition("/")
    a = "" if start in ("", "..") else printed(start, lang, short=short)
    b = "" if end in ("", "..") else printed(end, lang, short=short)
    both, until, since = _SPAN[lang, (a[:1].isdigit() and " " in a) or (b[:1].isdigit() and " " in b)]
    if a and b:
        return both.format(a=_less(a, b), b=b)
    return until.format(b=b) if b else since.format(a=a) if a else value


def _less(a: str, b: str) -> str:
    """The first of two times without the year, or the month and year, that the second says again."""
    first, second = a.split(), b.split()
    while len(first) > 1 and len(first) == len(second) and first[-1] == second[-1]:
        first, second = first[:-1], second[:-1]
    return " ".join(first)


def when(published: Published | None, lang: Lang, *, short: bool = True) -> str | None:
    """When an article was published, in words; None where it does not say."""
    return None if published is None else printed(published.value, lang, short=short)


def minutes(published: Published | None, offset: str | None = None) -> tuple[int, int] | None:
    """First and last minute at which an article can have been published, since year 1; None past the day.

    By the clock that is `offset` from UTC, where the article says how far its own is. A month or a year is too wide
    for an axis of hours: it counts as no date there.
    """
    if published is None or published.precision not in ("minute", "day"):
        return None
    try:
        moment = dt.datetime.fromisoformat(published.value)
        if offset and published.offset:
            moment += shift(offset) - shift(published.offset)
    except (ValueError, OverflowError):
        return None
    start = moment.toordinal() * _DAY_END + moment.hour * 60 + moment.minute
    return (start, start) if published.precision == "minute" else (start, start + _DAY_END - 1)
