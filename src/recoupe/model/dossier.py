"""Dossier: all that one story tells."""

from __future__ import annotations

import msgspec

from recoupe.model.alignment import Alignment
from recoupe.model.claim import Claim
from recoupe.model.derivation import Derivation
from recoupe.model.disagreement import Disagreement
from recoupe.model.identity import Identity
from recoupe.model.mention import TimePrecision
from recoupe.model.origin import Origin
from recoupe.model.span import Span
from recoupe.model.statement import Statement


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """A time at which something happened, and the claims that say so."""

    value: str
    precision: TimePrecision
    claims: tuple[str, ...]


class Undecided(msgspec.Struct, frozen=True, kw_only=True):
    """What could not be decided, said openly."""

    about: str
    why: str
    would_settle: str


class Dossier(msgspec.Struct, frozen=True, kw_only=True):
    """All that one story tells; with the articles of its report a page needs nothing else."""

    id: str
    title: Span
    articles: tuple[str, ...]
    names: tuple[Identity, ...] = ()
    statements: tuple[Statement, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    origins: tuple[Origin, ...] = ()
    claims: tuple[Claim, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    timeline: tuple[Moment, ...] = ()
    only: dict[str, tuple[str, ...]] = {}
    undecided: tuple[Undecided, ...] = ()
