"""Snippets: finding the words that a journalist copied out of an article, or saying why they cannot be found."""

from __future__ import annotations

import re

from recoupe.model import Extent

_ORDINAL = re.compile(r"(?P<words>.*)#(?P<n>\d+)", re.DOTALL)
GAP = " … "
"""Stands for the middle of a quotation that is told by its ends."""
_ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "\u00a0": " ", "\u202f": " "})
"""Signs that look alike on a screen and are the usual reason why a copied snippet is not found."""


class SnippetError(ValueError):
    """A snippet that names no place, or more than one."""


def split(snippet: str) -> tuple[str, int | None]:
    """The words and the ordinal of `words#2`. Only a last `#n` counts: for words that end in `#2`, add `#1`."""
    found = _ORDINAL.fullmatch(snippet)
    return (found["words"], int(found["n"])) if found else (snippet, None)


def locate(text: str, snippet: str) -> Extent:
    """The one place of a snippet in a text. Raises `SnippetError`.

    `#n` counts the places where the words stand, also inside longer words, from the start; case and signs count.
    """
    words, ordinal = split(snippet)
    places = occurrences(text, words)
    if not places:
        raise SnippetError(_not_found(text, words))
    if ordinal is None and len(places) > 1:
        raise SnippetError(f"occurs {len(places)} times: add #1 to #{len(places)} to say which")
    if ordinal is not None and not 1 <= ordinal <= len(places):
        hint = f"; where the # is printed, write {snippet + '#1'!r}" if snippet in text else ""
        raise SnippetError(f"asks for #{ordinal}, but the words occur {_times(len(places))}{hint}")
    return places[(ordinal or 1) - 1]


def quoted_at(text: str, quotation: str) -> Extent:
    """The place of `first words … last words`: from the one to the next place of the other. Raises `SnippetError`."""
    first, gap, last = quotation.partition(GAP)
    if not gap:
        return locate(text, quotation)
    start, after = locate(text, first)
    end = text.find(last, after)
    if end < 0 or not last.strip():
        raise SnippetError(f"{last!r} does not stand after {first!r}")
    return (start, end + len(last))


def occurrences(text: str, words: str) -> list[Extent]:
    """Every place of the words, in order, none overlapping; none for no words."""
    return [(m.start(), m.end()) for m in re.finditer(re.escape(words), text)] if words.strip() else []


def _not_found(text: str, words: str) -> str:
    if not words.strip():
        return "not found: it is empty"
    flat, wanted = text.translate(_ALIKE), words.translate(_ALIKE)
    if (start := flat.find(wanted)) >= 0:
        return f"not found; the article prints it with other quotes or spaces: {text[start : start + len(words)]!r}"
    if (start := flat.lower().find(wanted.lower())) >= 0:
        return f"not found; the article prints it with other capitals: {text[start : start + len(words)]!r}"
    return "not found"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
