"""Sentences that no cue attributes and that go on in the words of the one before."""

from __future__ import annotations

from itertools import pairwise

from recoupe.grammar.speech import subjects
from recoupe.grammar.speech.extent import has_finite, trim
from recoupe.grammar.speech.findings import Scene
from recoupe.grammar.speech.tokens import MARKS
from recoupe.model import Attribution

_SENTENCE = 6
"""Fewest tokens of a sentence that continues an attribution without a cue."""
_SAID = 4
"""Fewest words between marks that are speech; fewer are a name or a word held at arm's length."""
_CLAUSE = 3
"""Fewest where a verb is among them: "a « été vite maîtrisé »"."""


def goes_on(scene: Scene, near: Attribution) -> Attribution | None:
    """A sentence that continues an attributed one: it holds a quotation, or keeps the reporter's conditional."""
    unit, lex = scene.unit, scene.lex
    end = trim(scene, 0, scene.size)
    cued = any(group.sure and unit.quoted[group.first] < 0 for group in scene.groups)
    if not lex.inversion or end < _SENTENCE or cued:
        return None
    longest = max(scene.quotations.values(), key=lambda one: one[1] - one[0], default=(0, 0))
    inside = sum(1 for i in range(*longest) if scene.norm(i)[0].isalnum())
    said = (
        inside >= (_CLAUSE if _verbal(scene, *longest) else _SAID)
        and inside < end - 2
        and _plain_start(scene)
        and not _of_another(scene)
    )
    moods = lex.conditionals | lex.modals if near.certainty == "conditional" else lex.conditionals
    reserved = near.certainty == "conditional" or near.form == "according"
    supposed = reserved and not said and inside < _SAID and any(scene.norm(i) in moods for i in range(end))
    if not (said or supposed):
        return None
    return Attribution(
        mode="mixed" if said else "indirect",
        content=(unit.extent(0, end),),
        cue=near.cue,
        sources=near.sources,
        certainty="conditional" if supposed else "reported",
        form="continued",
    )


def _verbal(scene: Scene, first: int, last: int) -> bool:
    """Whether an auxiliary or a finite verb stands between the marks."""
    auxiliary = any(scene.norm(i) in scene.lex.been for i in range(first, last))
    return auxiliary or has_finite(scene, first, last)


def _of_another(scene: Scene) -> bool:
    """Whether the sentence is about somebody by name or role: the words between marks may be his."""
    opening = max(scene.quotations.values(), key=lambda one: one[1] - one[0])[0]
    before = scene.unit.tokens[1:opening]
    if any(a.capital and b.capital for a, b in pairwise(before)):
        return True  # "Pour finir, Anne Roy …"
    about = subjects.named(scene, 0, opening)
    return about is not None and about.nature in ("person", "name", "body")


def _plain_start(scene: Scene) -> bool:
    """Whether the words between marks begin in the middle of a sentence: a title or a name has a capital."""
    first, _ = max(scene.quotations.values(), key=lambda one: one[1] - one[0])
    return not scene.unit.tokens[first].capital


def whole(scene: Scene, number: int) -> bool:
    """Whether a quotation makes a sentence of its own: signs alone stand between it and the ends or a full stop."""
    begin, last = scene.quotations.get(number, (0, 0))
    if last - begin < 4:
        return False
    first = begin - 1
    while first >= 0 and scene.norm(first) in MARKS:
        first -= 1
    while last < scene.size and scene.norm(last) in MARKS | {".", "!", "?"}:
        last += 1
    return (first < 0 or scene.norm(first) in ".!?") and last >= scene.size
