"""The subject of a cue verb: the noun phrase before it, asides left out, or the one after it in an inversion."""

from __future__ import annotations

from typing import NamedTuple

from recoupe.grammar.ordered.extents import adjuncts
from recoupe.grammar.ordered.phrases import noun_phrase, with_apposition
from recoupe.grammar.ordered.sketch import STOPS, Head, Sketch
from recoupe.grammar.speech.lexicon import Nature
from recoupe.grammar.speech.noun_phrase import Phrase

_PARTICIPLE = 12
"""Most tokens of a participle and its circumstances between a noun and its verb: "polls released on Sunday showed"."""
_ASIDE = 24
"""Most tokens of an aside between a subject and its verb."""
_TITLE = 5
"""Most words of a title between marks before a name: `the “Today” host X`."""
_FAR = 60
"""Most tokens from the beginning of a subject to its verb."""


class Subject(NamedTuple):
    """Who speaks: the phrase it stands for, and where it is printed, appositions included."""

    core: Phrase
    first: int
    last: int


def made(sketch: Sketch, first: int, core: int, last: int) -> Subject:
    """A subject from its tokens: `core` ends the phrase, `last` its apposition."""
    if sketch.tags[first] in ("R", "F", "O") or (core == first + 1 and sketch.norms[first] in sketch.order.alone):
        return Subject(Phrase(first, first + 1, first, "pronoun"), first, last)
    head, nature = _head(sketch, first, core)
    if nature == "other" and "U" in sketch.tags[core:last]:
        nature = "name"  # "one of them, X,"
    return Subject(Phrase(first, core, head, nature), first, last)


def _head(sketch: Sketch, first: int, core: int) -> tuple[int, Nature]:
    """The noun that says what a phrase is: the last one before its complements, else any that names somebody."""
    end = first
    while end < core and sketch.tags[end] not in ("P", ",", "W", "T", "(", "C"):
        end += 1
    last = max(first, end - 1)
    if (nature := sketch.lex.nature.get(sketch.norms[last])) is not None:
        return last, nature
    if sketch.tags[last] == "U":
        return last, "name"
    for i in range(first, core):
        if (nature := sketch.lex.nature.get(sketch.norms[i])) is not None:
            return i, nature
    return last, "name" if sketch.tags[last] == "L" and sketch.tags[first] == "U" else "other"


def before(sketch: Sketch, head: Head) -> Subject | None:
    """The subject that stands before a verb."""
    at = head.first
    if sketch.tag(at) == "F":
        return Subject(Phrase(at, at + 1, at, "pronoun"), at, at + 1)
    behind = sketch.tag(at - 1)
    if behind in ("W", "T"):
        return _relative(sketch, at - 1)
    if behind in ("—", "–", "-"):
        return _between_dashes(sketch, at)
    start = clause_start(sketch, at)
    if behind == "C" or (behind == "," and start >= at - 1):
        return shared(sketch, at)
    found = between(sketch, start, at)
    if behind == "," and (found is None or not found.core.sourcelike):
        found = _before_aside(sketch, at) or found
    if found is None and behind in (",", "C", "M", "—", "–", "-"):
        return shared(sketch, at)
    return found


def _before_aside(sketch: Sketch, at: int) -> Subject | None:
    """`X, as everybody knows him, said`: the noun phrase that ends where an aside before the verb begins."""
    for comma in range(at - 3, max(0, at - _ASIDE), -1):
        if sketch.norms[comma] in STOPS:
            break
        if sketch.norms[comma] == "," and sketch.tag(comma + 1) in ("S", "P", "E", "G", "W"):
            found = between(sketch, clause_start(sketch, comma), comma)
            if found is not None and found.core.sourcelike:
                return found
    return None


def _between_dashes(sketch: Sketch, at: int) -> Subject | None:
    """`X — after a pause — said`."""
    for i in range(at - 2, max(-1, at - 30), -1):
        if sketch.tags[i] == sketch.tags[at - 1]:
            return between(sketch, clause_start(sketch, i), i)
    return None


def _relative(sketch: Sketch, who: int) -> Subject | None:
    """`X, who said`: the pronoun is printed, X is meant."""
    if sketch.tag(who) == "W" and sketch.norms[who] not in sketch.lex.who:
        return None
    end = who - 1 if sketch.norm(who - 1) == "," else who
    for start in range(max(0, end - 24), end):
        if sketch.tag(start - 1) in ("U", "L") and sketch.tag(start) not in ("D", "R"):
            continue
        if noun_phrase(sketch, start, end) == end:
            one = made(sketch, start, end, end)
            return Subject(one.core, who, who + 1)
    return None


def clause_start(sketch: Sketch, at: int) -> int:
    """The token with which the clause of a verb can begin at the earliest."""
    own = sketch.quoted(at)
    for i in range(at - 1, max(-1, at - _FAR), -1):
        norm, tag = sketch.norms[i], sketch.tags[i]
        if (
            norm in STOPS
            or norm in (":", "•")
            or (tag == "M" and sketch.quoted(i) < 0 and sketch.quoted(i - 1) >= 0 > own)
        ):
            if tag == "M" and sketch.tag(i + 1) in ("U", "L"):
                number = sketch.quoted(i - 1)
                first, last = sketch.quotations[number]
                if last - first <= _TITLE and sketch.norms[last - 1] != ",":
                    continue
            return i + 1
        if sketch.quoted(i) != own and own >= 0:
            return i + 1
        if tag in ("T", "S") or norm in ("–", "—", ")") or (tag == "W" and norm not in sketch.lex.who):
            if norm == ")" and _attached(sketch, i):
                continue
            return i + 1
    return max(0, at - _FAR)


def _attached(sketch: Sketch, close: int) -> bool:
    """`Sen. Roe (D-Ohio)`: brackets inside a phrase."""
    for i in range(close - 1, max(-1, close - 10), -1):
        if sketch.norms[i] == "(":
            return sketch.tag(i - 1) in ("U", "L")
    return False


def enclosed(sketch: Sketch, head: Head, subject: Subject | None) -> bool:
    """Whether a cue stands in a relative or subordinate clause, after which the main one goes on."""
    if sketch.tag(head.first - 1) == "W":
        return True
    opening = subject.first - 1 if subject is not None else -1
    return opening >= 0 and (sketch.tags[opening] == "S" or sketch.norms[opening] in sketch.order.clausal)


def between(sketch: Sketch, start: int, at: int, *, reduced: bool = True) -> Subject | None:
    """The first noun phrase from `start` that reaches the verb at `at`, asides apart.

    `reduced`: a participle may stand between them ("polls released on Sunday showed").
    """
    starts = [start, *(i + 1 for i in range(start, at) if _may_precede(sketch, i))]
    for begin in starts:
        first = begin
        while first < at and sketch.tags[first] in (
            ",",
            "M",
            "C",
            "A",
            "-",
            "•",
            "—",
            "–",
            "H",
            "Y",
            ")",
            "(",
            "[",
            "]",
        ):
            first += 1
        core = noun_phrase(sketch, first, at)
        if core == first:
            continue
        found = _reaches(sketch, first, core, at, reduced=reduced)
        if found is not None:
            return found
    return None


def _participle(sketch: Sketch, i: int, at: int) -> bool:
    """Whether a form that is past or participle has no object: a participle that hangs on the noun before."""
    return sketch.tag(i) == "E" and (i + 1 == at or sketch.tag(i + 1) in ("P", "Y", "A", "K"))


def _may_precede(sketch: Sketch, i: int) -> bool:
    """Whether a subject may begin after a token."""
    return sketch.tags[i] in (",", "C", "–", "—", "-") or sketch.norms[i] in sketch.order.clausal or sketch.finite(i)


def _reaches(sketch: Sketch, first: int, core: int, at: int, *, reduced: bool) -> Subject | None:
    if core == at or sketch.over_adverbs(core) >= at:
        return made(sketch, first, core, core)
    last = with_apposition(sketch, core, at)
    rest = adjuncts(sketch, last)
    emphatic = sketch.norm(rest) in sketch.order.alone or sketch.norm(rest) in sketch.lex.reflexives
    rest = sketch.over_adverbs(rest + emphatic)  # "they all vowed", "X herself also said"
    if rest >= at or (sketch.norm(rest) == "," and rest + 1 >= at):
        return made(sketch, first, core, last)
    if sketch.norm(at - 1) in (",", ")", "—", "–", "-") and sketch.norm(last) in (",", "(", "—", "–", "-"):
        return _over_aside(sketch, first, core, last, at)
    participle = (
        reduced and _participle(sketch, last, at) and not sketch.any_finite(last + 1, at) and at - last < _PARTICIPLE
    )
    if participle or (sketch.tag(last) in ("W", "T", "E", "G", "P") and not sketch.finite(last) and at - last < 24):
        inside = [i for i in range(last, at) if sketch.norms[i] in (",", ";") or sketch.tags[i] == "M"]
        verbs = sum(1 for i in range(last + 1, at) if sketch.finite(i) and not sketch.finite(i - 1))
        if participle and not inside:
            return made(sketch, first, core, at)
        if not inside and verbs <= 1 and (verbs == 1 or sketch.tag(last) not in ("W", "T")):
            return made(sketch, first, core, at)
    return None


def _over_aside(sketch: Sketch, first: int, core: int, last: int, at: int) -> Subject | None:
    """`X, who had been away, said`, `X, speaking in Y, said`."""
    opening = sketch.tag(last + 1)
    inside = range(last + 1, at - 1)
    if any(sketch.norms[i] in (";", ":") or sketch.tags[i] == "M" for i in inside):
        return None
    if opening == "W" and sketch.norm(last + 1) in sketch.lex.relatives:
        full = core - first > 1 and sketch.norms[first] not in sketch.lex.titles
        return made(sketch, first, core, at - 1 if full else last)
    if opening in ("R", "C") or (sketch.any_finite(last + 1, at - 1) and opening not in ("S", "P", "W")):
        return None
    return made(sketch, first, core, last)


def shared(sketch: Sketch, at: int) -> Subject | None:
    """The subject of the verb before, for coordinated verbs and participles: `X left and said`."""
    for finding in reversed(sketch.taken):
        if finding.source is not None and finding.source.first < at and finding.form not in ("according", "noun-cue"):
            place = finding.place or (finding.source.first, finding.source.last)
            return Subject(finding.source, *place)
    start = 0
    for i in range(at - 1, -1, -1):
        if sketch.norms[i] in STOPS or sketch.norms[i] == ":":
            start = i + 1
            break
    for verb in range(start, at):
        if sketch.tags[verb] == "F":
            return Subject(Phrase(verb, verb + 1, verb, "pronoun"), verb, verb + 1)
        if sketch.finite(verb) and (found := between(sketch, start, _group_start(sketch, verb))) is not None:
            return found
    return None


def _group_start(sketch: Sketch, verb: int) -> int:
    first = verb
    while first > 0 and sketch.tags[first - 1] in ("A", "H", "X"):
        first -= 1
    return first


def after(sketch: Sketch, at: int) -> Subject | None:
    """The subject that follows a verb: `said X, a farmer`."""
    first = sketch.over_adverbs(at)
    core = noun_phrase(sketch, first, sketch.size, tight=True)
    if core == first:
        return None
    return made(sketch, first, core, with_apposition(sketch, core, sketch.size))
