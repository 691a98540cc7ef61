"""Reads expressions of time with the tables of a language.

Every token gets one letter for what it can be (a weekday, a month, a unit, "last", …) and the rules of a language
are regular expressions over those letters: short, quick to compile, and independent of spelling. The longest
match wins. The letters that a rule captures in named groups get their meaning in `recoupe.grammar.times.moments` and
`lasting`; neighbours that tell one time together are joined in `time_join`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, partial

from recoupe.grammar.scan import Token, scan
from recoupe.grammar.times import calendar
from recoupe.grammar.times.groups import Groups
from recoupe.grammar.times.join import Item, join
from recoupe.grammar.times.lasting import is_age
from recoupe.grammar.times.moments import meaning, named_feast
from recoupe.grammar.times.table import TimeTable
from recoupe.grammar.times.tense import turn
from recoupe.model import Extent, Time
from recoupe.model.mention import TimeKind, TimePrecision
from recoupe.text.kept import Kept
from recoupe.text.normalise import fold
from recoupe.world import zones


class TimeReader:
    """The reader of one language; what it makes of its table is made once, at its first sentence."""

    def __init__(self, table: TimeTable) -> None:
        self.table = table
        self._letters: dict[str, str] = {}

    def read(self, text: str, start: int, end: int, reference: dt.date | None) -> tuple[Time, ...]:
        """The expressions of time in one sentence, resolved from `reference` where there is one."""
        if not self._worth(text[start:end]):
            return ()
        tokens = scan(text, start, end)
        letters = self._spelt(text, tokens)
        items = _chosen(self._matches(text, tokens, letters))
        return tuple(self._time(item, tokens, reference) for item in join(items, tokens, letters, self.table))

    # what need not be read

    def _worth(self, line: str) -> bool:
        """Whether a figure or a word of time stands in a line: most of what is read has none."""
        return bool(self.table.figures.search(line)) or any(map(self._tells.__getitem__, _WORD.findall(line)))

    @cached_property
    def _tells(self) -> Kept[bool]:
        """Whether a printed word may be part of an expression that the reader would look for."""
        words = self._words
        return Kept(lambda printed: fold(printed) in words)

    @cached_property
    def _words(self) -> frozenset[str]:
        """Words of which an expression holds at least one: those of the letters that are keys of rules."""
        feasts = {name.split()[0].lower() for name in self.table.feasts}
        anchors = "".join(self.table.rules)
        known = {word for word, (letter, _) in self.table.letters.items() if letter in anchors}
        return frozenset(known | set(map(fold, feasts)))

    # letters

    def _spelt(self, text: str, tokens: Sequence[Token]) -> str:
        known = self._letters
        spelt: list[str] = []
        for index, token in enumerate(tokens):
            if token.kind != "word":
                spelt.append(_sign_letter(token, self.table))
                continue
            letter = known.get(token.norm) or self._learnt(token.norm)
            if (token.capital and token.norm in self.table.lower and _inside(text, tokens, index)) or (
                letter in self.table.capital and not token.capital
            ):
                letter = "_"
            spelt.append(letter)
        return "".join(spelt)

    def _learnt(self, norm: str) -> str:
        letter, _ = self.table.letters.get(norm, ("_" if _counts(norm) else "~", 0))
        if len(self._letters) < _KEPT:
            self._letters[norm] = letter
        return letter

    # rules

    @cached_property
    def _rules(self) -> tuple[tuple[str, re.Pattern[str], tuple[re.Pattern[str], ...]], ...]:
        """By key: what any of its rules matches, then the rules. One search spares most lines all of them."""
        return tuple((key, _any(rules), tuple(map(re.compile, rules))) for key, rules in self.table.rules.items())

    @cached_property
    def _feasts(self) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
        """By first word, folded: the words of a feast, and its name."""
        found: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
        for name, day in self.table.feasts.items():
            words = tuple(name.split())
            found[fold(words[0])] = (*found.get(fold(words[0]), ()), (words, day))
        return found

    def _matches(self, text: str, tokens: Sequence[Token], letters: str) -> Iterator[Item]:
        present = set(letters)
        for key, any_of, rules in self._rules:
            if present.isdisjoint(key) or not any_of.search(letters):
                continue
            for rule in rules:
                for match in rule.finditer(letters):
                    item = self._item(text, tokens, match)
                    if item is not None:
                        yield item
        if not self._feasts.keys().isdisjoint(token.norm for token in tokens):
            yield from self._feasts_in(text, tokens)

    def _item(self, text: str, tokens: Sequence[Token], match: re.Match[str]) -> Item | None:
        first, last = match.start(), match.end() - 1
        if _in_name(tokens, first, last):
            return None
        groups = {name: tokens[match.start(name)] for name, found in match.groupdict().items() if found}
        code = meaning(Groups(groups, self.table), partial(turn, text, tokens, first, last, self.table))
        if code is None or (code.startswith("lasts:") and self._lasts_not(text, tokens, first, last, code)):
            return None
        return Item(first, last, code, _kind(code, groups), "k" in groups or "h" in groups)

    def _lasts_not(self, text: str, tokens: Sequence[Token], first: int, last: int, code: str) -> bool:
        """Whether a number of units is no length of time: an age, or a name ("20 Minutes", "20minutes")."""
        unit = tokens[last]
        printed = text[unit.start : unit.end]
        if printed.istitle() or (unit.glued and len(printed) > 1 and tokens[last - 1].kind == "number"):
            return True
        return code[-1] == "Y" and is_age(tokens, first, last, self.table)

    def _feasts_in(self, text: str, tokens: Sequence[Token]) -> Iterator[Item]:
        for first, token in enumerate(tokens):
            for words, day in self._feasts.get(token.norm, ()) if token.kind == "word" else ():
                some = tokens[first : first + len(words)]
                if len(some) == len(words) and all(map(_prints, words, some)):
                    last = first + len(words) - 1
                    tense = turn(text, tokens, first, last, self.table) or "near"
                    yield Item(first, last, named_feast(day, tense), "date", clock=False)

    # values

    def _time(self, item: Item, tokens: Sequence[Token], reference: dt.date | None) -> Time:
        place: Extent = tokens[item.first].start, tokens[item.last].end
        if item.kind in ("duration", "set"):
            return _told(place, item.kind, item.code.partition(":")[2], None)
        if item.absolute:
            return _told(place, item.kind, item.code, _precision(item.code), offset=_offset(item.code, item.zone))
        resolved = calendar.resolve(item.code, reference) if reference else None
        if reference is None or resolved is None:
            offset = _offset("", item.zone)
            return _told(place, item.kind, None, None, relative=item.code, offset=offset)
        value, precision = resolved
        why = calendar.reason(item.code, reference)
        offset = _offset(value, item.zone)
        return _told(place, item.kind, value, precision, relative=item.code, offset=offset, why=why)


def _any(rules: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.sub(r"\(\?P<\w+>", "(?:", rule) for rule in rules))


_WORD = re.compile(
    r"[^\W\d_]++(?![-‑'’])|mid?(?=[-‑])|[^\W\d_]+(?:[-‑](?!\d)[^\W\d_]+|(?<=\baujourd)['’]hui)*", re.IGNORECASE
)
"""A word as the scanner sees it."""
_KEPT = 50_000
"""Most words of which a reader keeps the letter: those of a whole corpus, and no more memory than that."""


def _told(
    place: Extent,
    kind: TimeKind,
    value: str | None,
    precision: TimePrecision | None,
    *,
    relative: str | None = None,
    offset: str | None = None,
    why: str | None = "printed in full",
) -> Time:
    return Time(
        kind=kind,
        value=value,
        precision=precision,
        offset=offset,
        start=place[0],
        end=place[1],
        relative=relative,
        why=None if value is None else why,
    )


def _kind(code: str, groups: Mapping[str, Token]) -> TimeKind:
    if code.startswith("lasts:"):
        return "duration"
    if code.startswith("every:"):
        return "set"
    part = code.partition("@")[2]
    hours = code.endswith((":hour", ":minute", ":second"))
    told = not groups.keys().isdisjoint(("k", "h", "v", "there", "p")) and part not in ("start", "mid", "end")
    if code == "there":  # "dans la journée"
        return "date"
    return "time" if told or hours or code.startswith("beside@") else "date"


def _offset(value: str, zone: str) -> str | None:
    """The offset of a zone on the day of a value; without a day, of a zone that has one offset all year."""
    if not zone:
        return None
    days = [dt.date.fromisoformat(value[:10])] if value else [dt.date(2024, 1, 1), dt.date(2024, 7, 1)]
    offsets = {zones.offset(zone, day) for day in days}
    return offsets.pop() if len(offsets) == 1 else None


def _precision(value: str) -> TimePrecision:
    if "/" in value:
        return "interval"
    if "T" in value:
        return "minute"
    return "year" if len(value) == 4 else "month" if len(value) == 7 else "day"


def _prints(word: str, token: Token) -> bool:
    return token.norm == fold(word) and (token.capital or not word[0].isupper())


def _inside(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a capital stands inside a sentence, behind a word, and not because all of it is in capitals."""
    token = tokens[index]
    return index > 0 and tokens[index - 1].kind == "word" and not text[token.start : token.end].isupper()


def _sign_letter(token: Token, table: TimeTable) -> str:
    if token.kind == "mark":
        return _MARKS.get(token.norm, "!")
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


def _chosen(items: Iterator[Item]) -> list[Item]:
    """Longest first, then leftmost; no overlaps; in order of place."""
    taken: list[Item] = []
    occupied: set[int] = set()
    for item in sorted(items, key=lambda one: (one.first - one.last, one.first)):
        places = range(item.first, item.last + 1)
        if occupied.isdisjoint(places):
            occupied.update(places)
            taken.append(item)
    return sorted(taken)
