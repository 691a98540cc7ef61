"""What an article says itself of where its text comes from."""

from __future__ import annotations

import msgspec
import pytest

from recoupe.grammar.lineage.signs import SENT, SIGNED, WITH, declares, names_outlet, signs
from recoupe.model import Declared
from tests.make import article, reading

BODY = "Crue à Lézine\n\nLa Lézine est sortie de son lit lundi soir et a inondé une trentaine de caves du bourg.\n\n"

# How it ends or is signed | text | byline | the agencies and how they are credited
CASES = [
    ("a signature", BODY + "(AFP)\n", None, {"AFP": SIGNED}),
    ("with the agency", BODY + "avec AFP\n", None, {"AFP": WITH}),
    ("a desk beside the agency", BODY + "(ats/xyz)\n", None, {"ATS": WITH}),
    ("a dateline", BODY.replace("La Lézine", "LÉZINE, 4 mai 2020 (AFP) - La Lézine", 1), None, {"AFP": SENT}),
    ("a byline of an outlet", BODY, "Le Courrier avec AFP", {"AFP": WITH}),
    ("a byline of the agency", BODY, "AFP", {"AFP": SIGNED}),
    ("none", BODY, "Odile Vannier", {}),
]


@pytest.mark.parametrize(("text", "byline", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_signs(text: str, byline: str | None, expected: dict[str, int]) -> None:
    assert signs(msgspec.structs.replace(reading(text).article, byline=byline)) == expected


def test_a_declared_source_is_a_sign() -> None:
    said = Declared(kind="info-source", value="Agence France-Presse", basis="ninjs:infosources")
    assert signs(msgspec.structs.replace(article(BODY), declared=(said,))) == {"AFP": SIGNED}


def test_a_sibling_that_is_declared_is_found_by_its_id() -> None:
    parent = msgspec.structs.replace(article(BODY, id="p"), url="urn:newsml:lezine:1")
    said = Declared(kind="derived-from", value="urn:newsml:lezine:1", basis="newsml:derivedFrom")
    child = msgspec.structs.replace(article(BODY, id="c"), declared=(said,))
    assert declares(child, parent) == said
    assert declares(parent, child) is None


def test_an_outlet_is_named_as_words_of_its_own() -> None:
    told = article(BODY + "L'information a été révélée par La Vigie.\n")
    assert names_outlet(told, "La Vigie")
    assert not names_outlet(told, "La Vig")
    assert not names_outlet(told, None)
