"""A rough word class for every token of a unit, from closed classes, endings and neighbours.

One letter each: D determiner, P preposition, C coordinator, T "that", W wh-word, S subordinator, R subject pronoun,
O object pronoun, A adverb, H negation, X auxiliary, K "to", Q number, Y time, U capital, E past form or participle,
V past form only, Z present third person, B base form, G -ing form, L any other word, M mark; signs stand for
themselves.
"""

from __future__ import annotations

from functools import lru_cache

from recoupe.grammar.ordered.tables import Order, VerbForm
from recoupe.grammar.speech.findings import Scene
from recoupe.grammar.speech.lexicon import Lexicon
from recoupe.grammar.speech.tokens import MARKS, Unit

ABBREVIATED = "\u00b7"
"""Stands for the stop of an abbreviation."""
STOPS = frozenset(".!?;…") | {"..."}
_SIGNS = {ABBREVIATED: "U", "―": "—"}
_MANY = 65_536
"""Small words whose class is kept: a language has fewer in use, the rest are numbers and slips."""
_BY_CONTEXT = frozenset("PSKUM")
"""Classes that hang on the words around as well."""
_KEPT = frozenset("YDRSW")
"""Classes that a capital inside a sentence does not take away."""
_SUFFIXED = 4
"""Letters from which an ending tells the class of a word."""


class Tagged(Scene):
    """A unit with its word classes."""

    def __init__(self, unit: Unit, lex: Lexicon, order: Order) -> None:
        """Classes are told at once, in order: some depend on those before."""
        super().__init__(unit, lex, [])
        self.order = order
        self.titled = _titled(unit)
        self._keep_stops()
        self.tags: list[str] = []
        met = _met(id(order))
        for i, norm in enumerate(self.norms):
            tag = met.get(norm) if not unit.tokens[i].capital else None
            if tag is None:
                tag = self._tag(i)
                if tag not in _BY_CONTEXT and not unit.tokens[i].capital and len(met) < _MANY:
                    met[norm] = tag
            self.tags.append(tag)

    def _keep_stops(self) -> None:
        """Takes the stop of an abbreviation for no stop: `R-Ky., said`, `Frank G. Jackson`."""
        last = self.size - 1
        while last > 0 and (self.norms[last] in MARKS or self.norms[last] in ")]"):
            last -= 1
        for i in range(1, last):
            if self.norms[i] != "." or self.unit.quoted[i] >= 0:
                continue
            after = self.unit.tokens[i + 1]
            printed = self.norms[i - 1][-1].isalnum() and self.unit.tokens[i - 1].end == self.unit.tokens[i].start
            small = after.norm[0].isdigit() or (after.norm[0].isalpha() and not after.capital)
            inside = small or after.norm in (",", ")")
            if printed and (inside or not self.unit.quotations or len(self.norms[i - 1]) == 1):
                self.norms[i] = ABBREVIATED

    def tag(self, at: int) -> str:
        """Class of a token, "" outside the unit."""
        return self.tags[at] if 0 <= at < self.size else ""

    def quoted(self, at: int) -> int:
        """Number of the quotation a token stands in, -1 for none."""
        return self.unit.quoted[at] if 0 <= at < self.size else -1

    def _tag(self, i: int) -> str:
        token, norm = self.unit.tokens[i], self.norms[i]
        if not norm[0].isalnum() and (norm[0] != "'" or norm in MARKS):
            return "M" if norm in MARKS else _SIGNS.get(norm, norm)
        closed = self._closed(i, norm)
        if token.capital and not self.titled and i > 0 and self._inside(i):
            initial = i + 1 < self.size and self.norms[i + 1] == ABBREVIATED
            return closed if closed in _KEPT and not token.acronym and not initial else "U"
        if closed:
            return closed
        plain = self._begins_plain(i) or (self.titled and norm in self.order.verbs)
        if token.capital and not plain:
            return "U"
        return "Q" if norm[0].isdigit() else self._open(norm)

    def _closed(self, i: int, norm: str) -> str:
        """Class of a word of a closed class, "" for others: "to" by what stands before it, "as" by what follows."""
        tags = self.order.tags
        closed = tags.get(norm, "")
        if closed == "K":
            return "P" if i and self.norms[i - 1] in self.lex.linking else "K"
        if closed == "P" and norm in self.order.clausal and i + 1 < self.size:
            return "S" if tags.get(self.norms[i + 1]) in ("R", "F") else "P"
        return closed

    def _begins_plain(self, i: int) -> bool:
        """`Asked about the dam, …`, `Nearly half`: a verb or adverb at the head of a sentence, and no name."""
        order, norm = self.order, self.norms[i]
        following = self.unit.tokens[i + 1] if i + 1 < self.size else None
        if following is None or following.capital:
            return False
        if norm.endswith(order.adverb_ending):
            return len(norm) > _SUFFIXED and norm not in order.not_adverbs
        return norm in order.verbs and norm.endswith((order.past_ending, order.present_ending))

    def _inside(self, i: int) -> bool:
        """Whether a token stands inside a sentence: its capital is its own."""
        before = self.norms[i - 1]
        return before not in STOPS and before not in MARKS and before not in (":", "—", "–", "(", "•", "-")

    def _open(self, norm: str) -> str:
        """Class of a word of no closed class, by its form."""
        order = self.order
        forms = order.verbs.get(norm)
        if forms:
            return _of_verb(forms)
        long = len(norm) > _SUFFIXED
        if long and norm.endswith(order.adverb_ending) and norm not in order.not_adverbs:
            return "A"
        if len(norm) > _SUFFIXED + 1 and norm.endswith(order.present_ending):
            return "G"
        return "E" if long and norm.endswith(order.past_ending) else "L"


@lru_cache(maxsize=8)
def _met(order: int) -> dict[str, str]:
    """Classes of the small words met so far, for one table: they depend on nothing else."""
    return {}


def _of_verb(forms: frozenset[VerbForm]) -> str:
    if "present" in forms:
        return "G"
    if "past" in forms:
        return "E" if "participle" in forms else "V"
    if "base" in forms:
        return "B"
    return "E" if "participle" in forms else "Z"


def _titled(unit: Unit) -> bool:
    """Whether most words have a capital, as in titles."""
    letters = [token for token in unit.tokens if token.norm[0].isalpha()]
    return len(letters) > 3 and sum(token.capital for token in letters) > 0.7 * len(letters)
