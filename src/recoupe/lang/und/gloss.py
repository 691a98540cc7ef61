"""English glosses of news words, by which statements meet across languages."""

from __future__ import annotations


def gloss(lemma: str) -> str:
    """The English gloss of a folded lemma; the lemma itself when there is none."""
    return lemma
