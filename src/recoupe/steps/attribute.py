"""attribute: who the article says says it."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model import Article, Attribution, Mention, Name, Sentence
from recoupe.ports import LanguagePack


def attribute(
    article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention], *, pack: LanguagePack
) -> tuple[Attribution, ...] | None:
    """The attributions of an article; None where its language has no cues."""
    names = [mention for mention in mentions if isinstance(mention, Name)]
    return pack.attributions(article.text, sentences, names)
