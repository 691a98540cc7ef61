"""tell: in which language an article is written."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model import Article
from recoupe.ports import LanguagePack
from recoupe.settings import ReadSettings


def tell(article: Article, *, packs: Sequence[LanguagePack], settings: ReadSettings) -> Article:
    """The article with its language; unchanged when it has one already."""
    return article
