"""Plain texts."""

from __future__ import annotations

import hashlib

import pytest

from recoupe.errors import EmptyError
from recoupe.intake.source import of_bytes
from recoupe.model import Article
from recoupe.readers.text import read
from recoupe.settings import ReadSettings

BODY = "Le bac est arrêté\r\n\r\nLe bac de Sainte-Orle est arrêté depuis lundi, a dit la mairie.\r\n"


def one(data: bytes, **hints: str) -> Article:
    (article,) = read(of_bytes(data, "a.txt", hints), ReadSettings())
    assert isinstance(article, Article)
    return article


def test_text_is_unchanged_line_ends_included() -> None:
    article = one(BODY.encode())
    assert article.text == BODY
    assert article.sha256 == hashlib.sha256(BODY.encode()).hexdigest()
    assert article.text_sha256 == article.sha256
    assert (article.outlet, article.published, article.title, article.notes) == (None, None, None, ())


def test_front_matter_is_no_part_of_the_text() -> None:
    top = "---\noutlet: La Feuille\npublished: 2024-03-12T18:05\ntitle: Le bac\nlanguage: FR_be\n---\n"
    article = one((top + BODY).encode("utf-8-sig"))
    assert article.text == BODY
    assert (article.outlet, article.title, article.language) == ("La Feuille", "Le bac", "fr-BE")
    assert article.published is not None
    assert (article.published.value, article.published.basis) == ("2024-03-12T18:05", "given")


def test_hints_win_over_front_matter() -> None:
    article = one(f"---\noutlet: La Feuille\nlanguage: fr\n---\n{BODY}".encode(), outlet="Le Fanal")
    assert (article.outlet, article.language) == ("Le Fanal", "fr")


def test_unknown_keys_and_wrong_values_are_noted_and_cost_nothing() -> None:
    top = "---\noutlet: La Feuille\nauthor: X\npublished: hier\nlanguage: français\n---\n"
    article = one((top + BODY).encode())
    assert article.published is None
    assert article.language is None
    assert [word for word in ("author", "hier", "français") if word in " ".join(article.notes)] == [
        "author",
        "hier",
        "français",
    ]


def test_a_block_with_no_known_key_is_text() -> None:
    text = "---\nmenu: soupe\n---\nLe plat du jour change chaque semaine au port."
    assert one(text.encode()).text == text


def test_three_words_are_read_with_a_note() -> None:
    assert "Only 3 words" in one(b"Le bac coule").notes[0]


@pytest.mark.parametrize("data", [b" \n\r\n", b"123 - 456", b"---\noutlet: La Feuille\n---\n"])
def test_no_word_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyError):
        one(data)


def test_id_is_a_hash_of_what_is_said_and_who_says_so() -> None:
    article = one(BODY.encode())
    assert article.id == one(BODY.encode()).id
    assert article.id != one(BODY.encode(), outlet="La Feuille").id
    assert len(article.id) == 11
