"""What a rule for times says of months, seasons, years and the like: an EDTF value or a code."""

from __future__ import annotations

import datetime as dt

from recoupe.grammar.times import calendar
from recoupe.grammar.times.day_runs import Range, month_days, season_days, third, year_days
from recoupe.grammar.times.groups import Groups, TurnOf


def written(days: Range, part: str = "") -> str:
    """A run of days, or its first, middle or last third, in EDTF."""
    if part in ("@start", "@mid", "@end"):
        days = third(days, part[1:])
    return calendar.edtf(*days)[0]


def of_quarter(groups: Groups, turn_of: TurnOf) -> str | None:
    """A quarter or half of a year; half of this one."""
    number = groups.number("q")
    if groups.has("of"):  # "la deuxième moitié de l'année"
        return f"part:{number}" if number in (1, 2) and groups.value("of") == "year" else None
    unit = groups.text("u")
    months = {"quarter": 3, "half": 6}.get(unit, 12)
    if months == 12 or not 1 <= number <= 12 // months:
        return None
    if not groups.has("y"):
        return f"{unit}:{number}:{groups.turn(turn_of, 'past')}"
    last = months * number
    year = groups.number("y")
    return written((dt.date(year, last - months + 1, 1), month_days(year, last)[1]))


def of_decade(groups: Groups, _: TurnOf) -> str | None:
    """Ten years: "les années 60"."""
    year = groups.number("a")
    year += 1900 if year < 100 else 0
    if year % 10 or (groups.has("u") and groups.value("u") != "years"):
        return None
    return written((dt.date(year, 1, 1), dt.date(year + 9, 12, 31)), groups.part())


def of_century(groups: Groups, _: TurnOf) -> str | None:
    """A hundred years, the last in full: the 20th is 1901 to 2000."""
    if not groups.has("c"):
        return {"last": "century:-1", "this": "century:0", "next": "century:1"}[groups.text("t")]
    number = groups.number("c")
    return f"{100 * number - 99:04}/{100 * number:04}" if 1 <= number <= 21 else None


def of_season(groups: Groups, turn_of: TurnOf) -> str | None:
    """A season, of a year where one is told."""
    season = groups.number("s")
    if groups.has("y"):
        return written(season_days(groups.number("y"), season), groups.part())
    this = groups.has("t") and groups.value("t") == "this"
    return f"season:{season}:{'this' if this else groups.turn(turn_of, 'near')}{groups.part()}"


def of_month(groups: Groups, turn_of: TurnOf) -> str | None:
    """A month, or a run of months."""
    month = groups.number("m")
    if groups.has("m2"):
        return _of_months(groups, turn_of)
    if groups.has("y"):
        return written(month_days(groups.number("y"), month), groups.part())
    return f"named-month:{month:02}:{groups.turn(turn_of, 'near')}{groups.part()}"


def _of_months(groups: Groups, turn_of: TurnOf) -> str | None:
    first, last = groups.number("m"), groups.number("m2")
    if first == last:
        return None
    if groups.has("y"):
        year = groups.number("y")
        return written((dt.date(year - (first > last), first, 1), month_days(year, last)[1]))
    return f"months:{first:02}:{(last - first) % 12}:{groups.turn(turn_of, 'past')}"


def of_unit(groups: Groups, turn_of: TurnOf) -> str | None:
    """A week, month, year… next to the reference: "last week", "la fin du mois"."""
    unit = groups.text("u")
    if unit == "century":
        return of_century(groups, turn_of)
    if groups.has("y"):
        return written(year_days(groups.number("y")), groups.part()) if unit == "year" else None
    said = groups.text("t") if groups.has("t") else "this"
    sign = {"last": -1, "this": 0, "next": 1}[said]
    if unit == "weekend":
        turn = said if sign else turn_of() or "near"
        return f"weekend:{turn}"
    if unit == "day" and said == "next":
        return "morrow"
    if unit not in ("day", "week", "month", "year", "decade") or (unit == "day" and sign):
        return None
    return f"{unit}:{sign}{groups.part()}"


def of_units(groups: Groups, _: TurnOf) -> str | None:
    """Of "these last days", "the next two weeks"; without a count only days are near enough to be given bounds."""
    unit, count, last = groups.text("us").rstrip("s"), groups.number("n"), groups.value("t") == "last"
    if unit == "weekend" and groups.text("us") == unit:
        return f"weekend:{groups.value('t')}"
    if unit == "hour" and count >= 24:
        unit, count = "day", -(-count // 24)
    length = {"day": 1, "week": 7}.get(unit, 0) * count or (7 if unit == "day" else 0)
    if length:
        return f"span:{-length}:0" if last else f"span:0:{length}"
    if count and unit in ("month", "year"):
        return f"{unit}s:{-count}:0" if last else f"{unit}s:0:{count}"
    return f"recent:{unit}" if last else f"soon:{unit}"


def of_year(groups: Groups, _: TurnOf) -> str | None:
    """A year, or a run of years."""
    year = groups.number("y")
    if groups.has("y2"):
        last = groups.number("y2")
        last += year // 100 * 100 if last < 100 else 0
        return f"{year:04}/{last:04}" if year < last else None
    return written(year_days(year), groups.part())
