"""Libraries that only some users have: loaded when a source needs them."""

from __future__ import annotations

import importlib
from types import ModuleType

from recoupe.errors import MissingLibraryError


def library(module: str, *, package: str, extra: str, needed_for: str) -> ModuleType:
    """A module of an optional library. Raises `MissingLibraryError`, with the line to type, where it is not there."""
    try:
        return importlib.import_module(module)
    except ImportError:
        raise MissingLibraryError(f"Reading {needed_for} needs {package}: pip install 'recoupe[{extra}]'") from None
