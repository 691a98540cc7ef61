"""Where output goes: files written whole or not at all, and a terminal that survives a closed pipe."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import click
from rich.console import Console


class UnwritableError(click.ClickException):
    """An output file that cannot be written."""

    exit_code = 4


class _Terminal(Console):
    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def terminal(*, no_color: bool = False, stderr: bool = False) -> Console:
    """The console to print on."""
    return _Terminal(no_color=no_color or None, stderr=stderr, highlight=False)


def write(name: str, data: bytes) -> None:
    """Write to a file, or to standard output for `-`. A reader of the file never sees half of it.

    Folders on the way are made. Raises `UnwritableError`.
    """
    if name == "-":
        sys.stdout.buffer.write(data)
        return
    try:
        _replace(Path(name), data)
    except OSError as error:
        raise UnwritableError(f"{name} cannot be written: {error.strerror}.") from None


def _replace(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not path.is_file():  # /dev/null, a pipe: nothing to replace
        path.write_bytes(data)
        return
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as half:
        half.write(data)
    os.chmod(half.name, _mode(path))  # noqa: PTH101 -- a name, not a Path
    os.replace(half.name, path)  # noqa: PTH105


def _mode(path: Path) -> int:
    """The rights the file has, or those a new file gets."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
