"""Where sentences are cut into statements: the gold stories and the annotated sentences are compared alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from recoupe.model import Extent
from recoupe.text.words import words

BETWEEN = 2
"""Most words between two statements of one sentence: a conjunction, and what begins a clause ("et qu'")."""
_STOP = re.compile(r"[.!?…\n]")


def cuts(text: str, statements: Iterable[Sequence[Extent]], closed: Sequence[Extent] = ()) -> set[int]:
    """The places inside sentences where one statement ends and another begins.

    Each is known by the start of the last word before it: a conjunction between the two may go with either. Where
    something of `closed` (sources, cues) stands between them, an attribution parts the two, and nothing was cut.
    """
    pieces = sorted((*span, number) for number, spans in enumerate(statements) for span in spans)
    found = set()
    for (begin, end, one), (start, _, other) in pairwise(pieces):
        if one == other or _STOP.search(text, end - 1, start) or len(words(text, end, start)) > BETWEEN:
            continue
        if not any(first < start and end < last for first, last in closed):
            found.add(words(text, begin, end)[-1].start)
    return found


def before(text: str, start: int, cut: int) -> int:
    """A cut of the sentence that begins at `start`, annotated between two words, as `cuts` knows it."""
    return words(text, start, cut)[-1].start
