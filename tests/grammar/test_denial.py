"""What a statement denies. Add a line: a sentence, and the words that the negation bears on ("" for none)."""

from __future__ import annotations

import pytest

from recoupe import find

CASES = [
    ("fr", "Le maire n'a pas signé la vente du stade.", "a pas signé la vente du stade"),
    ("fr", "Le maire n’a jamais signé la vente.", "a jamais signé la vente"),
    ("fr", "L'usine ne fermera plus en juin.", "fermera plus en juin"),
    ("fr", "Aucun blessé n'a été trouvé.", "blessé n'a été trouvé"),
    ("fr", "Le feu s'est éteint sans intervention des pompiers.", "intervention des pompiers"),
    ("fr", "Le maire a signé la vente du stade.", ""),
    ("fr", "Le train n'a que deux voitures.", ""),
    ("fr", "La vanne a cédé avant que les agents ne la referment.", ""),
    ("fr", "Il reste plus de vingt maisons sous l'eau.", ""),
    ("en", "The mayor did not sign the sale.", "sign the sale"),
    ("en", "The mayor didn't sign the sale.", "sign the sale"),
    ("en", "Nobody was hurt in the fire.", "was hurt in the fire"),
    ("en", "The mayor signed the sale.", ""),
    ("fi", "Kaupunki ei myynyt stadionia.", ""),
]


@pytest.mark.parametrize(("language", "sentence", "denied"), CASES)
def test_what_is_denied(language: str, sentence: str, denied: str) -> None:
    text = f"Avant. {sentence} Après."
    extent = (7, 7 + len(sentence))
    found = find.language(language).denied(text, extent)
    assert (text[found[0] : found[1]] if found else "") == denied


@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_empty_place_denies_nothing(language: str) -> None:
    assert find.language(language).denied("Rien.", (0, 0)) is None
