"""Which files lie under the paths given, and what each is called in a report."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

from recoupe.intake.sidecar import NAME
from recoupe.model import Skipped

STDIN = "-"


class WebAddress(NamedTuple):
    """An address to fetch, as given."""

    source: str


class File(NamedTuple):
    """A file to read. `path` is None for standard input."""

    path: Path | None
    source: str
    root: Path
    """The folder given on the command, or the file's own: sidecars are looked for up to here."""
    asked: bool
    """Named itself, not found in a folder: then an unknown ending is no reason to leave it out."""


def walk(inputs: Sequence[str | os.PathLike[str]]) -> Iterator[File | WebAddress | Skipped]:
    """Files in the order of the paths given, folders opened in alphabetical order, each file once.

    Hidden files and sidecars are left out. A link to a file is read; a link to a folder is not followed (it
    may lead back up) unless it is a path given itself.
    """
    seen: set[str] = set()
    for given in inputs:
        for found in _under(os.fspath(given)):
            if isinstance(found, Skipped):
                yield found
                continue
            key = found.source if isinstance(found, WebAddress) else _key(found)
            if key not in seen:
                seen.add(key)
                yield found


def _key(file: File) -> str:
    return os.path.abspath(file.path) if file.path else STDIN  # noqa: PTH100 -- links stay apart


def _under(given: str) -> Iterator[File | WebAddress | Skipped]:
    path = Path(given)
    name = source_name(given)
    if given == STDIN:
        yield File(None, STDIN, Path(), asked=True)
    elif _is_address(given):
        yield WebAddress(given)
    elif _is_folder(given):
        yield from _folder(path, name, path)
    else:
        yield File(path, name, path.parent, asked=True)


def _folder(folder: Path, name: str, root: Path) -> Iterator[File | Skipped]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Skipped(source=name or ".", reason=f"The folder cannot be opened: {error.strerror}.")
        return
    for entry in entries:
        source = f"{name}/{_readable(entry.name)}" if name else _readable(entry.name)
        if entry.name.startswith(".") or entry.name == NAME:
            continue
        if not _is_folder(entry.path):
            yield File(Path(entry.path), source, root, asked=False)
        elif entry.is_symlink():
            yield Skipped(source=source, reason="A link to a folder is not followed. Give the folder itself.")
        else:
            yield from _folder(Path(entry.path), source, root)


def _is_address(given: str) -> bool:
    """`https://…`; of other schemes too, which are refused by name later, not sought as a file."""
    scheme, mark, _ = given.partition("://")
    return bool(mark) and scheme.isalpha()


def _is_folder(path: str) -> bool:
    """False also where it cannot be told: reading the file then says why."""
    return os.path.isdir(path)  # noqa: PTH112 -- Path.is_dir raises where a parent is forbidden


def source_name(given: str) -> str:
    """What a path is called in a report: as given when relative, else its last part. Never absolute.

    `.` gives the empty name: what is in it needs no prefix.
    """
    path = PurePath(given)
    if path.is_absolute() or ".." in path.parts:
        return _readable(path.name if path.name not in {"", ".."} else Path(given).resolve().name)
    return _readable(path.as_posix()) if path.parts else ""


def _readable(name: str) -> str:
    """A file name that JSON can hold: bytes that are no UTF-8 become U+FFFD."""
    return os.fsencode(name).decode("utf-8", "replace")
