"""A story too large to compare everything: near copies stand aside, and it is said."""

from __future__ import annotations

import msgspec

from recoupe import pipeline
from recoupe.model import Dossier, Reading, Report, Tool
from recoupe.proof.check import failures
from recoupe.settings import Settings, ThinSettings
from recoupe.steps.thin import thin
from tests.make import reading

DISPATCH = (
    "Le viaduc de Brenne a été fermé lundi à la circulation après la découverte de fissures dans deux de ses piles, "
    "a annoncé la préfecture.\n\nNeuf mille voitures l'empruntent chaque jour. Une déviation est en place par la "
    "vallée de l'Ormoy, où les poids lourds de plus de douze tonnes restent interdits jusqu'à nouvel ordre.\n\n"
    "Les travaux dureront au moins jusqu'au printemps, selon le service des routes, qui attend un rapport d'experts.\n"
)
OWN = "À Brenne, les commerçants du quai comptent leurs pertes depuis la fermeture du viaduc et réclament une aide.\n"
GRAMS = Settings().pair
FEW = msgspec.structs.replace(Settings(), thin=ThinSettings(most=2))


def story() -> list[Reading]:
    """A dispatch, five copies of it, later by an hour each, and an article of its own."""
    copies = [reading(f"{DISPATCH}\nTirage {i}.\n", id=f"c{i}", published=f"2024-03-05T1{i}:00") for i in range(5)]
    return [*copies[1:], reading(OWN, id="own", published="2024-03-05"), copies[0]]


def crossed(settings: Settings) -> tuple[Dossier, list[Reading]]:
    readings = story()
    return pipeline.cross(readings, settings=settings), readings


def test_an_ordinary_story_is_left_whole() -> None:
    readings = story()
    assert thin(readings, settings=ThinSettings(most=6), grams=GRAMS).readings == tuple(readings)


def test_near_copies_are_represented_by_the_earliest() -> None:
    thinned = thin(story(), settings=FEW.thin, grams=GRAMS)
    assert [r.article.id for r in thinned.readings] == ["own", "c0"]
    assert sorted((c.article.id, c.of.id) for c in thinned.copies) == [(f"c{i}", "c0") for i in (1, 2, 3, 4)]


def test_past_the_most_the_text_with_most_copies_stays() -> None:
    thinned = thin(story(), settings=ThinSettings(most=1), grams=GRAMS)
    assert [r.article.id for r in thinned.readings] == ["c0"]
    assert [a.id for a in thinned.left] == ["own"]


def test_the_dossier_holds_every_article_and_says_what_was_not_compared() -> None:
    dossier, readings = crossed(FEW)
    assert dossier.articles == tuple(r.article.id for r in readings)
    assert {d.target for d in dossier.derivations if d.source == "c0"} == {"c1", "c2", "c3", "c4"}
    assert [u.about for u in dossier.undecided][-1:] == [
        "4 copies presque identiques de Journal c0 n’ont pas été comparées une à une"
    ]
    assert any({"c0", "c1", "c2", "c3", "c4"} == set(o.articles) for o in dossier.origins)


def test_what_was_set_aside_is_not_called_silent() -> None:
    dossier, readings = crossed(FEW)
    assert {a for claim in dossier.claims for a in claim.silent} <= {"own", "c0"}
    report = Report(
        tool=Tool(name="recoupe", version="0"), articles=tuple(r.article for r in readings), dossiers=(dossier,)
    )
    assert list(failures(report, None)) == []


def test_with_room_enough_nothing_changes() -> None:
    assert crossed(Settings())[0] == crossed(msgspec.structs.replace(Settings(), thin=ThinSettings(most=6)))[0]
