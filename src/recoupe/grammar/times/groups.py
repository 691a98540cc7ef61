"""What a rule for times captured."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple, TypeAlias

from recoupe.grammar.scan import Token
from recoupe.grammar.times.table import TimeTable

Turn: TypeAlias = Literal["past", "future", ""]
TurnOf: TypeAlias = Callable[[], Turn]
"""Tells the tense of the clause: asked only where it matters."""


class Groups(NamedTuple):
    """The tokens that a rule captured, by name."""

    tokens: Mapping[str, Token]
    table: TimeTable

    def has(self, name: str) -> bool:
        """Whether the group took part in the match."""
        return name in self.tokens

    def value(self, name: str) -> int | str:
        """Figures as a number; for a word, its value in the table."""
        token = self.tokens[name]
        if token.kind in ("number", "ordinal"):
            digits = re.sub(r"\D", "", token.norm)
            return int(digits) if len(digits) < 9 else 0
        if name == "p" and token.norm in self.table.parts:
            return self.table.parts[token.norm]
        if token.norm in self.table.counts and name[0] != "m":
            return self.table.counts[token.norm]
        return self.table.letters[token.norm][1]

    def text(self, name: str) -> str:
        """The value as a word."""
        return str(self.value(name))

    def number(self, name: str) -> int:
        """The value as a number; 0 where it is none."""
        value = self.value(name) if self.has(name) else 0
        return value if isinstance(value, int) else 0

    def turn(self, turn_of: TurnOf, unknown: str) -> str:
        """What "last" or "next" says; else the tense of the clause; else `unknown`."""
        if self.has("t"):
            said = str(self.value("t"))
            return (turn_of() or "near") if said == "this" else said
        return turn_of() or unknown

    def weekday(self) -> str:
        """The argument that asks for a weekday, after a date without year."""
        return f":{self.number('w')}" if self.has("w") else ""

    def part(self) -> str:
        """The suffix for a part of the day or of a period."""
        name = "b" if self.has("b") else "p" if self.has("p") else ""
        return f"@{self.value(name)}" if name else ""
