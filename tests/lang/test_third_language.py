"""A story told in French, English and Spanish: what a young pack already gives. The articles are invented."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from recoupe import find, pipeline
from recoupe.model import Name, Sentence
from recoupe.settings import Settings
from tests.desk import check
from tests.make import article, reading

HERE = Path(__file__).parent
SPANISH = """Un transbordador choca contra el muelle de Lisboa

Lisboa, 12 mar (EFE).- Un transbordador chocó este martes contra un muelle del puerto de Lisboa y 23 personas \
resultaron heridas, informó la policía.

El capitán, Rui Tavares, fue detenido por la noche. «El motor no respondió», dijo el capitán a los periodistas.

La ministra de Transportes, Marta Quiroga, aseguró que el barco había pasado una revisión en enero. Añadió que el \
puerto seguirá cerrado hasta el viernes.
"""
COPIED = """Choque de un transbordador en Lisboa: 23 heridos

Un transbordador chocó este martes contra un muelle del puerto de Lisboa y 23 personas resultaron heridas, informó la \
policía.

La ministra de Transportes, Marta Quiroga, aseguró que el barco había pasado una revisión en enero.

Con información de EFE
"""
FRENCH = """Un ferry heurte un quai à Lisbonne

Un ferry a heurté mardi un quai du port de Lisbonne et 23 personnes ont été blessées, a annoncé la police.

La ministre des Transports, Marta Quiroga, a affirmé que le bateau avait été contrôlé en janvier.
"""
ENGLISH = """Ferry hits a quay in Lisbon

LISBON, March 12 (Reuters) - A ferry hit a quay in the port of Lisbon on Tuesday and 23 people were injured, police \
said.

Transport Minister Marta Quiroga said the ship had been checked in January.
"""
DAY = "2024-03-12"


def test_who_says_what_is_found_in_a_spanish_article() -> None:
    read = reading(SPANISH, published=DAY)
    assert read.article.language == "es"
    assert [(one.agency, one.form) for one in read.article.credits] == [("EFE", "prefix")]
    assert [
        (one.sources[0].label, one.mode, SPANISH[one.content[0][0] : one.content[0][1]]) for one in read.attributions
    ] == [
        ("policía", "indirect", "Un transbordador chocó este martes contra un muelle del puerto de Lisboa y 23 "
         "personas resultaron heridas"),
        ("Rui Tavares", "direct", "El motor no respondió"),
        ("Marta Quiroga", "indirect", "el barco había pasado una revisión en enero"),
        ("Marta Quiroga", "indirect", "el puerto seguirá cerrado hasta el viernes"),
    ]  # fmt: skip


def test_two_spanish_copies_of_a_dispatch_are_aligned() -> None:
    (dossier,) = check(article(SPANISH, id="a", published=DAY), article(COPIED, id="b", published=DAY)).dossiers
    assert {(one.a.article, one.b.article) for one in dossier.alignments} == {("a", "b")}
    assert len(dossier.origins) == 1


def test_a_claim_is_joined_across_three_languages() -> None:
    told = {"es": SPANISH, "fr": FRENCH, "en": ENGLISH}
    (dossier,) = check(*(article(text, id=id, published=DAY) for id, text in told.items())).dossiers
    assert {"es", "fr", "en"} in [set(claim.articles) for claim in dossier.claims]


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("La fábrica no cerrará.", [("denied", "expected")]),
        ("Nadie resultó herido.", [("denied", "plain")]),
        ("El detenido habría huido en coche.", [("affirmed", "conditional")]),
        ("Si llueve, el partido se aplazará.", [("affirmed", "hypothetical")]),
        ("El alcalde va a dimitir en mayo.", [("affirmed", "expected")]),
        (
            "La fábrica cerró en enero, pero sus obreros no cobraron el último sueldo.",
            [("affirmed", "plain"), ("denied", "plain")],
        ),
        ("El puente cayó el lunes y el río arrastró cuatro coches.", [("affirmed", "plain"), ("affirmed", "plain")]),
        ("El alcalde visitó el puerto y el mercado.", [("affirmed", "plain")]),
    ],
)
def test_statements_are_cut_and_weighed(text: str, stances: list[tuple[str, str]]) -> None:
    read = pipeline.read(replace(article(text), language="es"), settings=Settings())
    assert [(one.polarity, one.certainty) for one in read.statements] == stances


def test_places_have_the_keys_of_the_world() -> None:
    text = "Estados Unidos y Alemania firmaron en Nueva York un acuerdo con Corea del Sur y la OTAN."
    read = reading(text, published=DAY)
    keys = [one.key for one in read.mentions if isinstance(one, Name)]
    assert keys[:4] == ["country:US", "country:DE", "city:5128581", "country:KR"]


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def _alike(a: str, b: str) -> float:
    return len(_words(a) & _words(b)) / max(1, len(_words(a) | _words(b)))


def _found(text: str) -> list[tuple[str, str]]:
    """Nearest source and content of each attribution."""
    pack = find.language("es")
    extents = pack.sentences(text, 0, len(text))
    sentences = [Sentence(role="paragraph", paragraph=0, start=start, end=end) for start, end in extents]
    found = pack.attributions(text, sentences, pack.names(text, sentences)) or ()
    return [
        (one.sources[0].label if one.sources else "?", " ".join(text[a:b] for a, b in one.content)) for one in found
    ]


def _score(page: str) -> tuple[int, int, int]:
    """Attributions of a page that were found with their source, how many it has, how many were found in all."""
    right = asked = made = 0
    for line in (HERE / "es" / page).read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        found = _found(case["text"])
        asked, made = asked + len(case["says"]), made + len(found)
        for content, source in case["says"]:
            right += any(
                _alike(said, content) >= 0.3 and (source.lower() in who.lower() or _alike(who, source) >= 0.3)
                for who, said in found
            )
    return right, asked, made


@pytest.mark.parametrize(
    ("page", "floor", "most"),
    [
        ("page.jsonl", 39, 42),  # written before the rules, which were then made on it: 32 of 40 at first
        ("unseen.jsonl", 18, 20),  # written after them: 14 of 22 at first sight, before its classes were mended
    ],
)
def test_attributions_on_a_page_of_varied_sentences(page: str, floor: int, most: int) -> None:
    right, _, made = _score(page)
    assert right >= floor
    assert made <= most
