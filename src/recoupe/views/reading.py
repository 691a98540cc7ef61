"""An article as a page shows it: its text unchanged, cut where something begins or ends to be marked."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable
from itertools import pairwise

import msgspec

from recoupe.views.desk import Desk, Ref

_MOST_NAMES = 4
"""Articles named in the note on shared words; the others are counted."""


class Segment(msgspec.Struct, frozen=True, kw_only=True):
    """Words of an article that are marked alike."""

    text: str
    residue: str | None
    """What kind of residue, in words; None where it tells the story."""
    shared: int | None
    """Index of the origin with whose other articles these words are shared; -1 with others; None not shared."""
    shared_with: str | None
    opens: tuple[str, ...]
    """Ids of the statements that begin here."""
    closes: tuple[int, ...]
    """Numbers of the claims of the statements that end here, if the ledger lists them."""


class ReadingView(msgspec.Struct, frozen=True, kw_only=True):
    """An article with its marks."""

    article: Ref
    title: str | None
    language: str | None
    source: str
    credits: tuple[str, ...]
    origins: tuple[tuple[int, str], ...]
    """Index and label of the origins it goes back to."""
    measured: bool
    """False where attribution was not looked for (no language pack)."""
    notes: tuple[str, ...]
    lines: tuple[tuple[Segment, ...], ...]
    """Lines of the text; an empty line is an empty tuple."""


_Mark = tuple[int, int, str]


def reading(desk: Desk, article: str) -> ReadingView:
    """One article of a story."""
    found = desk.articles[article]
    indexes = {origin.id: i for i, origin in enumerate(desk.dossier.origins)}
    modes = [s.mode for s in desk.dossier.statements if s.article == article]
    return ReadingView(
        article=desk.refs[article],
        title=found.title,
        language=found.language,
        source=found.source,
        credits=tuple(dict.fromkeys(credit.agency for credit in found.credits)),
        origins=tuple((indexes[id_], desk.label(id_)) for id_ in desk.origins_of[article]),
        measured=not modes or any(mode is not None for mode in modes),
        notes=found.notes,
        lines=_lines(desk, article, indexes),
    )


def _lines(desk: Desk, article: str, indexes: dict[str, int]) -> tuple[tuple[Segment, ...], ...]:
    text = desk.articles[article].text
    marks = _Marks(desk, article, indexes)
    cuts = sorted({0, len(text), *marks.cuts(), *_breaks(text)})
    lines: list[list[Segment]] = [[]]
    for start, end in pairwise(cuts):
        if text[start:end] == "\n":
            lines.append([])
        else:
            lines[-1].append(marks.segment(text, start, end))
    return tuple(tuple(line) for line in lines)


def _breaks(text: str) -> Iterable[int]:
    at = text.find("\n")
    while at >= 0:
        yield at
        yield at + 1
        at = text.find("\n", at + 1)


class _Marks:
    """What begins and ends where in one article. Segments are asked for in order, each place once."""

    def __init__(self, desk: Desk, article: str, indexes: dict[str, int]) -> None:
        self._desk = desk
        self._indexes = indexes
        self._own = set(desk.origins_of[article])
        self._opens: dict[int, list[str]] = {}
        self._closes: dict[int, list[int]] = {}
        for statement in desk.dossier.statements:
            if statement.article == article and statement.spans:
                self._opens.setdefault(statement.spans[0][0], []).append(statement.id)
                self._close(statement.id, statement.spans[-1][1])
        self._residue = _Running((r.start, r.end, desk.words[r.kind]) for r in desk.articles[article].residue)
        self._shared = _Running(_shared(desk, article))

    def _close(self, statement: str, end: int) -> None:
        claim = self._desk.claims.get(self._desk.claim_of.get(statement, ""))
        if claim is not None and claim.id in self._desk.listed:
            self._closes.setdefault(end, []).append(self._desk.numbers[claim.id])

    def cuts(self) -> Iterable[int]:
        """Every place where something begins or ends."""
        return (*self._opens, *self._closes, *self._residue.changes, *self._shared.changes)

    def segment(self, text: str, start: int, end: int) -> Segment:
        """The words of `text[start:end]`, between which nothing begins or ends."""
        residue, shared = self._residue.at(start), set(self._shared.at(start))
        partners = tuple(id_ for id_ in self._desk.dossier.articles if id_ in shared)
        return Segment(
            text=text[start:end],
            residue=residue[0] if residue else None,
            shared=self._origin(partners),
            shared_with=self._desk.words.some(self._desk.labels(partners), _MOST_NAMES) if partners else None,
            opens=tuple(self._opens.get(start, ())),
            closes=tuple(dict.fromkeys(self._closes.get(end, ()))),
        )

    def _origin(self, partners: tuple[str, ...]) -> int | None:
        """The first origin that the article and those who share these words have in common."""
        if not partners:
            return None
        theirs = {id_ for who in partners for id_ in self._desk.origins_of[who]}
        return min((self._indexes[id_] for id_ in self._own & theirs), default=-1)


class _Running:
    """Labelled stretches of a text, of which some run at a place; places are asked for in order."""

    def __init__(self, marks: Iterable[_Mark]) -> None:
        self.changes: dict[int, list[tuple[str, int]]] = {}
        self._on: Counter[str] = Counter()
        for start, end, label in marks:
            if start < end:
                self.changes.setdefault(start, []).append((label, 1))
                self.changes.setdefault(end, []).append((label, -1))
        self._places = deque(sorted(self.changes))

    def at(self, place: int) -> list[str]:
        """The labels that run at a place, in the order in which they began."""
        while self._places and self._places[0] <= place:
            for label, step in self.changes[self._places.popleft()]:
                self._on[label] += step
        return [label for label, n in self._on.items() if n > 0]


def _shared(desk: Desk, article: str) -> Iterable[_Mark]:
    """Passages of an article that another one has too: start, end, the other article."""
    for run in desk.dossier.alignments:
        for here, there in ((run.a, run.b), (run.b, run.a)):
            if here.article == article and there.article != article:
                yield here.start, here.end, there.article
