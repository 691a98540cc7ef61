"""A rough word class for every token of a unit, from closed classes, endings and neighbours.

One letter each: D determiner, P preposition, C coordinator, T "that", W wh-word, S subordinator, R subject pronoun,
O object pronoun, A adverb, H negation, X auxiliary, K "to", Q number, Y time, U capital, E past form or participle,
V past form only, Z present third person, B base form, G -ing form, L any other word, M mark; signs stand for
themselves.
"""

from __future__ import annotations

from typing import NamedTuple

from recoupe.grammar.findings import Scene
from recoupe.grammar.lexicon import Lexicon
from recoupe.grammar.ordered.tables import Order, Use
from recoupe.grammar.tokens import MARKS, Unit

ABBREVIATED = "\u00b7"
"""Stands for the stop of an abbreviation."""
STOPS = frozenset(".!?;…") | {"..."}
_NOMINAL = frozenset("DQULBZ")


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


class Sketch(Scene):
    """A unit with its word classes and cue verbs."""

    def __init__(self, unit: Unit, lex: Lexicon, order: Order) -> None:
        """Classes are told at once, cue verbs by `recoupe.grammar.ordered.verbs`."""
        super().__init__(unit, lex, [])
        self.order = order
        self.titled = _titled(unit)
        self._keep_stops()
        self.tags: list[str] = []
        for i in range(self.size):
            self.tags.append(self._tag(i))
        self.heads: list[Head] = []
        self.head_at: dict[int, Head] = {}

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
            inside = after.norm in (",", ")") or after.norm[0].islower() and not after.capital or after.norm[0].isdigit()
            if printed and (inside or not self.unit.quotations or len(self.norms[i - 1]) == 1):
                self.norms[i] = ABBREVIATED

    def tag(self, at: int) -> str:
        """Class of a token, "" outside the unit."""
        return self.tags[at] if 0 <= at < self.size else ""

    def quoted(self, at: int) -> int:
        """Number of the quotation a token stands in, -1 for none."""
        return self.unit.quoted[at] if 0 <= at < self.size else -1

    def _tag(self, i: int) -> str:
        token = self.unit.tokens[i]
        norm = self.norms[i]
        if norm in MARKS:
            return "M"
        if norm == ABBREVIATED:
            return "U"
        if norm == "―":
            return "—"
        if not (norm[0].isalnum() or norm[0] == "'"):
            return norm
        order = self.order
        closed = order.tags.get(norm)
        if closed == "P" and norm in order.clausal and i + 1 < self.size:
            closed = "S" if order.tags.get(self.norms[i + 1]) in ("R", "F") else "P"
        if token.capital and not self.titled and i > 0 and self.tags_before(i):
            return closed if closed in ("Y", "D", "R", "S", "W") and not token.acronym and closed else "U"
        if closed is not None:
            return closed
        if token.capital and not (norm in order.verbs and (self.titled or self._begins_verb(i))):
            return "U"
        if norm[0].isdigit():
            return "Q"
        return self._open(norm)

    def _begins_verb(self, i: int) -> bool:
        """`Asked about the dam, …`: a verb at the head of a sentence, no name before another."""
        norm, following = self.norms[i], self.unit.tokens[i + 1] if i + 1 < self.size else None
        ends = norm.endswith((self.order.past_ending, self.order.present_ending))
        return ends and following is not None and not following.capital

    def tags_before(self, i: int) -> bool:
        """Whether a token stands inside a sentence: its capital is its own."""
        before = self.norms[i - 1]
        return before not in STOPS and before not in MARKS and before not in (":", "—", "–", "(", "•", "-")

    def _open(self, norm: str) -> str:
        order = self.order
        forms = order.verbs.get(norm)
        if forms:
            if "present" in forms:
                return "G"
            if "base" in forms and "past" not in forms:
                return "B"
            if "past" in forms:
                return "E" if "participle" in forms else "V"
            if "participle" in forms:
                return "E"
            return "Z" if "third" in forms else "B"
        if norm.endswith(order.adverb_ending) and len(norm) > 4 and norm not in order.not_adverbs:
            return "A"
        if norm.endswith(order.present_ending) and len(norm) > 5:
            return "G"
        if norm.endswith(order.past_ending) and len(norm) > 4:
            return "E"
        return "L"

    def before(self, at: int) -> int:
        """The token before one, adverbs and negations left out; -1 for none."""
        i = at - 1
        while i >= 0 and self.tags[i] in "AH" and self.norms[i] not in (",",):
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
        return norm.endswith("s") and not norm.endswith(("ss", "'s", "us")) and norm not in self.order.singular_s

    def finite(self, at: int) -> bool:
        """Whether a token is, or begins, a finite verb, as far as its form and neighbours tell."""
        tag = self.tag(at)
        if tag == "F":
            return True
        if tag == "X":
            return self.norms[at] not in ("be", "been", "being", "having")
        if tag not in ("V", "E", "Z", "B"):
            return False
        p = self.before(at)
        before, norm = self.tag(p), self.norm(p)
        if before == "K" or (before == "D" and norm not in self.order.alone):
            return False
        if tag == "V":
            return before not in ("P", "X")
        if tag == "E":
            if self.norms[at] in self.order.nouns_too and before != "R" and not self._takes_object(at, before, tag):
                return False
            if before == "E" and self.norms[at] in self.order.cues and self.norm(at + 1) != "by":
                return True
            return before in ("R", "W", "U", "L", "Q", "Z", "T", "C", ")", "Y", "B", "D") and self.norm(at + 1) != "by"
        if before == "W" and norm in ("which", "what") and self.norms[at] in self.order.nouns_too:
            return self._takes_object(at, before, tag)
        if before == "R" or before == "W" or (before == "T" and p > 0):
            return True
        return self._present(at, tag, p, before)

    def _present(self, at: int, tag: str, p: int, before: str) -> bool:
        norm, order = self.norms[at], self.order
        if before == "E" and tag == "B" and norm in order.cues and norm not in order.nouns_too:
            return True
        if before not in ("U", "L", "Q", "Z", "B", ")", "D", "Y") or norm.endswith("'s"):
            return False
        several = self.plural(p) or before == "Q" or self.norm(p) in order.alone
        if tag == "B" and not several and not (norm in order.cues and norm not in order.nouns_too):
            return False
        if tag == "Z" and before in ("L", "Z") and self.plural(p) and norm in order.nouns_too:
            return False
        if norm not in order.nouns_too:
            return True
        if tag == "Z" and before == "U" and self._names_alone(p):
            return True
        if tag == "B" and several and self.norm(at + 1) in (",", ".", "") and self._aside(p):
            return True
        return self._takes_object(at, before, tag)

    def _aside(self, at: int) -> bool:
        """Whether the noun phrase that ends at a token stands after a comma: `…, records show`."""
        while at >= 0 and self.tags[at] in "UDLZBQ":
            at -= 1
        return self.tag(at) == ","

    def _takes_object(self, at: int, before: str, tag: str) -> bool:
        """Whether what follows a word that may be a noun shows it to be a verb."""
        after = self.tag(at + 1)
        return after in ("D", "O", "R", "T", "W", "K", "U", "Q", "A", "G", "S", "M", ":", "F") or (
            after == "P" and before == "U" and tag == "Z" and self.norm(at + 1) not in ("of",)
        )

    def _names_alone(self, at: int) -> bool:
        """Whether only a name stands between a closing mark and the token after it: `“…,” X notes`."""
        while at >= 0 and self.tags[at] == "U":
            at -= 1
        return self.tag(at) == "M" and self.quoted(at - 1) >= 0

    def any_finite(self, start: int, end: int) -> bool:
        """Whether a finite verb stands in a range."""
        return any(self.finite(i) for i in range(start, end))


def _titled(unit: Unit) -> bool:
    """Whether most words have a capital, as in titles."""
    letters = [token for token in unit.tokens if token.norm[0].isalpha()]
    return len(letters) > 3 and sum(token.capital for token in letters) > 0.7 * len(letters)
