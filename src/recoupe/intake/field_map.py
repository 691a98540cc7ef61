"""Under which names the records of a source hold what: the names in use, and those that the user gives."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence

from recoupe.errors import MalformedError, UsageError
from recoupe.intake.records import Fields

NAMES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "maintext", "articleBody", "body_text", "fulltext", "full_text"),
    "title": ("title", "headline"),
    "outlet": ("outlet", "publisher", "source-hostname", "source_domain", "sitename", "source"),
    "published": (
        "published",
        "date",
        "published_at",
        "publishedAt",
        "datePublished",
        "date_publish",
        "publish_date",
        "pubDate",
    ),
    "modified": ("modified", "updated", "updated_at", "dateModified", "date_modify"),
    "language": ("language", "lang", "inLanguage"),
    "url": ("url", "link"),
    "byline": ("byline", "author", "authors", "creator"),
    "declared": (),
}
"""What an article can be told, and the names it goes by without a map, the first that holds something: those of dumps
that common crawlers and scrapers write. `declared` (whom the text was taken from) has no common name."""


def checked(fields: Mapping[str, str]) -> Mapping[str, str]:
    """A map as the user gave it. Raises `UsageError` for a name that is none of ours, or an empty one."""
    for ours, theirs in fields.items():
        if ours not in NAMES:
            raise UsageError(f"No field {ours!r} to map{_near(ours, list(NAMES))} There is {', '.join(NAMES)}.")
        if not theirs.strip():
            raise UsageError(f"The map says nothing for {ours!r}: write {ours}=NAME, as in text=body.")
    return fields


def said(fields: Fields, name: str, mapped: Mapping[str, str]) -> str | None:
    """What a record says under one of our names; None where it says nothing. Only the mapped field counts if any."""
    paths = (mapped[name],) if name in mapped else NAMES[name]
    return next(filter(None, (_words(at(fields, path), name) for path in paths)), None)


def at(fields: Fields, path: str) -> object:
    """The value under a field, or under `meta.date`, `authors.0`: a field whose own name has a dot comes first."""
    if path in fields or "." not in path:
        return fields.get(path)
    value: object = fields
    for step in path.split("."):
        if isinstance(value, Mapping):
            value = value.get(step)
        elif isinstance(value, list) and step.isdigit() and int(step) < len(value):
            value = value[int(step)]
        else:
            return None
    return value


def expect(records: Sequence[Fields], mapped: Mapping[str, str]) -> None:
    """Raises `MalformedError` where a mapped field, or any text, is in none of the first records."""
    known = list(dict.fromkeys(path for fields in records for path in _paths(fields)))
    there = f"The fields are {', '.join(known) or 'none'}."
    for ours, theirs in mapped.items():
        if records and all(at(fields, theirs) is None and theirs not in fields for fields in records):
            raise MalformedError(f"No field {theirs!r} for {ours}{_near(theirs, known)} {there}")
    if records and "text" not in mapped and all(said(fields, "text", {}) is None for fields in records):
        names = " or ".join(map(repr, NAMES["text"][:3]))
        raise MalformedError(f"No text: expected a string under {names}. {there} Say which holds it: --map text=FIELD.")


def _near(name: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name.lower(), [path.lower() for path in known], n=1, cutoff=0.5)
    found = next((path for path in known if near and path.lower() == near[0]), None)
    return f". Did you mean {found!r}?" if found else "."


def _paths(fields: Fields, prefix: str = "") -> Iterator[str]:
    """Names of a record's fields, those inside an object with a dot."""
    for name, value in fields.items():
        if isinstance(value, Mapping) and value and not prefix:
            yield from _paths(value, f"{name}.")
        else:
            yield f"{prefix}{name}"


def _words(value: object, name: str) -> str | None:
    """A string, the name of an object, the number of a year; a list is joined, the paragraphs of a text by lines."""
    if value is None:
        return None
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, int) and name in {"published", "modified"}:
        return str(value)
    if isinstance(value, Mapping):
        return _words(value.get("name"), name)
    if isinstance(value, list):
        return ("\n" if name == "text" else ", ").join(filter(None, (_words(item, name) for item in value))) or None
    return None
