"""A whole report as a page or a terminal says it."""

from __future__ import annotations

import msgspec

from recoupe.model import Report, Skipped
from recoupe.settings import ViewSettings
from recoupe.views.story import StoryView, story_view
from recoupe.views.words import Lang, Words, choose


class ReportView(msgspec.Struct, frozen=True, kw_only=True):
    """All that is shown of a report."""

    lang: Lang
    tool: str
    headline: str
    stories: tuple[StoryView, ...]
    """Stories told by several articles."""
    alone: tuple[StoryView, ...]
    """Articles with which nothing could be crossed, each a story of its own."""
    skipped: tuple[Skipped, ...]


def report_view(report: Report, *, lang: Lang | None = None, settings: ViewSettings | None = None) -> ReportView:
    """A report as plain data, in the language given or in that of most of its articles."""
    words = Words(lang or choose(report.articles))
    chosen = settings or ViewSettings()
    articles = {article.id: article for article in report.articles}
    views = [story_view(dossier, articles, words=words, settings=chosen) for dossier in report.dossiers]
    stories = tuple(view for view in views if view.figures.articles > 1)
    return ReportView(
        lang=words.lang,
        tool=f"{report.tool.name} {report.tool.version}",
        headline=f"{words.count('n-article', len(report.articles))} · {words.count('n-story', len(stories))}",
        stories=stories,
        alone=tuple(view for view in views if view.figures.articles <= 1),
        skipped=report.skipped,
    )
