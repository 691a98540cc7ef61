"""Front matter: which tops of a text are one, and what they say."""

from __future__ import annotations

import pytest

from recoupe.text.front_matter import front_matter


@pytest.mark.parametrize(
    ("text", "values", "rest"),
    [
        ("---\noutlet: La Feuille\n---\nTexte", {"outlet": "La Feuille"}, "Texte"),
        ("---\r\noutlet: La Feuille\r\n---\r\n\r\nTexte", {"outlet": "La Feuille"}, "\r\nTexte"),
        ('---\ntitle: "Un : deux"\n# a comment\n\nlanguage: fr\n---\nX', {"title": "Un : deux", "language": "fr"}, "X"),
        ("\n---\nOutlet: A\npublished:\n---\nX", {"outlet": "A"}, "X"),
        ("---\noutlet: A\n---", {"outlet": "A"}, ""),
    ],
)
def test_block_is_read_and_the_text_starts_after_it(text: str, values: dict[str, str], rest: str) -> None:
    block = front_matter(text)
    assert block is not None
    assert block.values == values
    assert text[block.end :] == rest


@pytest.mark.parametrize(
    "text",
    [
        "Texte",
        "---\nUne ligne de tirets, puis un texte.\n---\n",
        "---\noutlet: A\nTexte sans fin de bloc",
        "---\n---\nTexte",
        "Texte\n---\noutlet: A\n---\n",
        "---\n" + "a: b\n" * 200_000,
    ],
)
def test_other_tops_are_text(text: str) -> None:
    assert front_matter(text) is None
