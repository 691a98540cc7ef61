"""How long and how often: durations and sets, with their ISO 8601 values."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recoupe.grammar.scan import Token
from recoupe.grammar.times.groups import Groups, TurnOf
from recoupe.grammar.times.table import TimeTable

_UNITS: dict[str, tuple[str, int, str]] = {
    "second": ("PT", 1, "S"),
    "minute": ("PT", 1, "M"),
    "hour": ("PT", 1, "H"),
    "day": ("P", 1, "D"),
    "week": ("P", 1, "W"),
    "month": ("P", 1, "M"),
    "quarter": ("P", 3, "M"),
    "half": ("P", 6, "M"),
    "year": ("P", 1, "Y"),
    "decade": ("P", 10, "Y"),
    "century": ("P", 100, "Y"),
}
_HALVES = {"hour": "30M", "day": "T12H", "month": "15D", "year": "6M"}
"""What "and a half" adds to one unit; centuries and decades are counted in years."""
_HALF_OF = {"hour": "PT30M", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y"}
_QUARTERS = {"hour": ("PT", 15, "M"), "century": ("P", 25, "Y"), "year": ("P", 3, "M")}
_CLOCK = 24
"""Hours from which a number of hours alone is a length, not a clock time."""
_VAGUE = "X"
"""How TIMEX3 writes a number that is not told: `PXM` for some months."""


def duration(groups: Groups, _: TurnOf) -> str | None:
    """`lasts:PT3H`: a number of units, "an hour and a half", "6 to 72 hours", or a length in one word."""
    unit = groups.text("lu").rstrip("s")
    if unit.startswith("P"):  # a word that is a length by itself: "demi-heure"
        return f"lasts:{unit}" if not groups.has("n") or groups.number("n") == 1 else None
    length = _told(groups, unit) if unit in _UNITS else None
    return f"lasts:{length}" if length else None


def _told(groups: Groups, unit: str) -> str | None:
    if groups.has("halfof"):
        return _HALF_OF.get(unit)
    if groups.has("quarter"):
        return _quarters(groups.number("n") or 1, unit)
    count = _count(groups, "n") if groups.has("n") else None
    if groups.has("n2"):
        return f"{_length(count, unit)}/{_length(_count(groups, 'n2'), unit)}"
    some_day = unit == "day" and count == 1  # "un jour" is some day
    if some_day or (groups.has("long") and (count or 0) < _CLOCK):
        return None
    return _and_a_half(count, unit) if groups.has("half") else _length(count, unit)


def _quarters(count: int, unit: str) -> str | None:
    if unit not in _QUARTERS:
        return None
    prefix, factor, letter = _QUARTERS[unit]
    return f"{prefix}{factor * count}{letter}"


def by_clock(groups: Groups, _: TurnOf) -> str | None:
    """A length in the figures of a clock: "2h30 de route"."""
    figures = [int(number) for number in re.findall(r"\d+", groups.tokens["lk"].norm)]
    minutes = f"{figures[1]}M" if len(figures) > 1 and figures[1] else ""
    return f"lasts:PT{figures[0]}H{minutes}" if figures[0] or not minutes else f"lasts:PT{minutes}"


def apart(groups: Groups, _: TurnOf) -> str | None:
    """So long before or after another time of the text: "trois jours plus tard"; days and weeks can be counted."""
    unit, count = groups.text("lu").rstrip("s"), groups.number("n")
    days = {"day": 1, "week": 7}.get(unit, 0) * count
    later = groups.value("later") == "later"
    if days:
        return f"{'morrow' if later else 'eve'}:{days}"
    return f"{'later' if later else 'earlier'}:{unit}"


def every(groups: Groups, _: TurnOf) -> str | None:
    """`every:P1W`: what comes back, by the length of its round."""
    if groups.has("su"):
        unit = groups.text("su").rstrip("s")
        if unit == "weekend":
            return "every:P1W"
        count = (_count(groups, "n") if groups.has("n") else 1) or 1
        return f"every:{_length(count, unit)}" if unit in _UNITS else None
    if groups.has("adverb"):
        return f"every:{groups.text('adverb')}"
    return f"every:{'P1W' if groups.has('sw') else 'P1Y' if groups.has('sy') else 'P1D'}"


def _and_a_half(count: float | None, unit: str) -> str | None:
    prefix, factor, letter = _UNITS[unit]
    if count is None or (unit not in _HALVES and factor == 1):
        return None
    if factor > 1:
        return f"{prefix}{round((count + 0.5) * factor)}{letter}"
    return f"{prefix}{count:g}{letter}{_HALVES[unit]}"


def _length(count: float | None, unit: str) -> str:
    prefix, factor, letter = _UNITS[unit]
    if not count:
        return f"{prefix}{_VAGUE}{letter}"
    return f"{prefix}{count * factor:g}{letter}" if count < 1e6 else f"{prefix}{round(count * factor)}{letter}"


def _count(groups: Groups, name: str) -> float | None:
    """A number of units, fractions kept; None for "some"."""
    printed = groups.tokens[name].norm
    if re.fullmatch(r"\d+[.,](?:\d{1,2}|\d{4,})", printed):
        return float(printed.replace(",", "."))
    return groups.number(name) or None


def is_age(tokens: Sequence[Token], first: int, last: int, table: TimeTable) -> bool:
    """Whether a number of years is somebody's age: "âgé de 44 ans", "Paul Durand, 44 ans,", "à 44 ans,"."""
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if after is not None and after.norm in table.age_after:
        return True
    before = tokens[max(0, first - 4) : first]
    if any(token.norm in table.ages for token in before):
        return True
    if table.lengths and _of_somebody(tokens, first, after, table):
        return True
    closed = after is None or after.kind == "mark" or after.norm in ("et", "and")
    return closed and bool(before) and before[-1].norm in ",("


def _of_somebody(tokens: Sequence[Token], first: int, after: Token | None, table: TimeTable) -> bool:
    """As in "un conducteur de 44 ans", "les moins de 30 ans", "à 44 ans,": of a person, not of a length of time."""
    if not first:
        return False
    before, noun = tokens[first - 1], tokens[first - 2] if first > 1 else None
    told = noun is None or noun.norm not in table.lengths
    if before.norm in table.age_at:
        return told and (after is None or after.norm not in ("de", "d", "ferme", "avec"))
    if before.norm in ("de", "d"):
        return told and noun is not None and noun.kind in ("word", "number")
    return before.norm in ("les", "des", "aux") and tokens[first].norm in ("moins", "plus")
