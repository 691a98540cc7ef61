"""What a number counts."""

from __future__ import annotations

import pytest

from recoupe import find
from recoupe.grammar.counting import thing
from tests.make import reading

# Sentence | the gloss of what its first number counts
CASES = [
    ("L'accident a fait 14 blessés dans la nuit.", "injured"),
    ("Au total, 14 personnes ont été blessées dans la nuit.", "injured"),
    ("La ville a fermé 14 écoles dans la nuit.", "school"),
    ("La tour mesure 14 mètres de haut.", None),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_people_are_counted_by_what_befell_them_and_things_by_their_name(sentence: str, expected: str | None) -> None:
    one = reading(f"Voici la gazette du soir de la ville\n\n{sentence}\n")
    statement = next(s for s in one.statements if s.quantities)
    assert thing(statement.quantities[0], statement, one.article, find.language("fr")) == expected
