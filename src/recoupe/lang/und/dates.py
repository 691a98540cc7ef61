"""Dates without a language: figures in ISO 8601 only."""

from __future__ import annotations

import datetime as dt
import re

from recoupe.grammar.time_table import TimeTable
from recoupe.grammar.times import TimeReader
from recoupe.model import Time


def times(text: str, start: int, end: int, reference: dt.date | None) -> tuple[Time, ...]:
    """Dates in ISO 8601 in one sentence."""
    return READER.read(text, start, end, reference)


TABLE = TimeTable(
    letters={},
    capital=frozenset(),
    lower=frozenset(),
    ordinal_days=False,
    day_first=None,
    figures=re.compile(r"\d{4}-"),
    rules={"T": (r"(?P<z>T)",)},
    feasts={},
    glue=re.compile(r"(?!)"),
    part_glue=re.compile(r"(?!)"),
    ranges={},
    lists=frozenset(),
    zone=re.compile(r"(?!)"),
    ages=frozenset(),
    age_after=frozenset(),
    age_at=frozenset(),
    lengths=frozenset(),
    future=r"(?!)",
    past=r"(?!)",
    participles=(),
    borders=frozenset(),
    ahead=frozenset(),
    until=frozenset(),
    toward=frozenset(),
)
READER = TimeReader(TABLE)
