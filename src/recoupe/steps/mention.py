"""mention: names, quantities and times of an article."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from recoupe.grammar.times import hanging
from recoupe.grammar.times.clock import day
from recoupe.model import Article, Extent, Mention, Name, Quantity, Sentence, Time
from recoupe.ports import LanguagePack
from recoupe.text.normalise import squeeze
from recoupe.world.places import place

_FILED = re.compile(r"[^\W\d_](?:[\w.’'-]+| (?=[^\W\d_]))*\w")
"""The place at the head of a dateline."""

T = TypeVar("T", Name, Time)


def mention(article: Article, sentences: Sequence[Sentence], *, pack: LanguagePack) -> tuple[Mention, ...]:
    """The mentions of an article in order of place: times first, then names, then numbers.

    Times come first because a date is full of numbers and of words that are names elsewhere ("Mai", "Noël"). Only
    durations and sets overlap others: "trois heures" is also a quantity.
    """
    reference = day(article.published)
    times = _anchored(article.text, sentences, reference, pack)
    placed = [time for time in times if hanging.hides(time)]
    named = sorted([*pack.names(article.text, sentences), *_filed(article, pack)], key=lambda name: name.start)
    names = _clear(named, placed)
    loose = _clear([time for time in times if not hanging.hides(time)], names)
    found: list[Mention] = [*placed, *names]
    masked = sorted((one.start, one.end) for one in found)
    found = [*placed, *loose, *names, *_quantities(article.text, sentences, masked, pack)]
    return tuple(sorted(found, key=lambda one: one.start))


def _filed(article: Article, pack: LanguagePack) -> Iterable[Name]:
    """The places where dispatches were filed: "LILLE, 3 mars (AFP) –"; a dateline is no part of a sentence."""
    for one in article.residue:
        found = _FILED.match(article.text, one.start, one.end) if one.kind == "dateline" else None
        dated = found is not None and pack.times(article.text, one.start, one.end, None)
        if found is not None and not (dated and dated[0].start < found.end()):  # "Dec 29 (Reuters) –" names no place
            known = place(found.group())
            key = known.key if known is not None else None
            yield Name(kind="place", value=squeeze(found.group()), start=found.start(), end=found.end(), key=key)


def _anchored(text: str, sentences: Sequence[Sentence], reference: dt.date | None, pack: LanguagePack) -> list[Time]:
    """The times, with "the day before" and the like hung on the last day named before them, if there is one.

    A clock time and a part of a day ("dans la soirée") look no further than their paragraph, and else are of the day
    of publication: read by hand on 23 clock times without a day of their own in real articles, the day named before
    in the paragraph was theirs in 20.
    """
    anchored: list[Time] = []
    last: Time | None = None
    paragraph = -1
    for one in sentences:
        for time in pack.times(text, one.start, one.end, reference):
            code = time.relative or ""
            if last is not None and hanging.hangs(code) and (paragraph == one.paragraph or not hanging.near(code)):
                anchored.append(_because(hanging.hang(time, last, reference), pack, "time.hung", day=last.value))
                continue
            anchored.append(_reasoned(time, reference, pack))
            if hanging.is_day(time):
                last, paragraph = anchored[-1], one.paragraph
    return anchored


def _reasoned(time: Time, reference: dt.date | None, pack: LanguagePack) -> Time:
    """The time with its reason: printed in full, or counted from the publication."""
    if time.kind in ("duration", "set"):
        return msgspec.structs.replace(time, why=None)
    if time.relative is None:
        return _because(time, pack, "time.printed")
    return _because(time, pack, "time.read", day=reference)


def _because(time: Time, pack: LanguagePack, key: str, **values: object) -> Time:
    """The reason as a sentence of the article's language, where that language speaks; none for an unresolved time."""
    why = pack.reasons[key].format(**values) if time.value is not None and key in pack.reasons else None
    return msgspec.structs.replace(time, why=why)


def _clear(some: Iterable[T], others: Sequence[Mention]) -> list[T]:
    """Those that none of the others overlaps. Both come in order of place."""
    kept: list[T] = []
    index = 0
    for one in some:
        while index < len(others) and others[index].end <= one.start:
            index += 1
        if index == len(others) or others[index].start >= one.end:
            kept.append(one)
    return kept


def _quantities(
    text: str, sentences: Sequence[Sentence], masked: Sequence[Extent], pack: LanguagePack
) -> list[Quantity]:
    found: list[Quantity] = []
    first = 0
    for one in sentences:
        while first < len(masked) and masked[first][1] <= one.start:
            first += 1
        last = first
        while last < len(masked) and masked[last][0] < one.end:
            last += 1
        found.extend(pack.quantities(text, one.start, one.end, masked[first:last]))
    return found
