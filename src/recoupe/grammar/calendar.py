"""Relative expressions of time as short codes, and what they mean once a reference day is known.

A code is `kind:argument:turn` with an optional suffix `@part`:

    day:-1                    yesterday                       (offset in days)
    week:-1  decade:0         last week, this decade          (offset in units)
    weekend:last              last week-end                   (turns as for weekdays)
    month:1  year:0           next month, this year
    weekday:1:past            the last Monday, the reference day included (`future`: the next, included;
                              `last`, `next`: strictly; `near`: within three days)
    date:09-13:past           13 September, the last one      (`future`, `near`, `last`, `next`)
    date:09-13:past:3         Wednesday 13 September: the year nearest by in which it is one
    dates:09-13:2:past        13 to 15 September              (first day, days more)
    dayofmonth:13:past        the 13th                        (`:3` as above)
    named-month:09:past       September
    months:09:2:past          September to November           (first month, months more)
    season:22:past            summer (21 spring, 22 summer, 23 autumn, 24 winter: the numbers of EDTF)
    quarter:3:past  half:1:past
    night:7:past              the night that ends on that Sunday
    part:2                    the second half of this year
    feast:easter+49:past      Whit Sunday (names of `recoupe.grammar.feasts`)
    century:-1                last century
    span:-7:0                 from seven days before to the day itself: "these last days"
    months:-3:0  years:0:10   the same in whole months and years: "the next ten years"
    there@evening  there:-1:0   "in the evening", "in the night": of the day named before, else of the reference day
    eve  morrow  same         hangs on another time of the text: never resolved here (`eve:3` three days before)
    beside/weekday:6:last     counted from another time of the text: never resolved here (`beside`: from an event)
    recent:month  soon:year   too vague for bounds, as `later:hour`, `earlier:month`, `now`, `lately`, `shortly`
    lasts:PT3H  every:P1W     a duration, a set: no place on the calendar
    A..B                      from the one to the other: `weekday:2:past..weekday:4:past`; one of them may be a date
    …~-1                      the day before another time of the text ("la veille" of Friday: `weekday:5:past~-1`)
    …@11:01                   at that clock time
    …@morning                 a part of the day: kept, but EDTF has no value for it
    …@start @mid @end         the first, second, last third of a month, season or year
"""

from __future__ import annotations

import calendar as gregorian
import datetime as dt
import re
from collections.abc import Callable
from functools import lru_cache

from recoupe.grammar.feasts import feast
from recoupe.model.mention import TimePrecision
from recoupe.settings import TimeSettings

Value = tuple[str, TimePrecision]
Range = tuple[dt.date, dt.date]


@lru_cache(maxsize=4_096)
def resolve(relative: str, reference: dt.date) -> Value | None:
    """EDTF value and precision of a code seen from a day; None where another time of the text is needed."""
    if ".." in relative:
        return _between(relative, reference)
    code, _, part = relative.partition("@")
    code, _, shift = code.partition("~")
    kind, *arguments = code.split(":")
    rule = _RULES.get(kind)
    if rule is None:
        return None
    try:
        first, last = (day + dt.timedelta(int(shift or 0)) for day in rule(arguments, reference))
    except (ValueError, OverflowError):  # "il y a 12 000 ans": before the first year of the calendar
        return None
    if ":" in part:
        return f"{first.isoformat()}T{part}", "minute"
    if part in _THIRDS:
        first, last = third((first, last), part)
    return edtf(first, last)


def places(relative: str) -> bool:
    """Whether a code gets a value once a day is known."""
    return re.split("[:@~]", relative, maxsplit=1)[0] in _RULES


def _between(relative: str, reference: dt.date) -> Value | None:
    """From one time to another: a year or a tense that one of them does not tell is that of the other."""
    one, _, other = relative.partition("..")
    first, last = (None if code[0].isdigit() else resolve(code, reference) for code in (one, other))
    start, end = first[0] if first else one, last[0] if last else other
    if last is None and first is not None:
        start = (resolve(_TURN.sub(":past", one), _day_of(other)) or first)[0]
    if end < start or (first is None and last is not None):
        end = (resolve(_TURN.sub(":future", other), _day_of(start)) or (end,))[0]
    if "T" in end and end < start:  # "de 22h à 2h"
        end = f"{_day_of(start) + dt.timedelta(1)}{end[10:]}"
    start, end = start.split("/")[0], end.split("/")[-1]
    return (f"{start}/{end}", "interval") if start < end and start[0].isdigit() and end[0].isdigit() else None


_TURN = re.compile(":(?:past|future|near|last|next)")


def _day_of(value: str) -> dt.date:
    """The first day of an EDTF value."""
    year, month, day = (int(number) for number in (value[:10].partition("/")[0] + "-01-01").split("-")[:3])
    return dt.date(year, month, day)


def reason(relative: str, reference: dt.date) -> str:
    """The rule and the reference of `resolve`, in one sentence."""
    return f"{relative} counted from {reference.isoformat()}"


def edtf(first: dt.date, last: dt.date) -> Value:
    """The shortest EDTF for a run of days: a day, a month, a year, or an interval."""
    if first == last:
        return first.isoformat(), "day"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        if first.year == last.year:
            return f"{first.year:04}", "year"
        return f"{first.year:04}/{last.year:04}", "interval"
    if first.day == 1 and last.day == gregorian.monthrange(last.year, last.month)[1]:
        if (first.year, first.month) == (last.year, last.month):
            return f"{first:%Y-%m}", "month"
        return f"{first:%Y-%m}/{last:%Y-%m}", "interval"
    return f"{first.isoformat()}/{last.isoformat()}", "interval"


def third(days: Range, part: str) -> Range:
    """The first, second or last third of a run of days: what "early", "mid" and "late" name.

    Of a year, a season or a quarter whole months; of less, days.
    """
    first, last = days
    index = _THIRDS.index(part)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 12:  # "fin 2025": the last quarter; "mi-2025": June and July
        early, late = ((1, 3), (6, 7), (10, 12))[index]
        return dt.date(first.year, early, 1), month_days(first.year, late)[1]
    if months >= 3:
        cut = months // 3
        start = _shift_months(first.year, first.month, cut * index)[0]
        return start, _shift_months(first.year, first.month, cut * (index + 1) - 1)[1] if index < 2 else last
    length = (last - first).days + 1
    cut = max(1, length // 3)
    start = first + dt.timedelta(cut * index)
    return start, first + dt.timedelta(cut * (index + 1) - 1) if index < 2 else last


def month_days(year: int, month: int) -> Range:
    """First and last day of a month."""
    return dt.date(year, month, 1), dt.date(year, month, gregorian.monthrange(year, month)[1])


def year_days(year: int) -> Range:
    """First and last day of a year."""
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def season_days(year: int, season: int) -> Range:
    """Three whole months; the winter of a year begins in its December."""
    month = 3 * (season - 20)
    return month_days(year, month)[0], _shift_months(year, month, 2)[1]


_THIRDS = ("start", "mid", "end")


def _shift_months(year: int, month: int, offset: int) -> Range:
    index = year * 12 + month - 1 + offset
    return month_days(index // 12, index % 12 + 1)


def _turned(reference: dt.date, turn: str, make: Callable[[int], Range | None]) -> Range:
    """The instance (one a year) that a turn picks: `past` and `future` may hold the reference day."""
    years = range(reference.year - 9, reference.year + 10)  # nine: 29 February around 1900
    runs = [days for days in map(make, years) if days is not None]
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
    return _shift_months(reference.year, reference.month, int(arguments[0]))


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
        runs = (_shift_months(reference.year, reference.month, offset) for offset in range(-6, 7))
        days = [first.replace(day=wanted) for first, last in runs if wanted <= last.day]
        return _nearest(days, int(arguments[2]), reference)
    step = 1 if turn in ("future", "next") else -1
    for offset in range(4):
        first, last = _shift_months(reference.year, reference.month, step * offset)
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
    return first, _shift_months(first.year, first.month, int(arguments[1]))[1]


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


_RULES: dict[str, Callable[[list[str], dt.date], Range]] = {
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
