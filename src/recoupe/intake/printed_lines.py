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
_BROKEN = re.compile(r"(\w+)(?:[-\u00ad]| ?‐)$")
_COMPOUND = re.compile(r"\w+-\w+")
_BEFORE = frozenset(
    """peut vice ex sous non mi demi semi quasi celui celle ceux celles lui elle eux moi toi soi nous vous après avant
    au par là porte chef arc grand self well co""".split()
)
_BEHIND = re.compile(r"(?:ils?|elles?|on|je|tu|là|ci|mêmes?|t|clés?|être|dessus|dessous|delà)\b")
"""Halves that keep their hyphen at a line end, in French and English; any other half is taken for a cut word."""


_HALF = 0.6
"""Share of a full line under which one is a heading, whatever it ends with."""
_WIDTHS = {**dict.fromkeys("ijlt.,;:!'’|()[]fr -I", 0.6), **dict.fromkeys("mwMW—…", 1.55)}
"""Widths of letters over that of the usual one: those of Times and Helvetica lie around them."""
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
    for number, line in enumerate(lines[1:], start=1):
        if begins(number):
            yield paragraph
            paragraph = line.text
        else:
            paragraph = _glued(paragraph, line.text, known)
    if paragraph:
        yield paragraph


class _Begins:
    """Whether a line begins a paragraph, by the sign that its pages use: a gap, else an indent, else a short line."""

    def __init__(self, lines: Sequence[Line], settings: PrintSettings) -> None:
        self._lines = lines
        self._settings = settings
        self._left = _left_margins(lines)
        steps = [n for n in range(1, len(lines)) if self._follows(n) and self._alike(n)]
        self._leading = median(self._step(n) / max(lines[n].size, 1) for n in steps) if steps else 0.0
        widths = sorted(_width(line.text) for line in lines)
        self._full = widths[9 * len(widths) // 10] if widths else 0.0
        least = settings.sign * len(steps)
        self._by_gap = sum(map(self._gap, steps)) > least
        self._by_indent = not self._by_gap and sum(map(self._indented, steps)) > least

    def __call__(self, n: int) -> bool:
        """The same of the line with that number."""
        before, line = self._lines[n - 1], self._lines[n]
        if not self._alike(n):
            return True
        ended = bool(_ENDS.search(before.text))
        short = self._left_room(n, self._settings.short_line)
        if _BULLET.match(line.text) and (ended or short):
            return True
        if not self._follows(n):  # the next column or page, where a paragraph may go on
            new = self._by_indent and self._indented(n)
            return new or ((ended or self._left_room(n, _HALF)) and not line.text[:1].islower())
        if self._by_gap:
            return self._gap(n)
        if self._by_indent:
            return self._gap(n) or (self._indented(n) and (ended or short))
        return short if ended else self._left_room(n, _HALF)

    def _step(self, n: int) -> float:
        return self._lines[n - 1].y - self._lines[n].y

    def _follows(self, n: int) -> bool:
        """Whether a line stands under the one before, in the same column."""
        return 0 < self._step(n) < 4 * max(self._lines[n].size, 1)

    def _alike(self, n: int) -> bool:
        before = self._lines[n - 1]
        return abs(before.size - self._lines[n].size) <= self._settings.other_size * before.size

    def _gap(self, n: int) -> bool:
        return self._step(n) > self._settings.gap * self._leading * max(self._lines[n].size, 1)

    def _indented(self, n: int) -> bool:
        return self._lines[n].x - self._left[n] > self._settings.indent * self._lines[n].size

    def _left_room(self, n: int, share: float) -> bool:
        """Whether the line before left room for the first word of this one: then it was broken on purpose."""
        word = self._lines[n].text.split(maxsplit=1)[0]
        return _width(f"{self._lines[n - 1].text} {word}") < share * self._full


def _left_margins(lines: Sequence[Line]) -> list[float]:
    """For each line, where the lines of its column begin."""
    starts = [0, *(n for n in range(1, len(lines)) if not 0 < lines[n - 1].y - lines[n].y < 200)]
    found: list[float] = []
    for start, end in pairwise([*starts, len(lines)]):
        found += [min(line.x for line in lines[start:end])] * (end - start) if end > start else []
    return found


def _width(text: str) -> float:
    """How wide a text is printed, about, in letters of the usual width: 4 % off at most on lines of Chromium."""
    return sum(_WIDTHS.get(sign, 1.25 if sign.isupper() else 1.0) for sign in text)


def _glued(paragraph: str, line: str, known: Set[str]) -> str:
    """Two lines of a paragraph as one; a word cut at the line end is made whole."""
    broken = _BROKEN.search(paragraph)
    if not broken:
        return f"{paragraph} {line}"
    half, rest = broken[1].casefold(), re.match(r"\w*", line.casefold())
    if paragraph.endswith(("\u00ad", "‐")) and line[:1].islower():
        return paragraph[:-1].rstrip() + line
    compound = rest is not None and (f"{half}-{rest[0]}" in known or line[rest.end() :].startswith("-"))
    if compound or half in _BEFORE or _BEHIND.match(line) or not line[:1].islower():
        return paragraph + line
    return paragraph[:-1] + line
