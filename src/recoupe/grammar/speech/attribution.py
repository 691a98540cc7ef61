"""Who says what: pattern families over the verb groups and prepositions of a unit.

The families and their order follow a measurement on PolNeAR (news, 1 008 articles): quotation with an incise,
according to, verb with a that-clause, colon, predicative, infinitive, and last verb with a noun phrase, which is
kept only where the subject looks like a source.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import msgspec

from recoupe.grammar.speech.chains import Chains
from recoupe.grammar.speech.colons import after_colons
from recoupe.grammar.speech.confidence import measured
from recoupe.grammar.speech.findings import Finding, Scene
from recoupe.grammar.speech.groups import groups
from recoupe.grammar.speech.incise import inside_quotation
from recoupe.grammar.speech.lexicon import Lexicon
from recoupe.grammar.speech.patterns import PATTERNS
from recoupe.grammar.speech.prepositions import prepositional
from recoupe.grammar.speech.tokens import MARKS, Unit, glued, units
from recoupe.model import Attribution, Extent, Name, Sentence
from recoupe.model.attribution import Mode

_DIRECT: frozenset[Mode] = frozenset({"direct"})
ENDS = frozenset(".!?…") | {"..."}
ENDLESS = 3000
"""Most tokens of a unit that is looked at: the longest of 66 853 units of 4 300 real French articles has 355, and
a file that is one line must not hang."""
Quotations = Callable[[str, int, int], tuple[Extent, ...]]


def attributions(
    text: str,
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    *,
    lex: Lexicon,
    quotations: Quotations,
    shares: Mapping[str, float],
) -> tuple[Attribution, ...]:
    """The attributions of an article, in order of their content; `shares` as in `recoupe.grammar.speech.confidence`."""
    chains = Chains(text, names, lex)
    found: list[Attribution] = []
    last: Attribution | None = None
    place, spoke = -1, False
    for unit in units(text, sentences, quotations, glued(text, (name.end for name in names))):
        if len(unit.tokens) > ENDLESS:
            continue
        close = spoke or (lex.inversion and unit.paragraph - place == 1)
        near = last if place == unit.paragraph or (close and _spoken(unit)) else None
        scene = Scene(unit, lex, groups(unit, lex))
        made = chains.attributions(scene, _findings(scene), near)
        found.extend(made)
        spoke = bool(made)
        if made:
            last, place = made[-1], unit.paragraph
    return measured(text, gathered(found, joined=frozenset()), shares)


def _spoken(unit: Unit) -> bool:
    """A paragraph that opens with a quotation and ends as a sentence does: speech, and no heading between marks."""
    ends = {token.norm for token in unit.tokens[-2:]}
    return unit.tokens[0].norm in MARKS and bool(ends & ENDS)


def gathered(found: Sequence[Attribution], *, joined: frozenset[Mode] = _DIRECT) -> tuple[Attribution, ...]:
    """What was found in all units, in order of content: the same once, quotations that go on joined to those modes."""
    return tuple(sorted(_continued(_once(found), joined), key=lambda a: (a.content, a.cue)))


def _continued(found: Sequence[Attribution], joined: frozenset[Mode]) -> list[Attribution]:
    """`« A », dit X. « B »`: one attribution whose quotation goes on."""
    kept: dict[tuple[Extent, ...], int] = {}
    merged: list[Attribution] = []
    further: dict[int, set[Extent]] = {}
    for one in found:
        at = kept.get(one.cue)
        if one.form == "continued" and at is not None and merged[at].mode in joined:
            further.setdefault(at, set()).update(one.content)
            continue
        kept.setdefault(one.cue, len(merged))
        merged.append(one)
    for at, pieces in further.items():
        merged[at] = msgspec.structs.replace(merged[at], content=tuple(sorted({*merged[at].content, *pieces})))
    return merged


def _once(found: Sequence[Attribution]) -> list[Attribution]:
    """One attribution for the same content and cue."""
    kept: dict[tuple[tuple[Extent, ...], tuple[Extent, ...]], Attribution] = {}
    for one in found:
        kept.setdefault((one.content, one.cue), one)
    return list(kept.values())


def _findings(scene: Scene) -> list[Finding]:
    findings = list(prepositional(scene))
    for group in scene.groups:
        if scene.unit.quoted[group.first] >= 0 and not inside_quotation(scene, group):
            continue
        for pattern in PATTERNS:
            made = pattern(scene, group)
            if made:
                scene.taken.append(made[0])
                findings.extend(made)
                break
    findings.extend(after_colons(scene, findings))
    return [one for one in findings if not _where(one, findings)]


def _where(one: Finding, findings: Sequence[Finding]) -> bool:
    """`…, a lancé X, selon un communiqué`: the paper says where X said it; the chain of X has it already."""
    if one.form != "according" or one.source is None or one.source.nature != "paper":
        return False
    if one.cue[0][0] < one.content[0][0]:
        return False  # "Selon le rapport, X pense que …": the report says so
    return any(
        other is not one
        and other.source is not None
        and other.form != "according"
        and one.content[0][0] <= other.cue[0][0]
        and (other.form == "incise" or max(other.source.last, other.content[-1][1]) >= one.content[-1][1] - 1)
        and other.cue[-1][1] <= one.content[-1][1]
        for other in findings
    )
