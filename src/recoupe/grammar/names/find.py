"""Names in running text: runs of capitals, weighed by their words, their neighbours and the rest of the article.

No model: closed classes from the language pack, tables of places and agencies, and the habit of the press to give a
name in full with its role at first and in part later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from recoupe.grammar.names import company
from recoupe.grammar.names.bodies import BodyGrammar
from recoupe.grammar.names.candidates import Candidate, echoes, hint, of_agency, of_body, settle, shortened, trim_glued
from recoupe.grammar.names.evidence import Evidence
from recoupe.grammar.names.marks import Marker
from recoupe.grammar.names.nouns import WORD
from recoupe.grammar.names.pieces import Cutter
from recoupe.grammar.names.roles import Role, RoleGrammar
from recoupe.grammar.names.runs import Run, runs
from recoupe.grammar.names.tables import NameTables
from recoupe.grammar.names.weigher import Sight, Weigher
from recoupe.model import Name, Sentence
from recoupe.text.normalise import fold, squeeze
from recoupe.world import agencies
from recoupe.world.places import place

_CAPITALS = 0.7
"""Share of words in capitals from which the capitals of a line say nothing: 74 % of 299 English titles reach it, 1 %
of 2 800 English and 0.2 % of 3 600 French sentences."""

_SPARSE = 14
"""Characters a word in capitals, blanks included, past which a sentence has too few of them to be loud."""
_REACH = 80
"""Characters before the noun of a body in which its name may begin."""
_LOUD = 4
"""Letters from which a common word in capitals is no acronym."""
_SHOUT = 5
"""Letters past which a line all in capitals is a heading and no acronym."""


class NameFinder:
    """Finds the names of texts in one language; build it once."""

    def __init__(self, tables: NameTables) -> None:
        self._tables = tables
        self._roles = RoleGrammar(tables)
        self._bodies = BodyGrammar(tables)
        self._cutter = Cutter(tables)
        self._weigher = Weigher(tables, self._roles)
        self._lands = frozenset(land.replace("-", " ") for land in tables.lands)
        self._listed = re.compile(tables.listed)
        self._marker = Marker(self._roles.nouns, self._bodies.nouns)

    def find(self, text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
        """The names in these sentences, in order, without overlaps."""
        found: list[Candidate] = []
        headlines: list[Candidate] = []
        sights = [self._sight(text, sentence) for sentence in sentences]
        for sight, wires in zip(sights, self._agencies(sights), strict=True):
            (headlines if sight.loud else found).extend(self._sentence(sight, wires))
        kept = self._believe(found, text, sentences)
        kept += self._headlines(text, [s for s in sights if s.loud], headlines, kept)
        kept += list(echoes(text, sentences, kept))
        kept = company.expanded(text, kept)
        kept.sort(key=lambda candidate: candidate.start)
        kept = _apart(kept)
        trim_glued(kept, self._tables)
        company.listed(text, kept, self._listed)
        company.surnames(kept)
        settle(kept)
        return tuple(_name(candidate) for candidate in kept if not candidate.ghost)

    @staticmethod
    def _headlines(
        text: str, sights: Sequence[Sight], found: Sequence[Candidate], kept: Sequence[Candidate]
    ) -> list[Candidate]:
        """What is believed of lines in capitals: what is sure, and what the article names elsewhere."""
        known = {candidate.folded for candidate in kept}
        sure = [c for c in found if c.sure or c.folded in known or (c.evidence.key and len(c.value) > 3)]
        again = company.titled(text, [(s.start, s.end) for s in sights], kept)
        near = company.Near(sure)
        return sure + [c for c in again if not near.touching(c.start, c.end)]

    def _sight(self, text: str, sentence: Sentence) -> Sight:
        marks = self._marker.marks(text, sentence.start, sentence.end)
        printed = text[sentence.start : sentence.end]
        dense = len(marks.capitals) * _SPARSE > len(printed) or printed.isupper()
        loud = bool(marks.capitals) and dense and _is_loud(printed)
        return Sight(text, sentence.start, sentence.end, loud, marks)

    def _agencies(self, sights: Sequence[Sight]) -> list[list[agencies.Found]]:
        """The agencies of each sentence; short forms that are words as well only where the article knows them."""
        found = [list(agencies.find(s.text, s.start, s.end)) if s.marks.agency else [] for s in sights]
        plain = {one.agency.name for several in found for one in several if not one.ambiguous}
        return [
            [
                one
                for one in several
                if not one.ambiguous
                or one.agency.name in plain
                or self._said_agency(sight.text, sight.start, one.start)
            ]
            for several, sight in zip(found, sights, strict=True)
        ]

    def _sentence(self, sight: Sight, wires: Sequence[agencies.Found]) -> Iterator[Candidate]:
        """The candidates of one sentence: agencies, then bodies, then what is left of the runs."""
        text, marks = sight.text, sight.marks
        if not (marks.capitals or wires):
            return
        covered = {offset for one in wires for offset in range(one.start, one.end)}
        yield from (of_agency(text, one) for one in wires)
        pieces, titled = self._pieces(sight, covered)
        reach = {**pieces, **{title: pieces[at] for title, at in titled.items()}}
        roles = self._roles.before(text, sight.start, sight.end, marks.roles, reach) if pieces else {}
        by_piece = {titled.get(at, at): role for at, role in roles.items()}
        keyed = self._keyed(text, pieces) if marks.bodies else {}
        for head, stop in self._bodies.find(text, sight.start, sight.end, marks.bodies, pieces):
            begin = self._stacked(head, pieces)
            if covered.isdisjoint(range(begin, stop)) and keyed.get(begin, begin) < stop:
                covered.update(range(begin, stop))
                yield of_body(text, (begin, stop))
                inside = [pieces[at] for at in range(begin + 1, stop) if at in pieces]
                yield from (hint(text, run) for run in inside if len(run.words) == 1)
        called = frozenset(titled.values())
        for at, piece in pieces.items():
            if covered.isdisjoint(range(piece.start, piece.end)):
                yield from self._role_and_name(sight, piece, by_piece.get(at), titled=at in called)

    def _stacked(self, head: int, pieces: Mapping[int, Run]) -> int:
        """Where the name of a body begins whose noun other names may stand before: "Lake College School of Law"."""
        if not self._tables.stacked:
            return head
        near = (pieces[at] for at in range(head - 1, head - _REACH, -1) if at in pieces)
        run = next(near, None)
        return run.start if run and run.end > head and run.words[0].folded not in self._tables.first_names else head

    def _pieces(self, sight: Sight, wired: Set[int]) -> tuple[dict[int, Run], dict[int, int]]:
        """The pieces of the runs by their start, and the start of the piece after each title."""
        pieces: dict[int, Run] = {}
        titled: dict[int, int] = {}
        past = sight.start
        for whole in runs(sight.text, sight.start, sight.end, sight.marks.capitals, self._tables):
            if whole.start < past:
                continue
            run = self._cutter.joined(sight.text, whole, sight.end)
            past = run.end
            for piece, title in self._cutter.pieces(run, wired):
                pieces[piece.start] = piece
                if title is not None:
                    titled[title] = piece.start
        return pieces, titled

    def _keyed(self, text: str, pieces: Mapping[int, Run]) -> dict[int, int]:
        """Offsets inside names that a table knows, with the name's end: no body may cut into them."""
        known = [run for run in pieces.values() if self._cutter.key(squeeze(text[run.start : run.end]))]
        return {offset: run.end for run in known for offset in range(run.start, run.end)}

    def _said_agency(self, text: str, sentence: int, start: int) -> bool:
        words = text[max(sentence, start - 40) : start].lower().split()
        return any(fold(word.strip("'’")).split("'")[-1] in {"agence", "agency"} for word in words[-5:])

    def _role_and_name(self, sight: Sight, run: Run, role: Role | None, *, titled: bool) -> Iterator[Candidate]:
        """The candidates that one run gives: itself, and what its role is of ("maire de Paris Jane Roe")."""
        first = role.first if role else int(self._opens_with_field(run))
        if role is not None and first:
            yield from self._weigher.weigh(sight, Run(run.words[:first], run.initial), None, titled=False)
        if first:
            run = Run(run.words[first:], False)
        yield from self._weigher.weigh(sight, run, role, titled=titled)

    def _opens_with_field(self, run: Run) -> bool:
        """Whether a common word stands before a given name: "(celui) de la Justice Jane Roe"."""
        words, given = run.words, self._tables.first_names
        if len(words) < 3 or words[0].folded in given or words[1].folded.split("-")[0] not in given:
            return False
        return self._tables.common(words[0].word.lower()) and place(words[0].word) is None

    def _believe(self, found: list[Candidate], text: str, sentences: Sequence[Sentence]) -> list[Candidate]:
        """Without the words that owe their capital to their place alone."""
        lower: set[str] | None = None
        inside = {w.folded for c in found for n, w in enumerate(c.run.words) if n or not c.initial}
        kept = []
        people = {w.folded for c in found if c.evidence.kind == "person" and len(c.run.words) > 1 for w in c.run.words}
        for candidate in found:
            if candidate.plural and candidate.run.words[0].folded not in people:
                continue
            if self._is_emphasis(candidate):
                continue
            first = candidate.run.words[0].folded
            doubtful = candidate.initial and not candidate.sure and first not in inside
            doubtful = doubtful and not (candidate.evidence.key or first in self._tables.first_names)
            doubtful = doubtful and candidate.folded not in self._lands
            if doubtful and lower is None:
                lower = _lower(text, sentences)
            common = self._tables.common
            if doubtful and lower is not None and (first in lower or common(candidate.run.words[0].word.lower())):
                rest = candidate.run.words[1:]
                if not rest or candidate.run.words[0].word.isupper():
                    continue
                if candidate.evidence.strength < 2:
                    candidate = shortened(candidate, self._tables)  # noqa: PLW2901
            weak = candidate.evidence.kind == "person" and candidate.evidence.strength == 1
            if weak and len(candidate.run.words) > 1 and all(common(w.word.lower()) for w in candidate.run.words):
                candidate.evidence = Evidence("organisation", 1)  # "Clean Rivers", "Bon Accueil"
            kept.append(candidate)
        return kept

    def _is_emphasis(self, candidate: Candidate) -> bool:
        """Whether common words are printed in capitals for emphasis: "a BIG day"."""
        if not candidate.value.isupper() or candidate.sure or candidate.evidence.key or len(candidate.value) < _LOUD:
            return False
        words = candidate.run.words
        return candidate.folded not in self._lands and all(self._tables.common(word.word.lower()) for word in words)


def _apart(kept: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, in order of place, without those that a longer one covers: "Golfe" in "Golfe de Roe"."""
    apart: list[Candidate] = []
    last: Candidate | None = None
    for one in kept:
        if one.ghost:
            apart.append(one)
            continue
        if last is not None and one.start < last.end:
            if one.end - one.start <= last.end - last.start:
                continue
            apart.remove(last)
        apart.append(one)
        last = one
    return apart


def _lower(text: str, sentences: Sequence[Sentence]) -> set[str]:
    """The words that the article prints in small letters, folded."""
    words: set[str] = set()
    for one in sentences:
        words.update(WORD.findall(text, one.start, one.end))
    return {fold(word) for word in words if word[0].islower()}


def _is_loud(sentence: str) -> bool:
    if sentence.isupper() and len(sentence) > _SHOUT:
        return True
    words = [word for word in sentence.split() if word[0].isalpha()]
    if len(words) < 4:
        return False
    return sum(word[0].isupper() for word in words) / len(words) >= _CAPITALS


def _name(candidate: Candidate) -> Name:
    return Name(
        kind=candidate.evidence.kind,
        value=candidate.value,
        start=candidate.start,
        end=candidate.end,
        role=candidate.role if candidate.evidence.kind == "person" else None,
        key=candidate.evidence.key,
    )
