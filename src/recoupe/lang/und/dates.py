"""Dates without a language: figures in ISO 8601 only."""

from __future__ import annotations

import datetime as dt
import re

from recoupe.grammar.time_table import TimeTable
from recoupe.grammar.times import read_times
from recoupe.model import Time


def times(text: str, start: int, end: int, reference: dt.date | None) -> tuple[Time, ...]:
    """Dates in ISO 8601 in one sentence."""
    return read_times(text, start, end, reference, TABLE)


TABLE = TimeTable(
    letters={},
    capital=frozenset(),
    lower=frozenset(),
    ordinal_days=False,
    day_first=None,
    rules=(r"(?P<z>T)",),
    glue=re.compile(r"(?!)"),
    future=r"(?!)",
    past=r"(?!)",
    participles=(),
    borders=frozenset(),
    ahead=frozenset(),
    until=frozenset(),
)
