"""Bounds of a number, and two numbers that go together: ranges, scores, ratios."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.grammar.quantities.line import Bound
from recoupe.grammar.quantities.nouns import Nouns
from recoupe.grammar.quantities.numbers import Number
from recoupe.grammar.scan import Token
from recoupe.world import units

_RATIOS = (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000)
"""Denominators of "nine out of ten"."""
_SHORT, _LONG = 2, 5
"""Words between the two numbers of a ratio: after a number ("trois Français sur dix"), after an article."""
_SCORE = 1000
"""Where scores end: past it two figures with a dash are years or a code."""


class Pairs(Nouns):
    """Reads what stands around one number or between two."""

    def _bound_before(self, number: Number) -> tuple[Bound | None, int]:
        first = number.first
        if self._norm(first - 1) in units.PREFIXES:
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
        middle = self._between(one, two)
        before = self._token(one.first - 1)
        between = before is not None and before.norm in self.table.between
        if between:
            unit_last = self._unit_of(one)[1]
            middle = self.tokens[unit_last + 1 : two.first]
            return len(middle) == 1 and (middle[0].norm in self.table.numbers.joins or middle[0].norm in self.table.to)
        if len(middle) != 1 or self._changes(one.first) or one.low * max(1, two.scale) > two.low * max(1, two.scale):
            return False
        if middle[0].norm in "-–‑":
            return self._follows(two)
        return middle[0].norm in self.table.to and self._low_end(one, two) <= two.low

    def _low_end(self, one: Number, two: Number) -> float:
        """The lower end of "2 à 3 milliards", "trois à quatre cents", "30 à 45.000": the scale is said once."""
        if one.figures and two.figures and two.scale == 1 and 0 < one.low < 1000 and two.low % 1000 == 0:
            thousands = one.low * 1000
            return thousands if two.low / 10 <= thousands < two.low else one.low
        if one.scale > 1 or two.scale == 1 or not 0 < one.low < 1000 or one.low * two.scale > two.low:
            return one.low
        return one.low * two.scale

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

    def _between(self, one: Number, two: Number) -> Sequence[Token]:
        """The tokens between two numbers, without the hyphens of "18-to-34-year-olds"."""
        middle = self.tokens[one.last + 1 : two.first]
        if [token.norm for token in (*middle[:1], *middle[2:])] == ["-", "-"] and middle[1].norm in self.table.to:
            return middle[1:2]
        return middle

    def _is_odds(self, one: Number, two: Number) -> bool:
        """As in "3-to-1"."""
        return len(self._between(one, two)) == 1 and two.first - one.last == 4 and one.low > two.low

    def _is_score(self, one: Number, two: Number) -> bool:
        middle = self.tokens[one.last + 1 : two.first]
        glued = len(middle) == 1 and middle[0].norm in "-–" and middle[0].glued and self.tokens[two.first].glued
        return glued and one.figures and two.figures and max(one.low, two.low) < _SCORE and not self._follows(two)

    def _is_ratio(self, one: Number, two: Number) -> bool:
        """As in "nine out of ten", "un train du soir sur deux"."""
        between = self.tokens[one.last + 1 : two.first]
        words = tuple(token.norm for token in between)
        over = next((phrase for phrase in self.table.over if words[-len(phrase) :] == phrase), None)
        if over is None or one is two or len(between) > (_LONG if one.article else _SHORT) + len(over):
            return False
        if one.low >= two.low or two.low not in _RATIOS or any(token.kind in ("mark", "number") for token in between):
            return False
        inside = [word for word in words[: -len(over)] if word not in self.table.numbers.of]
        if one.article and self._norm(one.first) not in self.table.numbers.ones:
            return False
        if any(word in self.table.stop for word in inside):
            return False
        if self._unit_of(two)[0] is not None or (self._unit_of(one)[0] is not None and not one.article):
            return False
        return len(over) > 1 or one.article or not self._plural(two.last + 1)

    def _is_always(self, one: Number, two: Number) -> bool:
        """As in "7 jours sur 7", "24 heures sur 24", which count nothing."""
        between = tuple(token.norm for token in self.tokens[one.last + 1 : two.first])
        return one.low == two.low and 1 <= len(between) <= _SHORT and between[-1:] in self.table.over

    def _is_slashed(self, one: Number, two: Number) -> bool:
        between = self.tokens[one.last + 1 : two.first]
        return len(between) == 1 and between[0].norm == "/" and between[0].glued and self.tokens[two.first].glued
