"""Which articles are worth comparing."""

from __future__ import annotations

import pytest

from recoupe.model import Pair
from recoupe.settings import PairSettings
from recoupe.steps.pair import pair
from tests.desk import packs
from tests.make import reading

FERRY = """Le bac de Sainte-Orle à l'arrêt

Le bac de Sainte-Orle est à l'arrêt depuis lundi après la découverte d'une fissure dans la coque, a annoncé la mairie.

Près de 1 200 habitants l'empruntent chaque jour pour rejoindre Port-Aubrac, selon la régie des transports.

La réparation, confiée au chantier naval Tarvel, doit durer trois semaines.
"""
ABRIDGED = "\n\n".join(FERRY.split("\n\n")[:3])
RETOLD = """Sainte-Orle : les îliens privés de bateau

Une fissure repérée sur la coque immobilise le navire qui relie Sainte-Orle à Port-Aubrac. Les 1 200 passagers
quotidiens devront patienter : le chantier naval Tarvel demande trois semaines pour réparer.
"""
ENGLISH = """Sainte-Orle ferry out of service

The ferry between Sainte-Orle and Port-Aubrac has been out of service since Monday after a crack was found in its hull.

Some 1,200 passengers use it every day, and the Tarvel shipyard needs three weeks for the repair.
"""
MUSEUM = """Le musée des Phares rouvre

Le musée des Phares rouvrira ses portes samedi après deux ans de travaux, a indiqué sa directrice, Irma Vosgel.

Une salle entière est dédiée aux gardiens du siècle dernier, à leurs carnets et à leurs lampes.
"""


def pairs(*told: tuple[str, str, str | None], settings: PairSettings | None = None) -> tuple[Pair, ...]:
    """Of (id, text, published) triples."""
    readings = [reading(text, id=i, published=when) for i, text, when in told]
    return pair(readings, packs=packs(readings), settings=settings or PairSettings())


# One article | another | published | published | are they worth comparing?
CASES = [
    ("a copy", FERRY, FERRY, None, None, True),
    ("an abridged copy", FERRY, ABRIDGED, None, None, True),
    ("an abridged copy a month later", FERRY, ABRIDGED, "2024-03-05", "2024-04-05", True),
    ("the same event in other words", FERRY, RETOLD, "2024-03-05", "2024-03-06", True),
    ("the same event in other words, one undated", FERRY, RETOLD, "2024-03-05", None, True),
    ("a like event a month later", FERRY, RETOLD, "2024-03-05", "2024-04-05", False),
    ("the same event in another language", FERRY, ENGLISH, "2024-03-05", "2024-03-05", True),
    ("another event", FERRY, MUSEUM, "2024-03-05", "2024-03-05", False),
]


@pytest.mark.parametrize(("one", "other", "day", "of", "worth"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_pairs(one: str, other: str, day: str | None, of: str | None, worth: bool) -> None:
    for told in ([("a", one, day), ("b", other, of)], [("b", one, day), ("a", other, of)]):
        found = pairs(*told)
        assert [(p.a, p.b) for p in found] == ([("a", "b")] if worth else [])
        assert all(0 < p.score <= 1 + 1e-9 and p.why for p in found)


def test_a_copy_is_nearer_than_a_retelling() -> None:
    found = pairs(("a", FERRY, None), ("b", FERRY, None), ("c", RETOLD, None))
    score = {(p.a, p.b): p.score for p in found}
    assert score["a", "b"] == pytest.approx(1)
    assert score["a", "b"] > score["a", "c"]


def test_the_order_of_the_articles_changes_nothing() -> None:
    told = [("a", FERRY, None), ("b", RETOLD, None), ("c", MUSEUM, None), ("d", ABRIDGED, None)]
    assert pairs(*told) == pairs(*reversed(told))


def test_a_stock_phrase_joins_no_pair() -> None:
    stock = "\n\nRetrouvez toutes les nouvelles de la journée et les carnets de nos correspondants dans notre lettre.\n"
    texts = [
        "La foire aux ânes\n\nTrente bêtes ont défilé dimanche devant la halle.",
        "Tramway\n\nLa ligne ouvrira en avril, promet le constructeur ferroviaire.",
        "Vendanges\n\nLe gel a brûlé les bourgeons sur quarante hectares.",
    ]
    told = [(i, text + stock, None) for i, text in zip("abc", texts, strict=True)]
    assert pairs(*told, settings=PairSettings(most_articles=2)) == ()


def test_none_and_one_make_no_pair() -> None:
    assert pairs() == ()
    assert pairs(("a", FERRY, None)) == ()


# One article | another | why they are worth comparing
REASONS = [
    (FERRY, RETOLD, ["they tell of the same names, numbers and rare words"]),
    (FERRY, ABRIDGED, ["of the word runs of the shorter one stand in the other", "they tell of the same names"]),
]


@pytest.mark.parametrize(("one", "other", "says"), REASONS, ids=["retold", "abridged"])
def test_a_pair_says_why_in_plain_words(one: str, other: str, says: list[str]) -> None:
    (found,) = pairs(("a", one, None), ("b", other, None))
    reasons = found.why.split("; ")
    assert len(reasons) == len(says)
    assert all(words in reason for words, reason in zip(says, reasons, strict=True))


def test_of_many_near_copies_one_stands_for_all() -> None:
    told = [(f"c{i}", f"{FERRY}\n\nÉdition numéro {i}.", None) for i in range(6)]
    found = pairs(*told, ("r", RETOLD, None), settings=PairSettings(family=5))
    assert [(p.a, p.b) for p in found if p.copy] == [("c0", f"c{i}") for i in range(1, 6)]
    assert [(p.a, p.b) for p in found if not p.copy] == [("c0", "r")]
    assert all("near copies" in p.why for p in found if p.copy)
