"""Quantities: a number with its bounds, its unit and the thing it counts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from recoupe.grammar.numbers import Number, read_numbers
from recoupe.grammar.quantity_line import Bound, Line, QuantityTable
from recoupe.grammar.quantity_pairs import Pairs
from recoupe.grammar.scan import Token, scan
from recoupe.model import Extent, Quantity
from recoupe.world.units import Unit


def read_quantities(
    text: str, start: int, end: int, masked: Sequence[Extent], *, table: QuantityTable, lemma: Callable[[str], str]
) -> tuple[Quantity, ...]:
    """The quantities of one sentence, outside the masked extents, in order."""
    tokens = scan(text, start, end)
    if not tokens:
        return ()
    hidden = [_hidden(token, masked) for token in tokens]
    return _Reader(Line(text, tokens, hidden, table, lemma)).read()


class _Reader(Pairs):
    """One sentence while it is read; everything it keeps is dropped with it."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self.found: list[Quantity] = []
        self.by_first: dict[int, Quantity] = {}
        """By first token, as `by_last` by last token: an article is a count where a list of counts touches it."""
        self.by_last: dict[int, Quantity] = {}
        self.counted: list[str] = []
        """Lemmas of the things counted so far, in order; `kinds` without order."""
        self.kinds: set[str] = set()

    def read(self) -> tuple[Quantity, ...]:
        numbers = [number for number in self._numbers() if self._is_quantity(number)]
        plain = [one for one, two in _with_next(numbers) if not one.article or self._is_ratio(one, two)]
        index = 0
        while index < len(plain):
            index += self._take(plain, index)
        for number in numbers:
            if number.article:
                self._take_article(number)
        self._take_lasting()
        return _without_overlaps(self.found)

    def _keep(self, quantity: Quantity, first: int, last: int) -> None:
        self.found.append(quantity)
        self.by_first[first] = self.by_last[last] = quantity
        if quantity.counted:
            self.counted.append(quantity.counted)
            self.kinds.add(quantity.counted)

    def _numbers(self) -> list[Number]:
        found = read_numbers(self.tokens, self.table.numbers)
        return [one for one in found if not any(self.masked[one.first : one.last + 1])]

    # which numbers are quantities

    def _is_quantity(self, number: Number) -> bool:
        before, after = self._token(number.first - 1), self._token(number.last + 1)
        if before is not None and before.norm in self.table.labels:
            return False
        if not number.figures:
            return True
        if after is not None and after.norm in ".)" and (before is None or before.norm == "(") and number.low < 100:
            return False  # "1." and "(1)" number a list or a note
        return not (self._in_code(number) or self._named(number))

    def _in_code(self, number: Number) -> bool:
        """Figures inside a name or code: "A7", "Su-35", "5G", "Covid-19"; "12km" and "3M€" are not."""
        first = self.tokens[number.first]
        before = self.tokens[number.first - 1] if number.first else None
        if first.glued and before is not None:
            if before.kind in ("word", "number", "ordinal", "clock", "date"):
                return True
            behind = self.tokens[number.first - 2] if number.first > 1 else None
            if before.norm in "-‑/.:_#@+" and before.glued and behind is not None and behind.kind == "word":
                return True
        following = self._token(number.last + 1)
        glued = following is not None and following.glued and following.kind == "word"
        return glued and self._unit(number.last + 1, number)[0] is None

    def _named(self, number: Number) -> bool:
        """Figures that are part of a name: "n° 12", "Apollo 11"."""
        before = self._token(number.first - 1)
        if before is None:
            return False
        if before.norm == "°" and number.first > 1:
            return self.tokens[number.first - 2].norm in ("n", "no")
        if before.kind != "word" or not before.capital or number.first < 2:
            return False
        return self._unit(number.last + 1, number)[0] is None and not self._plural(number.last + 1)

    # one quantity

    def _take(self, numbers: Sequence[Number], index: int) -> int:
        """Reads the number at `index`, with the next one where they make a range; how many were read."""
        number = numbers[index]
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        if following is not None:
            if self._is_ratio(number, following):
                self._add_ratio(number, following)
                return 2
            if self._is_range(number, following):
                self._add(self._range(number, following))
                return 2
            if self._is_score(number, following):
                self._add_score(number)
                self._add_score(following)
                return 2
        self._add(number)
        return 1

    def _add(self, number: Number) -> None:
        unit, last = self._unit_of(number)
        if unit is not None and self._and_half(last) and number.low == number.high:
            number, last = number._replace(low=number.low + 0.5, high=number.low + 0.5), last + 2
        counted, last = self._counted(number, unit, last)
        unit = self._unit_before(number) if unit is None and counted is None else unit
        bound, first = self._bound_before(number)
        if bound is None:
            bound, last = self._bound_after(last)
        if number.high is not None and number.low != number.high:
            bound = None
        quantity = self._quantity(number, unit, counted, bound=bound, places=(first, last))
        self._keep(quantity, first, last)

    def _and_half(self, last: int) -> bool:
        """As in "Deux ans et demi"."""
        words = [token.norm for token in self.tokens[last + 1 : last + 3]]
        return len(words) == 2 and words[0] in self.table.numbers.joins and words[1] in self.table.numbers.half

    def _take_lasting(self) -> None:
        """Clock figures that the reader of times left: "un film de 2h30" lasts."""
        for index, token in enumerate(self.tokens):
            if token.kind == "clock" and not self.masked[index] and "h" in token.norm.lower():
                figures = [int(figure) for figure in re.findall(r"\d+", token.norm)]
                value = 3600.0 * figures[0] + 60.0 * (figures[1] if len(figures) > 1 else 0)
                quantity = Quantity(low=value, high=value, unit="s", start=token.start, end=token.end)
                self._keep(quantity, index, index)

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

    # the thing counted

    def _counted(self, number: Number, unit: Unit | None, last: int) -> tuple[str | None, int]:
        """Lemma of the noun counted and the last token of the quantity."""
        if unit is not None or number.percent:
            return self._measured(last, share=number.percent or (unit is not None and unit.base == "%"))
        start = last + 1
        token = self._token(start)
        if number.linked and token is not None and token.norm in self.table.numbers.of:
            start += 1
        found, same = self._head(start)
        if found is not None and self._is_thing(found) and (number.low < 2 or self._looks_plural(found)):
            noun = self.tokens[found]
            hidden = any(self.masked[last + 1 : found + 1])
            return self.lemma(self.text[noun.start : noun.end]), last if hidden else found
        before = self._token(number.first - 1)
        if same:
            return self._counted_before() or self._article_before(number.first), last
        after = self._token(last + 1)
        if (before is not None and before.norm in self.table.same) or (
            after is not None and after.norm in self.table.auxiliaries
        ):
            return self._counted_before(), last
        return None, last

    def _measured(self, last: int, *, share: bool) -> tuple[str | None, int]:
        """What a unit measures: "deux tonnes de blé", "12 % des voix"; never a place ("3 km de Lyon")."""
        token = self._token(last + 1)
        after = self._token(last + 2)
        if token is None or after is None or token.norm not in self.table.numbers.of:
            return None, last
        if not share and (token.norm not in self.table.measures or after.norm in self.table.determiners):
            return None, last
        if not share and after.norm in self.table.adjectives:  # "38 mètres de haut"
            return None, last
        found, _ = self._head(last + 2)
        if found is None or not self._is_thing(found) or (self.tokens[found].capital and not share):
            return None, last
        if any(self.masked[last + 1 : found + 1]):
            return None, last
        noun = self.tokens[found]
        return self.lemma(self.text[noun.start : noun.end]), found

    def _counted_before(self) -> str | None:
        return self.counted[-1] if self.counted else None

    def _unit_before(self, number: Number) -> Unit | None:
        """As in "35 % contre 30": the unit of the quantity before."""
        before = self._token(number.first - 1)
        if before is None or before.norm not in self.table.same or not self.found:
            return None
        unit = self.found[-1].unit
        return Unit(unit) if unit in ("%", "point") else None

    def _article_before(self, first: int) -> str | None:
        """As in "Une personne est morte et douze autres…": the noun of the last article before."""
        for index in range(first - 2, max(-1, first - _REACH), -1):
            if self.tokens[index].norm in self.table.numbers.articles:
                found, _ = self._head(index + 1)
                if found is not None:
                    return self.lemma(self.text[self.tokens[found].start : self.tokens[found].end])
        return None

    def _add_score(self, number: Number) -> None:
        place = self.tokens[number.first]
        end = self.tokens[number.last].end
        quantity = Quantity(low=number.low, high=number.low, unit="score", start=place.start, end=end)
        self._keep(quantity, number.first, number.last)

    def _add_ratio(self, one: Number, two: Number) -> None:
        counted, _ = self._counted(one, None, one.last)
        share = round(100 * one.low / two.low, 4)
        bound, first = self._bound_before(one)
        number = Number(first, two.last, share, share, percent=True)
        self._keep(self._quantity(number, None, counted, bound=bound, places=(first, two.last)), first, two.last)

    def _take_article(self, number: Number) -> None:
        """An article counts where the sentence counts the same thing, in a list of counts, or with a unit."""
        unit, last = self._unit_of(number)
        if unit is not None:
            if unit.base in self.table.article_units and self.tokens[last].norm not in ("jour", "journee", "day"):
                self._add(number)
            return
        found, _ = self._head(number.last + 1)
        if found is None or not self._is_thing(found):
            return
        noun = self.tokens[found]
        counted = self.lemma(self.text[noun.start : noun.end])
        if self._counts(number, found, counted):
            self._add(number)

    def _counts(self, number: Number, found: int, counted: str) -> bool:
        if counted in self.table.casualties or self._bound_before(number)[0] is not None:
            return True
        if any(token.norm in self.table.only for token in self.tokens[number.last + 1 : found]):
            return True
        return counted in self.kinds or self._listed_after(number.first) or self._listed_before(found)

    def _listed_after(self, first: int) -> bool:
        """As in "Deux élèves et une accompagnatrice": a count stands just before."""
        before = self._token(first - 1)
        if before is None or before.norm not in self.table.numbers.joins:
            return False
        near = [self.by_last.get(last) for last in range(first - 4, first - 1)]
        return any(one is not None and one.counted for one in near)

    def _listed_before(self, found: int) -> bool:
        """As in "Un mort et trois blessés": a count stands just after."""
        for index in range(found + 1, found + 4):
            joined, one = self._token(index), self.by_first.get(index + 1)
            if joined is not None and one is not None and joined.norm in self.table.numbers.joins:
                return one.counted is not None
        return False


_REACH = 60
"""Tokens behind a number where its noun is still looked for: 96 % of 10 052 sentences are shorter."""


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


def _hidden(token: Token, masked: Sequence[Extent]) -> bool:
    index = bisect_left(masked, (token.end, 0))
    return any(start < token.end and token.start < end for start, end in masked[max(0, index - 1) : index])
