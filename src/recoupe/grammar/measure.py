"""Whether two quantities agree, and if not, how they differ."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from recoupe.grammar.say import Say, percent
from recoupe.model import Quantity
from recoupe.model.disagreement import Verdict
from recoupe.settings import CompareSettings
from recoupe.text.normalise import fold


class Finding(NamedTuple):
    """How two values differ, with the values that decided."""

    verdict: Verdict
    why: str


def agree(a: Quantity, b: Quantity) -> bool:
    """Same bounds: nothing to report, whatever the notation."""
    return _unsigned(a) == _unsigned(b)


def judge(a: Quantity, b: Quantity, text_a: str, text_b: str, *, settings: CompareSettings, say: Say) -> Finding | None:
    """How two quantities of one unit or one thing counted differ; None when both may hold as printed.

    `text_a` and `text_b` are their printed words. Things counted below `settings.exact_under` are exact unless they
    say otherwise: 12 hurt and 14 hurt do not round to each other, 3.48 and 3.5 billion do.
    """
    if agree(a, b):
        return None
    x, y = middle(a), middle(b)
    distance = abs(x - y) / max(abs(x), abs(y), 1e-9)
    apart = {"a": text_a, "b": text_b, "distance": percent(distance)}
    if _bounded(a, b) or _bounded(b, a):
        # "plus de 9 millions" stands for 9.1 as a round figure; "au moins 37" says nothing against 41.
        rounds = a.unit is not None or min(abs(x), abs(y)) >= settings.exact_under
        return (
            Finding("rounding", say("number.rounding", **apart)) if rounds and 0 < distance <= settings.near else None
        )
    if _compatible(a, b):
        wide, other = (text_a, text_b) if a.low != a.high else (text_b, text_a)
        return Finding("range", say("number.range", a=wide, b=other))
    if converted(a, b, text_a, text_b) and distance <= settings.near:
        return Finding("conversion", say("number.conversion", **apart))
    hedged = a.approximate or b.approximate
    near = settings.loose if hedged and a.unit is None else settings.near
    roundable = hedged or a.unit is not None or min(abs(x), abs(y)) >= settings.exact_under
    if roundable and distance <= near and (hedged or rounds_to(x, y) or rounds_to(y, x)):
        return Finding("rounding", say("number.rounding", **apart))
    return Finding("conflict", say("number.conflict", a=text_a, b=text_b))


def middle(quantity: Quantity) -> float:
    """One number for a quantity: its value, its bound, or the middle of its range."""
    low, high = _unsigned(quantity)
    if low is None or high is None:
        return low if low is not None else (high or 0.0)
    return (low + high) / 2


def _unsigned(quantity: Quantity) -> tuple[float | None, float | None]:
    """The bounds; of a share without its sign: "un recul de 4 %" and "(-4 %)" are one change."""
    low, high = quantity.low, quantity.high
    if quantity.unit in _CHANGES and low is not None and high is not None and high < 0:
        return -high, -low
    return low, high


_CHANGES = ("%", "point", None)
"""Units of changes. A temperature below zero is another one than above."""


def _compatible(a: Quantity, b: Quantity) -> bool:
    """One is open or a range, and the other lies in it."""
    wide_a, wide_b = a.low != a.high, b.low != b.high
    if not (wide_a or wide_b):
        return False
    low = max(-math.inf if a.low is None else a.low, -math.inf if b.low is None else b.low)
    high = min(math.inf if a.high is None else a.high, math.inf if b.high is None else b.high)
    return low <= high


def rounds_to(exact: float, rounded: float) -> bool:
    """True when `rounded` is `exact` written with fewer significant digits: 123 -> 120, 3.48e9 -> 3.5e9."""
    if not rounded or not exact:
        return False
    digits = f"{abs(rounded):.12e}".split("e")
    significant = len(digits[0].replace(".", "").rstrip("0"))
    step = 10 ** (int(digits[1]) - significant + 1)
    return abs(exact - rounded) <= step / 2 and abs(exact) != abs(rounded)


def _bounded(open_: Quantity, other: Quantity) -> bool:
    """`open_` has one bound, and `other` is a plain number on the right side of it, not the bound itself."""
    if (open_.low is None) == (open_.high is None) or other.low is None or other.low != other.high:
        return False
    return (open_.low is not None and other.low >= open_.low) or (open_.high is not None and other.low <= open_.high)


def converted(a: Quantity, b: Quantity, text_a: str, text_b: str) -> bool:
    """The printed words have no unit in common, not even as an abbreviation (same first letter)."""
    if a.unit is None or a.unit == "%":
        return False
    left, right = _unit_letters(a, text_a), _unit_letters(b, text_b)
    return bool(left) and bool(right) and not left & right


def _unit_letters(quantity: Quantity, text: str) -> set[str]:
    """First letters of the printed words, the thing counted and magnitudes left out."""
    words = re.findall(r"[^\W\d_]+|[$€£%]", fold(text))
    thing = (quantity.counted or "\0")[:4]
    return {
        w[0] for w in words if not w.startswith((thing, "million", "milli", "billion")) and w not in ("de", "d", "of")
    }


def parts_sum(parts: Sequence[Quantity], whole: Quantity) -> bool:
    """Two parts or more that add up to the whole, all of them plain numbers."""
    plain = [q.low for q in [*parts, whole] if q.low is not None and q.low == q.high]
    return len(parts) > 1 and len(plain) == len(parts) + 1 and math.isclose(sum(plain[:-1]), plain[-1])
