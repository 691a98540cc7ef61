"""Printed lines to paragraphs: what stands on pages, joined again as it was written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from recoupe.settings import PrintSettings

_FOLIO = re.compile(r"\W*(?:p(?:age|\.)?\s*)?\d{1,4}(?:\s*(?:/|sur|of|de|von)\s*\d{1,4})?\W*", re.IGNORECASE)
_ENDS = re.compile(r"[.!?…:;»”\")\]]\s*$")
_BULLET = re.compile(r"\s*(?:[•▪‣●○■□–—*-]|\d{1,2}[.)])\s")
_BROKEN = re.compile(r"(\w+)[-‐\u00ad]$")
_COMPOUND = re.compile(r"\w+-\w+")
_BEFORE = frozenset(
    """peut vice ex sous non mi demi semi quasi celui celle ceux celles lui elle eux moi toi soi nous vous après avant
    au par là porte chef arc grand self well co""".split()
)
_BEHIND = re.compile(r"(?:ils?|elles?|on|je|tu|là|ci|mêmes?|t|clés?|être|dessus|dessous|delà)\b")
"""Halves that keep their hyphen at a line end, in French and English; any other half is taken for a cut word."""


_BAND = 6.0
"""Points of height within which two lines stand at the same place of their pages: half a line."""


class Line(NamedTuple):
    """A line as printed: its words, where it begins (points from the left and from the bottom), size of its letters."""

    text: str
    x: float
    y: float
    size: float


def paragraphs(pages: Sequence[Sequence[Line]], settings: PrintSettings) -> list[str]:
    """The paragraphs of some pages, without running heads, running feet and page numbers."""
    bodies = _without_margins(pages, settings)
    known = {word for page in bodies for line in page for word in _COMPOUND.findall(line.text.casefold())}
    return list(_joined([line for page in bodies for line in page], known, settings))


def _without_margins(pages: Sequence[Sequence[Line]], settings: PrintSettings) -> list[list[Line]]:
    """Pages without the lines at their top and bottom that come back on others, but for their numbers."""
    seen = Counter(form for page in pages for form in {_form(line) for line in _margin(page, settings)})
    least = max(2, settings.repeated * len(pages))
    kept = []
    for page in pages:
        running = {line for line in _margin(page, settings) if seen[_form(line)] >= least} | _folios(page)
        kept.append([line for line in page if line not in running])
    return kept


def _margin(page: Sequence[Line], settings: PrintSettings) -> list[Line]:
    by_height = sorted(page, key=lambda line: -line.y)
    return [*by_height[: settings.margin], *by_height[-settings.margin :]]


def _folios(page: Sequence[Line]) -> set[Line]:
    """The number of the page, alone at the top or the bottom, apart from the lines beside it."""
    by_height = sorted(page, key=lambda line: -line.y)
    edges = (by_height[:2], by_height[:-3:-1]) if len(page) > 2 else ()
    return {edge for edge, inner in edges if _FOLIO.fullmatch(edge.text) and abs(edge.y - inner.y) > 1.5 * inner.size}


def _form(line: Line) -> tuple[str, int]:
    """Words and height: what comes back at another height is text."""
    return re.sub(r"\d+", "#", line.text.casefold()).strip(), round(line.y / _BAND)


def _joined(lines: Sequence[Line], known: Set[str], settings: PrintSettings) -> Iterator[str]:
    begins = _Begins(lines, settings)
    paragraph = lines[0].text if lines else ""
    for before, line in pairwise(lines):
        if begins(before, line):
            yield paragraph
            paragraph = line.text
        else:
            paragraph = _glued(paragraph, line.text, known)
    if paragraph:
        yield paragraph


class _Begins:
    """Whether a line begins a paragraph, by the sign that its pages use: a gap, else an indent, else a short line."""

    def __init__(self, lines: Sequence[Line], settings: PrintSettings) -> None:
        self._settings = settings
        steps = [(a, b) for a, b in pairwise(lines) if 0 < a.y - b.y < 4 * max(a.size, 1)]
        self._leading = median(a.y - b.y for a, b in steps) if steps else 0.0
        self._full = sorted(len(line.text) for line in lines)[3 * len(lines) // 4] if lines else 0
        least = settings.sign * len(steps)
        alike = [(a, b) for a, b in steps if self._alike(a, b)]
        self._by_gap = sum(self._gap(a, b) for a, b in alike) > least
        self._by_indent = not self._by_gap and sum(self._indent(a, b) for a, b in alike) > least

    def __call__(self, before: Line, line: Line) -> bool:
        if not self._alike(before, line) or _BULLET.match(line.text):
            return True
        ended = bool(_ENDS.search(before.text))
        step = before.y - line.y
        if step < 0 or step > 4 * max(before.size, 1):  # the next column or page, where a paragraph may go on
            return ended and not line.text[:1].islower()
        if self._by_gap or self._by_indent:
            return self._gap(before, line) or (self._by_indent and ended and self._indent(before, line))
        return ended and len(before.text) < self._settings.short_line * self._full

    def _alike(self, before: Line, line: Line) -> bool:
        return abs(before.size - line.size) <= self._settings.other_size * before.size

    def _gap(self, before: Line, line: Line) -> bool:
        return before.y - line.y > self._settings.gap * self._leading

    def _indent(self, before: Line, line: Line) -> bool:
        return line.x - before.x > self._settings.indent * line.size


def _glued(paragraph: str, line: str, known: Set[str]) -> str:
    """Two lines of a paragraph as one; a word cut at the line end is made whole."""
    broken = _BROKEN.search(paragraph)
    if not broken:
        return f"{paragraph} {line}"
    half, rest = broken[1].casefold(), re.match(r"\w*", line.casefold())
    if paragraph.endswith("\u00ad"):
        return paragraph[:-1] + line
    compound = rest is not None and f"{half}-{rest[0]}" in known
    if compound or half in _BEFORE or _BEHIND.match(line) or not line[:1].islower():
        return paragraph + line
    return paragraph[:-1] + line
