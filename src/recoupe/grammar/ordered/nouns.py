"""Attributions without a verb of saying: `according to X`, `X's claim that …`, `reportedly`, `as X put it`, `X:`."""

from __future__ import annotations

from recoupe.grammar.ordered import subjects
from recoupe.grammar.ordered.extents import clause_end, quotation_after, trimmed
from recoupe.grammar.ordered.phrases import noun_phrase, with_apposition
from recoupe.grammar.ordered.sketch import ABBREVIATED, STOPS, Sketch
from recoupe.grammar.speech.findings import Finding, TokenRange


def according(sketch: Sketch) -> list[Finding]:
    """`According to X, …` and `…, according to X`."""
    found = []
    for at, norm in enumerate(sketch.norms):
        length = sketch.begins(at, sketch.lex.according) if norm in sketch.lex.according else 0
        one = _according(sketch, at, length) if length and sketch.quoted(at) < 0 else None
        if one is not None:
            found.append(one)
            sketch.taken.append(one)
    return found


def _according(sketch: Sketch, at: int, length: int) -> Finding | None:
    begin = at + length
    core = noun_phrase(sketch, begin, sketch.size)
    if core == begin:
        return None
    one = subjects.made(sketch, begin, core, with_apposition(sketch, core, sketch.size))
    if sketch.norms[one.core.head] in sketch.lex.not_sources:
        return None
    begins = at == 0 or sketch.norms[at - 1] in STOPS or sketch.tags[at - 1] in ("C", "T", ":", "—", "–", "•", "S")
    content = _after(sketch, one.last) if begins else _before(sketch, at, one.last)
    if not content:
        return None
    return Finding("according", content, ((at, begin),), one.core, mode="according-to", place=(one.first, one.last))


def _after(sketch: Sketch, end: int) -> tuple[TokenRange, ...]:
    for i in range(end, min(sketch.size, end + 24)):
        if sketch.norms[i] in (",", ":") and sketch.tag(i + 1) != "W" and sketch.norm(i + 1) not in sketch.lex.citing:
            stop = clause_end(sketch, i + 1)
            return ((i + 1, stop),) if stop > i + 1 else ()
        if sketch.norms[i] in STOPS or sketch.tags[i] == "M":
            return ()
    return ()


def _before(sketch: Sketch, at: int, end: int) -> tuple[TokenRange, ...]:
    first = 0
    for one in sketch.taken:
        if one.form == "according" and one.cue[-1][1] <= at and one.place and one.place[1] < at:
            first = max(first, one.place[1]) if one.content[0][0] < one.cue[0][0] else first
    for i in range(at - 1, first - 1, -1):
        if sketch.quoted(i) < 0 and sketch.norms[i] in STOPS and sketch.tag(i + 1) != "M":
            first = i + 1
            break
    while first < at and not sketch.norms[first][0].isalnum() and sketch.tags[first] != "M":
        first += 1
    last = trimmed(sketch, first, at)
    if last <= first:
        return ()
    rest = clause_end(sketch, end + 1) if sketch.norm(end) == "," else 0
    if rest > end + 1 and not sketch.any_finite(first, last):
        return ((first, last), (end + 1, rest))
    return ((first, last),)


def noun_cues(sketch: Sketch) -> list[Finding]:
    """`X's claim that …`, `his criticism of …`, `a report that …`."""
    found = []
    for at in range(1, sketch.size - 2):
        leads = sketch.order.noun_cues.get(sketch.norms[at])
        if not leads or sketch.norms[at + 1] not in leads or at in sketch.head_at or sketch.quoted(at) >= 0:
            continue
        one = _noun_cue(sketch, at)
        if one is not None:
            found.append(one)
    return found


def _noun_cue(sketch: Sketch, at: int) -> Finding | None:
    first = at
    while (
        first > 0
        and sketch.tags[first - 1] in ("L", "E", "G", "Q", "A", "Z", "B")
        and not (sketch.norms[first - 1].endswith(sketch.order.genitive))
    ):
        first -= 1
    owner = _owner(sketch, first)
    if owner is None and (sketch.norms[at + 1] not in sketch.lex.that or sketch.tag(first - 1) != "D"):
        return None
    content = at + 2
    clause = sketch.norms[at + 1] in sketch.lex.that or sketch.tags[at + 1] == "K"
    end = clause_end(sketch, content, noun=True) if clause else noun_phrase(sketch, content, sketch.size)
    if clause:
        end = _one_clause(sketch, content, end)
    if end - content < (2 if clause else 1) or sketch.finite(content):
        return None
    cue = ((first, at + 1 if sketch.tags[at + 1] in ("T", "K") else at + 2),)
    content = content if sketch.tags[at + 1] != "K" else at + 1
    return Finding(
        "noun-cue",
        ((content, end),),
        cue,
        owner.core if owner else None,
        place=(owner.first, owner.last) if owner else None,
    )


def _owner(sketch: Sketch, first: int) -> subjects.Subject | None:
    """Whose claim it is: `his`, `X's`, `the mayor's`."""
    norm, tag = sketch.norm(first - 1), sketch.tag(first - 1)
    if norm in sketch.lex.possessives:
        owner = subjects.made(sketch, first - 1, first, first)
        return owner._replace(core=owner.core._replace(nature="pronoun"))
    plural = norm == "'" and sketch.tag(first - 2) in ("U", "L")
    if not plural and not (norm.endswith(sketch.order.genitive) and tag in ("U", "L")):
        return None
    begin = first - 1
    while begin > 0 and sketch.tags[begin - 1] in ("U", "L", "D") and sketch.tags[begin] != "D":
        begin -= 1
    return subjects.made(sketch, begin, first, first)


def _one_clause(sketch: Sketch, start: int, end: int) -> int:
    """The end of the first clause: at a second finite verb with nothing to join it the main clause goes on."""
    seen = False
    for i in range(start, end):
        if sketch.tags[i] in ("C", "S", "T", "W", ","):
            seen = False
        elif sketch.finite(i) and sketch.tag(i - 1) not in ("X", "R", "H", "A"):
            if seen:
                return i
            seen = True
    return end


_SHORT = 3
"""Fewest words of what a headline says after a colon."""
_NAMED, _INITIALS = 5, 3
"""Most words of a name before a colon, and fewest letters: `Q:` names nobody."""


def label(sketch: Sketch) -> list[Finding]:
    """`X: “…”` at the head of a sentence, and `X:` in capitals at the head of what X says in a transcript."""
    core = noun_phrase(sketch, 0, sketch.size)
    if core == 0 or sketch.norm(core) != ":" or sketch.quoted(0) >= 0:
        return []
    one = subjects.made(sketch, 0, core, core)
    if all(sketch.unit.tokens[i].acronym or sketch.norms[i] == ABBREVIATED for i in range(core)) and core < _NAMED:
        if len(sketch.norms[0]) < _INITIALS or sketch.size < core + _NAMED:
            return []
        said = ((core + 1, trimmed(sketch, core + 1, sketch.size)),)
        told = Finding("transcript", said, ((core, core + 1),), one.core, place=(0, core))
        return [told._replace(mode="direct", certainty="reported")]
    if sketch.titled and one.core.nature in ("name", "person", "paper") and sketch.tags[0] != "D":
        end = trimmed(sketch, core + 1, sketch.size)
        said = ((core + 1, end),)
        told = Finding("headline", said, ((core, core + 1),), one.core, place=(0, core))
        return [told] if end > core + _SHORT else []
    piece = quotation_after(sketch, core + 1)
    if piece is None or one.core.nature in ("pronoun", "paper", "other"):
        return []
    return [Finding("label", (piece,), ((core, core + 1),), one.core, mode="direct", place=(0, core))]


def hearsay(sketch: Sketch) -> list[Finding]:
    """`X has reportedly left`: somebody says so, nobody is named."""
    found = []
    for at in range(1, sketch.size - 1):
        if sketch.norms[at] not in sketch.order.hearsay or sketch.quoted(at) >= 0:
            continue
        start = subjects.clause_start(sketch, at)
        while start < at and not sketch.norms[start][0].isalnum():
            start += 1
        before, after = (start, trimmed(sketch, start, at)), (at + 1, clause_end(sketch, at + 1))
        pieces = tuple(one for one in (before, after) if one[1] > one[0])
        if pieces:
            found.append(Finding("reportedly", pieces, ((at, at + 1),), None, mode="indirect"))
    return found


def put(sketch: Sketch) -> list[Finding]:
    """`…, as X put it`."""
    found = []
    for at in range(sketch.size - 3):
        if sketch.norms[at] not in sketch.order.likening:
            continue
        core = noun_phrase(sketch, at + 1, sketch.size)
        verb = sketch.over_adverbs(core)
        if core == at + 1 or sketch.norm(verb) not in sketch.order.put:
            continue
        end = verb + 1 + (sketch.norm(verb + 1) in sketch.order.it)
        one = subjects.made(sketch, at + 1, core, core)
        fronted = at == 0 or sketch.norm(at - 1) in STOPS
        content = _after(sketch, end) if fronted else _before(sketch, at, end)
        if content and one.core.sourcelike:
            found.append(Finding("as-put", content, ((at, end),), one.core, place=(one.first, one.last)))
    return found
