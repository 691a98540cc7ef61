"""The very words that the articles of a story have in common, as sets of bits: the readings of a stemma.

An alignment bridges words that differ: a number that moved, a slip of the keyboard. Those are what tells a copy from
its sister, so inside every alignment the words are compared once more, one by one. Word `i` of an article is bit `i`
of an integer: a hundred articles are compared in milliseconds, and nothing is imported for it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from recoupe.grammar.sharing import told_words
from recoupe.model import Alignment, Reading, Span
from recoupe.ports import LanguagePack

_REACH = 8
"""Words of a stretch that differs past which both sides are not walked in step any more: a sentence was put in."""


_PHRASE = 8
"""Words between two new ones that a desk wrote in one go: what stands between them is what it kept."""


class Witnesses:
    """For every two articles of a story, the bits of the words that both print."""

    def __init__(
        self, readings: Sequence[Reading], alignments: Sequence[Alignment], packs: Mapping[str, LanguagePack]
    ) -> None:
        self._norms: dict[str, list[str]] = {}
        self._starts: dict[str, list[int]] = {}
        self.quoted: dict[str, int] = {}
        """Bits of the words inside quotation marks."""
        self._titles: dict[str, int] = {}
        self._has: dict[tuple[str, str], int] = {}
        for reading in readings:
            article, found = reading.article, told_words(reading)
            self._norms[article.id] = [w.norm for w in found]
            self._starts[article.id] = [w.start for w in found]
            heads = [s for s in reading.sentences if s.role == "title"]
            self._titles[article.id] = _union(_bits(*self._range(article.id, s.start, s.end)) for s in heads)
            quotations = [
                q for p in reading.passages for q in packs[article.id].quotations(article.text, p.start, p.end)
            ]
            self.quoted[article.id] = _union(_bits(*self._range(article.id, a, b)) for a, b in quotations)
        for one in alignments:
            self._add(one.a, one.b)

    def has(self, article: str, other: str) -> int:
        """Bits of the article's words that the other one prints too.

        Titles left out: every desk makes its own, and all desks from the same few words.
        """
        return self._has.get((article, other), 0) & ~self._titles[article]

    def _range(self, article: str, start: int, end: int) -> tuple[int, int]:
        starts = self._starts[article]
        return bisect_left(starts, start), bisect_left(starts, end)

    def _add(self, one: Span, other: Span) -> None:
        (a, a_end), (b, b_end) = self._range(one.article, *one.extent), self._range(other.article, *other.extent)
        left, right = self._norms[one.article][a:a_end], self._norms[other.article][b:b_end]
        mine, theirs = (_bits(0, len(left)),) * 2 if left == right else _in_step(left, right)
        here, there = (one.article, other.article), (other.article, one.article)
        self._has[here] = self._has.get(here, 0) | mine << a
        self._has[there] = self._has.get(there, 0) | theirs << b


def _bits(start: int, end: int) -> int:
    return (1 << end) - (1 << start)


def _union(some: Iterable[int]) -> int:
    found = 0
    for one in some:
        found |= one
    return found


def _in_step(left: Sequence[str], right: Sequence[str]) -> tuple[int, int]:
    """Bits of the equal words of two stretches that are nearly the same, walked in step over what differs."""
    mine = theirs = i = j = 0
    while i < len(left) and j < len(right):
        if left[i] == right[j]:
            mine, theirs = mine | 1 << i, theirs | 1 << j
            i, j = i + 1, j + 1
            continue
        x, y = _next(left, right, i, j)
        i, j = i + x, j + y
    return mine, theirs


def _next(left: Sequence[str], right: Sequence[str], i: int, j: int) -> tuple[int, int]:
    """The fewest words to skip on either side until two words in a row are equal; one and one where none are near."""
    for total in range(1, 2 * _REACH + 1):
        for x in range(max(0, total - _REACH), min(_REACH, total) + 1):
            here, there = i + x, j + total - x
            if left[here : here + 2] == right[there : there + 2] and here < len(left) and there < len(right):
                return x, total - x
    return 1, 1


def size(bits: int) -> int:
    """How many words."""
    return bits.bit_count()


def stretches(bits: int) -> int:
    """How many runs of neighbouring words."""
    return (bits & ~(bits << 1)).bit_count()


def capped(bits: int, most: int) -> int:
    """Words, of every run of neighbours `most` at most: a paragraph is one difference, not forty."""
    total = 0
    for _ in range(most):
        if not bits:
            break
        total += stretches(bits)
        bits &= bits >> 1
    return total


def acts(bits: int, most: int) -> int:
    """Words, of every act `most` at most: runs that lie as near to each other as a phrase were written in one go."""
    joined = bits
    for _ in range(_PHRASE):
        joined |= joined << 1
    return min(capped(bits, most), most * stretches(joined))


def passages(bits: int, least: int) -> int:
    """The bits of runs of `least` neighbours or more."""
    core = bits
    for _ in range(least - 1):
        core &= core >> 1
    found = core
    for _ in range(least - 1):
        found |= found << 1
    return found
