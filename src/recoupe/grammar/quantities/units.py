"""Units beside a number."""

from __future__ import annotations

from recoupe.grammar.quantities.line import LineReader
from recoupe.grammar.quantities.numbers import Number
from recoupe.world import units
from recoupe.world.units import Unit

_OLDEST = 115
"""Years: past it a number between two commas is no age (nobody past 122 is on record)."""

_ADJECTIVES = 2
"""Adjectives that may stand between a number and its unit."""


class Units(LineReader):
    """Finds the unit of a number: after it ("5 km", "millions d'euros"), before it ("$5m"), around it."""

    def _unit_of(self, number: Number) -> tuple[Unit | None, int]:
        sign = self._norm(number.first - 1)
        if sign in units.PREFIXES:
            return self._prefixed(self._currency(number.first - 1), number)
        start = number.last + 1
        if number.linked and self._norm(start) in self.table.numbers.of:
            unit, last = self._unit(start + 1, number)
            if unit is not None:
                return unit, last
        unit, last = self._unit(start, number)
        if unit is None:
            unit, last = self._unit_past(start, number)
        if unit is not None and not (number.percent and unit.base == "%"):
            return unit, last
        if number.percent:
            return None, number.last
        if self._is_magnitude(number):
            return Unit("magnitude"), number.last
        return (units.YEARS if self._is_age(number) else None), number.last

    def _unit_past(self, start: int, number: Number) -> tuple[Unit | None, int]:
        """The unit of time or length behind one adjective or two: "four more years", "ces dix dernières années"."""
        index = start
        while index < start + _ADJECTIVES and self._norm(index) in self.table.adjectives:
            index += 1
        token = self._token(index)
        if index == start or token is None or token.kind != "word" or token.capital:
            return None, start
        unit, last = self._unit(index, number)
        return (unit, last) if unit is not None and unit.base in ("s", "a", "m") else (None, start)

    def _is_age(self, number: Number) -> bool:
        """As in "Ann Lee, 43, said" and "aged 35": English gives an age without its unit."""
        if not self.table.bare_ages or not number.figures or not 1 <= number.low <= _OLDEST:
            return False
        if self._norm(number.first - 1) in self.table.aged:
            return not self._plural(number.last + 1)
        name, comma, after = (self._token(number.first - 2), self._norm(number.first - 1), self._norm(number.last + 1))
        return name is not None and name.capital and comma == "," and after in (",", ".", ";", ")")

    def _currency(self, index: int) -> str:
        """The currency of a sign before a number: "$", and with its country "US$", "A$"."""
        land = self._token(index - 1)
        if land is not None and land.capital and self.tokens[index].glued:
            return units.PREFIXES.get(f"{self.text[land.start : land.end]}$", units.PREFIXES[self.tokens[index].norm])
        return units.PREFIXES[self.tokens[index].norm]

    def _prefixed(self, base: str, number: Number) -> tuple[Unit, int]:
        token = self._token(number.last + 1)
        if token is not None and token.glued:
            scale = units.SCALES.get(self.text[token.start : token.end])
            if scale is not None:
                return Unit(base, scale), number.last + 1
        return Unit(base), number.last

    def _is_magnitude(self, number: Number) -> bool:
        """As in "de magnitude 6,1", "a 6.1-magnitude quake"."""
        if self._norm(number.last + 1) in ("-", "‑") and self._norm(number.last + 2) in self.table.magnitude:
            return True
        for index in range(number.first - 1, max(-1, number.first - 4), -1):
            token = self.tokens[index]
            if token.norm in self.table.magnitude:
                return True
            if token.norm not in self.table.numbers.of and token.norm not in self.table.stop and token.norm != ":":
                return False
        return False

    def _unit(self, start: int, number: Number) -> tuple[Unit | None, int]:
        """The longest unit that begins at a token, and its last token."""
        token = self._token(start)
        if token is None:
            return None, start
        if token.norm in ("-", "‑") and token.glued and number.figures:  # "42-year-old", "120-km"
            return self._hyphened(start + 1)
        for length in (4, 3, 2, 1):
            stop = start + length
            if stop > len(self.tokens):
                continue
            unit = self._phrase(start, stop) or (self._symbol(start, stop) if number.figures else None)
            if unit is not None:
                return unit, stop - 1
        return None, start

    def _hyphened(self, index: int) -> tuple[Unit | None, int]:
        token = self._token(index)
        if token is None or not token.glued or token.kind != "word":
            return None, index
        return self._joined(token.norm.split("-")), index

    def _joined(self, words: list[str]) -> Unit | None:
        """The unit that the words of a hyphenated one begin with: "year-old", "square-foot"."""
        return self.table.units.get(" ".join(words[:2])) or self.table.units.get(words[0])

    def _phrase(self, start: int, stop: int) -> Unit | None:
        found = self.table.units
        if stop == start + 1:
            whole = self.tokens[start].norm
            single = whole if whole == "mois" else whole.removesuffix("s")
        else:
            words = [token.norm for token in self.tokens[start:stop]]
            whole = " ".join(words)
            single = " ".join(word if word == "mois" else word.removesuffix("s") for word in words)
        if single.startswith("demi-"):
            half = found.get(single.removeprefix("demi-"))
            if half is not None:
                return half._replace(factor=half.factor / 2)
        return found.get(whole) or found.get(single)

    def _symbol(self, start: int, stop: int) -> Unit | None:
        first, last = self.tokens[start], self.tokens[stop - 1]
        if any(not token.glued for token in self.tokens[start + 1 : stop]):
            return None
        if self.text[last.end : last.end + 1] in ("'", "’"):
            return None
        return units.SYMBOLS.get(self.text[first.start : last.end])

    def _plural(self, index: int) -> bool:
        token = self._token(index)
        return (
            token is not None
            and token.kind == "word"
            and not token.capital
            and token.norm[-1:] in "sx"
            and token.norm not in self.table.stop
        )
