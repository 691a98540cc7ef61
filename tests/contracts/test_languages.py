"""What every language pack found must keep to, on texts of any language."""

from __future__ import annotations

import datetime as dt
import inspect

import pytest

from recoupe import find
from recoupe.model import Sentence
from recoupe.ports import LanguagePack

PACKS = find.names("lang")
TEXTS = [
    "",
    "Le bac de Sainte-Orle est à l'arrêt depuis lundi, a dit Mme Ambre Lestienne.\r\n« Rien avant jeudi », dit-elle.",
    "The ferry has been idle since Monday, the town hall said. “Nothing before Thursday,” said Ambre Lestienne, 41.",
    "Die Fähre steht seit Montag still, teilte das Rathaus am 12. März 2024 mit: 1.200 Menschen, 3,5 km.",
    "« ' \" “ ( \u2028 \u00a0 \U0001f6a2 … — 1 000 000,5 % ’ »",
]


def test_all_are_found() -> None:
    assert set(PACKS) >= {"fr", "en", "und"}


@pytest.mark.parametrize("code", PACKS)
class TestEvery:
    def test_offers_what_the_port_asks(self, code: str) -> None:
        pack = find.language(code)
        asked = [name for name in (*vars(LanguagePack), *LanguagePack.__annotations__) if not name.startswith("_")]
        assert [name for name in asked if not hasattr(pack, name)] == []
        assert pack.code == code
        assert pack.maturity in {"full", "young", "neutral"}

    def test_functions_take_what_the_port_says(self, code: str) -> None:
        pack = find.language(code)
        for name, function in inspect.getmembers(LanguagePack, inspect.isfunction):
            if not name.startswith("_"):
                asked = list(inspect.signature(function).parameters)[1:]
                assert list(inspect.signature(getattr(pack, name)).parameters)[: len(asked)] == asked, name

    @pytest.mark.parametrize("text", TEXTS)
    def test_places_lie_in_the_text_and_come_in_order(self, code: str, text: str) -> None:
        pack = find.language(code)
        end = len(text)
        extents = pack.sentences(text, 0, end)
        sentences = [Sentence(role="paragraph", paragraph=0, start=a, end=b) for a, b in extents]
        names = pack.names(text, sentences)
        marks = [
            extents,
            pack.quotations(text, 0, end),
            [(r.start, r.end) for r in pack.residue(text)],
            [(c.start, c.end) for c in pack.credits(text)],
            [(q.start, q.end) for q in pack.quantities(text, 0, end, ())],
            [(t.start, t.end) for t in pack.times(text, 0, end, dt.date(2024, 3, 12))],
            [(n.start, n.end) for n in names],
        ]
        for found in marks:
            assert all(0 <= start < stop <= end for start, stop in found)
            assert list(found) == sorted(found)
        for attribution in pack.attributions(text, sentences, names) or ():
            assert all(0 <= start < stop <= end for start, stop in (*attribution.content, *attribution.cue))

    @pytest.mark.parametrize("text", TEXTS)
    def test_same_text_same_answer(self, code: str, text: str) -> None:
        pack = find.language(code)
        assert pack.sentences(text, 0, len(text)) == pack.sentences(text, 0, len(text))
        assert pack.residue(text) == pack.residue(text)

    def test_no_text_gives_nothing(self, code: str) -> None:
        pack = find.language(code)
        assert pack.sentences("", 0, 0) == ()
        assert not (pack.residue("") or pack.credits("") or pack.names("", ()))
