"""What stands around a verb: its auxiliary, its clitics, and the rest of a phrase of several words."""

from __future__ import annotations

from recoupe.grammar.speech.lexicon import Form, Lexicon, Mood
from recoupe.grammar.speech.tokens import MARKS, Unit

_REACH = 6
"""Most words between an auxiliary and its participle, adverbials of several words included."""
_ASIDE = 12
"""Most words of an aside between commas that parts an auxiliary from its participle."""
_PREPOSITION = 4
"""Letters that a phrase's last word has at least where it is no preposition ("de", "au", "sur")."""


def auxiliary(unit: Unit, at: int, lex: Lexicon) -> tuple[int, int, bool, Mood, bool]:
    """The head of the group: token of the auxiliary if there is one to the left within reach, else `at`."""
    back = at - 1
    been = False
    for _ in range(_REACH):
        if back < 0:
            break
        norm = unit.tokens[back].norm
        if norm == ",":
            opened = _aside(unit, back, lex)
            if opened is None:
                break
            back = opened
            norm = unit.tokens[back].norm
        if norm in lex.been:
            been = True
        elif norm in lex.have or norm in lex.be:
            there = back > 0 and unit.tokens[back - 1].norm in lex.not_auxiliary
            if norm in lex.have and there and at > back + 1:  # "il y a vu" is one, "il y a dix …" is none
                break
            passive = been or norm in lex.be
            mood: Mood = "conditional" if norm in lex.conditionals else "plain"
            return back, back, passive, mood, True
        elif not between(unit, back, lex):
            break
        back -= 1
    return at, at, False, "plain", False


def _aside(unit: Unit, closing: int, lex: Lexicon) -> int | None:
    """The auxiliary before the aside that a comma closes: `a, lors d'une visite à Brenne, affirmé`."""
    for at in range(closing - 1, max(0, closing - _ASIDE), -1):
        norm = unit.tokens[at].norm
        if norm == ",":
            before = unit.tokens[at - 1].norm
            return at - 1 if before in lex.have or before in lex.be or before in lex.been else None
        if norm in lex.that or norm in lex.have or norm in MARKS or not norm[0].isalnum():
            return None
    return None


def between(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a token may stand between an auxiliary and its participle."""
    token = unit.tokens[at]
    norm = token.norm
    if norm.endswith(lex.adverb_ending) and len(norm) > 5:
        return True
    return (
        norm in lex.adverbs or norm in lex.negations or norm in lex.inverted or norm in lex.times or norm in lex.filling
    )


def clitics(unit: Unit, head: int, lex: Lexicon) -> tuple[int, bool]:
    """The first token of the clitics before a verb, and whether a negator is among them."""
    start, negated = head, False
    while start > 0 and (unit.tokens[start - 1].norm in lex.clitics or unit.tokens[start - 1].norm in lex.negators):
        start -= 1
        negated = negated or unit.tokens[start].norm in lex.negators
    return start, negated


def tails(
    unit: Unit, at: int, forms: tuple[Form, ...], lex: Lexicon
) -> tuple[tuple[Form, ...], int, tuple[tuple[int, int], ...]]:
    """Forms whose phrase is complete here, the end of the longest one and where its tail stands."""
    for form in forms:
        if not form.verb.tail:
            continue
        place = _tail(unit, at + 1, form.verb.tail, lex)
        if place is not None:
            same = tuple(f for f in forms if f.verb.tail == form.verb.tail and f.verb.lemma == form.verb.lemma)
            return same, place[1], (place,)
    plain = tuple(form for form in forms if not form.verb.tail)
    return plain, at + 1, ()


def _tail(unit: Unit, start: int, tail: tuple[str, ...], lex: Lexicon) -> tuple[int, int] | None:
    """Where the words of a phrase stand after its verb; quotation marks and adverbials may part them."""
    at, begin, want = start, -1, 0
    while at < min(len(unit.tokens), start + _REACH + len(tail)):
        norm = unit.tokens[at].norm
        if norm == tail[want]:
            begin, want = (at if want == 0 else begin), want + 1
            if want == len(tail):
                return begin, at + 1
        elif norm in MARKS and want == 0 and len(tail) == 1 and len(tail[0]) < _PREPOSITION:
            return None  # "a appelé « au calme »": the preposition is quoted
        elif not (norm in MARKS or norm in lex.adverbs or (want == 0 and between(unit, at, lex))):
            return None
        at += 1
    return None
