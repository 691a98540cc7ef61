"""When an article was published, as a person or a machine wrote it, never finer than it was written."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from email.utils import parsedate_tz
from typing import NamedTuple

from recoupe import find
from recoupe.errors import MalformedError
from recoupe.model import DateBasis, DateEvidence, DateRole
from recoupe.model.article import Precision
from recoupe.settings import ReadSettings

_OFFSET = r"(?P<offset>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)"
_ISO = re.compile(
    r"(?P<year>\d{4})(?:[-/](?P<month>\d{1,2})(?:[-/](?P<day>\d{1,2})"
    rf"(?:[T ]+(?P<hour>\d{{1,2}})[:hH](?P<minute>\d{{2}})(?P<second>:\d{{2}}(?:[.,]\d{{1,9}})?)? ?{_OFFSET}?)?)?)?"
)
_COMPACT = re.compile(
    r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})"
    rf"(?:T(?P<hour>\d{{2}}):?(?P<minute>\d{{2}})(?::?\d{{2}}(?:[.,]\d{{1,9}})?)?{_OFFSET}?)?"
)
_SLASHED = re.compile(
    r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>\d{4})"
    r"(?:[T ]+(?P<hour>\d{1,2})[:hH](?P<minute>\d{2})(?::\d{2})?)?"
)
_ZONES = {"WET": 0, "WEST": 60, "BST": 60, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120}
_ZONES |= {"EET": 120, "EEST": 180, "MSK": 180, "AST": -240, "ADT": -180, "NST": -210, "NDT": -150, "HAE": -240}
_ZONES |= {"HNE": -300, "WAT": 60, "CAT": 120, "SAST": 120, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660}
"""Minutes ahead of UTC of the zones that feeds name and that RFC 822 does not know. IST is left out: Ireland, Israel
and India each have one."""
_RFC_ZONES = {"GMT", "UTC", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT"}
_NUMERIC_ZONE = re.compile(r"[+-]\d{4}\b")
_ZONE_NAME = re.compile(r"\s\(?([A-Z]{3,4})\)?$")
_FIRST, _LAST = 1600, 2999
"""Years of news: the first newspaper is of 1605; year 1 and year 9999 stand for no date."""
_EMPTY = ("1900-01-01", "1970-01-01")
"""What content systems write where they have no date."""
_WRITE = "write 2024-03-12, 2024-03-12T18:05, 2024-03 or 2024"
_PRECISIONS: dict[int, Precision] = {1: "year", 2: "month", 3: "day", 5: "minute"}
_LOOSE: frozenset[DateBasis] = frozenset({"given", "sidecar", "front-matter", "visible"})
"""Written by people: their midnight is meant."""


class _NoDateError(MalformedError):
    """What stands where a content system has no date."""


class Dated(NamedTuple):
    """A date as a source has it, not yet understood."""

    printed: str
    basis: DateBasis
    role: DateRole = "published"


def evidence(said: Dated) -> DateEvidence:
    """The date that some words give. Raises `MalformedError` where they give none, or two.

    ISO 8601 from the year to the second, the dates of e-mail and feeds, dates in the words of a language that has a
    pack, and day/month/year where only one order is possible: 12/03/2024 is March in Paris and December in Boston. A
    clock keeps its own time, with its offset from UTC beside it. Midnight to the second in metadata is a day without
    an hour: content systems fill it in.
    """
    words = said.printed.strip()
    parts, offset = _iso(words) or _slashed(words) or _mail(words) or _worded(words) or ([], None)
    if not parts:
        raise MalformedError(f"Date of publication not understood: {said.printed!r}; {_WRITE}.")
    if said.basis not in _LOOSE and parts[3:] == [0, 0]:
        parts = parts[:3]
    value = _value(parts, said.printed)
    if value.startswith(_EMPTY) and said.basis not in _LOOSE:
        raise _NoDateError(f"Date of publication not understood: {said.printed!r} stands for none.")
    return DateEvidence(
        value=value,
        precision=_PRECISIONS[len(parts)],
        role=said.role,
        basis=said.basis,
        printed=words,
        offset=offset if len(parts) == 5 else None,
    )


def understood(dates: Sequence[Dated]) -> tuple[tuple[DateEvidence, ...], tuple[str, ...]]:
    """The dates that are understood, and a sentence for each that is not and that meant one."""
    found, faults = [], []
    for said in dates:
        try:
            found.append(evidence(said))
        except MalformedError as error:
            if not isinstance(error, _NoDateError) or said.basis in _LOOSE:
                faults.append(str(error))
    return tuple(found), tuple(dict.fromkeys(faults))


def _value(parts: list[int], printed: str) -> str:
    year, month, day, hour, minute = [*parts, *[1, 1, 0, 0][len(parts) - 1 :]]
    if not _FIRST <= year <= _LAST:
        raise _NoDateError(f"No such date of publication: {printed!r} (no newspaper is of that year); {_WRITE}.")
    try:
        moment = dt.datetime(year, month, day, hour, minute)
    except ValueError as error:
        raise MalformedError(f"No such date of publication: {printed!r} ({error}); {_WRITE}.") from None
    return moment.isoformat(timespec="minutes")[: {1: 4, 2: 7, 3: 10, 5: 16}[len(parts)]]


def _iso(words: str) -> tuple[list[int], str | None] | None:
    found = _ISO.fullmatch(words) or _COMPACT.fullmatch(words)
    if not found:
        return None
    named = ("year", "month", "day", "hour", "minute")
    return [int(found[part]) for part in named if found[part] is not None], _offset(found["offset"])


def _offset(printed: str | None) -> str | None:
    """`+0200`, `+02`, `Z` -> `+02:00`, `+02:00`, `+00:00`."""
    if not printed:
        return None
    if printed in {"Z", "UTC", "GMT"}:
        return "+00:00"
    return f"{printed[:3]}:{printed[-2:] if len(printed) > 3 else '00'}"


def _slashed(words: str) -> tuple[list[int], None] | None:
    found = _SLASHED.fullmatch(words)
    if not found:
        return None
    first, second = int(found["first"]), int(found["second"])
    if first <= 12 and second <= 12 and first != second:
        raise MalformedError(f"Date of publication {words!r} can be read in two ways; {_WRITE}.")
    day, month = (first, second) if first > 12 or first == second else (second, first)
    clock = [int(found["hour"]), int(found["minute"])] if found["hour"] else []
    return [int(found["year"]), month, day, *clock], None


def _mail(words: str) -> tuple[list[int], str | None] | None:
    """RFC 822; a zone that it does not know by name keeps its offset all the same."""
    parsed = parsedate_tz(words)
    if not parsed or parsed[0] <= 1000:
        return None
    parts = list(parsed[:5]) if re.search(r"\d:\d\d", words) else list(parsed[:3])
    zone = _ZONE_NAME.search(words)
    seconds = parsed[9]
    if zone and zone[1] in _ZONES:
        seconds = _ZONES[zone[1]] * 60
    elif (zone and zone[1] not in _RFC_ZONES) or not (zone or _NUMERIC_ZONE.search(words)):
        return parts, None
    minutes = abs(seconds or 0) // 60
    return parts, f"{'-' if (seconds or 0) < 0 else '+'}{minutes // 60:02d}:{minutes % 60:02d}"


def _worded(words: str) -> tuple[list[int], None] | None:
    """A date as people write it, in the first language that reads it: `dim. 17 sept. 2023 à 11h01`."""
    if len(words) > ReadSettings().page.stamp:
        return None
    for code in find.names("lang"):
        told = find.language(code).published(words)
        if told:
            return [int(part) for part in re.findall(r"\d+", told[0][0])], None
    return None
