"""Spellings of one name, and names that only look alike. Add a line where a pair is missing."""

from __future__ import annotations

import pytest

from recoupe.text.spelling import gendered, name_words, same_name, word_key

ONE_PERSON = """
Gorbatchev = Gorbachev
Горбачёв = Gorbatchev
Khrouchtchev = Khrushchev
Brejnev = Brezhnev
Eltsine = Yeltsin
Poutine = Putin
Путин = Poutine
Tchekhov = Chekhov
Tchaïkovski = Tchaikovsky
Dostoïevski = Dostoevsky
Soljenitsyne = Solzhenitsyn
Prokofiev = Prokofieff
Rachmaninov = Rachmaninoff
Stravinsky = Stravinski
Raspoutine = Rasputin
Chostakovitch = Shostakovich
Loukachenko = Lukashenko
Zelensky = Zelenskyy
Netanyahou = Netanyahu
Erdogan = Erdoğan
Khomeiny = Khomeini
Mohammed = Mohamed
Muhammad = Mohamed
Hussein = Hossein
Oussama ben Laden = Usama bin Laden
Alexandre = Alexander
Sergueï = Sergey
Mickaël = Michaël
Jean-Pierre Morel = Jean Pierre Morel
Park Min Jung = Park Min Jun
Jan Van der Meer = Jan Vandermeer
Nadège = Nadege
Omar al-Mouqbil = Omar al-Muqbil
Omar el-Hadi = Omar al-Hadi
"""
SEVERAL_PEOPLE = """
Petrov ≠ Petrova
Tolstoï ≠ Tolstaïa
Peskov ≠ Pskov
Martin ≠ Morton
Marin ≠ Martin
Macron ≠ Micron
Lénine ≠ Lennon
Dupont ≠ Dupond
Jean ≠ Jeanne
Louis ≠ Louise
Simon ≠ Simone
Michel ≠ Michèle
François ≠ Françoise
Daniel ≠ Danielle
Paul ≠ Paula
Marc ≠ Marco
Hassan ≠ Hussein
Bernard ≠ Bertrand
Renault ≠ Renaud
Poutine ≠ Routine
Poutine ≠ Pétain
Park Min Jun ≠ Park Min Ho
Ivan Petrov ≠ Oleg Petrov
Jan Meer ≠ Jan Vandermeer
"""
ONE_PLACE = """
Moscou = Moscow
Kharkov = Kharkow
Nijni = Nizhny
Tbilissi = Tbilisi
Pervomaïsk-2 = Pervomaisk 2
Krasnoyarsk = Krasnoïarsk
Kamtchatka = Kamchatka
"""
SEVERAL_PLACES = """
Vienne ≠ Vientiane
Bâle ≠ Bali
Corée du Nord ≠ Corée du Sud
Haute-Savoie ≠ Savoie
Niger ≠ Nigeria
"""


def pairs(table: str, sign: str) -> list[tuple[str, str]]:
    return [tuple(part.strip() for part in line.split(sign)) for line in table.strip().splitlines()]  # type: ignore[misc]


@pytest.mark.parametrize(("a", "b"), pairs(ONE_PERSON, "="))
def test_spellings_of_one_name_match(a: str, b: str) -> None:
    assert same_name(a, b)
    assert same_name(b, a)


@pytest.mark.parametrize(("a", "b"), pairs(SEVERAL_PEOPLE, "≠"))
def test_names_of_several_people_do_not_match(a: str, b: str) -> None:
    assert not same_name(a, b)
    assert not same_name(b, a)


@pytest.mark.parametrize(("a", "b"), pairs(ONE_PLACE, "="))
def test_spellings_of_one_place_match(a: str, b: str) -> None:
    assert same_name(a, b, place=True)


@pytest.mark.parametrize(("a", "b"), pairs(SEVERAL_PLACES, "≠"))
def test_names_of_several_places_do_not_match(a: str, b: str) -> None:
    assert not same_name(a, b, place=True)


def test_two_genders_of_a_family_name_are_kin() -> None:
    assert gendered("Petrov", "Petrova")
    assert gendered("Romanova", "Romanov")
    assert not gendered("Petrov", "Petroff")


@pytest.mark.parametrize("empty", ["", " ", "...", "1"])
def test_names_without_letters_match_nothing_but_themselves(empty: str) -> None:
    assert not same_name(empty, "Morel")


def test_a_word_has_one_key_under_its_spellings_and_hyphens_part_words() -> None:
    assert word_key("Chtcherbakov") == word_key("Shcherbakov")
    assert name_words("Jean-Pierre Morel") == ("Jean", "Pierre", "Morel")
