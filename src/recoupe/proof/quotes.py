"""What a report quotes stands where it says it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from recoupe.model import Article, Dossier, Identity, Quantity, Side, Statement
from recoupe.proof.failure import Failure
from recoupe.text.normalise import fold, squeeze

_PLAIN = re.compile(r"\d{1,9}")


def quotes(dossier: Dossier, articles: Mapping[str, Article], at: str) -> Iterator[Failure]:
    """Spellings, labels of sources, sides and plain figures that are not what the article prints there."""
    for name in dossier.names:
        yield from _spellings(name, articles, f"{at}.names[{name.id}]")
    for statement in dossier.statements:
        article = articles.get(statement.article)
        if article:
            yield from _figures(statement, article, f"{at}.statements[{statement.id}]")
    for disagreement in dossier.disagreements:
        for side in disagreement.sides:
            yield from _value(side, articles, f"{at}.disagreements[{disagreement.id}].sides")


def _value(side: Side, articles: Mapping[str, Article], at: str) -> Iterator[Failure]:
    """What a side says is printed at one of its places; other places may print it in other words (`two`, `2`)."""
    places = [place for place in side.places if place.article in articles]
    printed = [_plain(articles[place.article].text[place.start : place.end]) for place in places]
    if printed and not any(_plain(side.value) in words for words in printed):
        yield Failure(at, f"{side.value!r} is printed at none of its places: {printed[0]!r}")


def _spellings(name: Identity, articles: Mapping[str, Article], at: str) -> Iterator[Failure]:
    """A place prints one of the spellings, with its titles or without; a spelling is printed somewhere."""
    printed = [
        _plain(articles[place.article].text[place.start : place.end])
        for place in name.places
        if place.article in articles
    ]
    spellings = {_plain(spelling): spelling for spelling in name.spellings}
    for words, place in zip(printed, name.places, strict=False):
        if not any(spelling in words for spelling in spellings):
            yield Failure(f"{at}.places", f"{place.article} prints {words!r} at {place.extent}, which is no spelling")
    for spelling, original in spellings.items():
        if not any(spelling in words for words in printed):
            yield Failure(f"{at}.spellings", f"{original!r} is printed at none of the places")


def _figures(statement: Statement, article: Article, at: str) -> Iterator[Failure]:
    for quantity in statement.quantities:
        words = article.text[quantity.start : quantity.end]
        if _contradicts(quantity, words):
            yield Failure(f"{at}.quantities", f"{quantity.low}-{quantity.high} is not what is printed: {words!r}")
    for source in statement.sources:
        if not source.label.strip():
            yield Failure(f"{at}.sources", "a source without a label")


def _contradicts(quantity: Quantity, words: str) -> bool:
    """Whether bare digits say another number. Units, words and scales need the language: they are not judged."""
    if not _PLAIN.fullmatch(words) or quantity.unit is not None:
        return False
    return float(words) not in {quantity.low, quantity.high}


def _plain(words: str) -> str:
    return fold(squeeze(words))
