"""Where a sentence may hold a quantity at all: one compiled search, so that the others are never cut into tokens."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import TypeAlias

_MARKS = "[\u0300-\u036f]?"
_ACCENTS = {"a": "aàáâãä", "c": "cç", "e": "eéèêë", "i": "iíîï", "n": "nñ", "o": "oóôõö", "u": "uùúûü"}
_Tree: TypeAlias = dict[str, "_Tree"]


def spots(
    *,
    words: Collection[str],
    articles: Collection[str],
    things: Collection[str],
    bounds: Collection[tuple[str, ...]],
) -> re.Pattern[str]:
    """A pattern that finds a place in every sentence with a quantity (and in some without).

    Figures and number words count alone; an article only before one of `things` (three words may stand between) or
    behind one of `bounds`. All words are folded; the pattern finds them as printed, with accents and capitals.
    """
    found = [rf"{_any(words)}\b"] if words else []
    openings = {word[0] for word in words}
    article = _any(articles)
    if article:
        found.append(rf"{article}\s+(?:\S+\s+){{0,3}}?(?:\S*['’])?{_any(things)}")
        found.append(rf"{_any(' '.join(phrase) for phrase in bounds)}['’\s]+{article}\b")
        openings |= {word[0] for word in (*articles, *(phrase[0] for phrase in bounds))}
    # Few words begin with one of these letters: the others are passed by at one look.
    first = "".join(sorted(map(_forms, openings)))
    return re.compile(rf"\d|\b(?=[{first}])(?:{'|'.join(found)})" if found else r"\d")


def _any(words: Iterable[str]) -> str:
    """A pattern for one of the words, sharing their beginnings: it looks at each letter once."""
    tree: _Tree = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branch(tree) if tree else ""


def _branch(node: Mapping[str, _Tree]) -> str:
    ways = [_letter(letter) + _branch(node[letter]) for letter in sorted(node) if letter]
    if not ways:
        return ""
    several = ways[0] if len(ways) == 1 and "" not in node else f"(?:{'|'.join(ways)})"
    return several + ("?" if "" in node else "")


def _letter(letter: str) -> str:
    if letter == " ":
        return r"['’\s]+"
    if not letter.isalpha():
        return re.escape(letter)
    return f"[{_forms(letter)}]" + (_MARKS if letter in _ACCENTS else "")


def _forms(letter: str) -> str:
    forms = _ACCENTS.get(letter, letter)
    return re.escape(forms + forms.upper() if letter.isalpha() else letter)
