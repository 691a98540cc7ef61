"""Dates without a language: figures in ISO 8601 only."""

from __future__ import annotations

import datetime as dt

from recoupe.grammar.times.read import TimeReader
from recoupe.grammar.times.table import TimeTable
from recoupe.model import Time


def times(text: str, start: int, end: int, reference: dt.date | None) -> tuple[Time, ...]:
    """Dates in ISO 8601 in one sentence."""
    return READER.read(text, start, end, reference)


READER = TimeReader(TimeTable())
