"""state: cuts sentences into statements, each with its attribution and its mentions."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.model import Article, Attribution, Mention, Sentence, Statement
from recoupe.ports import LanguagePack


def state(
    article: Article,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    attributions: Sequence[Attribution] | None,
    *,
    pack: LanguagePack,
) -> tuple[Statement, ...]:
    """The statements of an article, in order of place."""
    return ()
