"""Tokens of a run of sentences, with what stands between quotation marks.

A unit is the shortest run of sentences of one paragraph that cuts no quotation in two.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from recoupe.model import Extent, Sentence
from recoupe.text.kept import Kept

_INVERTED = r"ils?|elles?|on|je|nous|vous"
_SITE = r"\.(?:com|fr|org|net|info|be|ch|ca|eu|tv)\b"
"""End of the name of a site: its dot ends no sentence."""
_TOKEN = re.compile(
    rf"""
    [^\W\d_]++(?![\w'’.-])                                             # by far the most tokens, so tried first
    | -t-(?:{_INVERTED})\b | -(?:{_INVERTED})\b | \bt-(?:{_INVERTED})\b   # inverted: a-t-elle, dit-il, ajoute t-il
    | (?:aujourd|prud)['’]\w+
    | (?:[ldnjmtscLDNJMTSC]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu)['’](?=[\w"'’«“‘(])   # elisions
    | (?:M|Mm|Dr|Dra|Mr|Mrs|Ms|Pr|Gen|Sen|Rep|Gov|Sra?|Srta|St|Jr|Sgt|Lt|Col)\.(?=\s)
    | (?:[A-Z]\.){{2,}}
    | [^\W\d_]+(?:(?:-(?!t-|(?:{_INVERTED})\b)|['’](?=(?:s|t|re|ve|ll|d|m)\b))\w+)*(?:{_SITE})?
    | \d+(?:[.,\u00a0\u202f]\d+)* | \w+(?:{_SITE})?
    | \.\.\. | \S
    """,
    re.VERBOSE,
)
_PARTICLE = re.compile(r"[a-z]{1,3}-[A-ZÀ-Þ]")
"""A small word before the capital of a name: al-Roe, el-Roe."""
_NAMED_SITE = re.compile(rf"\w{_SITE}\Z")
"""The name of a site counts as one with a capital."""
MARKS = frozenset("\"'«»“”‘’„‹›")


class Token(NamedTuple):
    """A word or a sign with its place; `norm` is lower case with plain apostrophes, accents kept."""

    start: int
    end: int
    norm: str
    capital: bool
    acronym: bool


class Unit(NamedTuple):
    """A run of sentences with its tokens and quotations; `quoted[i]` is the quotation of token i or -1."""

    start: int
    end: int
    role: str
    paragraph: int
    tokens: tuple[Token, ...]
    quotations: tuple[Extent, ...]
    quoted: tuple[int, ...]

    def extent(self, first: int, last: int) -> Extent:
        """Place of tokens `[first, last)` in the text."""
        return (self.tokens[first].start, self.tokens[last - 1].end)


def tokens(text: str, start: int, end: int, cuts: Set[int] = frozenset()) -> tuple[Token, ...]:
    """The tokens of `text[start:end]`, in order; offsets are those of the whole text.

    `cuts` are offsets where a word that lost its blank is two: "Jane Roe|précise" where the name ends.
    """
    found = _slice(text, start, end)
    inside = [cut for cut in cuts if start < cut < end] if cuts else ()
    return _cut(text, found, inside) if inside else found


def _slice(text: str, start: int, end: int) -> tuple[Token, ...]:
    """From the tokens of the whole text; read anew where the edges cut a token, or its last one leans on what follows.

    Attributions, clauses and stances ask for overlapping pieces of one text: it is tokenised once for all of them.
    """
    whole, starts = _whole(text)
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    if first < last and whole[last - 1].end <= end and (first == 0 or whole[first - 1].end <= start):
        closing = whole[last - 1]
        if closing.end - closing.start == 1 or closing.norm[-1] not in ".'":
            return whole[first:last]
    return _read(text, start, end)


@lru_cache(maxsize=1)
def _whole(text: str) -> tuple[tuple[Token, ...], list[int]]:
    """Tokens of a text and where they start. Depends on the text alone; the last text only is kept."""
    found = _read(text, 0, len(text))
    return found, [token.start for token in found]


def _read(text: str, start: int, end: int) -> tuple[Token, ...]:
    new, shapes = tuple.__new__, _SHAPES  # as Token(…), without the price of a call for each word of an article
    return tuple([new(Token, match.span() + shapes[match[0]]) for match in _TOKEN.finditer(text, start, end)])


def _cut(text: str, found: Sequence[Token], cuts: Sequence[int]) -> tuple[Token, ...]:
    pieces: list[Token] = []
    for token in found:
        edges = [token.start, *sorted(cut for cut in cuts if token.start < cut < token.end), token.end]
        pieces.extend(Token(a, b, *_SHAPES[text[a:b]]) for a, b in pairwise(edges))
    return tuple(pieces)


def glued(text: str, ends: Iterable[int]) -> frozenset[int]:
    """The ends of names behind which a word stands without a blank."""
    return frozenset(end for end in ends if 0 < end < len(text) and text[end - 1].isalpha() and text[end].islower())


def _shape(printed: str) -> tuple[str, bool, bool]:
    """Norm, capital and acronym of a printed token."""
    acronym = len(printed) > 1 and printed.isupper() and printed.isalnum()
    capital = printed[0].isupper() or _PARTICLE.match(printed) is not None or _NAMED_SITE.search(printed) is not None
    return printed.lower().replace("’", "'"), capital, acronym


_SHAPES = Kept(_shape)


def units(
    text: str,
    sentences: Sequence[Sentence],
    quotations: Callable[[str, int, int], tuple[Extent, ...]],
    cuts: Set[int] = frozenset(),
) -> Iterator[Unit]:
    """The units of an article, in order; `cuts` as for `tokens`."""
    everything = quotations(text, sentences[0].start, sentences[-1].end) if sentences else ()
    ends = [end for _, end in everything]
    first = 0
    while first < len(sentences):
        last = first
        while last + 1 < len(sentences) and sentences[last + 1].paragraph == sentences[first].paragraph:
            last += 1
        block = sentences[first : last + 1]
        # One paragraph alone does not show that its quotation goes on in the next.
        quotes = everything[bisect_right(ends, block[0].start) : bisect_right(ends, block[-1].end)]
        yield from _paragraph(text, block, [q for q in quotes if q[0] >= block[0].start], cuts)
        first = last + 1


def _paragraph(text: str, block: Sequence[Sentence], quotes: Sequence[Extent], cuts: Set[int]) -> Iterator[Unit]:
    starts, ends = [start for start, _ in quotes], [end for _, end in quotes]
    begin = block[0].start
    for number, sentence in enumerate(block):
        following = block[number + 1].start if number + 1 < len(block) else None
        if following is not None and _cuts(quotes, starts, sentence.end, following):
            continue
        yield _unit(text, begin, sentence, quotes[bisect_left(starts, begin) : bisect_right(ends, sentence.end)], cuts)
        begin = following if following is not None else sentence.end


def _cuts(quotes: Sequence[Extent], starts: Sequence[int], end: int, following: int) -> bool:
    """Whether a quotation is open at the end of a sentence (its closing mark may stand in the next)."""
    at = bisect_right(starts, end) - 1
    return at >= 0 and quotes[at][0] < end and quotes[at][1] >= following


def _unit(text: str, begin: int, sentence: Sentence, quotes: Sequence[Extent], cuts: Set[int]) -> Unit:
    found = tokens(text, begin, sentence.end, cuts)
    quoted = []
    at = 0
    for token in found:
        while at < len(quotes) and quotes[at][1] <= token.start:
            at += 1
        quoted.append(at if at < len(quotes) and quotes[at][0] <= token.start else -1)
    return Unit(begin, sentence.end, sentence.role, sentence.paragraph, found, tuple(quotes), tuple(quoted))
