"""The words of the interface."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from recoupe.views.words import TABLE, Lang, Words, choose
from tests.sample_report import KINDS, VERDICTS, sample_report

FORBIDDEN = re.compile(r"plagi|\bvrai|vérifi|\bfiable|fiabl|\btru(e|th)|verif|reliab|copied|copieur", re.IGNORECASE)


@pytest.mark.parametrize("key", TABLE)
def test_both_languages_say_it_with_the_same_values(key: str) -> None:
    fields = [{name for _, name, _, _ in Formatter().parse(words) if name} for words in TABLE[key]]
    assert all(TABLE[key])
    assert fields[0] - {"n"} == fields[1] - {"n"}


@pytest.mark.parametrize("key", TABLE)
def test_no_word_judges_an_outlet_or_a_version(key: str) -> None:
    assert not any(FORBIDDEN.search(words) for words in TABLE[key])


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_kind_and_verdict_has_a_word(lang: Lang) -> None:
    words = Words(lang)
    assert all(words[kind] for kind in KINDS)
    assert all(words["lost-verdict" if verdict == "lost" else verdict] for verdict in VERDICTS)


def test_french_keeps_the_singular_up_to_one_and_english_at_one() -> None:
    assert [Words("fr").count("n-article", n) for n in (0, 1, 2)] == ["0 article", "1 article", "2 articles"]
    assert [Words("en").count("n-article", n) for n in (0, 1, 2)] == ["0 articles", "1 article", "2 articles"]


def test_a_count_may_be_a_range() -> None:
    assert Words("fr").span("n-text", 1, 2) == "1–2 textes"
    assert Words("fr").span("n-text", 1, 1) == "1 texte"
    assert Words("en").count("n-claim", 12000) == "12,000 claims"


def test_the_language_is_that_of_most_articles_and_french_when_nothing_is_known() -> None:
    articles = sample_report().articles
    assert choose(articles) == "fr"
    assert choose([article for article in articles if article.language == "pt"]) == "en"
    assert choose([]) == "fr"
