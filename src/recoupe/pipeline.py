"""READ, MEET, CROSS: the order of the verbs, on one screen."""

from __future__ import annotations

from recoupe import find
from recoupe.model import Article, Reading
from recoupe.settings import Settings
from recoupe.steps.attribute import attribute
from recoupe.steps.clean import clean
from recoupe.steps.mention import mention
from recoupe.steps.split import split
from recoupe.steps.state import state
from recoupe.steps.tell import tell


def read(article: Article, *, settings: Settings) -> Reading:
    """READ: all that one article tells, alone."""
    article = tell(article, packs=[find.language(code) for code in find.names("lang")], settings=settings.read)
    pack = find.language(article.language)
    article, passages = clean(article, pack=pack)
    sentences = split(article, passages, pack=pack)
    mentions = mention(article, sentences, pack=pack)
    attributions = attribute(article, sentences, mentions, pack=pack)
    statements = state(article, sentences, mentions, attributions, pack=pack)
    return Reading(
        article=article,
        passages=passages,
        sentences=sentences,
        mentions=mentions,
        attributions=attributions or (),
        statements=statements,
    )
