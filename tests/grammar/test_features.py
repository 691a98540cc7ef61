"""What a text speaks of, and how far two texts speak of the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe import find
from recoupe.grammar.features import (
    FIXED,
    TELLING,
    bag,
    cosine,
    likeness,
    name_features,
    number_features,
    reading_features,
    weight,
    weights,
)
from recoupe.grammar.sharing import told_words
from recoupe.model import Name, Quantity
from tests.make import reading

FRENCH = find.language("fr")


def test_words_that_carry_matter_by_their_lemma() -> None:
    text = "Les barrages de la vallée ont cédé le 12 mars."
    found = set(bag(text, [(0, len(text))], pack=FRENCH))
    assert {"w:barrage", "w:vallee"} <= found
    assert not found & {"w:les", "w:de", "w:la", "w:12"}


def test_only_the_given_places_are_read() -> None:
    text = "Barrage. Moulin."
    assert set(bag(text, [(0, 8)], pack=FRENCH)) == {"w:barrage"}
    assert not bag(text, [], pack=FRENCH)


@pytest.mark.parametrize(
    ("value", "key", "feature"),
    [
        ("Irma Vosgel", None, {"n:vosgel"}),
        ("Vosgel", None, {"n:vosgel"}),
        ("Agence France-Presse", "AFP", {"n:AFP"}),
        ("Sainte-Orle", None, {"n:orle"}),
        ("Li", None, set()),
    ],
)
def test_names_stand_by_their_key_or_their_last_word(value: str, key: str | None, feature: set[str]) -> None:
    name = Name(kind="other", value=value, key=key, start=0, end=len(value))
    assert name_features([name]) == feature


@pytest.mark.parametrize(
    ("low", "high", "unit", "says"),
    [(3, 3, None, False), (14, 14, None, True), (3, 3, "m", True), (None, 20, None, True), (2, 40, None, False)],
)
def test_small_numbers_of_things_say_nothing(low: float, high: float, unit: str | None, says: bool) -> None:
    assert bool(number_features([Quantity(low=low, high=high, unit=unit, start=0, end=2)])) is says


def test_an_article_speaks_of_words_names_and_numbers() -> None:
    one = reading("Le bac de Sainte-Orle\n\nIrma Vosgel a compté 1 200 passagers à bord du bac.")
    found = reading_features(one, told=told_words(one), pack=FRENCH)
    assert {f[0] for f in found} == {"w", "n", "q"}
    assert "n:vosgel" in found


FEATURES = st.sets(st.sampled_from(["w:bac", "w:pont", "w:port", "n:vosgel", "n:tarvel", "q:1200", "t:2024-03-05"]))


@given(st.lists(FEATURES, min_size=2, max_size=8))
def test_cosine_is_a_symmetric_share(bags: list[set[str]]) -> None:
    weight = weights(bags)
    one, other = bags[0], bags[1]
    assert cosine(one, other, weight) == pytest.approx(cosine(other, one, weight))
    assert 0 <= cosine(one, other, weight) <= 1 + 1e-9
    assert cosine(one, one, weight) == pytest.approx(1.0 if one else 0.0)


@given(st.lists(FEATURES, max_size=8))
def test_every_feature_weighs_something(bags: list[set[str]]) -> None:
    assert all(weight > 0 for weight in weights(bags).values())


def test_a_rare_name_weighs_more_than_a_rare_word_and_a_common_word_less() -> None:
    weight = weights([{"n:vosgel", "w:bac", "w:dire"}, {"w:dire"}, {"w:dire"}])
    assert weight["n:vosgel"] > weight["w:bac"] > weight["w:dire"]


@given(st.lists(FEATURES, min_size=2, max_size=8))
def test_whole_numbers_say_what_fractions_say(bags: list[set[str]]) -> None:
    fractions = weights(bags)
    whole = {f: weight(f[0], sum(f in one for one in bags), len(bags)) for f in fractions}
    assert all(abs(whole[f] / FIXED - TELLING.get(f[0], 1.0) * fractions[f]) <= 0.5 / FIXED for f in fractions)
    told = {f: whole[f] / FIXED for f in whole}
    one, other = bags[0], bags[1]
    dot, norms = (sum(whole[f] ** 2 for f in one & other), [sum(whole[f] ** 2 for f in bag) for bag in (one, other)])
    assert likeness(dot, *norms) == pytest.approx(cosine(one, other, told))
