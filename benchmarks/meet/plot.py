"""A plain plot of measured points on two logarithmic axes, as SVG: readable on light and on dark paper."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import NamedTuple

_STYLE = """
  text { font: 13px system-ui, sans-serif; fill: #333 }
  .title { font-weight: 600 }
  .grid { stroke: #ddd; stroke-width: 1 }
  .line { fill: none; stroke: #1f5fa8; stroke-width: 1.5; stroke-dasharray: 5 4 }
  .point { fill: #1f5fa8 }
  @media (prefers-color-scheme: dark) {
    text { fill: #ddd } .grid { stroke: #444 } .line { stroke: #7fb2ea } .point { fill: #7fb2ea }
  }
"""
_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 440, 300, 70, 20, 40, 50


class Panel(NamedTuple):
    """Points (x, y), larger than zero, and what is drawn behind them as a line: y of x."""

    title: str
    points: Sequence[tuple[float, float]]
    fitted: Callable[[float], float] | None
    x: Callable[[float], str]
    y: Callable[[float], str]
    """How a value is printed at its axis."""


def svg(panels: Sequence[Panel], *, about: str) -> str:
    """The panels side by side; `about` for who does not see them."""
    width = _WIDTH * len(panels)
    drawn = [f'<g transform="translate({_WIDTH * i} 0)">{"".join(_panel(panel))}</g>' for i, panel in enumerate(panels)]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {_HEIGHT}" width="{width}" role="img"'
    return "\n".join([f'{head} aria-label="{escape(about)}">', f"<style>{_STYLE}</style>", *drawn, "</svg>", ""])


def _panel(panel: Panel) -> Iterator[str]:
    xs, ys = zip(*panel.points, strict=True)
    across = _Axis(min(xs), max(xs), _LEFT, _WIDTH - _RIGHT)
    upward = _Axis(min(ys) / 1.5, max(ys) * 1.3, _HEIGHT - _BOTTOM, _TOP)
    yield f'<text class="title" x="{_LEFT}" y="22">{escape(panel.title)}</text>'
    for value in upward.ticks():
        at = upward(value)
        yield f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{at:.1f}" y2="{at:.1f}"/>'
        yield f'<text x="{_LEFT - 8}" y="{at + 4:.1f}" text-anchor="end">{escape(panel.y(value))}</text>'
    for value in xs:
        at = across(value)
        yield f'<text x="{at:.1f}" y="{_HEIGHT - _BOTTOM + 22}" text-anchor="middle">{escape(panel.x(value))}</text>'
    if panel.fitted:
        ends = " ".join(f"{across(x):.1f},{upward(panel.fitted(x)):.1f}" for x in (min(xs), max(xs)))
        yield f'<polyline class="line" points="{ends}"/>'
    for x, y in panel.points:
        yield f'<circle class="point" cx="{across(x):.1f}" cy="{upward(y):.1f}" r="4"/>'


class _Axis:
    """From values to places on paper, by their logarithms."""

    def __init__(self, low: float, high: float, start: float, end: float) -> None:
        self.low, self.high, self._start, self._end = low, high, start, end

    def __call__(self, value: float) -> float:
        share = math.log(value / self.low) / math.log(self.high / self.low)
        return self._start + share * (self._end - self._start)

    def ticks(self) -> list[float]:
        """Round values between the ends: the powers of ten, with 3, or with 2 and 5, where these are few."""
        powers = [10.0**k for k in range(math.floor(math.log10(self.low)), math.ceil(math.log10(self.high)) + 1)]
        for steps in ((1,), (1, 3), (1, 2, 5)):
            found = [power * step for power in powers for step in steps if self.low <= power * step <= self.high]
            if len(found) > 2:
                break
        return found
