"""Reads numbers, in figures and in words, with the table of a language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from recoupe.grammar.quantities.number_words import NumberTable, spelled
from recoupe.grammar.scan import Token


class Number(NamedTuple):
    """A number and the tokens it takes, `last` included."""

    first: int
    last: int
    low: float
    high: float | None
    approximate: bool = False
    figures: bool = False
    article: bool = False
    """Only "un" or "a": the caller says whether it counts."""
    scale: float = 1.0
    """What the last word multiplied by: "milliard"."""
    percent: bool = False
    """A fraction, given in per cent."""
    linked: bool = False
    """The thing counted comes after "de": "une vingtaine de", "trois millions d'"."""


def read_numbers(tokens: Sequence[Token], table: NumberTable) -> list[Number]:
    """The numbers among the tokens, in order, without overlaps."""
    found: list[Number] = []
    index = 0
    starts = table.starts
    while index < len(tokens):
        token = tokens[index]
        if token.kind != "number" and token.norm not in starts and token.norm.partition("-")[0] not in starts:
            index += 1
            continue
        number = _number(tokens, index, table)
        if number is None:
            index += 1
        else:
            found.append(number)
            index = number.last + 1
    return found


def figures(printed: str, decimal: str | None) -> float | None:
    """The value of figures as printed; None where the language would have to say which sign is the decimal one.

    A comma followed by exactly "000" groups thousands in any language: nobody prints three decimals of zero, and
    translated texts keep the notation of their source.
    """
    bare = re.sub(r"[\u0020\u00a0\u2009\u202f'’]", "", printed)
    signs = re.findall(r"[.,]", bare)
    if not signs:
        return float(bare) if len(bare) <= 18 else None
    last = signs[-1]
    tail = bare.rsplit(last, 1)[1]
    several = len(signs) > 1
    if several and len(set(signs)) == 1:  # 1.234.567
        return float(bare.replace(last, ""))
    groups = len(tail) == 3 and not several and not bare.startswith("0")
    if groups and last == decimal:
        groups = tail == "000"
    elif groups and decimal is None:
        return None
    if groups:
        return float(bare.replace(last, ""))
    return float(bare.replace("." if last == "," else ",", "").replace(",", "."))


def _number(tokens: Sequence[Token], index: int, table: NumberTable) -> Number | None:
    token = tokens[index]
    if token.kind == "number":
        value = figures(token.norm, table.decimal)
        found = None if value is None else Number(index, index, value, value, figures=True)
        return found and _and_half(tokens, _scaled(tokens, _thousands(tokens, found, table), table), table)
    if token.kind != "word" or _named(tokens, index):
        return None
    found = _vague(tokens, index, table) or _half_of(tokens, index, table) or _in_words(tokens, index, table)
    return found and _and_half(tokens, found, table)


def _named(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number word is part of a name: capitalised inside a sentence ("les Douze", "Jean Cent")."""
    token = tokens[index]
    if not token.capital or not index:
        return False
    return tokens[index - 1].kind != "mark" or tokens[index - 1].norm in ",-"


def _in_words(tokens: Sequence[Token], index: int, table: NumberTable) -> Number | None:
    token = tokens[index]
    if "-" in token.norm:
        count, _, parts = token.norm.rpartition("-")
        told = 1 if count in table.ones else table.small.get(count, 0)
        if 0 < told < table.fractions.get(parts, 0):  # "two-thirds"
            return _share(Number(index, index, told, told), index, table.fractions[parts])
    if token.norm in table.articles:
        following = tokens[index + 1].norm if index + 1 < len(tokens) else ""
        if following in table.hundred or following in table.thousand:  # "a hundred and five"; French has no article
            value, stop = spelled(tokens, index + 1, table)
            return _scaled(tokens, _round(tokens, Number(index, stop - 1, value, value), table), table)
        one = Number(index, index, 1, 1, article=True)
        return _scaled(tokens, one, table)
    value, stop = spelled(tokens, index, table)
    if stop == index:
        return None
    if stop == index + 1 and token.norm in table.ambiguous and not _before_word(tokens, stop):
        return None
    return _scaled(tokens, _round(tokens, Number(index, stop - 1, value, value), table), table)


def _round(tokens: Sequence[Token], number: Number, table: NumberTable) -> Number:
    """Of "quatre cents", "trois mille": the scale too, by which "trois à quatre cents" is read."""
    last = tokens[number.last].norm
    scale = 100 if last in table.hundred else 1000 if last in table.thousand else 1
    return number._replace(scale=float(scale)) if number.low > scale else number


def _before_word(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].kind == "word" and len(tokens[index].norm) > 2


def _vague(tokens: Sequence[Token], index: int, table: NumberTable) -> Number | None:
    """Of "des dizaines de milliers", "several hundred": at least two of them, no upper bound."""
    first = tokens[index].norm
    place = index + 1 if first in table.vague_before or first in table.several else index
    if place >= len(tokens):
        return None
    word = tokens[place].norm
    value = table.vague.get(word)
    if value is None and first in table.several:
        value = table.vague.get(f"{word}s")
    if value is None:
        return None
    after = place + 2
    if after < len(tokens) and tokens[place + 1].norm in table.of and tokens[after].norm in table.vague:
        value *= table.vague[tokens[after].norm]
        place = after
    return Number(index, place, 2 * value, None, approximate=True, scale=value, linked=True)


def _half_of(tokens: Sequence[Token], index: int, table: NumberTable) -> Number | None:
    """Of "la moitié des", "half the", "half an hour"; "half a million" is a number."""
    if tokens[index].norm in table.half and index + 1 < len(tokens):  # "medio millón"
        scale = table.scales.get(tokens[index + 1].norm, table.dozens.get(tokens[index + 1].norm))
        if scale is not None:
            return Number(index, index + 1, scale / 2, scale / 2, scale=scale, linked=True)
    if tokens[index].norm not in table.halves:
        return None
    article = index + 1 < len(tokens) and tokens[index + 1].norm in table.articles
    if article and index + 2 < len(tokens):
        scale = table.scales.get(tokens[index + 2].norm, table.dozens.get(tokens[index + 2].norm))
        if scale is not None:
            return Number(index, index + 2, scale / 2, scale / 2, scale=scale, linked=True)
    return Number(index, index + article, 50, 50, percent=True, linked=True)


def _thousands(tokens: Sequence[Token], number: Number, table: NumberTable) -> Number:
    """Of "20 mil firmas": the thousand too."""
    place = number.last + 1
    if place >= len(tokens) or tokens[place].norm not in table.thousand:
        return number
    return number._replace(last=place, low=number.low * 1000, high=number.low * 1000, scale=1000.0)


def _and_half(tokens: Sequence[Token], number: Number, table: NumberTable) -> Number:
    """Of "two and a half": the half too."""
    words = [token.norm for token in tokens[number.last + 1 : number.last + 4]]
    if len(words) < 3 or words[0] not in table.joins or words[1] not in table.articles or words[2] not in table.halves:
        return number
    return number._replace(last=number.last + 3, low=number.low + 0.5, high=number.low + 0.5)


def _scaled(tokens: Sequence[Token], number: Number, table: NumberTable) -> Number:
    """The number times the scale, dozen or fraction that follows it."""
    place = number.last + 1
    if place >= len(tokens) or tokens[place].kind != "word":
        return number
    word = tokens[place].norm
    single = word.removesuffix("s")
    if word in table.scales:
        return _plus_rest(tokens, _times(number, place, table.scales[word]), table)
    if not number.figures and (word in table.dozens or single in table.dozens):
        return _times(number, place, table.dozens.get(word, table.dozens.get(single, 1)), approximate=True)
    of = place + 1 < len(tokens) and tokens[place + 1].norm in table.of
    closed = place + 1 >= len(tokens) or tokens[place + 1].kind == "mark"
    if number.article and of and word in table.loose:
        after = place + 2
        hundreds = after < len(tokens) and table.vague.get(f"{tokens[after].norm}s")
        return _times(number, after if hundreds else place, table.loose[word] * (hundreds or 1), approximate=True)
    if word in table.fractions and number.low < table.fractions[word] and (of or closed or word not in table.ordinals):
        return _share(number, place, table.fractions[word])
    return number


def _share(number: Number, last: int, parts: int) -> Number:
    share = round(100 * number.low / parts, 4)
    return Number(number.first, last, share, share, percent=True, linked=True)


def _times(number: Number, place: int, scale: float, *, approximate: bool = False) -> Number:
    value = round(number.low * scale, 6)
    return Number(
        number.first, place, value, value, figures=number.figures, approximate=approximate, scale=scale, linked=True
    )


def _plus_rest(tokens: Sequence[Token], number: Number, table: NumberTable) -> Number:
    """Of "deux millions cinq cent mille", "un million et demi": the whole."""
    place = number.last + 1
    if place + 1 < len(tokens) and tokens[place].norm in table.joins and tokens[place + 1].norm in table.half:
        value = number.low + number.scale / 2
        return number._replace(last=place + 1, low=value, high=value)
    rest = _number(tokens, place, table) if place < len(tokens) else None
    if rest is None or rest.article or rest.percent or rest.high is None or rest.low >= number.scale or rest.low < 100:
        return number
    value = number.low + rest.low
    return number._replace(last=rest.last, low=value, high=value, scale=1.0, linked=rest.linked)
