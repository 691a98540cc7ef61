"""One spelling for words that differ only in how they are typed."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "’": "'", "ʼ": "'", "‐": "-", "‑": "-"})


def _bare(char: str) -> str:
    """A letter without its accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))


# Letters of Latin scripts by one table: taking words apart by NFKD costs seven times as much.
_LATIN = {code: bare for code in range(0xC0, 0x180) if (bare := _bare(chr(code).lower())).isascii()} | _LIGATURES


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Lower case, no accents, plain apostrophes and hyphens. `Écologie` -> `ecologie`.

    Not length-preserving: fold words, never a text whose offsets are needed.
    """
    lowered = word.lower()
    if lowered.isascii() or (lowered := lowered.translate(_LATIN)).isascii():
        return lowered
    # Taken apart, some letters give capitals or apostrophes again (ŉ): folding twice must change nothing.
    return _bare(lowered).lower().translate(_LIGATURES)


def squeeze(text: str) -> str:
    """The text with every run of blanks as one space, trimmed: for labels and comparisons."""
    return " ".join(text.split())
