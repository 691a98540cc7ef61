"""Common nouns that tell of names: roles and bodies, found by their words in one pass."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from recoupe.text.normalise import fold

_WORD = re.compile(r"[^\W\d_][\w-]*")
_GAPS = frozenset((" ", "\u00a0", "'", "’"))
_EX = ("ex-", "Ex-")


Printed: TypeAlias = tuple[int, int, str]
"""Start, end and the word."""


class Noun(NamedTuple):
    """A noun of the table, printed."""

    start: int
    end: int
    folded: str


def printed(text: str, start: int, end: int) -> list[Printed]:
    """The words of `text[start:end]`, without digits first, in order."""
    return [(match.start(), match.end(), match.group()) for match in _WORD.finditer(text, start, end)]


class NounIndex:
    """Nouns and phrases of a language, by first word; singular in the table, either number in the text."""

    def __init__(self, phrases: Iterable[str], accented: Set[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
            words = tuple(word[:-1] + "é" if word in accented else word for word in _WORD.findall(phrase))
            self._by_first[words[0]].append(words)
        self._opened_by = lru_cache(maxsize=65_536)(self._lookup)

    def _lookup(self, word: str) -> list[tuple[str, ...]] | None:
        """The phrases that a printed word opens."""
        return self._by_first.get(_form(word)) or self._by_first.get(_form(word.rstrip("s")))

    def find(self, text: str, words: Sequence[Printed]) -> Iterator[Noun]:
        """The nouns among these words of the text, in order, longest at each place."""
        opened = self._opened_by
        past = 0
        for number, (at, _, word) in enumerate(words):
            known = opened(word)
            if known is None or at < past:
                continue
            found = next((size for size in map(len, (self._fits(text, words, number, p) for p in known)) if size), 0)
            if found:
                begin = at + 3 if word.startswith(_EX) else at
                stop = past = words[number + found - 1][1]
                yield Noun(begin, stop, fold(text[begin:stop]))

    def at(self, text: str, start: int, end: int) -> bool:
        """Whether a noun of the table opens `text[start:end]`."""
        near = printed(text, start, min(end, start + 60))
        return any(noun.start - start in (0, 3) for noun in self.find(text, near))

    @staticmethod
    def _fits(text: str, words: Sequence[Printed], number: int, phrase: tuple[str, ...]) -> tuple[str, ...]:
        """The phrase where it stands in the text from word `number` on, else nothing."""
        for step, form in enumerate(phrase):
            if number + step >= len(words):
                return ()
            word = words[number + step]
            if step and (text[words[number + step - 1][1] : word[0]] not in _GAPS):
                return ()
            if form not in (_form(word[2]), _form(word[2].rstrip("s"))):
                return ()
        return phrase


@lru_cache(maxsize=16_384)
def _form(word: str) -> str:
    """Folded but for a final é, which makes another word ("employe" is no "employé")."""
    bare = word.removeprefix("ex-").removeprefix("Ex-").lower()
    return fold(bare[:-1]) + bare[-1:]
