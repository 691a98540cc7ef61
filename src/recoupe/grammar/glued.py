"""Words that a lost blank joined: machine translation and web pages print `Atlantiqueprécise`, `Maisaussi`.

The text stays as it is: only the words that are compared are parted. A word is parted where a dictionary does not
know it but knows what it is made of, so what no dictionary knows at all (a name and a name) stays whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from typing import NamedTuple

import msgspec

_SHORTEST = 6
"""Letters of a word that may be two: shorter ones are abbreviations, and two short words make many."""
_PART = 4
"""Letters of both parts where neither is a function word: shorter ends are endings more often than words."""


class GlueTable(msgspec.Struct, frozen=True, kw_only=True):
    """What a language knows of its words."""

    known: Callable[[str], bool]
    """Whether a lower-case word is in the dictionary."""
    small: frozenset[str]
    """Function words as printed, in lower case: what blanks are lost beside most often."""
    before: frozenset[str]
    """Those of them that begin no other word: "le", "une"; but "de" and "en" are prefixes too."""
    after_names: frozenset[str]
    """Those of them that end no name: "dans", "avec"; but "Christelle"."""
    forms: frozenset[str]
    """First parts of compounds and endings that a dictionary knows as words: "auto", "mini", "logue"."""


class _Cut(NamedTuple):
    worth: tuple[bool, int]
    at: int


def parts(word: str, seen: Set[str], table: GlueTable) -> tuple[str, ...]:
    """The two words glued in one, as printed; the word alone where it is one.

    `seen`: other words of the article as printed, the best witness of a name.
    """
    if len(word) < _SHORTEST or not word.isalpha() or word.isupper() or table.known(word.lower()):
        return (word,)
    inside = next((at for at in range(2, len(word) - 1) if word[at].isupper()), None)
    if inside is not None:
        whole = word[0].isupper() or not word[inside + 1].islower() or not table.known(word[:inside])
        return (word,) if whole else (word[:inside], word[inside:])
    cuts = sorted(_cuts(word, seen, table), reverse=True)
    return (word[: cuts[0].at], word[cuts[0].at :]) if cuts else (word,)


def _cuts(word: str, seen: Set[str], table: GlueTable) -> Iterator[_Cut]:
    for at in range(2, len(word)):
        left, right = word[:at], word[at:]
        small = left.lower() in table.small or right in table.small
        if left.lower() in table.forms or right in table.forms:
            continue
        if _both(left, right, seen, table):
            yield _Cut((small, min(at, len(word) - at)), at)


def _both(left: str, right: str, seen: Set[str], table: GlueTable) -> bool:
    """Whether the two parts are words of their own."""
    known = len(right) >= _PART and table.known(right)
    if left[0].isupper():
        return len(left) >= _PART and _name_or_opening(left, right, known, seen, table)
    if right in table.small:
        return left in table.small or (len(left) >= _PART and table.known(left))
    return known and (left in table.before or (len(left) >= _PART and table.known(left)))


def _name_or_opening(left: str, right: str, known: bool, seen: Set[str], table: GlueTable) -> bool:
    """Of a capitalised word: a name printed elsewhere, or the first word of a sentence, before a word."""
    if left in seen:
        return known or right in table.after_names or (right in table.small and right not in table.before)
    return right in table.after_names or (known and left.lower() in table.before)
