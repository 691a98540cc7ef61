"""Words of a text, with their places.

A number with its separators is one word (`8 000`, `8.000`, `1,5`), so that notations can be compared;
elided articles (`l'`, `qu'`) and the parts of hyphenated words stand apart, so that `poste-frontière` and
`poste frontière` give the same words.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from recoupe.text.normalise import fold

_BLANKS = "\u0020\u00a0\u2009\u202f"
_WORD = re.compile(
    rf"""
    (\d{{1,3}}(?:[{_BLANKS}.,']\d{{3}})+(?!\d)(?:[.,]\d+)?   # 8 000   1.923,5
    | \d+(?:[.,]\d+)?)                                        # 12   1,5
    | (?:aujourd|prud|quelqu|presqu)['’]\w+                   # words that keep their apostrophe
    | [^\W\d_]{{1,5}}['’](?=\w)                               # l'  qu'  jusqu'
    | \w+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_GROUPS = re.compile(rf"(?<=\d)[{_BLANKS}.,'](?=\d{{3}}(?!\d))")


class Word(NamedTuple):
    """A word with its place and its folded form."""

    start: int
    end: int
    norm: str


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text[start:end]`, in order; offsets are those of the whole text."""
    stop = len(text) if end is None else end
    make, norm = tuple.__new__, fold  # a named tuple's own constructor costs as much as finding the word
    return [
        make(Word, (*match.span(), norm(match[0]) if match.lastindex is None else _figures(match[0])))
        for match in _WORD.finditer(text, start, stop)
    ]


def _figures(printed: str) -> str:
    return _GROUPS.sub("", printed).replace(",", ".")
