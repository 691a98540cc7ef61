from __future__ import annotations

import pytest

from recoupe.world.places import capital, long_names, place


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("France", "country:FR"),
        ("Etats-Unis", "country:US"),
        ("États-Unis", "country:US"),
        ("United Kingdom", "country:GB"),
        ("Luxembourg", "country:LU"),
        ("République populaire de Chine", "country:CN"),
        ("USA", "country:US"),
        ("Moscou", "city:524901"),
        ("Moscow", "city:524901"),
        ("MOSCOU", "city:524901"),
        ("Londres", "city:2643743"),
        ("Pékin", "city:1816670"),
        ("Séoul", "city:1835848"),
        ("Kiev", "city:703448"),
        ("Kyiv", "city:703448"),
    ],
)
def test_a_place_is_found_in_french_and_english(name: str, key: str) -> None:
    found = place(name)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize("name", ["us", "Us", "Un", "Kim", "Bar", "moscou", "Brumelle", ""])
def test_words_that_are_no_known_places(name: str) -> None:
    assert place(name) is None


def test_countries_with_like_names_have_keys_of_their_own() -> None:
    niger, nigeria = place("Niger"), place("Nigéria")
    assert niger is not None
    assert nigeria is not None
    assert niger.key != nigeria.key


def test_capitals() -> None:
    seoul = place("Séoul")
    assert seoul is not None
    assert capital(seoul.country) == seoul.key
    assert capital("ZZ") is None


def test_long_names_are_those_of_several_words() -> None:
    assert {"coree du sud", "new york", "arabie saoudite"} <= set(long_names())
