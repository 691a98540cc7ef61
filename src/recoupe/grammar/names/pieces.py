"""Runs of capitals cut into names: titles, ranks, days and peoples left out, longer names of the tables joined."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from typing import Literal

from recoupe.grammar.names.runs import Capital, Run
from recoupe.grammar.names.tables import NameTables
from recoupe.text.normalise import fold, squeeze
from recoupe.world import bodies, places

_EXTENSION = re.compile(r"[\w \u00a0’'+-]{1,40}(?!\w)")
_PART = re.compile(r"[\w-]+|\+")
_AFTER = re.compile(r"[ \u00a0’']?([\w-]+|\+)")
_ACRONYM = 6
"""Letters from which a word in capitals before a given name is a name in capitals, not an acronym."""


class Cutter:
    """Cuts the runs of one language; build it once."""

    def __init__(self, tables: NameTables) -> None:
        self._tables = tables
        self._demonym = re.compile(tables.demonym_form)
        self._adjective = re.compile(tables.role_adjectives)
        self._role_words = frozenset(fold(w) for w in tables.roles if " " not in w) - tables.first_names - tables.things
        self._openings: dict[str, set[str]] = defaultdict(set)
        """First and second words of the longer names of the tables: where neither stands no longer look is worth it."""
        for name in (*places.long_names(), *bodies.long_names(), *tables.lands, *tables.places):
            first, *rest = _PART.findall(name)
            if rest:
                self._openings[first].add(rest[0])

    def pieces(self, run: Run, wired: Set[int]) -> Iterator[tuple[Run, int | None]]:
        """The run cut at titles, days, bodies beside people and words that belong to no name; with a title's start."""
        words: list[Capital] = []
        title: int | None = None
        opened = run.initial
        ranked = self._ranked(run)
        yield from self._of_rank(run, ranked)
        for number, word in enumerate(run.words):
            if not words and (word.word.isdigit() or number < ranked):
                opened = opened and number >= ranked
                continue
            kind = self._cut(word, number, words, run, wired)
            if kind is not None and words:
                yield Run(tuple(words), opened), title
            if kind is not None:
                words, title, opened = [], word.start if kind == "title" else None, False
            if kind in ("title", "none"):
                continue
            if not words and title is None and self._is_bare(word, number, run):
                opened = False
                continue
            words.append(word)
        words = self._without_people(words)
        if words:
            yield Run(tuple(words), opened), title

    def _cut(
        self, word: Capital, number: int, words: list[Capital], run: Run, wired: Set[int]
    ) -> Literal["title", "none", "name"] | None:
        """What cuts a run at a word: a title, a word that is part of no name, another name; None when nothing does."""
        tables = self._tables
        if word.folded.rstrip(".") in tables.titles or word.folded in tables.titles:
            return "title"
        opens = number == 0 and run.initial and word.folded in tables.openers
        if word.start in wired or opens or word.folded in tables.never or word.folded in tables.acronyms_never:
            return "none"
        if not words:
            return None
        if word.folded.split("-")[0] in tables.first_names:  # "le député XYZ Jane Roe", "sur Europe 1 Jane Roe"
            acronym = words[-1].word.isupper() and len(words[-1].word) < _ACRONYM
            return "name" if acronym or self._is_body(words) else None
        person = len(words) > 1 and words[0].folded.split("-")[0] in tables.first_names
        return "name" if person and self._is_body([word]) else None  # "a dit Jane Roe BFM TV"

    def _is_body(self, words: Sequence[Capital]) -> bool:
        known = bodies.body(" ".join(word.word for word in words))
        return known is not None and not known.doubtful and not known.key.startswith("country:")

    def _of_rank(self, run: Run, ranked: int) -> Iterator[tuple[Run, None]]:
        """What a rank in capitals is of: "World Bank" of "World Bank President Jane Roe"."""
        words = run.words[: max(0, ranked - 1)]
        while words and (words[0].folded in self._tables.openers or self._is_people(words[0].folded)):
            words = words[1:]
        if not words or any(word.folded in self._role_words for word in words):
            return
        known = self.key(" ".join(word.word for word in words)) is not None
        if known or (len(words) > 1 and not self._adjective.fullmatch(words[-1].folded)):
            yield Run(tuple(words), False), None

    def _without_people(self, words: list[Capital]) -> list[Capital]:
        """A known place without the adjective in capitals after it ("Missouri Democratic"); nothing for a people."""
        while len(words) > 1 and words[-1].folded in self._tables.openers and not words[-1].word.isupper():
            words = words[:-1]  # "Jane Roe Le maire": a blank line was lost
        if len(words) == 2 and " ".join(word.folded for word in words).rstrip("s") in self._tables.demonyms:
            return []
        if len(words) > 1 and self._is_people(words[-1].folded):
            head = " ".join(word.word for word in words[:-1])
            whole = f"{head} {words[-1].word}"
            return words[:-1] if self.key(head) and not self.key(whole) else words
        return words

    def _is_people(self, folded: str) -> bool:
        tables = self._tables
        listed = folded in tables.demonyms or folded.rstrip("s") in tables.demonyms
        return listed or self._demonym.fullmatch(folded) is not None

    def _ranked(self, run: Run) -> int:
        """How many words in capitals before a name are its role: 2 in "Foreign Minister Jane Roe"."""
        tables = self._tables
        size = len(run.words)
        if size < 2 or run.words[0].folded in tables.first_names:
            return 0
        ranks = (n for n in range(1, min(5, size)) if run.words[n - 1].folded in self._role_words)
        return max(ranks, default=0)

    def _is_bare(self, word: Capital, number: int, run: Run) -> bool:
        """Whether a word in capitals before a name is none of it: a people, "Ville", a role."""
        tables = self._tables
        if self._is_people(word.folded):
            if number < len(run.words) - 1 and run.words[-1].folded in self._tables.last_bodies:  # "Harbian Post"
                return False
            alone = number == len(run.words) - 1 and self.key(word.word) is not None  # Suisse
            return word.folded not in tables.first_names and not alone
        last = number == len(run.words) - 1
        if word.folded in tables.labels and word.word.isupper() and not last:
            return True
        if word.folded in tables.first_names:
            return False
        if last:
            return word.folded in tables.roles or (word.folded in tables.openers and not word.word.isupper())
        return word.folded in tables.regions or (word.folded in tables.roles and word.folded not in tables.things)

    def joined(self, text: str, run: Run, end: int) -> Run:
        """The run with the longer names that a table knows as one word each, what follows included: "Corée du Sud"."""
        if not any(self._may_open(text, word) for word in run.words):
            return run
        words: list[Capital] = []
        rest = run.words
        while rest:
            size, stop = self._longest(text, rest, end) if self._may_open(text, rest[0]) else (1, rest[0].end)
            if stop > rest[0].end:
                value = text[rest[0].start : stop]
                words.append(Capital(rest[0].start, stop, value, fold(value)))
            else:
                words.append(rest[0])
            rest = rest[size:]
        return Run(tuple(words), run.initial)

    def _may_open(self, text: str, word: Capital) -> bool:
        """Whether a longer name of the tables opens with a word and the one after it."""
        seconds = self._openings.get(word.folded)
        after = _AFTER.match(text, word.end) if seconds else None
        return after is not None and seconds is not None and fold(after[1]) in seconds

    def _longest(self, text: str, words: Sequence[Capital], end: int) -> tuple[int, int]:
        """How many of the words the longest known name at their head takes, and where it ends."""
        start, past = words[0].start, words[-1].end
        tail = _EXTENSION.match(text, past, end)
        beyond = [past + gap.end() for gap in _PART.finditer(tail.group())] if tail else []
        for stop in (*reversed(beyond), *(word.end for word in reversed(words[1:]))):
            value = text[start:stop]
            if _is_proper(value) and self.key(squeeze(value)):
                return (sum(word.end <= stop for word in words), stop)
        return 1, words[0].end

    def key(self, value: str) -> str | None:
        """The key of a name that a table knows."""
        named = bodies.body(value)
        if named is not None:
            return named.key
        known = places.place(value.replace("’", "'")) or places.place(self._tables.places.get(fold(value), ""))
        if known is None and fold(value) in self._tables.lands:
            return f"land:{fold(value)}"
        return known.key if known else None


def _is_proper(value: str) -> bool:
    """Whether a name of several words has a second capital: "La Haye", and not "La haye" of a field."""
    words = value.split()
    return len(words) > 2 or words[-1][:1].isupper() or words[0].lower() not in {"la", "le", "les"}
