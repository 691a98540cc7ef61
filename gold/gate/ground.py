"""Common ground: a gold story and a report on its articles, with every place in the report's offsets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import combinations
from pathlib import PurePosixPath

from gold.gate.reading import Readings
from gold.gate.story import Quoted, Story
from recoupe.model import Article, Extent, Report, Span, Statement
from recoupe.text.normalise import squeeze
from recoupe.text.words import words
from recoupe.world.agencies import agency


class GroundError(ValueError):
    """A report that is not about the articles of the story."""


def shared(a: Iterable[Extent], b: Sequence[Extent]) -> int:
    """Characters that two sets of extents have in common; the extents of one set do not overlap."""
    return sum(max(0, min(end, e) - max(start, s)) for start, end in a for s, e in b)


def length(extents: Iterable[Extent]) -> int:
    """Characters of some extents that do not overlap."""
    return sum(end - start for start, end in extents)


def canonical(name: str) -> str:
    """An agency under the one name that the program's table gives it."""
    known = agency(name)
    return known.name if known else squeeze(name)


class Ground:
    """A story and a report on it. Raises `GroundError` when the report lacks an article or has another text."""

    def __init__(self, story: Story, report: Report, readings: Readings | None = None) -> None:
        self.story = story
        self.gold = story.gold
        self.report = report
        found = {PurePosixPath(article.source.replace("\\", "/")).stem: article for article in report.articles}
        if missing := sorted(set(story.texts) - set(found)):
            skipped = "; ".join(f"{s.source}: {s.reason}" for s in report.skipped) or "nothing"
            raise GroundError(f"{story.name}: the report lacks {', '.join(missing)} (skipped: {skipped})")
        self.articles: dict[str, Article] = {name: found[name] for name in sorted(story.texts)}
        self.names: dict[str, str] = {article.id: name for name, article in self.articles.items()}
        self.readings: Readings = readings or {}
        """What READ alone finds, of the articles that were read so."""
        texts = {name: article.text for name, article in self.articles.items()}
        if other := [name for name, p in self.readings.items() if p.reading.article.text != texts.get(name)]:
            raise GroundError(f"{story.name}: report and reading have another text of {', '.join(other)}")
        self._shift = {name: self._shift_of(name) for name in self.articles}

    def _shift_of(self, name: str) -> int:
        """The reader may keep blanks before the title that the gold's own reading drops."""
        shift = self.articles[name].text.find(self.story.texts[name])
        if shift < 0:
            raise GroundError(f"{self.story.name}: the report's text of {name} is not the text of its file")
        return shift

    def place(self, quoted: Quoted) -> Extent:
        """Where a gold snippet stands in the report's text of its article."""
        start, end = self.story.place(quoted)
        shift = self._shift[quoted[0]]
        return (start + shift, end + shift)

    def quotation(self, quoted: Quoted) -> Extent:
        """Where a gold quotation stands in the report's text of its article."""
        start, end = self.story.quotation(quoted)
        shift = self._shift[quoted[0]]
        return (start + shift, end + shift)

    def name(self, article: str) -> str:
        """The gold's name of an article that the report knows by its id."""
        return self.names.get(article, article)

    def span(self, span: Span) -> tuple[str, Extent]:
        """A place of the report, by the gold's name of its article."""
        return self.name(span.article), span.extent

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Every statement of the report, by its id."""
        return {s.id: s for dossier in self.report.dossiers for s in dossier.statements}

    @cached_property
    def statements_of(self) -> dict[str, tuple[Statement, ...]]:
        """The statements of each article."""
        told: dict[str, list[Statement]] = {name: [] for name in self.articles}
        for statement in self.statements.values():
            told[self.name(statement.article)].append(statement)
        return {name: tuple(some) for name, some in told.items()}

    @cached_property
    def _starts(self) -> dict[str, tuple[int, ...]]:
        return {name: tuple(w.start for w in words(article.text)) for name, article in self.articles.items()}

    def words(self, article: str, extents: Iterable[Extent]) -> frozenset[int]:
        """The words of some extents, as the places where they start: two equal words in two places are two."""
        starts = self._starts[article]
        return frozenset(at for begin, end in extents for at in starts if begin <= at < end)

    def said(self, article: str, extents: Iterable[Extent], most: int = 160) -> str:
        """The printed words of some extents on one line, cut in the middle when long."""
        text = " … ".join(squeeze(self.articles[article].text[start:end]) for start, end in extents)
        return f"“{text if len(text) <= most else text[: most // 2] + ' […] ' + text[-most // 2 :]}”"

    def told(self, statement: Statement) -> str:
        """A statement on one line: its id, article and words."""
        name = self.name(statement.article)
        return f"{statement.id} [{name}] {self.said(name, statement.spans)}"


def pairs(names: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Unordered pairs of different names, each once, smaller first."""
    return frozenset(combinations(sorted(set(names)), 2))
