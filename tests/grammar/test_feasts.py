"""Feasts without a fixed date."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.grammar.times.feasts import feast


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("easter+0", "1961-04-02"),
        ("easter+0", "2000-04-23"),
        ("easter+0", "2024-03-31"),
        ("easter+0", "2038-04-25"),  # the latest that Easter can be
        ("easter+39", "2024-05-09"),
        ("easter+-47", "2024-02-13"),
        ("nth+11-4-4", "2024-11-28"),
        ("nth+5-0-1", "2024-05-27"),
        ("12-25", "2024-12-25"),
    ],
)
def test_a_feast_has_its_day_in_every_year(name: str, day: str) -> None:
    assert feast(name, int(day[:4])) == dt.date.fromisoformat(day)
