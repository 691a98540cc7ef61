"""Time zones that news texts print beside a clock time, and their offset from UTC on a day."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple, TypeAlias

Summer: TypeAlias = Literal["", "eu", "us"]


class Zone(NamedTuple):
    """A zone: hours ahead of UTC in winter, and whose rule of summer time it follows."""

    hours: float
    summer: Summer = ""


ZONES: dict[str, Zone] = {
    "utc": Zone(0),
    "london": Zone(0, "eu"),
    "paris": Zone(1, "eu"),
    "cet": Zone(1),
    "cest": Zone(2),
    "bst": Zone(1),
    "athens": Zone(2, "eu"),
    "moscow": Zone(3),
    "delhi": Zone(5.5),
    "beijing": Zone(8),
    "tokyo": Zone(9),
    "eastern": Zone(-5, "us"),
    "central": Zone(-6, "us"),
    "mountain": Zone(-7, "us"),
    "pacific": Zone(-8, "us"),
    "est": Zone(-5),
    "edt": Zone(-4),
    "cst": Zone(-6),
    "cdt": Zone(-5),
    "mst": Zone(-7),
    "mdt": Zone(-6),
    "pst": Zone(-8),
    "pdt": Zone(-7),
}
"""By the names that the tables of languages give them; a name that is not here ("local") has no known offset."""


def offset(zone: str, day: dt.date) -> str | None:
    """Offset on a day, `+02:00`; None for a zone that is not in the table.

    Summer time counts from the day on which it begins to the day before it ends, whatever the hour.
    """
    found = ZONES.get(zone)
    if found is None:
        return None
    minutes = round(60 * (found.hours + _is_summer(found.summer, day)))
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _is_summer(rule: Summer, day: dt.date) -> bool:
    """Last Sundays of March and October (European Union), second of March and first of November (United States)."""
    if rule == "eu":
        return _sunday(day.year, 3, 25) <= day < _sunday(day.year, 10, 25)
    return rule == "us" and _sunday(day.year, 3, 8) <= day < _sunday(day.year, 11, 1)


def _sunday(year: int, month: int, earliest: int) -> dt.date:
    day = dt.date(year, month, earliest)
    return day + dt.timedelta((7 - day.isoweekday()) % 7)
