"""What READ alone finds in the articles of a story: a report does not carry it, so it is read beside it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import TypeAlias

import msgspec

from gold.gate.story import Story
from recoupe.model import Extent, Reading


class Parts(msgspec.Struct, frozen=True, kw_only=True):
    """A reading, and the quotations that it was made with: they are a means, and no reading keeps them."""

    reading: Reading
    quotations: tuple[Extent, ...]


Readings: TypeAlias = Mapping[str, Parts]
"""By article name."""


def read(story: Story) -> Readings:
    """Runs READ on the articles of which the gold has a table `read`."""
    from recoupe import api, find  # noqa: PLC0415  (saved readings are scored without loading the program)

    parts = {}
    for name in (table.article for table in story.gold.read):
        (reading,) = api.read(Path(story.folder) / f"{name}.txt")
        pack, sentences = find.language(reading.article.language), reading.sentences
        whole = (sentences[0].start, sentences[-1].end) if sentences else (0, 0)
        quotations = pack.quotations(reading.article.text, *whole)
        parts[name] = Parts(reading=reading, quotations=quotations)
    return parts


def saved(file: Path) -> Readings:
    """The readings of a file that `save` wrote; none where there is no file."""
    some = msgspec.json.decode(file.read_bytes(), type=list[Parts]) if file.is_file() else []
    return {PurePosixPath(parts.reading.article.source.replace("\\", "/")).stem: parts for parts in some}


def save(file: Path, readings: Readings) -> None:
    """Writes readings, for `saved`."""
    file.write_bytes(msgspec.json.encode(list(readings.values())))
