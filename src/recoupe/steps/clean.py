"""clean: what of the text is no part of the story, and the passages of what is."""

from __future__ import annotations

from recoupe.model import Article, Passage
from recoupe.ports import LanguagePack


def clean(article: Article, *, pack: LanguagePack) -> tuple[Article, tuple[Passage, ...]]:
    """The article with its residue, credits, title and date of publication; its passages, in order."""
    return article, ()
