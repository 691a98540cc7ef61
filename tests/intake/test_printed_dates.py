"""The dates around a heading, and whose they are."""

from __future__ import annotations

import pytest

from recoupe.intake.printed_dates import printed_dates
from recoupe.intake.tree import parse
from recoupe.settings import PageSettings

LONG = "<p>" + "Le bac de Sainte-Orle est à l'arrêt depuis lundi, a annoncé la mairie de l'île. " * 4 + "</p>"


@pytest.mark.parametrize(
    ("around", "dates"),
    [
        ("<h1>A</h1><p>Publié le 12 mars 2024 à 18h05</p>", ["published visible 2024-03-12T18:05"]),
        (
            "<h1>A</h1><p>Publié le 12/03/2024, mis à jour le 13/03/2024 à 7h30</p>",
            ["published visible 2024-03-12", "modified visible 2024-03-13T07:30"],
        ),
        (
            "<h1>A</h1><p>Mis à jour le <time datetime='2024-03-13T07:30+01:00'>13 mars 2024</time></p>",
            ["modified visible 2024-03-13", "modified time-element 2024-03-13T07:30+01:00"],
        ),
        (
            "<h1>A</h1><p>Publié le <time datetime='2024-03-12'>12 mars 2024</time>, mis à jour le "
            "<time datetime='2024-03-13'>13 mars 2024</time></p>",
            [
                "published visible 2024-03-12",
                "modified visible 2024-03-13",
                "published time-element 2024-03-12",
                "modified time-element 2024-03-13",
            ],
        ),
        (
            "<h1>A</h1><p>Published 12 March 2024 at 6.05pm</p><p>Updated 13 March 2024</p>",
            ["published visible 2024-03-12T18:05", "modified visible 2024-03-13"],
        ),
        ("<p>Mardi 12 mars 2024</p><h1>A</h1>", ["published visible 2024-03-12"]),
        ("<h1>A</h1>" + LONG + "<p>Publié le 12 mars 2024</p>", []),
        ("<h1>A</h1><nav><time datetime='2024-03-12'>12 mars 2024</time></nav>", []),
        ("<h1>A</h1><p>Le port, fermé le 12 mars 2024, rouvrira</p>", []),
        ("<p>Publié le 12 mars 2024</p>", []),
        (
            "<h1>A</h1><time datetime='2024-03-12'>mardi</time><time datetime='2024-03-10'>dimanche</time>",
            ["published time-element 2024-03-12"],
        ),
    ],
)
def test_printed_dates(around: str, dates: list[str]) -> None:
    found = printed_dates(parse(f"<html><body>{around}{LONG}</body></html>"), PageSettings())
    assert [f"{d.role} {d.basis} {d.printed}" for d in found] == dates
