"""Days of the year that have a name and no fixed date: Easter and what hangs on it, "the fourth Thursday".

easter+49       so many days after Easter Sunday (Gregorian)
nth+11-4-4      the fourth Thursday of November (month, which, ISO weekday); which = 0: the last
12-25           a fixed date
"""

from __future__ import annotations

import calendar
import datetime as dt


def feast(name: str, year: int) -> dt.date:
    """The day of a feast in a year. Raises `ValueError` where that year has none."""
    kind, _, argument = name.partition("+")
    if kind == "easter":
        return easter(year) + dt.timedelta(int(argument or 0))
    if kind == "nth":
        return _nth(year, *(int(number) for number in argument.split("-")))
    return dt.date.fromisoformat(f"{year:04}-{name}")


def easter(year: int) -> dt.date:
    """Easter Sunday by the Gregorian computus (J. Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * j) // 451
    month, day = divmod(h + j - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def _nth(year: int, month: int, which: int, weekday: int) -> dt.date:
    last = calendar.monthrange(year, month)[1]
    if which == 0:
        end = dt.date(year, month, last)
        return end - dt.timedelta((end.isoweekday() - weekday) % 7)
    first = dt.date(year, month, 1)
    return first + dt.timedelta((weekday - first.isoweekday()) % 7 + 7 * (which - 1))
