"""What goes on past a sentence: a quotation announced by a colon, and one without a cue after one that has a cue."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from recoupe.grammar.ordered.clauses import speaker
from recoupe.grammar.ordered.extents import trimmed
from recoupe.grammar.ordered.finding import finding
from recoupe.grammar.ordered.sketch import Sketch
from recoupe.grammar.ordered.tables import Order
from recoupe.grammar.speech.findings import Finding
from recoupe.model import Attribution, Sentence
from recoupe.model.attribution import Mode

_CLOSING = "\"”’'"
_FEW = 14
"""Words within which a sentence that is the cue of the quotation before has its verb."""
_SHORT = 4
"""Fewest words of a quotation that goes on in a sentence with other words: fewer are words used by the outlet."""


def joined(text: str, sentences: Sequence[Sentence], order: Order) -> list[Sentence]:
    """Sentences, those joined again that were cut between a quotation and its cue (`“Really?” X said`)."""
    made: list[Sentence] = []
    for one in sentences:
        last = made[-1] if made else None
        if (
            last is not None
            and last.paragraph == one.paragraph
            and text[last.end - 1] in _CLOSING
            and text[last.start : last.end].rstrip(_CLOSING)[-1:] in ("?", "!", "…", "—")
            and _begins_with_cue(text[one.start : one.end], order)
        ):
            made[-1] = msgspec.structs.replace(last, end=one.end)
        else:
            made.append(one)
    return made


def _begins_with_cue(printed: str, order: Order) -> bool:
    """`X said.`, `X, a farmer, asked.`: few words with a cue of quotations at their end."""
    words = printed[:160].split()
    for number, word in enumerate(words[:_FEW]):
        plain = word.lower().strip(",.:;")
        if order.tags.get(plain) in ("X", "T", "S", "W", "K"):
            return False
        uses = order.cues.get(plain, ())
        if number and any(use.form in ("past", "third") and "quote" in use.cue.frames for use in uses):
            following = order.tags.get(words[number + 1].lower(), "") if number + 1 < len(words) else ""
            return word[-1:] in ",." or (word[-1:] not in ":;" and following not in ("T", "R", "D", "F", "K"))
    return False


def announced(sketch: Sketch) -> list[Finding]:
    """`X went on:` at the end of a paragraph, whose content is the next one: for now its own cue."""
    if sketch.size < 3 or sketch.norms[-1] != ":":
        return []
    for head in reversed(sketch.heads):
        if head.kind == "finite" and sketch.quoted(head.at) < 0:
            subject = speaker(sketch, head)
            if subject is not None and not any(one.cue[0][0] == head.first for one in sketch.taken):
                cue = finding(sketch, head, "colon", (), subject)
                return [cue._replace(content=cue.cue)]
            return []
    return []


def opens_quoted(sketch: Sketch) -> bool:
    """Whether a unit begins with a quotation."""
    first = next((i for i in range(sketch.size) if sketch.norms[i][0].isalnum()), -1)
    return first >= 0 and sketch.quoted(first) >= 0 and first <= 2


def only_quoted(sketch: Sketch) -> bool:
    """Whether all words of a unit stand between marks."""
    return all(sketch.quoted(i) >= 0 for i in range(sketch.size) if sketch.norms[i][0].isalnum())


def speaking(made: Sequence[Attribution]) -> Attribution:
    """Who goes on when a quotation follows: the last one quoted, else the last one named."""
    return next((one for one in reversed(made) if one.mode in ("direct", "mixed")), made[-1])


def goes_on(sketch: Sketch, last: Attribution, *, near: bool) -> Attribution | None:
    """The attribution of a unit that has no cue and begins with a quotation, after one that has.

    `near`: both stand in one paragraph.
    """
    if near and last.form == "transcript":
        said = sketch.unit.extent(0, trimmed(sketch, 0, sketch.size))
        return msgspec.structs.replace(last, content=(said,), form="continued")
    if not last.sources or not opens_quoted(sketch):
        return None
    mode: Mode = "direct"
    if only_quoted(sketch):
        content = sketch.unit.quotations
    elif near and sum(number == 0 for number in sketch.unit.quoted) > _SHORT:
        content, mode = (sketch.unit.extent(0, trimmed(sketch, 0, sketch.size)),), "mixed"
    else:
        return None
    form = "colon" if last.content == last.cue else "continued"
    return msgspec.structs.replace(last, content=content, mode=mode, form=form)
