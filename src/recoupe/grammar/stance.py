"""Polarity and certainty of what a clause asserts on its own, from its main verb."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

import msgspec

from recoupe.grammar.finite import Line, VerbRules
from recoupe.grammar.speech.tokens import MARKS, tokens
from recoupe.model import Extent
from recoupe.model.attribution import Certainty, Polarity
from recoupe.text.kept import Kept

_REACH = 6
"""Most tokens between the two words of a negation: "n'a en revanche pas"."""
_NONE = 12
"""Most tokens before an object that denies ("made no mention")."""


class StanceRules(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The words and endings that deny, and those that keep a reserve. Lower case."""

    verbs: VerbRules = VerbRules()
    relatives: frozenset[str] = frozenset()
    negators: frozenset[str] = frozenset()
    """Words that open a negation ("ne"), or all of it ("not")."""
    negations: frozenset[str] = frozenset()
    """Words that close a negation ("pas"); empty where the negator is enough."""
    none: frozenset[str] = frozenset()
    """Subjects and objects that deny ("aucun", "no")."""
    nobody: frozenset[str] = frozenset()
    """Subjects that deny right before the negator ("rien", "personne")."""
    conditionals: frozenset[str] = frozenset()
    conditional_endings: tuple[str, ...] = ()
    futures: frozenset[str] = frozenset()
    future_endings: tuple[str, ...] = ()
    past_forms: frozenset[str] = frozenset()
    """Forms with such an ending that are neither ("tira", "ouvrait")."""
    future_phrases: Mapping[str, tuple[tuple[str, ...], ...]] = {}
    """Phrases that look ahead ("est attendu"), by their first word."""
    conditions: frozenset[str] = frozenset()
    """Words that open a condition ("si")."""
    contrasts: frozenset[str] = frozenset()
    """Words after a comma that oppose another clause to the main one ("mais")."""
    clefts: frozenset[str] = frozenset()
    """Words after a comma that put right what was denied: "ce n'est pas lui, | c'est elle"."""

    @cached_property
    def reserved(self) -> Kept[bool]:
        """Whether a form can show a conditional or a future at all: of most words it cannot."""
        closed = self.conditionals | self.futures | self.future_phrases.keys()
        endings = (*self.conditional_endings, *self.future_endings)
        return Kept(lambda norm: norm in closed or norm.endswith(endings))


def stance(text: str, extents: Sequence[Extent], rules: StanceRules) -> tuple[Polarity, Certainty]:
    """Polarity and certainty of a clause in one piece or several.

    What it says of its own if-clause, relatives and that-clauses is not asked.
    """
    found = [token for extent in extents for token in tokens(text, *extent) if token.norm not in MARKS]
    line = Line(found, rules.verbs)
    asks = bool(found) and found[-1].norm == "?"
    condition = _condition(line, rules)
    first, last = _main(line, condition, rules)
    polarity: Polarity = "denied" if _negated(line, first, last, rules) else "affirmed"
    return polarity, "hypothetical" if condition is not None or asks else _certainty(line, first, last, rules)


def _condition(line: Line, rules: StanceRules) -> int | None:
    """Where an if-clause begins: the clause's first word, or behind a comma."""
    for at, norm in enumerate(line.norms):
        if norm not in rules.conditions or (at and line.norm(at - 1) != ","):
            continue
        # `s'est étendu` opens with a reflexive, `s'il s'étend` with a condition.
        if not norm.endswith("'") or line.norm(at + 1) in rules.verbs.subjects:
            return at
    return None


def _main(line: Line, condition: int | None, rules: StanceRules) -> tuple[int, int]:
    """The stretch of the main clause: behind an if-clause that comes first, before what opens a clause inside."""
    first = 0
    if condition == 0:
        commas = [at for at, norm in enumerate(line.norms) if norm == "," and line.verbs(0, at)]
        first = commas[0] + 1 if commas else 0
    for at in range(first + 1, len(line)):
        opposes = line.norms[at] in rules.contrasts and line.norms[at - 1] == ","
        opens = line.norms[at] in rules.relatives or at == condition or opposes
        if opens and line.verbs(first, at) > line.opened(first, at):
            return first, at
    return first, len(line)


def _negated(line: Line, first: int, last: int, rules: StanceRules) -> bool:
    if first < last and line.norms[first] in rules.none:
        return True
    for at in range(first, last):
        if line.norms[at] in rules.negators and _denies(line, at, rules):
            return not any(
                line.norms[i] == "," and line.norms[i + 1] in rules.clefts and line.finite[i + 2]
                for i in range(at, last - 2)
            )
    return not rules.negations and any(
        line.norms[at] in rules.none and line.norms[at - 1] != "," and line.verbs(first, at)
        for at in range(first + 1, min(last, first + _NONE))
    )


def _denies(line: Line, at: int, rules: StanceRules) -> bool:
    """Whether a negator denies the clause: with its second word; or alone, and not as a mere contrast (", not you")."""
    if not rules.negations:
        return line.norm(at - 1) != ","
    if line.norm(at - 1) in rules.nobody and line.norm(at - 2) not in rules.verbs.governors:
        return True
    closing = rules.negations | rules.none
    return any(norm in closing for norm in line.norms[at + 1 : at + 1 + _REACH])


def _certainty(line: Line, first: int, last: int, rules: StanceRules) -> Certainty:
    for at in range(first, last):
        norm = line.norms[at]
        if not rules.reserved[norm]:
            continue
        if norm in rules.conditionals or _ends(line, at, rules.conditional_endings, rules):
            return "conditional"
        if norm in rules.futures or _ends(line, at, rules.future_endings, rules) or _ahead(line, at, rules):
            return "expected"
    return "plain"


def _ahead(line: Line, at: int, rules: StanceRules) -> bool:
    phrases = rules.future_phrases.get(line.norms[at], ())
    return any(tuple(line.norms[at : at + len(words)]) == words for words in phrases)


def _ends(line: Line, at: int, endings: tuple[str, ...], rules: StanceRules) -> bool:
    norm = line.norms[at]
    ending = bool(endings) and len(norm) > 5 and norm.endswith(endings) and not line.tokens[at].capital
    return ending and norm not in rules.past_forms and norm not in rules.verbs.not_verbs
