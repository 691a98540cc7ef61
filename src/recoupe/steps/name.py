"""name: puts the identities of a story into its statements and source chains."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from recoupe.model import Extent, Reading, Source, Statement


def name(readings: Sequence[Reading], places: Mapping[str, Mapping[Extent, str]]) -> tuple[Reading, ...]:
    """The readings with identity ids; `places` gives, by article, the identity of every name mention."""
    return tuple(_named(reading, places.get(reading.article.id, {})) for reading in readings)


def _named(reading: Reading, places: Mapping[Extent, str]) -> Reading:
    statements = tuple(_statement(s, places) for s in reading.statements)
    return msgspec.structs.replace(reading, statements=statements)


def _statement(statement: Statement, places: Mapping[Extent, str]) -> Statement:
    inside = [
        identity
        for (start, end), identity in sorted(places.items())
        if any(s <= start and end <= e for s, e in statement.spans)
    ]
    sources = tuple(_source(source, places) for source in statement.sources)
    return msgspec.structs.replace(statement, names=tuple(dict.fromkeys(inside)), sources=sources)


def _source(source: Source, places: Mapping[Extent, str]) -> Source:
    """A source is the name that fills its words best: "la ministre Maëlle Corvisart" is Maëlle Corvisart.

    A group around a name ("les services du gouverneur Corvisart") is not that person: a name counts only when
    it ends the words, and a person only when the source is one.
    """
    best = None
    for (start, end), identity in sorted(places.items()):
        if source.start <= start and end == source.end:
            best = best or identity
        elif (start, end) == (source.start, source.end):
            best = identity
    return msgspec.structs.replace(source, name=best)
