"""A cue with a clause or a quotation after it: `X said (that) …`, `X told Y …`, `X asked whether …`, `X said: “…”`."""

from __future__ import annotations

from recoupe.grammar.findings import Finding, TokenRange
from recoupe.grammar.ordered import subjects
from recoupe.grammar.ordered.extents import adjuncts, clause_end, quotation_after
from recoupe.grammar.ordered.finding import finding
from recoupe.grammar.ordered.phrases import noun_phrase
from recoupe.grammar.ordered.sketch import STOPS, Head, Sketch
from recoupe.grammar.ordered.subjects import Subject

_WINDOW = 22
"""Most tokens between a cue and its "that"."""


def speaker(sketch: Sketch, head: Head) -> Subject | None:
    """Who speaks: the subject, or for a participle the one of the sentence."""
    if head.kind in ("participle", "infinitive"):
        behind = sketch.tag(head.first - 1)
        if head.kind == "participle" and behind in ("U", "R", "L", "W") and sketch.tag(head.first - 1) != ",":
            start = subjects.clause_start(sketch, head.first)
            own = subjects.between(sketch, start, head.first)
            if own is not None and own.last == head.first and own.core.sourcelike:
                return own
        return subjects.shared(sketch, head.first)
    return subjects.before(sketch, head)


def quoting(sketch: Sketch, head: Head) -> list[Finding]:
    """`X said: “…”`, `X told Y, “…”`, `X wrote on Z that “…”`."""
    if not (head.takes("quote") or head.takes("clause") or head.takes("told")) or head.kind == "passive":
        return []
    at = head.last
    while at < min(sketch.size, head.last + _WINDOW) and sketch.norms[at] not in STOPS:
        if sketch.tags[at] == "M" or sketch.norms[at] == ":":
            break
        if at in sketch.head_at and sketch.head_at[at].kind == "finite":
            return []
        at += 1
    if sketch.tag(at) == "M" and sketch.norm(at - 1) != "," and at > head.last and not _reaches(sketch, head, at):
        return []
    piece = quotation_after(sketch, at)
    if piece is None or sketch.norm(at - 1).endswith("'s") or sketch.tag(at - 1) == "D":
        return []
    subject = speaker(sketch, head)
    if subject is None or (head.kind == "finite" and not _told_by(sketch, subject, head)):
        return []
    pieces = _more(sketch, piece)
    whole = sketch.norm(at) == ":" or sketch.norm(at - 1) == "," or pieces[-1][1] + 2 >= sketch.size
    if whole:
        return [finding(sketch, head, "colon", pieces, subject)]
    return [finding(sketch, head, "colon", ((at, clause_end(sketch, at)),), subject)]


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
    if use is None:
        return []
    if head.kind == "passive" and sketch.norm(head.first - 1) not in sketch.order.wordless:
        return []
    placed = _that(sketch, head) or _bare(sketch, head)
    if placed is None:
        return []
    form, at = placed
    subject = speaker(sketch, head) if head.kind != "passive" else None
    if subject is None and head.kind != "passive":
        return []
    if subject is not None and not _told_by(sketch, subject, head):
        return []
    end = clause_end(sketch, at, inner=subjects.enclosed(sketch, head, subject))
    if end <= at:
        return []
    if use.cue.stance != "speech":
        form = "belief"
    elif head.kind == "participle":
        form = "participle"
    elif head.kind == "passive":
        form = "passive-that"
    return [finding(sketch, head, form, ((at, end),), subject)]


def _told_by(sketch: Sketch, subject: Subject, head: Head) -> bool:
    norm = sketch.norms[subject.core.first]
    if subject.core.nature == "pronoun" and norm in sketch.order.wordless:
        return norm == "it" and any(use.cue.stance == "speech" for use in head.uses)
    return True


def _that(sketch: Sketch, head: Head) -> tuple[str, int] | None:
    """The token after "that", or an indirect question, if one belongs to this verb."""
    for i in range(head.last, min(sketch.size, head.last + _WINDOW)):
        norm, tag = sketch.norms[i], sketch.tags[i]
        if tag == "T":
            if sketch.norm(i - 1) in sketch.lex.before_that or not _linked(sketch, head, i):
                return None
            return "that", i + 1
        if norm in ("whether", "if") and (i == head.last or _linked(sketch, head, i)):
            return "whether", i
        if tag == "W" and _question(sketch, head, i):
            return "whether", i
        if (
            norm in STOPS
            or norm == ":"
            or tag in ("M", "W")
            or (i in sketch.head_at and sketch.head_at[i].kind == "finite")
        ):
            return None
        if tag in ("X", "F") or (tag == "R" and i > head.last):
            return None
    return None


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
    return parted and not any(sketch.finite(i) or sketch.tags[i] == "W" for i in range(head.last, that))


def which(sketch: Sketch, head: Head) -> list[Finding]:
    """`a list, which X said is new`, `what X called “…”`: the relative word is what is spoken of."""
    if head.kind != "finite" or not (head.takes("clause") or head.takes("call") or head.takes("as")):
        return []
    opens = next((i for i in range(head.first - 2, max(-1, head.first - 16), -1) if sketch.tags[i] in ("W", "T")), -1)
    start = opens + 1
    if opens < 0:
        return []
    subject = subjects.between(sketch, start, head.first)
    if subject is None or subject.first != start or not subject.core.sourcelike:
        return []
    at = sketch.over_adverbs(head.last)
    verb = head.takes("clause") is not None and sketch.finite(at)
    named = not head.takes("clause") and sketch.tag(at) in ("D", "M", "L", "U", "A", "P", "C")
    if not verb and not named:
        return []
    end = clause_end(sketch, at, noun=True)
    return [finding(sketch, head, "which", ((opens, opens + 1), (at, end)), subject)] if end > at else []


def _bare(sketch: Sketch, head: Head) -> tuple[str, int] | None:
    """A clause without a conjunction."""
    if head.takes("told"):
        first = sketch.over_adverbs(head.last)
        told = _addressee(sketch, first)
        at = adjuncts(sketch, told)
        if told > first and _clause_at(sketch, at):
            return "told", at
        if not head.takes("clause"):
            return None
    for at in (sketch.over_adverbs(head.last), adjuncts(sketch, head.last)):
        if sketch.norm(at) == "," and at > head.last:
            at += 1
        if _clause_at(sketch, at, sure=head.takes("surely") is not None):
            return "bare", at
    return None


def _addressee(sketch: Sketch, first: int) -> int:
    """The end of whom a cue was told to: the subject of the clause after it is somebody else."""
    end = noun_phrase(sketch, first, sketch.size, tight=True)
    if end - first < 2 or not sketch.finite(sketch.over_adverbs(end)):
        return end
    return end


def _clause_at(sketch: Sketch, at: int, *, sure: bool = False) -> bool:
    """Whether a clause begins at a token: a subject with a finite verb."""
    tag = sketch.tag(at)
    gerund = sketch.norm(at).endswith(sketch.order.present_ending)
    if tag in ("", "P", "K", ",", "M", "T", "C", ":", "V", "O", "W") or (tag == "X" and not gerund):
        return False
    if sketch.norms[at] in STOPS:
        return False
    if tag in ("R", "F"):
        return True
    if tag == "S":
        return sketch.norm(at) in ("if", "because", "although", "while", "when", "once")
    end = noun_phrase(sketch, at, sketch.size)
    if end == at:
        return sure and gerund and sketch.any_finite(at + 1, clause_end(sketch, at))
    if sketch.finite(sketch.over_adverbs(end)):
        return True
    stop = clause_end(sketch, at)
    return sure and (sketch.any_finite(at, stop) or stop - at > 8)
