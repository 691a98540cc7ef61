"""The sentence of a reason, in the language of the report."""

from __future__ import annotations

from typing import Protocol

from recoupe.model import Article
from recoupe.ports import LanguagePack


class Say(Protocol):
    """Gives the sentence of a reason; `KeyError` when the language has none for the key."""

    def __call__(self, key: str, /, **values: object) -> str:
        """`say("number.conflict", a="12", b="14")`."""


def speaker(pack: LanguagePack) -> Say:
    """Speaks the language of a pack."""

    def say(key: str, /, **values: object) -> str:
        return pack.reasons[key].format(**values)

    return say


def called(article: Article) -> str:
    """What a reason calls an article: its outlet, else its file."""
    return article.outlet or article.source


def percent(share: float) -> str:
    """0.342 -> `34 %`, with a no-break space as French wants it."""
    return f"{share:.0%}".replace("%", "\u00a0%")
