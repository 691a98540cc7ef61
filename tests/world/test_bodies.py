"""Bodies of the world's table, and the gender of given names."""

from __future__ import annotations

import pytest

from recoupe.world.bodies import body, long_names
from recoupe.world.given_names import EITHER, FEMININE, GIVEN_NAMES, MASCULINE, gender


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Otan", "body:NATO"),
        ("NATO", "body:NATO"),
        ("l’Élysée", None),
        ("Elysée", "presidency:FR"),
        ("Maison Blanche", "government:US"),
        ("White House", "government:US"),
        ("Les Échos", "media:Les Échos"),
        ("LES ECHOS", "media:Les Échos"),
        ("LaREM", "party:FR-LREM"),
        ("Om", None),
        ("OM", "club:Olympique de Marseille"),
        ("un", None),
        ("Brivalor", None),
    ],
)
def test_a_body_is_known_by_any_of_its_names(name: str, key: str | None) -> None:
    found = body(name)
    assert (found.key if found else None) == key


def test_a_name_that_is_a_word_as_well_is_doubtful() -> None:
    orange, michelin = body("Orange"), body("Michelin")
    assert orange is not None
    assert orange.doubtful
    assert michelin is not None
    assert not michelin.doubtful


def test_long_names_have_more_than_one_word() -> None:
    assert {"la france insoumise", "canal+", "bank of america"} <= set(long_names())


def test_given_names_tell_a_gender_or_none() -> None:
    assert [gender(name) for name in ("anne", "paul", "camille", "anne-lise", "jean-marie", "brumelle")] == [
        "f", "m", "", "f", "", "",
    ]  # fmt: skip


def test_a_given_name_stands_in_one_list_alone() -> None:
    lists = [set(names.split()) for names in (FEMININE, MASCULINE, EITHER)]
    assert sum(map(len, lists)) == len(GIVEN_NAMES)
