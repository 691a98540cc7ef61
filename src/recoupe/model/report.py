"""Report: what one run of recoupe says, and the public format of its JSON."""

from __future__ import annotations

from typing import Literal

import msgspec

from recoupe.model.article import Article
from recoupe.model.dossier import Dossier


class Tool(msgspec.Struct, frozen=True, kw_only=True):
    """The program that made a report."""

    name: str
    version: str


class Skipped(msgspec.Struct, frozen=True, kw_only=True):
    """An input that could not be read, and why."""

    source: str
    reason: str


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """Every article read, a dossier per story (most articles first), and what was skipped."""

    format: Literal["recoupe-report/1"] = "recoupe-report/1"
    tool: Tool
    articles: tuple[Article, ...]
    dossiers: tuple[Dossier, ...]
    skipped: tuple[Skipped, ...] = ()
