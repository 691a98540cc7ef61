"""What a language knows of time: the table that drives `recoupe.grammar.times`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias

import msgspec


class TimeTable(msgspec.Struct, frozen=True, kw_only=True):
    """What a language knows of time."""

    letters: Mapping[str, tuple[str, int | str]]
    """Folded word -> its letter and value."""
    capital: frozenset[str]
    """Letters that only hold for capitalised words ("May", "Sun")."""
    lower: frozenset[str]
    """Words that lose their letter when capitalised inside a sentence ("Mars")."""
    rules: tuple[str, ...]
    """Patterns over letters."""
    ordinal_days: bool
    """Any ordinal may be a day ("12th"), not only the first ("1er")."""
    day_first: bool | None
    """12/03/2024 is 12 March; None where that cannot be told: only ISO 8601 is read."""
    glue: re.Pattern[str]
    """Letters that may stand between a day and its clock time ("mardi à 14h")."""
    future: str
    """Pattern of words, as printed, that put a clause in the future."""
    past: str
    """Pattern of words, as printed, that put a clause in the past."""
    participles: tuple[str, ...]
    """Endings of participles: one just before an expression puts it in the past where no verb says otherwise."""
    borders: frozenset[str]
    """Words that begin another clause ("que", "qui")."""
    ahead: frozenset[str]
    """Words before an expression that put it ahead ("d'ici")."""
    until: frozenset[str]
    """Words before an expression that put it ahead where no verb says otherwise ("jusqu'au")."""


Letters: TypeAlias = dict[str, tuple[str, int | str]]


def each(letter: str, values: Mapping[str, int] | Mapping[str, str]) -> Letters:
    """One letter for many words: `each("M", {"janv jan": 1})`."""
    return {word: (letter, value) for words, value in values.items() for word in words.split()}


def listed(words: str) -> tuple[str, ...]:
    """Words between blanks, as a table is best read."""
    return tuple(words.split())


def plain(letter: str, words: str) -> Letters:
    """One letter for many words that need no value."""
    return dict.fromkeys(words.split(), (letter, 0))
