"""Words by compiled code, beside those that the plain way finds."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from recoupe.text.hashing import word_hash
from recoupe.text.scanned import Codes
from recoupe.text.words import words

_NEWS = st.text(alphabet="aéÉLqQſœ'’ 0123.,-_\n\u00a0\u202fΣσ²ﬁş\u0301", max_size=60)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "… ?!",
        "Le maire de Brenne, L'île d’en face et « l'Œuvre » — “Straße”",
        "Aujourd'hui, presqu'île et prud’homme, PRUD'HOMMES, quelqu'un, jusqu'au pont, rock'n'roll, quelqu'",
        "Aujourd'' aujourd' hui presſqu'ile pre\u017fqu'ile présqu'ile aujourdhui' l'_ l'8 l’",
        "8 000 voix, 8\u00a0000, 8\u202f000, 8.000, 41'500, 1.923,5 euros, 1,5 million, 12 345 678 pas",
        "en 2019 200 pas, 1 000 2000 et 1.000.2000, 12.34.567,8 1234,567 12,3456 1'000'00 1.000,5.000",
        "x12 12x _12 12_ 3. 12",
        "ΣΙΣΥΦΟΣ ΑΣ' Σ'α 𝚺α Шойгу ﬁn ٣٤ ١٬٢ ５００ x５ ½ ² 2² 漢字 ㍿ ŉ İstanbul ǅ",
    ],
)
def test_the_same_words_as_the_plain_way(text: str) -> None:
    _same(text, [(0, len(text))])


@given(st.text(max_size=80))
def test_the_same_words_in_any_script(text: str) -> None:
    _same(text, [(0, len(text))])


@given(_NEWS, st.data())
@settings(max_examples=300)
def test_the_same_words_wherever_a_stretch_is_cut(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6)))
    _same(text, list(itertools.pairwise(cuts)))


@given(st.lists(_NEWS, max_size=5))
@example([])
def test_each_text_has_its_own_words(texts: list[str]) -> None:
    found = Codes(texts).words([[(0, len(text))] if text else [] for text in texts])
    assert found.cuts.tolist() == [0, *itertools.accumulate(len(words(text)) for text in texts)]
    assert found.starts.tolist() == [word.start for text in texts for word in words(text)]


def test_every_letter_folds_as_the_plain_way_folds_it() -> None:
    texts = [f"a{chr(code)}b {chr(code)}a" for code in range(0x3000)]
    found = Codes(texts).words([[(0, len(text))] for text in texts])
    assert found.hashes.tolist() == [word_hash[word.norm] for text in texts for word in words(text)]


def _same(text: str, extents: list[tuple[int, int]]) -> None:
    found = Codes([text]).words([extents])
    plain = [word for start, end in extents for word in words(text, start, end)]
    rows = zip(found.starts.tolist(), found.ends.tolist(), found.hashes.tolist(), strict=True)
    assert list(rows) == [(word.start, word.end, word_hash[word.norm]) for word in plain]
