"""Telling the language."""

from __future__ import annotations

import sys

import pytest

from recoupe import find
from recoupe.model import Article
from recoupe.settings import ReadSettings
from recoupe.steps.tell import tell

PACKS = [find.language(code) for code in ("en", "fr", "und")]


def told(text: str, language: str | None = None) -> str | None:
    article = Article(id="a", source="a", text=text, sha256="", text_sha256="", language=language)
    return tell(article, packs=PACKS, settings=ReadSettings()).language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le bac du lac a coulé vendredi avec ses onze passagers, qui sont tous sains et saufs.", "fr"),
        ("The ferry sank on Friday with its eleven passengers, all of whom are safe and well.", "en"),
        ("El barco se hundió el viernes en el lago con sus once pasajeros, todos sanos y salvos.", "es"),
        ("Die Fähre sank am Freitag mit ihren elf Fahrgästen, die alle gesund und munter sind.", "de"),
        ("Le bac a coulé.", None),
        ("12 34 56 78 90 12 34 56 78 90", None),
        ("", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert told(text) == language


def test_a_known_language_is_kept() -> None:
    assert told("The ferry sank on Friday with its eleven passengers, all of whom are safe.", "fr") == "fr"


def test_a_language_with_a_pack_loads_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid", None)
    assert told("Le bac du lac a coulé vendredi avec ses onze passagers, qui sont tous sains et saufs.") == "fr"
