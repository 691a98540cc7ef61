"""The words of many texts as numbers with their places, by compiled code: what `recoupe.text.words` finds, at once.

Texts are taken as code points. What a code point is to the rules of words, and what it folds to, is asked of Python
when one is met for the first time, so that both ways know the same letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from recoupe.model import Extent
from recoupe.text.compiled import Ints, compiled, functions, zeros
from recoupe.text.hashing import BEGUN, finished, mixed, word_hash
from recoupe.text.normalise import fold
from recoupe.text.stretches import grown
from recoupe.text.words import BLANKS, ELIDED, KEPT, NORMS

_Array = npt.NDArray[np.int64]

_LETTER, _DIGIT, _LINE, _APOSTROPHE, _PARTS, _POINT, _ODD, _NEW = 1, 2, 4, 8, 16, 32, 64, 255
"""What a code point is, as bits: `_PARTS` the thousands of a number, `_POINT` its fraction; `_ODD` folds as its
neighbours say (a capital sigma); `_NEW` was not met yet."""
_WORDY = _LETTER | _DIGIT | _LINE
_CODES = 0x110000
_LONG_S = 0x17F
"""`ſ`, which a pattern without case takes for an s."""
_WIDTH = 8
_STEMS = tuple(chain.from_iterable([*map(ord, stem), *[0] * (_WIDTH - len(stem))] for stem in KEPT))
_UNKNOWN = -1
"""In place of the number of a word that holds an odd letter."""
WORD = 3
"""Numbers that tell a word: its hash, where it starts and ends."""


class Scanned(NamedTuple):
    """The words of some texts, one text after another."""

    hashes: _Array
    starts: _Array
    ends: _Array
    cuts: _Array
    """Where the words of each text begin among all, and where the last ends."""


class Codes:
    """The code points of some texts, laid one after another."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._bases = np.cumsum([0, *(len(text) for text in texts)])
        self._codes = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32)
        _letters().meet(self._codes)

    def words(self, extents: Sequence[Sequence[Extent]]) -> Scanned:
        """The words of extents of each text, as `recoupe.text.words` gives them for each; places are in that text."""
        letters, counts = _letters(), [len(some) for some in extents]
        places = np.array([*chain.from_iterable(extents)], np.int64).reshape(-1, 2)
        base = np.repeat(self._bases[:-1], counts)
        rows, ends = _quick()(
            self._codes, places[:, 0] + base, places[:, 1] + base, letters.kinds, letters.folds, letters.many
        )
        found = np.asarray(rows).reshape(-1, WORD)
        cuts = np.concatenate([[0], ends])[np.cumsum([0, *counts])]
        base = np.repeat(self._bases[:-1], np.diff(cuts))
        made = Scanned(found[:, 0].copy(), found[:, 1] - base, found[:, 2] - base, cuts)
        self._ask(made)
        return made

    def _ask(self, made: Scanned) -> None:
        """Fills in the words that compiled code leaves open."""
        for place in np.flatnonzero(made.hashes == _UNKNOWN).tolist():
            text = self._texts[int(np.searchsorted(made.cuts, place, "right")) - 1]
            made.hashes[place] = word_hash[NORMS[text[made.starts[place] : made.ends[place]]]]

    def figures(self, made: Scanned) -> npt.NDArray[np.bool_]:
        """Whether each word, folded, begins with a figure."""
        base = np.repeat(self._bases[:-1], np.diff(made.cuts))
        begin: npt.NDArray[np.bool_] = _letters().figures[self._codes[made.starts + base]]
        return begin


# ---------------------------------------------------------------- letters


class _Letters:
    """What is known of the code points met so far."""

    def __init__(self) -> None:
        self.kinds = np.full(_CODES, _NEW, np.uint8)
        self.folds = np.zeros(_CODES, np.int32)
        """What each folds to; below zero, less one: where that stands in `many`, its size first."""
        self.many = np.zeros(0, np.int64)
        self.figures = np.zeros(_CODES, np.bool_)
        """Whether its fold begins with a figure."""

    def meet(self, codes: npt.NDArray[np.uint32]) -> None:
        """Asks Python what those are that were not met before."""
        for code in np.unique(codes[self.kinds[codes] == _NEW]).tolist():
            self.kinds[code] = _kind(chr(code))
            folded = [ord(char) for char in fold(chr(code))]
            self.figures[code] = chr(folded[0]).isdigit() if folded else False
            if len(folded) == 1:
                self.folds[code] = folded[0]
            else:
                self.folds[code] = -1 - len(self.many)
                self.many = np.append(self.many, [len(folded), *folded])


def _kind(char: str) -> int:
    kind = _DIGIT if char.isdecimal() else _LETTER if char.isalnum() else _LINE if char == "_" else 0
    kind |= _APOSTROPHE if char in "'’" else 0
    kind |= _PARTS if char in f"{BLANKS}.,'" else 0
    kind |= _POINT if char in ".," else 0
    return kind | (_ODD if "Σ" in unicodedata.normalize("NFKD", char) else 0)


@cache
def _letters() -> _Letters:
    return _Letters()


@cache
def _quick() -> Callable[..., tuple[Ints, Ints]]:
    return compiled(scan, *functions(__name__), *functions(finished.__module__), grown)


# ---------------------------------------------------------------- words


def scan(codes: Ints, starts: Ints, ends: Ints, kinds: Ints, folds: Ints, many: Ints) -> tuple[Ints, Ints]:
    """The words of stretches of `codes`, a row each; and how many there are up to the end of each stretch."""
    found, size = zeros(64 * WORD), 0
    counts = zeros(len(starts))
    for stretch in range(len(starts)):
        at, end = starts[stretch], ends[stretch]
        while at < end:
            past = _end(codes, kinds, at, end)
            if past == at:
                at += 1
                continue
            if size + WORD > len(found):
                found = grown(found)
            found[size] = _number(codes, kinds, folds, many, at, past)
            found[size + 1], found[size + 2] = at, past
            size += WORD
            at = past
        counts[stretch] = size // WORD
    return found[:size], counts


def _end(codes: Ints, kinds: Ints, at: int, end: int) -> int:
    """Where the word that starts at a place ends; there itself, where none starts."""
    kind = kinds[codes[at]]
    if kind & _DIGIT:
        return _figures_end(codes, kinds, at, end)
    if not kind & _LETTER:
        return _run(codes, kinds, at, end, _WORDY)
    past = _run(codes, kinds, at, end, _LETTER)
    if past + 1 < end and kinds[codes[past]] & _APOSTROPHE and kinds[codes[past + 1]] & _WORDY:
        if _keeps(codes, at, past):
            return _run(codes, kinds, past + 1, end, _WORDY)
        if past - at <= ELIDED:
            return past + 1
    return _run(codes, kinds, past, end, _WORDY)


def _run(codes: Ints, kinds: Ints, at: int, end: int, kind: int) -> int:
    while at < end and kinds[codes[at]] & kind:
        at += 1
    return at


def _figures_end(codes: Ints, kinds: Ints, at: int, end: int) -> int:
    """`8 000`, `1.923,5`, `12`, `1,5`."""
    past = _run(codes, kinds, at, end, _DIGIT)
    if past - at <= 3:
        last = past
        while _three(codes, kinds, last, end):
            last += 4
        if last > past and last < end and kinds[codes[last]] & _DIGIT:
            last -= 4
        past = last
    if past + 1 < end and kinds[codes[past]] & _POINT and kinds[codes[past + 1]] & _DIGIT:
        past = _run(codes, kinds, past + 1, end, _DIGIT)
    return past


def _three(codes: Ints, kinds: Ints, at: int, end: int) -> bool:
    """Whether a sign between thousands and three figures stand here."""
    inside = at + 4 <= end and kinds[codes[at]] & _PARTS
    return bool(inside) and _run(codes, kinds, at + 1, at + 4, _DIGIT) == at + 4


def _keeps(codes: Ints, at: int, past: int) -> bool:
    """Whether letters are those of a word that keeps its apostrophe."""
    for stem in range(0, len(_STEMS), _WIDTH):
        same = 0
        while at + same < past and same < _WIDTH and _small(codes[at + same]) == _STEMS[stem + same]:
            same += 1
        if at + same == past and same < _WIDTH and _STEMS[stem + same] == 0:
            return True
    return False


def _small(code: int) -> int:
    if code == _LONG_S:
        return 115
    return code + 32 if 65 <= code <= 90 else code


def _number(codes: Ints, kinds: Ints, folds: Ints, many: Ints, at: int, past: int) -> int:
    """The hash of a word."""
    value = BEGUN
    if kinds[codes[at]] & _DIGIT:
        for place in range(at, past):
            if kinds[codes[place]] & _DIGIT:
                value = mixed(value, codes[place])
            elif not (place + 4 <= past and _run(codes, kinds, place + 1, past, _DIGIT) == place + 4):
                value = mixed(value, 46 if codes[place] == 44 else codes[place])
        return finished(value)
    for place in range(at, past):
        code = codes[place]
        if kinds[code] & _ODD:
            return _UNKNOWN
        folded = folds[code]
        if folded >= 0:
            value = mixed(value, folded)
        else:
            for k in range(many[-1 - folded]):
                value = mixed(value, many[k - folded])
    return finished(value)
