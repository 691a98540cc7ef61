"""name: puts the identities of a story into its statements and source chains."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

import msgspec

from recoupe.model import Extent, Identity, Reading, Source, Statement
from recoupe.text.normalise import fold


def name(
    readings: Sequence[Reading], identities: Sequence[Identity], places: Mapping[str, Mapping[Extent, str]]
) -> tuple[Reading, ...]:
    """The readings with identity ids; `places` gives, by article, the identity of every name mention."""
    called: dict[str, list[str]] = {}
    for identity in identities:
        for spelling in {fold(s) for s in (identity.label, *identity.spellings)}:
            called.setdefault(spelling, []).append(identity.id)
    return tuple(_named(reading, places.get(reading.article.id, {}), called) for reading in readings)


def _named(reading: Reading, places: Mapping[Extent, str], called: Mapping[str, Sequence[str]]) -> Reading:
    ordered, here = sorted(places.items()), frozenset(places.values())
    statements = tuple(_statement(s, ordered, here, called) for s in reading.statements)
    return msgspec.structs.replace(reading, statements=statements)


def _statement(
    statement: Statement,
    places: Sequence[tuple[Extent, str]],
    here: frozenset[str],
    called: Mapping[str, Sequence[str]],
) -> Statement:
    first, last = statement.spans[0][0], statement.spans[-1][1]
    near = places[bisect_left(places, ((first, first), "")) : bisect_left(places, ((last, last), ""))]
    inside = [identity for (start, end), identity in near if any(s <= start and end <= e for s, e in statement.spans)]
    sources = tuple(_source(source, here, called) for source in statement.sources)
    return msgspec.structs.replace(statement, names=tuple(dict.fromkeys(inside)), sources=sources)


def _source(source: Source, here: frozenset[str], called: Mapping[str, Sequence[str]]) -> Source:
    """A source is the identity that bears its label: "la ministre Anne Roy" (label "Anne Roy") is Anne Roy.

    A group around a person ("les services d'Anne Roy"), or whom she speaks to, is not her. Of several identities of
    one name, the one that the article names: `here` are those.
    """
    able = called.get(fold(source.label), ())
    found = next((identity for identity in able if identity in here), able[0] if able else None)
    return msgspec.structs.replace(source, name=found)
