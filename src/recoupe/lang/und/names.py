"""Names in a language without tables: places and agencies of the world's tables, acronyms, runs of capitals."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from recoupe.grammar.name_tables import NameTables
from recoupe.grammar.names import NameFinder
from recoupe.model import Name, Sentence
from recoupe.world.given_names import GIVEN_NAMES

_NOTHING = r"(?!)"


@cache
def _finder() -> NameFinder:
    empty: frozenset[str] = frozenset()
    return NameFinder(
        NameTables(
            titles=frozenset({"mr", "mrs", "dr", "prof"}),
            roles=empty,
            portfolios=empty,
            role_adjectives=_NOTHING,
            bodies=empty,
            proper_bodies=empty,
            labels=empty,
            press=empty,
            regions=empty,
            sites=empty,
            things=empty,
            labels_of_things=empty,
            of=_NOTHING,
            genitive=_NOTHING,
            place_before=empty,
            weak_place_before=empty,
            particles=frozenset(("van", "von", "der", "den", "ben", "bin", "ibn", "al", "el", "di", "da", "dos", "zu")),
            weak_particles=empty,
            group_before=empty,
            groups_kept=empty,
            demonyms=empty,
            openers=empty,
            never=empty,
            acronyms_never=empty,
            first_names=GIVEN_NAMES,
            lands=empty,
            stops=empty,
            auxiliaries=empty,
            articles=empty,
            of_words=empty,
            apposed=_NOTHING,
            age=r"\d{1,3}",
            glued=empty,
            common=_any_word,
        )
    )


def _any_word(word: str) -> bool:
    """Without a dictionary every word that opens a sentence may be a common one."""
    return bool(word)


def names(text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """The names of a text in an unknown language. Where nouns have capitals (German) many are no names."""
    return _finder().find(text, sentences)
