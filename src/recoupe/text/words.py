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
    \d{{1,3}}(?:[{_BLANKS}.,']\d{{3}})+(?![\d])(?:[.,]\d+)?   # 8 000   1.923,5
    | \d+(?:[.,]\d+)?                                          # 12   1,5
    | (?:aujourd|prud|quelqu|presqu)['’]\w+                    # words that keep their apostrophe
    | [^\W\d_]{{1,5}}['’](?=\w)                                # l'  qu'  jusqu'
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
    return [Word(m.start(), m.end(), _norm(m.group())) for m in _WORD.finditer(text, start, stop)]


def _norm(printed: str) -> str:
    if printed[0].isdigit():
        return _GROUPS.sub("", printed).replace(",", ".")
    return fold(printed)
