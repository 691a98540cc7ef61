"""Makes articles and readings from plain text, for tests."""

from __future__ import annotations

import hashlib

from recoupe import pipeline
from recoupe.model import Article, Published, Reading
from recoupe.settings import Settings


def article(
    text: str, *, id: str = "a", outlet: str | None = None, published: str | None = None, language: str | None = None
) -> Article:
    """An article of a fictional outlet, named after its id unless told."""
    when = None
    if published:
        when = Published(value=published, precision="minute" if "T" in published else "day", basis="given")
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=id,
        source=f"{id}.txt",
        outlet=outlet or f"Journal {id}",
        language=language,
        text=text,
        sha256=digest,
        text_sha256=digest,
        published=when,
    )


def reading(text: str, *, id: str = "a", outlet: str | None = None, published: str | None = None) -> Reading:
    """What READ makes of it."""
    return pipeline.read(article(text, id=id, outlet=outlet, published=published), settings=Settings())
