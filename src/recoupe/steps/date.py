"""date: times of an article without a day of its own, resolved against the days of its story."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

from recoupe.grammar.say import Say
from recoupe.grammar.times import calendar
from recoupe.grammar.times.clock import day
from recoupe.model import Reading, Statement, Time


def date(readings: Sequence[Reading], *, say: Say) -> tuple[Reading, ...]:
    """The readings of one story, the relative times of those without a day resolved by the days of the others.

    A time gets the value that every publication day of the story gives it, and stays unresolved where those days do
    not agree. A month or a year that the article does state must fit: a story day outside of it is not used.
    """
    known = {r.article.id: day(r.article.published) for r in readings}
    days = sorted({found for found in known.values() if found})
    return tuple(r if known[r.article.id] else _resolved(r, days, say) for r in readings)


def _resolved(reading: Reading, days: Sequence[dt.date], say: Say) -> Reading:
    stated = reading.article.published
    fitting = [d for d in days if stated is None or d.isoformat().startswith(stated.value)]
    if not fitting:
        return reading
    times = {m: _time(m, fitting, say) for m in reading.mentions if isinstance(m, Time)}
    mentions = tuple(times[m] if isinstance(m, Time) else m for m in reading.mentions)
    statements = tuple(_statement(s, times) for s in reading.statements)
    return msgspec.structs.replace(reading, mentions=mentions, statements=statements)


def _time(time: Time, days: Sequence[dt.date], say: Say) -> Time:
    if time.value is not None or time.relative is None:
        return time
    values = {calendar.resolve(time.relative, one) for one in days}
    if len(values) != 1 or (value := values.pop()) is None:
        return time
    told = ", ".join(d.isoformat() for d in days)
    why = say("time.story", days=told)
    return msgspec.structs.replace(time, value=value[0], precision=value[1], why=why)


def _statement(statement: Statement, times: dict[Time, Time]) -> Statement:
    return msgspec.structs.replace(statement, times=tuple(times.get(t, t) for t in statement.times))
