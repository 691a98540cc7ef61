"""Where the versions part: disagreements, and pairs that must stay quiet.

A side answers a gold snippet when one of its places overlaps it. Where the whole statement is what disagrees (its
polarity, certainty or attribution) it is enough that snippet and side lie in one statement, its cue and sources
included: "selon la préfecture" and the words it governs are then one place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, permutations
from typing import TypeAlias

from gold.gate.figure import Figure, Measure, Slip, share
from gold.gate.ground import Ground, shared
from gold.gate.snippets import split
from gold.gate.story import Disagreement as GoldDisagreement
from gold.gate.story import Quoted
from recoupe.model import Disagreement, Extent, Side, Statement
from recoupe.text.normalise import fold, squeeze

WHOLE = frozenset({"polarity", "certainty", "attribution"})
"""Kinds of disagreement in which statements differ as a whole, not by one value printed in them."""

_Entry: TypeAlias = GoldDisagreement | Disagreement


def disagreements(ground: Ground) -> dict[str, Measure]:
    """Overall, for conflicts and losses alone, and for every (kind, verdict)."""
    said = [d for dossier in ground.report.dossiers for d in dossier.disagreements]
    matched, false, missed = _matched(ground, said)
    slips = {
        **{id(g): _missed(ground, g, said) for g in missed},
        **{id(d): _false(ground, d) for d in false},
    }

    def measure(kind: str | None = None, verdict: str | None = None) -> Measure:
        def of(some: Iterable[_Entry]) -> list[_Entry]:
            return [d for d in some if kind in (None, d.kind) and verdict in (None, d.verdict)]

        expected, lost, good, bad = of(ground.gold.disagreement), of(missed), of(matched), of(false)
        figure = Figure(
            found=len(expected) - len(lost), expected=len(expected), right=len(good), predicted=len(good) + len(bad)
        )
        return Measure(figure=figure, slips=tuple(slips[id(d)] for d in (*lost, *bad)))

    every: list[_Entry] = [*ground.gold.disagreement, *matched, *false]
    both = sorted({(d.kind, d.verdict) for d in every})
    return {
        "disagreements": measure(),
        "disagreements.conflict": measure(verdict="conflict"),
        "disagreements.lost": measure(verdict="lost"),
        **{f"disagreements.{kind}/{verdict}": measure(kind, verdict) for kind, verdict in both},
    }


def _matched(
    ground: Ground, said: Sequence[Disagreement]
) -> tuple[list[Disagreement], list[Disagreement], list[GoldDisagreement]]:
    """What is right, what is false, and what of the gold is missed.

    One disagreement may answer several of the gold (one that lists 52, 53 and 54 answers each pair of them). One
    that answers nothing new, or that says on the same claim what a right one says, is neither right nor false.
    """
    answers = [
        {
            n
            for n, gold in enumerate(ground.gold.disagreement)
            if (d.kind, d.verdict) == (gold.kind, gold.verdict) and answered(ground, d, gold.sides)
        }
        for d in said
    ]
    matched: list[Disagreement] = []
    found: set[int] = set()
    for d, golds in zip(said, answers, strict=True):
        if golds - found:
            matched.append(d)
            found |= golds
    rest = [(d, golds) for d, golds in zip(said, answers, strict=True) if d not in matched]
    false = [d for d, golds in rest if not any(_repeats(d, other, answers=bool(golds)) for other in matched)]
    return matched, false, [gold for n, gold in enumerate(ground.gold.disagreement) if n not in found]


def quiet(ground: Ground) -> dict[str, Measure]:
    """Pairs that no conflict reports."""
    conflicts = [d for dossier in ground.report.dossiers for d in dossier.disagreements if d.verdict == "conflict"]
    checks = [(pair, [d for d in conflicts if answered(ground, d, pair.pair)]) for pair in ground.gold.quiet]
    return {
        "quiet": share(
            (
                not flags,
                Slip(
                    kind="false",
                    article=pair.pair[0][0],
                    lines=(
                        f"must not be a conflict: {pair.why}",
                        *(f"  [{article}] {snippet!r}" for article, snippet in pair.pair),
                        *(line for d in flags for line in _said(ground, d)),
                    ),
                ),
            )
            for pair, flags in checks
        )
    }


def answered(ground: Ground, disagreement: Disagreement, sides: Sequence[Quoted]) -> bool:
    """Two snippets of two articles lie in two different sides.

    The gold may list every article of a side: two that print the same words are then one side, and no pair.
    """
    apart = [(a, b) for a, b in combinations(sides, 2) if a[0] != b[0]]
    wanted = [(a, b) for a, b in apart if _same(a) != _same(b)] or apart
    return any(
        _answers(ground, one, a, disagreement.kind) and _answers(ground, two, b, disagreement.kind)
        for a, b in wanted
        for one, two in permutations(disagreement.sides, 2)
    )


def _same(quoted: Quoted) -> str:
    return fold(squeeze(split(quoted[1])[0]))


def _answers(ground: Ground, side: Side, quoted: Quoted, kind: str) -> bool:
    article, place = quoted[0], ground.place(quoted)
    if shared([span.extent for span in side.places if ground.name(span.article) == article], [place]):
        return True
    if kind not in WHOLE:
        return False
    told = [ground.statements[id] for id in side.statements if id in ground.statements]
    return any(shared(_reach(s), [place]) for s in told if ground.name(s.article) == article)


def _reach(statement: Statement) -> list[Extent]:
    """A statement with its cue and sources."""
    return [*statement.spans, *statement.cue, *((source.start, source.end) for source in statement.sources)]


def _repeats(d: Disagreement, other: Disagreement, *, answers: bool) -> bool:
    """The same on the same claim: it answers the gold too, or is between other articles that print the same values."""
    if (d.claim, d.kind, d.verdict) != (other.claim, other.kind, other.verdict):
        return False
    values = [_value(side) for side in other.sides]
    own = {_value(side) for side in d.sides}
    return answers or (len(own) > 1 and all(value in values for value in own))


def _value(side: Side) -> str:
    return fold(squeeze(side.value))


# ---- slips


def _missed(ground: Ground, gold: GoldDisagreement, said: Sequence[Disagreement]) -> Slip:
    lines = [f"{gold.kind}/{gold.verdict} on {gold.claim}"]
    for quoted in gold.sides:
        lines.append(f"  [{quoted[0]}] {quoted[1]!r}")
        lines += [f"    told by {ground.told(s)}" for s in _around(ground, quoted)]
    instead = [d for d in said if answered(ground, d, gold.sides)]
    lines += [line for d in instead for line in _said(ground, d)]
    if not instead:
        lines.append(f"  {_why_silent(ground, gold)}")
    return Slip(kind="missed", article=gold.sides[0][0], lines=tuple(lines))


def _around(ground: Ground, quoted: Quoted) -> list[Statement]:
    place = ground.place(quoted)
    return [s for s in ground.statements_of[quoted[0]] if shared(_reach(s), [place])]


def _why_silent(ground: Ground, gold: GoldDisagreement) -> str:
    """Whether the sides were compared at all."""
    claims = [claim for dossier in ground.report.dossiers for claim in dossier.claims]
    told = [{s.id for s in _around(ground, quoted)} for quoted in gold.sides]
    common = [claim.id for claim in claims if sum(bool(ids & set(claim.statements)) for ids in told) > 1]
    return f"in one claim ({', '.join(common)}), and nothing said" if common else "the sides are in no common claim"


def _false(ground: Ground, d: Disagreement) -> Slip:
    near = [
        f"  gold has {g.kind}/{g.verdict} on {g.claim} there"
        for g in ground.gold.disagreement
        if answered(ground, d, g.sides)
    ]
    near += [f"  gold wants quiet: {q.why}" for q in ground.gold.quiet if answered(ground, d, q.pair)]
    article = ground.name(d.sides[0].articles[0]) if d.sides and d.sides[0].articles else ""
    return Slip(kind="false", article=article, lines=(*_said(ground, d), *near))


def _said(ground: Ground, d: Disagreement) -> tuple[str, ...]:
    lines = [f"  said: {d.kind}/{d.verdict} on claim {d.claim}, because {d.why}"]
    for side in d.sides:
        lines.append(f"    {side.value!r}: {', '.join(map(ground.name, side.articles))}")
        places = [ground.span(place) for place in side.places]
        lines += [f"      [{name}] {ground.said(name, [extent])}" for name, extent in places]
        lines += [f"      {ground.told(ground.statements[id])}" for id in side.statements if id in ground.statements]
    return tuple(lines)
