"""How sure an attribution is: the share of right ones among those of its form, in its circumstances, where measured.

A pack keeps the shares in a table that `benchmarks/read/attributions.py --confidence` prints. A key is a form with
its circumstances, from the finest to the form alone; the finest one that was met often enough counts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

import msgspec

from recoupe.model import Attribution, Extent

INSIDE = "inside"
"""Key of every attribution whose cue stands in the content of another: few, and of like worth whatever their form."""
_WORD = re.compile(r"\w+")
_FEW, _MANY = 4, 12
"""Words of a content under which it is short, and from which it is long."""


def measured(text: str, found: Sequence[Attribution], shares: Mapping[str, float]) -> tuple[Attribution, ...]:
    """The attributions of an article, each with its confidence; None where its form was not measured."""
    return tuple(
        msgspec.structs.replace(one, confidence=next((shares[key] for key in names if key in shares), None))
        for one, names in zip(found, keys(text, found), strict=True)
    )


def keys(text: str, found: Sequence[Attribution]) -> list[tuple[str, ...]]:
    """For each attribution of an article the keys of its circumstances, finest first, the form alone last.

    A content inside another has one key, whatever its form.
    """
    contents = sorted(extent for one in found for extent in one.content)
    starts = [start for start, _ in contents]
    return [_keys(text, one, inside=_inside(one, contents, starts)) for one in found]


def _keys(text: str, one: Attribution, *, inside: bool) -> tuple[str, ...]:
    if inside:
        return (INSIDE,)
    told = f"{one.form} {one.mode}"
    who = f"{told} {_source(text, one)}"
    return (f"{who} {_length(text, one.content)}", who, told, one.form)


def _inside(one: Attribution, contents: Sequence[Extent], starts: Sequence[int]) -> bool:
    """Whether the cue stands in the content of another attribution."""
    if not one.cue:
        return False
    at = one.cue[0][0]
    last = bisect_right(starts, at)
    return any(start <= at < end for start, end in contents[max(0, last - 8) : last])


def _source(text: str, one: Attribution) -> str:
    """What the nearest source looks like in print: a name (a capital), one small word, other words, nothing."""
    if not one.sources:
        return "nobody"
    printed = text[one.sources[0].start : one.sources[0].end]
    if any(letter.isupper() for letter in printed[1:]) or (printed[:1].isupper() and len(printed) > len("They")):
        return "named"
    return "words" if " " in printed else "word"


def _length(text: str, content: Sequence[Extent]) -> str:
    words = sum(len(_WORD.findall(text, start, end)) for start, end in content)
    return "short" if words < _FEW else "long" if words >= _MANY else "middling"
