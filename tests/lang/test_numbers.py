"""Quantities, by the cases of each language: one JSON object a line, in `tests/lang/<code>/numbers.jsonl`.

`found` lists what must be found in `text`, in order: the words, the lower and the upper bound in the base unit, the
unit, the thing counted, and "about" where the number is approximate.
"""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from recoupe import find
from recoupe.model import Quantity

HERE = Path(__file__).parent


def _cases() -> list[object]:
    return [
        pytest.param(path.parent.name, *json.loads(line).values(), id=f"{path.parent.name}:{number}")
        for path in sorted(HERE.glob("*/numbers.jsonl"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    ]


def _told(text: str, one: Quantity) -> list[object]:
    told: list[object] = [text[one.start : one.end], one.low, one.high, one.unit, one.counted]
    return [*told, "about"] if one.approximate else told


@pytest.mark.parametrize(("code", "text", "found"), _cases())
def test_quantities_are_read_as_a_journalist_would(code: str, text: str, found: list[list[object]]) -> None:
    quantities = find.language(code).quantities(text, 0, len(text), ())
    assert [_told(text, one) for one in quantities] == found


@pytest.mark.parametrize("code", ["fr", "en", "und"])
def test_quantities_do_not_overlap_and_stay_in_their_extent(code: str) -> None:
    text = "12 km, 3-1, 5 % / 7 %, (4), 2 à 3 milliards d'euros, $5m, 10:30, 1.2.3, 41'500 a"
    quantities = find.language(code).quantities(text, 4, len(text) - 3, ())
    assert all(4 <= one.start < one.end <= len(text) - 3 for one in quantities)
    assert all(one.end <= two.start for one, two in pairwise(quantities))


def test_what_is_masked_is_no_quantity() -> None:
    text = "Le 12 mars, 40 élus ont voté."
    quantities = find.language("fr").quantities(text, 0, len(text), ((3, 10),))
    assert [text[one.start : one.end] for one in quantities] == ["40 élus"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("zzz 8 000 zzz", [8000.0]),
        ("zzz 1.234.567 zzz", [1234567.0]),
        ("zzz 1,5 zzz 2.5", [1.5, 2.5]),
        ("zzz 8.125 zzz", []),  # eight, or eight thousand: it depends on the language
    ],
)
def test_the_neutral_pack_reads_only_figures_that_mean_the_same_everywhere(text: str, found: list[float]) -> None:
    assert [one.low for one in find.language("und").quantities(text, 0, len(text), ())] == found


def test_a_long_line_of_figures_takes_no_more_than_linear_time() -> None:
    text = "12 000 " * 20_000
    assert len(find.language("fr").quantities(text, 0, len(text), ())) > 1_000


def test_a_quantity_stays_clear_of_what_is_masked() -> None:
    text = "Il fait -5 °C 0 ici, pour un Lorvanois sur deux."
    masked = ((12, 15), (text.index("Lorvanois"), text.index(" sur deux")))
    for one in find.language("fr").quantities(text, 0, len(text), masked):
        assert all(one.end <= start or end <= one.start for start, end in masked)
