"""Times that hang on another time of the text: "la veille", "the next day"."""

from __future__ import annotations

import datetime as dt

from recoupe.grammar import calendar
from recoupe.model import Time

_SHIFTS = {"eve": -1, "morrow": 1, "same": 0}
_DAYS = ("day", "weekday", "date", "dayofmonth")


def hangs(relative: str) -> bool:
    """Whether a code needs another time of the text."""
    return relative.partition(":")[0] in _SHIFTS


def is_day(time: Time) -> bool:
    """Whether a time names one day (its clock time left aside)."""
    if time.relative is None:
        return time.precision in ("day", "minute")
    return time.relative.partition(":")[0] in _DAYS


def hang(time: Time, day: Time, reference: dt.date | None) -> Time:
    """A time that hangs on a day ("la veille"), with the value and the code that the day gives it."""
    name, _, count = (time.relative or "").partition(":")
    shift = _SHIFTS[name] * int(count or 1)
    why = f"{shift:+} day from the time named before it"
    if day.relative is None and day.value is not None:
        value = (dt.date.fromisoformat(day.value[:10]) + dt.timedelta(shift)).isoformat()
        return Time(value=value, precision="day", start=time.start, end=time.end, relative=time.relative, why=why)
    code, _, before = (day.relative or "").partition("@")[0].partition("~")
    relative = f"{code}~{int(before or 0) + shift}"
    found = calendar.resolve(relative, reference) if reference else None
    return Time(
        value=found[0] if found else None,
        precision=found[1] if found else None,
        start=time.start,
        end=time.end,
        relative=relative,
        why=why if found else None,
    )
