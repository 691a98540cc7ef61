"""assemble: all that was found of one story, as its dossier."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from recoupe.grammar.speech.headings import headings, stands_in
from recoupe.model import (
    Alignment,
    Claim,
    Derivation,
    Disagreement,
    Dossier,
    Identity,
    Moment,
    Origin,
    Passage,
    Reading,
    Span,
    Statement,
    Time,
    Undecided,
)
from recoupe.model.mention import TimePrecision
from recoupe.text.ids import content_id

_HEAD = 80
"""Characters that stand for the title of a story that has neither title nor claim: a line of print."""


def assemble(
    readings: Sequence[Reading],
    *,
    names: Sequence[Identity],
    alignments: Sequence[Alignment],
    derivations: Sequence[Derivation],
    origins: Sequence[Origin],
    claims: Sequence[Claim],
    disagreements: Sequence[Disagreement],
    undecided: Sequence[Undecided],
) -> Dossier:
    """The dossier of one story: what is given, in its order, with a title, the timeline and what one alone says."""
    statements = {s.id: s for r in readings for s in r.statements}
    return Dossier(
        id=content_id("y", *sorted(r.article.id for r in readings)),
        title=_title(readings, claims, statements, {d.target for d in derivations}),
        articles=tuple(r.article.id for r in readings),
        names=tuple(names),
        statements=tuple(statements.values()),
        alignments=tuple(alignments),
        derivations=tuple(derivations),
        origins=tuple(origins),
        claims=tuple(claims),
        disagreements=tuple(disagreements),
        timeline=_timeline(claims, statements),
        only=_only(readings, claims),
        undecided=tuple(undecided),
    )


def _title(
    readings: Sequence[Reading], claims: Sequence[Claim], statements: dict[str, Statement], derived: set[str]
) -> Span:
    """The title of the article that tells most of the shared claims; without a title, the gist of the first claim.

    A source goes before what derives from it: the dispatch named the story before its copies did.
    """
    shares = Counter(article for c in claims if len(c.articles) > 1 for article in c.articles)
    titled = [(r, p) for r in readings for p in r.passages if p.role == "title"]
    if titled:

        def telling(pair: tuple[Reading, Passage]) -> tuple[bool, int]:
            article = pair[0].article.id
            return (article not in derived, shares[article])

        reading, passage = max(titled, key=telling)
        return Span(article=reading.article.id, start=passage.start, end=passage.end)
    if claims:
        gist = statements[claims[0].gist]
        return Span(article=gist.article, start=gist.spans[0][0], end=gist.spans[-1][1])
    article = readings[0].article
    return Span(article=article.id, start=0, end=min(len(article.text), _HEAD))


def _timeline(claims: Sequence[Claim], statements: dict[str, Statement]) -> tuple[Moment, ...]:
    """What happened when: every resolved time of a claim's statements, in order of time, then of claims."""
    moments: dict[tuple[str, TimePrecision], list[str]] = defaultdict(list)
    for claim in claims:
        times = [t for s in claim.statements for t in statements[s].times]
        for value, precision in dict.fromkeys(filter(None, map(_moment, times))):
            moments[value, precision].append(claim.id)
    ordered = sorted(moments.items(), key=lambda item: (item[0][0].split("/")[0], item[0]))
    return tuple(Moment(value=v, precision=p, claims=tuple(ids)) for (v, p), ids in ordered)


def _moment(time: Time) -> tuple[str, TimePrecision] | None:
    return (time.value, time.precision) if time.value and time.precision else None


def _only(readings: Sequence[Reading], claims: Sequence[Claim]) -> dict[str, tuple[str, ...]]:
    """By article, in order: the statements of claims that it alone tells, titles and headings left out.

    A story of one article has no "only".
    """
    if len(readings) < 2:
        return {}
    single = {s for c in claims if len(c.articles) == 1 for s in c.statements}
    found: dict[str, tuple[str, ...]] = {}
    for reading in readings:
        heads = headings(reading)
        own = tuple(s.id for s in reading.statements if s.id in single and not stands_in(s, heads))
        if own:
            found[reading.article.id] = own
    return found
