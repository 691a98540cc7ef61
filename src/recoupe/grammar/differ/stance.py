"""Stance: one says it and the other denies it; a reserve on one side only."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.grammar.differ.told import Difference, Told
from recoupe.grammar.say import Say

GUARDED = frozenset({"conditional", "hypothetical"})
"""Certainties that keep a reserve."""


def polarity(a: Told, b: Told, *, say: Say) -> Iterator[Difference]:
    """One says it, the other denies it, in the same words: the denied word must be one that the other uses."""
    one, other = a.statement, b.statement
    if one.polarity == other.polarity or a.heading or b.heading:
        return
    if "hypothetical" in (one.certainty, other.certainty):
        return
    denying, saying = (a, b) if one.polarity == "denied" else (b, a)
    pieces = [denying.pack.denied(denying.article.text, span) for span in denying.statement.spans]
    denied = next((piece for piece in pieces if piece is not None), None)
    if any(saying.pack.denied(saying.article.text, span) for span in saying.statement.spans):
        return
    said = {gloss for span in saying.statement.spans for gloss in saying.glosses(span)}
    if denied and not said & set(denying.glosses(denied)[:1]):
        return
    yield Difference(
        "polarity", "conflict", "polarity", (one.polarity, other.polarity), (a.whole, b.whole), say("polarity.conflict")
    )


def certainty(a: Told, b: Told, *, say: Say) -> Iterator[Difference]:
    """Of two texts of one family: a reserve in one, none in the other."""
    guarded = [t.statement.certainty in GUARDED for t in (a, b)]
    if guarded[0] == guarded[1] or a.heading or b.heading:
        return
    if "expected" in (a.statement.certainty, b.statement.certainty):
        return
    kept = a.statement.certainty if guarded[0] else b.statement.certainty
    values = ("guarded" if guarded[0] else "plain", "guarded" if guarded[1] else "plain")
    why = say("certainty.lost", kept=say(kept))
    yield Difference("certainty", "lost", "certainty", values, (a.whole, b.whole), why)
