"""Cuts a sentence where it says several things, each with a verb of its own.

A stretch stands alone when it has more finite verbs than words that open a clause inside another ("que", "si"), and
words enough. So a list of things that share one verb stays together, and so do a condition and what follows from it.
"""

from __future__ import annotations

from recoupe.grammar.boundaries import Boundary, ClauseRules, boundary, candidates, phrase
from recoupe.grammar.finite import Line
from recoupe.grammar.speech.tokens import MARKS, tokens
from recoupe.model import Extent

_JOINED = 3
"""Fewest content words of a clause with a verb of its own: less can be compared with nothing."""
_DETACHED = 4
"""Fewest content words of a clause that hangs on a noun: "fondée en 1871" alone can be compared with nothing."""
_EVENT = 3
"""Fewest content words behind a present participle: "faisant douze blessés graves" tells an event."""
_SPOKEN = 2
"""Fewest content words on either side of a colon between a quotation and the outlet's words: two speakers."""
_REACH = 60
"""Most tokens of a clause that interrupts another, and of one looked through for a participle or an infinitive: the
cost stays linear in a text of one endless sentence."""
_SUBJECT = 14
"""Most tokens of a subject between "and" and its verb."""


class _Cutter:
    """The clauses found so far in one line; a clause is one run of tokens, or several where another interrupts it."""

    def __init__(self, line: Line, rules: ClauseRules) -> None:
        self.line, self.rules = line, rules
        self.done: list[list[tuple[int, int]]] = []
        self.runs: list[tuple[int, int]] = []
        self.earlier = (0, 0)
        self.begin = 0
        self.bonus = 0
        """1 where the clause may have no verb beside the word that opens it."""

    def stands(self, end: int) -> bool:
        """Whether the clause up to here says something."""
        verbs, weight = self._tell(end)
        return verbs + self.bonus > 0 and weight >= _JOINED

    def _tell(self, end: int) -> tuple[int, int]:
        """Verbs left when every word that opens a clause inside has its own, and content words; earlier runs too."""
        verbs = self.line.verbs(self.begin, end) - self.line.opened(self.begin, end)
        return self.earlier[0] + verbs, self.earlier[1] + self.line.weight(self.begin, end)

    def cut(self, end: int, begin: int, *, bonus: int = 0) -> None:
        """Ends the clause and begins another."""
        self.done.append([*self.runs, (self.begin, end)])
        self.runs, self.begin, self.bonus, self.earlier = [], begin, bonus, (0, 0)

    def interrupt(self, end: int, begin: int, resume: int) -> None:
        """Takes a clause out of this one, which goes on behind it."""
        self.earlier = self._tell(end)
        self.runs.append((self.begin, end))
        self.done.append([(begin, resume)])
        self.begin = resume


def clauses(text: str, extent: Extent, rules: ClauseRules) -> tuple[tuple[Extent, ...], ...]:
    """The clauses of an extent, in order of place; the extent itself when it says one thing."""
    line = Line(tokens(text, *extent), rules.verbs)
    cutter = _Cutter(line, rules)
    _head(cutter)
    for at in candidates(line, rules):
        found = boundary(line, at, rules) if at > cutter.begin else None
        if found is not None:
            _take(cutter, found)
    cutter.cut(len(line), len(line))
    pieces = [tuple(e for run in runs if (e := _extent(line, *run, rules)) is not None) for runs in cutter.done]
    return tuple(sorted(piece for piece in pieces if piece)) or ((extent,),)


def asserts(text: str, extent: Extent, rules: ClauseRules) -> bool:
    """Whether an extent has a verb of its own, outside of the clauses that others open in it."""
    line = Line(tokens(text, *extent), rules.verbs)
    return _opener(line, rules) > 0 or line.verbs(0, len(line)) > line.opened(0, len(line))


def opens(text: str, extent: Extent, rules: ClauseRules) -> bool:
    """Whether an extent begins with words that open a clause of its own ("après que", "dont")."""
    return _opener(Line(tokens(text, *extent), rules.verbs), rules) > 0


def _opener(line: Line, rules: ClauseRules) -> int:
    """Length of the words that open the clause; 0 where none do, or where it is too light to stand alone."""
    for phrases, least in ((rules.subordinates, _JOINED), (rules.relatives, _DETACHED)):
        size = phrase(line, 0, phrases)
        if size and line.verbs(size, len(line)) and line.weight(0, len(line)) >= least:
            return size
    return 0


def _head(cutter: _Cutter) -> None:
    """A sentence that begins with a participle or with a subordinate fact: it ends where the main clause begins."""
    line, rules = cutter.line, cutter.rules
    fact = phrase(line, 0, rules.subordinates)
    if not fact and not (len(line) and (line.present(0) or line.past(0))):
        return
    for comma in line.commas:
        if fact and not line.verbs(fact, comma):
            continue
        heavy = line.weight(0, comma) >= (_JOINED if fact else _DETACHED)
        if (
            heavy
            and line.verbs(comma, len(line)) > line.opened(comma, len(line))
            and not line.verbs(comma + 1, comma + 2)
        ):
            cutter.cut(comma, comma + 1)
        return


def _take(cutter: _Cutter, found: Boundary) -> None:
    """Cuts at a boundary, where both sides say something."""
    line = cutter.line
    if found.kind == "sign" and _beside_quotation(line, found):
        if min(line.weight(cutter.begin, found.end), line.weight(found.begin, len(line))) >= _SPOKEN:
            cutter.cut(found.end, found.begin)
        return
    hangs = found.kind in ("relative", "participle", "subordinate")
    if cutter.stands(found.end):
        if _asserts(cutter, found):
            cutter.cut(found.end, found.begin, bonus=1 if hangs else 0)
    elif hangs and not line.verbs(cutter.begin, found.end):
        resume = _resumes(line, found)
        least = _JOINED if found.kind == "subordinate" else _DETACHED
        if resume and line.weight(found.begin, resume) >= least:
            cutter.interrupt(found.end, found.begin, resume)
        elif not resume and found.kind != "participle" and _closes(cutter, found):
            cutter.cut(found.end, found.begin, bonus=1)


def _closes(cutter: _Cutter, found: Boundary) -> bool:
    """Whether a clause is the last of a sentence without main verb: "A quiet place, where they met for years"."""
    line = cutter.line
    heavy = line.weight(cutter.begin, found.end) >= _JOINED and not cutter.runs
    return heavy and line.comma(found.begin) == len(line) and _asserts(cutter, found)


def _asserts(cutter: _Cutter, found: Boundary) -> bool:
    """Whether what follows a boundary says something of its own."""
    line = cutter.line
    last = len(line)
    if found.verb >= last or line.weight(found.begin, last) < _JOINED:
        return False
    if found.kind == "sign":
        return _sign(cutter, found)
    comma = line.comma(found.verb)
    if found.kind == "participle":
        event = line.present(found.begin) or line.present(found.begin + 1)
        return line.weight(found.begin, comma) >= (_EVENT if event else _DETACHED)
    if found.kind == "relative":
        return line.weight(found.begin, last) >= _DETACHED and line.verbs(found.verb, last) > 0
    if found.kind == "joined" and (_shares(cutter, found) or line.finite[found.begin]):
        return True
    return _verb_first(line, found.verb, comma) or _verb_first(line, _apposed(line, comma), last)


def _verb_first(line: Line, begin: int, last: int) -> bool:
    """A finite verb comes before any word that opens a clause inside, or one is left when each of those has its own."""
    end = min(last, begin + _SUBJECT)
    first = next((at for at in range(begin, end) if line.finite[at]), None)
    return first is not None and (not line.opened(begin, first) or line.verbs(begin, end) > line.opened(begin, end))


def _apposed(line: Line, comma: int) -> int:
    """The token behind an apposition: "et le maire, Jean Roe, | a fermé"; the end where none closes."""
    at = min(line.comma(comma + 1) + 1, len(line))
    return at if at < len(line) and line.finite[at] else len(line)


def _shares(cutter: _Cutter, found: Boundary) -> bool:
    """One more participle under the auxiliary, or one more infinitive under the verb, each with its own complement."""
    line, rules = cutter.line, cutter.rules
    at = found.begin
    if line.past(at) and line.norm(at + 1) in rules.after_past:
        return line.pasts(max(cutter.begin, found.end - _REACH), found.end) > 0
    while line.norm(at) in rules.to:
        at += 1
    told = at > found.begin or line.norm(at + 1) in rules.after_past
    return told and line.infinitive(at) and line.infinitives(max(cutter.begin, found.end - _REACH), found.end) > 0


def _sign(cutter: _Cutter, found: Boundary) -> bool:
    """Behind ";" or ":": a clause that stands alone, up to the next such sign."""
    line = cutter.line
    last = next((at for at in range(found.begin, len(line)) if line.norms[at] in (";", ":")), len(line))
    return line.verbs(found.begin, last) > line.opened(found.begin, last)


def _at_once(line: Line, begin: int) -> bool:
    """A finite verb is the first or the second token, and no word before it opens a clause."""
    verb = next((at for at in range(begin, min(begin + 2, len(line))) if line.finite[at]), None)
    return verb is not None and not line.opened(begin, verb)


def _beside_quotation(line: Line, found: Boundary) -> bool:
    """Whether a colon parts a quotation from the outlet's words: « … »: the town in shock."""
    return line.norms[found.end] == ":" and (line.norm(found.end - 1) in MARKS or line.norm(found.begin) in MARKS)


def _resumes(line: Line, found: Boundary) -> int:
    """The comma behind which the clause goes on that another one interrupts: its verb follows at once; 0 if none."""
    comma = line.comma(found.verb)
    while comma < min(len(line), found.verb + _REACH):
        if _at_once(line, comma + 1):
            told = found.kind == "participle" or line.verbs(found.verb, comma) > 0
            return comma if told else 0
        comma = line.comma(comma + 1)
    return 0


def _extent(line: Line, first: int, last: int, rules: ClauseRules) -> Extent | None:
    def hangs(at: int) -> bool:
        return line.norms[at] in (",", ";", ":") or line.norms[at] in rules.conjunctions

    while first < last and hangs(first):
        first += 1
    while last > first and hangs(last - 1):
        last -= 1
    return (line.tokens[first].start, line.tokens[last - 1].end) if first < last else None
