"""Cuts a sentence where it says several things, each with a verb of its own.

A cut is made only where both sides keep a finite verb (or, for a participle, enough words): a list of things that
share one verb stays together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from recoupe.grammar.tokens import MARKS, Token, tokens
from recoupe.model import Extent
from recoupe.model.attribution import Certainty, Polarity
from recoupe.text.normalise import fold

_WINDOW = 60
"""Most tokens looked at for a verb or for content: the cost stays linear in a text of one endless sentence."""
_FEWEST = 3
"""Fewest content words of a piece: shorter ones are fragments."""


class ClauseRules(msgspec.Struct, frozen=True, kw_only=True):
    """The closed classes that show where a clause begins. Lower case."""

    function_words: frozenset[str]
    verbs: frozenset[str]
    """Finite verbs: auxiliaries and the most common ones."""
    endings: tuple[str, ...]
    """Endings that only finite verbs have, after a stem of three letters."""
    not_verbs: frozenset[str]
    """Words with such an ending that are no verbs."""
    subjects: frozenset[str]
    """Subject pronouns: what follows them is a verb."""
    markers: frozenset[str]
    """Words that stand right before a finite verb ("ne", "se")."""
    conjunctions: frozenset[str]
    contrasts: Mapping[str, tuple[tuple[str, ...], ...]]
    """Words after a comma that begin another clause ("mais", "tandis que"), by the first of them."""
    relatives: frozenset[str]
    participles: tuple[str, ...]
    """Endings of a present participle ("ant", "ing")."""
    past: tuple[str, ...]
    """Endings of a past participle that shares the auxiliary of the clause before ("é")."""
    after_past: frozenset[str]
    """Words that follow such a participle and show it to be one ("à", "un")."""
    negators: frozenset[str]
    """Words that open a negation ("ne"), or all of it ("not")."""
    negations: frozenset[str]
    """Words that close a negation ("pas"); empty where the negator is enough."""
    none: frozenset[str]
    """Subjects and objects that deny ("aucun", "no")."""
    conditionals: frozenset[str]
    conditional_endings: tuple[str, ...]
    futures: frozenset[str]
    future_endings: tuple[str, ...]
    future_phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    """Phrases that look ahead ("est attendu"), by their first word."""
    if_: frozenset[str]


def clauses(text: str, extent: Extent, rules: ClauseRules) -> tuple[Extent, ...]:
    """The clauses of an extent, in order; the extent itself when it says one thing."""
    found = tokens(text, *extent)
    cuts = [0]
    for at in range(1, len(found) - 2):
        begin = _boundary(found, at, rules)
        if begin and _stands(found, cuts[-1], at, rules) and _assertion(found, at, begin, rules):
            cuts.append(at)
    pieces = [_extent(found, first, last, rules) for first, last in zip(cuts, [*cuts[1:], len(found)], strict=True)]
    return tuple(piece for piece in pieces if piece is not None) or (extent,)


def _boundary(found: Sequence[Token], at: int, rules: ClauseRules) -> int:
    """The token where a new clause would begin, when one may begin at `at`; 0 otherwise."""
    norm, following = found[at].norm, found[at + 1].norm
    if norm == ";" or (norm in rules.conjunctions and found[at - 1].norm != ","):
        return at + 1
    if norm != "," or _between_digits(found, at):
        return 0
    if following in rules.conjunctions:
        return at + 2
    opens = following in rules.relatives or _participle(following, rules)
    return at + 1 if opens or _matches(found, at + 1, rules.contrasts) else 0


def _between_digits(found: Sequence[Token], at: int) -> bool:
    return found[at - 1].norm[-1].isdigit() and found[at + 1].norm[0].isdigit()


def _matches(found: Sequence[Token], at: int, phrases: Mapping[str, tuple[tuple[str, ...], ...]]) -> bool:
    return any(
        tuple(token.norm for token in found[at : at + len(words)]) == words for words in phrases.get(found[at].norm, ())
    )


def _participle(norm: str, rules: ClauseRules) -> bool:
    return len(norm) > 5 and norm.endswith(rules.participles) and norm not in rules.not_verbs


def _stands(found: Sequence[Token], first: int, last: int, rules: ClauseRules) -> bool:
    """Whether the piece before a cut says something: a finite verb and words enough."""
    return _content(found, first, last, rules) >= _FEWEST and _finite(found, first, last, rules)


def _assertion(found: Sequence[Token], at: int, begin: int, rules: ClauseRules) -> bool:
    """Whether the piece after a cut says something of its own."""
    if begin >= len(found):
        return False
    end = _next_comma(found, begin)
    if _content(found, begin, len(found), rules) < _FEWEST:
        return False
    first = found[begin].norm
    if _participle(first, rules):
        return _content(found, begin, end, rules) >= _FEWEST
    if found[at].norm in rules.conjunctions or (found[at].norm == "," and found[at + 1].norm in rules.conjunctions):
        return _coordinated(found, begin, end, rules)
    if first in rules.relatives:
        return _content(found, begin, len(found), rules) > _FEWEST and not _resumes(found, begin, rules)
    return _finite(found, begin, len(found), rules)


def _coordinated(found: Sequence[Token], begin: int, end: int, rules: ClauseRules) -> bool:
    """After "and": a verb at once, or a subject with a verb before the next comma."""
    if _verb(found, begin, rules) or _finite(found, begin, min(end, begin + 14), rules):
        return True
    norm = found[begin].norm
    following = found[begin + 1].norm if begin + 1 < len(found) else ""
    return norm.endswith(rules.past) and len(norm) > 4 and following in rules.after_past


def _resumes(found: Sequence[Token], begin: int, rules: ClauseRules) -> bool:
    """Whether the main clause goes on after a relative clause: a second comma, then a verb at once."""
    end = _next_comma(found, begin)
    return end + 1 < len(found) and _verb(found, end + 1, rules)


def _next_comma(found: Sequence[Token], begin: int) -> int:
    for i in range(begin, len(found)):
        if found[i].norm in (",", ";") and not (0 < i < len(found) - 1 and _between_digits(found, i)):
            return i
    return len(found)


def _verb(found: Sequence[Token], at: int, rules: ClauseRules) -> bool:
    norm = found[at].norm
    if norm in rules.verbs or norm in rules.markers:
        return True
    if norm in rules.subjects:
        return True
    return len(norm) > 4 and norm.endswith(rules.endings) and norm not in rules.not_verbs and not found[at].capital


def _finite(found: Sequence[Token], first: int, last: int, rules: ClauseRules) -> bool:
    return any(_verb(found, at, rules) for at in range(first, min(last, first + _WINDOW)))


def _content(found: Sequence[Token], first: int, last: int, rules: ClauseRules) -> int:
    return sum(
        token.norm[0].isalnum() and fold(token.norm) not in rules.function_words
        for token in found[first : min(last, first + _WINDOW)]
    )


def _extent(found: Sequence[Token], first: int, last: int, rules: ClauseRules) -> Extent | None:
    while first < last and (found[first].norm in (",", ";") or (found[first].norm in rules.conjunctions)):
        first += 1
    while last > first and found[last - 1].norm in (",", ";"):
        last -= 1
    if first >= last:
        return None
    return found[first].start, found[last - 1].end


def stance(text: str, extent: Extent, rules: ClauseRules) -> tuple[Polarity, Certainty]:
    """Polarity and certainty of what a clause asserts on its own, from its main verb."""
    found = [token for token in tokens(text, *extent) if token.norm not in MARKS]
    main = _main(found, rules)
    return ("denied" if _negated(found, main, rules) else "affirmed"), _certainty(found, main, rules)


def _main(found: Sequence[Token], rules: ClauseRules) -> int:
    """End of the main clause: its relative and subordinate clauses are not asked."""
    for at in range(1, len(found)):
        if found[at].norm in rules.relatives and _finite(found, 0, at, rules):
            return at
    return len(found)


def _negated(found: Sequence[Token], main: int, rules: ClauseRules) -> bool:
    if found and found[0].norm in rules.none:
        return True
    for at in range(main):
        norm = found[at].norm
        if norm not in rules.negators:
            continue
        if not rules.negations:
            return True
        if any(token.norm in rules.negations | rules.none for token in found[at + 1 : at + 7]):
            return True
    return any(
        found[at].norm in rules.none and at > 0 and _finite(found, 0, at, rules) and not rules.negations
        for at in range(min(main, 12))
    )


def _reflexive(found: Sequence[Token], rules: ClauseRules) -> bool:
    """`s'est étendu` opens with a reflexive, `s'il s'étend` with a condition."""
    return found[0].norm.endswith("'") and (len(found) < 2 or found[1].norm not in rules.subjects)


def _certainty(found: Sequence[Token], main: int, rules: ClauseRules) -> Certainty:
    if found and found[0].norm in rules.if_ and not _reflexive(found, rules):
        return "hypothetical"
    for at in range(main):
        token = found[at]
        if token.norm in rules.conditionals or _ends(token, rules.conditional_endings, rules):
            return "conditional"
        if token.norm in rules.futures or _ends(token, rules.future_endings, rules):
            return "expected"
        if _matches(found, at, rules.future_phrases):
            return "expected"
    return "plain"


def _ends(token: Token, endings: tuple[str, ...], rules: ClauseRules) -> bool:
    norm = token.norm
    return (
        bool(endings) and len(norm) > 5 and norm.endswith(endings) and norm not in rules.not_verbs and not token.capital
    )
