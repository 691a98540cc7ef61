"""Finds, where the user has them, the texts that annotations speak of by id and SHA-256.

    found = records([Path("data")], {article.id: article.sha256 for article in annotated}, corpora={"orange_fr"})
    if found.lacking:
        print(found.lacking)

The paths are files (`.jsonl`, `.jsonl.gz`: an object a line, with `id` and `text`) or folders that hold them.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

SUFFIXES = (".jsonl.gz", ".jsonl")


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """An article as a corpus holds it; offsets of annotations count in `text`."""

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    date: str | None = None
    """Day alone, where the corpus knows no hour."""


class Found(NamedTuple):
    """Records by id, and what has none."""

    records: dict[str, Record]
    absent: tuple[str, ...]
    """Ids that no file holds."""
    changed: tuple[str, ...]
    """Ids that a file holds with another text than the one annotated."""

    @property
    def lacking(self) -> str:
        """What is missing and what to do, in a line or two; empty where nothing is."""
        lines = []
        if self.absent:
            lines.append(f"In none of the files given, texts missing: {len(self.absent)} ({_some(self.absent)})")
        if self.changed:
            lines.append(
                f"Not the text that was annotated: {len(self.changed)} ({_some(self.changed)}). The SHA-256 differs; "
                "is it the same version of the corpus?"
            )
        return "\n".join(lines)


def records(paths: Iterable[Path], wanted: Mapping[str, str], *, corpora: Iterable[str] = ()) -> Found:
    """The records of the ids in `wanted`, whose values are the SHA-256 of the text in UTF-8.

    `corpora`: in folders, only files named so (without suffix) are read; none given: all. A path that does not exist
    raises `FileNotFoundError`.
    """
    found: dict[str, Record] = {}
    met: set[str] = set()
    for path in files(paths, frozenset(corpora)):
        for record in _read(path, wanted):
            met.add(record.id)
            if hashlib.sha256(record.text.encode()).hexdigest() == wanted[record.id]:
                found[record.id] = record
        if len(found) == len(wanted):
            break
    return Found(
        {key: found[key] for key in wanted if key in found},
        tuple(key for key in wanted if key not in met),
        tuple(key for key in wanted if key in met and key not in found),
    )


def files(paths: Iterable[Path], corpora: frozenset[str] = frozenset()) -> Iterator[Path]:
    """The files of some paths, in order; folders are searched whole."""
    for path in paths:
        if path.is_file():
            yield path
        elif path.is_dir():
            inside = (one for one in sorted(path.rglob("*")) if one.name.endswith(SUFFIXES) and one.is_file())
            yield from (one for one in inside if not corpora or _corpus(one) in corpora)
        else:
            raise FileNotFoundError(f"{path}: no such file or folder. Give the corpora as files or as their folder.")


class _Id(msgspec.Struct):
    id: str


def _read(path: Path, wanted: Mapping[str, str]) -> Iterator[Record]:
    opener = gzip.open if path.name.endswith(".gz") else open
    with opener(path, "rb") as lines:
        for line in lines:
            if msgspec.json.decode(line, type=_Id).id in wanted:
                yield msgspec.json.decode(line, type=Record)


def _corpus(path: Path) -> str:
    return path.name.removesuffix(".gz").removesuffix(".jsonl")


def _some(ids: tuple[str, ...], most: int = 5) -> str:
    return ", ".join(ids[:most]) + (f" and {len(ids) - most} more" if len(ids) > most else "")
