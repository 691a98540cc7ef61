"""Noun phrases where order tells: how far one goes from its first word, and the apposition that follows it."""

from __future__ import annotations

from recoupe.grammar.ordered.sketch import STOPS, Sketch

_SIGNS = frozenset("&/-–$#@%")
_LONGEST = 40
"""Most tokens of a noun phrase, complements included."""
_ASIDE = 34
"""Most tokens of an apposition."""


def noun_phrase(sketch: Sketch, at: int, stop: int, *, tight: bool = False) -> int:
    """The token after the noun phrase that begins at a token; `at` itself where none begins.

    `tight` leaves out complements that may belong to a verb before ("said X in Ohio").
    """
    stop = min(stop, at + _LONGEST, sketch.size)
    if at >= stop:
        return at
    if sketch.tags[at] in ("R", "O", "F") or (
        sketch.norms[at] in sketch.order.alone and not _nominal(sketch, at + 1, at)
    ):
        end = at + 1
        return _complements(sketch, at, end, stop, tight=tight) if sketch.tags[at] == "D" else end
    end = _core(sketch, at, stop)
    if end == at or (end == at + 1 and sketch.tags[at] == "D"):
        return at
    return _complements(sketch, at, end, stop, tight=tight)


def _nominal(sketch: Sketch, i: int, first: int) -> bool:
    """Whether a token goes on with a noun phrase that began before it."""
    tag, before, after = sketch.tag(i), sketch.tag(i - 1), sketch.tag(i + 1)
    if tag == "D":
        return i == first or before == "D"
    if tag in ("E", "Z", "B"):
        return not sketch.finite(i) and not (i > first and _cited(sketch, i))
    if tag == "G":
        return before in ("D", "L", "A", "U", "Q") and after in ("L", "U", "Z", "B", "E")
    if tag == "A":
        return i > first and after in ("L", "E", "Q") and before in ("D", "L", "Q")
    return tag in ("U", "L", "Q")


def _cited(sketch: Sketch, i: int) -> bool:
    """`the minister quoted by X`: X is another link of the chain."""
    return sketch.norms[i] in sketch.lex.cited and sketch.norm(i + 1) in sketch.lex.by


def _core(sketch: Sketch, at: int, stop: int) -> int:
    i = at
    while i < stop and (after := _step(sketch, i, at, stop)) > i:
        i = after
    return i


def _step(sketch: Sketch, i: int, at: int, stop: int) -> int:
    """The token after the next piece of a noun phrase that began at `at`; `i` itself where it ends."""
    norm, tag, after = sketch.norms[i], sketch.tags[i], sketch.tag(i + 1)
    if tag == "D" and i > at and sketch.tags[i - 1] != "D":
        return i
    quantified = tag == "A" and i == at and after in ("D", "Q", "L")  # "only two of them", "nearly half"
    possessive = norm == "'" and sketch.tag(i - 1) in ("L", "U", "Z") and sketch.quoted(i) < 0
    sign = norm in _SIGNS and after in ("U", "Q", "L")
    if quantified or possessive or sign or _nominal(sketch, i, at):
        return i + 1
    if norm == "(" and i > at:
        return _closing(sketch, i, stop) or i
    return _nickname(sketch, i, stop) if tag == "M" and i + 1 < stop else i


def _closing(sketch: Sketch, i: int, stop: int) -> int | None:
    return next((j + 1 for j in range(i + 1, min(stop, i + 10)) if sketch.norms[j] == ")"), None)


def _nickname(sketch: Sketch, i: int, stop: int) -> int:
    """End of a few words between marks inside a phrase, `i` where there are none."""
    number = sketch.quoted(i + 1)
    if number < 0:
        return i
    first, last = sketch.quotations[number]
    if first != i + 1 or last - first > 5 or last + 1 >= stop or sketch.tag(last) != "M":
        return i
    return last + 1 if sketch.tag(last + 1) in ("U", "L") else i


def _complements(sketch: Sketch, at: int, end: int, stop: int, *, tight: bool) -> int:
    while end < stop:
        tag = sketch.tags[end]
        following = end
        if (tag == "P" and _ties(sketch, end, tight=tight)) or (tag == "C" and _joins(sketch, end, stop)):
            following = noun_phrase(sketch, end + 1, stop, tight=tight)
            following = end if following == end + 1 else following
        elif tag == "," and not tight:
            following = _listed(sketch, end, stop)
        if following <= end:
            break
        end = following
    return end


def _ties(sketch: Sketch, i: int, *, tight: bool) -> bool:
    norm = sketch.norms[i]
    if norm in sketch.order.tied:
        return True
    if sketch.tag(i + 1) == "Y" or sketch.tag(i + 1) == "G":
        return False
    return not tight or (sketch.tag(i + 1) == "U" and norm in sketch.lex.inside and sketch.tag(i + 2) != "U")


def _joins(sketch: Sketch, i: int, stop: int) -> bool:
    after = sketch.tag(i + 1)
    if after not in ("D", "U", "L", "Q", "Z", "B", "E") or sketch.finite(i + 1):
        return False
    following = noun_phrase_core(sketch, i + 1, stop)
    return following > i + 1 and (following >= stop or not sketch.finite(sketch.over_adverbs(following)))


def noun_phrase_core(sketch: Sketch, at: int, stop: int) -> int:
    """The end of a noun phrase without complements."""
    return _core(sketch, at, min(stop, sketch.size))


def _listed(sketch: Sketch, comma: int, stop: int) -> int:
    """`Ted Cruz, Marco Rubio and Jeb Bush`: the end of a list of names, the comma itself where there is none."""
    at, seen = comma, 0
    while sketch.norm(at) == "," and at + 1 < stop:
        begin = at + 1
        if sketch.tag(begin) == "C":
            last = _core(sketch, begin + 1, stop)
            return last if last > begin + 1 and seen and sketch.tag(begin + 1) in ("U", "D") else comma
        last = _core(sketch, begin, stop)
        if last == begin or sketch.tag(begin) != "U":
            return comma
        seen += 1
        if sketch.tag(last) == "C":
            final = _core(sketch, last + 1, stop)
            return final if final > last + 1 and sketch.tag(last + 1) in ("U", "D") else comma
        at = last
    return comma


def with_apposition(sketch: Sketch, end: int, stop: int) -> int:
    """The end of a noun phrase with the apposition after it: `X, a farmer from Y who sells Z`."""
    while sketch.norm(end) == "," and end + 1 < stop:
        begin = end + 1
        if sketch.tag(begin) not in ("D", "Q", "L", "U", "Z", "B", "E", "A") or sketch.finite(begin):
            break
        last = noun_phrase(sketch, begin, min(stop, begin + _ASIDE))
        if last == begin or not _apposed(sketch, begin, last, stop):
            break
        last = _relative(sketch, last, stop)
        end = last
    return end


def _apposed(sketch: Sketch, begin: int, last: int, stop: int) -> bool:
    norm = sketch.norm(last)
    if sketch.tags[begin] == "Q" and last == begin + 1:
        return norm == ","
    if sketch.finite(sketch.over_adverbs(last)) and last < stop:
        return False
    somebody = any(sketch.norms[i] in sketch.lex.nature for i in range(begin, last))
    if sketch.tags[begin] == "U" and not somebody:
        return norm == "," and last - begin <= 3
    if sketch.tags[begin] in ("L", "Z", "B", "E", "A") and not somebody:
        return False
    return (
        last >= stop
        or norm in (",", ")", "", ":", "—", "–")
        or norm in STOPS
        or sketch.tags[last] in ("W", "T", "P", "E", "M")
    )


def _relative(sketch: Sketch, at: int, stop: int) -> int:
    """The end of a relative clause that hangs on an apposition without a comma."""
    participle = sketch.tag(at) in ("E", "P", "G") and sketch.norm(at) not in sketch.lex.by
    if sketch.tag(at) not in ("W", "T") and not participle:
        return at
    for i in range(at + 1, min(stop, at + _ASIDE)):
        if sketch.norms[i] in (",", ";", ":", "—", "–") or sketch.norms[i] in STOPS or sketch.tags[i] == "M":
            return i
    return min(stop, at + _ASIDE)
