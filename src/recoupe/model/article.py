"""Article: a text published by an outlet at a time."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from recoupe.model.span import Extent, Span

Precision: TypeAlias = Literal["minute", "day", "month", "year"]
Basis: TypeAlias = Literal["metadata", "text", "given"]
DateBasis: TypeAlias = Literal[
    "given",
    "sidecar",
    "front-matter",
    "json-ld",
    "microdata",
    "opengraph",
    "meta",
    "time-element",
    "visible",
    "url",
    "page",
    "feed",
    "field",
    "document",
    "http-header",
    "warc",
]
"""Who says a date: the user (first three), a page (`meta`: a tag of its head; `visible`: printed for the reader;
`page`: anywhere in it), an entry of a feed, a field of a JSON line or of ninjs and NewsML, a document's properties,
the server, the archive."""
DateRole: TypeAlias = Literal["published", "modified", "seen"]
"""`seen`: it was there by then (a crawl, a server's answer), whenever it was published; never chosen."""
DeclaredKind: TypeAlias = Literal["source", "via", "derived-from", "info-source"]
ResidueKind: TypeAlias = Literal[
    "crawl-tag", "timestamp", "byline", "credit", "caption", "promo", "boilerplate", "dateline"
]
CreditForm: TypeAlias = Literal["signature", "via", "with", "prefix"]


class Published(msgspec.Struct, frozen=True, kw_only=True):
    """When an article says it was published, never finer than it says."""

    value: str
    """`YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM` (local time as printed)."""
    precision: Precision
    basis: Basis
    place: Span | None = None
    """Where the text says so, for basis `text`."""
    offset: str | None = None
    """Of its clock from UTC as it was given, `+02:00`; None where it says none. `value` is that clock's own time."""
    why: str | None = None
    """Why this date of several, in one sentence; None where there was one only."""


class DateEvidence(msgspec.Struct, frozen=True, kw_only=True):
    """One date that somebody gives an article; `Published` is chosen among those of an article."""

    value: str
    """As in `Published`."""
    precision: Precision
    role: DateRole
    basis: DateBasis
    printed: str
    """As it was written."""
    offset: str | None = None
    place: Extent | None = None
    """Where the article's own text says so."""


class Declared(msgspec.Struct, frozen=True, kw_only=True):
    """Whom a source itself names as the one it was taken from: a claim of the publisher, not a finding."""

    kind: DeclaredKind
    """`source` and `via` as feeds say it, `derived-from` and `info-source` as the news standards do."""
    value: str
    """Name or identifier as it was written; empty where only an address is given."""
    url: str | None = None
    basis: str
    """The element or field that says so: `atom:source`, `rel=via`, `ninjs:infosources`, `newsml:derivedFrom`."""


class Residue(msgspec.Struct, frozen=True, kw_only=True):
    """Text that is no part of the story."""

    kind: ResidueKind
    start: int
    end: int


class Credit(msgspec.Struct, frozen=True, kw_only=True):
    """An agency credited as a source of the text (not an agency that is quoted)."""

    agency: str
    """Canonical name, as in `recoupe.world.agencies`."""
    form: CreditForm
    start: int
    end: int


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """A text published by an outlet at a time. Its text is never changed after reading."""

    id: str
    source: str
    """Path (never absolute) or URL as given; a line of a JSONL file is `file.jsonl#3`."""
    outlet: str | None = None
    title: str | None = None
    language: str | None = None
    """BCP 47; None when it could not be told."""
    text: str
    sha256: str
    """Of the source's bytes (of the line's bytes for JSONL)."""
    text_sha256: str
    """Of `text` in UTF-8, so that a report can be checked without its sources."""
    published: Published | None = None
    residue: tuple[Residue, ...] = ()
    credits: tuple[Credit, ...] = ()
    notes: tuple[str, ...] = ()
    """What was found odd while reading, one plain sentence each."""
    byline: str | None = None
    """Who signs, as the source's metadata has it; bylines printed in the text are `residue`."""
    url: str | None = None
    """Its own address on the web, as the source gives it."""
    dates: tuple[DateEvidence, ...] = ()
    """Every date that was found, the most trusted first."""
    declared: tuple[Declared, ...] = ()
    """Whom the source itself says it was taken from."""
