"""How two statements differ: each function looks at two statements, and at both ways round."""

from __future__ import annotations

import pytest

from recoupe import find
from recoupe.grammar.differ.numbers import numbers
from recoupe.grammar.differ.sources import rank, sources
from recoupe.grammar.differ.stance import certainty, polarity
from recoupe.grammar.differ.times import times
from recoupe.grammar.differ.told import Difference, Told
from recoupe.grammar.say import speaker
from recoupe.settings import CompareSettings
from tests.make import reading

SAY = speaker(find.language("fr"))
SETTINGS = CompareSettings()


def told(sentence: str, *, id: str = "a", heading: bool = False) -> Told:
    """The first statement of a sentence."""
    one = reading(f"Voici la gazette du soir de la ville\n\n{sentence}\n", id=id, published="2024-03-05T08:00")
    statement = next(s for s in one.statements if s.spans[0][0] > 35)
    return Told(statement, one.article, find.language(one.article.language), (), heading)


def both_ways(one: str, other: str, *, later: bool | None = None) -> list[Difference]:
    """Differences of numbers, times and polarity; the same ones come out with the sides changed over."""
    a, b = told(one), told(other, id="b")

    def found(x: Told, y: Told, when: bool | None) -> list[Difference]:
        return [
            *numbers(x, y, later=when, settings=SETTINGS, say=SAY),
            *times(x, y, settings=SETTINGS, say=SAY),
            *polarity(x, y, say=SAY),
        ]

    there, back = found(a, b, later), found(b, a, None if later is None else not later)
    assert [(d.kind, d.verdict, d.about, d.values) for d in there] == [
        (d.kind, d.verdict, d.about, d.values[::-1]) for d in back
    ]
    return there


# One | another | differences
CASES = [
    ("Le barrage retient 12 blocs.", "Le barrage retient 14 blocs.", ["number conflict"]),
    ("Le barrage a cédé lundi.", "Le barrage a cédé dimanche.", ["time conflict"]),
    ("Le barrage a cédé.", "Le barrage n'a pas cédé.", ["polarity conflict"]),
    ("Le barrage a cédé.", "Le barrage a cédé.", []),
    ("Le feu a tué cinq hommes et une femme.", "Le feu a tué six personnes.", ["number sum"]),
    ("Le feu a tué cinq hommes et une femme.", "Le feu a tué six personnes, cinq hommes et une femme.", []),
    ("La cuve contient 40 litres.", "La cuve mesure 3 mètres.", []),
    ("La tour mesure 120 mètres.", "La tour mesure 12 centimètres.", []),
]


@pytest.mark.parametrize(("one", "other", "expected"), CASES)
def test_differences(one: str, other: str, expected: list[str]) -> None:
    assert [f"{d.kind} {d.verdict}" for d in both_ways(one, other)] == expected


def test_a_toll_moves_only_when_time_tells() -> None:
    one, other = "Le feu a fait 12 blessés.", "Le feu a fait 14 blessés."
    assert [d.verdict for d in both_ways(one, other)] == ["conflict"]
    assert [d.verdict for d in both_ways(one, other, later=True)] == ["update"]


def test_places_hold_the_value_that_differs() -> None:
    (found,) = both_ways("Le feu a fait 12 blessés.", "Le feu a fait quatorze blessés.")
    assert told("Le feu a fait 12 blessés.").print(found.places[0]) == "12 blessés"
    assert told("Le feu a fait quatorze blessés.").print(found.places[1]) == "quatorze blessés"


# How well a source is named: 0 not at all, 1 someone or a group, 2 by name or title
RANKS = [
    ("Le barrage a cédé.", 0),
    ("Le barrage a cédé, selon des témoins.", 1),
    ("Le barrage a cédé, selon des responsables.", 1),
    ("Le barrage a cédé, a déclaré la préfète Irma Vosgel.", 2),
    ("Le barrage a cédé, a annoncé le préfet.", 2),
]


@pytest.mark.parametrize(("sentence", "expected"), RANKS)
def test_rank_of_a_source(sentence: str, expected: int) -> None:
    assert rank(told(sentence), frozenset()) == expected


def test_the_dispatch_itself_is_no_source() -> None:
    one = told("Le barrage a cédé, rapporte l'AFP.")
    (label,) = (s.label for s in one.statement.sources)
    assert rank(one, frozenset({label})) == 0


def test_a_title_keeps_neither_sources_nor_doubts() -> None:
    said, bare = told("Le barrage a cédé, selon la préfète Irma Vosgel."), told("Le barrage a cédé.", heading=True)
    assert list(sources(said, bare, origin=frozenset(), settings=SETTINGS, say=SAY)) == []
    guarded = told("Le barrage aurait cédé.")
    assert list(certainty(guarded, bare, say=SAY)) == []


def test_a_lost_source_says_which() -> None:
    said, bare = told("Le barrage a cédé, selon la préfète Irma Vosgel."), told("Le barrage a cédé.")
    for a, b in ((said, bare), (bare, said)):
        (found,) = sources(a, b, origin=frozenset(), settings=SETTINGS, say=SAY)
        assert (found.verdict, "Irma Vosgel" in found.why) == ("lost", True)


def test_where_attribution_is_not_read_nothing_is_lost() -> None:
    said = told("Le barrage a cédé, selon la préfète Irma Vosgel.")
    unread = told("Pato murtui yöllä ja vesi nousi kellareihin kaupungin keskustassa, eikä kukaan loukkaantunut.")
    assert unread.statement.mode is None
    assert list(sources(said, unread, origin=frozenset(), settings=SETTINGS, say=SAY)) == []
