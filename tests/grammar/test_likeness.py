"""How far two statements speak of the same thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe import find
from recoupe.grammar.likeness import Likeness, Profile, likeness, profile, weigh
from recoupe.model import Statement
from recoupe.settings import LikenessSettings
from tests.make import reading

SETTINGS = LikenessSettings()


def profiles(*sentences: str) -> list[Profile]:
    found = []
    bilingual = any(s.startswith("The ") for s in sentences)
    for number, sentence in enumerate(sentences):
        title = (
            "This is what the evening paper has to say"
            if sentence.startswith("The ")
            else "Voici la gazette du soir de la ville"
        )
        one = reading(f"{title}\n\n{sentence}\n", id=f"a{number}")
        statement = next(s for s in one.statements if s.spans[0][0] > 35)
        pack = find.language(one.article.language)
        found.append(profile(statement, one, pack=pack, bilingual=bilingual, settings=SETTINGS))
    return found


def alike(*sentences: str) -> Likeness:
    """Of the first two; the others only weigh."""
    found = profiles(*sentences)
    return likeness(found[0], found[1], weigh(found, SETTINGS), SETTINGS)


FLOOD = "La crue de la Sorvane a emporté le moulin des Orvaux."

# A sentence | one that should be nearer | one that should be farther
NEARER = [
    (
        FLOOD,
        "Le moulin des Orvaux a été emporté par la crue de la Sorvane.",
        "La crue de la Sorvane a coupé une route.",
    ),
    (FLOOD, "Une crue de la Sorvane emporte le moulin.", "Le musée des Phares rouvrira ses portes."),
    ("Le pétrolier a parcouru 254 km.", "Le navire a fait 250 km.", "Le navire a fait 900 km."),
    ("Tarvel supprime 310 emplois.", "Tarvel biffe 310 postes.", "Tarvel biffe 45 postes."),
    ("Tarvel supprime 310 emplois.", "The Tarvel company cuts 310 jobs.", "The Lézine museum opens 310 doors."),
]


@pytest.mark.parametrize(("one", "near", "far"), NEARER)
def test_nearer(one: str, near: str, far: str) -> None:
    assert alike(one, near, far).score > alike(one, far, near).score


def test_the_same_sentence_is_wholly_alike() -> None:
    found = alike(FLOOD, FLOOD)
    assert found.wording == pytest.approx(1)
    assert found.score == pytest.approx(1)


def test_nothing_in_common_is_nothing() -> None:
    found = alike(FLOOD, "Léon Marbier chante.")
    assert (found.score, found.shared) == (0, frozenset())


def test_it_says_what_is_shared() -> None:
    assert any(f.startswith("q:310") for f in alike("Tarvel supprime 310 emplois.", "Tarvel biffe 310 postes.").shared)


AMOUNTS = st.builds(lambda n, u: f"q:{n}|{u}", st.integers(240, 260), st.sampled_from(["m", ""]))
FEATURES = st.sets(st.one_of(st.sampled_from(["w:bac", "w:pont", "n:x1", "t:2024"]), AMOUNTS), max_size=6)
ORDERS = st.lists(st.sampled_from(["bac", "pont", "port", "vallee"]), max_size=8)


@given(FEATURES, FEATURES, ORDERS, ORDERS)
def test_it_is_a_symmetric_share(one: set[str], other: set[str], words: list[str], more: list[str]) -> None:
    statement = Statement(id="s", article="a", spans=((0, 1),), mode="none")
    left, right = (
        Profile(statement, frozenset(f), frozenset(x for x in f if x[0] == "q"), tuple(w), frozenset(), {})
        for f, w in ((one, words), (other, more))
    )
    weight = weigh([left, right], SETTINGS)
    there, back = likeness(left, right, weight, SETTINGS), likeness(right, left, weight, SETTINGS)
    assert there.score == pytest.approx(back.score)
    assert 0 <= there.score <= 1 + 1e-9
