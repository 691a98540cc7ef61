"""Common nouns that tell of names: roles and bodies, found by their words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from typing import NamedTuple

from recoupe.model.span import Extent
from recoupe.text.normalise import fold

WORD = re.compile(r"[^\W\d_][\w-]*")
"""A word, without digits first."""
_GAPS = frozenset((" ", "\u00a0", "'", "’"))
_EX = ("ex-", "Ex-")


class Noun(NamedTuple):
    """A noun of the table, printed."""

    start: int
    end: int
    folded: str


class NounIndex:
    """Nouns and phrases of a language, by first word; singular in the table, either number in the text."""

    def __init__(self, phrases: Iterable[str], accented: Set[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
            words = tuple(word[:-1] + "é" if word in accented else word for word in WORD.findall(phrase))
            self._by_first[words[0]].append(words[1:])
        self._opened_by = lru_cache(maxsize=65_536)(self._lookup)

    def _lookup(self, word: str) -> list[tuple[str, ...]] | None:
        """How the phrases that a printed word opens go on."""
        return self._by_first.get(_form(word)) or self._by_first.get(_form(word.rstrip("s")))

    def opens(self, word: str) -> bool:
        """Whether a printed word opens a phrase of the table."""
        return self._opened_by(word) is not None

    def find(self, text: str, heads: Iterable[Extent], end: int) -> Iterator[Noun]:
        """The nouns that these words open before `end`, in order, longest at each place."""
        past = 0
        for start, stop in heads:
            word = text[start:stop]
            known = self._opened_by(word) if start >= past else None
            if known is None:
                continue
            past = next((reach for reach in (_fits(text, stop, rest, end) for rest in known) if reach), 0)
            if past:
                begin = start + 3 if word.startswith(_EX) else start
                yield Noun(begin, past, fold(text[begin:past]))

    def at(self, text: str, start: int, end: int) -> bool:
        """Whether a noun of the table opens `text[start:end]`."""
        word = WORD.match(text, start, end)
        return word is not None and any(True for _ in self.find(text, [word.span()], end))


def _fits(text: str, at: int, rest: tuple[str, ...], end: int) -> int:
    """Where a phrase that goes on with these words ends; 0 where the text does not."""
    for form in rest:
        word = WORD.match(text, at + 1, end)
        if text[at : at + 1] not in _GAPS or word is None:
            return 0
        if form not in (_form(word.group()), _form(word.group().rstrip("s"))):
            return 0
        at = word.end()
    return at


@lru_cache(maxsize=16_384)
def _form(word: str) -> str:
    """Folded but for a final é, which makes another word ("employe" is no "employé")."""
    bare = word.removeprefix("ex-").removeprefix("Ex-").lower()
    return fold(bare[:-1]) + bare[-1:]
