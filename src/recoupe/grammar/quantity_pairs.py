"""Bounds of a number, and two numbers that go together: ranges, scores, ratios."""

from __future__ import annotations

from recoupe.grammar.numbers import Number
from recoupe.grammar.quantity_line import Bound
from recoupe.grammar.quantity_nouns import Nouns
from recoupe.grammar.quantity_units import Units
from recoupe.world import units

_RATIOS = (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000)
"""Denominators of "nine out of ten"."""


class Pairs(Units, Nouns):
    """Reads what stands around one number or between two."""

    def _bound_before(self, number: Number) -> tuple[Bound | None, int]:
        first = number.first
        sign = self._token(first - 1)
        if sign is not None and sign.norm in units.PREFIXES:
            first -= 1
        for length in (4, 3, 2, 1):
            words = tuple(token.norm for token in self.tokens[max(0, first - length) : first])
            if len(words) == length and words in self.table.before:
                return self.table.before[words], first - length
        return None, first

    def _bound_after(self, last: int) -> tuple[Bound | None, int]:
        for length in (3, 2, 1):
            words = tuple(token.norm for token in self.tokens[last + 1 : last + 1 + length])
            if len(words) == length and words in self.table.after:
                return self.table.after[words], last + length
        return None, last

    def _is_range(self, one: Number, two: Number) -> bool:
        if one.high is None or two.high is None or one.percent or two.percent:
            return False
        middle = self.tokens[one.last + 1 : two.first]
        before = self._token(one.first - 1)
        between = before is not None and before.norm in self.table.between
        if between:
            unit_last = self._unit_of(one)[1]
            middle = self.tokens[unit_last + 1 : two.first]
            return len(middle) == 1 and middle[0].norm in self.table.numbers.joins
        if len(middle) != 1 or self._changes(one.first) or one.low * max(1, two.scale) > two.low * max(1, two.scale):
            return False
        if middle[0].norm in "-–‑":
            return self._follows(two)
        return middle[0].norm in self.table.to and self._low_end(one, two) <= two.low

    def _low_end(self, one: Number, two: Number) -> float:
        return one.low * two.scale if one.scale == 1 and two.scale > 1 and one.low < 1000 else one.low

    def _follows(self, number: Number) -> bool:
        return self._unit(number.last + 1, number)[0] is not None or self._plural(number.last + 1)

    def _range(self, one: Number, two: Number) -> Number:
        before = self._token(one.first - 1)
        first = one.first
        if before is not None and before.norm in self.table.between:
            first -= 1
        return two._replace(first=first, low=min(self._low_end(one, two), two.low), high=two.low)

    def _changes(self, index: int) -> bool:
        words = self.tokens[max(0, index - 6) : index]
        return any(word.norm.startswith(self.table.changes) for word in words if word.kind == "word")

    def _is_score(self, one: Number, two: Number) -> bool:
        middle = self.tokens[one.last + 1 : two.first]
        glued = len(middle) == 1 and middle[0].norm in "-–" and middle[0].glued and self.tokens[two.first].glued
        return glued and one.figures and two.figures and max(one.low, two.low) < 100 and not self._follows(two)

    def _is_ratio(self, one: Number, two: Number) -> bool:
        middle = self.tokens[one.last + 1 : two.first]
        if not 1 <= len(middle) <= 3 or middle[-1].norm not in self.table.over or two.low not in _RATIOS:
            return False
        return one is not two and one.low < two.low and not self._plural(two.last + 1) and self._unit_of(two)[0] is None
