"""Number words: the table of a language, and the value of a numeral spelled out.

Own grammar, from the way French and English build numerals (units, tens, hundreds, thousands, scales;
`quatre-vingt` as 4 × 20, `soixante-dix` as 60 + 10).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

import msgspec

from recoupe.grammar.scan import Token


class NumberTable(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """How a language writes numbers. All words are folded."""

    decimal: str | None = None
    """The decimal sign; None where the language is not known."""
    small: Mapping[str, int] = {}
    """Words under a hundred."""
    hundred: frozenset[str] = frozenset()
    thousand: frozenset[str] = frozenset()
    scales: Mapping[str, float] = {}
    """"million", "milliard", singular and plural: they need a number before them."""
    dozens: Mapping[str, float] = {}
    """"douzaine", "centaine", "millier", singular: about so many."""
    vague: Mapping[str, float] = {}
    """Plurals that stand alone: "dizaines", "milliers", "millions"."""
    vague_before: frozenset[str] = frozenset()
    """What may stand before them: "des", "plusieurs"."""
    several: frozenset[str] = frozenset()
    """What may stand before a scale or a dozen in the singular: "several hundred"."""
    loose: Mapping[str, float] = {}
    """Numbers only between an article and "of": "a couple of"."""
    fractions: Mapping[str, int] = {}
    """"tiers", "quart": the denominator."""
    ordinals: frozenset[str] = frozenset()
    """Fractions that are ordinals too ("cinquième"): they are shares before "of" and at the end."""
    not_shared: frozenset[str] = frozenset()
    """What no fraction is taken of: a "quart de finale" is a match."""
    halves: frozenset[str] = frozenset()
    """"moitié", "half": a fraction without a number."""
    half: frozenset[str] = frozenset()
    """"demi": one half more, after "et"."""
    joins: frozenset[str] = frozenset()
    """"et", "and"."""
    joined_units: bool = False
    """They stand between every ten and its unit: "treinta y cinco"."""
    of: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    """"un", "une", "a", "one": one, or only an article."""
    ones: frozenset[str] = frozenset()
    """Those of them that numerals are built with: "vingt et un", "twenty-one"."""
    ambiguous: frozenset[str] = frozenset()
    """Number words that are also something else ("neuf"): only before a noun."""

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word that says a number by itself, without the articles."""
        told = (self.small, self.hundred, self.thousand, self.scales, self.dozens, self.vague, self.fractions)
        return frozenset().union(*told, self.halves, self.half, self.loose)

    @cached_property
    def starts(self) -> frozenset[str]:
        """Every word with which a number can begin."""
        return self.words | self.vague_before | self.several | self.articles


def spelled(tokens: Sequence[Token], index: int, table: NumberTable) -> tuple[float, int]:
    """Value of the number words from `index`, and the first token after them (`index` itself where there is none)."""
    total, group, stop = 0.0, -1, index
    for place in range(index, len(tokens)):
        token = tokens[place]
        if token.kind != "word" or (place > index and token.capital):
            break
        grown = _grow(total, group, token.norm.split("-"), table, first=place == index)
        if grown is None:
            if token.norm in table.joins and place > index and _joins(tokens, place, group, table):
                continue
            break
        total, group = grown
        stop = place + 1
    return total + max(group, 0), stop


def _joins(tokens: Sequence[Token], place: int, group: int, table: NumberTable) -> bool:
    """Whether "et"/"and" stands inside a number: "vingt et un", "a hundred and five"; not "trois et quatre"."""
    following = tokens[place + 1].norm if place + 1 < len(tokens) else ""
    value = table.small.get(following, 0)
    if group >= 100 and group % 100 == 0:
        return "and" in table.joins and value > 0
    told = value in (1, 11) or following in table.ones or (table.joined_units and 0 < value < 10)
    return (group == 0 or group % 100 in range(20, 100, 10)) and told


def _grow(total: float, group: int, parts: list[str], table: NumberTable, *, first: bool) -> tuple[float, int] | None:
    for position, part in enumerate(parts):
        if part in table.joins and 0 < position < len(parts) - 1:
            continue
        if part in table.thousand:
            if total:
                return None
            total, group = max(group, 1) * 1000.0, 0
            continue
        grown = _grow_group(group, part, table, alone=first and len(parts) == 1)
        if grown is None:
            return None
        group = grown
    return total, group


def _grow_group(group: int, part: str, table: NumberTable, *, alone: bool) -> int | None:
    if part in table.hundred:
        if group <= 0:
            return 100
        return group * 100 if 1 < group < 10 or (group == 1 and not alone) else None
    value = table.small.get(part, 1 if part in table.ones and group >= 0 else None)
    if value is None:
        return None
    rest = max(group, 0) % 100
    fits = (
        group < 0
        or (rest == 0 and group > 0)
        or (group == 0)
        or (value == 20 and rest == 4)
        or (10 <= value < 20 and rest in (60, 80))
        or (0 < value < 10 and rest in range(20, 100, 10))
        or (0 < value < 10 and rest in (10,))
    )
    if not fits:
        return None
    return group + 76 if value == 20 and rest == 4 else max(group, 0) + value
