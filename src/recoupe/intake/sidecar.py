"""The sidecar: `recoupe.csv` beside the articles, a row a file, for what the files do not say themselves.

A CSV because a newsroom has a spreadsheet and not a JSON editor; who writes JSON by program puts the texts
in too, as JSON Lines.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import NamedTuple

from recoupe.errors import InputError, MalformedError
from recoupe.intake.article import FIELDS
from recoupe.text.decoding import decode

NAME = "recoupe.csv"


class Sidecar(NamedTuple):
    """What is said of each file, by its path inside the sidecar's folder."""

    rows: dict[str, dict[str, str]]


def sidecar(folder: Path) -> Sidecar | None:
    """The sidecar of a folder; None where there is none. Raises `InputError` where it cannot be read.

    Comma, semicolon or tab, as spreadsheets save it; columns in any order: `file`, then any of `outlet`,
    `published`, `title`, `language`. An empty cell says nothing.
    """
    path = folder / NAME
    if not path.is_file():
        return None
    try:
        text = decode(path.read_bytes()).text
    except OSError as error:
        raise MalformedError(f"Cannot be read: {error.strerror}.") from None
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    table = csv.reader(io.StringIO(text), delimiter=delimiter)
    columns = [cell.strip().lower() for cell in next(table, [])]
    if "file" not in columns or set(columns) - {"file", *FIELDS, ""}:
        raise MalformedError(
            f"Its first line must name the columns file and any of {', '.join(FIELDS)}; it is {header.strip()!r}."
        )
    return Sidecar(dict(_row(columns, cells) for cells in table if any(cells)))


def _row(columns: list[str], cells: list[str]) -> tuple[str, dict[str, str]]:
    said = {column: cell.strip() for column, cell in zip(columns, cells, strict=False) if cell.strip()}
    return said.pop("file", "").replace("\\", "/").removeprefix("./"), said


class Sidecars:
    """The sidecars met on one run, each read once; what is wrong with them is kept in `faults`."""

    def __init__(self) -> None:
        self._read: dict[Path, Sidecar | None] = {}
        self._used: set[tuple[Path, str]] = set()
        self._whole: set[Path] = set()
        self.faults: dict[Path, str] = {}

    def hints(self, path: Path, root: Path, *, whole: bool) -> dict[str, str]:
        """What the nearest sidecar that names a file says of it, from its folder up to `root`.

        `whole`: all of the folder is read, not this file alone.
        """
        for folder in path.parents:
            if whole:
                self._whole.add(folder)
            said = self._row(folder, path.relative_to(folder).as_posix())
            if said is not None:
                return said
            if folder == root:
                break
        return {}

    def unused(self) -> list[tuple[Path, str]]:
        """Rows that named no file that was read, of folders read whole: the folder of the sidecar and the name."""
        return [
            (folder, name)
            for folder, found in self._read.items()
            for name in (found.rows if found and folder in self._whole else {})
            if (folder, name) not in self._used
        ]

    def _row(self, folder: Path, name: str) -> dict[str, str] | None:
        if folder not in self._read:
            try:
                self._read[folder] = sidecar(folder)
            except (InputError, csv.Error) as error:
                self._read[folder] = None
                self.faults[folder] = str(error)
        found = self._read[folder]
        said = found.rows.get(name) if found else None
        if said is not None:
            self._used.add((folder, name))
        return said
