"""What could not be decided is said openly."""

from __future__ import annotations

import pytest

from recoupe import find
from recoupe.grammar.say import speaker
from recoupe.model import Derivation, Undecided
from recoupe.model.derivation import Direction
from recoupe.steps.doubt import doubt
from tests.desk import packs
from tests.make import reading

PLAIN = "Le pont de Bréhaume\n\nLe pont de Bréhaume sera fermé pendant les travaux de la digue."
TUESDAY = "Le pont de Bréhaume\n\nLe pont de Bréhaume a été fermé mardi pour les travaux de la digue."
FINNISH = "Silta suljettiin\n\nSilta suljettiin korjausten ajaksi, ja liikenne ohjattiin toiselle reitille aamulla."


def doubts(
    *texts: str, day: str | None = None, direction: Direction | None = None, speak: str = "fr"
) -> tuple[Undecided, ...]:
    readings = [
        reading(text, id=id, outlet=f"Écho {id}", published=day) for id, text in zip("abc", texts, strict=False)
    ]
    edge = (
        [Derivation(source="a", target="b", kind="copy", share=1.0, direction=direction, why=())] if direction else []
    )
    return doubt(readings, edge, packs=packs(readings), say=speaker(find.language(speak)))


# The articles | their day | which came first | what each doubt speaks of
CASES = [
    ([PLAIN, PLAIN], None, "unknown", [("Écho a", "Écho b")]),
    ([PLAIN, PLAIN], "2024-03-05", "likely", []),
    ([TUESDAY], None, None, [("Écho a", "mardi")]),
    ([TUESDAY], "2024-03-06", None, []),
    ([FINNISH], None, None, [("Écho a",)]),
    ([PLAIN], None, None, []),
    ([], None, None, []),
]


@pytest.mark.parametrize(("texts", "day", "direction", "about"), CASES)
def test_doubts(texts: list[str], day: str | None, direction: Direction | None, about: list[tuple[str, ...]]) -> None:
    found = doubts(*texts, day=day, direction=direction)
    assert len(found) == len(about)
    for one, words in zip(found, about, strict=True):
        assert all(word in one.about for word in words)
        assert one.why
        assert one.would_settle


def test_an_unread_language_is_named() -> None:
    (found,) = doubts(FINNISH)
    assert "fi" in found.why


def test_a_common_dispatch_that_is_not_there_is_no_doubt_of_direction() -> None:
    one = reading(PLAIN)
    edge = Derivation(source="o1", target="a", kind="copy", share=1.0, direction="unknown", why=())
    assert doubt([one], [edge], packs=packs([one]), say=speaker(find.language("fr"))) == ()


@pytest.mark.parametrize("speak", ["fr", "en"])
def test_every_doubt_can_be_said_in_every_language(speak: str) -> None:
    assert len(doubts(TUESDAY, FINNISH, direction="unknown", speak=speak)) == 3
