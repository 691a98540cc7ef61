"""Names in running text: runs of capitals, weighed by their words, their neighbours and the rest of the article.

No model: closed classes from the language pack, tables of places and agencies, and the habit of the press to give a
name in full with its role at first and in part later.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from recoupe.grammar.name_bodies import BodyGrammar
from recoupe.grammar.name_evidence import NOTHING, Evidence, before, is_portfolio, of_words
from recoupe.grammar.name_roles import Role, RoleGrammar
from recoupe.grammar.name_runs import Capital, Run, runs
from recoupe.grammar.name_tables import NameTables
from recoupe.model import Name, Sentence
from recoupe.text.normalise import fold, squeeze
from recoupe.world import agencies
from recoupe.world.places import openings, place

_EXTENSION = re.compile(r"[\w \u00a0’'-]{1,40}(?!\w)")
_ROMAN = re.compile(r"[IVX]+")
_PART = re.compile(r"[\w-]+")
_LOWER_WORD = re.compile(r"(?<![\w'’-])[a-zà-ÿœ][a-zà-ÿœ-]{2,}")
_CAPITALS = 0.7
"""Share of words in capitals from which a line is a headline whose capitals say nothing (hand check, 200 titles)."""


class Candidate(msgspec.Struct, kw_only=True):
    """A name under examination."""

    run: Run
    start: int
    end: int
    value: str
    evidence: Evidence
    role: str | None = None
    initial: bool = False
    ghost: bool = False
    """Whether it only votes on the kind of its likes."""
    sure: bool = False
    """Whether its kind stands whatever the rest of the article says."""

    @property
    def folded(self) -> str:
        """The value as compared inside the article."""
        return fold(self.value).replace("-", " ")


class NameFinder:
    """Finds the names of texts in one language; build it once."""

    def __init__(self, tables: NameTables) -> None:
        self._tables = tables
        self._roles = RoleGrammar(tables)
        self._bodies = BodyGrammar(tables)
        self._demonym = re.compile(tables.demonym_form)
        self._role_words = frozenset(fold(w) for w in tables.roles if " " not in w) - tables.first_names - tables.things
        self._openings = openings() | {name.split()[0] for name in tables.metonyms if " " in name}

    def find(self, text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
        """The names in these sentences, in order, without overlaps."""
        found: list[Candidate] = []
        headlines: list[Candidate] = []
        wires = self._agencies(text, sentences)
        for number, sentence in enumerate(sentences):
            loud = _is_loud(text[sentence.start : sentence.end])
            target = headlines if loud else found
            target.extend(self._sentence(text, sentence.start, sentence.end, loud, wires[number]))
        lower = {fold(word) for s in sentences for word in _LOWER_WORD.findall(text, s.start, s.end)}
        kept = self._believe(found, lower)
        known = {candidate.folded for candidate in kept}
        kept += [c for c in headlines if c.sure or c.folded in known or (c.evidence.key and len(c.value) > 3)]
        kept += _echoes(text, sentences, kept)
        kept.sort(key=lambda candidate: candidate.start)
        _trim_glued(kept, self._tables)
        _settle(kept)
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
        self, text: str, start: int, end: int, loud: bool, wires: Sequence[agencies.Found]
    ) -> Iterator[Candidate]:
        pieces: dict[int, Run] = {}
        titled: dict[int, int] = {}
        past = start
        for run in runs(text, start, end, self._tables):
            if run.start < past:
                continue
            run = self._extended(text, run, end)  # noqa: PLW2901
            past = run.end
            for piece, title in self._pieces(run, wires):
                pieces[piece.start] = piece
                if title is not None:
                    titled[title] = piece.start
        reach = {**pieces, **{title: pieces[at] for title, at in titled.items()}}
        roles = self._roles.before(text, start, end, reach)
        spans = [(one.start, one.end) for one in wires]
        yield from (_agency(text, one) for one in wires)
        known = [(run.start, run.end) for run in pieces.values() if self._key(squeeze(text[run.start : run.end]))]
        for body in self._bodies.find(text, start, end, pieces):
            if not _overlaps(body, spans) and not any(a <= body[0] and body[1] <= b for a, b in known):
                spans.append(body)
                yield _body(text, body)
                inside = [run for at, run in pieces.items() if body[0] < at and run.end <= body[1]]
                yield from (_hint(text, run) for run in inside if len(run.words) == 1)
        by_piece = {titled.get(at, at): role for at, role in roles.items()}
        for at, piece in pieces.items():
            if not _overlaps((piece.start, piece.end), spans):
                yield from self._weigh(text, start, end, piece, by_piece.get(at), at in titled.values(), loud)

    def _pieces(self, run: Run, wires: Sequence[agencies.Found]) -> Iterator[tuple[Run, int | None]]:
        """The run cut at titles, days and other words that belong to no name."""
        tables = self._tables
        words: list[Capital] = []
        title: int | None = None
        opened = run.initial
        ranked = self._ranked(run)
        for number, word in enumerate(run.words):
            if word.folded.rstrip(".") in tables.titles or word.folded in tables.titles:
                if words:
                    yield Run(tuple(words), opened), title
                words, title, opened = [], word.start, False
                continue
            opens = number == 0 and run.initial and word.folded in tables.openers
            wired = any(one.start < word.end and word.start < one.end for one in wires)
            if not words and word.word.isdigit():
                continue
            if wired or opens or word.folded in tables.never or word.folded in tables.acronyms_never:
                if words:
                    yield Run(tuple(words), opened), title
                words, title, opened = [], None, False
                continue
            if number < ranked or (not words and title is None and self._is_bare(word, number, run)):
                opened = False
                continue
            if words and word.folded in tables.first_names and words[-1].word.isupper() and len(words[-1].word) < 6:
                yield Run(tuple(words), opened), title  # "le député XYZ Jane Roe"
                words, title, opened = [], None, False
            words.append(word)
        if words:
            yield Run(tuple(words), opened), title

    def _ranked(self, run: Run) -> int:
        """How many words in capitals before a name are its role: 2 in "Foreign Minister Jane Roe"."""
        tables = self._tables
        size = len(run.words)
        if size < 2 or run.words[0].folded in tables.first_names:
            return 0
        return max((n for n in range(1, min(4, size)) if run.words[n - 1].folded in self._role_words), default=0)

    def _is_bare(self, word: Capital, number: int, run: Run) -> bool:
        """Whether a word in capitals before a name is none of it: a people, "Ville", a role."""
        tables = self._tables
        if word.folded in tables.demonyms or self._demonym.fullmatch(word.folded):
            alone = number == len(run.words) - 1 and place(word.word) is not None  # Suisse
            return word.folded not in tables.first_names and not alone
        last = number == len(run.words) - 1
        if word.folded in tables.labels and word.word.isupper() and not last:
            return True
        if word.folded in tables.first_names:
            return False
        if last:
            return word.folded in tables.roles or (word.folded in tables.openers and not word.word.isupper())
        return word.folded in tables.regions or (word.folded in tables.roles and word.folded not in tables.things)

    def _extended(self, text: str, run: Run, end: int) -> Run:
        """The run with what follows where a table knows the longer name: "Corée" -> "Corée du Sud"."""
        for number in range(len(run.words) - 1, -1, -1):
            first = run.words[number]
            if first.folded not in self._openings:
                continue
            tail = _EXTENSION.match(text, run.end, end)
            stops = [run.end] + [run.end + gap.end() for gap in _PART.finditer(tail.group())] if tail else [run.end]
            for stop in reversed(stops):
                value = text[first.start : stop]
                if stop > first.end and _is_proper(value) and self._key(squeeze(value)):
                    word = Capital(first.start, stop, value, fold(value))
                    return Run((*run.words[:number], word), run.initial)
        return run

    def _key(self, value: str) -> str | None:
        """The key of a name that a table knows."""
        metonym = self._tables.metonyms.get(fold(value))
        if metonym is not None:
            return metonym.key
        known = place(value.replace("’", "'"))
        return known.key if known else None

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
        candidate = Candidate(
            run=run, start=run.start, end=run.end, value=value, evidence=NOTHING, initial=run.initial
        )
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
        return bool(previous) and fold(previous[-1]) in self._tables.group_before and (
            word.folded[-1] in "sx" or fold(previous[-1]) in {"un", "une"}
        ) and "-" not in word.word

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
                    candidate = _shortened(candidate, self._tables)  # noqa: PLW2901
            kept.append(candidate)
        return kept


def _shortened(candidate: Candidate, tables: NameTables) -> Candidate:
    """The candidate without its first word."""
    run = Run(candidate.run.words[1:], False)
    value = " ".join(word.word for word in run.words)
    return Candidate(
        run=run, start=run.start, end=run.end, value=value, evidence=of_words(value, run, tables), role=candidate.role
    )


def _agency(text: str, found: agencies.Found) -> Candidate:
    word = Capital(found.start, found.end, text[found.start : found.end], fold(text[found.start : found.end]))
    return Candidate(
        run=Run((word,), False),
        start=found.start,
        end=found.end,
        value=squeeze(word.word),
        evidence=Evidence("agency", 3, f"agency:{found.agency.name}"),
        sure=True,
    )


def _body(text: str, extent: tuple[int, int]) -> Candidate:
    printed = text[extent[0] : extent[1]]
    word = Capital(extent[0], extent[1], printed, fold(printed))
    return Candidate(
        run=Run((word,), False),
        start=extent[0],
        end=extent[1],
        value=squeeze(printed),
        evidence=Evidence("organisation", 3),
        sure=True,
    )


def _hint(text: str, run: Run) -> Candidate:
    """What a body is of, for a hint of its kind only: "préfecture de X" says that X is a place."""
    candidate = _body(text, (run.start, run.end))
    candidate.evidence, candidate.sure, candidate.ghost = Evidence("place", 1), False, True
    return candidate


def _echoes(text: str, sentences: Sequence[Sentence], kept: list[Candidate]) -> list[Candidate]:
    """Bodies named in full somewhere, where their capital alone did not give them away."""
    spans = [(c.start, c.end) for c in kept if not c.ghost]
    found = []
    for value in sorted({c.value for c in kept if c.sure and c.evidence.key is None and " " in c.value}):
        for sentence in sentences:
            at = text.find(value, sentence.start, sentence.end)
            if at >= 0 and not _overlaps((at, at + len(value)), spans):
                found.append(_body(text, (at, at + len(value))))
    return found


def _settle(kept: list[Candidate]) -> None:
    """One kind for one name over the article; the parts of a person's name are that person."""
    votes: dict[str, list[Evidence]] = defaultdict(list)
    for candidate in kept:
        votes[candidate.folded].append(candidate.evidence)
    people = {
        part
        for candidate in kept
        if candidate.evidence.kind == "person" and candidate.evidence.strength >= 2 and len(candidate.run.words) > 1
        for part in (*candidate.folded.split(), " ".join(candidate.folded.split()[1:]))
        if len(part) > 1
    }
    for candidate in kept:
        said = votes[candidate.folded]
        best = max(said, key=lambda e: (e.strength, sum(o.kind == e.kind for o in said), e.kind))
        part = candidate.folded in people and best.strength <= 2 and not (best.key or "").startswith("country:")
        if candidate.sure:
            continue
        if part:
            candidate.evidence = Evidence("person", 2)
        elif best.strength >= candidate.evidence.strength:
            candidate.evidence = best


def _trim_glued(kept: list[Candidate], tables: NameTables) -> None:
    """Cuts a lower-case word that lost its blank: "Jane Roeparle" where the article knows "Jane Roe"."""
    known = {c.folded: c for c in kept}
    tails = {part for value in known for part in value.split() if len(part) > 1}
    for candidate in kept:
        word = candidate.run.words[-1].word
        if len(word) < 4 or candidate.sure or candidate.evidence.key or not word.isalpha():
            continue
        head = candidate.folded[: -len(fold(word))]
        if fold(word).endswith(tuple(tables.glued)) and not tables.common(fold(word)):
            tail = next(tail for tail in tables.glued if fold(word).endswith(tail))
            if len(word) - len(tail) >= 4:
                candidate.end -= len(tail)
                candidate.value = candidate.value[: -len(tail)]
                continue
        for cut in range(len(word) - 2, 1, -1):
            value = head + fold(word[:cut])
            whole = value in known or (fold(word[:cut]) in tails and cut > 3)
            if len(candidate.run.words) < 2 and value not in known:
                continue
            if whole and len(value) > 3 and len(word) - cut > 3 and value != candidate.folded and tables.common(fold(word[cut:])):
                candidate.end -= len(word) - cut
                candidate.value = candidate.value[: cut - len(word)]
                break


def _is_proper(value: str) -> bool:
    """Whether a name of several words has a second capital: "La Haye", and not "La haye" of a field."""
    words = value.split()
    return len(words) > 2 or words[-1][:1].isupper() or words[0].lower() not in {"la", "le", "les"}


def _overlaps(extent: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(extent[0] < end and start < extent[1] for start, end in spans)


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
