"""A cue after, or in the midst of, what it reports: `“…,” X said`, `“…,” said X`, `The plan, X said, is dead`."""

from __future__ import annotations

from recoupe.grammar.ordered import subjects
from recoupe.grammar.ordered.extents import adjuncts, clause_end, quotation_after, trimmed
from recoupe.grammar.ordered.finding import finding
from recoupe.grammar.ordered.phrases import noun_phrase
from recoupe.grammar.ordered.sketch import STOPS, Head, Sketch
from recoupe.grammar.ordered.subjects import Subject
from recoupe.grammar.speech.findings import Finding, TokenRange

_SHORT = 3
"""Words up to which what stands before an incise is no content of its own where it has no verb."""
_CLOSES = frozenset({",", ")", ":", "", "—", "–", "-"}) | STOPS


def incise(sketch: Sketch, head: Head) -> list[Finding]:
    """The attribution of a verb that stands in, or after, what it reports."""
    if head.kind != "finite":
        return []
    placed = _before(sketch, head) or _after(sketch, head)
    if placed is None:
        return []
    subject, opening, end = placed
    quoted = _closed_quotation(sketch, opening) or sketch.quoted(opening) >= 0
    if not _says(sketch, head, subject, quoted=quoted) or _introduces(sketch, opening, end):
        return []
    host = _host(sketch, opening)
    content = _content(sketch, host, opening, end) if host is not None else ()
    form = "quote" if _closed_quotation(sketch, opening) else "incise"
    return [finding(sketch, head, form, content, subject)] if content else []


def _says(sketch: Sketch, head: Head, subject: Subject, *, quoted: bool) -> bool:
    """Whether a verb can carry an incise: beside a quotation any verb of saying, else one that takes clauses."""
    if head.takes("show") is not None and head.takes("clause") is None:
        return subject.core.nature == "paper"
    if quoted:
        return any(head.takes(frame) is not None for frame in ("clause", "quote", "told"))
    if head.takes("clause") is None and head.takes("told") is None:
        return False
    linked = any(sketch.norm(head.last) in use.cue.links for use in head.uses if use.cue.stance == "belief")
    return not linked and (sketch.tag(head.last) != "O" or head.takes("told") is not None)


def _introduces(sketch: Sketch, opening: int, end: int) -> bool:
    """`Later, X replied, “No.”`: the quotation after is a sentence of its own, and none stands before."""
    piece = quotation_after(sketch, end) if sketch.norm(end) in (",", ":") else None
    if piece is None or _closed_quotation(sketch, opening) or sketch.quoted(opening) >= 0:
        return False
    return sketch.unit.tokens[piece[0]].capital


def _before(sketch: Sketch, head: Head) -> tuple[Subject, int, int] | None:
    """`…,” X said`: subject, the sign before it, the token after the incise."""
    subject = _preposed(sketch, head)
    if subject is None:
        return None
    opening = subject.first - 1
    end = _told(sketch, head)
    if not _opens(sketch, opening) or not _closes(sketch, end, quoted=_closed_quotation(sketch, opening)):
        return None
    return subject, opening, end


def _preposed(sketch: Sketch, head: Head) -> Subject | None:
    """The subject before the verb that begins at a comma or mark: after a quotation if one closes there."""
    found: Subject | None = None
    for opening in range(head.first - 1, max(-1, head.first - 48), -1):
        if sketch.norms[opening] in STOPS and opening < head.first - 1 and not _opens(sketch, opening):
            break
        if not _opens(sketch, opening):
            continue
        quoted = _closed_quotation(sketch, opening)
        one = subjects.between(sketch, opening + 1, head.first)
        if one is not None and one.first == opening + 1 and (quoted or found is None or one.core.nature != "other"):
            found = one
        if quoted:
            return one if one is not None and one.first == opening + 1 else found
    return found


def _told(sketch: Sketch, head: Head) -> int:
    """The token after the verb with whom he told and what stands beside."""
    at = head.last
    if head.takes("told") or sketch.tag(at) == "O":
        first = sketch.over_adverbs(at)
        told = noun_phrase(sketch, first, sketch.size)
        at = told if told > first else at
    return adjuncts(sketch, at)


def _opens(sketch: Sketch, at: int) -> bool:
    if at < 0 or sketch.quoted(at) >= 0:
        return at >= 0 and sketch.norms[at] == ","
    return sketch.norms[at] in (",", "—", "–", "-", "?", "!", "…", "...") or _closed_quotation(sketch, at)


def _closed_quotation(sketch: Sketch, at: int) -> bool:
    """Whether a quotation closes here, marks and signs apart."""
    while at >= 0 and sketch.quoted(at) < 0 and (sketch.tags[at] == "M" or sketch.norms[at] == ","):
        at -= 1
    if at < 0 or sketch.quoted(at) < 0:
        return False
    return sketch.quotations[sketch.quoted(at)][1] == at + 1 and sketch.tag(at + 1) == "M"


def _closes(sketch: Sketch, end: int, *, quoted: bool) -> bool:
    """Whether an incise ends here; after a quotation anything but a clause of its own does."""
    norm, tag = sketch.norm(end), sketch.tag(end)
    if norm == ":" and quotation_after(sketch, end) is not None:
        return False
    if norm in _CLOSES or tag == "M":
        return True
    if quoted:
        return tag not in ("T", "R", "F") and not _clause(sketch, end)
    return tag in ("C", "S", "W") and sketch.norm(end) not in sketch.order.questions


def _clause(sketch: Sketch, at: int) -> bool:
    end = noun_phrase(sketch, at, sketch.size)
    return end > at and sketch.finite(sketch.over_adverbs(end))


def _after(sketch: Sketch, head: Head) -> tuple[Subject, int, int] | None:
    """`…,” said X`: subject, the sign before the verb, the token after the incise."""
    opening = head.first - 1
    if not _opens(sketch, opening) or head.first != head.at or not (head.takes("quote") or head.takes("clause")):
        return None
    subject = subjects.after(sketch, head.last)
    quoted = _closed_quotation(sketch, opening)
    if subject is None or not (subject.core.sourcelike or quoted):
        return None
    if subject.core.nature == "pronoun" and not quoted:
        return None
    end = adjuncts(sketch, subject.last)
    if sketch.finite(sketch.over_adverbs(subject.last)) or not _closes(sketch, end, quoted=quoted):
        return None
    return subject, opening, end


def _host(sketch: Sketch, opening: int) -> TokenRange | None:
    """What stands before the incise, from the beginning of its sentence or the end of another attribution."""
    first = 0
    for one in sketch.taken:
        place = one.place or (one.source.first, one.source.last) if one.source else one.cue[-1]
        edge = max(one.cue[-1][1], place[1])
        if edge <= opening and one.form in ("quote", "incise"):
            first = max(first, edge)
    for i in range(opening - 1, first - 1, -1):
        if sketch.quoted(i) < 0 and (sketch.norms[i] in STOPS or sketch.norms[i] == ":") and i + 1 < opening:
            if sketch.norms[i] == ":" and sketch.tag(i + 1) != "M":
                continue
            if all(sketch.tags[k] == "M" for k in range(i + 1, opening)):
                continue
            first = i + 1
            break
    while (
        first < opening
        and not sketch.norms[first][0].isalnum()
        and sketch.tags[first] != "M"
        and (sketch.norms[first] != "(")
    ):
        first += 1
    end = opening
    while end > first and (sketch.norms[end - 1] == "," and sketch.quoted(end - 1) < 0):
        end -= 1
    return (first, end) if first < end else None


def _content(sketch: Sketch, host: TokenRange, opening: int, end: int) -> tuple[TokenRange, ...]:
    first, last = host
    number = sketch.quoted(opening)
    if number >= 0 and sketch.norms[opening] == ",":
        begin, stop = sketch.quotations[number]
        return ((max(begin, first), trimmed(sketch, begin, opening)), *_within(sketch, end, stop))
    lead = first
    while lead < last and sketch.quoted(lead) < 0 and sketch.tags[lead] == "M":
        lead += 1
    whole = sketch.quoted(lead)
    if whole >= 0 and sketch.quotations[whole][0] == lead:
        begin, stop = sketch.quotations[whole]
        if all(not sketch.norms[k][0].isalnum() for k in range(stop, last)):
            return ((begin, stop), *_goes_on(sketch, end, host, quoted=True))
    quoted = _closed_quotation(sketch, opening)
    rest = _goes_on(sketch, end, host, quoted=quoted)
    if not rest and not quoted and not _stands_alone(sketch, host, end):
        return ()
    return ((first, trimmed(sketch, first, last)), *rest)


def _stands_alone(sketch: Sketch, host: TokenRange, end: int) -> bool:
    """Whether the words before an incise can be all that was said: a clause, and none that hangs on another."""
    first, last = host
    if sketch.norms[first] in sketch.order.clausal:
        return False
    return sketch.any_finite(first, last) or (last - first > _SHORT and sketch.norm(end) in (".", ""))


def _within(sketch: Sketch, end: int, stop: int) -> tuple[TokenRange, ...]:
    begin = end
    while begin < stop and not sketch.norms[begin][0].isalnum():
        begin += 1
    return ((begin, stop),) if begin < stop else ()


def _goes_on(sketch: Sketch, end: int, host: TokenRange, *, quoted: bool) -> tuple[TokenRange, ...]:
    """What of the reported words stands after the incise."""
    again = quotation_after(sketch, end)
    if again is not None and sketch.norm(end) != ":" and not sketch.norm(end - 1).endswith(sketch.order.genitive):
        return (again,)
    if quoted or sketch.norm(end) not in (",", "—", "–"):
        return ()
    begin = end + 1
    tag = sketch.tag(begin)
    head = sketch.head_at.get(begin)
    if (
        tag in ("G", "W", "T", "S", "")
        or (head is not None and head.kind != "infinitive")
        or sketch.begins(begin, sketch.order.breaks)
    ):
        return ()
    if sketch.any_finite(*host) and tag not in ("C", "P") and not _verbless(sketch, begin):
        return ()
    stop = clause_end(sketch, begin)
    return ((begin, stop),) if stop > begin else ()


def _verbless(sketch: Sketch, begin: int) -> bool:
    return not sketch.any_finite(begin, clause_end(sketch, begin))
