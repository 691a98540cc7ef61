"""Quantities: a number with its bounds, its unit and the thing it counts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from recoupe.grammar.quantities.articles import Articles
from recoupe.grammar.quantities.line import Bound, Line, QuantityTable
from recoupe.grammar.quantities.numbers import Number, read_numbers
from recoupe.grammar.scan import Token, scan
from recoupe.model import Extent, Quantity
from recoupe.world.units import Unit


def read_quantities(
    text: str, start: int, end: int, masked: Sequence[Extent], *, table: QuantityTable, lemma: Callable[[str], str]
) -> tuple[Quantity, ...]:
    """The quantities of one sentence, outside the masked extents, in order."""
    spots = table.spots.finditer(text, start, end)
    if all(_covers(masked, match.start()) for match in spots):
        return ()
    tokens = scan(text, start, end)
    return _Reader(Line(text, tokens, _hidden(tokens, masked), table, lemma)).read()


class _Reader(Articles):
    """One sentence while it is read; everything it keeps is dropped with it."""

    def read(self) -> tuple[Quantity, ...]:
        numbers = [one for one in read_numbers(self.tokens, self.table.numbers) if not self._is_hidden(one)]
        numbers = [self._signed(one) for one in self._quantities(numbers)]
        self._keep_numbers([one for one, two in _with_next(numbers) if not one.article or self._is_ratio(one, two)])
        index = 0
        while index < len(self.numbers):
            last = self._take(index)
            while index < len(self.numbers) and self.numbers[index].first <= last:
                index += 1
        for number in numbers:
            if number.article and self._article_counts(number):
                self._add(number)
        self._take_lasting()
        self._take_ranks()
        if self.table.noun_last:
            self._take_hyphened()
        return _without_overlaps(self.found)

    def _is_hidden(self, number: Number) -> bool:
        return any(self.masked[number.first : number.last + 1])

    def _take(self, index: int) -> int:
        """Reads the number at `index`, with the next one where the two go together; the last token of its number."""
        number = self.numbers[index]
        following = self.numbers[index + 1] if index + 1 < len(self.numbers) else None
        if following is not None and self._take_pair(number, following):
            return following.last
        return max(self._add(number), number.last)

    def _take_pair(self, number: Number, following: Number) -> bool:
        if self._is_always(number, following):
            return True
        if self._is_slashed(number, following):
            self._add_slashed(number, following)
        elif self._is_ratio(number, following):
            self._add_ratio(number, following)
        elif self._is_range(number, following):
            self._add(self._range(number, following))
        elif self._is_score(number, following) or self._is_odds(number, following):
            self._add_score(number)
            self._add_score(following)
        else:
            return False
        return True

    def _add(self, number: Number) -> int:
        """Keeps the quantity of a number; its last token."""
        unit, last = self._unit_of(number)
        if unit is not None and unit.base == "point" and self._are_things(last):
            unit, last = None, number.last
        if unit is not None:
            number, unit, last = self._sum(number, unit, last)
            if self._and_half(last) and number.low == number.high:
                number, last = number._replace(low=number.low + 0.5, high=number.low + 0.5), last + 2
        counted, last = self._counted(number, unit, last)
        if number.percent and counted in self.table.numbers.not_shared:
            return last
        if unit is None and counted is None and not number.percent:
            unit, counted = self._of_next(number)
            unit = unit or self._unit_before(number)
        bound, first = self._bound_before(number)
        if bound is None:
            bound, last = self._bound_after(last)
            if bound is not None and counted is None and (number.percent or unit is not None):
                counted, last = self._measured(last, share=number.percent or (unit is not None and unit.base == "%"))
        if number.high is not None and number.low != number.high:
            bound = None
        self._keep(self._quantity(number, unit, counted, bound=bound, places=(first, last)), first, last)
        return last

    def _are_things(self, last: int) -> bool:
        """Whether points are no share: "deux points de vente"."""
        after = self._token(last + 2)
        if self._norm(last + 1) not in self.table.measures or after is None or after.kind != "word":
            return False
        return not after.capital and after.norm not in self.table.point_of and after.norm not in self.table.stop

    def _of_next(self, number: Number) -> tuple[Unit | None, str | None]:
        """Unit or thing of a bare number from the number it is listed with."""
        following = self._shared(number)
        if following is None:
            return None, None
        unit, last = self._unit_of(following)
        return unit, None if unit is not None else self._counted(following, None, last)[0]

    def _and_half(self, last: int) -> bool:
        """As in "Deux ans et demi"."""
        return self._norm(last + 1) in self.table.numbers.joins and self._norm(last + 2) in self.table.numbers.half

    def _quantity(
        self, number: Number, unit: Unit | None, counted: str | None, *, bound: Bound | None, places: tuple[int, int]
    ) -> Quantity:
        if number.percent and unit is not None:  # "trois quarts d'heure"
            unit = unit._replace(factor=unit.factor / 100)
        low, high = _convert(number.low, unit), None if number.high is None else _convert(number.high, unit)
        base = unit.base if unit else "%" if number.percent else None
        return Quantity(
            low=None if bound == "high" else low,
            high=None if bound == "low" else high,
            unit=base,
            approximate=number.approximate or bound == "about",
            counted=counted,
            start=self.tokens[places[0]].start,
            end=self.tokens[places[1]].end,
        )

    def _add_score(self, number: Number) -> None:
        place = self.tokens[number.first]
        end = self.tokens[number.last].end
        quantity = Quantity(low=number.low, high=number.low, unit="score", start=place.start, end=end)
        self._keep(quantity, number.first, number.last)

    def _add_ratio(self, one: Number, two: Number) -> None:
        counted = self._counted(one, None, one.last)[0] if self._tells_thing(one, two) else None
        if counted is None and self._plural(two.last + 1):  # "nine out of 10 voters"
            counted = self._noun(two.last + 1)
        self._add_share(one, two, counted)

    def _tells_thing(self, one: Number, two: Number) -> bool:
        """Whether a ratio says its thing inside: "deux Français sur trois"."""
        return (self._norm(one.last + 1),) not in self.table.over and two.first - one.last > 2

    def _add_slashed(self, one: Number, two: Number) -> None:
        """Of "2/3 des élèves" the share, of "24/48 heures" the range, of "7,4/10" the mark; "9/11" is nothing."""
        unit, last = self._unit_of(two)
        if unit is not None and one.low < two.low:
            places = (one.first, last)
            self._keep(
                self._quantity(two._replace(low=one.low, high=two.low), unit, None, bound=None, places=places), *places
            )
        elif one.low < two.low and self._norm(two.last + 1) in self.table.numbers.of:
            self._add_share(one, two, self._measured(two.last, share=True)[0])
        elif one.low <= two.low in _MARKS and (two.low > _MONTHS or not one.low.is_integer()):
            mark = Unit(f"/{two.low:.0f}")
            self._keep(self._quantity(one, mark, None, bound=None, places=(one.first, two.last)), one.first, two.last)

    def _add_share(self, one: Number, two: Number, counted: str | None) -> None:
        share = round(100 * one.low / two.low, 4)
        bound, first = self._bound_before(one)
        number = Number(first, two.last, share, share, percent=True)
        self._keep(self._quantity(number, None, counted, bound=bound, places=(first, two.last)), first, two.last)


_MARKS = (5, 10, 20, 100)
"""What marks are given out of."""
_MONTHS = 12


def _with_next(numbers: Sequence[Number]) -> list[tuple[Number, Number]]:
    """Each number with the one after it; the last with itself."""
    return list(zip(numbers, [*numbers[1:], *numbers[-1:]], strict=True))


def _without_overlaps(found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    kept: list[Quantity] = []
    for quantity in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or quantity.start >= kept[-1].end:
            kept.append(quantity)
    return tuple(kept)


def _convert(value: float, unit: Unit | None) -> float:
    return float(f"{value * unit.factor + unit.offset:.9g}") if unit else float(value)


def _covers(masked: Sequence[Extent], at: int) -> bool:
    """Whether a place lies in one of the extents, which come in order without overlaps."""
    index = bisect_left(masked, (at + 1, 0))
    return index > 0 and at < masked[index - 1][1]


def _hidden(tokens: Sequence[Token], masked: Sequence[Extent]) -> list[bool]:
    """By token, whether it touches a masked extent."""
    hidden = [False] * len(tokens)
    place = 0
    for start, end in masked:
        while place < len(tokens) and tokens[place].end <= start:
            place += 1
        while place < len(tokens) and tokens[place].start < end:
            hidden[place] = True
            place += 1
    return hidden
