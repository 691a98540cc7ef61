"""Where an English sentence says several things."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import msgspec

from recoupe.grammar import clauses as grammar
from recoupe.grammar import stance as stances
from recoupe.grammar.boundaries import ClauseRules
from recoupe.grammar.stance import StanceRules
from recoupe.grammar.table import phrases, table
from recoupe.lang.en.finite import bases, verb_rules
from recoupe.model import Extent
from recoupe.model.attribution import Certainty, Polarity

_CONTRASTS = "so\nyet\nthen"
_SUBORDINATES = "because\nwhile\nwhereas\nalthough\nthough\neven though\neven as\nwhen\nafter"
_RELATIVES = """
who
which
where
whose
in which
at which
during which
for which
on which
most of whom
some of whom
many of whom
"""
_AHEAD = """
is expected
are expected
is due
are due
is scheduled
are scheduled
is set
are set
is going to
are going to
"""


@cache
def _clause_rules() -> ClauseRules:
    return ClauseRules(
        verbs=msgspec.structs.replace(verb_rules(), infinitives=bases()),
        conjunctions=frozenset(["and", "but"]),
        contrasts=phrases(_CONTRASTS),
        subordinates=phrases(_SUBORDINATES),
        relatives=phrases(_RELATIVES),
        pronouns=table("he she they we i it you it's that's there's they're we're"),
        determiners=frozenset(),
        after_past=table("by in on at to from with for as a the an his her its their into over after out up down off"),
        adverbs=table("first later then once also newly already"),
        to=frozenset(["to"]),
    )


@cache
def _stance_rules() -> StanceRules:
    return StanceRules(
        verbs=verb_rules(),
        relatives=table("who which where whose"),
        negators=table(
            """not never cannot n't isn't wasn't aren't weren't hasn't haven't hadn't doesn't don't didn't won't
            wouldn't can't couldn't shouldn't"""
        ),
        negations=frozenset(),
        none=table("no none neither nobody"),
        nobody=frozenset(),
        conditionals=table("would could might may"),
        conditional_endings=(),
        futures=frozenset(["will", "shall", "won't"]),
        future_endings=(),
        past_forms=frozenset(),
        future_phrases=phrases(_AHEAD),
        conditions=frozenset(["if", "unless"]),
        contrasts=frozenset(["but"]),
        clefts=frozenset(["it", "it's", "that's"]),
    )


def clauses(text: str, extent: Extent) -> tuple[tuple[Extent, ...], ...]:
    """The clauses of an extent, each with a verb of its own; the extent itself when it says one thing."""
    return grammar.clauses(text, extent, _clause_rules())


def asserts(text: str, extent: Extent) -> bool:
    """Whether an extent has a verb of its own."""
    return grammar.asserts(text, extent, _clause_rules())


def opens(text: str, extent: Extent) -> bool:
    """Whether an extent begins with a clause of its own: it goes on nothing that a cue interrupts."""
    return grammar.opens(text, extent, _clause_rules())


def stance(text: str, extents: Sequence[Extent]) -> tuple[Polarity, Certainty]:
    """Polarity and certainty of what a clause asserts on its own."""
    return stances.stance(text, extents, _stance_rules())
