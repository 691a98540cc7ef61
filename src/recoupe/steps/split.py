"""split: passages into sentences."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model import Article, Passage, Sentence
from recoupe.ports import LanguagePack


def split(article: Article, passages: Sequence[Passage], *, pack: LanguagePack) -> tuple[Sentence, ...]:
    """The sentences of the passages that tell the story (residue and credits left out), in order."""
    return ()
