"""Cuts a paragraph into sentences, with offsets. Driven by the tables of a language.

Rules of typography, not of any model: a stop, what closes behind it, and what comes next. Lines are hard breaks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from recoupe.model import Extent
from recoupe.text.lines import LINE, trim


class SentenceRules(NamedTuple):
    """What a language knows of its stops. Words without their stop, written as printed unless said otherwise."""

    titles: frozenset[str] = frozenset()
    """Never end a sentence: "M.", "Dr."."""
    counters: frozenset[str] = frozenset()
    """Lower case. Do not end one before a figure or a Roman number: "p. 12", "vol. II", "sept. 2023"."""
    tails: frozenset[str] = frozenset()
    """Lower case. End one only before a word that opens sentences: "Inc.", "Jr."."""
    starters: frozenset[str] = frozenset()
    """Lower case. Function words that, capitalised, open a sentence."""


_BLANK = r"[ \t\u00a0\u2009\u202f\u200b\ufeff]"
_STOP = re.compile(
    rf"""(?P<stop>[.!?…‽؟۔]+(?:{_BLANK}*[!?]+)*)           # ... and "? !" as French sets it
         (?P<close>(?:{_BLANK}*[»›]|[)\]”’"'“‘]|{_BLANK}+["”](?=[ \t]|$))*)
       | (?P<wide>[。！？｡।॥]+[」』”’）》]*)""",
    re.VERBOSE,
)
_GAP = re.compile(rf"{_BLANK}+")
_WORD_BEFORE = re.compile(r"(?:[^\W\d_][-.'’]{0,2})*[^\W_]$")
_INITIAL = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][a-z]?(?:\.-?|-)){0,3}[A-ZÀ-ÖØ-Þ][hH]?$")
_ACRONYM = re.compile(r"(?:[A-Za-zÀ-ÖØ-Þ]\.){1,6}[A-Za-zÀ-ÖØ-Þ]$")
_ROMAN_OR_FIGURE = re.compile(r"\d|[IVXLC]+\b(?!['’])")
_OPENERS = "«‹“‘\"'„([—–-•*¿¡►"
_CLOSING = frozenset("»”)")
_ELLIPSIS = re.compile(r"[(\[](?:\.{3}|…)[)\]]")
_WORD_AHEAD = re.compile(r"[^\W\d_]+")
_LIST_MARK = re.compile(r"(?:^|[:;]\s*)(?:\d{1,2}|[a-zA-Z])$")


def sentences(text: str, start: int, end: int, rules: SentenceRules) -> tuple[Extent, ...]:
    """The sentences of `text[start:end]` without the blanks around them, in order; blank input gives none."""
    found: list[Extent] = []
    for line in LINE.finditer(text, start, end):
        found.extend(_of_line(text, line.start(), line.end(), rules))
    return tuple(found)


def _of_line(text: str, start: int, end: int, rules: SentenceRules) -> list[Extent]:
    found: list[Extent] = []
    inside = _brackets(text, start, end)
    begin, at = start, start
    while (match := _STOP.search(text, at, end)) is not None:
        at = match.end()
        cut = _closing(text, begin, match)
        omitted = _past_omission(text, begin, match, end, rules)
        held = _within(begin, match.start(), inside)
        if omitted is not None or (not held and _breaks(text, (begin, end), match, cut, rules)):
            cut = omitted or cut
            found.append((begin, cut))
            begin = at = cut
    found.append((begin, end))
    return [trimmed for one in found if (trimmed := trim(text, *one))[0] < trimmed[1]]


def _brackets(text: str, start: int, end: int) -> list[Extent]:
    """Outermost pairs of brackets of a line; an unclosed bracket holds nothing back."""
    pairs: list[Extent] = []
    open_at: list[int] = []
    for match in re.compile(r"[()\[\]]").finditer(text, start, end):
        if match.group() in "([":
            open_at.append(match.start())
        elif open_at:
            first = open_at.pop()
            if not open_at:
                pairs.append((first, match.end()))
    return pairs


def _within(begin: int, stop: int, pairs: list[Extent]) -> bool:
    """Whether a stop lies in a bracket; a bracket that holds the whole sentence so far may end with it."""
    at = bisect_left(pairs, (stop, stop)) - 1
    if at < 0 or stop >= pairs[at][1]:
        return False
    first, last = pairs[at]
    return first > begin or stop < last - 3 or last - first <= len("(...)")


def _closing(text: str, begin: int, match: re.Match[str]) -> int:
    """End of the sentence if it breaks here: straight quotes set apart close only what was opened."""
    close = match.group("close")
    if not close or not any(mark in close for mark in "\"'"):
        return match.end()
    apart = re.search(rf'{_BLANK}+"$', close)
    if apart and text.count('"', begin, match.end() - 1) % 2 == 0:
        return match.end() - len(apart.group())
    return match.end()


def _breaks(  # noqa: PLR0911 - one guard a line reads best
    text: str, rest: Extent, match: re.Match[str], cut: int, rules: SentenceRules
) -> bool:
    """Whether a sentence that began at `rest[0]`, in a line that goes on to `rest[1]`, ends at `cut`."""
    end = rest[1]
    if match.group("wide"):
        return True
    gap = _GAP.match(text, cut, end)
    ahead = gap.end() if gap else cut
    if ahead >= end:
        return False  # the line's end closes it anyway
    if gap is None and not _glued(text, match, cut):
        return False
    after = _ELLIPSIS.match(text, ahead, end)
    if after is not None:
        past = _GAP.match(text, after.end(), end)
        ahead = past.end() if past else after.end()
        if ahead >= end:
            return False
    if text[ahead].islower() or text[ahead] in ",;:.!?…)]»›%":
        return False
    if text[ahead] in "—–-" and _lower_past(text, ahead, end):
        return False
    if match.group("close"):
        return True
    return _stop_is_final(text, rest, match, ahead, rules)


def _past_omission(text: str, begin: int, match: re.Match[str], end: int, rules: SentenceRules) -> int | None:
    """End of "(...)" where a new sentence begins behind it: the words between were left out, their stop with them."""
    omitted = _ELLIPSIS.match(text, max(begin, match.start() - 1), end)
    gap = _GAP.match(text, omitted.end(), end) if omitted else None
    if omitted is None or gap is None or gap.end() >= end or not text[gap.end()].isupper():
        return None
    told = text[begin : omitted.start()].strip()
    return omitted.end() if told and _opens(text, gap.end(), end, rules) else None


def _glued(text: str, match: re.Match[str], cut: int) -> bool:
    """A stop with no blank behind it: "publié.Le" is a lost blank, "lemonde.fr" and "3.5" are not."""
    before, ahead = text[max(match.start() - 3, 0) : match.start()], text[cut : cut + 2]
    if match.group("close") and not before.isdigit():
        return ahead[:1].isupper() and match.group("close")[-1] not in "'’"
    opens = len(ahead) == 2 and ahead.isalpha() and ahead.istitle()
    if before[-1:] in _CLOSING:  # « le gué ».Le
        return opens
    return opens and len(before) == 3 and before.isalpha() and (before.islower() or before.isupper())


def _lower_past(text: str, ahead: int, end: int) -> bool:
    past = re.compile(rf"[—–-]{_BLANK}*").match(text, ahead, end)
    return past is not None and past.end() < end and text[past.end()].islower()


def _stop_is_final(  # noqa: PLR0911 - one guard a class of words
    text: str, rest: Extent, match: re.Match[str], ahead: int, rules: SentenceRules
) -> bool:
    """Whether a bare stop ends its sentence, judged by the word before it and the word after."""
    begin, end = rest
    if match.group("stop") not in {".", "!"}:
        return True
    found = _WORD_BEFORE.search(text, max(begin, match.start() - 40), match.start())
    if found is None:
        return True
    word = found.group()
    if match.group("stop") == "!":
        return word.lower() not in rules.tails or _opens(text, ahead, end, rules)
    if word in rules.titles:
        return False
    if _is_list_mark(text, begin, match.start()):
        return False
    low = word.lower()
    if low in rules.counters:
        return _ROMAN_OR_FIGURE.match(text, ahead, end) is None
    if low in rules.tails or _ACRONYM.search(word):
        return _opens(text, ahead, end, rules)
    if _INITIAL.fullmatch(word) and (len(word) == 1 or "." in word or "-" in word or word[1:] in {"h", "H"}):
        plain = _noun_before(text, begin, found.start(), rules) or _quoted_start(text, ahead, end, rules)
        return _opens(text, ahead, end, rules) and plain
    return True


def _is_list_mark(text: str, begin: int, stop: int) -> bool:
    window = text[max(begin, stop - 12) : stop]
    if stop - begin <= 12:
        window = window.lstrip(' \t\u00a0«"-•')
    elif window[-1:].isdigit() or len(window) > 1:
        window = "…" + window  # not the head of the sentence: only ":" and ";" make it a list
    return _LIST_MARK.search(window) is not None


def _opens(text: str, ahead: int, end: int, rules: SentenceRules) -> bool:
    if text[ahead] in _OPENERS:
        return True
    word = _WORD_AHEAD.match(text, ahead, end)
    return word is not None and word.group().lower() in rules.starters


def _quoted_start(text: str, ahead: int, end: int, rules: SentenceRules) -> bool:
    """Whether a quotation follows that opens like a sentence: "la ligne A. « Le … »"; no name goes on so."""
    if text[ahead] not in '"«“':
        return False
    gap = _GAP.match(text, ahead + 1, end)
    word = _WORD_AHEAD.match(text, gap.end() if gap else ahead + 1, end)
    return word is not None and word.group()[0].isupper() and word.group().lower() in rules.starters


def _noun_before(text: str, begin: int, at: int, rules: SentenceRules) -> bool:
    """Whether a plain noun stands before a letter: "le plan B. Le …" ends there, "avec B. Le …" does not."""
    before = re.search(r"([^\W\d_]+)\s+$", text[max(begin, at - 30) : at])
    return before is not None and before[1].islower() and len(before[1]) > 3 and before[1] not in rules.starters
