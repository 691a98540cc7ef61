"""Identities in statements and in source chains."""

from __future__ import annotations

import pytest

from recoupe.model import Extent, Identity, Reading
from recoupe.steps.name import name
from tests.make import reading


def named(sentence: str, *names: str) -> Reading:
    """The sentence with an identity for every place where one of the names is printed: its words in small letters."""
    one = reading(f"Une édition du soir\n\n{sentence}\n")
    text = one.article.text
    places: dict[Extent, str] = {}
    for printed in names:
        at = text.find(printed)
        while at >= 0:
            places[at, at + len(printed)] = printed.lower()
            at = text.find(printed, at + 1)
    identities = [
        Identity(id=n.lower(), kind="person", label=n, spellings=(n,), places=()) for n in dict.fromkeys(names)
    ]
    return name([one], identities, {"a": places})[0]


# A sentence | the names in it | who says it, nearest first (None: no one of them)
SOURCES = [
    ("Le pont sera fermé, a annoncé Irma Vosgel.", ["Irma Vosgel"], ["irma vosgel"]),
    ("Le pont sera fermé, a annoncé la préfète Irma Vosgel.", ["Irma Vosgel"], ["irma vosgel"]),
    ("« Le pont sera fermé », a déclaré la ministre Irma Vosgel à Léon Marbier.", ["Irma Vosgel", "Léon Marbier"],
     ["irma vosgel"]),
    ("Le pont sera fermé, a dit Irma Vosgel, préfète de Lézine.", ["Irma Vosgel", "Lézine"], ["irma vosgel"]),
    ("Le pont sera fermé, a déclaré la ministre Irma Vosgel à des lycéens de Lézine.", ["Irma Vosgel", "Lézine"],
     ["irma vosgel"]),
    ("Le pont sera fermé, a annoncé la mairie de Bréhaume.", ["mairie de Bréhaume"], ["mairie de bréhaume"]),
    ("Le pont sera fermé, selon un proche.", ["Irma Vosgel"], [None]),
    ("Irma Vosgel a traversé le pont fermé.", ["Irma Vosgel"], []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "names", "who"), SOURCES)
def test_who_says_it(sentence: str, names: list[str], who: list[str | None]) -> None:
    assert [source.name for s in named(sentence, *names).statements for source in s.sources] == who


@pytest.mark.parametrize("around", ["les services de la préfète", "l'avocat d'", "un proche de"])
def test_people_around_a_person_are_not_that_person(around: str) -> None:
    blank = "" if around.endswith("'") else " "
    statements = named(f"Le pont sera fermé, selon {around}{blank}Irma Vosgel.", "Irma Vosgel").statements
    assert [source.name for s in statements for source in s.sources] == [None]


def test_a_statement_names_those_it_holds_once() -> None:
    one = named("Irma Vosgel a reçu Léon Marbier, puis Irma Vosgel a repris la route.", "Irma Vosgel", "Léon Marbier")
    told = [s for s in one.statements if s.names]
    assert {n for s in told for n in s.names} == {"irma vosgel", "léon marbier"}
    assert all(len(s.names) == len(set(s.names)) for s in told)


def test_without_identities_nothing_is_named() -> None:
    one = reading("Irma Vosgel a traversé le pont fermé de la ville basse.")
    assert all(s.names == () for s in name([one], [], {})[0].statements)
