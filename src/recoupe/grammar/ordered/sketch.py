"""A unit with its word classes and cue verbs: which words are finite verbs here, as far as order tells."""

from __future__ import annotations

from typing import NamedTuple

from recoupe.grammar.ordered.tables import Order, Use
from recoupe.grammar.ordered.tagged import ABBREVIATED, STOPS, Tagged
from recoupe.grammar.speech.lexicon import Lexicon
from recoupe.grammar.speech.tokens import Unit

__all__ = ["ABBREVIATED", "STOPS", "Head", "Sketch"]

_BEFORE_PAST = frozenset("RWULQZTCYBD)")
"""Classes after which a form that is past or participle is past."""
_BEFORE_PRESENT = frozenset("ULQZBDY)")
"""Classes of the last word of a subject."""


class Head(NamedTuple):
    """A cue verb: the tokens of its group `[first, last)`, its own token and its uses."""

    first: int
    at: int
    last: int
    uses: tuple[Use, ...]
    kind: str
    """"finite", "participle", "infinitive" or "passive"."""
    negated: bool
    conditional: bool

    def takes(self, frame: str) -> Use | None:
        """The first use with this frame."""
        return next((use for use in self.uses if frame in use.cue.frames), None)


class Sketch(Tagged):
    """A unit with its word classes and cue verbs."""

    def __init__(self, unit: Unit, lex: Lexicon, order: Order) -> None:
        """The cue verbs are filled in by `recoupe.grammar.ordered.verbs`."""
        super().__init__(unit, lex, order)
        self.heads: list[Head] = []
        self.head_at: dict[int, Head] = {}

    def before(self, at: int) -> int:
        """The token before one, adverbs and negations left out; -1 for none."""
        i = at - 1
        while i >= 0 and self.tags[i] in "AH":
            i -= 1
        return i

    def over_adverbs(self, at: int) -> int:
        """The first token from here that is no adverb, negation or time."""
        while at < self.size and self.tags[at] in ("A", "H", "Y"):
            at += 1
        return at

    def plural(self, at: int) -> bool:
        """Whether a noun looks plural."""
        norm = self.norm(at)
        if self.lex.nature.get(norm) == "group" or norm in self.order.plurals:
            return True
        ends = norm.endswith(self.order.plural_ending) and not norm.endswith(self.order.not_plural)
        return ends and norm not in self.order.singular_s

    def finite(self, at: int) -> bool:
        """Whether a token is, or begins, a finite verb, as far as its form and neighbours tell."""
        tag = self.tag(at)
        if tag in ("F", "X"):
            return self.norms[at] not in self.order.nonfinite
        if tag not in ("V", "E", "Z", "B"):
            return False
        p = self.before(at)
        before = self.tag(p)
        if before == "K" or (before == "D" and self.norm(p) not in self.order.alone):
            return False
        if tag == "V":
            return before not in ("P", "X")
        return self._past(at, before) if tag == "E" else self._present(at, tag, p, before)

    def _past(self, at: int, before: str) -> bool:
        """Whether a form that is past or participle is past here."""
        norm, order = self.norms[at], self.order
        if self.norm(at + 1) in self.lex.by:
            return False
        if norm in order.nouns_too and before != "R" and not self._takes_object(at, before, "E"):
            return False
        emphatic = before == "O" and self.norm(self.before(at)) in self.lex.reflexives  # "X herself said"
        return before in _BEFORE_PAST or emphatic or (before == "E" and norm in order.cues)

    def _present(self, at: int, tag: str, p: int, before: str) -> bool:
        """Whether a form that may be a noun, or an infinitive, is a verb of the present here."""
        norm, order = self.norms[at], self.order
        plain = norm not in order.nouns_too
        if before in ("R", "W") or (before == "T" and p > 0):
            which = before == "W" and self.norm(p) in order.determining
            return plain or not which or self._takes_object(at, before, tag)
        if before not in _BEFORE_PRESENT or norm.endswith(self.order.genitive):
            return before == "E" and tag == "B" and plain and norm in order.cues
        several = self.plural(p) or before == "Q" or self.norm(p) in order.alone
        if tag == "B" and not several and not (plain and norm in order.cues):
            return False
        if tag == "Z" and before in ("L", "Z") and self.plural(p) and not plain:
            return False
        return plain or self._ends_clause(at, tag, p) or self._takes_object(at, before, tag)

    def _ends_clause(self, at: int, tag: str, p: int) -> bool:
        """`“…,” X notes.`, `…, records show.`: a verb with nothing after it."""
        if tag == "Z":
            return self.tag(p) == "U" and self._names_alone(p)
        return self.plural(p) and self.norm(at + 1) in (",", ".", "") and self._aside(p)

    def _aside(self, at: int) -> bool:
        """Whether the noun phrase that ends at a token stands after a comma: `…, records show`."""
        while at >= 0 and self.tags[at] in "UDLZBQ":
            at -= 1
        return self.tag(at) == ","

    def _takes_object(self, at: int, before: str, tag: str) -> bool:
        """Whether what follows a word that may be a noun shows it to be a verb."""
        after = self.tag(at + 1)
        return after in ("D", "O", "R", "T", "W", "K", "U", "Q", "A", "G", "S", "M", ":", "F") or (
            after == "P" and before == "U" and tag == "Z" and self.norm(at + 1) not in self.lex.of
        )

    def _names_alone(self, at: int) -> bool:
        """Whether only a name stands between a closing mark and the token after it: `“…,” X notes`."""
        while at >= 0 and self.tags[at] == "U":
            at -= 1
        return self.tag(at) == "M" and self.quoted(at - 1) >= 0

    def any_finite(self, start: int, end: int) -> bool:
        """Whether a finite verb stands in a range."""
        return any(self.finite(i) for i in range(start, end))
