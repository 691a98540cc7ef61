"""compare: where the statements of a claim do not agree, and what was lost from one version to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from recoupe.grammar.differ import names
from recoupe.grammar.differ.numbers import held, numbers
from recoupe.grammar.differ.sources import sources
from recoupe.grammar.differ.stance import certainty, polarity
from recoupe.grammar.differ.times import times
from recoupe.grammar.differ.told import Difference, Told
from recoupe.grammar.likeness import Likeness, Matter
from recoupe.grammar.say import Say
from recoupe.grammar.speech.headings import headings, stands_in
from recoupe.grammar.times.clock import earlier, instant
from recoupe.model import Derivation, Disagreement, Extent, Match, Name, Origin, Reading, Side, Span
from recoupe.model.disagreement import Verdict
from recoupe.ports import LanguagePack
from recoupe.settings import CompareSettings
from recoupe.text.ids import content_id

_SERIOUS: tuple[Verdict, ...] = (
    "conflict", "update", "lost", "differs", "sum", "conversion", "range", "rounding", "added",
)  # fmt: skip


class _Pair(NamedTuple):
    """Two statements of one claim, the difference between them, and how alike they are otherwise."""

    a: Told
    b: Told
    difference: Difference


def compare(
    readings: Sequence[Reading],
    matter: Matter,
    matches: Sequence[Match],
    origins: Sequence[Origin],
    derivations: Sequence[Derivation],
    places: Mapping[str, Mapping[Extent, str]],
    *,
    packs: Mapping[str, LanguagePack],
    settings: CompareSettings,
    say: Say,
) -> tuple[Disagreement, ...]:
    """Disagreements of a story, most serious first; `places`: identity of every name mention, by article.

    Two statements are compared when they are alike enough apart from what they differ in: an editor stops reading
    after the third false alarm.
    """
    told = _tell(readings, places, packs)
    family = _families(origins)
    ancestors = _ancestors(derivations)
    found: list[Disagreement] = []
    # A statement that stands in two claims differs from another one once.
    seen: set[tuple[str, str, str]] = set()
    for match in matches:
        pairs: list[_Pair] = []
        for i, j in combinations(match.statements, 2):
            a, b = told[i], told[j]
            if a.article.id == b.article.id:
                continue
            alike = matter.likeness(i, j)
            if alike.score >= settings.alike:
                new = [d for d in _differences(a, b, alike, family, settings, say) if (i, j, d.about) not in seen]
                seen.update((i, j, d.about) for d in new)
                pairs += [_Pair(a, b, _turned(d, a, b, ancestors, say)) for d in new]
        found += _disagreements(match, pairs, told)
    return tuple(sorted(found, key=lambda d: _SERIOUS.index(d.verdict)))


def _tell(
    readings: Sequence[Reading],
    places: Mapping[str, Mapping[Extent, str]],
    packs: Mapping[str, LanguagePack],
) -> dict[str, Told]:
    told: dict[str, Told] = {}
    for reading in readings:
        pack = packs[reading.article.id]
        known = places.get(reading.article.id, {})
        found = [m for m in reading.mentions if isinstance(m, Name)]
        named = [(m, known[m.start, m.end]) for m in found if (m.start, m.end) in known]
        heads = headings(reading)
        for statement in reading.statements:
            inside = tuple((n, i) for n, i in named if any(s <= n.start and n.end <= e for s, e in statement.spans))
            told[statement.id] = Told(statement, reading.article, pack, inside, stands_in(statement, heads))
    return told


def _families(origins: Sequence[Origin]) -> dict[str, dict[str, frozenset[str]]]:
    """By two articles: the agencies of the origin that they share; no entry for articles that share none."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    for origin in origins:
        agencies = frozenset(origin.label.split(" / ")) if origin.kind == "agency" else frozenset()
        for a in origin.articles:
            for b in origin.articles:
                found.setdefault(a, {})[b] = agencies
    return found


def _ancestors(derivations: Sequence[Derivation]) -> dict[str, set[str]]:
    """By article, those that its text is known or likely to come from, however far."""
    sources: dict[str, set[str]] = {}
    for one in derivations:
        if one.direction != "unknown":
            sources.setdefault(one.target, set()).add(one.source)
    found: dict[str, set[str]] = {}
    for article in sources:
        todo = [article]
        while todo:
            new = sources.get(todo.pop(), set()) - found.setdefault(article, set())
            found[article] |= new
            todo += sorted(new)
    return found


def _turned(difference: Difference, a: Told, b: Told, ancestors: Mapping[str, set[str]], say: Say) -> Difference:
    """What the source lacks and the text that took from it has was not lost on the way: it was added."""
    if difference.verdict != "lost":
        return difference
    more, less = (a, b) if _held(difference.values[0]) < _held(difference.values[1]) else (b, a)
    if less.article.id not in ancestors.get(more.article.id, ()):
        return difference
    why = say("attribution.added") if difference.kind == "attribution" else say("certainty.added")
    return difference._replace(verdict="added", why=why)


def _differences(
    a: Told,
    b: Told,
    alike: Likeness,
    family: Mapping[str, Mapping[str, frozenset[str]]],
    settings: CompareSettings,
    say: Say,
) -> Iterator[Difference]:
    agencies = family.get(a.article.id, {}).get(b.article.id)
    yield from numbers(a, b, later=earlier(a.article, b.article), settings=settings, say=say)
    yield from times(a, b, settings=settings, say=say)
    yield from names.places(a, b, settings=settings, say=say)
    yield from names.roles(a, b, settings=settings, say=say)
    same = alike.wording >= settings.wording and alike.score >= settings.same
    contrary = list(polarity(a, b, say=say)) if same else []
    yield from contrary
    # Who says the contrary has dropped no source and no reserve.
    if agencies is not None and alike.score >= settings.same and not contrary:
        yield from certainty(a, b, say=say)
        yield from sources(a, b, origin=agencies, settings=settings, say=say)


def _disagreements(match: Match, pairs: Sequence[_Pair], told: Mapping[str, Told]) -> Iterator[Disagreement]:
    """One disagreement for each kind, verdict and thing measured, with a side for each value."""
    groups: dict[tuple[str, str, str], list[_Pair]] = {}
    for pair in pairs:
        groups.setdefault((pair.difference.kind, pair.difference.verdict, pair.difference.about), []).append(pair)
    for (kind, verdict, about), group in sorted(groups.items()):
        first, sides = group[0].difference, _sides(match, group, told)
        if len(sides) > 1:
            yield Disagreement(
                id=content_id("d", match.id, kind, verdict, about),
                claim=match.id,
                kind=first.kind,
                verdict=first.verdict,
                sides=sides,
                why=first.why,
            )


def _sides(match: Match, group: Sequence[_Pair], told: Mapping[str, Told]) -> tuple[Side, ...]:
    """A side for each value, with every statement of the claim that prints it, compared or not."""
    members: dict[str, dict[str, tuple[Told, Extent]]] = {}
    for pair in group:
        for version, value, place in zip((pair.a, pair.b), pair.difference.values, pair.difference.places, strict=True):
            members.setdefault(value, {})[version.statement.id] = (version, place)
    first = group[0].difference
    for one in (told[s] for s in match.statements):
        for value, place in held(one, first.about) if first.kind == "number" else ():
            if value in members and not any(one.statement.id in inside for inside in members.values()):
                members[value][one.statement.id] = (one, place)
    order = {statement: i for i, statement in enumerate(match.statements)}
    sides = {v: _side([inside[s] for s in sorted(inside, key=order.__getitem__)]) for v, inside in members.items()}
    when = {value: min(_when(version) for version, _ in inside.values()) for value, inside in members.items()}
    kept = group[0].difference.verdict in ("lost", "added")
    # What was lost reads from the version that has it; the rest reads in order of publication.
    return tuple(
        sides[v] for v in sorted(sides, key=lambda v: (_held(v) if kept else 0, when[v], order[sides[v].statements[0]]))
    )


def _held(value: str) -> int:
    """0 for the version that names its source best or keeps the reserve, more for those that lost it."""
    return {"2": 0, "guarded": 0, "1": 1}.get(value, 2)


def _when(told: Told) -> str:
    return instant(told.article.published) if told.article.published else "9999"


def _side(members: Sequence[tuple[Told, Extent]]) -> Side:
    first, place = members[0]
    return Side(
        value=first.print(place),
        articles=tuple(dict.fromkeys(told.article.id for told, _ in members)),
        statements=tuple(told.statement.id for told, _ in members),
        places=tuple(Span(article=told.article.id, start=at[0], end=at[1]) for told, at in members),
    )
