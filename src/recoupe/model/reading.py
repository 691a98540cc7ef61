"""Reading: all that one article tells, alone."""

from __future__ import annotations

import msgspec

from recoupe.model.article import Article
from recoupe.model.attribution import Attribution
from recoupe.model.mention import Mention
from recoupe.model.passage import Passage, Sentence
from recoupe.model.statement import Statement


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """An article with its passages, sentences, mentions, attributions and statements."""

    article: Article
    passages: tuple[Passage, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    statements: tuple[Statement, ...] = ()
