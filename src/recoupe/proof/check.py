"""Every check of a report, in the order of the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from recoupe.model import Article, Report
from recoupe.proof.articles import articles
from recoupe.proof.counts import counts
from recoupe.proof.failure import Failure
from recoupe.proof.links import links
from recoupe.proof.places import places
from recoupe.proof.quotes import quotes
from recoupe.proof.sources import originals_agree


def failures(report: Report, originals: Sequence[Article] | None = None) -> tuple[Failure, ...]:
    """What does not prove itself; empty where everything does. `originals` are the sources read again."""
    by_id = {article.id: article for article in report.articles}
    found = [*articles(report), *_stories(report)]
    for number, dossier in enumerate(report.dossiers):
        at = f"dossiers[{number}]"
        found += links(dossier, by_id, at)
        found += places(dossier, by_id, at)
        found += quotes(dossier, by_id, at)
        found += counts(dossier, at)
    if originals is not None:
        found += originals_agree(report, originals)
    return tuple(dict.fromkeys(found))


def _stories(report: Report) -> Iterator[Failure]:
    """An article is in one story at most; the story with most articles comes first."""
    told = Counter(article for dossier in report.dossiers for article in dossier.articles)
    for article, times in told.items():
        if times > 1:
            yield Failure("dossiers", f"article {article} is in {times} stories, not in one")
    for id_, times in Counter(dossier.id for dossier in report.dossiers).items():
        if times > 1:
            yield Failure("dossiers", f"the id {id_} is given {times} times")
    sizes = [len(dossier.articles) for dossier in report.dossiers]
    if sizes != sorted(sizes, reverse=True):
        yield Failure("dossiers", f"not in order of their number of articles: {sizes}")
