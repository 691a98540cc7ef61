"""Tokens for the readers of times and quantities: words, numbers, clock times, dates in figures, marks.

Unlike `recoupe.text.words` it keeps punctuation (a comma ends a noun group), keeps hyphenated words whole
(`quatre-vingt-dix` is a number, `Deux-Sèvres` is none) and knows whether a token touches the one before.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from recoupe.text.normalise import fold

Kind: TypeAlias = Literal["word", "number", "ordinal", "clock", "date", "skip", "mark"]

_BLANK = "[\u0020\u00a0\u2009\u202f]"
_HOUR = r"(?:[01]?\d|2[0-3])"
_TOKEN = re.compile(
    rf"""
    (?P<plain>[^\W\d_]++(?![\w'’@.:‑-]))                              # by far the most tokens, so tried first
  | (?P<sign>[,.;!?()«»"])
  | (?P<elided>(?!(?:aujourd|prud|presqu)['’])[^\W\d_]{{1,9}}+)['’](?=[^\W\d_])
  | (?P<date>(?:1\d|20)\d\d-(?:0[1-9]|1[0-2])(?:-[0-3]\d(?:T[0-2]\d:[0-5]\d)?)?(?![\w-])
      | [0-3]?\d/[01]?\d/(?:\d{{4}}|\d\d)(?![\w/]) | [0-3]?\d\.[01]?\d\.\d{{4}}(?![\w]))
  | (?P<skip>(?:\+?\d{{1,3}}(?:[ .\u00a0]\d\d){{4,}} | 0\d{{0,3}}(?:[ .\u00a0]\d{{2,3}}){{3,}}
      | 0\d{{3}}(?:[ .\u00a0]\d{{3}}){{2}})(?!\d)                           # phone number
      | https?://\S+ | \w++(?:\.\w++)*+@\w+(?:\.\w+)+ | \d+(?:\.\d+){{2,}}(?<!\.\d\d\d)(?!\d))  # address, version
  | (?P<clock>{_HOUR}{_BLANK}?[hH](?:{_BLANK}?[0-5]\d)?(?!\w) | {_HOUR}:[0-5]\d(?::[0-5]\d)?(?![\d:]))
  | (?P<ordinal>\d+(?:er|ère|re|e|è|ème|eme|nd|nde|st|rd|th|ᵉʳ|ᵉ|\.?[ºª])(?!\w))
  | (?P<number>\d{{1,3}}(?:(?P<sep>[\u0020\u00a0\u2009\u202f.,'’])\d{{3}}(?:(?P=sep)\d{{3}})*)(?!\d)(?:[.,]\d+)?
      | \d+(?:[.,]\d+)?)
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


@lru_cache(maxsize=256)
def scan(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of `text[start:end]`, in order; offsets are those of the whole text.

    Kept for a few sentences, as times and quantities read the same ones.
    """
    found: list[Token] = []
    add, new, get, last = found.append, tuple.__new__, _KEPT.get, -1
    for match in _TOKEN.finditer(text, start, end):
        begin, stop = match.span()
        printed = text[begin:stop]
        norm, kind, capital, cut = get(printed) or _known(match, printed)
        # As Token(…), without the price of a call with six arguments for each word of an article.
        add(new(Token, (begin, stop - cut, norm, kind, begin == last, capital)))
        last = stop
    return tuple(found)


_Known: TypeAlias = tuple[str, Kind, bool, int]
"""What a printed token always is: its norm, kind, capital, and the length of the apostrophe it leaves out."""
_KEPT: dict[str, _Known] = {}
_MOST = 50_000
"""Most words of which that is kept: those of a whole corpus, some ten megabytes."""


def _known(match: re.Match[str], printed: str) -> _Known:
    group = match.lastgroup or "mark"
    kind, cut = _KINDS[group], int(group == "elided")
    bare = printed[:-1] if cut else printed
    known: _Known = fold(bare) if kind == "word" else bare, kind, printed[0].isupper(), cut
    if kind in ("word", "mark") and len(_KEPT) < _MOST:  # figures are read by what surrounds them
        _KEPT[printed] = known
    return known


_KINDS: dict[str, Kind] = {
    "plain": "word",
    "sign": "mark",
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
