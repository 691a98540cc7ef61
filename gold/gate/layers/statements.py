"""What each article tells: statements, the places where sentences are cut into them, and their stance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

import msgspec

from gold.gate.cuts import cuts
from gold.gate.figure import Figure, Measure, Slip, share
from gold.gate.ground import Ground
from gold.gate.story import Stated
from recoupe.model import Extent, Statement

EXACT = 0.8
LOOSE = 0.5
"""Word Jaccard from which a statement is the gold's: as the attributions' contents, and as half of either."""
_PLAIN = frozenset({"plain", "reported"})
"""That somebody is named as the source is measured with the attributions; here only a reserve counts."""


class _Gold(msgspec.Struct, frozen=True, kw_only=True):
    """A gold statement with its place."""

    entry: Stated
    article: str
    spans: tuple[Extent, ...]
    words: frozenset[int]


Pair: TypeAlias = tuple[_Gold, Statement]
Cut: TypeAlias = tuple[str, int]
"""Article, and where the last word of the first statement starts, in the report's text."""


def statements(ground: Ground) -> dict[str, Measure]:
    """One-to-one by words, in the articles whose statements the gold tells."""
    golds = [one for told in ground.gold.told for one in _located(ground, told.article, told.stated)]
    said = [one for told in ground.gold.told for one in ground.statements_of[told.article]]
    if not golds:
        return {}
    exact, loose = _matched(ground, golds, said, EXACT), _matched(ground, golds, said, LOOSE)
    return {
        "statements": _measure(ground, golds, said, exact),
        "statements.loose": _measure(ground, golds, said, loose),
        "statements.cuts": _cuts(ground, golds, said),
        "statements.polarity": _respect(ground, exact, "polarity"),
        "statements.certainty": _respect(ground, exact, "certainty"),
    }


def _located(ground: Ground, article: str, stated: Sequence[Stated]) -> list[_Gold]:
    found = []
    for entry in stated:
        spans = tuple(ground.place((article, snippet)) for snippet in entry.pieces)
        found.append(_Gold(entry=entry, article=article, spans=spans, words=ground.words(article, spans)))
    return found


def _matched(ground: Ground, golds: Sequence[_Gold], said: Sequence[Statement], least: float) -> list[Pair]:
    """The pairs alike enough, the most alike first, each of both once."""
    scored = []
    for g, gold in enumerate(golds):
        for s, one in enumerate(said):
            if ground.name(one.article) == gold.article:
                own = ground.words(gold.article, one.spans)
                likeness = len(own & gold.words) / len(own | gold.words) if own & gold.words else 0.0
                if likeness >= least:
                    scored.append((-likeness, g, s))
    taken: set[tuple[str, int]] = set()
    pairs = []
    for _, g, s in sorted(scored):
        if not taken & {("gold", g), ("said", s)}:
            taken |= {("gold", g), ("said", s)}
            pairs.append((golds[g], said[s]))
    return pairs


def _measure(ground: Ground, golds: Sequence[_Gold], said: Sequence[Statement], pairs: Sequence[Pair]) -> Measure:
    found, right = {id(gold) for gold, _ in pairs}, {id(one) for _, one in pairs}
    missed = [
        Slip(kind="missed", article=gold.article, lines=(ground.said(gold.article, gold.spans), *_near(ground, gold)))
        for gold in golds
        if id(gold) not in found
    ]
    false = [
        Slip(kind="false", article=ground.name(one.article), lines=(ground.told(one),))
        for one in said
        if id(one) not in right
    ]
    figure = Figure(found=len(pairs), expected=len(golds), right=len(pairs), predicted=len(said))
    return Measure(figure=figure, slips=(*missed, *false))


def _near(ground: Ground, gold: _Gold) -> list[str]:
    near = [s for s in ground.statements_of[gold.article] if ground.words(gold.article, s.spans) & gold.words]
    return [f"  said: {ground.told(one)}" for one in near]


def _cuts(ground: Ground, golds: Sequence[_Gold], said: Sequence[Statement]) -> Measure:
    """Places inside sentences where one statement ends and another begins."""
    wanted: set[Cut] = set()
    given: set[Cut] = set()
    for article in (told.article for told in ground.gold.told):
        text = ground.articles[article].text
        cues = [ground.place((article, s)) for a in ground.gold.attribution if a.article == article for s in a.cues]
        wanted |= {(article, at) for at in cuts(text, [gold.spans for gold in golds if gold.article == article], cues)}
        own = [one for one in said if ground.name(one.article) == article]
        cues = [cue for one in own for cue in one.cue]
        given |= {(article, at) for at in cuts(text, [one.spans for one in own], cues)}
    missed = [_slip(ground, cut, "missed") for cut in sorted(wanted - given)]
    false = [_slip(ground, cut, "false") for cut in sorted(given - wanted)]
    right = len(wanted & given)
    figure = Figure(found=right, expected=len(wanted), right=right, predicted=len(given))
    return Measure(figure=figure, slips=(*missed, *false))


def _slip(ground: Ground, cut: Cut, kind: Literal["missed", "false"]) -> Slip:
    article, at = cut
    return Slip(
        kind=kind, article=article, lines=(f"cut after the first word of {ground.said(article, [(at, at + 60)])}",)
    )


def _respect(ground: Ground, pairs: Sequence[Pair], name: str) -> Measure:
    """Of the statements found: how many have the gold's polarity, or its certainty."""

    def same(gold: _Gold, one: Statement) -> bool:
        wanted, given = getattr(gold.entry, name), getattr(one, name)
        return wanted == given or {wanted, given} <= _PLAIN

    return share((same(*pair), _other(ground, *pair, name)) for pair in pairs)


def _other(ground: Ground, gold: _Gold, one: Statement, name: str) -> Slip:
    lines = (ground.told(one), f"  {name}: gold {getattr(gold.entry, name)}, said {getattr(one, name)}")
    return Slip(kind="wrong", article=gold.article, lines=lines)
