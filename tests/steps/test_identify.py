"""Who is who over a story: articles are given as their names, one line a name: kind, value, role, key."""

from __future__ import annotations

import random
from collections.abc import Sequence
from types import ModuleType
from typing import cast

import pytest

from recoupe import find
from recoupe.model import Article, Identity, Name, Reading
from recoupe.ports import LanguagePack
from recoupe.settings import IdentifySettings
from recoupe.steps.identify import identify

P, B, L, A, X = "person", "organisation", "place", "agency", "other"
Row = tuple[str, ...]


def reading(article: str, *rows: Row, language: str = "fr") -> Reading:
    text, names = "", []
    for kind, value, *rest in rows:
        role, key = (*rest, None, None)[:2]
        names.append(Name(kind=kind, value=value, role=role, key=key, start=len(text), end=len(text) + len(value)))  # type: ignore[arg-type]
        text += value + ". "
    return Reading(
        article=Article(id=article, source=article, language=language, text=text, sha256="", text_sha256=""),
        mentions=tuple(names),
    )


def known(*readings: Reading) -> tuple[Identity, ...]:
    packs = {
        r.article.id: cast("LanguagePack", cast("ModuleType", find.language(r.article.language))) for r in readings
    }
    return identify(readings, packs=packs, settings=IdentifySettings())[0]


def groups(*readings: Reading) -> set[frozenset[str]]:
    return {frozenset(identity.spellings) for identity in known(*readings)}


ONE = {
    "a part of the name in the same article": (("a", (P, "Karl Brandt"), (P, "Brandt")),),
    "a part of the name in another article": (("a", (P, "Karl Brandt")), ("b", (P, "Brandt"))),
    "an unknown word that is a family name elsewhere": (("a", (P, "Karl Brandt")), ("b", (X, "Brandt"))),
    "a surname that comes first": (("a", (P, "Park Min Jun"), (P, "Park")), ("b", (P, "Park"))),
    "a transliteration": (("a", (P, "Oleg Chtcherbakov")), ("b", (P, "Oleg Shcherbakov"))),
    "a part in another transliteration": (("a", (P, "Oleg Chtcherbakov"), (P, "Shcherbakov")),),
    "accents": (("a", (P, "Hélène Fabre")), ("b", (P, "Helene Fabre"))),
    "an initial": (("a", (P, "Hélène Fabre")), ("b", (P, "H. Fabre"))),
    "a slip in the name, the same role": (("a", (P, "Anselme Duraz", "maire")), ("b", (P, "Anselme Durat", "maire"))),
    "one vowel of an Arabic given name": (("a", (P, "Youssef al-Hamdi")), ("b", (P, "Yusuf al-Hamdi"))),
    "one consonant of the given name": (("a", (P, "Oleg Brandt")), ("b", (P, "Oleh Brandt"))),
    "a family name of several words": (("a", (P, "Jan Van der Meer"), (P, "Van der Meer")),),
    "a family name written together": (("a", (P, "Jan Van der Meer")), ("b", (P, "Jan Vandermeer"))),
    "a key": (("a", (L, "Moscou", None, "city:1")), ("b", (L, "Moscow", None, "city:1"))),
    "words that have a key elsewhere": (("a", (L, "Moscou", None, "city:1")), ("b", (L, "Moscou"))),
    "an acronym spelled out": (("a", (B, "Syndicat des services postaux"), (B, "SSP")), ("b", (B, "SSP"))),
    "an acronym of a country": (
        ("a", (L, "Royaume-Uni de Norlande", None, "country:ZZ"), (B, "RUN")),
        ("b", (B, "RUN"), (L, "Royaume-Uni de Norlande", None, "country:ZZ")),
    ),
    "a place in two spellings": (("a", (L, "Vostrovny")), ("b", (L, "Vostrovnyy"))),
    "a place with and without its ending": (("a", (L, "Zavorié")), ("b", (L, "Zavorsky"))),
    "an adjective more": (("a", (B, "Université de Kazan")), ("b", (B, "Université fédérale de Kazan"))),
    "the first word of a company": (("a", (B, "Brivalor Capital"), (X, "Brivalor")),),
    "an article before a paper": (("a", (B, "Le Phare")), ("b", (B, "Phare"))),
}
SEVERAL = {
    "two Arabic given names of the same consonants": (("a", (P, "Hassan Diab")), ("b", (P, "Hussein Diab"))),
    "two brothers": (("a", (P, "Ivan Petrov"), (P, "Oleg Petrov")),),
    "husband and wife": (("a", (P, "Ivan Petrov")), ("b", (P, "Ivana Petrova"))),
    "a woman of the same given name": (("a", (P, "Sacha Petrov")), ("b", (P, "Sacha Petrova"))),
    "Niger and Nigeria": (("a", (L, "Niger", None, "country:NE")), ("b", (L, "Nigeria", None, "country:NG"))),
    "a slip in the name, other roles": (("a", (P, "Anselme Duraz", "maire")), ("b", (P, "Anselme Durat", "avocat"))),
    "a slip in the name in one article": (("a", (P, "Anselme Duraz", "maire"), (P, "Anselme Durat", "maire")),),
    "Paul and Paula": (("a", (P, "Paul Brandt", "juge")), ("b", (P, "Paule Brandt", "avocate"))),
    "two towns with one end": (("a", (L, "Haute-Brume")), ("b", (L, "Basse-Brume"))),
    "two ministries": (("a", (B, "ministère de la Santé")), ("b", (B, "ministère de la Défense"))),
    "an acronym that fits nothing": (("a", (B, "Syndicat des services postaux"), (B, "CGT")),),
    "a company and its founder's namesake": (("a", (B, "Renault", None)), ("b", (P, "Louis Renault"))),
}


def build(articles: Sequence[tuple[object, ...]]) -> list[Reading]:
    return [reading(str(one[0]), *cast("tuple[Row, ...]", one[1:])) for one in articles]


@pytest.mark.parametrize("case", ONE.values(), ids=ONE)
def test_one_identity(case: tuple[tuple[object, ...], ...]) -> None:
    assert len(groups(*build(case))) == 1


@pytest.mark.parametrize("case", SEVERAL.values(), ids=SEVERAL)
def test_identities_apart(case: tuple[tuple[object, ...], ...]) -> None:
    assert len(groups(*build(case))) == 2


def test_a_part_that_fits_two_people_joins_neither() -> None:
    found = groups(reading("a", (P, "Firmin Adou"), (P, "Reine Adou"), (P, "Adou")))
    assert found == {frozenset({"Firmin Adou"}), frozenset({"Reine Adou"}), frozenset({"Adou"})}


def test_the_article_s_own_person_comes_before_the_story_s() -> None:
    first = reading("a", (P, "Ivan Petrov"), (P, "Petrov"))
    second = reading("b", (P, "Oleg Petrov"), (P, "Petrov"))
    ids = identify([first, second], packs={}, settings=IdentifySettings())[1]
    assert len(set(ids["a"].values())) == 1
    assert len(set(ids["b"].values())) == 1
    assert set(ids["a"].values()) != set(ids["b"].values())


def test_what_an_identity_tells() -> None:
    (identity,) = known(
        reading("a", (P, "Karl Brandt", "maire"), (P, "Brandt"), (P, "Brandt")),
        reading("b", (P, "Karl Brandt", "maire de Brumelle"), (P, "Karl Brandt", "maire")),
    )
    assert identity.label == "Karl Brandt"
    assert identity.kind == "person"
    assert identity.spellings == ("Karl Brandt", "Brandt")
    assert identity.roles == ("maire", "maire de Brumelle")
    assert len(identity.places) == 5
    assert identity.id.startswith("n")


def test_the_label_is_in_the_language_of_most_articles_and_an_agency_has_its_name() -> None:
    found = known(
        reading("a", (P, "Oleg Chtcherbakov"), (A, "Ria", None, "agency:RIA Novosti")),
        reading("b", (P, "Oleg Chtcherbakov")),
        reading("c", (P, "Oleg Shcherbakov"), language="en"),
    )
    assert [identity.label for identity in found] == ["Oleg Chtcherbakov", "RIA Novosti"]


def test_a_kind_seen_beats_a_kind_unknown() -> None:
    (identity,) = known(reading("a", (X, "Brumelle"), (X, "Brumelle")), reading("b", (L, "Brumelle")))
    assert identity.kind == "place"


def test_every_name_has_an_identity_whatever_the_order_of_the_articles() -> None:
    readings = [
        reading(f"{number:02}", *cast("tuple[Row, ...]", one[1:]))
        for number, one in enumerate(article for case in (*ONE.values(), *SEVERAL.values()) for article in case)
    ]
    first = identify(readings, packs={}, settings=IdentifySettings())
    for one in readings:
        assert len(first[1].get(one.article.id, {})) == len(one.mentions)
    assert len({identity.id for identity in first[0]}) == len(first[0])
    for seed in range(3):
        mixed = random.Random(seed).sample(readings, len(readings))
        assert identify(mixed, packs={}, settings=IdentifySettings()) == first


def test_no_names_no_identities() -> None:
    assert identify([], packs={}, settings=IdentifySettings()) == ((), {})
