"""What of one article is compared with others."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe import find
from recoupe.grammar.outline import Outline, outline
from recoupe.settings import PairSettings
from tests.make import reading


def of(text: str, published: str | None = None) -> Outline:
    one = reading(text, published=published)
    return outline(one, pack=find.language(one.article.language), settings=PairSettings())


def kinds(text: str) -> set[str]:
    """Of what stands below the lead."""
    lead = "Une soirée ordinaire\n\nIl a fait froid. Il a plu. Il a neigé. Il a gelé.\n\n"
    return set(of(lead + text).bag.values()) - {"l"}


# What an article prints | other kinds of feature beside its words | why
CASES = [
    ("Le bac est resté à quai toute la journée.", set(), "words, in French and by their English gloss"),
    ("Le bac de Port-Aubrac est resté à quai.", {"n"}, "a name"),
    ("Le bac a coûté 48 millions d'euros à la ville.", {"q"}, "a number that says something"),
    ("« Le bac est trop vieux pour la mer », dit le capitaine.", {"c"}, "a quotation of six words and more"),
    ("« Trop vieux », dit le capitaine du bac resté à quai.", set(), "two words in quotation marks are nobody's"),
]


@pytest.mark.parametrize(("text", "beside"), [case[:2] for case in CASES], ids=[case[2] for case in CASES])
def test_features_by_kind(text: str, beside: set[str]) -> None:
    assert kinds(text) == {"w", "x"} | beside


def test_what_stands_in_the_lead_counts_once_more() -> None:
    assert {"l", "h"} <= set(of("Le bac de Port-Aubrac est resté à quai.").bag.values())


def test_a_word_meets_its_like_in_another_language_by_its_gloss_alone() -> None:
    french = of("La sécurité du navire est assurée par les gendarmes de la ville.")
    english = of("The security of the ship is provided by the police of the town.")
    shared = french.bag.keys() & english.bag.keys()
    assert {french.bag[feature] for feature in shared} == {"x"}


def test_the_same_quotation_has_the_same_features_in_two_articles() -> None:
    said = "« Le bac est trop vieux pour prendre la mer cet hiver »"
    one, other = of(f"{said}, dit le capitaine."), of(f"La mairie répond : {said}.")
    assert [k for k in one.bag.values() if k == "c"]
    assert {f for f, k in one.bag.items() if k == "c"} == {f for f, k in other.bag.items() if k == "c"}


def test_a_day_is_counted_and_a_month_is_none() -> None:
    assert of("Le bac est parti.", "2024-03-05").day == dt.date(2024, 3, 5).toordinal()
    assert of("Le bac est parti.").day is None


def test_the_outline_of_a_text_without_words_is_empty() -> None:
    assert of("…") == Outline(article="a", language=of("…").language, day=None, grams=(), bag={})
