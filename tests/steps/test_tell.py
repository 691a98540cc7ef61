"""Telling the language."""

from __future__ import annotations

import sys

import pytest

from recoupe import find
from recoupe.model import Article
from recoupe.settings import ReadSettings
from recoupe.steps.tell import tell

PACKS = [find.language(code) for code in find.names("lang")]


def told(text: str, language: str | None = None) -> str | None:
    article = Article(id="a", source="a", text=text, sha256="", text_sha256="", language=language)
    return tell(article, packs=PACKS, settings=ReadSettings()).language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le bac du lac a coulé vendredi avec ses onze passagers, qui sont tous sains et saufs.", "fr"),
        ("The ferry sank on Friday with its eleven passengers, all of whom are safe and well.", "en"),
        ("El barco se hundió el viernes en el lago con sus once pasajeros, todos sanos y salvos.", "es"),
        ("El alcalde anunció el lunes que el puente sobre el río cerrará durante seis meses por las obras.", "es"),
        ("Según la policía, dos personas resultaron heridas en el incendio que destruyó una fábrica de papel.", "es"),
        ("O governo disse que não vai aumentar os impostos este ano, mas a oposição não acredita nisso.", "pt"),
        ("A ministra da Saúde afirmou que as vacinas para os idosos chegam antes de sexta-feira.", "pt"),
        ("Segons la policia, dues persones van resultar ferides en l'incendi que va destruir una fàbrica.", "ca"),
        ("El govern diu que no apujarà els impostos aquest any, però l'oposició no s'ho creu.", "ca"),
        ("Il sindaco ha annunciato lunedì che il ponte sul fiume chiuderà per sei mesi a causa dei lavori.", "it"),
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
    assert told("El barco se hundió el viernes en el lago con sus once pasajeros, todos sanos y salvos.") == "es"
