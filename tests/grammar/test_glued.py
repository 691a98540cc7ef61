"""Words that a lost blank glued."""

from __future__ import annotations

import pytest

from recoupe import find


@pytest.mark.parametrize(
    ("code", "word", "seen", "parts"),
    [
        ("fr", "Atlantiqueprécise", {"Atlantique"}, ("Atlantique", "précise")),
        ("fr", "Atlantiqueprécise", set(), ("Atlantiqueprécise",)),  # a name that nothing else shows may be longer
        ("fr", "Lorvanskidans", set(), ("Lorvanski", "dans")),
        ("fr", "publiéLe", set(), ("publié", "Le")),
        ("fr", "lemouvement", set(), ("le", "mouvement")),
        ("fr", "villageoisattendent", set(), ("villageois", "attendent")),
        ("fr", "seretrouvent", set(), ("se", "retrouvent")),
        ("fr", "pourquoi", set(), ("pourquoi",)),
        ("fr", "Christelle", set(), ("Christelle",)),
        ("fr", "Villeneuve", set(), ("Villeneuve",)),
        ("fr", "antigouvernemental", set(), ("antigouvernemental",)),
        ("fr", "OTAN", set(), ("OTAN",)),
        ("en", "villagerswaited", set(), ("villagers", "waited")),
        ("en", "Lorvanwill", set(), ("Lorvan", "will")),
        ("en", "whatever", set(), ("whatever",)),
        ("und", "villagerswaited", set(), ("villagerswaited",)),
    ],
)
def test_parts(code: str, word: str, seen: set[str], parts: tuple[str, ...]) -> None:
    assert find.language(code).parts(word, seen) == parts
