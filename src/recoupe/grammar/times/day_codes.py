"""The run of days that each code of `recoupe.grammar.times.calendar` means, seen from a reference day."""

from __future__ import annotations

import calendar as gregorian
import datetime as dt
from collections.abc import Callable

from recoupe.grammar.times.day_runs import Range, month_days, season_days, shift_months, year_days
from recoupe.grammar.times.feasts import feast
from recoupe.settings import TimeSettings


def _turned(reference: dt.date, turn: str, make: Callable[[int], Range | None]) -> Range:
    """The instance (one a year) that a turn picks: `past` and `future` may hold the reference day; `this`: nearest."""
    years = range(reference.year - 9, reference.year + 10)  # nine: 29 February around 1900
    runs = [days for days in map(make, years) if days is not None]
    if turn == "this":
        return min(runs, key=lambda days: max((days[0] - reference).days, (reference - days[1]).days))
    before = [days for days in runs if days[0] <= reference] if turn != "last" else []
    before = before or [days for days in runs if days[1] < reference]
    after = [days for days in runs if days[1] >= reference] if turn != "next" else []
    after = after or [days for days in runs if days[0] > reference]
    if turn in ("future", "next"):
        return after[0]
    if turn == "near" and (after[0][0] - reference).days <= TimeSettings().near_days:
        return after[0]
    return before[-1]


def _day(arguments: list[str], reference: dt.date) -> Range:
    day = reference + dt.timedelta(int(arguments[0]))
    return day, day


def _week(arguments: list[str], reference: dt.date) -> Range:
    monday = reference + dt.timedelta(7 * int(arguments[0]) - reference.weekday())
    return monday, monday + dt.timedelta(6)


def _weekend(arguments: list[str], reference: dt.date) -> Range:
    turn, day = arguments[0], reference.isoweekday()
    saturday = reference + dt.timedelta(6 - day)
    on = day >= 6
    weeks = {
        "past": 0 if on else -1,
        "future": 0,
        "last": -1,
        "next": 1 if on else 0,
        "near": 0 if day >= 3 else -1,
    }[turn]
    saturday += dt.timedelta(7 * weeks)
    return saturday, saturday + dt.timedelta(1)


def _month(arguments: list[str], reference: dt.date) -> Range:
    return shift_months(reference.year, reference.month, int(arguments[0]))


def _year(arguments: list[str], reference: dt.date) -> Range:
    return year_days(reference.year + int(arguments[0]))


def _decade(arguments: list[str], reference: dt.date) -> Range:
    first = (reference.year // 10 + int(arguments[0])) * 10
    return dt.date(first, 1, 1), dt.date(first + 9, 12, 31)


def _weekday(arguments: list[str], reference: dt.date) -> Range:
    wanted, turn = int(arguments[0]), arguments[1]
    back = (reference.isoweekday() - wanted) % 7
    ahead = (wanted - reference.isoweekday()) % 7
    offset = {
        "past": -back,
        "future": ahead,
        "last": -(back or 7),
        "next": ahead or 7,
        "near": ahead if ahead <= 3 else -back,
    }[turn]
    day = reference + dt.timedelta(offset)
    return day, day


def _night(arguments: list[str], reference: dt.date) -> Range:
    end = _weekday(arguments, reference)[0]
    return end - dt.timedelta(1), end


def _date(arguments: list[str], reference: dt.date) -> Range:
    month, day = (int(number) for number in arguments[0].split("-"))
    if len(arguments) > 2:
        days = (_one_day(year, month, day) for year in range(reference.year - 9, reference.year + 10))
        return _nearest([run[0] for run in days if run], int(arguments[2]), reference)
    return _turned(reference, _tempered(arguments[1], month, day, reference), lambda year: _one_day(year, month, day))


def _tempered(turn: str, month: int, day: int, reference: dt.date) -> str:
    """The tense, unless the day is so near on the other side that the verb must be another's."""
    settings = TimeSettings()
    ahead, behind = (
        _turned(reference, side, lambda year: _one_day(year, month, day))[0] for side in ("future", "past")
    )
    if turn == "past" and (ahead - reference).days <= settings.slip_days:
        return "future"
    if turn == "future" and (reference - behind).days <= settings.behind_days < (ahead - reference).days:
        return "past"
    return turn


def _nearest(days: list[dt.date], weekday: int, reference: dt.date) -> Range:
    """The day nearest the reference that is such a weekday. Raises `ValueError` where none is."""
    day = min((abs((day - reference).days), day) for day in days if day.isoweekday() == weekday)[1]
    return day, day


def _one_day(year: int, month: int, day: int) -> Range | None:
    if day > gregorian.monthrange(year, month)[1]:
        return None
    return dt.date(year, month, day), dt.date(year, month, day)


def _dates(arguments: list[str], reference: dt.date) -> Range:
    first, _ = _date([arguments[0], arguments[2]], reference)
    return first, first + dt.timedelta(int(arguments[1]))


def _day_of_month(arguments: list[str], reference: dt.date) -> Range:
    wanted, turn = int(arguments[0]), arguments[1]
    if len(arguments) > 2:
        runs = (shift_months(reference.year, reference.month, offset) for offset in range(-6, 7))
        days = [first.replace(day=wanted) for first, last in runs if wanted <= last.day]
        return _nearest(days, int(arguments[2]), reference)
    step = 1 if turn in ("future", "next") else -1
    for offset in range(4):
        first, last = shift_months(reference.year, reference.month, step * offset)
        if wanted <= last.day:
            day = first.replace(day=wanted)
            if (day - reference).days * step >= 0:
                return day, day
    return reference, reference


def _named_month(arguments: list[str], reference: dt.date) -> Range:
    month = int(arguments[0])
    return _turned(reference, arguments[1], lambda year: month_days(year, month))


def _months(arguments: list[str], reference: dt.date) -> Range:
    if len(arguments) == 2:
        return _run_of_months(arguments, reference)
    first, _ = _named_month([arguments[0], arguments[2]], reference)
    return first, shift_months(first.year, first.month, int(arguments[1]))[1]


def _season(arguments: list[str], reference: dt.date) -> Range:
    season = int(arguments[0])
    return _turned(reference, arguments[1], lambda year: season_days(year, season))


def _quarter(arguments: list[str], reference: dt.date) -> Range:
    month = 3 * int(arguments[0]) - 2
    return _turned(reference, arguments[1], lambda year: (dt.date(year, month, 1), month_days(year, month + 2)[1]))


def _half(arguments: list[str], reference: dt.date) -> Range:
    month = 6 * int(arguments[0]) - 5
    return _turned(reference, arguments[1], lambda year: (dt.date(year, month, 1), month_days(year, month + 5)[1]))


def _part(arguments: list[str], reference: dt.date) -> Range:
    month = 6 * int(arguments[0]) - 5
    return dt.date(reference.year, month, 1), month_days(reference.year, month + 5)[1]


def _feast(arguments: list[str], reference: dt.date) -> Range:
    def make(year: int) -> Range:
        day = feast(arguments[0], year)
        return day, day

    return _turned(reference, arguments[1], make)


def _century(arguments: list[str], reference: dt.date) -> Range:
    first = ((reference.year - 1) // 100 + int(arguments[0])) * 100 + 1
    return dt.date(first, 1, 1), dt.date(first + 99, 12, 31)


def _there(arguments: list[str], reference: dt.date) -> Range:
    return _span(arguments or ["0", "0"], reference)


def _years(arguments: list[str], reference: dt.date) -> Range:
    first, last = (reference.year + int(offset) for offset in arguments)
    return dt.date(first, 1, 1), dt.date(last, 12, 31)


def _run_of_months(arguments: list[str], reference: dt.date) -> Range:
    first, last = (_month([offset], reference) for offset in arguments)
    return first[0], last[1]


def _span(arguments: list[str], reference: dt.date) -> Range:
    first, last = (reference + dt.timedelta(int(offset)) for offset in arguments)
    return first, last


RULES: dict[str, Callable[[list[str], dt.date], Range]] = {
    "day": _day,
    "week": _week,
    "weekend": _weekend,
    "month": _month,
    "year": _year,
    "decade": _decade,
    "weekday": _weekday,
    "night": _night,
    "date": _date,
    "dates": _dates,
    "dayofmonth": _day_of_month,
    "named-month": _named_month,
    "months": _months,
    "season": _season,
    "quarter": _quarter,
    "half": _half,
    "part": _part,
    "feast": _feast,
    "century": _century,
    "there": _there,
    "years": _years,
    "span": _span,
}
"""By the first word of a code: what makes its arguments a run of days. Raises `ValueError` where there is none."""
