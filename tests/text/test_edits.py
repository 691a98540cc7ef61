"""What differs between two wordings, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.text.edits import edits

CASES = [
    # one wording, another, the words of the second that are marked
    ("Le pont a cédé lundi.", "Le pont a cédé mardi.", ["mardi"]),
    ("Le pont a cédé lundi.", "LE PONT A CEDE LUNDI !", []),
    ("Douze blessés, selon le maire", "Douze blessés légers, selon le maire", ["légers"]),
    ("Douze blessés légers", "Douze blessés", []),
    ("Le feu serait parti du garage", "Le feu est parti du garage", ["est"]),
    ("Un total de 8 000 euros", "Un total de 8.000 euros", []),
    ("Un total de 8 000 euros", "Un total de 8 500 euros", ["8 500"]),
    # one short word alone is no agreement
    ("la hausse de la taxe", "une baisse de cet impôt", ["une baisse de cet impôt"]),
    # but a number is
    ("des pluies 12 vents", "une neige 12 orages", ["une neige", "orages"]),
    ("", "Tout est neuf", ["Tout est neuf"]),
    ("Tout est neuf", "", []),
]


@pytest.mark.parametrize(("kept", "other", "marked"), CASES)
def test_the_words_that_differ_are_marked_and_no_others(kept: str, other: str, marked: list[str]) -> None:
    assert [words for edit in edits(kept, other) if not edit.same and (words := other[slice(*edit.b)])] == marked


@given(st.text(alphabet="ab c,é", max_size=40), st.text(alphabet="ab c,é", max_size=40))
def test_runs_come_in_order_inside_both_texts(a: str, b: str) -> None:
    found = edits(a, b)
    for side, text in ((0, a), (1, b)):
        places = [place for edit in found for place in edit[side]]
        assert places == sorted(places)
        assert all(0 <= place <= len(text) for place in places)
    assert all(a[slice(*e.a)] and b[slice(*e.b)] for e in found if e.same)


def test_texts_too_long_to_compare_count_as_different_at_once() -> None:
    assert [edit.same for edit in edits("mot " * 30_000, "terme " * 30_000)] == [False]
