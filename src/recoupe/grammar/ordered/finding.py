"""The finding of a cue verb: its cue with auxiliaries, its source where printed, its stance."""

from __future__ import annotations

from recoupe.grammar.ordered.sketch import Head, Sketch
from recoupe.grammar.ordered.subjects import Subject
from recoupe.grammar.speech.findings import Finding, Stance, TokenRange


def finding(
    sketch: Sketch, head: Head, form: str, content: tuple[TokenRange, ...], subject: Subject | None, *, cue_end: int = 0
) -> Finding:
    """A finding; `cue_end` where words after the verb belong to the cue ("called for")."""
    denied: Stance = "affirmed"
    if head.negated:
        denied = "unconfirmed"
    elif any(use.cue.denies for use in head.uses):
        denied = "denied"
    past = any(use.form in ("past", "participle") for use in head.uses)
    first = head.first
    while first < head.at and sketch.tags[first] in (",",):
        first += 1
    first += sketch.tags[first] == "F"
    first = min(first, head.at)
    return Finding(
        form,
        content,
        ((first, max(head.last, cue_end)),),
        None if subject is None else subject.core,
        denied=denied,
        past=past,
        place=None if subject is None else (subject.first, subject.last),
    )
