"""Names in a language without tables: places and agencies of the world's tables, acronyms, runs of capitals."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from recoupe.grammar.names.find import NameFinder
from recoupe.grammar.names.tables import NameTables
from recoupe.grammar.table import table
from recoupe.model import Name, Sentence
from recoupe.world.given_names import GIVEN_NAMES


@cache
def _finder() -> NameFinder:
    return NameFinder(
        NameTables(
            titles=table("mr mrs dr prof"),
            particles=table("van von der den ben bin ibn al el di da dos zu"),
            first_names=GIVEN_NAMES,
        )
    )


def names(text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """The names of a text in an unknown language. Where nouns have capitals (German) many are no names."""
    return _finder().find(text, sentences)
