"""The report that says exactly what a gold story says: it must score 1 everywhere, whatever the story."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from gold.gate.ground import canonical
from gold.gate.layers.names import printed
from gold.gate.reading import Parts
from gold.gate.story import Attribution, Quoted, Read, Story
from recoupe.model import (
    Article,
    Claim,
    Credit,
    Derivation,
    Disagreement,
    Dossier,
    Extent,
    Identity,
    Origin,
    OriginCount,
    Quantity,
    Reading,
    Report,
    Residue,
    Sentence,
    Side,
    Source,
    Span,
    Statement,
    Time,
    Tool,
    Voice,
)


def perfect(story: Story) -> Report:
    """The gold of a story as a report."""
    own = tuple(name for name in story.texts if name not in story.gold.other_event)
    stories = [own, *((name,) for name in story.gold.other_event)]
    return Report(
        tool=Tool(name="by hand", version="0"),
        articles=tuple(_article(story, name) for name in story.texts),
        dossiers=tuple(_dossier(story, names, everything=names is own) for names in stories),
    )


def told(story: Story) -> Report:
    """The gold's statements as a report, and no others: those of `perfect` answer the other layers."""
    statements = tuple(
        Statement(
            id=f"told-{table.article}-{n}",
            article=f"id-{table.article}",
            spans=tuple(story.place((table.article, piece)) for piece in one.pieces),
            mode="none",
            # All of the article's: where one stands between two statements nothing was cut.
            cue=tuple(
                story.place((said.article, cue))
                for said in story.gold.attribution
                if said.article == table.article
                for cue in said.cues
            ),
            polarity=one.polarity,
            certainty=one.certainty,
        )
        for table in story.gold.told
        for n, one in enumerate(table.stated)
    )
    report = perfect(story)
    first, *rest = report.dossiers
    return msgspec.structs.replace(
        report,
        dossiers=(
            msgspec.structs.replace(first, statements=statements, claims=(), disagreements=()),
            *(msgspec.structs.replace(dossier, statements=(), claims=()) for dossier in rest),
        ),
    )


def perfect_readings(story: Story) -> dict[str, Parts]:
    """The gold of single articles as readings."""
    return {table.article: _parts(story, table) for table in story.gold.read}


def _parts(story: Story, table: Read) -> Parts:
    def places(snippet: str) -> dict[str, int]:
        start, end = story.place((table.article, snippet))
        return {"start": start, "end": end}

    quantities = tuple(
        Quantity(
            low=one.bounds[0],
            high=one.bounds[1],
            unit=one.unit,
            counted=one.counted,
            approximate=one.approximate,
            **places(one.snippet),
        )
        for one in table.quantities
    )
    times = tuple(Time(kind=kind, value=None, precision=None, **places(s)) for kind, s in table.times.told)
    reading = Reading(
        article=_article(story, table.article),
        sentences=tuple(Sentence(role="paragraph", paragraph=0, **places(last)) for last in table.sentences),
        mentions=(*quantities, *times),
    )
    return Parts(reading=reading, quotations=tuple(story.quotation((table.article, q)) for q in table.quotations))


def _article(story: Story, name: str) -> Article:
    def places(snippet: str) -> dict[str, int]:
        start, end = story.place((name, snippet))
        return {"start": start, "end": end}

    gold = story.gold
    return Article(
        id=f"id-{name}",
        source=f"articles/{name}.txt",
        text=story.texts[name],
        sha256="",
        text_sha256="",
        residue=tuple(Residue(kind=r.kind, **places(r.snippet)) for r in gold.residue if r.article == name),
        credits=tuple(
            Credit(agency=c.agency, form=c.form, **places(c.snippet)) for c in gold.credit if c.article == name
        ),
    )


def _dossier(story: Story, names: tuple[str, ...], *, everything: bool) -> Dossier:
    statements = [*_telling(story), *_attributed(story), *_dated(story)]
    origins = tuple(_origins(story)) if everything else ()
    return Dossier(
        id=f"story-{names[0]}",
        title=Span(article=f"id-{names[0]}", start=0, end=1),
        articles=tuple(f"id-{name}" for name in names),
        names=_identities(story) if everything else (),
        statements=tuple(s for s in statements if s.article[3:] in names),
        derivations=tuple(_derivations(story, origins)) if everything else (),
        origins=origins,
        claims=_claims(story) if everything else (),
        disagreements=tuple(_disagreements(story)) if everything else (),
    )


def _id(story: Story, quoted: Quoted) -> str:
    start, end = story.place(quoted)
    return f"{quoted[0]}:{start}-{end}"


def _span(story: Story, quoted: Quoted) -> Span:
    start, end = story.place(quoted)
    return Span(article=f"id-{quoted[0]}", start=start, end=end)


def _telling(story: Story) -> Iterator[Statement]:
    seen = {_id(story, quoted): quoted for claim in story.gold.claim for quoted in claim.says}
    for name, quoted in seen.items():
        yield Statement(id=name, article=f"id-{quoted[0]}", spans=(story.place(quoted),), mode="none")


def _attributed(story: Story) -> Iterator[Statement]:
    for n, said in enumerate(story.gold.attribution):

        def places(snippets: tuple[str, ...], article: str = said.article) -> tuple[Extent, ...]:
            return tuple(sorted(story.place((article, snippet)) for snippet in snippets))

        yield Statement(
            id=f"said-{n}",
            article=f"id-{said.article}",
            spans=places(said.contents),
            mode=said.mode,
            cue=places(said.cues),
            sources=tuple(_sources(story, said)),
            polarity=said.polarity,
            certainty=said.certainty,
        )


def _sources(story: Story, said: Attribution) -> Iterator[Source]:
    for source in said.sources:
        start, end = story.place((said.article, source.snippet))
        yield Source(label=source.label, role=source.role, start=start, end=end)


def _dated(story: Story) -> Iterator[Statement]:
    for n, date in enumerate(story.gold.date):
        start, end = story.place((date.article, date.snippet))
        time = Time(value=date.value, precision="day", start=start, end=end)
        yield Statement(id=f"when-{n}", article=f"id-{date.article}", spans=((start, end),), mode="none", times=(time,))


def _origins(story: Story) -> Iterator[Origin]:
    for n, origin in enumerate(story.gold.origin):
        articles = tuple(f"id-{name}" for name in origin.articles)
        label = f"AB / {origin.agency}" if origin.agency else origin.articles[0]
        yield Origin(id=f"origin-{n}", label=label, kind=origin.kind, articles=articles, why=())


def _derivations(story: Story, origins: tuple[Origin, ...]) -> Iterator[Derivation]:
    for edge in story.gold.derivation:
        source = f"id-{edge.source}"
        if edge.source.startswith("agency:"):
            name = canonical(edge.source[7:])
            source = next(o.id for o in origins if canonical(o.label.rpartition(" / ")[2]) == name)
        yield Derivation(
            source=source, target=f"id-{edge.target}", kind=edge.kind, share=1.0, direction="known", why=()
        )


def _claims(story: Story) -> tuple[Claim, ...]:
    return tuple(
        Claim(
            id=claim.id,
            statements=tuple(dict.fromkeys(_id(story, quoted) for quoted in claim.says)),
            gist="",
            articles=(),
            silent=(),
            origins=OriginCount(low=(claim.origins or (1, 1))[0], high=(claim.origins or (1, 1))[1], ids=(), why=""),
            voices=tuple(Voice(label=str(n), name=None, statements=()) for n in range(claim.voices or 0)),
            standing=claim.standing or "single",
        )
        for claim in story.gold.claim
    )


def _disagreements(story: Story) -> Iterator[Disagreement]:
    for n, gold in enumerate(story.gold.disagreement):
        sides = tuple(
            Side(value=quoted[1], articles=(f"id-{quoted[0]}",), statements=(), places=(_span(story, quoted),))
            for quoted in gold.sides
        )
        yield Disagreement(
            id=f"dis-{n}", claim=gold.claim, kind=gold.kind, verdict=gold.verdict, sides=sides, why="by hand"
        )


def _identities(story: Story) -> tuple[Identity, ...]:
    spellings = {spelling: name for name in story.gold.name for spelling in name.spellings}
    found_at = [(a, *found) for a, text in story.texts.items() for found in printed(text, list(spellings))]
    return tuple(
        Identity(
            id=f"name-{n}",
            kind=name.kind,
            label=name.label,
            spellings=name.spellings,
            places=tuple(
                Span(article=f"id-{article}", start=start, end=end)
                for article, spelling, (start, end) in found_at
                if spellings[spelling] is name
            ),
        )
        for n, name in enumerate(story.gold.name)
    )
