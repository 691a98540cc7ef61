"""What a function says of a word, kept: the words of a language are few, and each is asked for thousands of times."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Kept(dict[str, T]):
    """`kept[word]` is what `judge` says of the word, at the price of looking it up in a dictionary.

    `functools.lru_cache` costs three times that. Emptied where it holds `most` words, so that it cannot grow for ever.
    """

    def __init__(self, judge: Callable[[str], T], *, most: int = 16_384) -> None:
        super().__init__()
        self._judge = judge
        self._most = most

    def __missing__(self, word: str) -> T:
        if len(self) >= self._most:
            self.clear()
        self[word] = made = self._judge(word)
        return made
