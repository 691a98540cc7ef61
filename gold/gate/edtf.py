"""Values of time as days, so that two ways of writing one stretch of time are equal."""

from __future__ import annotations

import calendar
import datetime as dt
import re

_VALUE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T\d{2}:\d{2}(?::\d{2})?)?[~?%]?")


def days(value: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of an EDTF day, month, year or interval; hours are dropped. None for anything else."""
    first, slash, last = value.partition("/")
    low, high = _one(first), _one(last if slash else first)
    return (low[0], high[1]) if low and high else None


def _one(value: str) -> tuple[dt.date, dt.date] | None:
    found = _VALUE.fullmatch(value)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        return _stretch(year or 0, month, day)
    except ValueError:
        return None


def _stretch(year: int, month: int | None, day: int | None) -> tuple[dt.date, dt.date]:
    if month is None:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    if day is None:
        return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
    return dt.date(year, month, day), dt.date(year, month, day)
