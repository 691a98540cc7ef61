"""Who says what in a language of fixed order: patterns over the cue verbs of a unit, then the chains they make."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from recoupe.grammar.attribution import ENDLESS, Quotations, gathered
from recoupe.grammar.chains import Chains
from recoupe.grammar.findings import Finding
from recoupe.grammar.lexicon import Lexicon
from recoupe.grammar.ordered import nouns, objects, verbs
from recoupe.grammar.ordered.clauses import clause, quoting
from recoupe.grammar.ordered.incise import incise
from recoupe.grammar.ordered.objects import aim, attribute, passive, shows, thing
from recoupe.grammar.ordered.sketch import Head, Sketch
from recoupe.grammar.ordered.tables import Order
from recoupe.grammar.tokens import units
from recoupe.model import Attribution, Name, Sentence

Pattern = Callable[[Sketch, Head], list[Finding]]
PATTERNS: tuple[Pattern, ...] = (incise, quoting, shows, clause, attribute, aim, passive, thing)
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
    place = -1
    for unit in units(text, sentences, quotations, {name.end for name in names}):
        if len(unit.tokens) > ENDLESS:
            continue
        near = last if place == unit.paragraph else None
        sketch = Sketch(unit, lex, order)
        verbs.find(sketch)
        made = chains.attributions(sketch, _findings(sketch), near)
        found.extend(made)
        if made:
            last, place = made[-1], unit.paragraph
    return gathered(found)


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
    return found


def _interrupts(sketch: Sketch, head: Head) -> bool:
    """`“This, he says, is over”`: an incise between the marks of one quotation."""
    return sketch.norm(head.last) == "," and sketch.norm(head.first - 2) == "," and sketch.tag(head.first - 1) in ("R", "U")
