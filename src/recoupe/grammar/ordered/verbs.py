"""Cue verbs of a unit: which tokens are verbs here, and the auxiliaries and adverbs that belong to each."""

from __future__ import annotations

from recoupe.grammar.ordered.sketch import STOPS, Head, Sketch
from recoupe.grammar.ordered.tables import Cue, Use

_SUBJECT, _MARKS = 6, 2
"""Tokens within which the subject of a verb of no list ends, and fewest tokens of a quotation with its mark."""
_REACH = 7
"""Most tokens of a group before its verb: "has not, in the past, said" is the longest kind met."""


def find(sketch: Sketch) -> None:
    """Fills in the cue verbs of a sketch, in order."""
    for at in range(sketch.size):
        uses = sketch.order.cues.get(sketch.norms[at])
        head = _head(sketch, at, uses) if uses else None
        if head is None and sketch.tags[at] in ("E", "V", "Z") and _after_quotation(sketch, at):
            head = Head(at, at, at + 1, _SAID, "finite", False, False)
        if head is None:
            continue
        if sketch.heads and (whole := _declined(sketch, sketch.heads[-1], head)) is not None:
            sketch.head_at.pop(sketch.heads.pop().first)
            head = whole
        sketch.heads.append(head)
        sketch.head_at[head.first] = head


def _declined(sketch: Sketch, before: Head, head: Head) -> Head | None:
    """`declined to say`: one cue, which leaves open what it reports."""
    refuses = any(use.cue.lemma in sketch.order.declining for use in before.uses)
    if head.kind != "infinitive" or before.last != head.first or not refuses or before.kind == "passive":
        return None
    return head._replace(first=before.first, kind=before.kind, negated=True)


_SAID = (Use(cue=Cue(lemma="", stance="speech", frames=frozenset({"quote"})), form="past"),)
"""A verb of no list beside a quotation says it all the same: `“…,” X pressed`."""


def _after_quotation(sketch: Sketch, at: int) -> bool:
    """Whether nothing but a subject, or nothing, stands between a verb and a quotation that is a sentence."""
    i = at - 1
    while i >= 0 and at - i < _SUBJECT and sketch.tags[i] in ("U", "D", "R", "L"):
        i -= 1
    if i < _MARKS or sketch.tags[i] != "M" or sketch.quoted(i) >= 0:
        return False
    while i > 0 and sketch.tags[i] == "M" and sketch.quoted(i) < 0:
        i -= 1
    if sketch.quoted(i) < 0 or sketch.norms[i] not in (",", "?", "!", "—", "…", "..."):
        return False
    first = sketch.quotations[sketch.quoted(i)][0]
    while first > 0 and sketch.tags[first - 1] == "M":
        first -= 1
    return first == 0 or sketch.norms[first - 1] in STOPS


def _head(sketch: Sketch, at: int, uses: tuple[Use, ...]) -> Head | None:
    if sketch.tags[at] in ("U", "D", "P") and not sketch.titled:
        return None
    first, negated, aux = _group(sketch, at)
    forms: set[str] = {use.form for use in uses}
    kind = _kind(sketch, at, first, aux, forms)
    if kind is None:
        return None
    wanted = {
        "finite": {"third", "past", "base"} if not aux else {"base", "participle", "present", "past"},
        "infinitive": {"base"},
        "participle": {"present"},
        "passive": {"participle"},
    }[kind]
    kept, last = _with_tail(sketch, at, tuple(use for use in uses if use.form in wanted))
    if kind == "passive" and any("relayed" in use.cue.frames for use in kept):
        kind = "finite"
    conditional = any(sketch.norms[i] in sketch.lex.conditionals for i in range(first, at))
    return Head(first, at, last, kept, kind, negated, conditional) if kept else None


def _with_tail(sketch: Sketch, at: int, uses: tuple[Use, ...]) -> tuple[tuple[Use, ...], int]:
    """The uses whose phrase is complete here, and the token after it: the longest phrase wins."""
    for use in sorted(uses, key=lambda one: -len(one.cue.tail)):
        tail = use.cue.tail
        if tail and tuple(sketch.norms[at + 1 : at + 1 + len(tail)]) == tail:
            return tuple(one for one in uses if one.cue.tail == tail), at + 1 + len(tail)
    return tuple(one for one in uses if not one.cue.tail), at + 1


def _group(sketch: Sketch, at: int) -> tuple[int, bool, list[str]]:
    """First token of the group, whether it is negated, and its auxiliaries, nearest first."""
    first, negated, aux = at, False, list[str]()
    i = at - 1
    while i >= 0 and at - i <= _REACH and sketch.quoted(i) == sketch.quoted(at):
        tag, norm = sketch.tags[i], sketch.norms[i]
        if tag in ("X", "F") or (tag == "K" and not aux):
            aux.append(norm)
            first = i
            negated = negated or norm in sketch.lex.plain_negations
            if tag != "X":
                break
        elif tag == "H" or norm in sketch.lex.plain_negations:
            first, negated = i, True
        elif tag == "A":
            first = i
        else:
            break
        i -= 1
    return first, negated, aux


def _kind(sketch: Sketch, at: int, first: int, aux: list[str], forms: set[str]) -> str | None:
    if aux and aux[-1] == "to" and len(aux) == 1:
        return "infinitive" if "base" in forms else None
    if aux:
        return _compound(sketch, at, aux[0], forms)
    if "present" in forms:
        return "participle" if _is_participle(sketch, first) else None
    if sketch.finite(at) or _coordinated(sketch, at, first, forms) or _inverted(sketch, at, forms):
        return "finite"
    if "participle" in forms and sketch.tags[at] == "E" and sketch.tag(at - 1) not in ("D", "P"):
        return "passive"
    return None


def _compound(sketch: Sketch, at: int, nearest: str, forms: set[str]) -> str | None:
    lex, short = sketch.lex, nearest.endswith(sketch.order.contracted)
    if nearest in lex.have or (short and "participle" in forms and sketch.norm(at + 1) not in lex.by):
        return "finite" if "participle" in forms else None
    if nearest in lex.be or nearest in lex.been or nearest in sketch.order.nonfinite or short:
        return "finite" if "present" in forms else "passive" if "participle" in forms else None
    return "finite" if "base" in forms else None


def _is_participle(sketch: Sketch, first: int) -> bool:
    before = sketch.tag(first - 1)
    return before not in ("D", "X") and sketch.tag(first) != "U"


def _coordinated(sketch: Sketch, at: int, first: int, forms: set[str]) -> bool:
    """`…, and called`, `…, who now says`, `X, a farmer, said`: a verb after a comma, a mark or a coordinator."""
    before = sketch.tag(first - 1)
    if before not in (",", "C", "M", ")", "—", "–", "-", ""):
        return False
    if "past" in forms and before:
        return sketch.norm(at + 1) not in sketch.lex.by or before == "C"
    plain = sketch.norms[at] not in sketch.order.nouns_too
    if "base" in forms and "third" not in forms:
        return plain and before in (",", ")", "—", "–", "-")
    return "third" in forms and (
        sketch.norms[at] not in sketch.order.nouns_too or sketch.tag(at + 1) in ("D", "R", "T", "W", "K", "U", "O", "A")
    )


def _inverted(sketch: Sketch, at: int, forms: set[str]) -> bool:
    """`…,” says X`."""
    return bool(forms & {"past", "third"}) and sketch.tag(at - 1) == "M" and at > 1 and sketch.quoted(at - 2) >= 0
