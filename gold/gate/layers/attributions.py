"""Who says what: attributions, and on those found the cue, the sources and the rest.

A report has no attributions but statements, several of which may come from one cue. The statements of one cue and
chain are an utterance; each of its statements goes to the gold attribution whose words it shares most, statements
that share none go along with their neighbours, and what came together is compared as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import msgspec

from gold.gate.figure import Figure, Measure, Slip, share
from gold.gate.ground import Ground, shared
from gold.gate.story import Attribution
from gold.gate.story import Source as GoldSource
from recoupe import find
from recoupe.model import Extent, Source, Statement
from recoupe.model.attribution import Polarity
from recoupe.text.normalise import fold
from recoupe.text.words import words

FOUND = 0.3
EXACT = 0.8
"""Word Jaccard of the contents from which an attribution is found, and found with its right borders: the two
marks that the field uses for loose and near-exact spans."""
HALF = 0.5

Key: TypeAlias = tuple[tuple[Extent, ...], tuple[Extent, ...]]
"""Cue and places of the sources: what the statements of one utterance have in common."""


class _Gold(msgspec.Struct, frozen=True, kw_only=True):
    """A gold attribution with its places."""

    entry: Attribution
    words: frozenset[int]
    cue: tuple[Extent, ...]
    sources: tuple[Extent, ...]


class _Said(msgspec.Struct, frozen=True, kw_only=True):
    """Statements of one utterance that answer one gold attribution, or none."""

    article: str
    statements: tuple[Statement, ...]
    words: frozenset[int]
    gold: _Gold | None
    likeness: float = 0.0

    @property
    def first(self) -> Statement:
        """The statement that speaks for the rest: they share cue and sources."""
        return self.statements[0]


def attributions(ground: Ground) -> dict[str, Measure]:
    """One-to-one by the words of the contents, in the articles that the gold lists as complete."""
    golds: list[_Gold] = []
    said: list[_Said] = []
    for article in ground.gold.attributions_complete:
        here = [_located(ground, entry) for entry in ground.gold.attribution if entry.article == article]
        golds += here
        said += [group for key in _utterances(ground, article) for group in _allotted(ground, article, key, here)]
    best: dict[int, _Said] = {}
    for group in sorted(said, key=lambda group: -group.likeness):
        if group.gold is not None and group.likeness >= FOUND:
            best.setdefault(id(group.gold), group)
    matched = [(gold, best[id(gold)]) for gold in golds if id(gold) in best]
    missed = [_missed(ground, gold, said) for gold in golds if id(gold) not in best]
    taken = {id(group) for group in best.values()}
    false = [_false(ground, group) for group in said if id(group) not in taken]
    figure = Figure(found=len(matched), expected=len(golds), right=len(matched), predicted=len(said))
    exact = [(gold, group) for gold, group in matched if group.likeness >= EXACT]
    borders = [_wrong(ground, *pair, f"borders: {pair[1].likeness:.2f}") for pair in matched if pair not in exact]
    sharp = Figure(found=len(exact), expected=len(golds), right=len(exact), predicted=len(said))
    return {
        "attributions": Measure(figure=figure, slips=(*missed, *false)),
        "attributions.exact": Measure(figure=sharp, slips=tuple(borders)),
        **_respects(ground, matched),
    }


def _located(ground: Ground, entry: Attribution) -> _Gold:
    contents = [ground.place((entry.article, snippet)) for snippet in entry.contents]
    return _Gold(
        entry=entry,
        words=ground.words(entry.article, contents),
        cue=tuple(ground.place((entry.article, snippet)) for snippet in entry.cues),
        sources=tuple(ground.place((entry.article, source.snippet)) for source in entry.sources),
    )


def _utterances(ground: Ground, article: str) -> list[list[Statement]]:
    """Statements that the program attributes, those of one cue and chain together, in order."""
    groups: dict[Key, list[Statement]] = {}
    for statement in sorted(ground.statements_of[article], key=lambda s: s.spans):
        if statement.mode not in (None, "none"):
            key = (statement.cue, tuple((source.start, source.end) for source in statement.sources))
            # Without cue and source nothing says that two statements belong together.
            groups.setdefault(key if any(key) else (statement.spans, ()), []).append(statement)
    return list(groups.values())


def _allotted(ground: Ground, article: str, some: list[Statement], golds: Sequence[_Gold]) -> list[_Said]:
    """One utterance cut along the gold attributions it answers."""
    answers = [_answer(ground, article, statement, golds) for statement in some]
    if any(answers):
        answers = [answer or _nearest(answers, at) for at, answer in enumerate(answers)]
    groups: dict[int, tuple[_Gold | None, list[Statement]]] = {}
    for statement, answer in zip(some, answers, strict=True):
        groups.setdefault(id(answer), (answer, []))[1].append(statement)
    return [_said(ground, article, members, gold) for gold, members in groups.values()]


def _answer(ground: Ground, article: str, statement: Statement, golds: Sequence[_Gold]) -> _Gold | None:
    """The gold attribution that shares most words (half of either side at least); of equals, the one whose cue fits."""
    own = ground.words(article, statement.spans)

    def rank(gold: _Gold) -> tuple[int, int]:
        return len(own & gold.words), shared(statement.cue, gold.cue)

    near = [gold for gold in golds if own & gold.words]
    near = [gold for gold in near if len(own & gold.words) >= HALF * min(len(own), len(gold.words))]
    return max(near, key=rank, default=None)


def _nearest(answers: Sequence[_Gold | None], at: int) -> _Gold | None:
    known = [n for n, answer in enumerate(answers) if answer is not None]
    return answers[min(known, key=lambda n: abs(n - at))]


def _said(ground: Ground, article: str, members: list[Statement], gold: _Gold | None) -> _Said:
    own = ground.words(article, [span for statement in members for span in statement.spans])
    likeness = len(own & gold.words) / len(own | gold.words) if gold and own else 0.0
    return _Said(article=article, statements=tuple(members), words=own, gold=gold, likeness=likeness)


# ---- on the attributions found


def _respects(ground: Ground, matched: Sequence[tuple[_Gold, _Said]]) -> dict[str, Measure]:
    """Of the attributions found: how many are right in each further respect."""

    def respect(name: str, right: list[bool]) -> Measure:
        return share(
            (good, _wrong(ground, gold, said, name)) for good, (gold, said) in zip(right, matched, strict=True)
        )

    chains = [_chain(ground, gold, said) for gold, said in matched]
    return {
        "attributions.source": respect("source", [all(chain[:1]) for chain in chains]),
        "attributions.chain": respect("chain", [all(chain) for chain in chains]),
        "attributions.cue": respect("cue", [shared(s.first.cue, g.cue) > 0 for g, s in matched]),
        "attributions.mode": respect("mode", [s.first.mode == g.entry.mode for g, s in matched]),
        "attributions.polarity": respect(
            "polarity",
            [
                all(_of_the_source(ground, s.article, one) == g.entry.polarity for one in s.statements)
                for g, s in matched
            ],
        ),
        "attributions.certainty": respect(
            "certainty", [any(one.certainty == g.entry.certainty for one in s.statements) for g, s in matched]
        ),
    }


def _of_the_source(ground: Ground, article: str, statement: Statement) -> Polarity:
    """Whether the source affirms or denies the content, as the gold says it.

    A statement's polarity is that of the whole, the content's own negation included: "nobody was hurt, she said" is
    a denial affirmed. So the content's is taken out again, by the same rules that put it in.
    """
    pack = find.language(ground.articles[article].language)
    own, _ = pack.stance(ground.articles[article].text, statement.spans)
    return "affirmed" if own == statement.polarity else "denied"


def _chain(ground: Ground, gold: _Gold, said: _Said) -> list[bool]:
    """Link by link, nearest first: is it the gold's? A link too many or too few is a wrong one."""
    links = said.first.sources
    right = [
        same_source(ground, said.article, link, entry, place)
        for link, entry, place in zip(links, gold.entry.sources, gold.sources, strict=False)
    ]
    return right + [False] * abs(len(links) - len(gold.sources))


def same_source(ground: Ground, article: str, link: Source, entry: GoldSource, place: Extent) -> bool:
    """The same label; or places that meet, and share a third of their words or have one label inside the other.

    So "Roncelle" is not "la procureure de Roncelle, Hélène Dacquemont", but each half of it is.
    """
    own, wanted = _words(link.label), _words(entry.label)
    if own == wanted:
        return True
    a, b = ground.words(article, [(link.start, link.end)]), ground.words(article, [place])
    return bool(a & b) and (len(a & b) >= FOUND * len(a | b) or wanted <= own)


def _words(label: str) -> set[str]:
    return {word.norm for word in words(fold(label))}


# ---- slips


def _missed(ground: Ground, gold: _Gold, said: Sequence[_Said]) -> Slip:
    article = gold.entry.article
    near = [group for group in said if group.article == article and group.words & gold.words]
    plain = [
        f"  said, without attribution: {ground.told(statement)}"
        for statement in ground.statements_of[article]
        if statement.mode in (None, "none") and ground.words(article, statement.spans) & gold.words
    ]
    lines = [line for group in near for line in _group(ground, group, "said nearby")]
    return Slip(kind="missed", article=article, lines=(*_entry(gold.entry), *lines, *plain))


def _false(ground: Ground, group: _Said) -> Slip:
    near = (f"  near: {group.gold.entry.contents[0]!r} ({group.likeness:.2f})",) if group.gold else ()
    return Slip(kind="false", article=group.article, lines=(*_group(ground, group, "said"), *near))


def _wrong(ground: Ground, gold: _Gold, said: _Said, respect: str) -> Slip:
    lines = (respect, *_entry(gold.entry), *_group(ground, said, "said"))
    return Slip(kind="wrong", article=said.article, lines=lines)


def _entry(entry: Attribution) -> tuple[str, ...]:
    chain = " < ".join(f"{source.snippet!r} = {source.label} ({source.role})" for source in entry.sources)
    return (
        f"  gold: {' … '.join(entry.contents)!r}",
        f"    cue {' … '.join(entry.cues)!r}, source {chain or 'none'}; "
        f"{entry.mode}, {entry.polarity}, {entry.certainty}",
    )


def _group(ground: Ground, group: _Said, head: str) -> tuple[str, ...]:
    first = group.first
    chain = " < ".join(
        f"{ground.said(group.article, [(source.start, source.end)])} = {source.label} ({source.role})"
        for source in first.sources
    )
    return (
        *(f"  {head}: {ground.told(statement)}" for statement in group.statements),
        f"    cue {ground.said(group.article, first.cue)}, source {chain or 'none'}; "
        f"{first.mode}, {first.polarity}, {first.certainty}",
    )
