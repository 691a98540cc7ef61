"""What the reader of quantities knows: the table of a language, and one sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Literal, NamedTuple, TypeAlias

import msgspec

from recoupe.grammar.quantities.number_words import NumberTable
from recoupe.grammar.quantities.spots import spots
from recoupe.grammar.scan import Token
from recoupe.world.units import Unit

Bound: TypeAlias = Literal["low", "high", "about"]


class QuantityTable(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """What stands around a number in a language. All words are folded."""

    numbers: NumberTable = NumberTable()
    units: Mapping[str, Unit] = {}
    before: Mapping[tuple[str, ...], Bound] = {}
    """Words before a number that bound it: "plus de"."""
    after: Mapping[tuple[str, ...], Bound] = {}
    """Words after the number or the noun: "environ", "au moins"."""
    between: frozenset[str] = frozenset()
    """ "entre": what follows is a range with "et"."""
    to: frozenset[str] = frozenset()
    """ "à", "ou": between the two ends of a range."""
    changes: tuple[str, ...] = ()
    """Beginnings of verbs after which "de 2 à 3" is a change, not a range."""
    minus: frozenset[str] = frozenset()
    """ "moins" before a temperature: below zero."""
    labels: frozenset[str] = frozenset()
    """Words whose number is a name: "article", "numéro", "acte"."""
    singular: frozenset[str] = frozenset()
    """Articles after which figures are a name or a day: "le 93", "du 15", "une 911"."""
    stop: frozenset[str] = frozenset()
    """Words that are no thing counted: prepositions, auxiliaries, pronouns."""
    adjectives: frozenset[str] = frozenset()
    """Adjectives that stand before their noun."""
    nominal: frozenset[str] = frozenset()
    """Those of them that are nouns where none follows: "650 jeunes"."""
    plurals: tuple[str, ...] = ("",)
    """Endings of plurals: what stands after "two" or more without one is no noun ("dix approuvent")."""
    invariable: tuple[str, ...] = ()
    """Endings in s that are no plural: of a capitalised or unknown word ("Français")."""
    title_case: bool = False
    """Headlines capitalise every word: a capital tells no name from a unit."""
    point_of: frozenset[str] = frozenset()
    """What points of a share are followed by; others are things ("deux points de vente")."""
    noun_last: bool = False
    """The noun closes its group ("three wooden houses"); else it opens it ("trois maisons anciennes")."""
    scale_takes_of: bool = False
    """The thing counted by a scale comes after "of": "trois millions de", but "three million people"."""
    nouns: frozenset[str] = frozenset()
    """Plurals that do not look like one: "people", "police"."""
    states: frozenset[str] = frozenset()
    """What counts only right after its number: "two dead", but "two men killed"."""
    others: frozenset[str] = frozenset()
    """ "autres": the thing counted is the one counted before."""
    same: frozenset[str] = frozenset()
    """Words before a number without a noun of its own, which counts the thing counted before: "dont", "contre"."""
    places: frozenset[str] = frozenset()
    """Words after such a number: "640 à Lorvan, 310 à Quévert", "7.300 selon la mairie"."""
    auxiliaries: frozenset[str] = frozenset()
    """After a number without a noun they make it a subject that counts the thing before: "528 ont été blessées"."""
    copulas: frozenset[str] = frozenset()
    """Before a number without a noun: it counts the subject ("les marcheurs étaient 640")."""
    determiners: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    """ "de": between a unit and what it measures ("deux tonnes de blé")."""
    only: frozenset[str] = frozenset()
    """ "seul": makes a number of an article."""
    casualties: frozenset[str] = frozenset()
    """Folded nouns that are always counted: "un mort"."""
    article_units: frozenset[str] = frozenset()
    """Base units that make a number of an article: "un an", not "un point"."""
    vague_units: frozenset[str] = frozenset()
    """Units that an article does not count, unless bounded: "un jour"."""
    bare_ages: bool = False
    """A number between two commas after a name is an age."""
    aged: frozenset[str] = frozenset()
    """Words before a bare number that is an age: "aged 35"."""
    magnitude: frozenset[str] = frozenset()
    ranks: Mapping[str, int] = {}
    """Ordinals in words: "troisième", "third"."""
    ranked: frozenset[str] = frozenset()
    """Lemmas of things whose ordinal is a count so far: "la 12e victime", "for the third time"."""
    over: frozenset[tuple[str, ...]] = frozenset()
    """ "sur", "out of": nine out of ten."""

    @cached_property
    def spots(self) -> re.Pattern[str]:
        """Finds a place in every sentence that holds a quantity."""
        units = {unit.split()[0] for unit, told in self.units.items() if told.base in self.article_units}
        return spots(
            words=self.numbers.words | self.ranks.keys(),
            articles=self.numbers.articles,
            things=units | self.only | self.casualties | {"demi-"},
            bounds=self.before,
        )


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

    def _norm(self, index: int) -> str:
        """The folded word at an index; "" outside the line."""
        return self.tokens[index].norm if 0 <= index < len(self.tokens) else ""
