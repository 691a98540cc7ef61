"""Which of the dates that an article is given is that of its publication, and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from recoupe.grammar.times.clock import shift
from recoupe.model import DateBasis, DateEvidence, Published, Span
from recoupe.model.article import Basis

_TRUST: tuple[DateBasis, ...] = (
    "given",
    "sidecar",
    "front-matter",
    "json-ld",
    "field",
    "feed",
    "opengraph",
    "microdata",
    "meta",
    "visible",
    "time-element",
    "url",
    "page",
    "document",
    "http-header",
    "warc",
)
"""The user first, then what is written for machines, then what is printed, then what was inferred."""
BY_USER: frozenset[DateBasis] = frozenset({"given", "sidecar", "front-matter"})
"""What the user says."""
_OWN = frozenset({"json-ld", "field", "feed", "opengraph", "microdata", "meta", "visible"})
"""Statements of the publisher about this very article; a `time` element or an address may speak of something else."""
_CALLED: dict[DateBasis, str] = {
    "given": "the user",
    "sidecar": "recoupe.csv",
    "front-matter": "the front matter",
    "json-ld": "JSON-LD",
    "field": "the record",
    "feed": "the feed",
    "opengraph": "Open Graph",
    "microdata": "the microdata",
    "meta": "a meta tag",
    "visible": "the printed date",
    "time-element": "a time element",
    "url": "the address",
    "page": "the page",
    "document": "the document's properties",
    "http-header": "the server",
    "warc": "the archive",
}
_QUARTER = dt.timedelta(minutes=15)
"""Clocks of the world are whole quarters of an hour apart."""
_WIDEST = dt.timedelta(hours=14)
"""No clock of the world is further from UTC."""


class Choice(NamedTuple):
    """The date chosen, and what to note of the others."""

    published: Published | None
    notes: tuple[str, ...]


def choose(dates: Sequence[DateEvidence], *, article: str = "") -> Choice:
    """The publication among all dates of an article; none where only sightings are known.

    What the user says wins. Of the publisher's own statements the earliest day wins: sites push the date in their
    metadata forward at each edit, none pushes it back. Within that day the finest statement wins, then the most
    trusted. A date of change serves where there is no other. `article` is the id for places in its text.
    """
    ordered = in_order(dates)
    published = [d for d in ordered if d.role == "published"]
    if published:
        chosen, why, notes = _published(published)
        return Choice(_record(_finest(chosen, published), why, article), notes)
    changed = next((d for d in ordered if d.role == "modified"), None)
    if changed is None:
        return Choice(None, ())
    why = f"Only a date of change is known, from {_CALLED[changed.basis]}: it may be later than the publication."
    return Choice(_record(changed, why, article), (why,))


def _published(dates: Sequence[DateEvidence]) -> tuple[DateEvidence, str | None, tuple[str, ...]]:
    """The date that wins, why, and what to note."""
    head = dates[0]
    against = [d for d in dates if d.basis in _OWN and contradict(d, head)]
    if head.basis in BY_USER:
        told = f"Given by {_CALLED[head.basis]}." if len(dates) > 1 else None
        return head, told, tuple(f"{_says(d)} {_says(head)} The latter is kept." for d in against[:1])
    if against:
        earliest = min((head, *against), key=_day)
        other = against[0] if earliest is head else earliest
        why = f"{_says(head)} {_says(other)} The earlier is taken: sites move the date forward when they edit."
        return earliest, why, (why,)
    return head, _agreed(head, dates), ()


def in_order(dates: Sequence[DateEvidence]) -> tuple[DateEvidence, ...]:
    """The most trusted first, doubles left out."""
    return tuple(sorted(dict.fromkeys(dates), key=lambda d: _TRUST.index(d.basis)))


def contradict(a: DateEvidence, b: DateEvidence) -> bool:
    """Whether two dates of one article cannot both be right.

    Days are compared as printed: one page keeps one clock. Only a clock in UTC may stand for another day elsewhere.
    """
    length = min(len(a.value), len(b.value), 10)
    if a.value[:length] == b.value[:length]:
        return False
    if a.offset == b.offset or "+00:00" not in (a.offset, b.offset):
        return True
    one, other = _bounds(a), _bounds(b)
    return one[1] < other[0] or other[1] < one[0]


def _bounds(date: DateEvidence) -> tuple[dt.datetime, dt.datetime]:
    """First and last moment in UTC that a date can mean."""
    if date.precision not in ("day", "minute"):
        return dt.datetime.min, dt.datetime.max
    moment = dt.datetime.fromisoformat(date.value)
    until = moment if date.precision == "minute" else moment + dt.timedelta(days=1)
    if date.offset is None:
        return moment - _WIDEST, until + _WIDEST
    return moment - shift(date.offset), until - shift(date.offset)


def _finest(chosen: DateEvidence, others: Sequence[DateEvidence]) -> DateEvidence:
    """The first that says the same date more finely, or the same moment by the clock of the place and not by UTC."""
    finer = [d for d in others if d.value.startswith(chosen.value) and len(d.value) > len(chosen.value)]
    if finer:
        return max(finer, key=lambda d: len(d.value))
    if chosen.offset != "+00:00":
        return chosen
    return next((local for d in others if (local := _local(chosen, d))), chosen)


def _local(utc: DateEvidence, other: DateEvidence) -> DateEvidence | None:
    """The other, where it is the same moment on another clock; its offset follows where only the hour is printed."""
    if other.precision != "minute" or other.offset == utc.offset:
        return None
    ahead = dt.datetime.fromisoformat(other.value) - dt.datetime.fromisoformat(utc.value)
    if other.offset is not None:
        return other if ahead == shift(other.offset) else None
    if other.basis != "visible" or abs(ahead) > _WIDEST or ahead % _QUARTER or not ahead:
        return None
    minutes = int(ahead.total_seconds()) // 60
    offset = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
    return msgspec.structs.replace(other, offset=offset)


def _agreed(found: DateEvidence, published: Sequence[DateEvidence]) -> str | None:
    others = list(dict.fromkeys(_CALLED[d.basis] for d in published if d.basis != found.basis))
    if not others:
        return None
    against = [d for d in published if contradict(found, d)]
    if against:
        return f"Said by {_CALLED[found.basis]}, which is trusted more. {_says(against[0])}"
    return f"Said by {_CALLED[found.basis]}; {' and '.join(others)} agree{'s' * (len(others) == 1)}."


def _record(found: DateEvidence, why: str | None, article: str) -> Published:
    basis: Basis = "given" if found.basis in BY_USER else "text" if found.place else "metadata"
    place = Span(article=article, start=found.place[0], end=found.place[1]) if found.place else None
    return Published(
        value=found.value, precision=found.precision, basis=basis, place=place, offset=found.offset, why=why
    )


def _day(date: DateEvidence) -> str:
    return date.value[:10]


def _says(date: DateEvidence) -> str:
    called = _CALLED[date.basis]
    return f"{called[0].upper()}{called[1:]} says {date.value.replace('T', ' ')}."
