"""Offsets of time zones."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.world.zones import offset


@pytest.mark.parametrize(
    ("zone", "day", "found"),
    [
        ("utc", "2024-07-01", "+00:00"),
        ("paris", "2024-03-30", "+01:00"),
        ("paris", "2024-03-31", "+02:00"),
        ("paris", "2024-10-27", "+01:00"),
        ("eastern", "2024-03-09", "-05:00"),
        ("eastern", "2024-03-10", "-04:00"),
        ("eastern", "2024-11-03", "-05:00"),
        ("delhi", "2024-01-01", "+05:30"),
        ("local", "2024-01-01", None),
    ],
)
def test_a_zone_has_its_offset_on_a_day(zone: str, day: str, found: str | None) -> None:
    assert offset(zone, dt.date.fromisoformat(day)) == found
