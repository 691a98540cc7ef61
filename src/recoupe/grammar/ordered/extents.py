"""How far a content goes, and what may stand between a cue and its content."""

from __future__ import annotations

from recoupe.grammar.ordered.phrases import noun_phrase
from recoupe.grammar.ordered.sketch import STOPS, Sketch
from recoupe.grammar.speech.findings import TokenRange
from recoupe.grammar.speech.tokens import MARKS

_EDGE = frozenset(",:–—-•") | STOPS


def clause_end(sketch: Sketch, start: int, *, noun: bool = False, inner: bool = False) -> int:
    """The token with which content that begins at `start` ends (exclusive).

    `noun`: the content is no clause, so a comma ends it sooner. `inner`: the cue stands in a relative clause.
    """
    own = sketch.quoted(start)
    depth = 0
    i = start
    while i < sketch.size:
        number = sketch.quoted(i)
        if number >= 0 and number != own:
            i = max(i + 1, sketch.quotations[number][1])
            if sketch.norms[i - 1] in STOPS and _sentence_after(sketch, i):
                break
            continue
        norm = sketch.norms[i]
        depth += (norm == "(") - (norm == ")")
        if depth < 0 or (i > start and _ends(sketch, start, i, noun=noun, inner=inner)):
            break
        i += 1
    return trimmed(sketch, start, i)


def _sentence_after(sketch: Sketch, at: int) -> bool:
    """Whether another sentence begins after the marks that stand here."""
    while sketch.tag(at) == "M" and sketch.quoted(at) < 0:
        at += 1
    return at < sketch.size and (sketch.unit.tokens[at].capital or sketch.quoted(at) >= 0)


def _ends(sketch: Sketch, start: int, i: int, *, noun: bool, inner: bool) -> bool:
    norm, tag = sketch.norms[i], sketch.tags[i]
    if norm in STOPS:
        return norm == ";" or not (sketch.tag(i + 1) == "M" and sketch.quoted(i) >= 0)
    if norm == ",":
        return _ends_at_comma(sketch, start, i, noun=noun, inner=inner)
    if tag == "C" and _next_cue(sketch, i + 1):
        return True
    if noun and _ends_noun(sketch, i):
        return True
    if norm == ":":
        return not noun
    return bool(sketch.begins(i, sketch.lex.according) or sketch.begins(i, sketch.order.after))


def _ends_noun(sketch: Sketch, i: int) -> bool:
    """Whether a clause of its own, a circumstance or a last word of time begins, which is no part of an object."""
    tag, following = sketch.tags[i], sketch.tag(i + 1)
    if tag == "C":
        own = following in ("R", "F") or sketch.tag(i - 1) == "M"
        return own and _clause_follows(sketch, i + 1)
    if tag in ("S", "P") and sketch.norms[i] in sketch.order.clausal and _circumstance(sketch, i):
        return True
    timed = tag == "Y" or (tag in ("P", "D") and following == "Y")
    return timed and sketch.tag(i - 1) not in ("P", "D") and _last_words(sketch, i)


def _circumstance(sketch: Sketch, i: int) -> bool:
    if sketch.norms[i] in sketch.order.likening:
        return sketch.tag(i + 1) in ("R", "F")
    return sketch.tag(i + 1) == "G" or _clause_follows(sketch, i + 1)


def _last_words(sketch: Sketch, i: int) -> bool:
    """Whether only a time stands from here to the end of a clause."""
    while sketch.tag(i) in ("Y", "Q", "A") or (sketch.tag(i) in ("P", "D") and sketch.tag(i + 1) == "Y"):
        i += 1
    return i >= sketch.size or not sketch.norms[i][0].isalnum()


def _next_cue(sketch: Sketch, at: int) -> bool:
    """Whether a cue with the same subject stands here: `… and called`; an auxiliary would be that of the content."""
    head = sketch.head_at.get(at)
    if head is None or head.kind not in ("finite", "participle"):
        return False
    if head.kind == "participle":
        return True
    said = any(use.form != "participle" and use.cue.stance in ("speech", "attitude") for use in head.uses)
    return said and all(sketch.tags[k] != "X" for k in range(head.first, head.at))


def _ends_at_comma(sketch: Sketch, start: int, i: int, *, noun: bool, inner: bool) -> bool:
    rest, order = i + 1, sketch.order
    tag, head = sketch.tag(rest), sketch.head_at.get(rest)
    told = sketch.begins(rest, order.after) or sketch.begins(rest, sketch.lex.according)
    if told or sketch.norm(rest) in order.asides or (head is not None and head.kind == "participle"):
        return True
    jump = sketch.begins(rest, order.breaks)
    if tag == "C" and _next_cue(sketch, rest + 1):
        return True
    if inner and (sketch.finite(sketch.over_adverbs(rest)) or (head is not None and head.kind == "finite")):
        return True
    if jump or tag == "C":
        return (noun and bool(jump)) or ((noun or bool(jump)) and _clause_follows(sketch, rest + max(1, jump)))
    gerund = tag == "G" and sketch.norms[rest] not in sketch.lex.such
    return (noun and (tag in ("W", "S", "R", "F", "X") or gerund)) or (
        (noun or inner) and _clause_follows(sketch, rest)
    )


def _clause_follows(sketch: Sketch, at: int) -> bool:
    if sketch.tag(at) == "F":
        return True
    end = noun_phrase(sketch, at, sketch.size)
    return end > at and sketch.finite(sketch.over_adverbs(end))


def trimmed(sketch: Sketch, start: int, end: int) -> int:
    """The end of a range without the signs and joining words that hang on it."""
    while end > start:
        norm, tag = sketch.norms[end - 1], sketch.tags[end - 1]
        opened = tag == "M" and sketch.quoted(end - 1) < 0 and any(sketch.quoted(k) >= 0 for k in range(start, end - 1))
        if (norm in _EDGE and sketch.quoted(end - 1) < 0) or tag == "C" or (tag == "M" and not opened):
            end -= 1
        else:
            break
    return end


def adjuncts(sketch: Sketch, at: int) -> int:
    """Over adverbs, times, places and occasions after a cue: `said on Monday in an interview with X`."""
    while at < sketch.size:
        after = at + sketch.begins(at, sketch.order.openers)
        if after == at:
            after = _time(sketch, at)
        if after == at and sketch.tags[at] in ("P", "S"):
            after = _occasion(sketch, at)
        if after == at:
            break
        at = after
    return at


def _time(sketch: Sketch, at: int) -> int:
    """Over an adverb or a time: `on Friday`, `Wednesday morning`, `this March`."""
    tag = sketch.tags[at]
    if tag in ("A", "H"):
        return at + 1
    if tag in ("P", "S") and sketch.tag(at + 1) == "Y":
        at += 2
        while sketch.tag(at) in ("Y", "Q"):
            at += 1
        return at
    if tag == "D" and sketch.tag(at + 1) == "Y":
        return at + 2
    return at + 1 + (sketch.norm(at + 1) in sketch.lex.times) if tag == "Y" else at


def _occasion(sketch: Sketch, at: int) -> int:
    """Over a preposition with its noun phrase, if no clause begins there."""
    if sketch.tag(at + 1) in ("G", "M", ":", "K", "R", "F"):
        return at
    counted = sketch.tag(at + 1) == "L" and sketch.tag(at + 2) in ("Q", "D")  # "at least one case"
    end = noun_phrase(sketch, at + 1, sketch.size)
    if counted or end == at + 1 or (sketch.tags[at] == "S" and sketch.finite(sketch.over_adverbs(end))):
        return at
    return end


def quotation_after(sketch: Sketch, at: int) -> TokenRange | None:
    """The quotation that opens at a token, signs apart."""
    while at < sketch.size and sketch.quoted(at) < 0 and (sketch.norms[at] in MARKS or sketch.norms[at] in (",", ":")):
        at += 1
    number = sketch.quoted(at)
    if number < 0 or sketch.quotations[number][0] != at:
        return None
    return sketch.quotations[number]
