"""Crowds of articles that must not blow up anything: stock phrases, near copies, years of news, one huge text."""

from __future__ import annotations

import random
import time

from recoupe.settings import PairSettings
from recoupe.steps.pair import met
from recoupe.text.shingles import selection
from tests.outlines import SETTINGS, text, told


def test_a_phrase_of_a_hundred_thousand_articles_joins_none() -> None:
    draw = random.Random(1)
    stock = text(12, draw)
    crowd = [told(i, [*stock, *text(8, draw)]) for i in range(100_000)]
    own = text(40, draw)
    pairs = met([*crowd, told(100_001, [*own, *stock]), told(100_002, [*stock, *own])], settings=SETTINGS)
    assert [(p.a, p.b) for p in pairs] == [("a0100001", "a0100002")]


def test_fifty_thousand_near_copies_have_one_pair_each() -> None:
    draw = random.Random(2)
    first = text(150, draw)
    family = []
    for i in range(50_000):
        words = list(first)
        words[draw.randrange(150)] = draw.getrandbits(62)
        family.append(told(i, words))
    abridged = told(50_001, [*first[:60], *text(40, draw)])
    pairs = met([*family, abridged], settings=SETTINGS)
    copies = [p for p in pairs if p.copy]
    assert len(copies) > 49_900
    assert {p.a for p in copies} == {"a0000000"}
    assert len(pairs) - len(copies) < 1_000
    assert ("a0000000", "a0050001") in {(p.a, p.b) for p in pairs if not p.copy}


def test_a_family_of_hundreds_cut_short_and_changed_is_joined_to_one_of_it() -> None:
    draw = random.Random(10)
    first = text(300, draw)
    family = []
    for i in range(400):  # a word in fifteen is another, and up to a half is cut off
        words = [word if draw.randrange(15) else draw.getrandbits(62) for word in first]
        family.append(told(i, words[: draw.randrange(150, 300)]))
    pairs = met([*family, *(told(i, text(200, draw)) for i in range(1_000, 1_100))], settings=SETTINGS)
    assert not any(p.copy for p in pairs)
    assert {p.b for p in pairs if p.a == "a0000000"} == {f"a{i:07}" for i in range(1, 400)}
    assert len(pairs) < 12 * len(family)  # of 79,800: a word changed leaves n-grams that few have


def test_a_stock_phrase_of_a_crowd_joins_nobody_until_it_is_long() -> None:
    draw = random.Random(11)
    phrase = text(60, draw)
    for words, joined in ((20, 0), (60, 199)):
        crowd = [told(i, [*text(100, draw), *phrase[:words], *text(100, draw)]) for i in range(200)]
        assert len(met(crowd, settings=SETTINGS)) == joined


def test_a_small_family_of_near_copies_is_compared_each_with_each() -> None:
    words = text(100, random.Random(3))
    pairs = met([told(i, words) for i in range(SETTINGS.family)], settings=SETTINGS)
    assert len(pairs) == SETTINGS.family * (SETTINGS.family - 1) // 2
    assert not any(p.copy for p in pairs)


def test_a_text_of_five_megabytes_finds_what_was_taken_from_it() -> None:
    draw = random.Random(4)
    huge = text(800_000, draw)
    other = [told(i, [*huge[i * 1000 : i * 1000 + 40], *text(100, draw)]) for i in range(50)]
    began = time.process_time()
    pairs = met([told(999, huge, bag=huge[:200_000]), *other], settings=SETTINGS)
    assert {(p.a, p.b) for p in pairs} == {(f"a{i:07}", "a0000999") for i in range(50)}
    assert time.process_time() - began < 20


def test_accounts_of_one_event_meet_within_the_window_in_years_of_news() -> None:
    draw = random.Random(5)
    crowd = []
    for event in range(520):  # ten years, an event a week, told on a day and up to nine days later
        matter = text(30, draw)
        day = 730_000 + event * 7
        crowd += [
            told(event * 10 + nth, text(50, draw), bag=matter, day=day + after) for nth, after in enumerate((0, 6, 9))
        ]
    pairs = {(int(p.a[1:]), int(p.b[1:])) for p in met(crowd, settings=SETTINGS)}
    assert pairs == {(e * 10 + a, e * 10 + b) for e in range(520) for a, b in ((0, 1), (1, 2))}


def test_an_article_without_a_day_meets_those_of_a_year_but_not_of_ten() -> None:
    draw = random.Random(6)
    matter = text(30, draw)
    undated = told(0, text(50, draw), bag=matter)
    for weeks, found in ((50, 1), (70, 0)):
        crowd = [told(i, text(50, draw), bag=text(30, draw), day=730_000 + 7 * i) for i in range(1, weeks)]
        pairs = met([undated, *crowd, told(999, text(50, draw), bag=matter, day=730_000)], settings=SETTINGS)
        assert len(pairs) == found


def test_articles_without_words_pair_with_none() -> None:
    empty = [told(i, []) for i in range(30)]
    assert met(empty, settings=SETTINGS) == ()
    words = text(40, random.Random(7))
    assert len(met([*empty, told(50, words), told(51, words)], settings=SETTINGS)) == 1
    assert met([], settings=SETTINGS) == met([told(1, words)], settings=SETTINGS) == ()


def test_the_order_in_which_articles_come_changes_nothing() -> None:
    draw = random.Random(8)
    roots = [text(120, draw) for _ in range(5)]
    crowd = []
    for i in range(300):
        root = roots[i % 5]
        cut = draw.randrange(100)
        words = [*root[cut:], *text(20, draw)] if i % 2 else root
        day = None if i % 7 == 0 else 730_000 + draw.randrange(30)
        crowd.append(told(i, words, bag=draw.sample(root, 40), day=day, language="fr" if i % 2 else "en"))
    expected = met(crowd, settings=PairSettings(most_articles=40))
    for _ in range(3):
        draw.shuffle(crowd)
        assert met(crowd, settings=PairSettings(most_articles=40)) == expected
    assert any(p.copy for p in expected)
    assert any(not p.copy for p in expected)


def test_a_long_text_is_thinned_in_time_that_grows_with_it() -> None:
    words = text(800_000, random.Random(9))
    began = time.process_time()
    selected = selection(words, n=SETTINGS.n, window=SETTINGS.window)
    assert 0.3 < len(selected) / len(words) < 0.5
    assert time.process_time() - began < 10
