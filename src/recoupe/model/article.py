"""Article: a text published by an outlet at a time."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from recoupe.model.span import Span

Precision: TypeAlias = Literal["minute", "day", "month", "year"]
Basis: TypeAlias = Literal["metadata", "text", "given"]
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
