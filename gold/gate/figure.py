"""Figures: counts from which precision, recall and F follow, and the slips behind them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """Counts of one layer. What was not measured (nothing over nothing) is None, never 0."""

    found: int = 0
    """Of the gold: how many the program found."""
    expected: int = 0
    """How many the gold has."""
    right: int = 0
    """Of what the program says: how many are right. Differs from `found` where one thing answers two."""
    predicted: int | None = 0
    """How many the program says; None for a share (of what was found, how much is right in one more respect)."""
    doubtful: int = 0
    """Also said, on what the gold does not speak of: false in the strict precision alone."""

    @property
    def recall(self) -> float | None:
        """Share of the gold that was found."""
        return self.found / self.expected if self.expected else None

    @property
    def precision(self) -> float | None:
        """Share of what is said that is right."""
        return self.right / self.predicted if self.predicted else None

    @property
    def strict(self) -> float | None:
        """Precision where everything that the gold does not speak of is false."""
        return self.right / (self.predicted + self.doubtful) if self.predicted is not None and self.doubtful else None

    @property
    def f(self) -> float | None:
        """Harmonic mean of precision and recall; the share itself for a share."""
        if self.predicted is None:
            return self.recall
        if not self.expected and not self.predicted:
            return None
        precision, recall = self.precision or 0.0, self.recall or 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


class Slip(msgspec.Struct, frozen=True, kw_only=True):
    """One thing missed, said falsely, or found and wrong in one respect."""

    kind: Literal["missed", "false", "wrong"]
    article: str
    lines: tuple[str, ...]


class Measure(msgspec.Struct, frozen=True, kw_only=True):
    """A figure and what lies behind it."""

    figure: Figure
    slips: tuple[Slip, ...] = ()


def layer_of(name: str) -> str:
    """The layer of a part: `claims` for `claims.voices`."""
    return name.partition(".")[0]


def share(checks: Iterable[tuple[bool, Slip]]) -> Measure:
    """Of what was looked at, how much is right; the slip is kept where it is not."""
    looked = list(checks)
    good = sum(right for right, _ in looked)
    return Measure(
        figure=Figure(found=good, expected=len(looked), predicted=None),
        slips=tuple(slip for right, slip in looked if not right),
    )


def add(figures: Iterable[Figure]) -> Figure:
    """The figure of all stories together: counts are summed, so that a long story weighs more."""
    total = Figure()
    for n, one in enumerate(figures):
        total = Figure(
            found=total.found + one.found,
            expected=total.expected + one.expected,
            right=total.right + one.right,
            predicted=one.predicted
            if n == 0
            else None
            if total.predicted is None or one.predicted is None
            else total.predicted + one.predicted,
            doubtful=total.doubtful + one.doubtful,
        )
    return total
