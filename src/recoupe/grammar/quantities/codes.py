"""Figures that count nothing: names, codes, labels, years."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.grammar.quantities.numbers import Number
from recoupe.grammar.quantities.pairs import Pairs
from recoupe.world.units import Unit

_YEARS = range(1700, 2100)
"""Bare figures that are years unless they count something; the reader of times has masked those it knows."""
_DIGITS = 7
"""Figures in a row that no newspaper prints without groups: an identifier."""

_SIGN = 3
"""Letters of the longest sign of a unit with a capital: "Mds"."""


class Codes(Pairs):
    """Tells the numbers of a line that are quantities."""

    tallied = 0
    """How many numbers stand behind a name and before a mark: with several, none is part of its name."""

    def _quantities(self, numbers: Sequence[Number]) -> list[Number]:
        kept: list[Number] = []
        self.tallied = sum(one.figures and one.first > 0 and self._is_tally(one) for one in numbers)
        last = -1  # last token of the label just read: "articles 3 et 4", "49-3"
        for number in numbers:
            if self._is_label(number, last):
                last = number.last
            elif not number.figures or not self._is_code(number):
                kept.append(number)
        return kept

    def _is_label(self, number: Number, last: int) -> bool:
        first = number.first
        before = self._norm(first - 1)
        if before == ".":
            before = self._norm(first - 2)
            if len(before) == 1 and before.isalpha():  # "article L. 412"
                before = self._norm(first - 3)
        if before in self.table.labels or (before == "°" and self._norm(first - 2) in ("n", "no")):
            return not self._plural(number.last + 1)
        if last < 0 or not number.figures or not last < first <= last + 2:
            return False
        joined = before in "-–/," or before in self.table.numbers.joins or before in self.table.to
        return joined and not self._counts_something(number)

    def _counts_something(self, number: Number) -> bool:
        return self._unit_of(number)[0] is not None or self._plural(number.last + 1)

    def _is_code(self, number: Number) -> bool:
        first, text = self.tokens[number.first], self.tokens[number.last]
        if number.low < 100 and self._norm(number.last + 1) in (".", ")") and self._norm(number.first - 1) in ("", "("):
            # "1." and "(1)" number a list or a note
            return True
        if len(first.norm) > _DIGITS and first.norm.isdigit():
            return True
        if self._is_inside(number) or self._is_named(number) or self._is_title(number):
            return True
        bare = first.norm.isdigit() and text is first and not self._counts_something(number)
        if self._norm(number.first - 1) in self.table.singular and (bare or self._is_hour(number)):
            behind = self._token(number.last + 2)  # "un 0 à 100 km/h"
            return not (behind and behind.kind == "number" and self._norm(number.last + 1) in self.table.to)
        return self._is_year(number)

    def _is_hour(self, number: Number) -> bool:
        """As in "le 20 heures", the evening news."""
        unit, last = self._unit_of(number)
        return unit is not None and unit == Unit("s", 3600) and last == number.last + 1 and number.low <= 24

    def _is_year(self, number: Number) -> bool:
        token = self.tokens[number.first]
        if token.norm[:2] not in ("17", "18", "19", "20") or not token.norm.isdigit() or number.low not in _YEARS:
            return False
        if number.last > number.first or self._unit_of(number)[0] is not None:
            return False
        bounded = self._bound_before(number)[0] is not None or self._norm(number.first - 1) in self.table.same
        named = self.table.noun_last and self._norm(number.first - 1) in self.table.determiners  # "the 2016 attacks"
        return named or not (bounded or self._plural(number.last + 1))

    def _is_inside(self, number: Number) -> bool:
        """Figures inside a name or code: "A7", "Su-35", "5G", "Covid-19", "12-N"; "12km" and "3M€" are not."""
        first = self.tokens[number.first]
        before = self._token(number.first - 1)
        if first.glued and before is not None:
            if before.kind in ("word", "number", "ordinal", "clock", "date"):
                return True
            behind = self._token(number.first - 2)
            if before.norm in "-‑/.:_#@+" and before.glued and behind is not None and behind.kind == "word":
                return not (behind.norm in self.table.to and behind.glued)  # "3-to-1"
        after, behind = self._token(number.last + 1), self._token(number.last + 2)
        if after is None or not after.glued:
            return False
        if after.norm in ("-", "‑"):
            joined = behind is not None and behind.glued and behind.kind == "word"
            coded = joined and behind is not None and (not self.table.noun_last or len(behind.norm) == 1)
        else:
            coded = after.kind == "word"
        return coded and self._unit(number.last + 1, number)[0] is None

    def _is_named(self, number: Number) -> bool:
        """Figures that are part of a name: "Apollo 11"; but "Lyon 3-1" is a score."""
        before = self._token(number.first - 1)
        if before is None or before.kind != "word" or not before.capital:
            return False
        if number.first < 2 and not self.masked[number.first - 1]:
            return False
        if self._is_tally(number) and self.tallied > 2:
            return False
        return not self._counts_something(number) and not self._before_score(number)

    def _is_title(self, number: Number) -> bool:
        """As in "20 Minutes", "60 Millions de consommateurs": French capitalises no unit."""
        after = self._token(number.first + 1)
        if self.table.title_case or after is None or not after.capital or after.glued or after.kind != "word":
            return False
        unit = after.norm.removesuffix("s") in self.table.units or after.norm in self.table.numbers.scales
        return unit and len(after.norm) > _SIGN and self.text[after.end - 1].islower()

    def _is_tally(self, number: Number) -> bool:
        """As in "Ann 12, Bob 9, Carl 7"."""
        return self.masked[number.first - 1] and self._norm(number.last + 1) in (",", ";", ".", ")", "")

    def _before_score(self, number: Number) -> bool:
        dash, other = self._token(number.last + 1), self._token(number.last + 2)
        scored = dash is not None and other is not None and dash.norm in "-–" and dash.glued and other.glued
        return scored and other is not None and other.kind == "number" and len(other.norm) < 3 and number.low < 100
