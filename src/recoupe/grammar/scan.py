"""Tokens for the readers of times and quantities: words, numbers, clock times, dates in figures, marks.

Unlike `recoupe.text.words` it keeps punctuation (a comma ends a noun group), keeps hyphenated words whole
(`quatre-vingt-dix` is a number, `Deux-Sèvres` is none) and knows whether a token touches the one before.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias

from recoupe.text.normalise import fold

Kind: TypeAlias = Literal["word", "number", "ordinal", "clock", "date", "skip", "mark"]

_BLANK = "[\u0020\u00a0\u2009\u202f]"
_HOUR = r"(?:[01]?\d|2[0-3])"
_TOKEN = re.compile(
    rf"""
    (?P<date>(?:1\d|20)\d\d-(?:0[1-9]|1[0-2])(?:-[0-3]\d(?:T[0-2]\d:[0-5]\d)?)?(?![\w-])
      | [0-3]?\d/[01]?\d/(?:\d{{4}}|\d\d)(?![\w/]) | [0-3]?\d\.[01]?\d\.\d{{4}}(?![\w]))
  | (?P<skip>(?:\+?\d{{1,3}}(?:[ .\u00a0]\d\d){{4,}} | 0\d{{0,3}}(?:[ .\u00a0]\d{{2,3}}){{3,}}
      | 0\d{{3}}(?:[ .\u00a0]\d{{3}}){{2}})(?!\d)                           # phone number
      | https?://\S+ | \w+(?:\.\w+)*@\w+(?:\.\w+)+ | \d+(?:\.\d+){{2,}}(?<!\.\d\d\d)(?!\d))  # address, version
  | (?P<clock>{_HOUR}{_BLANK}?[hH](?:{_BLANK}?[0-5]\d)?(?!\w) | {_HOUR}:[0-5]\d(?::[0-5]\d)?(?![\d:]))
  | (?P<ordinal>\d+(?:er|ère|re|e|è|ème|eme|nd|nde|st|rd|th|ᵉʳ|ᵉ)(?!\w))
  | (?P<number>\d{{1,3}}(?:(?P<sep>[\u0020\u00a0\u2009\u202f.,'’])\d{{3}}(?:(?P=sep)\d{{3}})*)(?!\d)(?:[.,]\d+)?
      | \d+(?:[.,]\d+)?)
  | (?P<elided>(?!(?:aujourd|prud|presqu)['’])[^\W\d_]{{1,9}})['’](?=[^\W\d_])
  | (?P<word>[ap]\.m(?=\.) | (?:aujourd|prud|presqu)['’][^\W\d_]+ | mid?(?=[-‑]) | [^\W\d_]+(?:[-‑](?!\d)[^\W\d_]+)*)
  | (?P<mark>\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Token(NamedTuple):
    """A token with its place."""

    start: int
    end: int
    norm: str
    """Folded word, or the figures as printed."""
    kind: Kind
    glued: bool
    """No blank stands between the token before and this one."""
    capital: bool


def scan(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, in order; offsets are those of the whole text."""
    found: list[Token] = []
    last = -1
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup or "mark"
        begin, stop = match.span(kind) if kind != "sep" else match.span()
        printed = text[begin:stop]
        known = _KINDS[kind]
        norm = fold(printed) if known == "word" else printed
        found.append(Token(begin, stop, norm, known, begin == last, printed[0].isupper()))
        last = match.end()
    return found


_KINDS: dict[str, Kind] = {
    "date": "date",
    "skip": "skip",
    "clock": "clock",
    "ordinal": "ordinal",
    "number": "number",
    "sep": "number",
    "elided": "word",
    "word": "word",
    "mark": "mark",
}
