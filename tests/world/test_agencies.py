"""News agencies under all their names."""

from __future__ import annotations

import pytest

from recoupe.world.agencies import AGENCIES, agency, find


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("AFP", "AFP"),
        ("l'AFP", "AFP"),
        ("l’Agence France-Presse", "AFP"),
        ("L'agence France Presse", "AFP"),
        ("REUTERS", "Reuters"),
        ("the Associated Press", "AP"),
        ("AP", "AP"),
        ("l'agence TASS", "TASS"),
        ("Itar-Tass", "TASS"),
        ("Ria", "RIA Novosti"),
        ("l'agence de presse officielle KCNA", "KCNA"),
        ("the state news agency Xinhua", "Xinhua"),
        ("Chine nouvelle", "Xinhua"),
        ("Keystone-ATS", "ATS"),
        ("La Presse canadienne", "La Presse Canadienne"),
        ("dpa", "dpa"),
        ("la préfecture", None),
        ("map", None),
        ("un correspondant de l'AFP", None),
        ("", None),
    ],
)
def test_agency(words: str, name: str | None) -> None:
    found = agency(words)
    assert (found.name if found else None) == name


def test_find_marks_the_forms_that_are_also_words() -> None:
    text = "La PA et Belga, la map et l'AFPA"
    assert [(one.agency.name, one.ambiguous, text[one.start : one.end]) for one in find(text)] == [
        ("PA Media", True, "PA"),
        ("Belga", False, "Belga"),
    ]


def test_names_are_unique() -> None:
    names = [one.name for one in AGENCIES]
    assert len(names) == len(set(names)) > 60
