"""Words cut into runs: what a page or a terminal marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

import msgspec

from recoupe.model import Extent
from recoupe.text.edits import edits

Mark: TypeAlias = Literal["same", "differs", "dropped"]


class Run(msgspec.Struct, frozen=True):
    """Words in a row that are marked alike. Words that were `dropped` are not in the text itself."""

    text: str
    mark: Mark = "same"


def cut(text: str, marks: Sequence[Extent]) -> tuple[Run, ...]:
    """A text as runs; `marks` are in order and do not overlap. Their texts put together give the text."""
    return _cut(text, [(start, end, "") for start, end in marks])


def versus(kept: str, other: str, *, least_alike: float) -> tuple[Run, ...] | None:
    """`other` with the words marked that `kept` does not have, and in their place those it leaves out.

    None where the two are too far apart: marking every word of a free rewrite or of a translation says nothing.
    Words that are replaced are not shown struck: the version kept stands beside.
    """
    found = edits(kept, other)
    same = sum(b1 - b0 for _, (b0, b1), alike in found if alike)
    if same < least_alike * min(len(kept), len(other)):
        return None
    parts = [edit for edit in found if not edit.same]
    return _cut(other, [(*edit.b, kept[slice(*edit.a)] if edit.b[0] == edit.b[1] else "") for edit in parts])


def both(a: str, b: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Two texts, each with the words marked that the other does not have."""
    found = [edit for edit in edits(a, b) if not edit.same]
    return cut(a, [edit.a for edit in found]), cut(b, [edit.b for edit in found])


def _cut(text: str, marks: Sequence[tuple[int, int, str]]) -> tuple[Run, ...]:
    runs: list[Run] = []
    at = 0
    for start, end, dropped in marks:
        if start == end and not dropped:
            continue
        if at < start:
            runs.append(Run(text[at:start]))
        runs.append(Run(dropped, "dropped") if dropped else Run(text[start:end], "differs"))
        at = max(at, end)
    if at < len(text):
        runs.append(Run(text[at:]))
    return tuple(runs)
