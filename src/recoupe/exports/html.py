"""HTML: one file for reading, without network, with the report inside."""

from __future__ import annotations

from recoupe.model import Report
from recoupe.page.document import document
from recoupe.views.whole import report_view
from recoupe.views.words import Lang

suffix = ".html"
summary = "One page that needs no network: claims, disagreements, lineage and the articles with their passages."


def write(report: Report, *, lang: Lang | None = None) -> bytes:
    """The page in UTF-8, in French where most articles are French or in the language given."""
    return document(report_view(report, lang=lang), report).encode("utf-8", errors="replace")
