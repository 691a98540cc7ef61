"""Units beside a number."""

from __future__ import annotations

from recoupe.grammar.numbers import Number
from recoupe.grammar.quantity_line import LineReader
from recoupe.world import units
from recoupe.world.units import Unit


class Units(LineReader):
    """Finds the unit of a number: after it ("5 km", "millions d'euros"), before it ("$5m"), around it."""

    def _unit_of(self, number: Number) -> tuple[Unit | None, int]:
        sign = self._token(number.first - 1)
        if sign is not None and sign.norm in units.PREFIXES:
            return self._prefixed(units.PREFIXES[sign.norm], number)
        if self._magnitude(number):
            return Unit("magnitude"), number.last
        if self.table.bare_ages and self._is_age(number):
            return units.YEARS, number.last
        start = number.last + 1
        token = self._token(start)
        if number.linked and token is not None and token.norm in self.table.numbers.of:
            unit, last = self._unit(start + 1, number)
            if unit is not None:
                return unit, last
        if number.percent:
            return None, number.last
        unit, last = self._unit(start, number)
        return (unit, last) if unit is not None else (None, number.last)

    def _is_age(self, number: Number) -> bool:
        """As in "Ann Lee, 43, said": English gives an age between two commas."""
        around = [self._token(number.first - 2), self._token(number.first - 1), self._token(number.last + 1)]
        name, comma, after = around
        if not number.figures or not 1 <= number.low <= 110 or name is None or comma is None or after is None:
            return False
        return name.capital and comma.norm == "," and after.norm in ",.;)"

    def _prefixed(self, base: str, number: Number) -> tuple[Unit, int]:
        token = self._token(number.last + 1)
        if token is not None and token.glued:
            scale = units.SCALES.get(self.text[token.start : token.end])
            if scale is not None:
                return Unit(base, scale), number.last + 1
        return Unit(base), number.last

    def _magnitude(self, number: Number) -> bool:
        around = self.tokens[max(0, number.first - 3) : number.first]
        return any(token.norm in self.table.magnitude for token in around)

    def _unit(self, start: int, number: Number) -> tuple[Unit | None, int]:
        """The longest unit that begins at a token, and its last token."""
        token = self._token(start)
        if token is None:
            return None, start
        if token.norm in "-‑" and token.glued and number.figures:  # "42-year-old", "120-km"
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
        word = token.norm.split("-")[0]
        return self.table.units.get(word), index

    def _phrase(self, start: int, stop: int) -> Unit | None:
        words = [token.norm for token in self.tokens[start:stop]]
        whole = " ".join(words)
        single = " ".join(word if word == "mois" else word.removesuffix("s") for word in words)
        half = single.removeprefix("demi-")
        if half != single and half in self.table.units:
            unit = self.table.units[half]
            return unit._replace(factor=unit.factor / 2)
        return self.table.units.get(whole) or self.table.units.get(single)

    def _symbol(self, start: int, stop: int) -> Unit | None:
        first, last = self.tokens[start], self.tokens[stop - 1]
        if any(not token.glued for token in self.tokens[start + 1 : stop]) or self.text[last.end : last.end + 1] in (
            "'",
            "’",
        ):
            return None
        return units.SYMBOLS.get(self.text[first.start : last.end])
