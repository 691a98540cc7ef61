"""Words and their one spelling."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.text.normalise import fold, squeeze
from recoupe.text.words import norms as norms_of
from recoupe.text.words import words


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        ("Le maire a parlé.", ["le", "maire", "a", "parle"]),
        ("L'île d’en face", ["l'", "ile", "d'", "en", "face"]),
        ("Aujourd'hui, presqu'île et prud’homme", ["aujourd'hui", "presqu'ile", "et", "prud'homme"]),
        ("poste-frontière", ["poste", "frontiere"]),
        ("poste frontière", ["poste", "frontiere"]),
        ("8 000 voix", ["8000", "voix"]),
        ("8\u00a0000 voix", ["8000", "voix"]),
        ("8\u202f000 voix", ["8000", "voix"]),
        ("8.000 voix", ["8000", "voix"]),
        ("41'500 voix", ["41500", "voix"]),
        ("1.923,5 euros", ["1923.5", "euros"]),
        ("1,5 million", ["1.5", "million"]),
        ("12 345 678 pas", ["12345678", "pas"]),
        ("en 2019 200 pas", ["en", "2019", "200", "pas"]),
        ("« Cœur » — “Straße”", ["coeur", "strasse"]),
        ("", []),
        ("… ?!", []),
    ],
)
def test_words_of_a_text(text: str, norms: list[str]) -> None:
    assert [word.norm for word in words(text)] == norms


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "Un. Deux chats, trois chiens."
    found = words(text, 4, 14)
    assert [text[word.start : word.end] for word in found] == ["Deux", "chats"]
    assert [word.norm for word in found] == ["deux", "chats"]


@given(st.text())
def test_words_are_in_order_apart_and_never_empty(text: str) -> None:
    found = words(text)
    assert all(word.start < word.end for word in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Écologie", "ecologie"),
        ("ÎLE", "ile"),
        ("ile\u0301", "ile"),
        ("œuvre", "oeuvre"),
        ("l’île", "l'ile"),
        ("pare\u2011balles", "pare-balles"),
        ("Straße", "strasse"),
        ("ﬁn", "fin"),
        ("Шойгу", "шоигу"),
        ("", ""),
    ],
)
def test_fold_gives_one_spelling(word: str, folded: str) -> None:
    assert fold(word) == folded


@given(st.text(st.characters(max_codepoint=0x24F)))
def test_folding_twice_changes_nothing_more(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@pytest.mark.parametrize(("text", "squeezed"), [("  a \n b\u00a0c ", "a b c"), ("", ""), (" \t", "")])
def test_squeeze_keeps_one_blank_between_words(text: str, squeezed: str) -> None:
    assert squeeze(text) == squeezed


@given(st.text(alphabet="aéLq'’-., 0123\u00a0_\n", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_norms_of_a_piece_are_those_of_its_words_wherever_it_is_cut(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert norms_of(text, start, end) == [word.norm for word in words(text, start, end)]
