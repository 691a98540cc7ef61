"""mention: names, quantities and times of an article."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model import Article, Mention, Sentence
from recoupe.ports import LanguagePack


def mention(article: Article, sentences: Sequence[Sentence], *, pack: LanguagePack) -> tuple[Mention, ...]:
    """The mentions of an article in order of place, without overlaps: times first, then names, then numbers."""
    return ()
