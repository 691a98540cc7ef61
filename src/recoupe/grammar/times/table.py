"""What a language knows of time: the table that drives `recoupe.grammar.times.read`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias

import msgspec

from recoupe.grammar.table import NEVER, NOTHING

Letters: TypeAlias = dict[str, tuple[str, int | str]]


class TimeTable(msgspec.Struct, frozen=True, kw_only=True):
    """What a language knows of time."""

    letters: Letters = {}
    """Folded word -> its letter and value."""
    counts: Mapping[str, int] = {}
    """Words that `letters` takes for a month and that are this number elsewhere ("sept")."""
    parts: Mapping[str, str] = {}
    """Words that `letters` takes for a day and that are this part of it behind another ("mañana", "Morgen")."""
    capital: frozenset[str] = frozenset()
    """Letters that only hold for capitalised words ("May", "Sun")."""
    lower: frozenset[str] = frozenset()
    """Words that lose their letter when capitalised inside a sentence ("Mars")."""
    figures: re.Pattern[str] = re.compile(r"\d{4}-")
    """Figures that may be a time with no word of time beside them; every alternative begins with a figure."""
    rules: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=lambda: {"T": (r"(?P<z>T)",)})
    """Patterns over letters, under the letters of which a sentence must hold one for any of them to match."""
    feasts: Mapping[str, str] = {}
    """Names of feasts of several words -> their day, as `recoupe.grammar.times.feasts` writes it. A word with a capital
    here must have one in print."""
    ordinal_days: bool = False
    """Any ordinal may be a day ("12th"), not only the first ("1er")."""
    day_first: bool | None = None
    """12/03/2024 is 12 March; None where that cannot be told: only ISO 8601 is read."""
    glue: re.Pattern[str] = NOTHING
    """Letters that may stand between a day and its clock time ("mardi à 14h")."""
    part_glue: re.Pattern[str] = NOTHING
    """Letters that may stand between a part of the day and its day ("la soirée de dimanche")."""
    ranges: Mapping[str, frozenset[str]] = {}
    """Word before the first time of a range -> words before the second ("entre" … "et")."""
    lists: frozenset[str] = frozenset()
    """Words between two days that are both meant, but not the days between ("le 3 et le 12 mars")."""
    zone: re.Pattern[str] = NOTHING
    """Letters after a clock time that tell its time zone, `zone` ("heure de Paris")."""
    ages: frozenset[str] = frozenset()
    """Words before a number of years that make it an age ("âgé", "homme")."""
    age_after: frozenset[str] = frozenset()
    """Words after a number of years that make it an age ("old")."""
    age_at: frozenset[str] = frozenset()
    """Words just before a number of years that make it an age ("à 16 ans"), but for what `lengths` says."""
    lengths: frozenset[str] = frozenset()
    """Words before "de 20 ans" and "à 20 ans" that make it a length ("peine", "condamné"): after any other it is an
    age. Empty: the language has no such turns."""
    future: str = NEVER
    """Pattern of words, as printed, that put a clause in the future."""
    past: str = NEVER
    """Pattern of words, as printed, that put a clause in the past."""
    participles: tuple[str, ...] = ()
    """Endings of participles: one just before an expression puts it in the past where no verb says otherwise."""
    borders: frozenset[str] = frozenset()
    """Words that begin another clause ("que", "qui")."""
    ahead: frozenset[str] = frozenset()
    """Words before an expression that put it ahead ("d'ici")."""
    until: frozenset[str] = frozenset()
    """Words before an expression that put it ahead where no verb says otherwise ("jusqu'au")."""
    toward: frozenset[str] = frozenset()
    """Words just before an expression that put it ahead where a weekday is in it ("pour mardi")."""


def each(letter: str, values: Mapping[str, int] | Mapping[str, str]) -> Letters:
    """One letter for many words: `each("M", {"janv jan": 1})`."""
    return {word: (letter, value) for words, value in values.items() for word in words.split()}


def listed(words: str) -> tuple[str, ...]:
    """Words between blanks, as a table is best read."""
    return tuple(words.split())


def plain(letter: str, words: str) -> Letters:
    """One letter for many words that need no value."""
    return dict.fromkeys(words.split(), (letter, 0))
