"""Who says what in a language of fixed order: patterns over the cue verbs of a unit, then the chains they make."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from recoupe.grammar.attribution import ENDLESS, Quotations, gathered
from recoupe.grammar.chains import Chains
from recoupe.grammar.findings import Finding
from recoupe.grammar.lexicon import Lexicon
from recoupe.grammar.ordered import nouns, objects, verbs
from recoupe.grammar.ordered.clauses import clause, quoting, speaker, which
from recoupe.grammar.ordered.finding import finding
from recoupe.grammar.ordered.incise import incise
from recoupe.grammar.ordered.objects import aim, asked, attribute, passive, shows, thing
from recoupe.grammar.ordered.sketch import Head, Sketch
from recoupe.grammar.ordered.tables import Order
from recoupe.grammar.tokens import units
from recoupe.model import Attribution, Name, Sentence

SPEECH = frozenset(["that", "bare", "told", "whether", "quote", "incise", "colon", "participle", "according", "label"])
"""Forms that are kept inside the content of another: `X said that Y had said`."""
Pattern = Callable[[Sketch, Head], list[Finding]]
PATTERNS: tuple[Pattern, ...] = (incise, which, quoting, shows, clause, attribute, aim, asked, passive, thing)
"""In the order in which they are tried on a verb: the first that finds something settles it."""


def attributions(
    text: str,
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    *,
    lex: Lexicon,
    order: Order,
    quotations: Quotations,
) -> tuple[Attribution, ...]:
    """The attributions of an article, in order of their content."""
    chains = Chains(text, names, lex)
    found: list[Attribution] = []
    last: Attribution | None = None
    pending: Attribution | None = None
    place = -1
    for unit in units(text, _joined(text, sentences, order), quotations, {name.end for name in names}):
        if len(unit.tokens) > ENDLESS:
            continue
        sketch = Sketch(unit, lex, order)
        verbs.find(sketch)
        if pending is not None and unit.quotations and unit.quoted[:2].count(0):
            found.append(msgspec.structs.replace(pending, content=unit.quotations, mode="direct"))
            last = found[-1]
        findings = _findings(sketch)
        made = chains.attributions(sketch, findings, last)
        pending = next((one for one in made if one.content == one.cue), None)
        made = [one for one in made if one is not pending]
        found.extend(made)
        last = _speaking(made) if made else last if place == unit.paragraph or _only_quoted(sketch) else None
        place = unit.paragraph
    return gathered(found, joined=lex.goes_on_with)


def _joined(text: str, sentences: Sequence[Sentence], order: Order) -> list[Sentence]:
    """Sentences, those joined again that were cut between a quotation and its cue: `“Really?” X said.`"""
    made: list[Sentence] = []
    for one in sentences:
        last = made[-1] if made else None
        if (
            last is not None
            and last.paragraph == one.paragraph
            and text[last.end - 1] in "\"”’'"
            and text[last.start : last.end].rstrip("\"”’'")[-1:] in ("?", "!", "…", ".", "—")
            and _begins_with_cue(text[one.start : one.end], order)
        ):
            made[-1] = msgspec.structs.replace(last, end=one.end)
        else:
            made.append(one)
    return made


def _begins_with_cue(printed: str, order: Order) -> bool:
    """`X said.`, `X, a farmer, asked.`: few words with a cue of quotations at their end."""
    words = printed[:160].split()
    for number, word in enumerate(words[:14]):
        plain = word.lower().strip(",.:;")
        if plain in order.tags and order.tags[plain] in ("X", "T", "S", "W", "K"):
            return False
        uses = order.cues.get(plain, ())
        if number and any(use.form in ("past", "third") and "quote" in use.cue.frames for use in uses):
            return word[-1:] in ",." or number + 1 < len(words) and not word.endswith((":", ";"))
    return False


def _speaking(made: Sequence[Attribution]) -> Attribution:
    """Who goes on when a quotation follows: the last one quoted, else the last one named."""
    return next((one for one in reversed(made) if one.mode in ("direct", "mixed")), made[-1])


def _only_quoted(sketch: Sketch) -> bool:
    """Whether all words of a unit stand between marks: the speaker before goes on."""
    return all(sketch.quoted(i) >= 0 for i in range(sketch.size) if sketch.norms[i][0].isalnum())


def _announced(sketch: Sketch) -> list[Finding]:
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


def _findings(sketch: Sketch) -> list[Finding]:
    found = nouns.according(sketch)
    found += nouns.label(sketch)
    for head in sketch.heads:
        if sketch.quoted(head.at) >= 0 and not _interrupts(sketch, head):
            continue
        for pattern in PATTERNS:
            made = pattern(sketch, head)
            if made:
                sketch.taken.append(made[0])
                found.extend(made)
                break
    for other in (objects.willing, nouns.noun_cues, nouns.put, nouns.hearsay):
        found.extend(other(sketch))
    return [*_outermost(found), *_announced(sketch)]


def _outermost(found: list[Finding]) -> list[Finding]:
    """Without wants and opinions inside what somebody else is said to say: they are his account, not the outlet's."""
    spans = [(one, a, b) for one in found for a, b in one.content]
    return [
        one
        for one in found
        if one.form in SPEECH
        or not any(other is not one and a <= one.cue[0][0] < b for other, a, b in spans)
    ]


def _interrupts(sketch: Sketch, head: Head) -> bool:
    """`“This, he says, is over”`: an incise between the marks of one quotation."""
    said = any("quote" in use.cue.frames and use.cue.stance == "speech" for use in head.uses)
    subject = sketch.norm(head.first - 1) in sketch.lex.singular or sketch.tag(head.first - 1) == "U"
    return said and subject and sketch.norm(head.last) == "," and sketch.norm(head.first - 2) == ","
