"""When an article was published, as a person or a machine wrote it, never finer than it was written."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate
from typing import Literal

from recoupe.errors import MalformedError
from recoupe.model import Published

_ISO = re.compile(
    r"(?P<year>\d{4})(?:[-/](?P<month>\d{1,2})(?:[-/](?P<day>\d{1,2})"
    r"(?:[T ]+(?P<hour>\d{1,2})[:hH](?P<minute>\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)?)?)?"
)
_SLASHED = re.compile(
    r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>\d{4})"
    r"(?:[T ]+(?P<hour>\d{1,2})[:hH](?P<minute>\d{2})(?::\d{2})?)?"
)
_WRITE = "write 2024-03-12, 2024-03-12T18:05, 2024-03 or 2024"


def published(printed: str, basis: Literal["given", "metadata"]) -> Published:
    """The date of publication that some words give. Raises `MalformedError` where they give none, or two.

    ISO 8601 from the year to the second, the dates of e-mail and feeds, and day/month/year where only one
    order is possible: 12/03/2024 is March in Paris and December in Boston. A clock keeps its own time: an
    offset is dropped, not converted (`Published.value` is local time as printed). Midnight to the second in
    metadata is a day without an hour: content systems fill it in.
    """
    words = printed.strip()
    parts = _iso(words) or _slashed(words) or _mail(words)
    if parts is None:
        raise MalformedError(f"Date of publication not understood: {printed!r}; {_WRITE}.")
    if basis == "metadata" and parts[3:] == [0, 0]:
        parts = parts[:3]
    return _record(parts, printed, basis)


def _record(parts: list[int], printed: str, basis: Literal["given", "metadata"]) -> Published:
    year, month, day, hour, minute = [*parts, *[1, 1, 0, 0][len(parts) - 1 :]]
    try:
        moment = dt.datetime(year, month, day, hour, minute)
    except ValueError as error:
        raise MalformedError(f"No such date of publication: {printed!r} ({error}); {_WRITE}.") from None
    if len(parts) == 5:
        return Published(value=moment.strftime("%Y-%m-%dT%H:%M"), precision="minute", basis=basis)
    if len(parts) == 3:
        return Published(value=moment.strftime("%Y-%m-%d"), precision="day", basis=basis)
    if len(parts) == 2:
        return Published(value=moment.strftime("%Y-%m"), precision="month", basis=basis)
    return Published(value=moment.strftime("%Y"), precision="year", basis=basis)


def _iso(words: str) -> list[int] | None:
    found = _ISO.fullmatch(words)
    return [int(part) for part in found.groups() if part is not None] if found else None


def _slashed(words: str) -> list[int] | None:
    found = _SLASHED.fullmatch(words)
    if not found:
        return None
    first, second = int(found["first"]), int(found["second"])
    if first <= 12 and second <= 12 and first != second:
        raise MalformedError(f"Date of publication {words!r} can be read in two ways; {_WRITE}.")
    day, month = (first, second) if first > 12 or first == second else (second, first)
    clock = [int(found["hour"]), int(found["minute"])] if found["hour"] else []
    return [int(found["year"]), month, day, *clock]


def _mail(words: str) -> list[int] | None:
    parsed = parsedate(words)
    return list(parsed[:5]) if parsed and parsed[0] > 1000 else None
