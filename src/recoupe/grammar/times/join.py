"""Joins expressions that tell one time together: a day and its clock time, a part of a day, both ends of a range."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from recoupe.grammar.scan import Token
from recoupe.grammar.times.table import TimeTable
from recoupe.model.mention import TimeKind


class Item(NamedTuple):
    """An expression of time in the tokens of a sentence."""

    first: int
    last: int
    code: str
    """EDTF of a date in full, else a code of `recoupe.grammar.times.calendar`."""
    kind: TimeKind
    clock: bool
    """A clock time stands in it."""
    zone: str = ""
    """Time zone printed behind the clock time, as `recoupe.world.zones` calls it."""

    @property
    def absolute(self) -> bool:
        """Whether it needs no reference."""
        return self.code[0].isdigit() and ".." not in self.code


def join(items: Sequence[Item], tokens: Sequence[Token], letters: str, table: TimeTable) -> list[Item]:
    """The items of a sentence, joined where they tell one time; in order of place, no overlaps."""
    zoned = [_zoned(item, tokens, letters, table) for item in items]
    return _ranged(_with_days(zoned, letters, table), tokens, table)


def _zoned(item: Item, tokens: Sequence[Token], letters: str, table: TimeTable) -> Item:
    found = table.zone.match(letters, item.last + 1) if item.clock else None
    if found is None:
        return item
    last = found.end() - 1
    zone = str(table.letters[tokens[found.start("zone")].norm][1])
    closed = "(" in found.group() and letters[last + 1 : last + 2] == ")"
    return item._replace(last=last + closed, zone=zone)


def _with_days(items: Sequence[Item], letters: str, table: TimeTable) -> list[Item]:
    """A clock time joins the day beside it; another takes the day that stands last before it in the sentence."""
    merged: list[Item] = []
    day: Item | None = None
    for item in items:
        before = merged[-1] if merged else None
        both = _beside(before, item, letters, table) if before is not None else None
        if both is not None:
            merged[-1] = both
            day = both if not _is_day(item) else item
        elif item.clock and day is not None:
            code = _at(_one_of_two(day.code, item.code), item.code)
            merged.append(item._replace(code=code))
        else:
            merged.append(item)
            day = item if _is_day(item) or _TWO_DAYS.match(item.code) else day
    return merged


def _beside(a: Item, b: Item, letters: str, table: TimeTable) -> Item | None:
    """Two neighbours as one time, where they are a day and a clock time or a part of that day."""
    between = letters[a.last + 1 : b.first]
    glued = table.glue.fullmatch(between) is not None
    if glued and b.clock and _is_day(a):
        return a._replace(last=b.last, code=_at(a.code, b.code), kind="time", clock=True, zone=b.zone)
    if glued and a.clock and a.code.startswith("day:0@") and _is_day(b):
        return b._replace(first=a.first, code=_at(b.code, a.code), kind="time", clock=True, zone=a.zone)
    if a.code.startswith("there") and table.part_glue.fullmatch(between) and _is_day(b):
        return b._replace(first=a.first, code=_in_part(b.code, a.code), kind="time")
    if a.code.startswith("there@") and glued and b.clock:
        return b._replace(first=a.first, code=_at(f"day:0@{a.code[6:]}", b.code))
    return None


def _in_part(code: str, part: str) -> str:
    if part == "there:-1:0":
        kind, *arguments = code.partition("@")[0].split(":")
        return f"night:{int(arguments[0]) % 7 + 1}:{arguments[1]}" if kind == "weekday" else code
    name = part.partition("@")[2]
    return code if code[0].isdigit() or "@" in code or not name else f"{code}@{name}"


def _is_day(item: Item) -> bool:
    if item.clock or item.kind in ("duration", "set"):
        return False
    if item.absolute:
        return re.fullmatch(r"\d{4}-\d\d-\d\d", item.code) is not None
    return item.code.split(":")[0] in ("day", "weekday", "date", "dayofmonth", "feast")


_TWO_DAYS = re.compile(r"night:|dates:[\d-]+:1:|\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d$")


def _one_of_two(code: str, clock: str) -> str:
    """The day of a clock time in a night of two days: 23:40 is on the first, 02:10 on the second."""
    late = clock.partition("@")[2] >= "12"
    kind, *arguments = code.split(":")
    if kind == "night":
        weekday = int(arguments[0])
        return f"weekday:{(weekday - 2) % 7 + 1 if late else weekday}:{arguments[1]}"
    if kind == "dates":
        return f"date:{arguments[0]}:{arguments[2]}" if late else code
    first, _, second = code.partition("/")
    return (first if late else second) if second else code


def _at(code: str, clock: str) -> str:
    hour = clock.partition("@")[2]
    head, _, part = code.partition("@")
    if part in ("afternoon", "evening") and hour[:2] < "12" and hour[:2] > "00":
        hour = f"{int(hour[:2]) + 12}{hour[2:]}"
    return f"{head[:10]}T{hour}" if head[0].isdigit() else f"{head}@{hour}"


def _ranged(items: Sequence[Item], tokens: Sequence[Token], table: TimeTable) -> list[Item]:
    """Both ends of a range as one time: "entre mardi et jeudi", "de 14h à 16h"."""
    joined: list[Item] = []
    for item in items:
        if joined and _is_range(joined[-1], item, tokens, table):
            before = joined[-1]
            code = _range_code(before, item)
            joined[-1] = before._replace(last=item.last, code=code, zone=item.zone, clock=before.clock or item.clock)
        else:
            joined.append(item)
    return joined


def _range_code(a: Item, b: Item) -> str:
    if a.clock and a.code.startswith("day:0@") and not b.code.startswith("day:0@"):
        a = a._replace(code=_at(b.code.partition("T")[0].partition("@")[0], a.code))  # "from 9 to 5 on Monday"
    if a.absolute and b.absolute:
        return f"{a.code}/{b.code}"
    return f"{a.code}..{b.code}"


def _is_range(a: Item, b: Item, tokens: Sequence[Token], table: TimeTable) -> bool:
    between = tokens[a.last + 1 : b.first]
    links = table.ranges.get(tokens[a.first - 1].norm) if a.first else None
    if links is None or not 1 <= len(between) <= 2 or between[-1].norm not in links or "/" in a.code + b.code:
        return False
    if a.absolute and b.absolute and a.code >= b.code:
        return False
    size = _size(a)
    return bool(size) and size == _size(b)


def _size(item: Item) -> str:
    """What an end of a range must be of, as the other: a clock time, a day, a month, a year; "" for the rest."""
    if item.clock:
        return "clock"
    if _is_day(item):
        return "day"
    if item.absolute:
        return {4: "year", 7: "month"}.get(len(item.code), "")
    kind = item.code.split(":")[0]
    return {"named-month": "month", "month": "month", "year": "year"}.get(kind, "")
