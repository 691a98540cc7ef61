"""Mention: a span that names a person, place, body, quantity or time, with its normalised value."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

NameKind: TypeAlias = Literal["person", "organisation", "place", "agency", "other"]


class Name(msgspec.Struct, frozen=True, kw_only=True, tag="name"):
    """A person, place or body as one article prints it."""

    kind: NameKind
    value: str
    """The name alone, without titles: "M. Kim" -> "Kim". Printed spelling, blanks folded."""
    start: int
    end: int
    role: str | None = None
    """What the article calls them here: "ministre de la Santé"; None when it says nothing."""
    key: str | None = None
    """Canonical key where a table settles it (agency, country, city): same key, same thing."""


class Quantity(msgspec.Struct, frozen=True, kw_only=True, tag="quantity"):
    """A number with its unit or the thing counted."""

    low: float | None
    """Lower bound; None when open ("moins de 20")."""
    high: float | None
    """Upper bound; None when open ("plus de 20"). Equal to `low` for a plain number."""
    unit: str | None = None
    """Base unit where one is known: m, kg, s, a (years), °C, EUR, USD, %, point, magnitude, score, rank (an ordinal
    that counts: "la 12e victime"), /20 (a mark), …; None for things counted."""
    approximate: bool = False
    counted: str | None = None
    """Lemma of the head noun that is counted ("blessé"); None when there is none."""
    start: int
    end: int


TimePrecision: TypeAlias = Literal["minute", "day", "month", "year", "interval"]
TimeKind: TypeAlias = Literal["date", "time", "duration", "set"]
"""The types of TIMEX3: a day or longer, a part of a day, how long, how often."""


class Time(msgspec.Struct, frozen=True, kw_only=True, tag="time"):
    """An expression of time with its value, resolved where its reference is known.

    A duration or a set ("every Monday") has no place on the calendar: it is told in the Reading, and neither compared
    nor put on a timeline. The number in it is a quantity as well.
    """

    kind: TimeKind = "date"
    value: str | None
    """EDTF: `2023-09-13`, `2023-09-13T11:01`, `2023-07`, `2011`, `2023-09-12/2023-09-17`; None unresolved.
    Of a duration, or of what comes back in a set, ISO 8601: `PT3H`, `P2Y`, `PXM` for some months."""
    precision: TimePrecision | None
    """None without a value on the calendar."""
    offset: str | None = None
    """Offset from UTC that stands beside a clock time: `+00:00` for "15h00 GMT"; None where none is printed."""
    start: int
    end: int
    relative: str | None = None
    """How it hangs on the reference date, in the code of `recoupe.grammar.times.calendar`; None for a date in full."""
    why: str | None = None
    """The rule and the reference that gave the value."""


Mention: TypeAlias = Name | Quantity | Time
