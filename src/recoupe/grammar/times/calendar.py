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
    season:22:past            summer (21 spring, 22 summer, 23 autumn, 24 winter: the numbers of EDTF; `this`: nearest)
    quarter:3:past  half:1:past
    night:7:past              the night that ends on that Sunday
    part:2                    the second half of this year
    feast:easter+49:past      Whit Sunday (names of `recoupe.grammar.times.feasts`)
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
from functools import lru_cache
from typing import TypeAlias

from recoupe.grammar.times.day_codes import RULES
from recoupe.grammar.times.day_runs import THIRDS, third
from recoupe.model.mention import TimePrecision

Value: TypeAlias = tuple[str, TimePrecision]


@lru_cache(maxsize=4_096)
def resolve(relative: str, reference: dt.date) -> Value | None:
    """EDTF value and precision of a code seen from a day; None where another time of the text is needed."""
    if ".." in relative:
        return _between(relative, reference)
    code, _, part = relative.partition("@")
    code, _, shift = code.partition("~")
    kind, *arguments = code.split(":")
    rule = RULES.get(kind)
    if rule is None:
        return None
    try:
        first, last = (day + dt.timedelta(int(shift or 0)) for day in rule(arguments, reference))
    except (ValueError, OverflowError):  # "il y a 12 000 ans": before the first year of the calendar
        return None
    if ":" in part:
        return f"{first.isoformat()}T{part}", "minute"
    if part in THIRDS:
        first, last = third((first, last), part)
    return edtf(first, last)


def places(relative: str) -> bool:
    """Whether a code gets a value once a day is known."""
    return re.split("[:@~]", relative, maxsplit=1)[0] in RULES


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
