"""Lines, and extents without blanks."""

from __future__ import annotations

import pytest

from recoupe.text.lines import LINE, trim


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u0085"])
def test_every_line_end_parts_lines(end: str) -> None:
    assert LINE.findall(f"Un pont.{end}{end}Deux ponts.") == ["Un pont.", "Deux ponts."]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  Le pont \n", "Le pont"),
        ("\ufeff\u200b\u00a0Le pont\u202f", "Le pont"),
        ("Le pont", "Le pont"),
        (" \u200b ", ""),
    ],
)
def test_an_extent_loses_the_blanks_at_its_ends(text: str, kept: str) -> None:
    assert text[slice(*trim(text, 0, len(text)))] == kept
