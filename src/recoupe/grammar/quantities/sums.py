"""One value printed in several numbers, and one unit that several numbers share."""

from __future__ import annotations

from collections.abc import Mapping

from recoupe.grammar.quantities.codes import Codes
from recoupe.grammar.quantities.line import Line
from recoupe.grammar.quantities.numbers import Number
from recoupe.world.units import CURRENCIES, Unit

_BARE: Mapping[tuple[str, float], float] = {("s", 3600.0): 60.0, ("m", 1.0): 0.01}
"""What a bare number after a unit is told in: "2 heures 30", "1 m 75"."""
_SIGNS = frozenset("-−–‑")


class Sums(Codes):
    """Adds up "5 minutes 20 secondes", finds the unit of the first number of "31 et 34 ans", reads signs."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self.numbers: list[Number] = []
        self.at: dict[int, int] = {}
        """Place in `numbers` by first token."""
        self.shares: dict[int, Number | None] = {}
        """By first token, the number that a bare one shares its unit with, once looked for."""

    def _keep_numbers(self, numbers: list[Number]) -> None:
        self.numbers = numbers
        self.at = {number.first: place for place, number in enumerate(numbers)}

    def _signed(self, number: Number) -> Number:
        """The number with the sign before it: "-5 °C", "(- 3,7 %)", "moins 12 degrés"."""
        sign = self._token(number.first - 1)
        if sign is None or not number.figures or number.high is None:
            return number
        if sign.norm in self.table.minus:
            unit = self._unit(number.last + 1, number)[0]
            return _negative(number) if unit is not None and unit.base == "°C" else number
        if sign.norm not in _SIGNS and sign.norm != "+":
            return number
        before = self._token(number.first - 2)
        opened = before is not None and before.norm in ("(", "[", '"', "«", "“")
        unit = self._unit(number.last + 1, number)[0]
        measured = unit is not None and unit.base in ("%", "°C")
        if self.tokens[number.first].glued:
            word = before is not None and before.kind == "word" and not before.capital
            free = opened or (not sign.glued and (word or (measured and (before is None or before.norm in ",:;"))))
        else:
            free = opened or (measured and before is not None and before.norm in self.table.stop)
        if not free:
            return number
        return number._replace(first=number.first - 1) if sign.norm == "+" else _negative(number)

    def _sum(self, number: Number, unit: Unit, last: int) -> tuple[Number, Unit, int]:
        """A number with its unit and the smaller units that go on from it, as one value of the first unit."""
        if number.low != number.high or number.percent or number.low < 0:
            return number, unit, last
        total, smallest = number.low, unit.factor
        while (found := self._smaller(unit.base, smallest, last, plain=number.scale == 1)) is not None:
            value, smallest, last = found
            total += value / unit.factor
        return number._replace(low=round(total, 9), high=round(total, 9)), unit, last

    def _smaller(self, base: str, factor: float, last: int, *, plain: bool) -> tuple[float, float, int] | None:
        """Value in the base unit, factor and last token of what goes on from a unit; None where nothing does."""
        start = last + 1
        joined = self._norm(start) in self.table.numbers.joins
        place = self.at.get(start + 1 if joined else start)
        if place is None or not plain:
            return None
        number = self.numbers[place]
        unit, end = self._unit(number.last + 1, number)
        if unit is not None and unit.base == base and unit.factor < factor and number.low * unit.factor < factor:
            return number.low * unit.factor, unit.factor, end
        if unit is None and not joined and self._is_rest(number):
            bare = _BARE.get((base, factor), 0.01 if base in CURRENCIES and factor == 1 else 0.0)
            return (number.low * bare, bare, number.last) if bare > 0 and number.low * bare < factor else None
        return None

    def _is_rest(self, number: Number) -> bool:
        """Whether a bare number may be minutes, centimetres or cents: two figures, and nothing that they count."""
        figures = self.tokens[number.first].norm
        after = self._token(number.last + 1)
        counts = after is not None and after.kind == "word" and after.norm not in self.table.stop
        return number.figures and len(figures) == 2 and figures.isdigit() and not counts

    def _shared(self, number: Number) -> Number | None:
        """The number whose unit or thing a bare one shares: of "2, 3 et 5 ans", "quatre des 28 villages"."""
        chain: list[int] = []
        found: Number | None = number
        while found is not None:
            if found.first in self.shares:
                found = self.shares[found.first]
                break
            chain.append(found.first)
            found, comma = self._listed_next(found)
            if found is not None and not comma and not self._is_bare(found):
                break
        self.shares.update(dict.fromkeys(chain, found))
        return found

    def _listed_next(self, number: Number) -> tuple[Number | None, bool]:
        """The number that a bare one is listed with, and whether only a comma stands between."""
        link = self._norm(number.last + 1)
        comma, part = link == ",", link in self.table.numbers.of
        if not (comma or part or link in self.table.numbers.joins or link in self.table.to):
            return None, False
        after = number.last + 2
        if self._norm(after) in (self.table.determiners if part else self.table.numbers.of):
            after += 1  # "quatre de ces 28 villages", "de 1 et de 5 euros"
        place = self.at.get(after)
        if place is None or self.numbers[place].article:
            return None, False
        return self.numbers[place], comma

    def _is_bare(self, number: Number) -> bool:
        return self._unit_of(number)[0] is None and self._head(number.last + 1)[0] is None


def _negative(number: Number) -> Number:
    high = None if number.high is None else -number.high
    return number._replace(first=number.first - 1, low=-number.low, high=high)
