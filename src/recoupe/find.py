"""Find a part by its name: the folder is the registry.

A language is a folder of `recoupe.lang`, a reader a file of `recoupe.readers`, an export a file of
`recoupe.exports`, an engine a file of `recoupe.engines`. Packages of other people add theirs through the entry points
of these names. Nothing is imported before it is asked for.
"""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from functools import cache
from importlib.metadata import entry_points
from types import ModuleType
from typing import Literal, TypeAlias, cast

from recoupe.errors import UnknownPartError
from recoupe.ports import EngineKind, Export, LanguagePack, Reader

Kind: TypeAlias = Literal["lang", "readers", "exports", "engines"]


@cache
def names(kind: Kind) -> tuple[str, ...]:
    """Names of the parts of one kind, sorted."""
    package = importlib.import_module(f"recoupe.{kind}")
    own = {module.name for module in pkgutil.iter_modules(package.__path__)}
    foreign = {point.name for point in entry_points(group=f"recoupe.{kind}")}
    return tuple(sorted(own | foreign))


@cache
def _part(kind: Kind, name: str) -> ModuleType:
    if name not in names(kind):
        known = names(kind)
        near = difflib.get_close_matches(name, known, n=1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise UnknownPartError(f"No part {name!r} in {kind}: there is {', '.join(known)}.{hint}")
    for point in entry_points(group=f"recoupe.{kind}", name=name):
        return cast("ModuleType", point.load())
    return importlib.import_module(f"recoupe.{kind}.{name}")


def language(code: str | None) -> LanguagePack:
    """The pack of a language; the neutral pack `und` where there is none."""
    primary = (code or "und").split("-")[0].lower()
    found = primary if primary in names("lang") else "und"
    return cast("LanguagePack", _part("lang", found))


def reader(name: str) -> Reader:
    """A reader by name. Raises `UnknownPartError`."""
    return cast("Reader", _part("readers", name))


def export(name: str) -> Export:
    """An export by name. Raises `UnknownPartError`."""
    return cast("Export", _part("exports", name))


def engine(name: str) -> EngineKind:
    """A place to run by name. Raises `UnknownPartError`."""
    return cast("EngineKind", _part("engines", name))
