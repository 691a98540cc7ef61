"""The canonical JSON."""

from __future__ import annotations

import msgspec

from recoupe.exports import json
from recoupe.model import Report
from tests.sample_report import sample_report


def test_a_report_comes_back_as_it_was() -> None:
    assert msgspec.json.decode(json.write(sample_report()), type=Report) == sample_report()


def test_the_same_report_gives_the_same_bytes() -> None:
    first = json.write(sample_report())
    again = msgspec.json.decode(first, type=Report)
    assert json.write(again) == first


def test_it_is_utf8_indented_and_ends_with_a_newline() -> None:
    text = json.write(sample_report()).decode()
    assert text.startswith('{\n "format": "recoupe-report/1",\n')
    assert text.endswith("}\n")
    assert "Cap-Léonie" in text
