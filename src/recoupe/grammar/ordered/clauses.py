"""A cue with a clause or a quotation after it: `X said (that) …`, `X told Y …`, `X asked whether …`, `X said: “…”`."""

from __future__ import annotations

from recoupe.grammar.ordered import subjects
from recoupe.grammar.ordered.extents import adjuncts, clause_end, quotation_after
from recoupe.grammar.ordered.finding import finding
from recoupe.grammar.ordered.phrases import noun_phrase
from recoupe.grammar.ordered.sketch import STOPS, Head, Sketch
from recoupe.grammar.ordered.subjects import Subject
from recoupe.grammar.speech.findings import Finding, TokenRange

_NO_CLAUSE = frozenset(["", "P", "K", ",", "M", "T", "C", ":", "V", "O", "W"])
"""Classes of words with which no clause begins."""
_CLAUSE = 8
"""Tokens past which what follows a verb that takes clauses alone is one, even where no verb of it is known."""
_RELATIVE = 16
"""Most tokens from a relative word to the cue: "which the head of the union said"."""
_SAYING_FRAMES = frozenset(["quote", "clause", "told"])
_SAYING = 2
"""Words of "as saying"."""
_WINDOW = 22
"""Most tokens between a cue and its "that"."""


def speaker(sketch: Sketch, head: Head) -> Subject | None:
    """Who speaks: the subject, or for a participle its own or the one of the sentence."""
    if head.kind not in ("participle", "infinitive"):
        return subjects.before(sketch, head)
    if head.kind == "participle" and sketch.tag(head.first - 1) in ("U", "R", "L", "W"):
        own = subjects.between(sketch, subjects.clause_start(sketch, head.first), head.first, reduced=False)
        issued = own is not None and own.core.nature == "paper" and sketch.finite(own.first - 1)
        if own is not None and own.last == head.first and own.core.sourcelike and not issued:
            return own
    return subjects.shared(sketch, head.first)


def quoting(sketch: Sketch, head: Head) -> list[Finding]:
    """`X said: “…”`, `X told Y, “…”`, `X wrote on Z that “…”`."""
    said = any(use.cue.stance == "speech" and use.cue.frames & _SAYING_FRAMES for use in head.uses)
    if not said or head.kind == "passive":
        return []
    at = _mark(sketch, head)
    piece = quotation_after(sketch, at) if at is not None else None
    subject = speaker(sketch, head) if piece is not None else None
    if at is None or piece is None or subject is None:
        return []
    if head.kind == "finite" and not _told_by(sketch, subject, head):
        return []
    pieces = _more(sketch, piece)
    if sketch.norm(at) == ":" or sketch.norm(at - 1) == "," or pieces[-1][1] + 2 >= sketch.size:
        return [finding(sketch, head, "colon", pieces, subject)]
    return [finding(sketch, head, "colon", ((at, clause_end(sketch, at)),), subject)]


def _mark(sketch: Sketch, head: Head) -> int | None:
    """The colon or mark after a cue, if a quotation that is its content begins there."""
    at = head.last
    while at < min(sketch.size, head.last + _WINDOW) and sketch.norms[at] not in STOPS:
        if sketch.tags[at] == "M" or sketch.norms[at] == ":":
            break
        other = sketch.head_at.get(at)
        if other is not None and other.kind == "finite":
            return None
        at += 1
    if sketch.norm(at - 1).endswith(sketch.order.genitive) or sketch.tag(at - 1) == "D":
        return None  # "on X's “Show”": a title
    beside = sketch.tag(at) != "M" or sketch.norm(at - 1) == "," or at == head.last
    return at if beside or _reaches(sketch, head, at) else None


def _reaches(sketch: Sketch, head: Head, mark: int) -> bool:
    """Whether nothing but an addressee and circumstances stands between a cue and a quotation."""
    at = adjuncts(sketch, head.last)
    if head.takes("told"):
        at = adjuncts(sketch, noun_phrase(sketch, sketch.over_adverbs(head.last), mark))
    return at >= mark


def _more(sketch: Sketch, piece: TokenRange) -> tuple[TokenRange, ...]:
    """Quotations that follow each other with nothing but signs between them."""
    pieces = [piece]
    at = piece[1]
    while at < sketch.size:
        number = sketch.quoted(at)
        if number >= 0:
            pieces.append(sketch.quotations[number])
            at = pieces[-1][1]
        elif sketch.norms[at][0].isalnum() and not (sketch.tags[at] == "C" and sketch.tag(at + 1) == "M"):
            break
        else:
            at += 1
    return tuple(pieces)


def clause(sketch: Sketch, head: Head) -> list[Finding]:
    """A cue with a clause, with or without its conjunction."""
    use = head.takes("clause") or head.takes("told")
    passive = head.kind == "passive"
    if use is None or (passive and sketch.norm(head.first - 1) not in sketch.order.wordless):
        return []
    placed = _that(sketch, head) or _bare(sketch, head)
    subject = speaker(sketch, head) if placed is not None and not passive else None
    if placed is None or (subject is None and not passive):
        return []
    if subject is not None and not _told_by(sketch, subject, head):
        return []
    form, at = placed
    end = clause_end(sketch, at, inner=subjects.enclosed(sketch, head, subject))
    if use.cue.stance != "speech":
        form = "belief"
    elif head.kind != "finite":
        form = "passive-that" if passive else "participle"
    return [finding(sketch, head, form, ((at, end),), subject)] if end > at else []


def _told_by(sketch: Sketch, subject: Subject, head: Head) -> bool:
    """Whether a subject can tell: "it" can, where the verb is one of saying."""
    norm = sketch.norms[subject.core.first]
    if subject.core.nature == "pronoun" and norm in sketch.order.wordless:
        return norm in sketch.order.it and any(use.cue.stance == "speech" for use in head.uses)
    return True


def _that(sketch: Sketch, head: Head) -> tuple[str, int] | None:
    """The token after "that", or an indirect question, if one belongs to this verb."""
    for i in range(head.last, min(sketch.size, head.last + _WINDOW)):
        norm, tag = sketch.norms[i], sketch.tags[i]
        if tag == "T":
            linked = sketch.norm(i - 1) not in sketch.lex.before_that and _linked(sketch, head, i)
            return ("that", i + 1) if linked else None
        if norm in sketch.order.questions and (i == head.last or _linked(sketch, head, i)):
            return "whether", i
        if tag == "W" and _question(sketch, head, i):
            return "whether", i
        if _parts(sketch, head, i):
            return None
    return None


def relayed(sketch: Sketch, head: Head) -> list[Finding]:
    """`X quoted Y as saying …`: Y speaks, X passes it on."""
    at = sketch.over_adverbs(head.last)
    end = noun_phrase(sketch, at, sketch.size) if sketch.norms[head.at] in sketch.lex.cited else at
    after = end
    while after > at and sketch.norm(after) in sketch.lex.as_saying:
        after += 1
    if after < end + _SAYING or head.kind == "passive":
        return []
    source, by = subjects.made(sketch, at, end, end), subjects.before(sketch, head)
    piece = quotation_after(sketch, after)
    content = after + (sketch.tag(after) == "T")
    pieces = ((content, clause_end(sketch, content)),) if piece is None else _more(sketch, piece)
    told = finding(sketch, head, "relayed", pieces, source)
    cue = (*told.cue, (end, after))
    return [told._replace(cue=cue, relay=by.core if by is not None else None)] if pieces[0][1] > pieces[0][0] else []


def _parts(sketch: Sketch, head: Head, i: int) -> bool:
    """Whether a token stands in the way between a cue and its conjunction."""
    norm, tag = sketch.norms[i], sketch.tags[i]
    other = sketch.head_at.get(i)
    if norm in STOPS or norm == ":" or (other is not None and other.kind == "finite"):
        return True
    return tag in ("M", "W", "X", "F") or (tag == "R" and i > head.last)


def _question(sketch: Sketch, head: Head, at: int) -> bool:
    return at == head.last or (bool(head.takes("told")) and at == noun_phrase(sketch, head.last, at))


def _linked(sketch: Sketch, head: Head, that: int) -> bool:
    """Whether only an addressee and circumstances stand between a cue and its conjunction."""
    at = adjuncts(sketch, head.last)
    if at < that and head.takes("told"):
        first = sketch.over_adverbs(head.last)
        at = adjuncts(sketch, noun_phrase(sketch, first, that))
    if at >= that:
        return True
    parted = sketch.tag(head.last) in ("P", ",") or sketch.tags[that - 1] == ","
    return parted and not any(_verbal(sketch, i) or sketch.tags[i] == "W" for i in range(head.last, that))


def _verbal(sketch: Sketch, i: int) -> bool:
    """Whether a finite verb stands here: `taped before the attacks` is a participle."""
    return sketch.finite(i) and not (sketch.tags[i] == "E" and sketch.tag(i + 1) in ("P", "Y", "S"))


def which(sketch: Sketch, head: Head) -> list[Finding]:
    """`a list, which X said is new`, `what X called “…”`: the relative word is what is spoken of."""
    if head.kind != "finite" or not (head.takes("clause") or head.takes("call") or head.takes("as")):
        return []
    near = range(head.first - 2, max(-1, head.first - _RELATIVE), -1)
    opens = next((i for i in near if sketch.tags[i] in ("W", "T")), -1)
    subject = subjects.between(sketch, opens + 1, head.first) if opens >= 0 else None
    if subject is None or subject.first != opens + 1 or not subject.core.sourcelike:
        return []
    at = sketch.over_adverbs(head.last)
    if head.takes("clause") is not None:
        fits = sketch.finite(at)
    else:
        fits = sketch.tag(at) in ("D", "M", "L", "U", "A", "P", "C")
    end = clause_end(sketch, at, noun=True) if fits else at
    return [finding(sketch, head, "which", ((opens, opens + 1), (at, end)), subject)] if end > at else []


def _bare(sketch: Sketch, head: Head) -> tuple[str, int] | None:
    """A clause without a conjunction."""
    beside = sketch.over_adverbs(head.last)
    if head.takes("told"):
        told = noun_phrase(sketch, beside, sketch.size, tight=True)
        at = adjuncts(sketch, told)
        if told > beside and _clause_at(sketch, at):
            return "told", at
        if not head.takes("clause"):
            return None
    for begin in (beside, adjuncts(sketch, head.last)):
        at = begin + (sketch.norm(begin) == "," and begin > head.last)
        if _clause_at(sketch, at, sure=head.takes("surely") is not None):
            return "bare", at
    return None


def _clause_at(sketch: Sketch, at: int, *, sure: bool = False) -> bool:
    """Whether a clause begins at a token: a subject with a finite verb."""
    tag, norm = sketch.tag(at), sketch.norm(at)
    gerund = norm.endswith(sketch.order.present_ending)
    if tag in _NO_CLAUSE or norm in STOPS or (tag == "X" and not gerund):
        return False
    if tag in ("R", "F", "S"):
        return tag != "S" or norm in sketch.order.conditions
    end = noun_phrase(sketch, at, sketch.size)
    if end > at and sketch.tag(end) == "C":
        end = max(end, noun_phrase(sketch, end + 1, sketch.size))  # "X and her team were"
    if end > at and sketch.finite(sketch.over_adverbs(end)):
        return True
    stop = clause_end(sketch, at) if sure and (end > at or gerund) else at
    return sketch.any_finite(at + (end == at), stop) or (end > at and stop - at > _CLAUSE)
