"""mention: names, quantities and times of an article."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

import msgspec

from recoupe.grammar import hanging
from recoupe.grammar.clock import day
from recoupe.model import Article, Extent, Mention, Name, Quantity, Sentence, Time
from recoupe.ports import LanguagePack
from recoupe.text.normalise import squeeze
from recoupe.world.places import place

_FILED = re.compile(r"[^\W\d_](?:[\w.’'-]+| (?=[^\W\d_]))*\w")
"""The place at the head of a dateline."""


def mention(article: Article, sentences: Sequence[Sentence], *, pack: LanguagePack) -> tuple[Mention, ...]:
    """The mentions of an article in order of place, without overlaps: times first, then names, then numbers.

    Times come first because a date is full of numbers and of words that are names elsewhere ("Mai", "Noël").
    """
    reference = day(article.published)
    times = [time for one in sentences for time in pack.times(article.text, one.start, one.end, reference)]
    times = _anchored([_reasoned(time, reference, pack) for time in times], reference, pack)
    names = _clear(sorted([*pack.names(article.text, sentences), *_filed(article, pack)], key=lambda n: n.start), times)
    found: list[Mention] = [*times, *names]
    masked = sorted((one.start, one.end) for one in found)
    found.extend(_quantities(article.text, sentences, masked, pack))
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


def _anchored(times: Sequence[Time], reference: dt.date | None, pack: LanguagePack) -> list[Time]:
    """The times with "the day before" and "the next day" hung on the last day named before them, if there is one."""
    anchored: list[Time] = []
    last: Time | None = None
    for time in times:
        if last is not None and time.relative and hanging.hangs(time.relative):
            anchored.append(_because(hanging.hang(time, last, reference), pack, "time.hung", day=last.value))
            continue
        anchored.append(time)
        last = time if hanging.is_day(time) else last
    return anchored


def _reasoned(time: Time, reference: dt.date | None, pack: LanguagePack) -> Time:
    """The time with its reason: printed in full, or counted from the publication."""
    if time.relative is None:
        return _because(time, pack, "time.printed")
    return _because(time, pack, "time.read", day=reference)


def _because(time: Time, pack: LanguagePack, key: str, **values: object) -> Time:
    """The reason as a sentence of the article's language, where that language speaks; none for an unresolved time."""
    why = pack.reasons[key].format(**values) if time.value is not None and key in pack.reasons else None
    return msgspec.structs.replace(time, why=why)


def _clear(names: Iterable[Name], times: Sequence[Time]) -> list[Name]:
    """The names that no time overlaps. Both come in order of place."""
    kept: list[Name] = []
    index = 0
    for name in names:
        while index < len(times) and times[index].end <= name.start:
            index += 1
        if index == len(times) or times[index].start >= name.end:
            kept.append(name)
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
