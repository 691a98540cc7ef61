"""Names under examination, and what the whole article settles about them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set

import msgspec

from recoupe.grammar.names.evidence import Evidence, of_words
from recoupe.grammar.names.runs import Capital, Run
from recoupe.grammar.names.tables import NameTables
from recoupe.model import Sentence
from recoupe.text.normalise import fold, squeeze
from recoupe.world import agencies

_CLASS = re.compile(r"(?:agence[ \u00a0](?=[A-Z]\w+$)|[Tt]he[ \u00a0])?")
_OFTEN = 4
"""Mentions from which one in so many after a word for places says nothing (3 to 5 give the same on gold)."""
_LEAST = 4
"""Letters in a word that can be glued or have one glued to it: shorter ends are part of too many names."""
_PARTED = re.compile(r"[\s'’]")
_FIRST = re.compile(r"[^\W\d_][\w’'-]*")


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
    plural: bool = False
    """Whether it looks like a people ("les Roux") and is a name only where somebody is called so."""
    sure: bool = False
    """Whether its kind stands whatever the rest of the article says."""

    @property
    def folded(self) -> str:
        """The value as compared inside the article."""
        return fold(self.value).replace("-", " ")


def shortened(candidate: Candidate, tables: NameTables) -> Candidate:
    """The candidate without its first word."""
    run = Run(candidate.run.words[1:], False)
    value = " ".join(word.word for word in run.words)
    return Candidate(
        run=run, start=run.start, end=run.end, value=value, evidence=of_words(value, run, tables), role=candidate.role
    )


def of_agency(text: str, found: agencies.Found) -> Candidate:
    """An agency of the world's table."""
    start = found.start + len(_CLASS.match(text[found.start : found.end])[0])  # type: ignore[index]
    printed = text[start : found.end]
    word = Capital(start, found.end, printed, fold(printed))
    return Candidate(
        run=Run((word,), False),
        start=start,
        end=found.end,
        value=squeeze(word.word),
        evidence=Evidence("agency", 3, f"agency:{found.agency.name}"),
        sure=True,
    )


def of_body(text: str, extent: tuple[int, int]) -> Candidate:
    """A body found by its noun."""
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


def hint(text: str, run: Run) -> Candidate:
    """What a body is of, for a hint of its kind only: "préfecture de X" says that X is a place."""
    candidate = of_body(text, (run.start, run.end))
    candidate.evidence, candidate.sure, candidate.ghost = Evidence("place", 1), False, True
    return candidate


def echoes(text: str, sentences: Sequence[Sentence], kept: list[Candidate]) -> Iterator[Candidate]:
    """Bodies known in full that open a sentence, where their capital alone did not give them away."""
    covered = {c.start for c in kept if not c.ghost}
    by_first: dict[str, set[str]] = defaultdict(set)
    for candidate in kept:
        if candidate.sure and candidate.evidence.key is None and " " in candidate.value:
            by_first[candidate.value.split()[0]].add(candidate.value)
    for sentence in sentences:
        first = _FIRST.search(text, sentence.start, min(sentence.end, sentence.start + 60))
        if first is None or first.start() in covered:
            continue
        for value in sorted(by_first.get(first.group(), ()), key=lambda value: (-len(value), value)):
            if text.startswith(value, first.start()):
                yield of_body(text, (first.start(), first.start() + len(value)))
                break


def settle(kept: list[Candidate]) -> None:
    """One kind for one name over the article; the parts of a person's name are that person."""
    votes: dict[str, list[Evidence]] = defaultdict(list)
    for candidate in kept:
        votes[candidate.folded].append(candidate.evidence)
    people = {
        part
        for candidate in kept
        if candidate.evidence.kind == "person" and candidate.evidence.strength >= 2 and len(candidate.run.words) > 1
        for part in (*candidate.folded.split(), *_ends(candidate.folded))
        if len(part) > 1
    }
    best = {value: _outvoted(_best(said), said) for value, said in votes.items()}
    for candidate in kept:
        if candidate.sure:
            continue
        winner = best[candidate.folded]
        part = candidate.folded in people and winner.strength <= 2
        if part and not (winner.key or "").startswith("country:"):
            candidate.evidence = Evidence("person", 2)
        elif winner.strength >= candidate.evidence.strength:
            candidate.evidence = winner


def _outvoted(best: Evidence, said: list[Evidence]) -> Evidence:
    """Somebody called alone, and once or twice after a word for places ("from Roe"), is no place."""
    if best.kind != "place" or best.key or best.strength > 2 or len(said) < _OFTEN:
        return best
    places = sum(one.kind == "place" for one in said)
    return Evidence("person", 1) if places * _OFTEN < len(said) else best


def _ends(folded: str) -> Iterator[str]:
    """What a name ends with, of two words or more: "ben khalil" of "said ben khalil"."""
    words = folded.split()
    return (" ".join(words[first:]) for first in range(1, len(words) - 1))


def _best(said: list[Evidence]) -> Evidence:
    """The surest evidence; among equals the kind most often seen."""
    kinds = Counter(evidence.kind for evidence in said)
    return max(said, key=lambda evidence: (evidence.strength, kinds[evidence.kind], evidence.kind))


def trim_glued(kept: list[Candidate], tables: NameTables) -> None:
    """Cuts a lower-case word that lost its blank: "Jane Roeparle" where the article knows "Jane Roe"."""
    known = {candidate.folded for candidate in kept}
    for candidate in kept:
        word = _PARTED.split(candidate.run.words[-1].word)[-1]
        spelled = word.replace("-", "").isalpha()
        if candidate.evidence.key or not spelled or len(word) < _LEAST:
            continue
        glued = _glued(word, tables) or _glued_to_known(word, candidate.folded, known, tables)
        if glued:
            candidate.end -= glued
            candidate.value = candidate.value[:-glued]


def _glued(word: str, tables: NameTables) -> int:
    """Letters of a function word at the end of an unknown word; 0 for none."""
    tails = sorted((tail for tail in tables.glued if word.endswith(tail)), key=len)
    long = bool(tails) and len(word) - len(tails[-1]) >= _LEAST
    return len(tails[-1]) if long and not tables.common(word.lower()) else 0


def _glued_to_known(word: str, folded: str, known: Set[str], tables: NameTables) -> int:
    """Letters of a common word at the end, after a name that the article prints elsewhere; 0 for none."""
    head = folded[: -len(fold(word))]
    for cut in range(len(word) - _LEAST, 0, -1):
        tail = word[cut:].lower()
        if tail.isalpha() and head + fold(word[:cut]).replace("-", " ") in known and tables.common(tail):
            return len(word) - cut
    return 0
