"""Times in the words of an editor."""

from __future__ import annotations

import pytest

from recoupe.model import Published
from recoupe.views.dates import minutes, printed, when

CASES = [
    # EDTF, French, English
    ("2024", "2024", "2024"),
    ("2024-03", "mars 2024", "March 2024"),
    ("2024-03-01", "1er mars 2024", "1 March 2024"),
    ("2024-08-12T09:05", "12 août 2024, 9 h 05", "12 August 2024, 9:05"),
    ("2024-08-12T00:00", "12 août 2024, 0 h 00", "12 August 2024, 0:00"),
    ("2024-08~", "vers août 2024", "about August 2024"),
    ("2024-08-12/2024-08-17", "du 12 au 17 août 2024", "12 to 17 August 2024"),
    ("2024-08-28/2024-09-02", "du 28 août au 2 septembre 2024", "28 August to 2 September 2024"),
    ("2023-12-30/2024-01-02", "du 30 décembre 2023 au 2 janvier 2024", "30 December 2023 to 2 January 2024"),
    ("1980/1989", "1980 – 1989", "1980 to 1989"),
    ("2024-03/2024-05", "mars – mai 2024", "March to May 2024"),
    ("2024-08-12/..", "à partir du 12 août 2024", "from 12 August 2024"),
    ("../2024-08-12", "jusqu’au 12 août 2024", "until 12 August 2024"),
    ("2024-21", "2024", "2024"),
    ("198X", "198X", "198X"),
]


@pytest.mark.parametrize(("value", "french", "english"), CASES)
def test_a_time_is_said_as_an_editor_writes_it(value: str, french: str, english: str) -> None:
    assert printed(value, "fr").replace("\u202f", " ") == french
    assert printed(value, "en") == english


def test_an_undated_article_has_no_words_for_it() -> None:
    assert when(None, "fr") is None


def test_a_day_is_a_stretch_and_a_month_is_no_place_on_an_axis_of_hours() -> None:
    day = minutes(Published(value="2024-08-12", precision="day", basis="given"))
    assert day is not None
    assert day[1] - day[0] == 24 * 60 - 1
    assert minutes(Published(value="2024-08", precision="month", basis="given")) is None
    away = Published(value="2024-08-12T13:30", precision="minute", basis="metadata", offset="-04:00")
    here = Published(value="2024-08-12T19:30", precision="minute", basis="metadata", offset="+02:00")
    assert minutes(away, "+02:00") == minutes(here, "+02:00") == minutes(here)
    assert minutes(Published(value="2024-02-31", precision="day", basis="text")) is None
