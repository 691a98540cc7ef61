"""Every place of a dossier lies inside its article, and extents come in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from recoupe.model import Article, Dossier, Extent, Span, Statement
from recoupe.proof.failure import Failure


def places(dossier: Dossier, articles: Mapping[str, Article], at: str) -> Iterator[Failure]:
    """Places that lie outside their article or in an article of another story."""
    for where, span in _spans(dossier):
        if span.article not in dossier.articles or span.article not in articles:
            yield Failure(f"{at}.{where}", f"article {span.article} is not in this story")
        else:
            yield from _extent(span.extent, articles[span.article], f"{at}.{where}")
    for statement in dossier.statements:
        if statement.article in articles:
            yield from _statement(statement, articles[statement.article], f"{at}.statements[{statement.id}]")


def _spans(dossier: Dossier) -> Iterator[tuple[str, Span]]:
    yield "title", dossier.title
    for name in dossier.names:
        yield from ((f"names[{name.id}].places", place) for place in name.places)
    for number, alignment in enumerate(dossier.alignments):
        yield f"alignments[{number}].a", alignment.a
        yield f"alignments[{number}].b", alignment.b
    for disagreement in dossier.disagreements:
        for side in disagreement.sides:
            yield from ((f"disagreements[{disagreement.id}].sides", place) for place in side.places)


def _statement(statement: Statement, article: Article, at: str) -> Iterator[Failure]:
    if not statement.spans:
        yield Failure(f"{at}.spans", "empty: a statement stands somewhere")
    yield from _run(statement.spans, article, f"{at}.spans")
    yield from _run(statement.cue, article, f"{at}.cue")
    for field, marks in (
        ("sources", statement.sources),
        ("quantities", statement.quantities),
        ("times", statement.times),
    ):
        for mark in marks:
            yield from _extent((mark.start, mark.end), article, f"{at}.{field}")


def _run(extents: Sequence[Extent], article: Article, at: str) -> Iterator[Failure]:
    end = 0
    for extent in extents:
        yield from _extent(extent, article, at)
        if extent[0] < end:
            yield Failure(at, f"{extent} starts before the one ahead of it ends")
        end = max(end, extent[1])


def _extent(extent: Extent, article: Article, at: str) -> Iterator[Failure]:
    start, end = extent
    if not 0 <= start < end <= len(article.text):
        yield Failure(at, f"{extent} is not inside the text of {article.id}, {len(article.text)} characters")
    elif article.text[start:end].isspace():
        yield Failure(at, f"{extent} holds no word in {article.id}")
