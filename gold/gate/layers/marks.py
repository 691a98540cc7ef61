"""What is printed around the story: credits and residue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from gold.gate.figure import Figure, Measure, Slip, add, share
from gold.gate.ground import Ground, canonical


def credits(ground: Ground) -> dict[str, Measure]:
    """(article, agency) named by both. Forms: of the gold's credits on those, how many have the same form."""
    gold = {(credit.article, canonical(credit.agency)): credit for credit in ground.gold.credit}
    said = {(name, canonical(c.agency)): c for name, article in ground.articles.items() for c in article.credits}
    slips = [
        Slip(kind="missed", article=key[0], lines=(f"{key[1]} ({c.form}): {_around(ground, key[0], c.snippet)}",))
        for key, c in gold.items()
        if key not in said
    ]
    slips += [
        Slip(kind="false", article=key[0], lines=(f"{key[1]} ({c.form}): {ground.said(key[0], [(c.start, c.end)])}",))
        for key, c in said.items()
        if key not in gold
    ]
    both = len(gold.keys() & said.keys())
    figure = Figure(found=both, expected=len(gold), right=both, predicted=len(said))
    return {"credits": Measure(figure=figure, slips=tuple(slips)), "credits.form": _forms(ground)}


def _forms(ground: Ground) -> Measure:
    said: dict[tuple[str, str], set[str]] = {}
    for name, article in ground.articles.items():
        for credit in article.credits:
            said.setdefault((name, canonical(credit.agency)), set()).add(credit.form)
    return share(
        (
            c.form in said[key],
            Slip(
                kind="wrong",
                article=c.article,
                lines=(f"{c.agency}, {c.snippet!r}: gold {c.form}, said {' and '.join(sorted(said[key]))}",),
            ),
        )
        for c in ground.gold.credit
        if (key := (c.article, canonical(c.agency))) in said
    )


def _around(ground: Ground, article: str, snippet: str) -> str:
    """A short snippet with some characters on either side: "(AFP)" alone tells an engineer nothing."""
    start, end = ground.place((article, snippet))
    return ground.said(article, [(max(0, start - 40), end + 40)])


def residue(ground: Ground) -> dict[str, Measure]:
    """Characters that are no blanks, called residue in both; kinds: of those, how many are of the same kind."""
    gold: dict[str, dict[int, str]] = {name: {} for name in ground.articles}
    for entry in ground.gold.residue:
        place = ground.place((entry.article, entry.snippet))
        gold[entry.article] |= _characters(ground, entry.article, {place: entry.kind})
    said = {
        name: _characters(ground, name, {(r.start, r.end): r.kind for r in article.residue})
        for name, article in ground.articles.items()
    }
    one = [_one(ground, name, gold[name], said[name]) for name in ground.articles]
    return {
        layer: Measure(
            figure=add(measures[layer].figure for measures in one),
            slips=tuple(slip for measures in one for slip in measures[layer].slips),
        )
        for layer in ("residue", "residue.kind")
    }


def _one(ground: Ground, name: str, gold: Mapping[int, str], said: Mapping[int, str]) -> dict[str, Measure]:
    both = gold.keys() & said.keys()
    figure = Figure(found=len(both), expected=len(gold), right=len(both), predicted=len(said))
    slips = (
        *_runs(ground, "missed", name, {at: gold[at] for at in gold.keys() - said.keys()}),
        *_runs(ground, "false", name, {at: said[at] for at in said.keys() - gold.keys()}),
    )
    odd = {at: f"gold {gold[at]}, said {said[at]}" for at in both if gold[at] != said[at]}
    kind = Figure(found=len(both) - len(odd), expected=len(both), predicted=None)
    return {
        "residue": Measure(figure=figure, slips=slips),
        "residue.kind": Measure(figure=kind, slips=_runs(ground, "wrong", name, odd)),
    }


def _characters(ground: Ground, name: str, extents: Mapping[tuple[int, int], str]) -> dict[int, str]:
    text = ground.articles[name].text
    return {at: kind for (start, end), kind in extents.items() for at in range(start, end) if not text[at].isspace()}


def _runs(
    ground: Ground, slip: Literal["missed", "false", "wrong"], name: str, kinds: Mapping[int, str]
) -> tuple[Slip, ...]:
    """One slip for every run of characters of one kind; blanks between them do not part a run."""
    runs: list[tuple[int, int, str]] = []
    text = ground.articles[name].text
    for at, kind in sorted(kinds.items()):
        if runs and runs[-1][2] == kind and not text[runs[-1][1] : at].strip():
            runs[-1] = (runs[-1][0], at + 1, kind)
        else:
            runs.append((at, at + 1, kind))
    return tuple(
        Slip(kind=slip, article=name, lines=(f"{kind}: {ground.said(name, [(start, end)])}",))
        for start, end, kind in runs
    )
