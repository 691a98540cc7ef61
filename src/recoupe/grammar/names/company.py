"""Names by the company they keep in the article: what an acronym is short for, lists, title lines, surnames alone."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from recoupe.grammar.names.candidates import Candidate, of_body
from recoupe.grammar.names.evidence import Evidence
from recoupe.model.span import Extent
from recoupe.text.normalise import fold

_BRACKET = re.compile(r"\(([A-ZÀ-Þ][^()\n]{1,100})\)")
_ACRONYM = re.compile(r"[A-ZÀ-Þ][\w.&-]{1,9}")
_SHORT = re.compile(r"(?<!\w)[A-Z][\w.&-]{1,9}(?=(?: [A-Z]\w+)? \(?)")
_WORDS = re.compile(r"[^\W\d_]+")
_SIGN = re.compile(r"[.;:!?()«»“”\n]")
_SMALL = 4
"""Letters in the words that an acronym leaves out: "dans", "pour"."""
_LINES = 50
"""Lines in capitals looked at: an article has a title and some headings."""
_MOST = 12
"""Words looked at before an acronym in brackets."""


def spelled(text: str) -> Iterator[tuple[Extent, Extent]]:
    """Names that stand beside an acronym of theirs, and the acronym: "Fonds du sud (FDS)", "FDS (Fonds du sud)"."""
    for found in _BRACKET.finditer(text):
        acronym = _ACRONYM.fullmatch(found[1])
        if acronym is not None:
            extent = _before(text, found.start(), found[1])
            if extent is not None:
                yield extent, found.span(1)
            continue
        words = [text[slice(*match.span())] for match in _WORDS.finditer(text, *found.span(1))]
        for short in list(_SHORT.finditer(text, max(0, found.start() - 32), found.start()))[-2:]:
            if fits(short.group(), words):
                yield found.span(1), short.span()
                break


def _before(text: str, end: int, acronym: str) -> Extent | None:
    """The shortest run of words before `end` that the acronym is made of."""
    begin = max(0, end - 120)
    for sign in _SIGN.finditer(text, begin, end):
        begin = sign.end()
    words = [match.span() for match in _WORDS.finditer(text, begin, end)][-_MOST:]
    for first in range(len(words) - 2, -1, -1):
        start = words[first][0]
        if text[start].isupper() and fits(acronym, [text[a:b] for a, b in words[first:]]):
            return (start, words[-1][1])
    return None


def fits(acronym: str, words: Sequence[str]) -> bool:
    """Whether an acronym is made of the first letters of the words, small words left out or not.

    The last word may give more letters than its first: "Conseil de rives (Cori)".
    """
    letters = [c for c in fold(acronym) if c.isalpha()]
    if len(words) < 2 or len(letters) < 2 or fold(words[0])[0] != letters[0]:
        return False
    at = 1
    for word in words[1:-1]:
        if at < len(letters) and fold(word)[0] == letters[at]:
            at += 1
        elif len(word) > _SMALL or word[0].isupper():
            return False
    rest = iter(fold(words[-1]))
    return at < len(letters) and fold(words[-1])[0] == letters[at] and all(c in rest for c in letters[at:])


def expanded(text: str, kept: list[Candidate]) -> list[Candidate]:
    """The candidates with the names that stand beside their acronyms, in place of the pieces of these."""
    pairs = list(spelled(text))
    acronyms = {extent for _, extent in pairs}
    for one in kept:
        if (one.start, one.end) in acronyms and one.evidence.strength < 3:
            one.evidence = Evidence("organisation", 3, one.evidence.key)
    near = Near(kept)
    extents = [extent for extent, _ in pairs if not _known(extent, near.touching(*extent))]
    pieces = {id(one) for extent in extents for one in near.touching(*extent)}
    return [*(one for one in kept if id(one) not in pieces), *(of_body(text, extent) for extent in extents)]


def _known(extent: Extent, near: Sequence[Candidate]) -> bool:
    """Whether a name already reaches as far, or stands across the border."""
    start, end = extent
    return any(
        (c.start <= start and c.end >= end) or c.start < start < c.end or c.start < end < c.end
        for c in near
        if not c.ghost
    )


class Near:
    """Candidates by place, to find those that touch an extent without looking at all of them."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._ordered = sorted(candidates, key=lambda one: one.start)
        self._starts = [one.start for one in self._ordered]
        self._longest = max((one.end - one.start for one in candidates), default=0)

    def touching(self, start: int, end: int) -> list[Candidate]:
        """The candidates that share a character with an extent."""
        first, last = bisect_left(self._starts, start - self._longest), bisect_left(self._starts, end)
        return [one for one in self._ordered[first:last] if one.end > start]


def listed(text: str, kept: Sequence[Candidate], between: re.Pattern[str]) -> None:
    """One kind for what stands in one list: "Roe, Doe, Braval et Air Lune" are firms where two of them are.

    `kept` in order of place; `between` matches what parts two names of a list.
    """
    row: list[Candidate] = []
    for one in [*(c for c in kept if not c.ghost), None]:
        if row and one is not None and between.fullmatch(text, row[-1].end, one.start):
            row.append(one)
            continue
        if len(row) > 2:
            _level(row)
        row = [one] if one is not None else []


def _level(row: Sequence[Candidate]) -> None:
    firm = Counter(c.evidence.kind for c in row if c.evidence.strength >= 2 and c.evidence.kind != "other")
    if len(firm) != 1 or firm.total() < 2:
        return
    kind = next(iter(firm))
    for one in row:
        if one.evidence.strength < 2 and not one.sure:
            one.evidence = Evidence(kind, 1)


def surnames(kept: Sequence[Candidate]) -> None:
    """Words of unknown kind are a person where the article also prints the first or the last of them alone."""
    alone = {c.folded for c in kept if len(c.run.words) == 1 and c.evidence.strength < 2}
    for one in kept:
        weak = one.evidence.kind == "person" and one.evidence.strength == 1
        ends = {one.run.words[0].folded.replace("-", " "), one.run.words[-1].folded.replace("-", " ")}
        if weak and len(one.run.words) > 1 and ends & alone:
            one.evidence = Evidence("person", 2)


def titled(text: str, lines: Sequence[Extent], kept: Sequence[Candidate]) -> Iterator[Candidate]:
    """What the article names elsewhere, in lines whose capitals say nothing."""
    named: dict[str, Candidate] = {}
    for one in kept:
        if not one.ghost and (one.evidence.strength >= 2 or one.evidence.key) and len(one.value) >= _SMALL:
            named.setdefault(one.value, one)
    for start, end in lines[:_LINES]:
        taken: list[Extent] = []
        for value in sorted(named, key=lambda value: (-len(value), value)):
            at = text.find(value, start, end)
            border = (
                at >= 0
                and not (text[at + len(value) : at + len(value) + 1]).isalnum()
                and not text[at - 1 : at].isalnum()
            )
            if border and not any(a < at + len(value) and at < b for a, b in taken):
                taken.append((at, at + len(value)))
                again = of_body(text, taken[-1])
                again.evidence = named[value].evidence
                yield again
