"""Who says what in a language of fixed order: patterns over the cue verbs of a unit, then the chains they make."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from recoupe.grammar.ordered import nouns, objects, passages, verbs
from recoupe.grammar.ordered.clauses import clause, quoting, relayed, which
from recoupe.grammar.ordered.incise import incise
from recoupe.grammar.ordered.objects import aim, asked, attribute, passive, shows, thing
from recoupe.grammar.ordered.sketch import Head, Sketch
from recoupe.grammar.ordered.tables import Order
from recoupe.grammar.speech.attribution import ENDLESS, Quotations, gathered
from recoupe.grammar.speech.chains import Chains
from recoupe.grammar.speech.confidence import measured
from recoupe.grammar.speech.findings import Finding
from recoupe.grammar.speech.lexicon import Lexicon
from recoupe.grammar.speech.tokens import glued, units
from recoupe.model import Attribution, Name, Sentence

SPEECH = frozenset(
    [
        "that",
        "bare",
        "told",
        "whether",
        "quote",
        "incise",
        "colon",
        "participle",
        "according",
        "label",
        "headline",
        "relayed",
    ]
)
"""Forms that are kept inside the content of another: `X said that Y had said`."""
Pattern = Callable[[Sketch, Head], list[Finding]]
PATTERNS: tuple[Pattern, ...] = (relayed, incise, which, quoting, shows, clause, attribute, aim, asked, passive, thing)
"""In the order in which they are tried on a verb: the first that finds something settles it."""


def attributions(
    text: str,
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    *,
    lex: Lexicon,
    order: Order,
    quotations: Quotations,
    shares: Mapping[str, float],
) -> tuple[Attribution, ...]:
    """The attributions of an article, in order of their content; `shares` as in `recoupe.grammar.speech.confidence`."""
    chains = Chains(text, names, lex)
    found: list[Attribution] = []
    last: Attribution | None = None
    pending: Attribution | None = None
    place = -1
    cuts = glued(text, (name.end for name in names))
    for unit in units(text, passages.joined(text, sentences, order), quotations, cuts):
        if len(unit.tokens) > ENDLESS:
            continue
        sketch = Sketch(unit, lex, order)
        verbs.find(sketch)
        findings = _findings(sketch)
        if pending is not None and not findings and passages.opens_quoted(sketch):
            last = pending
        if last is not None and last.form == "transcript" and place == unit.paragraph:
            findings = []
        made = chains.attributions(sketch, findings, None)
        if not made and last is not None:
            further = passages.goes_on(sketch, last, near=place == unit.paragraph)
            made = [] if further is None else [further]
        pending = next((one for one in made if one.content == one.cue), None)
        made = [one for one in made if one is not pending]
        found.extend(made)
        stays = place == unit.paragraph or passages.only_quoted(sketch)
        if not (made and made[-1].form == "continued" and last is not None and last.form == "transcript"):
            last = passages.speaking(made) if made else last if stays else None
        place = unit.paragraph
    return measured(text, gathered(found, joined=lex.goes_on_with), shares)


def _findings(sketch: Sketch) -> list[Finding]:
    found = nouns.according(sketch)
    found += nouns.label(sketch)
    for head in sketch.heads:
        if (sketch.quoted(head.at) >= 0 and not _interrupts(sketch, head)) or _belongs(sketch, head):
            continue
        for pattern in PATTERNS:
            made = pattern(sketch, head)
            if made:
                sketch.taken.append(made[0])
                found.extend(made)
                break
    for other in (objects.willing, nouns.noun_cues, nouns.put, nouns.hearsay):
        found.extend(other(sketch))
    return [*_outermost(found), *passages.announced(sketch)]


def _belongs(sketch: Sketch, head: Head) -> bool:
    """Whether a verb is part of the cue found before: `quoted X as saying`."""
    return bool(sketch.taken) and any(first <= head.at < last for first, last in sketch.taken[-1].cue)


def _outermost(found: list[Finding]) -> list[Finding]:
    """Without wants and opinions inside what somebody else is said to say: they are his account, not the outlet's."""
    spans = [(one, a, b) for one in found for a, b in one.content]
    return [
        one
        for one in found
        if one.form in SPEECH or not any(other is not one and a <= one.cue[0][0] < b for other, a, b in spans)
    ]


def _interrupts(sketch: Sketch, head: Head) -> bool:
    """`“This, he says, is over”`: an incise between the marks of one quotation."""
    said = any("quote" in use.cue.frames and use.cue.stance == "speech" for use in head.uses)
    subject = sketch.norm(head.first - 1) in sketch.lex.singular or sketch.tag(head.first - 1) == "U"
    return said and subject and sketch.norm(head.last) == "," and sketch.norm(head.first - 2) == ","
