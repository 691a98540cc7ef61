"""The passages that two articles share."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.grammar.sharing import told_words
from recoupe.model import Alignment, Reading
from recoupe.settings import AlignSettings
from recoupe.steps.align import align
from recoupe.text.hashing import word_hash
from recoupe.text.stretches import grams
from tests.desk import packs
from tests.make import reading

HOLE = (
    "Les ouvriers ont percé mardi les derniers mètres du tunnel de Sorvane, après neuf ans de chantier dans la roche."
)
BELL = "La cloche de l'abbaye des Orvaux, fêlée depuis un siècle, sonnera de nouveau dimanche à midi."


def aligned(*texts: str) -> tuple[tuple[Reading, ...], tuple[Alignment, ...]]:
    readings = tuple(reading(f"Édition {id}\n\n{text}\n", id=id) for id, text in zip("abcd", texts, strict=False))
    return readings, align(readings, packs=packs(readings), settings=AlignSettings())


def shared(*texts: str) -> list[tuple[str, str]]:
    """The printed words of both ends, blanks folded."""
    readings, found = aligned(*texts)
    text = {r.article.id: r.article.text for r in readings}
    return [
        (
            " ".join(text[x.a.article][x.a.start : x.a.end].split()),
            " ".join(text[x.b.article][x.b.start : x.b.end].split()),
        )
        for x in found
    ]


# One article | another | the words they share, as the first and as the second print them
CASES = [
    ("the same", HOLE, HOLE, [(HOLE[:-1], HOLE[:-1])]),
    ("another figure", HOLE, HOLE.replace("neuf", "onze"), [(HOLE[:-1], HOLE[:-1].replace("neuf", "onze"))]),
    ("in capitals", HOLE, HOLE.upper(), [(HOLE[:-1], HOLE[:-1].upper())]),
    ("wrapped lines", HOLE, HOLE.replace(" du ", "\r\ndu "), [(HOLE[:-1], HOLE[:-1])]),
    ("something else", HOLE, BELL, []),
    (
        "a turn of phrase",
        f"Ce qui est à la fois vrai et faux. {HOLE}",
        f"Il est à la fois vrai qu'il pleut. {BELL}",
        [],
    ),
    ("two languages", HOLE, "The last metres of the Sorvane tunnel were dug on Tuesday after nine years of work.", []),
]


@pytest.mark.parametrize(("one", "other", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_shared_words(one: str, other: str, expected: list[tuple[str, str]]) -> None:
    assert shared(one, other) == expected


def test_moved_passages_are_both_found() -> None:
    assert {a for a, _ in shared(f"{HOLE}\n\n{BELL}", f"{BELL}\n\n{HOLE}")} == {HOLE[:-1], BELL[:-1]}


def test_every_two_articles_in_order() -> None:
    _, found = aligned(HOLE, HOLE, HOLE)
    assert [(x.a.article, x.b.article) for x in found] == list(combinations("abc", 2))


def test_no_article_and_one_share_nothing() -> None:
    assert aligned()[1] == ()
    assert aligned(HOLE)[1] == ()


def test_compiled_or_not_the_same_passages() -> None:
    readings, plain = aligned(HOLE, f"{BELL} {HOLE.replace('neuf', 'onze')}", f"{HOLE}\n\n{BELL}")
    assert align(readings, packs=packs(readings), settings=AlignSettings(compiled=0)) == plain


def test_stock_phrases_start_no_passage() -> None:
    readings, _ = aligned(HOLE, HOLE)
    stock = sorted(grams([word_hash[word.norm] for word in told_words(readings[0])], AlignSettings().seed))
    assert align(readings, packs=packs(readings), settings=AlignSettings(), stock=stock) == ()


SENTENCES = [HOLE, BELL, "Un bac relie les deux rives.", "« Rien n'est perdu », dit-elle à Léon Marbier en partant."]


@given(st.lists(st.sampled_from(SENTENCES), max_size=4), st.lists(st.sampled_from(SENTENCES), max_size=4))
def test_places_lie_inside_and_likeness_is_a_share(one: list[str], other: list[str]) -> None:
    readings, found = aligned(" ".join(one), " ".join(other))
    size = {r.article.id: len(r.article.text) for r in readings}
    for x in found:
        assert 0 < x.same <= 1
        for place in (x.a, x.b):
            assert 0 <= place.start < place.end <= size[place.article]
