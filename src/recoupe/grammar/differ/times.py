"""Times: the one time of each statement that the other does not have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from recoupe.grammar.differ.told import Difference, Told
from recoupe.grammar.say import Say
from recoupe.model import Time
from recoupe.settings import CompareSettings


def times(a: Told, b: Told, *, settings: CompareSettings, say: Say) -> Iterator[Difference]:
    """A conflict, or a range when one time holds the other; only resolved times, one on each side."""
    left, right = _values(a, b), _values(b, a)
    if len(left) != 1 or len(right) != 1:
        return
    (one, x), (other, y) = left[0], right[0]
    places = ((one.start, one.end), (other.start, other.end))
    values = (x, y)
    if _within(x, y) or _within(y, x):
        if "/" in x + y:
            yield Difference("time", "range", "time", values, places, say("time.range", a=x, b=y))
        return
    if len(x) != len(y) or (_to_come(a, one) != _to_come(b, other)):
        return
    if "T" in x and "/" not in x and (_minutes(x, y) <= settings.minutes or _other_zone(one, other, x, y)):
        return
    yield Difference("time", "conflict", "time", values, places, say("time.conflict", a=x, b=y))


def _values(told: Told, other: Told) -> list[tuple[Time, str]]:
    """The resolved times of a statement that the other does not have, as they can be compared."""
    theirs = {_value(t) for t in other.statement.times}
    return [(t, v) for t in told.statement.times if (v := _value(t)) and v not in theirs]


def _value(time: Time) -> str | None:
    """The value; of an hour that hangs on no day of its own, the hour alone."""
    if time.value and "T" in time.value and "/" not in time.value and (time.relative or "").startswith("day:0@"):
        return "T" + time.value.split("T")[1]
    return time.value


def _to_come(told: Told, time: Time) -> bool:
    """Does it lie after its article's publication? What was planned and what happened are two things."""
    published = told.article.published
    return bool(published and time.value and time.value[:10] > published.value[:10])


def _minutes(x: str, y: str) -> float:
    """Minutes between two times of one shape; hours without a day are of the same day or of two in a row."""
    if x.startswith("T"):
        apart = abs(_clock(x) - _clock(y))
        return min(apart, 24 * 60 - apart)
    return abs((dt.datetime.fromisoformat(x) - dt.datetime.fromisoformat(y)).total_seconds()) / 60


def _other_zone(one: Time, other: Time, x: str, y: str) -> bool:
    """True when two clock times may be one instant told in two time zones: whole half hours apart, zones not the same.

    Where both tell their zone, the hours between the zones must be those between the times.
    """
    if one.offset == other.offset:
        return False
    if one.offset is None or other.offset is None:
        return _minutes(x, y) % 30 == 0
    return _minutes(x, y) == abs(_hours(one.offset) - _hours(other.offset))


def _hours(offset: str) -> int:
    """An offset in minutes."""
    return (-1 if offset[0] == "-" else 1) * (int(offset[1:3]) * 60 + int(offset[4:6]))


def _clock(value: str) -> int:
    return int(value[1:3]) * 60 + int(value[4:6])


def _within(inner: str, outer: str) -> bool:
    """True when every moment of `inner` lies in `outer`, both EDTF; a date lies in its own month and year."""
    if "/" not in outer:
        return "/" not in inner and inner.startswith(outer)
    low, high = outer.split("/")
    first, last = inner.split("/") if "/" in inner else (inner, inner)
    return low <= first[: len(low)] and last[: len(high)] <= high
