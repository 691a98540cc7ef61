"""state: cuts sentences into statements, each with its attribution and its mentions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from recoupe.grammar.times.hanging import on_calendar
from recoupe.model import Article, Attribution, Extent, Mention, Quantity, Sentence, Statement, Time
from recoupe.model.attribution import Mode
from recoupe.ports import LanguagePack
from recoupe.text.ids import content_id
from recoupe.text.words import norms

_FRAGMENT = 3
"""Fewest content words of what reported words leave around others inside them ("sur le tarmac" is none)."""
_ASIDE = 2
"""Fewest content words for what is left of a sentence beside reported words, where it has a verb of its own."""
_VERBLESS = 7
"""The same where it has none: "cheffe du groupe Gauche solidaire" has 4 and says who speaks, nothing else."""
_SIGN = re.compile(r"[,;:.!?…()\"'«»“”‘\n–—]")
_ENDED = re.compile(r"[.!?…]\s*[\"'«»“”‘’]*\s*(?=[\"'«“‘A-ZÀ-Ý])")
"""A full stop with a quotation or capital after it: the next piece is another sentence."""


class _Piece(NamedTuple):
    """Part of a sentence under one attribution (None: the outlet's own)."""

    extents: tuple[Extent, ...]
    attribution: Attribution | None


def state(
    article: Article,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    attributions: Sequence[Attribution] | None,
    *,
    pack: LanguagePack,
) -> tuple[Statement, ...]:
    """The statements of an article, in order of place.

    Each content word of a sentence belongs to one statement at most; the words of sources and cues to none.
    """
    made: dict[tuple[Extent, ...], Statement] = {}
    starts = [mention.start for mention in mentions]
    own: Mode | None = None if attributions is None else "none"
    known = _Index(attributions or (), sentences)
    cutter = _Cutter(article.text, pack)
    for number, sentence in enumerate(known.sentences):
        for piece in _pieces(cutter, sentence, known.within(number)):
            inside = _mentions(mentions, starts, piece.extents)
            made.setdefault(piece.extents, _statement(article, piece, inside, pack, own=own))
    return tuple(sorted(made.values(), key=lambda s: s.spans))


class _Index:
    """The attributions that touch each sentence, found without comparing all with all."""

    def __init__(self, attributions: Sequence[Attribution], sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        ends = [sentence.end for sentence in sentences]
        self.touching: dict[int, list[Attribution]] = {}
        for one in attributions:
            touched: set[int] = set()
            for start, end in (*one.content, *one.cue, *((s.start, s.end) for s in one.sources)):
                at = bisect_left(ends, start + 1)
                while at < len(sentences) and sentences[at].start < end:
                    touched.add(at)
                    at += 1
            for at in touched:
                self.touching.setdefault(at, []).append(one)

    def within(self, number: int) -> list[Attribution]:
        return self.touching.get(number, [])


class _Cutter:
    """Cuts extents of one article into clauses, and tells fragments from statements."""

    def __init__(self, text: str, pack: LanguagePack) -> None:
        self.text, self._pack = text, pack

    def weight(self, extent: Extent) -> int:
        """Number of content words."""
        empty = self._pack.function_words
        return sum(norm not in empty and norm[0].isalnum() for norm in norms(self.text, *extent))

    def tells(self, extent: Extent) -> bool:
        """Whether what is left of a sentence beside reported words says something."""
        weight = self.weight(extent)
        return weight >= _VERBLESS or (weight >= _ASIDE and self._pack.asserts(self.text, extent))

    def parted(self, extent: Extent, following: Extent) -> bool:
        """Whether a sentence ends between two extents, or the second is a clause of its own."""
        ended = _ENDED.search(self.text, extent[1] - 1, following[0] + 1)
        return ended is not None or self._pack.opens(self.text, following)

    def clauses(self, extent: Extent) -> tuple[tuple[Extent, ...], ...]:
        """The clauses of an extent, each in one piece or, where another interrupts it, in several."""
        return self._pack.clauses(self.text, extent)


def _pieces(cutter: _Cutter, sentence: Sentence, attributions: Sequence[Attribution]) -> Iterator[_Piece]:
    """The pieces of a sentence: what each attribution reports, cut into clauses, then what is left."""
    text = cutter.text
    if not attributions:
        yield from (_Piece(clause, None) for clause in cutter.clauses((sentence.start, sentence.end)))
        return
    closed = _merge([e for one in attributions for e in (*one.cue, *((s.start, s.end) for s in one.sources))])
    inner_first = sorted(attributions, key=lambda one: sum(b - a for a, b in one.content))
    for one in inner_first:
        own = _inside(one.content, sentence)
        left = _minus(own, closed, text)
        # What remains around an attribution inside this one may be a fragment ("sur le tarmac").
        least = 1 if len(left) <= len(own) and not _overlap(own, closed) else _FRAGMENT
        free = [extent for extent in left if cutter.weight(extent) >= least]
        if free:
            yield from (_Piece(extents, one) for extents in _joined(cutter, free))
        closed = _merge([*closed, *own])
    closed = _merge([*closed, *(gap for one in attributions if (gap := _between(text, one)) is not None)])
    for extent in _minus([(sentence.start, sentence.end)], closed, text):
        if cutter.tells(extent):
            yield from (_Piece(clause, None) for clause in cutter.clauses(extent))


def _between(text: str, one: Attribution) -> Extent | None:
    """What parts a source from its cue, where no sign does ("une vidéo publiée | samedi par X | montre")."""
    if not one.sources or not one.cue:
        return None
    start, end = one.sources[0].end, one.cue[0][0]
    return (start, end) if start < end and not _SIGN.search(text, start, end) else None


def _joined(cutter: _Cutter, extents: Sequence[Extent]) -> Iterator[tuple[Extent, ...]]:
    """Clauses of reported words; a clause that a cue interrupts keeps its two pieces together."""
    waiting: tuple[Extent, ...] = ()
    for number, extent in enumerate(extents):
        clauses = cutter.clauses(extent)
        first = (*waiting, *clauses[0])
        waiting = ()
        if len(clauses) > 1:
            yield first
            yield from clauses[1:-1]
        last = first if len(clauses) == 1 else clauses[-1]
        following = extents[number + 1] if number + 1 < len(extents) else None
        if following is not None and not cutter.parted(extent, following):
            waiting = last
        else:
            yield last
    if waiting:
        yield waiting


def _inside(extents: Sequence[Extent], sentence: Sentence) -> list[Extent]:
    cut = [(max(start, sentence.start), min(end, sentence.end)) for start, end in extents]
    return [(start, end) for start, end in cut if start < end]


def _overlap(extents: Sequence[Extent], others: Sequence[Extent]) -> bool:
    return any(start < last and first < end for start, end in extents for first, last in others)


def _merge(extents: Sequence[Extent]) -> list[Extent]:
    merged: list[Extent] = []
    for start, end in sorted(extents):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _minus(extents: Sequence[Extent], closed: Sequence[Extent], text: str) -> list[Extent]:
    """The extents without what is closed, without blanks and hanging signs."""
    left: list[Extent] = []
    for start, end in extents:
        at = start
        for first, last in closed:
            if last <= at or first >= end:
                continue
            if first > at:
                left.append((at, first))
            at = max(at, last)
        if at < end:
            left.append((at, end))
    return [trimmed for extent in left if (trimmed := _trim(text, extent)) is not None]


def _trim(text: str, extent: Extent) -> Extent | None:
    start, end = extent
    while start < end and not _opens(text, start, end):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:–—-•"):
        end -= 1
    return (start, end) if any(c.isalnum() for c in text[start:end]) else None


def _opens(text: str, at: int, end: int) -> bool:
    """A statement begins here: a letter, a figure, an amount, or a quotation mark that opens (none that closes)."""
    if text[at].isalnum() or text[at] in "([-+€$£«“‘":
        return True
    return text[at] in "\"'" and at + 1 < end and not (text[at + 1].isspace() or text[at + 1] in ",;:.!?)")


def _statement(
    article: Article, piece: _Piece, inside: Sequence[Mention], pack: LanguagePack, *, own: Mode | None
) -> Statement:
    """The statement that a piece makes; `own` is the mode of what the outlet says itself."""
    one = piece.attribution
    polarity, certainty = pack.stance(article.text, piece.extents)
    if one is not None:
        # A denial of a negation affirms; and a negation reads the same with and without its source.
        polarity = "denied" if (one.polarity == "denied") != (polarity == "denied") else "affirmed"
        certainty = one.certainty
    return Statement(
        id=content_id("s", f"{article.id}{piece.extents}"),
        article=article.id,
        spans=piece.extents,
        mode=one.mode if one is not None else own,
        cue=one.cue if one is not None else (),
        sources=one.sources if one is not None else (),
        polarity=polarity,
        certainty=certainty,
        quantities=tuple(m for m in inside if isinstance(m, Quantity)),
        times=tuple(m for m in inside if isinstance(m, Time) and on_calendar(m)),
    )


def _mentions(mentions: Sequence[Mention], starts: Sequence[int], extents: Sequence[Extent]) -> list[Mention]:
    found: list[Mention] = []
    for start, end in extents:
        at = bisect_left(starts, start)
        while at < len(mentions) and mentions[at].start < end:
            if mentions[at].end <= end:
                found.append(mentions[at])
            at += 1
    return found
