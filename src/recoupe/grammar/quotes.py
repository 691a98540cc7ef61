"""Finds what stands between quotation marks, whatever the convention.

Each convention is paired on its own, paragraph by paragraph, so that one stray mark costs one paragraph at most;
then the outermost pairs are kept. Where two pairs cross, the convention whose marks have a direction wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from recoupe.model import Extent
from recoupe.text.lines import LINE, trim


class QuoteRules(NamedTuple):
    """What a language knows of its marks."""

    elisions: frozenset[str] = frozenset()
    """Lower case. Words cut before an apostrophe: in `qu''aucun accord'` the second mark opens."""
    possessives: bool = False
    """An apostrophe may end a plural (`workers'`): such a mark closes only for want of a better one."""
    dialogue: bool = False
    """A paragraph that opens with a dash is speech; dashes inside set off who speaks (`—No —dijo él—. Ya no.`)."""


class _Pair(NamedTuple):
    start: int
    """Of the opening mark; of the paragraph where a quotation goes on from the one before."""
    inner: Extent
    end: int
    rank: int
    """0 where the marks have a direction, 1 for `"`, 2 for single marks."""


_DIRECTED = {"«": "»", "“": "”", "„": "“”", "‹": "›", "「": "」", "『": "』", "《": "》"}
_DIRECTED_MARK = re.compile("[«»“”„「」『』《》‹›]")
_BLANKS = " \t\u00a0\u2009\u202f\u200b\ufeff"
_AFTER_OPEN = "([{«“‘—–-/:=>…"
_AFTER_CLOSE = ".,;:!?…)]}»”’—–-/*"


def quotations(text: str, start: int, end: int, rules: QuoteRules) -> tuple[Extent, ...]:
    """The outermost quotations of `text[start:end]`, marks and inner blanks excluded, in order.

    A quotation over several paragraphs gives one extent for each of them.
    """
    found: list[Extent] = []
    carried = ""  # the closing mark still waited for, where a paragraph ends inside a quotation
    lines = [match.span() for match in LINE.finditer(text, start, end) if match.group().strip(_BLANKS)]
    for place, line in enumerate(lines):
        pairs, carried = _of_paragraph(text, line, lines[place + 1 : place + 1 + _AHEAD], carried, rules)
        found.extend(trim(text, *pair.inner) for pair in _outermost(pairs))
    return tuple(one for one in found if one[0] < one[1])


_AHEAD = 6
"""Paragraphs looked ahead for the closing mark of a quotation that its own does not close."""
_DEPTH = 4
"""Marks of one kind that wait to be closed at a time: quotations nest twice in print, the rest are strays."""


def _of_paragraph(
    text: str, line: Extent, following: list[Extent], carried: str, rules: QuoteRules
) -> tuple[list[_Pair], str]:
    pairs, waits = _directed(text, line, following, "" if carried == '"' else carried)
    double, waits_double = _double(text, line, following, carried == '"')
    pairs.extend(double)
    pairs.extend(_single(text, *line, rules))
    if rules.dialogue:
        pairs.extend(_spoken(text, *line))
    return pairs, waits or waits_double


_SPEECH = re.compile(r"[—–](?=[^\s—–])")
_ASIDE = re.compile(r"\s[—–](?=\w)(?P<told>[^—–]*)(?:[—–](?=[\s.,;:!?…]|$)[.,;:]*|$)")


def _spoken(text: str, start: int, end: int) -> Iterator[_Pair]:
    """What is said in a paragraph that opens with a dash, without what the dashes inside set off."""
    opened = _SPEECH.match(text, trim(text, start, end)[0], end)
    if opened is None:
        return
    begin = opened.end()
    for aside in _ASIDE.finditer(text, begin, end):
        yield _Pair(begin, (begin, aside.start()), aside.start(), 0)
        begin = aside.end()
    yield _Pair(begin, (begin, end), end, 0)


def _directed(text: str, line: Extent, following: list[Extent], carried: str) -> tuple[list[_Pair], str]:
    """Pairs of marks that have a direction, nested ones included."""
    pairs: list[_Pair] = []
    start, end = line
    head = _head(text, start, end)
    opened: list[tuple[int, str]] = [(start, carried)] if carried else []
    for match in _DIRECTED_MARK.finditer(text, start, end):
        mark, at = match.group(), match.start()
        if carried and at == head and (mark in carried or _DIRECTED.get(mark) == carried):
            continue  # each paragraph of a long quotation repeats the mark
        waited = [index for index, (_, close) in enumerate(opened) if mark in close]
        if waited:
            first = opened[waited[-1]][0]
            pairs.append(_Pair(first, (_past_mark(text, first), at), at + 1, 0))
            del opened[waited[-1] :]
        elif mark in _DIRECTED or (mark == "”" and _opens(text, at, start, end)):
            # Swedish and Finnish use ” on both sides
            opened = [*opened[-_DEPTH:], (at, _DIRECTED.get(mark, "”"))]
    if not opened:
        return pairs, ""
    return _unclosed(text, opened[0], line, following, pairs)


def _unclosed(
    text: str, opened: tuple[int, str], line: Extent, following: list[Extent], pairs: list[_Pair]
) -> tuple[list[_Pair], str]:
    """A quotation that its paragraph does not close: it goes on, or another mark closes it, or it is stray."""
    (first, close), (start, end) = opened, line
    whole = _Pair(first, (_past_mark(text, first), end), end, 0)
    if _goes_on(text, following, close):
        return [*pairs, whole], close
    other = _OTHER_CLOSE.search(text, first + 1, end)
    if other is not None:
        return [*pairs, _Pair(first, (_past_mark(text, first), other.start()), other.end(), 0)], ""
    if first <= _head(text, start, end):
        return [*pairs, whole], ""
    return pairs, ""


_OTHER_CLOSE = re.compile(r"(?<=[^\s(])[\"»”](?=[\s,.;:!?)]|$)")


def _goes_on(text: str, following: list[Extent], close: str) -> bool:
    """Whether the next paragraphs go on with a quotation: the next repeats its mark, or one closes before any opens."""
    if not following:
        return False
    mark = text[_head(text, *following[0])]
    if mark in close or close == _DIRECTED.get(mark):
        return True
    for line in following:
        first = _DIRECTED_MARK.search(text, *line)
        if first is not None:
            return first.group() in close
    return False


def _double(text: str, line: Extent, following: list[Extent], carried: bool) -> tuple[list[_Pair], str]:
    """Pairs of straight double marks, and of two apostrophes set for one."""
    pairs: list[_Pair] = []
    start, end = line
    head = _head(text, start, end)
    repeated = carried and text[head] == '"'
    opened: list[Extent] = [(start, head + 1 if repeated else start)] if carried else []
    for mark in _double_marks(text, start, end):
        if repeated and mark[0] == head:
            continue  # each paragraph of a long quotation repeats the mark
        opens = _opens(text, mark[0], start, end, mark[1])
        closes = _closes(text, mark[0], start, end, mark[1])
        if opened and (closes or not opens):
            first = opened.pop()
            pairs.append(_Pair(first[0], (first[1], mark[0]), mark[1], 1))
        elif opens or (not closes and text[mark[1] : mark[1] + 1] not in (")", "]")):
            opened = [*opened[-_DEPTH:], mark]
    other = _DIRECTED_CLOSE.search(text, opened[-1][1], end) if opened else None
    if other is not None and text.find("“", opened[-1][1], other.start()) < 0:
        return [*pairs, _Pair(opened[-1][0], (opened[-1][1], other.start()), other.end(), 1)], ""
    # Straight marks do not nest: one that whole quotations follow is stray.
    if opened and not any(pair.start > opened[0][0] for pair in pairs) and _double_goes_on(text, following):
        return [*pairs, _Pair(opened[0][0], (opened[0][1], end), end, 1)], '"'
    return pairs, ""


_DIRECTED_CLOSE = re.compile(r"(?<=[^\s(])”(?=[\s,.;:!?)]|$)")


def _double_goes_on(text: str, following: list[Extent]) -> bool:
    """Whether the next paragraph repeats the mark, or the first mark to come can only close."""
    if not following:
        return False
    if text[_head(text, *following[0])] == '"':
        return True
    for start, end in following:
        first = text.find('"', start, end)
        if first >= 0:
            return first > 0 and _closes(text, first, start, end, first + 1) and not _opens(text, first, start, end)
    return False


def _double_marks(text: str, start: int, end: int) -> Iterator[Extent]:
    for match in re.compile(r"\"|(?<![\w'’])''(?=[\w\s])|(?<=[\w.,!?…])''(?![\w'’])|``").finditer(text, start, end):
        yield match.span()


def _single(text: str, start: int, end: int, rules: QuoteRules) -> list[_Pair]:
    """Pairs of single marks, told from apostrophes by what stands beside them."""
    pairs: list[_Pair] = []
    opened = spare = -1
    for match in re.compile("['‘’‚]").finditer(text, start, end):
        at = match.start()
        if (opened < 0 or spare >= 0) and _single_opens(text, at, start, end, rules):
            if spare >= 0:
                pairs.append(_Pair(opened, (opened + 1, spare), spare + 1, 2))
            opened, spare = at, -1
            continue
        if opened >= 0 and at > opened + 2 and _single_closes(text, at, end, rules):
            if rules.possessives and text[at - 1] in "sS" and not _firm(text, at, end):
                spare = at if spare < 0 else spare
                continue
            pairs.append(_Pair(opened, (opened + 1, at), at + 1, 2))
            opened = spare = -1
    if spare >= 0:
        pairs.append(_Pair(opened, (opened + 1, spare), spare + 1, 2))
    return pairs


def _single_opens(text: str, at: int, start: int, end: int, rules: QuoteRules) -> bool:
    if at + 1 >= end or (text[at] == "’" and not (at == start or text[at - 1] in _BLANKS + "(")):
        return False
    after = text[at + 1]
    if after.isspace() or after in ",.;:!?)]»" or after in "'’" or (after.isdigit() and text[at] == "’"):
        return False
    if at == start or text[at - 1] in _BLANKS or text[at - 1] in _AFTER_OPEN:
        return True
    # `qu''aucun accord'`: the first apostrophe elides, the second opens
    return text[at - 1] in "'’" and _word_before(text, at - 1, start) in rules.elisions


def _single_closes(text: str, at: int, end: int, rules: QuoteRules) -> bool:
    before = text[at - 1]
    if text[at] == "‘" or before.isspace() or before in "(«“":
        return False
    if at + 1 < end and (text[at + 1].isalnum() or text[at + 1] in "'’"):
        return False
    return _word_before(text, at, max(0, at - 12)) not in rules.elisions


def _firm(text: str, at: int, end: int) -> bool:
    return at + 1 >= end or text[at + 1] in _AFTER_CLOSE


def _word_before(text: str, at: int, floor: int) -> str:
    first = at
    while first > floor and text[first - 1].isalpha():
        first -= 1
    return text[first:at].lower()


def _opens(text: str, at: int, start: int, end: int, past: int | None = None) -> bool:
    """Whether a mark without direction stands as an opening one: blank before, none behind."""
    after = at + 1 if past is None else past
    if after >= end or text[after] in _BLANKS or text[after] in ",.;:!?)]»":
        return False
    return at == start or text[at - 1] in _BLANKS or text[at - 1] in _AFTER_OPEN or text[at - 1] in "'’"


def _closes(text: str, at: int, start: int, end: int, past: int) -> bool:
    if at == start or text[at - 1] in _BLANKS or text[at - 1] in "([«“":
        return False
    return past >= end or text[past] in _BLANKS or text[past] in _AFTER_CLOSE or text[past] in "'\""


def _outermost(pairs: list[_Pair]) -> list[_Pair]:
    """Pairs that lie in no other; of two that cross, the one of better rank, then the earlier."""
    if len(pairs) > _MANY:
        return _disjoint(pairs)
    kept: list[_Pair] = []
    for pair in sorted(pairs, key=lambda one: (one.rank, one.start, -one.end)):
        if not any(_cross(pair, other) for other in kept):
            kept.append(pair)
    return _disjoint(kept)


def _disjoint(pairs: list[_Pair]) -> list[_Pair]:
    outer: list[_Pair] = []
    for pair in sorted(pairs, key=lambda one: (one.start, -one.end)):
        if not outer or pair.start >= outer[-1].end:
            outer.append(pair)
    return outer


_MANY = 500
"""Pairs in one paragraph past which crossings are not looked for: no article, and the search is quadratic."""


def _cross(a: _Pair, b: _Pair) -> bool:
    return a.start < b.start < a.end < b.end or b.start < a.start < b.end < a.end


def _past_mark(text: str, at: int) -> int:
    return at + 1 if text[at] in _DIRECTED or text[at] in "”»" else at  # Spanish paragraphs repeat "»"


def _head(text: str, start: int, end: int) -> int:
    """Place of the first character that is neither blank nor a list mark."""
    while start < end - 1 and (text[start] in _BLANKS or text[start] in "-–—•"):
        start += 1
    return start
