"""Word-level differences between two texts, with their places.

The longest common subsequence of the folded words (Hirschberg's family; computed by rapidfuzz in bit-parallel
form, Hyyrö 2004), so that case, accents and punctuation make no difference.
"""

from __future__ import annotations

from typing import NamedTuple

from recoupe.text.words import Word, words

_CELLS = 400_000_000
"""Most word pairs compared: the table takes one bit each, so 50 MB; past it the texts count as different."""
_SHORT = 3
"""Letters of a word too short to be an agreement by itself between two differences ("de", "la", "the")."""


class Edit(NamedTuple):
    """A run of words that both texts share, or where they part. Extents are code points, from word to word."""

    a: tuple[int, int]
    b: tuple[int, int]
    same: bool


def edits(a: str, b: str) -> list[Edit]:
    """The runs that turn `a` into `b`, in order; an extent is empty where one text has nothing.

    Two texts without words give no run.
    """
    left, right = words(a), words(b)
    runs = _smooth(_runs([w.norm for w in left], [w.norm for w in right]), left)
    return [Edit(_extent(left, a0, a1), _extent(right, b0, b1), same) for same, a0, a1, b0, b1 in runs]


_Run = tuple[bool, int, int, int, int]


def _runs(a: list[str], b: list[str]) -> list[_Run]:
    # Imported late: the terminal and the JSON never compare words, and a cold start should not pay for it.
    from rapidfuzz.distance import Indel  # noqa: PLC0415

    if len(a) * len(b) > _CELLS:
        return [(False, 0, len(a), 0, len(b))]
    return _joined(
        [(op.tag == "equal", op.src_start, op.src_end, op.dest_start, op.dest_end) for op in Indel.opcodes(a, b)]
    )


def _joined(runs: list[_Run]) -> list[_Run]:
    """Neighbouring runs of one kind as one."""
    out: list[_Run] = []
    for run in runs:
        if out and out[-1][0] == run[0]:
            same, a0, _, b0, _ = out[-1]
            out[-1] = (same, a0, run[2], b0, run[4])
        else:
            out.append(run)
    return out


def _smooth(runs: list[_Run], left: list[Word]) -> list[_Run]:
    """Runs where one short word alone between two differences is no agreement.

    Without it a rewritten sentence shows its "de" and "la" as islands, and the eye finds no passage.
    """
    last = len(runs) - 1
    out = []
    for i, (same, a0, a1, b0, b1) in enumerate(runs):
        island = same and 0 < i < last and a1 - a0 == 1 and len(left[a0].norm) <= _SHORT
        out.append((same and not (island and not left[a0].norm.isdigit()), a0, a1, b0, b1))
    return _joined(out)


def _extent(of: list[Word], start: int, end: int) -> tuple[int, int]:
    if start < end:
        return of[start].start, of[end - 1].end
    place = of[start - 1].end if start else (of[0].start if of else 0)
    return place, place
