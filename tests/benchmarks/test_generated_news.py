"""Generated news: what is said to be taken is taken, the same seed gives the same news, and little is held."""

import itertools
import tracemalloc
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.meet.generate import FILE, KINDS, LARGE, LEAST, Article, Known, generate, read, write
from benchmarks.meet.known import SIBLINGS, Pair, Truth, by_pair, precision, recall, through_one

COUNT = 3_000


@pytest.fixture(scope="module")
def news() -> list[tuple[Article, Known | None]]:
    return list(generate(COUNT, seed=7))


@pytest.fixture(scope="module")
def texts(news: list[tuple[Article, Known | None]]) -> dict[str, str]:
    return {article.id: article.text for article, _ in news}


def test_a_passage_is_the_same_characters_on_both_sides(
    news: list[tuple[Article, Known | None]], texts: dict[str, str]
) -> None:
    for _, known in news:
        for a_start, a_end, b_start, b_end in known.passages if known else ():
            assert texts[known.a][a_start:a_end] == texts[known.b][b_start:b_end]
            assert len(texts[known.a][a_start:a_end].split()) >= LEAST


def test_every_kind_occurs_and_every_pair_has_a_passage(news: list[tuple[Article, Known | None]]) -> None:
    pairs = [known for _, known in news if known]
    assert {known.kind for known in pairs} == {*KINDS, LARGE}
    assert sum(not known.passages for known in pairs) < 0.02 * len(pairs)


@pytest.mark.parametrize(
    ("kind", "least", "most"),
    [("near", 0.8, 1.0), ("truncated", 0.35, 1.0), ("partial", 0.4, 0.6), ("heavy", 0.1, 0.35), ("quote", 0.01, 0.15)],
)
def test_as_much_is_taken_as_the_kind_says(
    news: list[tuple[Article, Known | None]], texts: dict[str, str], kind: str, least: float, most: float
) -> None:
    shares = [
        sum(end - start for start, end, _, _ in known.passages) / len(texts[known.a])
        for _, known in news
        if known and known.kind == kind
    ]
    assert least <= sum(shares) / len(shares) <= most


def test_nobody_takes_from_what_is_not_yet_published(news: list[tuple[Article, Known | None]]) -> None:
    dates = {article.id: article.date for article, _ in news}
    assert [article.date for article, _ in news] == sorted(dates.values())
    assert all(dates[known.a] <= dates[known.b] for _, known in news if known)


def test_an_article_has_about_the_length_of_news(texts: dict[str, str]) -> None:
    assert 350 < sum(len(text.split()) for text in texts.values()) / COUNT < 410


def test_one_stock_phrase_is_hot_and_a_family_is_large(news: list[tuple[Article, Known | None]]) -> None:
    last = Counter(article.text.rpartition("\n\n")[2] for article, _ in news)
    assert max(last.values()) > 0.08 * COUNT
    families = Counter(known.a for _, known in news if known)
    assert max(families.values()) > 200


def test_the_same_seed_gives_the_same_news_and_more_only_adds(news: list[tuple[Article, Known | None]]) -> None:
    assert list(itertools.islice(generate(10 * COUNT, seed=7), 400)) == news[:400]
    assert next(generate(1, seed=8)) != news[0]


def test_files_hold_what_was_made(tmp_path: Path, news: list[tuple[Article, Known | None]]) -> None:
    write(FILE + 5, tmp_path / "news", tmp_path / "known.jsonl.gz", seed=7)
    assert list(read(tmp_path / "news")) == [article for article, _ in news[: FILE + 5]]
    assert len(list((tmp_path / "news").iterdir())) == 2
    assert len(list(Truth.of(tmp_path / "known.jsonl.gz").direct())) == sum(bool(k) for _, k in news[: FILE + 5])


def test_what_is_held_does_not_grow_with_the_news() -> None:
    made = generate(4_000, seed=3)
    tracemalloc.start()
    for _ in itertools.islice(made, 2_000):
        pass
    before = tracemalloc.get_traced_memory()[0]
    for _ in made:
        pass
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert after < before + 3_000_000


def test_siblings_share_what_both_took(news: list[tuple[Article, Known | None]], texts: dict[str, str]) -> None:
    pairs = list(Truth(known for _, known in news if known).siblings())
    assert pairs
    for pair in pairs:
        for a_start, a_end, b_start, b_end in pair.passages:
            assert texts[pair.a][a_start:a_end] == texts[pair.b][b_start:b_end]


def _truth() -> Truth:
    return Truth(
        [
            Known("a", "b", "near", ((0, 100, 10, 110), (120, 220, 130, 230))),
            Known("a", "c", "partial", ((50, 150, 0, 100),)),
        ]
    )


def test_two_that_took_from_one_are_siblings_where_they_overlap() -> None:
    assert list(_truth().siblings()) == [("b", "c", SIBLINGS, [(60, 110, 0, 50)])]


def test_all_found_is_all_known() -> None:
    truth = _truth()
    found = by_pair((p.a, p.b, *q) for p in [*truth.direct(), *truth.siblings()] for q in p.passages)
    assert [(s.known, s.found, s.characters == s.covered) for s in recall(truth.direct(), found)] == [(1, 1, True)] * 2
    assert precision(truth, found) == (1.0, 1.0)


def test_a_pair_is_found_where_half_of_it_is() -> None:
    found = by_pair([("b", "a", 10, 110, 0, 100), ("a", "c", 50, 90, 0, 40)])
    assert [(s.kind, s.found) for s in recall(_truth().direct(), found)] == [("near", 1), ("partial", 0)]


def test_a_word_bridged_is_no_fault_and_a_pair_made_up_is() -> None:
    found = by_pair([("a", "b", 0, 220, 10, 230), ("a", "d", 0, 220, 0, 220)])
    assert precision(_truth(), found) == (0.5, 0.5)


def test_two_of_a_large_family_are_found_by_what_both_share_with_a_third() -> None:
    pair = Pair("a", "b", LARGE, ((0, 100, 10, 110),))
    found = by_pair([("a", "k", 0, 100, 5, 105), ("b", "k", 30, 110, 25, 105), ("a", "l", 0, 50, 0, 50)])
    made = through_one([pair], found)
    assert made["a", "b"] == [(20, 100, 30, 110)]
    assert recall([pair], made)[0].found == 1
    alone = by_pair([("a", "k", 0, 100, 5, 105), ("b", "l", 30, 110, 25, 105)])
    assert through_one([pair], alone) == alone
