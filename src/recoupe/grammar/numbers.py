"""Reads numbers, in figures and in words, with the table of a language.

Grammar of number words: own, from the way French and English build numerals (units, tens, hundreds, thousands,
scales; `quatre-vingt` as 4 × 20, `soixante-dix` as 60 + 10).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from recoupe.grammar.scan import Token


class NumberTable(msgspec.Struct, frozen=True, kw_only=True):
    """How a language writes numbers. All words are folded."""

    decimal: str | None
    """The decimal sign; None where the language is not known."""
    small: Mapping[str, int]
    """Words under a hundred."""
    hundred: frozenset[str]
    thousand: frozenset[str]
    scales: Mapping[str, float]
    """"million", "milliard", singular and plural: they need a number before them."""
    dozens: Mapping[str, float]
    """"douzaine", "centaine", "millier", singular: about so many."""
    vague: Mapping[str, float]
    """Plurals that stand alone: "dizaines", "milliers", "millions"."""
    vague_before: frozenset[str]
    """What may stand before them: "des", "plusieurs"."""
    fractions: Mapping[str, int]
    """"tiers", "quart": the denominator."""
    halves: frozenset[str]
    """"moitié", "half": a fraction without a number."""
    half: frozenset[str]
    """"demi": one half more, after "et"."""
    joins: frozenset[str]
    """"et", "and"."""
    of: frozenset[str]
    articles: frozenset[str]
    """"un", "une": one, or only an article."""
    ambiguous: frozenset[str]
    """Number words that are also something else ("neuf"): only before a noun."""


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
    while index < len(tokens):
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
        return None if value is None else _scaled(tokens, Number(index, index, value, value, figures=True), table)
    if token.kind != "word" or _named(tokens, index):
        return None
    return _vague(tokens, index, table) or _half_of(tokens, index, table) or _in_words(tokens, index, table)


def _named(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number word is part of a name: capitalised inside a sentence ("les Douze", "Jean Cent")."""
    token = tokens[index]
    if not token.capital or not index:
        return False
    return tokens[index - 1].kind != "mark" or tokens[index - 1].norm in ",-"


def _in_words(tokens: Sequence[Token], index: int, table: NumberTable) -> Number | None:
    token = tokens[index]
    if token.norm in table.articles:
        following = tokens[index + 1].norm if index + 1 < len(tokens) else ""
        if following in table.hundred or following in table.thousand:  # "a hundred and five"; French has no article
            value, stop = _spelled(tokens, index + 1, table)
            return _scaled(tokens, Number(index, stop - 1, value, value), table)
        one = Number(index, index, 1, 1, article=True)
        return _scaled(tokens, one, table)
    value, stop = _spelled(tokens, index, table)
    if stop == index:
        return None
    if stop == index + 1 and token.norm in table.ambiguous and not _before_word(tokens, stop):
        return None
    return _scaled(tokens, Number(index, stop - 1, value, value), table)


def _before_word(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].kind == "word" and len(tokens[index].norm) > 2


def _spelled(tokens: Sequence[Token], index: int, table: NumberTable) -> tuple[float, int]:
    """Value of the number words from `index`, and the first token after them (`index` itself where there is none)."""
    total, group, stop = 0.0, -1, index
    for place in range(index, len(tokens)):
        token = tokens[place]
        if token.kind != "word" or (place > index and token.capital):
            break
        grown = _grow(total, group, token.norm.split("-"), table, first=place == index)
        if grown is None:
            if token.norm in table.joins and place > index and _joins(tokens, place, group, table):
                continue
            break
        total, group = grown
        stop = place + 1
    return total + max(group, 0), stop


def _joins(tokens: Sequence[Token], place: int, group: int, table: NumberTable) -> bool:
    """Whether "et"/"and" stands inside a number: "vingt et un", "a hundred and five"; not "trois et quatre"."""
    following = tokens[place + 1].norm if place + 1 < len(tokens) else ""
    value = table.small.get(following, 0)
    if group >= 100 and group % 100 == 0:
        return "and" in table.joins and value > 0
    return group % 100 in range(20, 100, 10) and (value in (1, 11) or following in table.articles)


def _grow(total: float, group: int, parts: list[str], table: NumberTable, *, first: bool) -> tuple[float, int] | None:
    for position, part in enumerate(parts):
        if part in table.joins and 0 < position < len(parts) - 1:
            continue
        if part in table.thousand:
            if total:
                return None
            total, group = max(group, 1) * 1000.0, 0
            continue
        grown = _grow_group(group, part, table, alone=first and len(parts) == 1)
        if grown is None:
            return None
        group = grown
    return total, group


def _grow_group(group: int, part: str, table: NumberTable, *, alone: bool) -> int | None:
    if part in table.hundred:
        if group <= 0:
            return 100
        return group * 100 if 1 < group < 10 or (group == 1 and not alone) else None
    value = table.small.get(part, 1 if part in table.articles and group > 0 else None)
    if value is None:
        return None
    rest = max(group, 0) % 100
    fits = (
        group < 0
        or (rest == 0 and group > 0)
        or (group == 0)
        or (value == 20 and rest == 4)
        or (10 <= value < 20 and rest in (60, 80))
        or (0 < value < 10 and rest in range(20, 100, 10))
        or (0 < value < 10 and rest in (10,))
    )
    if not fits:
        return None
    return group + 76 if value == 20 and rest == 4 else max(group, 0) + value


def _vague(tokens: Sequence[Token], index: int, table: NumberTable) -> Number | None:
    """Of "des dizaines de milliers": at least two of them, no upper bound."""
    place = index + 1 if tokens[index].norm in table.vague_before else index
    if place >= len(tokens) or tokens[place].norm not in table.vague:
        return None
    value = table.vague[tokens[place].norm]
    after = place + 2
    if after < len(tokens) and tokens[place + 1].norm in table.of and tokens[after].norm in table.vague:
        value *= table.vague[tokens[after].norm]
        place = after
    return Number(index, place, 2 * value, None, approximate=True, scale=value, linked=True)


def _half_of(tokens: Sequence[Token], index: int, table: NumberTable) -> Number | None:
    if tokens[index].norm not in table.halves:
        return None
    return Number(index, index, 50, 50, percent=True, linked=True)


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
    if word in table.fractions and number.low < table.fractions[word]:
        share = round(100 * number.low / table.fractions[word], 4)
        return Number(number.first, place, share, share, percent=True, linked=True)
    return number


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
