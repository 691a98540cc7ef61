"""Whose words: stories, origins, derivations."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from gold.gate.figure import Figure, Measure, Slip, share
from gold.gate.ground import Ground, canonical, pairs
from recoupe.model import Derivation, Origin

Pair: TypeAlias = tuple[str, str]


def stories(ground: Ground) -> dict[str, Measure]:
    """Pairs of articles in one story; an article of another event is alone in the gold."""
    gold = pairs(name for name in ground.articles if name not in ground.gold.other_event)
    found = frozenset(
        pair for dossier in ground.report.dossiers for pair in pairs(ground.name(id) for id in dossier.articles)
    )
    return {"stories": _compare(gold, found, lambda pair: (f"{pair[0]} and {pair[1]} in one story",))}


def origins(ground: Ground) -> dict[str, Measure]:
    """Pairs of articles that share an origin."""
    gold = frozenset(pair for origin in ground.gold.origin for pair in pairs(origin.articles))
    said: dict[Pair, list[Origin]] = {}
    for origin in _origins(ground).values():
        for pair in pairs(ground.name(id) for id in origin.articles):
            said.setdefault(pair, []).append(origin)

    def lines(pair: Pair) -> tuple[str, ...]:
        shared = [f"  said: {origin.label} ({origin.kind}): {'; '.join(origin.why)}" for origin in said.get(pair, [])]
        return (f"{pair[0]} and {pair[1]} go back to one origin", *(shared or [f"  said: {_apart(ground, pair)}"]))

    return {"origins": _compare(gold, frozenset(said), lines)}


def derivations(ground: Ground) -> dict[str, Measure]:
    """Edges with the same ends; direction counts unless the program calls it unknown. Kinds on the edges found."""
    said = [(d, _ends(ground, d)) for dossier in ground.report.dossiers for d in dossier.derivations]
    gold = {_end(edge.source, edge.target): edge for edge in ground.gold.derivation}
    answer = {end: next((d for d, ends in said if end in ends), None) for end in gold}
    missed = [
        Slip(kind="missed", article=edge.target, lines=(f"{edge.source} -> {edge.target} ({edge.kind})",))
        for end, edge in gold.items()
        if answer[end] is None
    ]
    false = [
        Slip(kind="false", article=ground.name(d.target), lines=_derivation(ground, d))
        for d, ends in said
        if not ends & set(gold)
    ]
    figure = Figure(
        found=len(gold) - len(missed), expected=len(gold), right=len(said) - len(false), predicted=len(said)
    )
    kinds = share(
        (edge.kind == d.kind, Slip(kind="wrong", article=edge.target, lines=_kinds(ground, edge.kind, d)))
        for end, edge in gold.items()
        if (d := answer[end]) is not None
    )
    return {"derivations": Measure(figure=figure, slips=(*missed, *false)), "derivations.kind": kinds}


def _compare(gold: frozenset[Pair], said: frozenset[Pair], lines: Callable[[Pair], tuple[str, ...]]) -> Measure:
    both = len(gold & said)
    slips = [Slip(kind="missed", article=pair[0], lines=lines(pair)) for pair in sorted(gold - said)]
    slips += [Slip(kind="false", article=pair[0], lines=lines(pair)) for pair in sorted(said - gold)]
    figure = Figure(found=both, expected=len(gold), right=both, predicted=len(said))
    return Measure(figure=figure, slips=tuple(slips))


def _origins(ground: Ground) -> dict[str, Origin]:
    return {origin.id: origin for dossier in ground.report.dossiers for origin in dossier.origins}


def _apart(ground: Ground, pair: Pair) -> str:
    """The origins of each article of a pair that shares none."""
    return "; ".join(
        f"{name}: "
        + (", ".join(o.label for o in _origins(ground).values() if name in map(ground.name, o.articles)) or "none")
        for name in pair
    )


def _end(source: str, target: str) -> Pair:
    """The ends of a gold edge, the agency under its one name."""
    return (f"agency:{canonical(source[7:])}" if source.startswith("agency:") else source, target)


def _ends(ground: Ground, derivation: Derivation) -> set[Pair]:
    """The gold edges that a derivation answers: several where its origin names several agencies ("AFP / ATS")."""
    target = ground.name(derivation.target)
    origin = _origins(ground).get(derivation.source)
    if origin is not None:
        return {(f"agency:{canonical(part)}", target) for part in origin.label.split("/")}
    source = ground.name(derivation.source)
    return {(source, target), (target, source)} if derivation.direction == "unknown" else {(source, target)}


def _derivation(ground: Ground, d: Derivation) -> tuple[str, ...]:
    origin = _origins(ground).get(d.source)
    source = f"{origin.label} ({origin.kind} origin)" if origin else ground.name(d.source)
    head = f"{source} -> {ground.name(d.target)} ({d.kind}, direction {d.direction}, share {d.share:.2f})"
    return (head, *(f"  why: {why}" for why in d.why))


def _kinds(ground: Ground, gold: str, d: Derivation) -> tuple[str, ...]:
    head, *why = _derivation(ground, d)
    return (f"gold: {gold}; said: {head}", *why)
