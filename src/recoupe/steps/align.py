"""align: the passages that two articles of a story share, word by word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from recoupe.grammar.sharing import told_words
from recoupe.model import Alignment, Reading, Span
from recoupe.ports import LanguagePack
from recoupe.settings import AlignSettings
from recoupe.text.hashing import word_hash
from recoupe.text.runs import HIT, Rules, laid, runs
from recoupe.text.words import Word


def align(
    readings: Sequence[Reading],
    *,
    packs: Mapping[str, LanguagePack],
    settings: AlignSettings,
    stock: Sequence[int] = (),
) -> tuple[Alignment, ...]:
    """Runs of nearly the same words for every two articles in one language, in order of articles and places.

    `stock`: word n-grams, as numbers (`recoupe.text.shingles.grams`), that start no run; sorted.
    """
    language = [r.article.language for r in readings]
    pairs = [(x, y) for x, y in combinations(range(len(readings)), 2) if language[x] == language[y]]
    told = [told_words(r) for r in readings]
    light = [light_words(packs[r.article.id].function_words) for r in readings]
    hits = _hits([[word_hash[w.norm] for w in one] for one in told], light, pairs, stock, settings)
    found = []
    for at in range(0, len(hits), HIT):
        pair, a_start, a_end, b_start, b_end, same = hits[at : at + HIT]
        x, y = pairs[pair]
        found.append(
            Alignment(
                a=_span(readings[x], told[x], a_start, a_end),
                b=_span(readings[y], told[y], b_start, b_end),
                same=round(same / max(a_end - a_start, b_end - b_start), 4),
            )
        )
    return tuple(found)


def _span(reading: Reading, told: Sequence[Word], start: int, end: int) -> Span:
    return Span(article=reading.article.id, start=told[start].start, end=told[end - 1].end)


@lru_cache(maxsize=8)
def light_words(function_words: frozenset[str]) -> list[int]:
    """The words of a language that carry no matter, as sorted numbers."""
    return sorted(word_hash[word] for word in function_words)


def _hits(
    words: Sequence[Sequence[int]],
    light: Sequence[Sequence[int]],
    pairs: Sequence[tuple[int, int]],
    stock: Sequence[int],
    settings: AlignSettings,
) -> list[int]:
    """What the aligner finds in the pairs; compiled where that is worth its start."""
    one, other = [x for x, _ in pairs], [y for _, y in pairs]
    work = sum(len(words[x]) + len(words[y]) for x, y in pairs)
    return runs(
        laid(words, one),
        laid(words, other),
        laid(light, one),
        list(stock),
        Rules.of(settings),
        quick=work >= settings.compiled,
    )
