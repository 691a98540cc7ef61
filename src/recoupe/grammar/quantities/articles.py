"""Articles that count ("un mort", "un an"), ordinals that do ("la 12e victime"), numbers in words and clock figures."""

from __future__ import annotations

import re

from recoupe.grammar.quantities.numbers import Number
from recoupe.grammar.quantities.things import Things
from recoupe.model import Quantity
from recoupe.world.units import Unit

_SECOND = 2
"""The first of a thing counts nothing yet."""


class Articles(Things):
    """Tells which articles of a line are numbers."""

    def _article_counts(self, number: Number) -> bool:
        """An article counts where the sentence counts the same thing, in a list of counts, or with a unit."""
        unit, last = self._unit_of(number)
        if unit is not None:
            return self._measures(number, unit, last)
        bounded = self._bound_before(number)[0] is not None and self._norm(number.first) in self.table.numbers.ones
        found, _ = self._head(number.last + 1)
        if found is None or not self._is_thing(found) or self.tokens[number.last + 1].kind == "mark":
            return False
        counted = self._noun(found)
        if self.table.noun_last and counted != self.tokens[found].norm and self.tokens[found].norm.endswith("s"):
            return False  # "a records office"
        return bounded or self._counts(number, found, counted)

    def _measures(self, number: Number, unit: Unit, last: int) -> bool:
        bounded = self._bound_before(number)[0] is not None
        if unit.base not in self.table.article_units or not (bounded or self._norm(number.first) in self._ones):
            return False
        word, after = self._norm(last), self._token(last + 1)
        if word in self.table.vague_units and not bounded:
            return False
        if word in self.table.adjectives and after is not None and after.kind == "word":
            return after.norm in self.table.stop  # "une seconde vague"
        dated = word in self.table.units and self._norm(last + 1) in self.table.numbers.of
        return not (dated and last + 2 < len(self.tokens) and self.masked[last + 2])  # "un mois de décembre"

    @property
    def _ones(self) -> frozenset[str]:
        return self.table.numbers.ones

    def _counts(self, number: Number, found: int, counted: str) -> bool:
        if counted in self.table.casualties:
            return True
        if any(token.norm in self.table.only for token in self.tokens[number.last + 1 : found]):
            return True
        return counted in self.kinds or self._listed_after(number.first) or self._listed_before(found)

    def _listed_after(self, first: int) -> bool:
        """As in "Deux élèves et une accompagnatrice": a count stands just before."""
        if self._norm(first - 1) not in self.table.numbers.joins:
            return False
        near = [self.by_last.get(last) for last in range(first - 4, first - 1)]
        return any(one is not None and one.counted for one in near)

    def _listed_before(self, found: int) -> bool:
        """As in "Un mort et trois blessés": a count stands just after."""
        for index in range(found + 1, found + 4):
            one = self.by_first.get(index + 1)
            if one is not None and self._norm(index) in self.table.numbers.joins:
                return one.counted is not None
        return False

    def _take_lasting(self) -> None:
        """Clock figures that the reader of times left: "un film de 2h30" lasts."""
        for index, token in enumerate(self.tokens):
            if token.kind == "clock" and not self.masked[index] and "h" in token.norm.lower():
                figures = [int(figure) for figure in re.findall(r"\d+", token.norm)]
                value = 3600.0 * figures[0] + 60.0 * (figures[1] if len(figures) > 1 else 0)
                quantity = Quantity(low=value, high=value, unit="s", start=token.start, end=token.end)
                self._keep(quantity, index, index)

    def _take_ranks(self) -> None:
        """Ordinals that count: "la 12e victime", "pour la troisième fois"; not "le 12e arrondissement"."""
        for index, token in enumerate(self.tokens):
            rank = self.table.ranks.get(token.norm, 0) if token.kind == "word" else 0
            if token.kind == "ordinal":
                rank = int("".join(figure for figure in token.norm if figure.isdigit()))
            noun = self._token(index + 1)
            if noun is not None and noun.norm in self.table.adjectives:
                noun = self._token(index + 2)
            if rank < _SECOND or self.masked[index] or noun is None or noun.kind != "word" or noun.capital:
                continue
            counted = self.lemma(self.text[noun.start : noun.end])
            if counted in self.table.ranked:
                value, start, end = float(rank), token.start, noun.end
                quantity = Quantity(low=value, high=value, unit="rank", counted=counted, start=start, end=end)
                self._keep(quantity, index, index + 1)

    def _take_hyphened(self) -> None:
        """Numbers that open a hyphenated word: "a four-day strike", "a three-judge panel"."""
        for index, token in enumerate(self.tokens):
            if token.kind != "word" or "-" not in token.norm or self.masked[index]:
                continue
            count, *words = token.norm.split("-")
            value = float(self.table.numbers.small.get(count, 0))
            if value < 2 or words[0] in self.table.numbers.words or words[0] in self.table.stop:
                continue
            unit = self._joined(words)
            value = value * unit.factor if unit else value
            base, counted = (unit.base, None) if unit else (None, self.lemma(words[0]))
            quantity = Quantity(low=value, high=value, unit=base, counted=counted, start=token.start, end=token.end)
            self._keep(quantity, index, index)
