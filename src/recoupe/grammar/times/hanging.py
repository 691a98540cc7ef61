"""Times that hang on another time of the text: "la veille", "the next day", "trois jours plus tard", "en soirée"."""

from __future__ import annotations

import datetime as dt
import re

import msgspec

from recoupe.grammar.times import calendar
from recoupe.model import Time

_SHIFTS = {"eve": -1, "morrow": 1, "same": 0, "there": 0}
LOOSE = ("now", "lately", "shortly", "later:", "earlier:")
"""Codes that say no more than "about now", or how long after something: "deux heures plus tard"."""
_DAYS = ("day", "weekday", "date", "dayofmonth", "feast")


def hangs(relative: str) -> bool:
    """Whether a code needs another time of the text, or takes it where there is one."""
    return _name(relative) in _SHIFTS or relative.startswith("beside/") or _is_hour(relative)


def near(relative: str) -> bool:
    """Whether a code takes the day named just before it, and else does without: "dans la soirée", "vers 14h"."""
    return _name(relative) == "there" or _is_hour(relative)


def hides(time: Time) -> bool:
    """Whether names and numbers inside are no mentions of their own: in a date, not in "three hours" or "now"."""
    return time.kind in ("date", "time") and not (time.relative or "").startswith(LOOSE)


def on_calendar(time: Time) -> bool:
    """Whether a time has a place on the calendar, or would have one if a day were known.

    Not so: how long, how often, and words like "now".
    """
    return time.kind in ("date", "time") and (time.value is not None or needs_day(time.relative or ""))


def needs_day(relative: str) -> bool:
    """Whether a day settles what a code stands for."""
    return ".." in relative or calendar.places(relative) or hangs(relative)


def is_day(time: Time) -> bool:
    """Whether a time names one day (its clock time left aside)."""
    if time.relative is None:
        return time.precision in ("day", "minute")
    return time.relative.partition(":")[0] in _DAYS and ".." not in time.relative


def hang(time: Time, day: Time, reference: dt.date | None) -> Time:
    """A time that hangs on a day ("la veille"), with the value and the code that the day gives it."""
    told = time.relative or ""
    if told.startswith("beside/"):
        return _beside(time, day, told.partition("/")[2])
    head, _, part = told.partition("@")
    name, _, arguments = head.partition(":")
    if name == "there" and arguments:  # the night that follows the day named, or ends on the day of publication
        return time if day.relative == "day:0" else _beside(time, day, "span:0:1")
    shift = _SHIFTS.get(name, 0) * int(arguments or 1)
    hours = _HOUR.findall(told)
    if day.relative is None and day.value is not None:
        date = (dt.date.fromisoformat(day.value[:10]) + dt.timedelta(shift)).isoformat()
        value = "/".join(f"{date}T{hour}" for hour in hours) or date
        return _resolved(time, time.relative, (value, "interval" if len(hours) > 1 else "minute" if hours else "day"))
    code, _, before = (day.relative or "").partition("@")[0].partition("~")
    code = f"{code}~{int(before or 0) + shift}"
    relative = "..".join(f"{code}@{hour}" for hour in hours) or (f"{code}@{part}" if part else code)
    return _resolved(time, relative, calendar.resolve(relative, reference) if reference else None)


def _resolved(time: Time, relative: str | None, found: calendar.Value | None) -> Time:
    value, precision = found or (None, None)
    why = "the day is that of the time named before it" if found else None
    return msgspec.structs.replace(time, value=value, precision=precision, relative=relative, why=why)


def _is_hour(relative: str) -> bool:
    return relative.startswith("day:0@") and _HOUR.search(relative) is not None


_HOUR = re.compile(r"(?<=@)\d\d:\d\d")


def _beside(time: Time, day: Time, code: str) -> Time:
    """A code counted from the day, where that is known."""
    if day.value is None:
        return time
    found = calendar.resolve(code, dt.date.fromisoformat(day.value[:10]))
    return _resolved(time, time.relative, found) if found else time


def _name(relative: str) -> str:
    return relative.partition("@")[0].partition(":")[0]
