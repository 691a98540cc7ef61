"""What the reader of quantities knows: the table of a language, and one sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

import msgspec

from recoupe.grammar.numbers import NumberTable
from recoupe.grammar.scan import Token
from recoupe.world.units import Unit

Bound: TypeAlias = Literal["low", "high", "about"]


class QuantityTable(msgspec.Struct, frozen=True, kw_only=True):
    """What stands around a number in a language. All words are folded."""

    numbers: NumberTable
    units: Mapping[str, Unit]
    before: Mapping[tuple[str, ...], Bound]
    """Words before a number that bound it: "plus de"."""
    after: Mapping[tuple[str, ...], Bound]
    """Words after the number or the noun: "environ", "au moins"."""
    between: frozenset[str]
    """ "entre": what follows is a range with "et"."""
    to: frozenset[str]
    """ "à", "ou": between the two ends of a range."""
    changes: tuple[str, ...]
    """Beginnings of verbs after which "de 2 à 3" is a change, not a range."""
    labels: frozenset[str]
    """Words whose number is a name: "article", "numéro"."""
    stop: frozenset[str]
    """Words that are no thing counted: prepositions, auxiliaries, pronouns."""
    adjectives: frozenset[str]
    """Adjectives that stand before their noun."""
    plurals: tuple[str, ...]
    """Endings of plurals: what stands after "two" or more without one is no noun ("dix approuvent")."""
    noun_last: bool
    """The noun closes its group ("three wooden houses"); else it opens it ("trois maisons anciennes")."""
    nouns: frozenset[str]
    """Words that count although they look like something else ("dead", "injured")."""
    others: frozenset[str]
    """ "autres": the thing counted is the one counted before."""
    same: frozenset[str]
    """Words before a number without a noun of its own, which counts the thing counted before: "dont", "contre"."""
    auxiliaries: frozenset[str]
    """After a number without a noun they make it a subject that counts the thing before: "528 ont été blessées"."""
    determiners: frozenset[str]
    measures: frozenset[str]
    """ "de": between a unit and what it measures ("deux tonnes de blé")."""
    only: frozenset[str]
    """ "seul": makes a number of an article."""
    casualties: frozenset[str]
    """Folded nouns that are always counted: "un mort"."""
    article_units: frozenset[str]
    """Base units that make a number of an article: "un an", not "un point"."""
    bare_ages: bool
    """A number between two commas after a name is an age."""
    magnitude: frozenset[str]
    over: frozenset[str]
    """ "sur": nine out of ten."""


def phrases(bounds: Mapping[Bound, str]) -> dict[tuple[str, ...], Bound]:
    """A table of bounds from phrases between bars: `{"low": "plus de | au moins"}`."""
    return {tuple(phrase.split()): bound for bound, listed in bounds.items() for phrase in listed.split(" | ")}


def listed(words: str) -> tuple[str, ...]:
    """Words between blanks, as a table is best read."""
    return tuple(words.split())


class Line(NamedTuple):
    """One sentence while it is read."""

    text: str
    tokens: Sequence[Token]
    masked: Sequence[bool]
    """By token: inside a time or a name."""
    table: QuantityTable
    lemma: Callable[[str], str]


class LineReader:
    """What every reader of a line needs."""

    def __init__(self, line: Line) -> None:
        self.text, self.tokens, self.masked, self.table, self.lemma = line

    def _token(self, index: int) -> Token | None:
        return self.tokens[index] if 0 <= index < len(self.tokens) else None
