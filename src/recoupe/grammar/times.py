"""Reads expressions of time with the tables of a language.

Every token gets one letter for what it can be (a weekday, a month, a unit, "last", …) and the rules of a language
are regular expressions over those letters: short, quick to compile, and independent of spelling. The longest
match wins. The letters that a rule captures in named groups get their meaning in `recoupe.grammar.moments`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from recoupe.grammar import calendar
from recoupe.grammar.moments import Groups, Turn, meaning
from recoupe.grammar.scan import Token, scan
from recoupe.grammar.time_table import TimeTable
from recoupe.model import Time
from recoupe.model.mention import TimePrecision
from recoupe.settings import TimeSettings


class _Item(NamedTuple):
    first: int
    last: int
    code: str
    absolute: bool
    clock: bool


def read_times(text: str, start: int, end: int, reference: dt.date | None, table: TimeTable) -> tuple[Time, ...]:
    """The expressions of time in one sentence, resolved from `reference` where there is one."""
    tokens = scan(text, start, end)
    letters = "".join(_letter(token, index, table) for index, token in enumerate(tokens))
    if not _ANCHOR.search(letters):
        return ()
    items = _merge(_chosen(_matches(text, tokens, letters, table)), letters, table)
    return tuple(_time(item, tokens, reference) for item in items)


_ANCHOR = re.compile("[WMOYDUPVKSFHGT4humws]")


def _letter(token: Token, index: int, table: TimeTable) -> str:
    if token.kind == "word":
        letter, _ = table.letters.get(token.norm, ("_" if _counts(token.norm) else "~", 0))
        if letter in table.capital and not token.capital:
            return "_"
        return "_" if token.capital and index and token.norm in table.lower else letter
    if token.kind == "mark":
        return _MARKS.get(token.norm, "!")
    return _figures_letter(token, table)


def _figures_letter(token: Token, table: TimeTable) -> str:
    if token.kind == "number":
        return _number_letter(token)
    if token.kind == "ordinal":
        return "D" if 1 <= _int(token) <= (31 if table.ordinal_days else 1) else "q"
    if token.kind == "clock":
        return "H" if re.search(r"\d\D+\d", token.norm) else "G"
    return "T" if token.kind == "date" else "_"


_MARKS = {",": ",", "-": "-", "–": "-", "—": "-", "‑": "-", "/": "-", ".": ".", "(": "(", ")": ")"}
_MARKS["©"] = "p"
_MARKS |= dict.fromkeys("€$£%°", "$")


def _counts(word: str) -> bool:
    """Whether a word may be the thing counted after a figure: a plural, or the symbol of a unit."""
    return word[-1] in "sxz" or len(word) < 3 or not re.search("[aeiouy]", word)


def _number_letter(token: Token) -> str:
    if not token.norm.isdigit():
        return "N"
    if len(token.norm) <= 2:
        return "D" if 1 <= int(token.norm) <= 31 else "N"
    if len(token.norm) != 4 or not 1000 <= int(token.norm) <= 2100:
        return "N"
    return "Y" if 1900 <= int(token.norm) < 2040 else "4"


def _int(token: Token) -> int:
    digits = re.sub(r"\D", "", token.norm)
    return int(digits) if 0 < len(digits) < 9 else 0


@lru_cache(maxsize=8)
def _compiled(rules: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rule) for rule in rules)


def _matches(text: str, tokens: Sequence[Token], letters: str, table: TimeTable) -> Iterator[_Item]:
    for rule in _compiled(table.rules):
        for match in rule.finditer(letters):
            first, last = match.start(), match.end() - 1
            if _in_name(tokens, first, last):
                continue
            groups = {name: tokens[match.start(name)] for name, found in match.groupdict().items() if found}
            code = meaning(
                Groups(groups, table.letters, table.day_first), partial(_turn, text, tokens, first, last, table)
            )
            if code is None:
                continue
            absolute = code[0].isdigit()
            yield _Item(first, last, code, absolute, "k" in groups or "h" in groups)


def _in_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the figures at either end belong to a longer code ("Su-35", "A7", "fr-03")."""
    start, end = tokens[first], tokens[last]
    if start.kind in ("number", "ordinal") and start.glued and first:
        before = tokens[first - 1]
        if before.kind in ("word", "number", "ordinal") or before.norm in "€$£":
            return True
        if before.norm in "-‑/.," and before.glued and first > 1 and tokens[first - 2].kind in ("word", "number"):
            return True
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    return after is not None and after.glued and after.kind == "word" and end.kind == "number"


def _chosen(items: Iterator[_Item]) -> list[_Item]:
    """Longest first, then leftmost; no overlaps; in order of place."""
    taken: list[_Item] = []
    occupied: set[int] = set()
    for item in sorted(items, key=lambda one: (one.first - one.last, one.first)):
        places = range(item.first, item.last + 1)
        if occupied.isdisjoint(places):
            occupied.update(places)
            taken.append(item)
    return sorted(taken)


def _merge(items: list[_Item], letters: str, table: TimeTable) -> list[_Item]:
    """Joins a clock time to the day beside it; another clock time takes the day that stands last before it."""
    merged: list[_Item] = []
    day: _Item | None = None
    for item in items:
        before = merged[-1] if merged else None
        beside = before is not None and table.glue.fullmatch(letters[before.last + 1 : item.first]) is not None
        if before is not None and beside and item.clock and _is_day(before):
            merged[-1] = before._replace(last=item.last, code=_at(before.code, item.code), clock=True)
        elif before is not None and beside and before.clock and before.code.startswith("day:0@") and _is_day(item):
            merged[-1] = item._replace(first=before.first, code=_at(item.code, before.code), clock=True)
            day = item
        elif item.clock and day is not None:
            code = _at(_one_of_two(day.code, item.code), item.code)
            merged.append(item._replace(code=code, absolute=day.absolute))
        else:
            merged.append(item)
            day = item if _is_day(item) or _TWO_DAYS.match(item.code) else day
    return merged


def _is_day(item: _Item) -> bool:
    if item.clock:
        return False
    if item.absolute:
        return re.fullmatch(r"\d{4}-\d\d-\d\d", item.code) is not None
    return item.code.split(":")[0] in ("day", "weekday", "date", "dayofmonth")


_TWO_DAYS = re.compile(r"night:|dates:[\d-]+:1:|\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d$")


def _one_of_two(code: str, clock: str) -> str:
    """The day of a clock time in a night of two days: 23:40 is on the first, 02:10 on the second."""
    late = clock.partition("@")[2] >= "12"
    kind, *arguments = code.split(":")
    if kind == "night":
        weekday = int(arguments[0])
        return f"weekday:{(weekday - 2) % 7 + 1 if late else weekday}:{arguments[1]}"
    if kind == "dates":
        return f"date:{arguments[0]}:{arguments[2]}" if late else code
    first, _, second = code.partition("/")
    return (first if late else second) if second else code


def _at(code: str, clock: str) -> str:
    hour = clock.partition("@")[2]
    head, _, part = code.partition("@")
    if part in ("afternoon", "evening") and hour[:2] < "12" and hour[:2] > "00":
        hour = f"{int(hour[:2]) + 12}{hour[2:]}"
    return f"{head}T{hour}" if head[0].isdigit() else f"{head}@{hour}"


def _time(item: _Item, tokens: Sequence[Token], reference: dt.date | None) -> Time:
    start, end = tokens[item.first].start, tokens[item.last].end
    if item.absolute:
        return Time(value=item.code, precision=_precision(item.code), start=start, end=end, why="printed in full")
    resolved = calendar.resolve(item.code, reference) if reference else None
    if reference is None or resolved is None:
        return Time(value=None, precision=None, start=start, end=end, relative=item.code)
    value, precision = resolved
    why = calendar.reason(item.code, reference)
    return Time(value=value, precision=precision, start=start, end=end, relative=item.code, why=why)


def _precision(value: str) -> TimePrecision:
    if "/" in value:
        return "interval"
    if "T" in value:
        return "minute"
    return "year" if len(value) == 4 else "month" if len(value) == 7 else "day"


def _turn(text: str, tokens: Sequence[Token], first: int, last: int, table: TimeTable) -> Turn:
    """Whether the clause of an expression looks ahead or back, by its verbs; "" when nothing says so.

    The verb before it between the same commas decides, else the one after it; then the segments after
    ("Lundi, il se rendra…") and before.
    """
    if any(token.norm in table.ahead for token in tokens[max(0, first - 2) : first]):
        return "future"
    start, end = _clause(tokens, first, last, table)
    begin, stop = _segment(tokens, first, last, start, end)
    places = [(begin, first, -1), (last + 1, stop, 0)]
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
