"""What the named groups of a rule for times stand for: an EDTF value, or a code of `recoupe.grammar.calendar`.

w weekday        d day of the month, d2 the second of two     m month, m2      y year, y2
u unit of time (us: of many)     n how many        t last / next / this       b start / mid / end
p part of day    k clock in figures     h hour, i minutes     o yesterday, today, tomorrow
s season         f feast           q ordinal (of a quarter)   z date in figures
v night          r eve, morrow     g ago        j ahead       a decade
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple, TypeAlias

from recoupe.grammar import calendar
from recoupe.grammar.scan import Token

Turn: TypeAlias = Literal["past", "future", ""]
TurnOf: TypeAlias = Callable[[], Turn]
"""Tells the tense of the clause: asked only where it matters."""


class Groups(NamedTuple):
    """The tokens that a rule captured, by name."""

    tokens: Mapping[str, Token]
    letters: Mapping[str, tuple[str, int | str]]
    day_first: bool | None

    def has(self, name: str) -> bool:
        """Whether the group took part in the match."""
        return name in self.tokens

    def value(self, name: str) -> int | str:
        """Figures as a number; for a word, its value in the table."""
        token = self.tokens[name]
        if token.kind in ("number", "ordinal"):
            digits = re.sub(r"\D", "", token.norm)
            return int(digits) if len(digits) < 9 else 0
        return self.letters[token.norm][1]

    def number(self, name: str) -> int:
        """The value as a number; 0 where it is none."""
        value = self.value(name) if self.has(name) else 0
        return value if isinstance(value, int) else 0

    def turn(self, turn_of: TurnOf, unknown: str) -> str:
        """What "last" or "next" says; else the tense of the clause; else `unknown`."""
        if self.has("t"):
            said = str(self.value("t"))
            return (turn_of() or "near") if said == "this" else said
        return turn_of() or unknown

    def weekday(self) -> str:
        """The argument that asks for a weekday, after a date without year."""
        return f":{self.number('w')}" if self.has("w") else ""

    def part(self) -> str:
        """The suffix for a part of the day or of a period."""
        name = "b" if self.has("b") else "p" if self.has("p") else ""
        return f"@{self.value(name)}" if name else ""


def meaning(groups: Groups, turn_of: TurnOf) -> str | None:
    """The EDTF value or the relative code of a match; None when it is no time after all (31 June, 27 h)."""
    try:
        return next((rule(groups, turn_of) for name, rule in _RULES if groups.has(name)), None)
    except (ValueError, OverflowError):
        return None


def _edtf(days: calendar.Range, part: str = "") -> str:
    if part in ("@start", "@mid", "@end"):
        days = calendar.third(days, part[1:])
    return calendar.edtf(*days)[0]


def _figures(groups: Groups, _: TurnOf) -> str | None:
    printed = groups.tokens["z"].norm
    if re.match(r"\d{4}-", printed):
        if len(printed) >= 10:
            dt.date.fromisoformat(printed[:10])
        return printed
    if groups.day_first is None:
        return None
    first, second, year = (int(number) for number in re.split(r"[/.]", printed))
    day, month = (first, second) if groups.day_first or first > 12 else (second, first)
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
    return _offset(str(groups.value("u")), -groups.number("n"))


def _ahead(groups: Groups, _: TurnOf) -> str | None:
    if groups.value("u") == "day" and groups.number("n") == 1:  # "dans un jour de colère" is no date
        return None
    return _offset(str(groups.value("u")), groups.number("n"))


def _offset(unit: str, count: int) -> str | None:
    unit = unit.rstrip("s")
    if not count:  # "some days ago"
        return f"recent:{unit}"
    if unit == "decade":
        return f"year:{10 * count}"
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
    return str(groups.value("r"))


def _quarter(groups: Groups, turn_of: TurnOf) -> str | None:
    unit, number = str(groups.value("u")), groups.number("q")
    months = {"quarter": 3, "half": 6}.get(unit, 12)
    if months == 12 or not 1 <= number <= 12 // months:
        return None
    if not groups.has("y"):
        return f"{unit}:{number}:{groups.turn(turn_of, 'past')}"
    last = months * number
    year = groups.number("y")
    return _edtf((dt.date(year, last - months + 1, 1), calendar.month_days(year, last)[1]))


def _decade(groups: Groups, _: TurnOf) -> str | None:
    year = groups.number("a")
    year += 1900 if year < 100 else 0
    if year % 10 or (groups.has("u") and groups.value("u") != "years"):
        return None
    return _edtf((dt.date(year, 1, 1), dt.date(year + 9, 12, 31)), groups.part())


def _feast(groups: Groups, turn_of: TurnOf) -> str | None:
    date = str(groups.value("f"))
    if groups.has("y"):
        return dt.date.fromisoformat(f"{groups.number('y')}-{date}").isoformat()
    return f"date:{date}:{groups.turn(turn_of, 'near')}"


def _season(groups: Groups, turn_of: TurnOf) -> str | None:
    season = groups.number("s")
    if groups.has("y"):
        return _edtf(calendar.season_days(groups.number("y"), season), groups.part())
    return f"season:{season}:{groups.turn(turn_of, 'near')}{groups.part()}"


def _day(groups: Groups, turn_of: TurnOf) -> str | None:
    day, month, year = groups.number("d"), groups.number("m"), groups.number("y")
    if not groups.has("m"):
        return f"dayofmonth:{day}:{groups.turn(turn_of, 'past')}{groups.weekday()}"
    if groups.has("d2"):
        return _days(groups, turn_of)
    if groups.has("y"):
        return dt.date(year, month, day).isoformat()
    dt.date(2000, month, day)
    return f"date:{month:02}-{day:02}:{groups.turn(turn_of, 'near')}{groups.weekday()}"


def _days(groups: Groups, turn_of: TurnOf) -> str | None:
    """Two days of a month ("12 et 13 mars") or of two ("28 février au 3 mars")."""
    month, last = groups.number("m"), groups.number("m2") or groups.number("m")
    first_day, last_day = groups.number("d"), groups.number("d2")
    if (month, first_day) >= (last, last_day) and month <= last:
        return None
    if groups.has("y"):
        year = groups.number("y")
        first = dt.date(year - (month > last), month, first_day)
        return _edtf((first, dt.date(year, last, last_day)))
    first, second = dt.date(2000 - (month > last), month, first_day), dt.date(2000, last, last_day)
    return f"dates:{month:02}-{first_day:02}:{(second - first).days}:{groups.turn(turn_of, 'near')}"


def _month(groups: Groups, turn_of: TurnOf) -> str | None:
    month = groups.number("m")
    if groups.has("m2"):
        return _months(groups, turn_of)
    if groups.has("y"):
        return _edtf(calendar.month_days(groups.number("y"), month), groups.part())
    return f"named-month:{month:02}:{groups.turn(turn_of, 'near')}{groups.part()}"


def _months(groups: Groups, turn_of: TurnOf) -> str | None:
    first, last = groups.number("m"), groups.number("m2")
    if first == last:
        return None
    if groups.has("y"):
        year = groups.number("y")
        return _edtf((dt.date(year - (first > last), first, 1), calendar.month_days(year, last)[1]))
    return f"months:{first:02}:{(last - first) % 12}:{groups.turn(turn_of, 'past')}"


def _weekday(groups: Groups, turn_of: TurnOf) -> str | None:
    return f"weekday:{groups.number('w')}:{groups.turn(turn_of, 'past')}{groups.part()}"


def _unit(groups: Groups, turn_of: TurnOf) -> str | None:
    unit = str(groups.value("u"))
    if groups.has("y"):
        return _edtf(calendar.year_days(groups.number("y")), groups.part()) if unit == "year" else None
    said = str(groups.value("t")) if groups.has("t") else "this"
    sign = {"last": -1, "this": 0, "next": 1}[said]
    if unit == "weekend":
        turn = said if sign else turn_of() or "near"
        return f"weekend:{turn}"
    if unit not in ("day", "week", "month", "year", "decade") or (unit == "day" and sign):
        return None
    return f"{unit}:{sign}{groups.part()}"


def _units(groups: Groups, _: TurnOf) -> str | None:
    """Of "these last days", "the next two weeks"; without a count only days are near enough to be given bounds."""
    unit, count, last = str(groups.value("us")).rstrip("s"), groups.number("n"), groups.value("t") == "last"
    if unit == "weekend":
        return f"weekend:{groups.value('t')}"
    length = {"day": 1, "week": 7}.get(unit, 0) * count or (7 if unit == "day" else 0)
    if not length:
        return f"recent:{unit}" if last else f"soon:{unit}"
    return f"span:{-length}:0" if last else f"span:0:{length}"


def _part_of_day(groups: Groups, _: TurnOf) -> str | None:
    return f"day:0{groups.part()}"


def _year(groups: Groups, _: TurnOf) -> str | None:
    year = groups.number("y")
    if groups.has("y2"):
        last = groups.number("y2")
        last += year // 100 * 100 if last < 100 else 0
        return f"{year:04}/{last:04}" if year < last else None
    return _edtf(calendar.year_days(year), groups.part())


_RULES: tuple[tuple[str, Callable[[Groups, TurnOf], str | None]], ...] = (
    ("z", _figures),
    ("k", _clock),
    ("h", _clock),
    ("g", _ago),
    ("j", _ahead),
    ("o", _deictic),
    ("v", _night),
    ("r", _hanging),
    ("q", _quarter),
    ("a", _decade),
    ("f", _feast),
    ("s", _season),
    ("d", _day),
    ("m", _month),
    ("w", _weekday),
    ("us", _units),
    ("u", _unit),
    ("p", _part_of_day),
    ("y", _year),
)
