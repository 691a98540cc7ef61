"""Sources: dropped, made vague, or another one for the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.grammar.differ.told import Difference, Told
from recoupe.grammar.say import Say
from recoupe.model import Extent
from recoupe.settings import CompareSettings


def sources(a: Told, b: Told, *, origin: frozenset[str], settings: CompareSettings, say: Say) -> Iterator[Difference]:
    """Of two texts of one family: a source dropped or made vague. `origin`: the agencies they come from.

    Only for statements of a language with cues on both sides (`mode` not None), outside of titles.
    """
    if a.statement.mode is None or b.statement.mode is None or a.heading or b.heading:
        return
    ranks = (rank(a, origin), rank(b, origin))
    if ranks[0] == ranks[1]:
        return
    more, less = (a, b) if ranks[0] > ranks[1] else (b, a)
    if _still_there(more, less, settings.quoted):
        return
    label = more.statement.sources[0].label
    if less.statement.sources:
        why = say("source.vague", source=label, vague=less.statement.sources[0].label)
    else:
        why = say("source.lost", source=label)
    places = (_said(a, settings.said), _said(b, settings.said))
    yield Difference("attribution", "lost", "source", (f"{ranks[0]}", f"{ranks[1]}"), places, why)


def _still_there(more: Told, less: Told, least: int) -> bool:
    """The other version has the source all the same, in words that were not read as an attribution.

    It names the same person or body, or it quotes: whoever is quoted is named somewhere.
    """
    if less.statement.sources:
        return False
    first = more.statement.sources[0]
    names = {identity for _, identity in less.names}
    text = less.article.text
    quoted = any(end - start > least for s in less.statement.spans for start, end in less.pack.quotations(text, *s))
    return first.name in names or (quoted and more.statement.mode in ("direct", "mixed"))


def rank(told: Told, origin: frozenset[str]) -> int:
    """0: the outlet speaks; 1: someone unnamed, or a group; 2: a named or titled source; an own agency is no source."""
    chain = [s for s in told.statement.sources if s.label not in origin]
    if not chain:
        return 0
    return 1 if chain[0].role in ("anonymous", "collective") and chain[0].name is None else 2


def _said(told: Told, longest: int) -> Extent:
    """Where the source is named: from the first word of cue and sources to the last; the statement when none is.

    Cue and source on two sides of a long content: the source alone says more than all that is in between.
    """
    marks = [*told.statement.cue, *((s.start, s.end) for s in told.statement.sources)]
    if not marks:
        return told.whole
    extent = (min(m[0] for m in marks), max(m[1] for m in marks))
    if extent[1] - extent[0] > longest and told.statement.sources:
        return (told.statement.sources[0].start, told.statement.sources[0].end)
    return extent
