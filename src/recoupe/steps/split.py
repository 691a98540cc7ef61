"""split: passages into sentences."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model import Article, Passage, Sentence
from recoupe.model.passage import TELLING
from recoupe.ports import LanguagePack


def split(article: Article, passages: Sequence[Passage], *, pack: LanguagePack) -> tuple[Sentence, ...]:
    """The sentences of the passages that tell the story (residue, captions and credits left out), in order."""
    return tuple(
        Sentence(role=passage.role, paragraph=index, start=start, end=end)
        for index, passage in enumerate(passages)
        if passage.role in TELLING
        for start, end in pack.sentences(article.text, passage.start, passage.end)
    )
