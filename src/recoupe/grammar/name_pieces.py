"""Runs of capitals cut into names: titles, ranks, days and peoples left out, longer names of the tables joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from recoupe.grammar.name_runs import Capital, Run
from recoupe.grammar.name_tables import NameTables
from recoupe.text.normalise import fold, squeeze
from recoupe.world import bodies, places

_EXTENSION = re.compile(r"[\w \u00a0’'-]{1,40}(?!\w)")
_PART = re.compile(r"[\w-]+")


class Cutter:
    """Cuts the runs of one language; build it once."""

    def __init__(self, tables: NameTables) -> None:
        self._tables = tables
        self._demonym = re.compile(tables.demonym_form)
        self._role_words = frozenset(fold(w) for w in tables.roles if " " not in w) - tables.first_names - tables.things
        lands = {name.split()[0] for name in tables.lands if " " in name}
        self._openings = places.openings() | bodies.openings() | lands

    def pieces(self, run: Run, wired: Set[int]) -> Iterator[tuple[Run, int | None]]:
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
            if not words and word.word.isdigit():
                continue
            if word.start in wired or opens or word.folded in tables.never or word.folded in tables.acronyms_never:
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
        ranks = (n for n in range(1, min(4, size)) if run.words[n - 1].folded in self._role_words)
        return max(ranks, default=0)

    def _is_bare(self, word: Capital, number: int, run: Run) -> bool:
        """Whether a word in capitals before a name is none of it: a people, "Ville", a role."""
        tables = self._tables
        people = word.folded in tables.demonyms or word.folded.rstrip("s") in tables.demonyms
        if people or self._demonym.fullmatch(word.folded):
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

    def extended(self, text: str, run: Run, end: int) -> Run:
        """The run with what follows where a table knows the longer name: "Corée" -> "Corée du Sud"."""
        for number in range(len(run.words) - 1, -1, -1):
            first = run.words[number]
            if first.folded not in self._openings:
                continue
            tail = _EXTENSION.match(text, run.end, end)
            stops = [run.end] + [run.end + gap.end() for gap in _PART.finditer(tail.group())] if tail else [run.end]
            for stop in reversed(stops):
                value = text[first.start : stop]
                if stop > first.end and _is_proper(value) and self.key(squeeze(value)):
                    word = Capital(first.start, stop, value, fold(value))
                    return Run((*run.words[:number], word), run.initial)
        return run

    def key(self, value: str) -> str | None:
        """The key of a name that a table knows."""
        named = bodies.body(value)
        if named is not None:
            return named.key
        known = places.place(value.replace("’", "'"))
        if known is None and fold(value) in self._tables.lands:
            return f"land:{fold(value)}"
        return known.key if known else None


def _is_proper(value: str) -> bool:
    """Whether a name of several words has a second capital: "La Haye", and not "La haye" of a field."""
    words = value.split()
    return len(words) > 2 or words[-1][:1].isupper() or words[0].lower() not in {"la", "le", "les"}
