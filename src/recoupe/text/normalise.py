"""One spelling for words that differ only in how they are typed."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "’": "'", "ʼ": "'", "‐": "-", "‑": "-"})


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Lower case, no accents, plain apostrophes and hyphens. `Écologie` -> `ecologie`.

    Not length-preserving: fold words, never a text whose offsets are needed.
    """
    lowered = word.lower().translate(_LIGATURES)
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFKD", lowered)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    # Taken apart, some letters give capitals or apostrophes again (ŉ): folding twice must change nothing.
    return bare.lower().translate(_LIGATURES)


def squeeze(text: str) -> str:
    """The text with every run of blanks as one space, trimmed: for labels and comparisons."""
    return " ".join(text.split())
