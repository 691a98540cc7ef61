"""What READ takes an article apart into: sentences, quotations, quantities and times, in the articles `read` lists."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypeAlias, TypeVar

from gold.gate.figure import Figure, Measure, Slip, share
from gold.gate.ground import Ground, shared
from gold.gate.reading import Parts
from gold.gate.story import Counted, Read
from recoupe import find
from recoupe.model import Extent, Quantity, Time
from recoupe.model.mention import TimeKind
from recoupe.text.normalise import squeeze

_MARKS = " \t\n\u00a0\u2009\u202f\"'‘’“”„«»‹›)]"
"""What may close a sentence or stand around a quotation: on which side of it an end lies is no question."""
_NEAR = 30
"""Characters shown before the end of a sentence."""

Entry = TypeVar("Entry")
Mention = TypeVar("Mention", Quantity, Time)
Places: TypeAlias = set[tuple[str, Extent]]


def sentences(ground: Ground) -> dict[str, Measure]:
    """Where sentences end, marks and blanks at the end aside."""
    wanted: Places = set()
    given: Places = set()
    for table, parts in _tables(ground):
        ends = [ground.place((table.article, last))[1] for last in table.sentences]
        wanted |= {(table.article, _end(parts, end)) for end in ends}
        said = _story(ground, table.article, [(one.end - 1, one.end) for one in parts.reading.sentences])
        given |= {(table.article, _end(parts, end)) for _, end in said}
    return _compared("sentences", ground, wanted, given)


def quotations(ground: Ground) -> dict[str, Measure]:
    """What stands between quotation marks, both ends exact; the marks are not part of it."""
    wanted: Places = set()
    given: Places = set()
    for table, parts in _tables(ground):
        told = [ground.quotation((table.article, one)) for one in table.quotations]
        wanted |= {(table.article, _bare(parts, one)) for one in told}
        given |= {(table.article, _bare(parts, one)) for one in _story(ground, table.article, parts.quotations)}
    return _compared("quotations", ground, wanted, given)


def quantities(ground: Ground) -> dict[str, Measure]:
    """One-to-one where the places overlap; of those found: value, unit, thing counted, "about"."""
    missed: list[Slip] = []
    false: list[Slip] = []
    found: list[tuple[str, Counted, Quantity]] = []
    for table, parts in _tables(ground):
        places = [ground.place((table.article, one.snippet)) for one in table.quantities]
        said = _mentions(ground, table.article, parts, Quantity)
        pairs, left = _paired(list(zip(table.quantities, places, strict=True)), said)
        found += [(table.article, gold, one) for gold, one in pairs if one is not None and not gold.optional]
        lost = [gold.snippet for gold, one in pairs if one is None and not gold.optional]
        missed += [Slip(kind="missed", article=table.article, lines=(f"{snippet!r}",)) for snippet in lost]
        false += [_false(ground, table.article, one) for one in left]
    if not ground.readings:
        return {}
    measures = {"quantities": _measure(len(found), missed, false)}
    counted = [one for one in found if one[1].counted is not None]
    for name, some in (("value", found), ("unit", found), ("counted", counted), ("approximate", found)):
        measures[f"quantities.{name}"] = share((_same(ground, *one, name), _other(ground, *one, name)) for one in some)
    return measures


def times(ground: Ground) -> dict[str, Measure]:
    """One-to-one where the places overlap; of those found: the kind. Values are measured as `dates`."""
    missed: list[Slip] = []
    false: list[Slip] = []
    found: list[tuple[str, TimeKind, Time]] = []
    for table, parts in _tables(ground):
        told = [((kind, s), ground.place((table.article, s))) for kind, s in table.times.told]
        pairs, left = _paired(told, _mentions(ground, table.article, parts, Time))
        found += [(table.article, kind, one) for (kind, _), one in pairs if one is not None]
        lost = [f"{kind} {snippet!r}" for (kind, snippet), one in pairs if one is None]
        missed += [Slip(kind="missed", article=table.article, lines=(line,)) for line in lost]
        false += [_false(ground, table.article, one) for one in left]
    if not ground.readings:
        return {}
    kinds = share(
        (
            one.kind == kind,
            Slip(kind="wrong", article=name, lines=(f"{_words(ground, name, one)}: gold {kind}, said {one.kind}",)),
        )
        for name, kind, one in found
    )
    return {"times": _measure(len(found), missed, false), "times.kind": kinds}


def _tables(ground: Ground) -> Iterator[tuple[Read, Parts]]:
    """The gold of an article with its reading."""
    for table in ground.gold.read:
        if table.article in ground.readings:
            yield table, ground.readings[table.article]


def _story(ground: Ground, article: str, extents: Iterable[Extent]) -> list[Extent]:
    """Without those in the gold's residue: what is taken for text there is measured as residue."""
    residue = [ground.place((article, r.snippet)) for r in ground.gold.residue if r.article == article]
    return [extent for extent in extents if not shared([extent], residue)]


def _mentions(ground: Ground, article: str, parts: Parts, kind: type[Mention]) -> list[Mention]:
    some = [one for one in parts.reading.mentions if isinstance(one, kind)]
    kept = set(_story(ground, article, [(one.start, one.end) for one in some]))
    return [one for one in some if (one.start, one.end) in kept]


def _end(parts: Parts, end: int) -> Extent:
    """The last characters of a sentence, closing marks left out."""
    kept = parts.reading.article.text[:end].rstrip(_MARKS)
    return (max(0, len(kept) - _NEAR), len(kept))


def _bare(parts: Parts, extent: Extent) -> Extent:
    text = parts.reading.article.text
    start, end = extent
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return (start, end)


def _compared(layer: str, ground: Ground, wanted: Places, given: Places) -> dict[str, Measure]:
    """Places that are the same or not."""
    if not ground.readings:
        return {}

    def slips(kind: Literal["missed", "false"], places: Places) -> list[Slip]:
        return [Slip(kind=kind, article=name, lines=(ground.said(name, [it]),)) for name, it in sorted(places)]

    return {layer: _measure(len(wanted & given), slips("missed", wanted - given), slips("false", given - wanted))}


def _measure(found: int, missed: Sequence[Slip], false: Sequence[Slip]) -> Measure:
    figure = Figure(found=found, expected=found + len(missed), right=found, predicted=found + len(false))
    return Measure(figure=figure, slips=(*missed, *false))


def _paired(
    golds: Sequence[tuple[Entry, Extent]], said: Sequence[Mention]
) -> tuple[list[tuple[Entry, Mention | None]], list[Mention]]:
    """Each gold entry with the unused mention that shares most of its place, and the mentions left over."""
    left = list(said)
    pairs: list[tuple[Entry, Mention | None]] = []
    for entry, place in golds:
        best = max(left, key=lambda one: shared([(one.start, one.end)], [place]), default=None)
        if best is not None and shared([(best.start, best.end)], [place]):
            left.remove(best)
            pairs.append((entry, best))
        else:
            pairs.append((entry, None))
    return pairs, left


def _same(ground: Ground, article: str, gold: Counted, one: Quantity, name: str) -> bool:
    """Whether a quantity is right in one respect: bounds within one in a thousand, the same lemma counted."""
    if name == "value":
        return all(_close(*pair) for pair in zip(gold.bounds, (one.low, one.high), strict=True))
    if name == "counted":
        lemma = find.language(ground.readings[article].reading.article.language).lemma
        return one.counted is not None and lemma(gold.counted or "") in {one.counted, lemma(one.counted)}
    return bool(getattr(gold, name) == getattr(one, name))


def _close(wanted: float | None, given: float | None) -> bool:
    if wanted is None or given is None:
        return wanted is given
    return math.isclose(wanted, given, rel_tol=1e-3)


def _other(ground: Ground, article: str, gold: Counted, one: Quantity, name: str) -> Slip:
    wanted = gold.bounds if name == "value" else getattr(gold, name)
    given = (one.low, one.high) if name == "value" else getattr(one, name)
    return Slip(
        kind="wrong", article=article, lines=(f"{_words(ground, article, one)}: {name}: gold {wanted}, said {given}",)
    )


def _false(ground: Ground, article: str, one: Quantity | Time) -> Slip:
    around = squeeze(ground.articles[article].text[max(0, one.start - _NEAR) : one.end + _NEAR])
    return Slip(kind="false", article=article, lines=(f"{_words(ground, article, one)} in “{around}”",))


def _words(ground: Ground, article: str, one: Quantity | Time) -> str:
    return ground.said(article, [(one.start, one.end)])
