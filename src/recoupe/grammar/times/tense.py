"""Whether the clause of an expression of time looks ahead or back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from recoupe.grammar.scan import Token
from recoupe.grammar.times.groups import Turn
from recoupe.grammar.times.table import TimeTable
from recoupe.settings import TimeSettings


def turn(text: str, tokens: Sequence[Token], first: int, last: int, table: TimeTable) -> Turn:
    """Whether the clause of `tokens[first:last + 1]` looks ahead or back, by its verbs; "" when nothing says so.

    The verb before it between the same commas decides, else the one after it; then the segments after
    ("Lundi, il se rendra…") and before.
    """
    if any(token.norm in table.ahead for token in tokens[max(0, first - 2) : first]):
        return "future"
    if first and tokens[first - 1].norm in table.toward and _weekday(tokens[first : last + 1], table):
        return "future"
    start, end = _clause(tokens, first, last, table)
    begin, stop = _segment(tokens, first, last, start, end)
    places = [(begin, first, -1), (last + 1, stop, 0)]
    if begin == first and stop == last + 1 and start < begin - 2:  # set off by commas: "il annonçait, fin mai, que…"
        places.append((begin - 2, begin - 1, -1))
    if not _after_participle(text, tokens, first, table):
        places += [(stop, end, 0), (start, begin, -1)]
    verbs = _verbs(table.future, table.past)
    for left, right, which in places:
        if left < right:
            found = [match.lastgroup for match in verbs.finditer(text, tokens[left].start, tokens[right - 1].end)]
            if found:
                return "future" if found[which] == "future" else "past"
    if _after_participle(text, tokens, first, table):
        return "past"
    return "future" if any(token.norm in table.until for token in tokens[max(0, first - 2) : first]) else ""


def _weekday(tokens: Sequence[Token], table: TimeTable) -> bool:
    """Whether a weekday is among them: "pour mardi" lies ahead, "100 euros pour avril" need not."""
    return any(table.letters.get(token.norm, ("",))[0] == "W" for token in tokens)


def _after_participle(text: str, tokens: Sequence[Token], first: int, table: TimeTable) -> bool:
    """As in "signé mercredi": a participle just before, with at most an article between."""
    return any(text[token.start : token.end].endswith(table.participles) for token in tokens[max(0, first - 2) : first])


@lru_cache(maxsize=8)
def _verbs(future: str, past: str) -> re.Pattern[str]:
    return re.compile(f"(?P<future>{future})|(?P<past>{past})")


_STOPS = frozenset('.;:!?()[]«»“”"')


def _clause(tokens: Sequence[Token], first: int, last: int, table: TimeTable) -> tuple[int, int]:
    reach = TimeSettings().reach
    start, end = first, last + 1
    lowest, highest = max(0, first - reach), min(len(tokens), last + 1 + reach)
    while start > lowest and tokens[start - 1].norm not in table.borders and tokens[start - 1].norm not in _STOPS:
        start -= 1
    while end < highest and tokens[end].norm not in table.borders and tokens[end].norm not in _STOPS:
        end += 1
    return start, end


def _segment(tokens: Sequence[Token], first: int, last: int, start: int, end: int) -> tuple[int, int]:
    begin, stop = first, last + 1
    while begin > start and tokens[begin - 1].norm != ",":
        begin -= 1
    while stop < end and tokens[stop].norm != ",":
        stop += 1
    return begin, stop
