"""What the named groups of a rule for times stand for: an EDTF value, or a code of `recoupe.grammar.times.calendar`.

w weekday        d day of the month, d2 the second of two     m month, m2      y year, y2
u unit of time (us: of many)     n how many        t last / next / this       b start / mid / end
p part of day    k clock in figures     h hour, i minutes     o yesterday, today, tomorrow
s season         f feast           q ordinal (of a quarter)   z date in figures
v night          r eve, morrow     g ago        j ahead       a decade       c century      x now, lately
half "and a half"                  there: part of a day that hangs on the day named before
beside: next to another time of the text             event: next to something without a date
lu, lk, later, su, sw, sp, sy, adverb: see `recoupe.grammar.times.lasting`
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from recoupe.grammar.times.feasts import feast
from recoupe.grammar.times.groups import Groups, TurnOf
from recoupe.grammar.times.lasting import apart, by_clock, duration, every
from recoupe.grammar.times.periods import (
    of_century,
    of_decade,
    of_month,
    of_quarter,
    of_season,
    of_unit,
    of_units,
    of_year,
    written,
)


def meaning(groups: Groups, turn_of: TurnOf) -> str | None:
    """The EDTF value or the relative code of a match; None when it is no time after all (31 June, 27 h)."""
    for name, rule in _RULES:
        if name in groups.tokens:
            try:
                return rule(groups, turn_of)
            except (ValueError, OverflowError):
                return None
    return None


def _figures(groups: Groups, _: TurnOf) -> str | None:
    printed = groups.tokens["z"].norm
    if re.match(r"\d{4}-", printed):
        if len(printed) >= 10:
            dt.date.fromisoformat(printed[:10])
        return printed
    if groups.table.day_first is None:
        return None
    first, second, year = (int(number) for number in re.split(r"[/.]", printed))
    day, month = (first, second) if groups.table.day_first or first > 12 else (second, first)
    if year < 100:
        year += 2000 if year < 70 else 1900
    return dt.date(year, month, day).isoformat()


def _clock(groups: Groups, _: TurnOf) -> str | None:
    if groups.has("k"):
        figures = re.findall(r"\d+", groups.tokens["k"].norm)
        hour, minute = int(figures[0]), int(figures[1]) if len(figures) > 1 else 0
    else:
        hour, minute = groups.number("h"), groups.number("i")
    if groups.has("since") and hour < 13:  # "depuis 3 heures" lasts; "depuis 15 heures" begins
        return None
    part = groups.value("p") if groups.has("p") else ""
    if part in ("afternoon", "evening") and 0 < hour < 12:
        hour += 12
    if part == "morning" and hour == 12:
        hour = 0
    return f"day:0@{dt.time(hour, minute):%H:%M}"


def _ago(groups: Groups, _: TurnOf) -> str | None:
    return _offset(groups, -1)


def _ahead(groups: Groups, _: TurnOf) -> str | None:
    if groups.value("u") == "day" and groups.number("n") == 1:  # "dans un jour de colère" is no date
        return None
    return _offset(groups, 1)


def _offset(groups: Groups, sign: int) -> str | None:
    unit, count = groups.text("u").rstrip("s"), sign * groups.number("n")
    if not count or unit in ("hour", "minute", "second"):  # "some days ago"; the hour of publication is not asked
        return f"recent:{unit}" if sign < 0 else f"soon:{unit}"
    if groups.has("half"):
        return f"month:{12 * count + 6 * sign}" if unit == "year" else None
    if unit in ("decade", "century"):
        return f"year:{count * (10 if unit == 'decade' else 100)}"
    return f"{unit}:{count}" if unit in ("day", "week", "month", "year") else None


def _deictic(groups: Groups, _: TurnOf) -> str | None:
    return f"day:{groups.number('o')}{groups.part()}"


def _night(groups: Groups, turn_of: TurnOf) -> str | None:
    if groups.has("w"):
        return f"night:{groups.number('w')}:{groups.turn(turn_of, 'past')}"
    said = groups.value("t") if groups.has("t") else ""
    ahead = said == "next" or (said == "this" and turn_of() == "future")
    return "span:0:1" if ahead else "span:-1:0"


def _hanging(groups: Groups, _: TurnOf) -> str | None:
    if groups.has("u") and groups.value("u") != "day":  # "la même année"
        return None
    return groups.text("r") + groups.part()


def _there(groups: Groups, _: TurnOf) -> str | None:
    part = groups.text("there")
    return "there:-1:0" if part == "night" else "there" if part == "day" else f"there@{part}"


def _beside(groups: Groups, _: TurnOf) -> str | None:
    """A weekday or a week next to another time of the text: "le samedi précédent"."""
    said = groups.text("beside")
    if groups.has("w"):
        return f"beside/weekday:{groups.number('w')}:{said}"
    unit = groups.text("u")
    return f"beside/{unit}:{-1 if said == 'last' else 1}" if unit in ("day", "week", "month", "year") else None


def _event(_: Groups, __: TurnOf) -> str | None:
    """The eve or the morrow of something that has no date here: "la veille du scrutin"."""
    return "beside"


def _vague(groups: Groups, _: TurnOf) -> str | None:
    return groups.text("x")


def _feast(groups: Groups, turn_of: TurnOf) -> str | None:
    name = groups.text("f")
    if groups.has("y"):
        return feast(name, groups.number("y")).isoformat()
    return named_feast(name, groups.turn(turn_of, "near"))


def named_feast(name: str, turn: str) -> str:
    """The code of a feast: that of its date, where it has a fixed one."""
    return f"feast:{name}:{turn}" if "+" in name else f"date:{name}:{turn}"


def _day(groups: Groups, turn_of: TurnOf) -> str | None:
    day, month, year = groups.number("d"), groups.number("m"), groups.number("y")
    if not groups.has("m"):
        return f"dayofmonth:{day}:{groups.turn(turn_of, 'past')}{groups.weekday()}"
    if groups.has("d2"):
        return _days(groups, turn_of)
    if groups.has("y"):
        return dt.date(year, month, day).isoformat()
    dt.date(2000, month, day)
    return f"date:{month:02}-{day:02}:{groups.turn(turn_of, 'near')}{groups.weekday()}{groups.part()}"


def _days(groups: Groups, turn_of: TurnOf) -> str | None:
    """Two days of a month ("12 et 13 mars") or of two ("28 février au 3 mars")."""
    month, last = groups.number("m"), groups.number("m2") or groups.number("m")
    first_day, last_day = groups.number("d"), groups.number("d2")
    if (month, first_day) >= (last, last_day) and month <= last:
        return None
    if groups.has("and") and groups.tokens["and"].norm in groups.table.lists and last_day - first_day > 1:
        return None
    if groups.has("y"):
        year = groups.number("y")
        first = dt.date(year - (month > last), month, first_day)
        return written((first, dt.date(year, last, last_day)))
    first, second = dt.date(2000 - (month > last), month, first_day), dt.date(2000, last, last_day)
    return f"dates:{month:02}-{first_day:02}:{(second - first).days}:{groups.turn(turn_of, 'near')}"


def _weekday(groups: Groups, turn_of: TurnOf) -> str | None:
    return f"weekday:{groups.number('w')}:{groups.turn(turn_of, 'past')}{groups.part()}"


def _part_of_day(groups: Groups, _: TurnOf) -> str | None:
    return f"day:0{groups.part()}"


_RULES: tuple[tuple[str, Callable[[Groups, TurnOf], str | None]], ...] = (
    ("z", _figures),
    ("x", _vague),
    ("su", every),
    ("sw", every),
    ("sp", every),
    ("sy", every),
    ("adverb", every),
    ("later", apart),
    ("lk", by_clock),
    ("lu", duration),
    ("there", _there),
    ("beside", _beside),
    ("event", _event),
    ("c", of_century),
    ("k", _clock),
    ("h", _clock),
    ("g", _ago),
    ("j", _ahead),
    ("o", _deictic),
    ("v", _night),
    ("r", _hanging),
    ("q", of_quarter),
    ("a", of_decade),
    ("f", _feast),
    ("s", of_season),
    ("d", _day),
    ("m", of_month),
    ("w", _weekday),
    ("us", of_units),
    ("u", of_unit),
    ("p", _part_of_day),
    ("y", of_year),
)
