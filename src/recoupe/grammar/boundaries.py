"""Where a clause may begin: the signs and words that part two clauses, whatever stands on their sides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

import msgspec

from recoupe.grammar.finite import Line, VerbRules

Phrases: TypeAlias = Mapping[str, tuple[tuple[str, ...], ...]]
Kind: TypeAlias = Literal["joined", "phrase", "subordinate", "relative", "participle", "sign"]

_SIGNS = frozenset(",;:")
_SHORT = 6
"""Most tokens of a subject between a comma and its verb, where nothing but the comma joins two clauses."""


class ClauseRules(msgspec.Struct, frozen=True, kw_only=True):
    """The words that show where a clause begins. Lower case."""

    verbs: VerbRules = VerbRules()
    conjunctions: frozenset[str] = frozenset()
    contrasts: Phrases = {}
    """Phrases after a comma that begin another clause ("ce qui"), by their first word."""
    subordinates: Phrases = {}
    """Phrases that begin a clause which tells a fact of its own, with or without comma ("parce que")."""
    relatives: Phrases = {}
    """Phrases after a comma that begin a relative clause ("dans lequel")."""
    pronouns: frozenset[str] = frozenset()
    """Subjects that begin a clause right behind a comma ("il", "cela")."""
    determiners: frozenset[str] = frozenset()
    """Words that begin a subject right behind a comma ("…, le second est resté"); empty where commas do not join."""
    after_past: frozenset[str] = frozenset()
    """Words that follow a participle without auxiliary and show it to be one ("et placé | en")."""
    adverbs: frozenset[str] = frozenset()
    """Words between a comma and such a participle ("first | authorized by")."""
    to: frozenset[str] = frozenset()
    """Words before an infinitive ("de"), and the pronouns between."""


class Boundary(NamedTuple):
    """Where a clause may end and the next begin; `verb` is where that one's own words start."""

    end: int
    begin: int
    verb: int
    kind: Kind


def candidates(line: Line, rules: ClauseRules) -> list[int]:
    """The tokens at which a clause may begin, neither the first nor the last."""
    opening, joining = rules.subordinates, rules.conjunctions
    inside = enumerate(line.norms[1:-1], 1)
    return [at for at, norm in inside if norm in _SIGNS or norm in joining or norm in opening]


def boundary(line: Line, at: int, rules: ClauseRules) -> Boundary | None:
    """The boundary at a token, if a clause may begin here."""
    norm = line.norms[at]
    if norm in (";", ":"):
        return Boundary(at, at + 1, at + 1, "sign")
    if norm in rules.conjunctions:
        return None if line.norm(at - 1) == "," else _joined(line, at, at, rules)
    if norm == ",":
        return _behind_comma(line, at, rules) if line.comma(at) == at else None
    if size := phrase(line, at, rules.subordinates):
        return None if line.norm(at - 1) == "," else Boundary(at, at, at + size, "subordinate")
    return None


def _behind_comma(line: Line, at: int, rules: ClauseRules) -> Boundary | None:
    following = line.norm(at + 1)
    if following in rules.conjunctions:
        return _joined(line, at, at + 1, rules)
    for kind, phrases in _opening(rules):
        if size := phrase(line, at + 1, phrases):
            return Boundary(at, at + 1, at + 1 + size, kind)
    first = at + 2 if following in rules.adverbs else at + 1
    if line.present(first) or (first < len(line) and line.past(first) and line.norm(first + 1) in rules.after_past):
        return Boundary(at, at + 1, at + 1, "participle")
    if following in rules.pronouns and line.verbs(at + 1, min(at + 5, len(line))):
        return Boundary(at, at + 1, at + 1, "joined")
    if following in rules.determiners and _soon(line, at + 1):
        return Boundary(at, at + 1, at + 1, "joined")
    return None


def _opening(rules: ClauseRules) -> tuple[tuple[Kind, Phrases], ...]:
    return ("subordinate", rules.subordinates), ("relative", rules.relatives), ("phrase", rules.contrasts)


def _soon(line: Line, begin: int) -> bool:
    """A short subject and its verb, with no sign, joining word or clause between them."""
    verb = next((at for at in range(begin, min(begin + _SHORT, len(line))) if line.finite[at]), None)
    return (
        verb is not None
        and all(line.norms[at].isalpha() or line.norms[at][-1] == "'" for at in range(begin, verb))
        and not line.opened(begin, verb)
    )


def _joined(line: Line, end: int, conjunction: int, rules: ClauseRules) -> Boundary:
    """Behind "and": a clause, or one more relative clause ("et qui")."""
    begin = conjunction + 1
    size = phrase(line, begin, rules.relatives)
    if size and line.norm(end) == ",":
        return Boundary(end, begin, begin + size, "relative")
    if line.norm(begin) in ("que", "qu'", "that"):
        return Boundary(end, begin + 1, begin + 1, "joined")
    return Boundary(end, begin, begin, "joined")


def phrase(line: Line, at: int, phrases: Phrases) -> int:
    """Length of the phrase that begins at a token; 0 for none."""
    for words in phrases.get(line.norm(at), ()):
        if tuple(line.norms[at : at + len(words)]) == words:
            return len(words)
    return 0
