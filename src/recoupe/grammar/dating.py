"""Which of the dates that an article is given is that of its publication, and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from recoupe.model import DateBasis, DateEvidence, Published
from recoupe.model.article import Basis

_TRUST: tuple[DateBasis, ...] = (
    "given",
    "sidecar",
    "front-matter",
    "json-ld",
    "field",
    "feed",
    "opengraph",
    "meta",
    "visible",
    "time-element",
    "url",
    "document",
    "http-header",
    "warc",
)
"""The user first, then what is written for machines, then what is printed, then what was inferred."""
_USER = frozenset({"given", "sidecar", "front-matter"})
_OWN = frozenset({"json-ld", "field", "feed", "opengraph", "meta", "visible"})
"""Statements of the publisher about this very article; a `time` element or an address may speak of something else."""
_CALLED: dict[DateBasis, str] = {
    "given": "the user",
    "sidecar": "recoupe.csv",
    "front-matter": "the front matter",
    "json-ld": "JSON-LD",
    "field": "the record",
    "feed": "the feed",
    "opengraph": "Open Graph",
    "meta": "a meta tag",
    "visible": "the printed date",
    "time-element": "a time element",
    "url": "the address",
    "document": "the document's properties",
    "http-header": "the server",
    "warc": "the archive",
}
_WIDEST = dt.timedelta(hours=14)
"""No clock of the world is further from UTC."""


class Choice(NamedTuple):
    """The date chosen, and what to note of the others."""

    published: Published | None
    notes: tuple[str, ...]


def choose(dates: Sequence[DateEvidence]) -> Choice:
    """The publication among all dates of an article; none where only sightings are known.

    What the user says wins. Of the publisher's own statements the earliest day wins: sites push the date in their
    metadata forward at each edit, none pushes it back. Within that day the finest statement wins, then the most
    trusted. A date of change serves where there is no other.
    """
    ordered = in_order(dates)
    published = [d for d in ordered if d.role == "published"]
    modified = [d for d in ordered if d.role == "modified"]
    if not published:
        return _changed(modified)
    head = published[0]
    if head.basis in _USER:
        against = next((d for d in published if d.basis not in _USER and contradict(head, d)), None)
        notes = () if against is None else (f"{_says(against)} The user's date is kept.",)
        return Choice(_record(head, f"Given by {_CALLED[head.basis]}." if len(published) > 1 else None), notes)
    rivals = [
        d for d in published if d.basis in _OWN and d is not head and contradict(d, head) and _day(d) < _day(head)
    ]
    if rivals:
        earliest = min(rivals, key=_day)
        found = _finest(earliest, published)
        why = f"{_says(head)} {_says(earliest)} The earlier is taken: sites move the date forward when they edit."
        return Choice(_record(found, why), (why,))
    against = next((d for d in published[1:] if d.basis in _OWN and contradict(head, d)), None)
    if against is not None:
        why = f"{_says(head)} {_says(against)} The earlier is taken: sites move the date forward when they edit."
        return Choice(_record(_finest(head, published), why), (why,))
    found = _finest(head, published)
    return Choice(_record(found, _agreed(found, published)), ())


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


def shift(offset: str) -> dt.timedelta:
    """How far a clock is ahead of UTC: `+02:00`."""
    minutes = int(offset[1:3]) * 60 + int(offset[4:6])
    return dt.timedelta(minutes=-minutes if offset[0] == "-" else minutes)


def _finest(chosen: DateEvidence, others: Sequence[DateEvidence]) -> DateEvidence:
    """The first that says the same date more finely; the chosen one where none does."""
    finer = [d for d in others if d.value.startswith(chosen.value) and len(d.value) > len(chosen.value)]
    return max(finer, key=lambda d: len(d.value)) if finer else chosen


def _changed(modified: Sequence[DateEvidence]) -> Choice:
    if not modified:
        return Choice(None, ())
    why = f"Only a date of change is known, from {_CALLED[modified[0].basis]}: it may be later than the publication."
    return Choice(_record(modified[0], why), (why,))


def _agreed(found: DateEvidence, published: Sequence[DateEvidence]) -> str | None:
    others = list(dict.fromkeys(_CALLED[d.basis] for d in published if d.basis != found.basis))
    if not others:
        return None
    against = [d for d in published if contradict(found, d)]
    if against:
        return f"Said by {_CALLED[found.basis]}, which is trusted more. {_says(against[0])}"
    return f"Said by {_CALLED[found.basis]}; {' and '.join(others)} agree{'s' * (len(others) == 1)}."


def _record(found: DateEvidence, why: str | None) -> Published:
    basis: Basis = "given" if found.basis in _USER else "text" if found.place else "metadata"
    return Published(value=found.value, precision=found.precision, basis=basis, offset=found.offset, why=why)


def _day(date: DateEvidence) -> str:
    return date.value[:10]


def _says(date: DateEvidence) -> str:
    called = _CALLED[date.basis]
    return f"{called[0].upper()}{called[1:]} says {date.value.replace('T', ' ')}."
