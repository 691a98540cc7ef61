"""Do two quantities agree, and if not, how do they differ? Cases a journalist can read and extend."""

from typing import TypeAlias

import pytest

from recoupe import find
from recoupe.grammar.measure import judge, parts_sum, rounds_to
from recoupe.grammar.say import speaker
from recoupe.model import Quantity
from recoupe.settings import CompareSettings

SAY = speaker(find.language("fr"))


def quantity(text: str, low: float | None, high: float | None, unit: str | None, counted: str | None) -> Quantity:
    hedged = any(word in text for word in ("environ", "près", "dizaine"))
    return Quantity(low=low, high=high, unit=unit, counted=counted, approximate=hedged, start=0, end=len(text))


# printed, low, high | printed, low, high | unit, counted | verdict
Case: TypeAlias = tuple[
    str, float | None, float | None, str, float | None, float | None, str | None, str | None, str | None
]
CASES: list[Case] = [
    ("12 blessés", 12, 12, "14 blessés", 14, 14, None, "blesse", "conflict"),
    ("12 blessés", 12, 12, "douze blessés", 12, 12, None, "blesse", None),
    ("12 blessés", 12, 12, "une dizaine de blessés", 10, 10, None, "blesse", "rounding"),
    ("au moins 12 blessés", 12, None, "14 blessés", 14, 14, None, "blesse", None),
    ("au moins 12 blessés", 12, None, "10 blessés", 10, 10, None, "blesse", "conflict"),
    ("2 à 3 milliards", 2e9, 3e9, "2,4 milliards", 2.4e9, 2.4e9, "EUR", None, "range"),
    ("1,24 milliard", 1.24e9, 1.24e9, "1,2 milliard", 1.2e9, 1.2e9, "EUR", None, "rounding"),
    ("38,4 m", 38.4, 38.4, "environ 40 m", 40, 40, "m", None, "rounding"),
    ("38 m", 38, 38, "63 m", 63, 63, "m", None, "conflict"),
    ("12 %", 12, 12, "15 %", 15, 15, "%", None, "conflict"),
    ("un recul de 3,7 %", 3.7, 3.7, "(- 3,7 %)", -3.7, -3.7, "%", None, None),
    ("5 °C", 5, 5, "-5 °C", -5, -5, "°C", None, "conflict"),
    ("155 miles", 249448, 249448, "250 km", 250000, 250000, "m", None, "conversion"),
    ("104 300 manifestants", 104300, 104300, "104 000 manifestants", 104000, 104000, None, "manifestant", "rounding"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} / {case[3]}")
def test_verdict(case: Case) -> None:
    a, low, high, b, low_b, high_b, unit, counted, verdict = case
    left, right = quantity(a, low, high, unit, counted), quantity(b, low_b, high_b, unit, counted)
    for x, y, text_x, text_y in ((left, right, a, b), (right, left, b, a)):
        found = judge(x, y, text_x, text_y, settings=CompareSettings(), say=SAY)
        assert (found and found.verdict) == verdict


def test_rounding_drops_digits() -> None:
    assert rounds_to(254, 250)
    assert rounds_to(1.38e6, 1.4e6)
    assert not rounds_to(254, 254)
    assert not rounds_to(254, 240)


def test_parts_make_a_sum() -> None:
    five, one, six = (quantity("", n, n, None, "drone") for n in (5.0, 1.0, 6.0))
    assert parts_sum([five, one], six)
    assert not parts_sum([six], six)
    assert not parts_sum([five, five], six)
