"""Where a statement denies: the words that a negation bears on."""

from __future__ import annotations

import re

import msgspec

from recoupe.model import Extent
from recoupe.text.words import words

_STOP = re.compile(r"[,;:.!?»”]")
"""Where what is denied ends at the latest."""


class DenialRules(msgspec.Struct, frozen=True, kw_only=True):
    """Negations of a language, folded."""

    openers: frozenset[str] = frozenset()
    """First halves of a negation in two words (*ne*)."""
    closers: frozenset[str] = frozenset()
    """Second halves (*pas*, *jamais*), within six words."""
    alone: frozenset[str] = frozenset()
    """Negations in one word (*aucun*, *not*)."""


def denied(text: str, extent: Extent, rules: DenialRules) -> Extent | None:
    """From the word after the first negation to the end of its clause; None without a negation."""
    found = words(text, *extent)
    for i, word in enumerate(found[:-1]):
        closed = any(w.norm in rules.closers for w in found[i + 1 : i + 7])
        if word.norm in rules.alone or (word.norm in rules.openers and closed):
            start = found[i + 1].start
            stop = _STOP.search(text, start, extent[1])
            return (start, stop.start() if stop else extent[1])
    return None
