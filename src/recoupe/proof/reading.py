"""Every place of a reading lies inside its article, in order and where it belongs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from recoupe.grammar.times.hanging import hides
from recoupe.model import Article, Extent, Mention, Reading, Time
from recoupe.proof.failure import Failure


def failures(reading: Reading) -> tuple[Failure, ...]:
    """What of a reading does not hold; empty where all of it does."""
    return tuple(_failures(reading))


def _failures(reading: Reading) -> Iterator[Failure]:
    article = reading.article
    yield from _apart([(one.start, one.end) for one in reading.passages], article, "passages")
    yield from _apart([(one.start, one.end) for one in reading.sentences], article, "sentences")
    yield from _apart([(one.start, one.end) for one in reading.mentions if not _shares(one)], article, "mentions")
    yield from _within([(one.start, one.end) for one in reading.mentions if _shares(one)], article, "mentions")
    yield from _apart([(one.start, one.end) for one in article.residue], article, "article.residue")
    yield from _within([(one.start, one.end) for one in article.credits], article, "article.credits")
    yield from _sentences_in_passages(reading)
    for number, one in enumerate(reading.attributions):
        at = f"attributions[{number}]"
        if not one.content:
            yield Failure(f"{at}.content", "empty: nothing is said")
        yield from _within(one.content, article, f"{at}.content")
        yield from _within(one.cue, article, f"{at}.cue")
        yield from _within([(source.start, source.end) for source in one.sources], article, f"{at}.sources")
    for number, told in enumerate(reading.statements):
        at = f"statements[{number}]"
        if not told.spans:
            yield Failure(f"{at}.spans", "empty: a statement stands somewhere")
        if told.article != article.id:
            yield Failure(f"{at}.article", f"{told.article} is not {article.id}")
        yield from _apart(told.spans, article, f"{at}.spans")


def _shares(one: Mention) -> bool:
    """Whether a mention may share its place with another: the number of "three hours" is also a quantity."""
    return isinstance(one, Time) and not hides(one)


def _within(extents: Sequence[Extent], article: Article, at: str) -> Iterator[Failure]:
    for start, end in extents:
        if not 0 <= start < end <= len(article.text):
            yield Failure(at, f"{(start, end)} is not inside the text, {len(article.text)} characters")
        elif article.text[start:end].isspace():
            yield Failure(at, f"{(start, end)} holds no word")


def _apart(extents: Sequence[Extent], article: Article, at: str) -> Iterator[Failure]:
    yield from _within(extents, article, at)
    for (_, end), (start, after) in pairwise(extents):
        if start < end:
            yield Failure(at, f"{(start, after)} starts before the one ahead of it ends, at {end}")


def _sentences_in_passages(reading: Reading) -> Iterator[Failure]:
    for number, one in enumerate(reading.sentences):
        passage = reading.passages[one.paragraph] if one.paragraph < len(reading.passages) else None
        if passage is None or not passage.start <= one.start < one.end <= passage.end:
            yield Failure(f"sentences[{number}]", f"not inside passage {one.paragraph}")
