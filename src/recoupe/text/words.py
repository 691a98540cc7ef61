"""Words of a text, with their places.

A number with its separators is one word (`8 000`, `8.000`, `1,5`), so that notations can be compared;
elided articles (`l'`, `qu'`) and the parts of hyphenated words stand apart, so that `poste-frontière` and
`poste frontière` give the same words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from recoupe.text.kept import Kept
from recoupe.text.normalise import fold

BLANKS = "\u0020\u00a0\u2009\u202f"
"""What may stand between the thousands of a number."""
KEPT = ("aujourd", "prud", "quelqu", "presqu")
"""Before an apostrophe: words that keep it."""
ELIDED = 5
"""Letters before an apostrophe that are a word of their own, at most: `jusqu'`, but not `rock'n`."""
_WORD = re.compile(
    rf"""
    [^\W\d_]++(?!['’\w])                                     # by far the most words, so tried first
    | \d{{1,3}}(?:[{BLANKS}.,']\d{{3}})+(?!\d)(?:[.,]\d+)?   # 8 000   1.923,5
    | \d+(?:[.,]\d+)?                                         # 12   1,5
    | (?i:{"|".join(KEPT)})['’]\w+                  # words that keep their apostrophe
    | [^\W\d_]{{1,{ELIDED}}}['’](?=\w)                               # l'  qu'  jusqu'
    | \w+
    """,
    re.VERBOSE,
)
_GROUPS = re.compile(rf"(?<=\d)[{BLANKS}.,'](?=\d{{3}}(?!\d))")


class Word(NamedTuple):
    """A word with its place and its folded form."""

    start: int
    end: int
    norm: str


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text[start:end]`, in order; offsets are those of the whole text."""
    make, norms = tuple.__new__, NORMS  # a named tuple's own constructor costs as much as finding the word
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [make(Word, (*match.span(), norms[match[0]])) for match in found]


def norms(text: str, start: int, end: int) -> list[str]:
    """The words of `text[start:end]` without their places, for who asks for many pieces of one text.

    Taken from the words of the whole text; read anew where the edges cut a word, or the last leans on what follows.
    """
    known, spans = _whole(text)
    first, last = bisect_left(spans, (start, 0)), bisect_left(spans, (end, 0))
    if _clear(known, spans, first, last, start, end):
        return known[first:last]
    return [word.norm for word in words(text, start, end)]


def pieces(text: str, extents: Iterable[tuple[int, int]]) -> list[Word]:
    """The words of some stretches of one text, in their order: as `words` gives them, and found once for all."""
    known, spans = _whole(text)
    make, found = tuple.__new__, list[Word]()
    for start, end in extents:
        first, last = bisect_left(spans, (start, 0)), bisect_left(spans, (end, 0))
        if _clear(known, spans, first, last, start, end):
            found += [make(Word, (*spans[i], known[i])) for i in range(first, last)]
        else:
            found += words(text, start, end)
    return found


def _clear(known: list[str], spans: list[tuple[int, int]], first: int, last: int, start: int, end: int) -> bool:
    """Whether a stretch has the words of the whole text: no edge cuts one, and the last leans on nothing behind it."""
    inside = first < last and spans[last - 1][1] <= end and (first == 0 or spans[first - 1][1] <= start)
    return inside and known[last - 1][-1:] != "'"


@lru_cache(maxsize=1)
def _whole(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """Words of a text and their places. Depends on the text alone; the last text only is kept."""
    found = list(_WORD.finditer(text))
    return [NORMS[match[0]] for match in found], [match.span() for match in found]


def _norm(printed: str) -> str:
    return _figures(printed) if printed[0].isdecimal() else fold(printed)


NORMS = Kept(_norm)
"""`NORMS[printed]`: one spelling of a word that was found."""


def _figures(printed: str) -> str:
    return _GROUPS.sub("", printed).replace(",", ".")
