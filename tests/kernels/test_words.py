"""Words of a part, beside those that one article after another gives."""

from __future__ import annotations

import msgspec
import pytest

from recoupe import columns, pipeline
from recoupe.grammar.sharing import told_words
from recoupe.kernels import words
from recoupe.model import Reading
from recoupe.settings import Settings
from recoupe.text.hashing import word_hash
from tests.make import article

FRENCH = """Le pont de Brenne est fermé

Brenne (AFP) - Le pont de Brenne a été fermé lundi soir, a indiqué la préfecture, qui attend 1 500 voitures.

Les travaux dureront jusqu'à la fin du mois et coûteront 2,5 millions d'euros à la commune.
"""
TEXTS = [
    FRENCH,
    FRENCH.upper(),
    "The bridge was closed on Monday evening, and the council said that it would not open again before March.",
    "El puente fue cerrado el lunes por la noche y no se abrirá de nuevo antes del mes de marzo, dijo la alcaldía.",
    "A ponte foi fechada na segunda-feira à noite e não abrirá de novo antes do mês de março, disse a câmara.",
    "Most zamknięto w poniedziałek wieczorem i nie zostanie otwarty przed marcem, poinformował urząd miasta.",
    "12 13 14 15 16 17 ² ² ½ le la les de",
    "Trop court.",
    "… !",
    FRENCH * 40,
]


@pytest.mark.parametrize("said", [None, "fr"])
def test_words_of_a_part_are_those_of_its_articles(said: str | None) -> None:
    given = [article(text, id=f"a{n}", language=said) for n, text in enumerate(TEXTS)]
    rows = {name: [None] * len(given) for name in columns.schema("articles").names}
    rows |= {"n": list(range(len(given))), "article": [msgspec.json.encode(one).decode() for one in given]}
    made = words.of_articles(columns.table("articles", **rows), settings=Settings())
    plain = [pipeline.attempt(one, settings=Settings(), whole=False) for one in given]
    readings = [one for one in plain if isinstance(one, Reading)]
    assert len(readings) == len(given)
    assert made["language"].to_pylist() == [one.article.language for one in readings]
    assert made["words"].to_pylist() == [[word_hash[word.norm] for word in told_words(one)] for one in readings]
    assert made["starts"].to_pylist() == [[word.start for word in told_words(one)] for one in readings]
    assert made["ends"].to_pylist() == [[word.end for word in told_words(one)] for one in readings]
