"""Names under examination, and what the whole article settles about them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from recoupe.grammar.name_evidence import Evidence, of_words
from recoupe.grammar.name_runs import Capital, Run
from recoupe.grammar.name_tables import NameTables
from recoupe.model import Sentence
from recoupe.text.normalise import fold, squeeze
from recoupe.world import agencies

_CLASS = re.compile(r"(?:agence[ \u00a0](?=[A-Z]\w+$))?")
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
        for value in sorted(by_first.get(first.group(), ()), key=len, reverse=True):
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
        for part in (*candidate.folded.split(), " ".join(candidate.folded.split()[1:]))
        if len(part) > 1
    }
    best = {value: _best(said) for value, said in votes.items()}
    for candidate in kept:
        if candidate.sure:
            continue
        winner = best[candidate.folded]
        part = candidate.folded in people and winner.strength <= 2
        if part and not (winner.key or "").startswith("country:"):
            candidate.evidence = Evidence("person", 2)
        elif winner.strength >= candidate.evidence.strength:
            candidate.evidence = winner


def _best(said: list[Evidence]) -> Evidence:
    """The surest evidence; among equals the kind most often seen."""
    kinds = Counter(evidence.kind for evidence in said)
    return max(said, key=lambda evidence: (evidence.strength, kinds[evidence.kind], evidence.kind))


def trim_glued(kept: list[Candidate], tables: NameTables) -> None:
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
            if (
                whole
                and len(value) > 3
                and len(word) - cut > 3
                and value != candidate.folded
                and tables.common(fold(word[cut:]))
            ):
                candidate.end -= len(word) - cut
                candidate.value = candidate.value[: cut - len(word)]
                break
