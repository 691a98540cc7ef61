"""Which statements speak of the same thing. Add a line: two sentences, and whether they do."""

from __future__ import annotations

import msgspec
import pytest

from recoupe import find
from recoupe.grammar import likeness
from recoupe.grammar.likeness import matter_of
from recoupe.grammar.say import speaker
from recoupe.model import Dossier, Reading
from recoupe.steps.match import match
from tests.desk import SETTINGS, cross, packs
from tests.make import reading

# Told by one | told by another | the same thing?
CASES = [
    ("La préfète Irma Vosgel a ordonné l'évacuation du camping de Sorvane.",
     "Le camping de Sorvane a été évacué sur ordre de la préfète Irma Vosgel.", True),
    ("L'usine Tarvel de Bréhaume supprime 310 emplois d'ici à juin.",
     "Tarvel va licencier 310 salariés à Bréhaume.", True),
    ("L'incendie du marché de Talmoire n'a pas fait de victime.",
     "L'incendie du marché de Talmoire a fait une victime.", True),
    ("Le pétrolier a parcouru 254 km avant de s'échouer devant Port-Aubrac.",
     "Le pétrolier s'est échoué devant Port-Aubrac après avoir parcouru 250 km.", True),
    ("The Tarvel plant in Bréhaume will cut 310 jobs.",
     "L'usine Tarvel de Bréhaume supprime 310 emplois.", True),
    ("La préfète Irma Vosgel a ordonné l'évacuation du camping de Sorvane.",
     "Irma Vosgel est née à Lézine dans une famille de bateliers.", False),
    ("L'usine Tarvel de Bréhaume supprime 310 emplois d'ici à juin.",
     "La chorale de Bréhaume donnera un concert en juin.", False),
    ("Deux hommes ont été arrêtés dans la gare de Lézine.",
     "Deux voitures ont brûlé au port de Talmoire.", False),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "same"), CASES)
def test_the_same_thing(one: str, other: str, same: bool) -> None:
    for texts in ((one, other), (other, one)):
        found, readings = cross(*((text, "2024-03-05") for text in texts))
        # The first statement of each text proper; the headings before them are not compared.
        first = [next(s for s in r.statements if s.spans[0][0] > 10) for r in readings]
        together = [c for c in found.claims if {s.id for s in first} <= set(c.statements)]
        assert bool(together) is same
        assert all(claim.why for claim in together)


STORY = [
    "Le bac de Sainte-Orle est à l'arrêt après la découverte d'une fissure. Irma Vosgel promet un navire de secours.",
    "Une fissure met à l'arrêt le bac de Sainte-Orle, et un navire de secours est promis par Irma Vosgel.",
    "Les îliens de Sainte-Orle vivent sans bac. La vedette du port prend les enfants des écoles.",
]


def matched() -> tuple[Dossier, tuple[Reading, ...]]:
    return cross(*((text, None) for text in STORY))


def test_every_statement_stands_in_a_claim() -> None:
    found, readings = matched()
    assert {s.id for r in readings for s in r.statements} == {s for c in found.claims for s in c.statements}
    assert all(c.gist in c.statements for c in found.claims)
    assert len({c.id for c in found.claims}) == len(found.claims)


def test_no_statement_stands_twice_in_one_claim() -> None:
    found, _ = matched()
    assert all(len(c.statements) == len(set(c.statements)) for c in found.claims)


def test_those_told_by_most_come_first() -> None:
    told = [len(c.articles) for c in matched()[0].claims]
    assert told == sorted(told, reverse=True)


def test_a_thing_told_by_two_is_not_told_by_the_third() -> None:
    found, _ = matched()
    assert ("a", "b") in [c.articles for c in found.claims]
    assert all(set(c.articles) | set(c.silent) == set("abc") for c in found.claims)


def test_the_same_on_a_second_run() -> None:
    assert matched()[0].claims == matched()[0].claims


@pytest.mark.parametrize("copies", [1, 3])
def test_work_grows_with_what_is_alike_not_with_all_pairs(copies: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice the articles, twice the pairs measured: each pair of articles tells of a village of its own."""
    asked = {size: _measured(size, copies, monkeypatch) for size in (20, 40, 80)}
    assert asked[20] > 0
    assert asked[80] <= 2.2 * asked[40] <= 5 * asked[20]


def _measured(size: int, copies: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many pairs of statements are measured in a story of so many articles, each told so many times."""
    villages = [f"{first}{last}" for first in ("Bor", "Tal", "Vern", "Sor", "Lor") for last in ENDINGS]
    told = [
        f"Le dépôt de {villages[i // 2]} a livré {1013 + 17 * (i // 2)} tonnes de sel lundi, écrit l'édition {i}."
        for i in range(size)
    ]
    readings = [reading(text, id=f"a{i:03}-{n}") for i, text in enumerate(told) for n in range(copies)]
    found = packs(readings)
    matter = matter_of(readings, packs=found, settings=SETTINGS.likeness)
    calls: list[int] = []
    measure = likeness.likeness
    monkeypatch.setattr(likeness, "likeness", lambda *args: calls.append(1) or measure(*args))
    few = msgspec.structs.replace(SETTINGS.match, most=10)
    match(matter, (), (), settings=few, say=speaker(find.language("fr")))
    monkeypatch.undo()
    return len(calls)


ENDINGS = ("mont", "val", "court", "ville", "bourg", "eaux", "champ", "pierre")
