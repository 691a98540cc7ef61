"""A file of lines, written in order, that survives a kill: what is whole stays, the rest is done again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, TypeVar

from recoupe.errors import UnwritableError

Item = TypeVar("Item")


class Lines:
    """Grows in the hidden `.<name>.<stamp>.part` beside `path`, and takes its name when it is whole.

    `stamp` says what the lines were made with: a run with another stamp starts anew. Use as a context: leaving it by
    an error keeps the part for the next run. Raises `UnwritableError`.
    """

    kept: int = 0
    """Lines that an earlier run left, and that `beyond` found to be those of the items."""

    def __init__(self, path: Path, *, stamp: str) -> None:
        """Nothing is opened before the context is entered."""
        self.path = path
        self.part = path.with_name(f".{path.name}.{stamp}.part")
        self._file: BinaryIO | None = None

    def __enter__(self) -> Self:
        """Opens the part, a new one where no earlier run left one."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = open(self.part, "r+b" if self.part.exists() else "w+b")  # noqa: PTH123
        except OSError as error:
            raise UnwritableError(f"{self.part} cannot be written: {error.strerror}.") from None
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Closes the part; whole lines in it stay."""
        if self._file is not None:
            self._file.close()

    def beyond(self, items: Iterable[Item], is_of: Callable[[bytes, Item], bool]) -> Iterator[Item]:
        """The items that have no line yet. `is_of`: whether a line is the one of an item.

        Lines are kept as long as they are those of the items, in order. From the first that is not (the inputs have
        changed, or the line was cut short) the file is cut, and the items are given from there on.
        """
        rest = iter(items)
        for item in rest:
            begin = self._open.tell()
            line = self._open.readline()
            if not line.endswith(b"\n") or not is_of(line, item):
                self._open.seek(begin)
                self._open.truncate()
                yield item
                break
            self.kept += 1
        else:
            self._open.truncate()
        yield from rest

    def add(self, line: bytes) -> None:
        """One more line, without its end. Raises `UnwritableError`."""
        try:
            self._open.write(line + b"\n")
            self._open.flush()
        except OSError as error:
            raise UnwritableError(f"{self.part} cannot be written: {error.strerror}. What is whole is kept.") from None

    def __iter__(self) -> Iterator[bytes]:
        """All lines, from the first. For when none is to be added any more."""
        self._open.seek(0)
        return iter(self._open)

    def finish(self, keep: Callable[[bytes], bool] | None = None) -> None:
        """Gives the file its name, with the lines to keep (None: all), and takes away what other stamps left."""
        if keep is not None:
            whole = self.part.with_suffix(".whole")
            with open(whole, "wb") as out:  # noqa: PTH123
                out.writelines(line for line in self if keep(line))
            os.replace(whole, self.part)  # noqa: PTH105
        os.replace(self.part, self.path)  # noqa: PTH105
        for part in self.path.parent.glob(f".{_literal(self.path.name)}.*.part"):
            part.unlink()

    def discard(self) -> None:
        """Takes the part away: there is nothing to keep."""
        self.part.unlink(missing_ok=True)

    @property
    def _open(self) -> BinaryIO:
        if self._file is None:
            raise UnwritableError(f"{self.part} is not open.")
        return self._file


def _literal(name: str) -> str:
    """A file name in which no character means more than itself in a pattern."""
    return "".join(f"[{c}]" if c in "*?[" else c for c in name)
