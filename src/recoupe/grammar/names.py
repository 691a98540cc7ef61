"""Names in running text: runs of capitals, weighed by their words, their neighbours and the rest of the article.

No model: closed classes from the language pack, tables of places and agencies, and the habit of the press to give a
name in full with its role at first and in part later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from recoupe.grammar.name_bodies import BodyGrammar
from recoupe.grammar.name_candidates import Candidate, echoes, hint, of_agency, of_body, settle, shortened, trim_glued
from recoupe.grammar.name_evidence import NOTHING, Evidence, before, is_portfolio, of_words
from recoupe.grammar.name_nouns import Printed, printed
from recoupe.grammar.name_pieces import Cutter
from recoupe.grammar.name_roles import Role, RoleGrammar
from recoupe.grammar.name_runs import Run, runs
from recoupe.grammar.name_tables import NameTables
from recoupe.model import Name, Sentence
from recoupe.text.normalise import fold, squeeze
from recoupe.world import agencies

_ROMAN = re.compile(r"[IVX]+")
_CAPITALS = 0.7
"""Share of words in capitals from which a line is a headline whose capitals say nothing (hand check, 200 titles)."""


class NameFinder:
    """Finds the names of texts in one language; build it once."""

    def __init__(self, tables: NameTables) -> None:
        self._tables = tables
        self._roles = RoleGrammar(tables)
        self._bodies = BodyGrammar(tables)
        self._cutter = Cutter(tables)

    def find(self, text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
        """The names in these sentences, in order, without overlaps."""
        found: list[Candidate] = []
        headlines: list[Candidate] = []
        lower: set[str] = set()
        wires = self._agencies(text, sentences)
        for number, sentence in enumerate(sentences):
            loud = _is_loud(text[sentence.start : sentence.end])
            target = headlines if loud else found
            words = printed(text, sentence.start, sentence.end)
            lower.update(fold(word) for _, _, word in words if word[0].islower())
            target.extend(self._sentence(text, sentence.start, sentence.end, loud, wires[number], words))
        kept = self._believe(found, lower)
        known = {candidate.folded for candidate in kept}
        kept += [c for c in headlines if c.sure or c.folded in known or (c.evidence.key and len(c.value) > 3)]
        kept += list(echoes(text, sentences, kept))
        kept.sort(key=lambda candidate: candidate.start)
        trim_glued(kept, self._tables)
        settle(kept)
        return tuple(_name(candidate) for candidate in kept if not candidate.ghost)

    def _agencies(self, text: str, sentences: Sequence[Sentence]) -> list[list[agencies.Found]]:
        """The agencies of each sentence; short forms that are words as well only where the article knows them."""
        found = [list(agencies.find(text, sentence.start, sentence.end)) for sentence in sentences]
        plain = {one.agency.name for several in found for one in several if not one.ambiguous}
        return [
            [
                one
                for one in several
                if not one.ambiguous or one.agency.name in plain or self._said_agency(text, sentence.start, one.start)
            ]
            for several, sentence in zip(found, sentences, strict=True)
        ]

    def _sentence(
        self,
        text: str,
        start: int,
        end: int,
        loud: bool,
        wires: Sequence[agencies.Found],
        words: Sequence[Printed],
    ) -> Iterator[Candidate]:
        pieces: dict[int, Run] = {}
        titled: dict[int, int] = {}
        past = start
        covered = {offset for one in wires for offset in range(one.start, one.end)}
        for run in runs(text, start, end, self._tables):
            if run.start < past:
                continue
            run = self._cutter.extended(text, run, end)  # noqa: PLW2901
            past = run.end
            for piece, title in self._cutter.pieces(run, covered):
                pieces[piece.start] = piece
                if title is not None:
                    titled[title] = piece.start
        reach = {**pieces, **{title: pieces[at] for title, at in titled.items()}}
        roles = self._roles.before(text, start, end, words, reach)
        yield from (of_agency(text, one) for one in wires)
        keyed = {
            offset: run.end
            for run in pieces.values()
            if self._cutter.key(squeeze(text[run.start : run.end]))
            for offset in range(run.start, run.end)
        }
        for begin, stop in self._bodies.find(text, start, end, words, pieces):
            if covered.isdisjoint(range(begin, stop)) and keyed.get(begin, begin) < stop:
                covered.update(range(begin, stop))
                yield of_body(text, (begin, stop))
                inside = [pieces[at] for at in range(begin + 1, stop) if at in pieces]
                yield from (hint(text, run) for run in inside if len(run.words) == 1)
        by_piece = {titled.get(at, at): role for at, role in roles.items()}
        called = frozenset(titled.values())
        for at, piece in pieces.items():
            if covered.isdisjoint(range(piece.start, piece.end)):
                yield from self._weigh(text, start, end, piece, by_piece.get(at), at in called, loud)

    def _said_agency(self, text: str, sentence: int, start: int) -> bool:
        words = text[max(sentence, start - 40) : start].lower().split()
        return any(fold(word.strip("'’")).split("'")[-1] in {"agence", "agency"} for word in words[-5:])

    def _weigh(
        self, text: str, start: int, end: int, run: Run, role: Role | None, titled: bool, loud: bool
    ) -> Iterator[Candidate]:
        """The candidates that one run gives: itself, and what its role is of ("maire de Paris Jane Roe")."""
        if role is not None and role.first:
            owner = Run(run.words[: role.first], run.initial)
            yield from self._weigh(text, start, end, owner, None, False, loud)
            run = Run(run.words[role.first :], False)
        if role is None and is_portfolio(text, start, run.start, self._tables):
            return
        value = squeeze(text[run.start : run.end])
        if len(value) < 2 or _ROMAN.fullmatch(value):
            return
        candidate = Candidate(run=run, start=run.start, end=run.end, value=value, evidence=NOTHING, initial=run.initial)
        said = self._roles.after(text, run.end, end)
        noun = self._roles.apposed_noun(said[0]) if said else ""
        after = said[0] if said and (said[1] or not noun) else None
        inner = of_words(value, run, self._tables)
        outer = before(text, start, run.start, len(run.words), self._tables)
        if loud and inner.kind == "organisation" and not inner.key:
            inner = NOTHING
        candidate.role = role.text if role else after
        body = inner.kind == "organisation" and value.isupper()
        if titled or (role is not None and inner.kind != "place" and inner.key is None and not body):
            candidate.evidence, candidate.sure = Evidence("person", 3), True
        elif inner.strength == 3:
            candidate.evidence = inner
        elif outer.strength == 3 and outer.kind != "place":
            candidate.evidence, candidate.sure = outer, True
        else:
            known = said is not None and said[1]
            candidate.evidence = self._weighed(inner, self._apposed(outer, noun, known), after if known else None)
            candidate.role = candidate.role or (outer.noun if candidate.evidence.kind == "person" else None)
        if candidate.evidence.kind != "person":
            candidate.role = None
        if candidate.evidence.strength < 2 and self._is_people(text, start, run):
            return
        yield candidate

    def _apposed(self, outer: Evidence, noun: str, person: bool) -> Evidence:
        """What stands before a name, or the noun in apposition after it where that says more."""
        if person or not noun or outer.strength > 2:
            return outer
        if noun in self._tables.regions or noun in self._tables.sites:
            return Evidence("place", 2)
        return Evidence("organisation", 2) if noun in self._tables.labels else outer

    def _weighed(self, inner: Evidence, outer: Evidence, after: str | None) -> Evidence:
        if outer.strength == 3:
            return outer._replace(key=inner.key) if inner.strength < 2 or inner.kind == "place" else inner
        if inner.key is not None and inner.strength == 2:
            return inner
        if inner.kind == "person" and inner.strength == 2:
            return inner
        if after is not None and inner.strength < 2:
            return Evidence("person", 2)
        best = max((outer, inner), key=lambda evidence: evidence.strength)
        return best._replace(key=inner.key if best.kind == "place" else None)

    def _is_people(self, text: str, sentence: int, run: Run) -> bool:
        """Whether a lone plural is the name of a people or a group: "les Lyonnais"."""
        word = run.words[0]
        if len(run.words) > 1 or word.folded in self._tables.groups_kept or word.word.isupper():
            return False
        previous = text[max(sentence, run.start - 12) : run.start].split()
        return (
            bool(previous)
            and fold(previous[-1]) in self._tables.group_before
            and (word.folded[-1] in "sx" or fold(previous[-1]) in {"un", "une"})
            and "-" not in word.word
        )

    def _believe(self, found: list[Candidate], lower: set[str]) -> list[Candidate]:
        """Without the words that owe their capital to their place alone."""
        inside = {w.folded for c in found for n, w in enumerate(c.run.words) if n or not c.initial}
        kept = []
        for candidate in found:
            first = candidate.run.words[0].folded
            doubtful = candidate.initial and not candidate.sure and first not in inside
            doubtful = doubtful and not (candidate.evidence.key or first in self._tables.first_names)
            if doubtful and (first in lower or self._tables.common(first)):
                rest = candidate.run.words[1:]
                if not rest or candidate.run.words[0].word.isupper():
                    continue
                if candidate.evidence.strength < 2:
                    candidate = shortened(candidate, self._tables)  # noqa: PLW2901
            kept.append(candidate)
        return kept


def _is_loud(sentence: str) -> bool:
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
