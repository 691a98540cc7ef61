"""Bytes to text. A case: what the file holds, the bytes it comes in, what is declared, what is noted."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.errors import UndecodableError
from recoupe.text.decoding import decode

FRENCH = "À l’été, l’évêque a cité « Noël » : cœur, façade, forêt – 8 000 €.\r\nDéjà bâti près de l’île."
LATIN = "À l'été, l'évêque a cité Noël : façade, forêt. Déjà bâti près de l'île."
POLISH = "Wczoraj wieczorem wójt powiedział, że żadne dziecko nie będzie płacić. Źdźbło, gęś, łódź."
RUSSIAN = "Мэр заявил вчера вечером, что мост будет закрыт до понедельника."


@pytest.mark.parametrize(
    ("text", "encoding", "declared", "noted"),
    [
        (FRENCH, "utf-8", None, ""),
        (FRENCH, "utf-8", "utf-8", ""),
        (FRENCH, "utf-8", "iso-8859-1", "declares iso-8859-1 but is UTF-8"),
        (FRENCH, "utf-8-sig", None, ""),
        (FRENCH, "utf-16", None, ""),
        (FRENCH, "utf-16-le", None, "No byte order mark"),
        (FRENCH, "utf-32", None, ""),
        (FRENCH, "cp1252", None, "read as cp1252"),
        (FRENCH, "cp1252", "iso-8859-1", ""),
        (FRENCH, "cp1252", "utf-8", "declares utf-8 but reads like cp1252"),
        (FRENCH, "cp1252", "windows-1251", "declares windows-1251 but reads like cp1252"),
        (FRENCH, "cp1252", "martian", "which is none"),
        (FRENCH, "mac_roman", None, "read as mac_roman"),
        (LATIN, "cp850", None, "read as cp850"),
        ("Un cœur à 5 € près de l'été", "iso8859-15", None, "read as iso8859-15"),
        (POLISH, "cp1250", None, "read as cp1250"),
        (POLISH, "cp1250", "iso-8859-1", "declares iso-8859-1 but reads like cp1250"),
        (RUSSIAN, "cp1251", None, "read as cp1251"),
        (RUSSIAN, "cp1251", "windows-1251", ""),
        ("Plain words only.", "ascii", "windows-1252", ""),
        ("", "ascii", None, ""),
    ],
)
def test_text_comes_back_whole(text: str, encoding: str, declared: str | None, noted: str) -> None:
    decoded = decode(text.encode(encoding), declared=declared)
    assert decoded.text == text
    assert noted in " ".join(decoded.notes)
    assert bool(decoded.notes) == bool(noted)


def test_damaged_utf8_is_read_with_a_note_that_counts_the_damage() -> None:
    decoded = decode(FRENCH.encode() + b"\xff" + "Noël à l’été".encode()[:-1])
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith(FRENCH)
    assert "2 places are not valid utf-8" in decoded.notes[0]


def test_text_encoded_twice_is_kept_and_noted() -> None:
    twice = "L’été, la préfète a été entendue à Évry".encode().decode("cp1252", "replace")
    decoded = decode(twice.encode())
    assert decoded.text == twice
    assert "encoded twice" in decoded.notes[0]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 \xe2\xe3", "a PDF"),
        (b"PK\x03\x04....", "a zip archive or an office document"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (b"abc\x00def\x00\x00 and some words", "NUL"),
        (bytes(random.Random(1).choices(range(1, 256), k=4000)), "control characters"),
    ],
)
def test_binary_data_is_refused_and_named(data: bytes, what: str) -> None:
    with pytest.raises(UndecodableError, match=what):
        decode(data)


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc"))))
def test_any_utf8_text_comes_back_as_it_was(text: str) -> None:
    if not text.startswith(("\ufeff", "{\\rtf", "GIF8", "%PDF-")):
        assert decode(text.encode()).text == text


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text_or_a_reason(data: bytes) -> None:
    try:
        assert isinstance(decode(data).text, str)
    except UndecodableError as error:
        assert str(error)
