"""What is installed, which parts were found, and whether they load."""

from __future__ import annotations

import importlib.metadata
import locale
import platform
import re
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

from recoupe import find
from recoupe.version import __version__

_NAME = re.compile(r"[A-Za-z0-9_.-]+")
_EXTRA = re.compile(r"""extra\s*==\s*["']([\w-]+)""")


class Line(NamedTuple):
    """One thing looked at, and whether it is sound."""

    text: str
    sound: bool = True


class Section(NamedTuple):
    """Things of one kind."""

    title: str
    lines: tuple[Line, ...]


def health() -> Iterator[Section]:
    """Versions, parts, encodings. Names no file and no folder of the machine."""
    yield Section(
        f"recoupe {__version__}",
        (Line(f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"),),
    )
    yield from _sections(_engine_here)
    yield Section("Libraries", tuple(_libraries()))
    yield Section("Encodings", tuple(_encodings()))


def parts() -> Iterator[Section]:
    """The parts alone, for the reference: the same on every machine."""
    return _sections(_engine)


def _sections(engine: Callable[[str], str]) -> Iterator[Section]:
    yield Section("Readers", tuple(_part(name, _reader) for name in find.names("readers")))
    yield Section("Languages", tuple(_part(name, _language) for name in find.names("lang")))
    yield Section("Exports", tuple(_part(name, _export) for name in find.names("exports")))
    yield Section("Engines", tuple(_part(name, engine) for name in find.names("engines")))


def _part(name: str, describe: Callable[[str], str]) -> Line:
    try:
        return Line(f"{name}: {describe(name)}")
    except Exception as error:  # whatever a plug-in does when it is loaded, the doctor must go on
        return Line(f"{name}: broken: {type(error).__name__}: {error}", sound=False)


def _reader(name: str) -> str:
    reader = find.reader(name)
    return f"{' '.join(reader.suffixes)} – {reader.summary}"


def _language(name: str) -> str:
    return find.language(name).maturity


def _export(name: str) -> str:
    export = find.export(name)
    return f"{export.suffix} – {export.summary}"


def _engine(name: str) -> str:
    return find.engine(name).summary


def _engine_here(name: str) -> str:
    lacks = find.engine(name).lacks()
    return f"{_engine(name)} – {'not found: ' + '; '.join(lacks) if lacks else 'ready'}"


def _libraries() -> Iterator[Line]:
    for requirement in sorted(importlib.metadata.requires("recoupe") or [], key=str.lower):
        found = _NAME.match(requirement)
        name = found[0] if found else requirement
        try:
            yield Line(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            extra = _EXTRA.search(requirement)
            if extra:
                yield Line(f"{name}: not there, and only needed for {extra[1]}: pip install 'recoupe[{extra[1]}]'")
            else:
                yield Line(f"{name}: missing. Install recoupe again.", sound=False)


def _encodings() -> Iterator[Line]:
    stream = getattr(sys.stdout, "encoding", None) or "none"
    yield Line(f"output {stream}, files {sys.getfilesystemencoding()}, locale {locale.getpreferredencoding(False)}")
