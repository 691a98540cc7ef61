"""Runs of days: months, seasons, years, and their thirds."""

from __future__ import annotations

import calendar as gregorian
import datetime as dt
from typing import TypeAlias

Range: TypeAlias = tuple[dt.date, dt.date]
"""First and last day."""
THIRDS = ("start", "mid", "end")


def third(days: Range, part: str) -> Range:
    """The first, second or last third of a run of days: what "early", "mid" and "late" name.

    Of a year, a season or a quarter whole months; of less, days.
    """
    first, last = days
    index = THIRDS.index(part)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 12:  # "fin 2025": the last quarter; "mi-2025": June and July
        early, late = ((1, 3), (6, 7), (10, 12))[index]
        return dt.date(first.year, early, 1), month_days(first.year, late)[1]
    if months >= 3:
        cut = months // 3
        start = shift_months(first.year, first.month, cut * index)[0]
        return start, shift_months(first.year, first.month, cut * (index + 1) - 1)[1] if index < 2 else last
    length = (last - first).days + 1
    cut = max(1, length // 3)
    start = first + dt.timedelta(cut * index)
    return start, first + dt.timedelta(cut * (index + 1) - 1) if index < 2 else last


def month_days(year: int, month: int) -> Range:
    """First and last day of a month."""
    return dt.date(year, month, 1), dt.date(year, month, gregorian.monthrange(year, month)[1])


def year_days(year: int) -> Range:
    """First and last day of a year."""
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def season_days(year: int, season: int) -> Range:
    """Three whole months; the winter of a year begins in its December."""
    month = 3 * (season - 20)
    return month_days(year, month)[0], shift_months(year, month, 2)[1]


def shift_months(year: int, month: int, offset: int) -> Range:
    """First and last day of the month so many months on."""
    index = year * 12 + month - 1 + offset
    return month_days(index // 12, index % 12 + 1)
