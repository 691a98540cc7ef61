"""The lineage: the drawing, then the same in words with the passages side by side."""

from __future__ import annotations

from recoupe.page.drawing import draw
from recoupe.page.markup import Markup, h, join
from recoupe.page.pieces import Place, name, runs, section, to_article
from recoupe.views.lineage import DerivationRow, MemberRow, OriginRow, SharedRow
from recoupe.views.story import StoryView

_MOST_LINES = 100
"""Articles past which the lineage is told in words alone: nobody reads a drawing of three screens."""


def lineage(place: Place, story: StoryView) -> Markup:
    """Who wrote it, and who took from whom."""
    drawn = len(story.graph.nodes) <= _MOST_LINES
    return section(
        place,
        "lineage",
        None,
        h("figure", draw(place, story.graph, wide=True), draw(place, story.graph, wide=False)) if drawn else None,
        h("ul", *(_origin(place, row) for row in story.origins), cls="origins"),
    )


def _origin(place: Place, row: OriginRow) -> Markup:
    """An origin with its articles; an article that stands alone is its own heading."""
    why = h("p", " ; ".join(row.why), cls="why") if row.why else None
    alone = row.kind_key == "article" and len(row.members) == 1
    count = place.words.count("n-article", len(row.members))
    head = h("p", h("strong", name(row.label)), f" · {row.kind} · {count}", cls="origin")
    return h(
        "li",
        *(() if alone else (head, why)),
        h("ul", *(_member(place, member, why if alone else None) for member in row.members), cls="members"),
    )


def _member(place: Place, row: MemberRow, why: Markup | None) -> Markup:
    words = place.words
    credit = words.say("credits", agencies=", ".join(row.credits)) if row.credits else None
    own = words["own"] if why and not row.took else None
    notes = " · ".join(filter(None, (own, credit)))
    return h(
        "li",
        h("span", row.article.when or words["no-date"], cls="when"),
        h("span", to_article(place, row.article, None), cls="who"),
        h("div", h("p", notes) if notes else None, why, *(_took(place, found) for found in row.took), cls="took"),
        *(_passages(place, found) for found in row.took),
    )


def _took(place: Place, row: DerivationRow) -> Markup:
    words = place.words
    what = [row.kind, row.reuse, words.say("of-words", n=row.share)]
    if row.direction:
        what.append(row.direction)
    head = h("p", row.head, words["colon"], ", ".join(what))
    return join((head, h("p", " ; ".join(row.why), cls="why") if row.why else None))


def _passages(place: Place, row: DerivationRow) -> Markup | None:
    if not row.passages:
        return None
    words = place.words
    head = h("div", h("p", name(row.source)), h("p", name(row.target.label)), cls="pair head")
    return h(
        "details",
        h("summary", f"{words['side-by-side']} ({words.number(len(row.passages))})"),
        head,
        *(_pair(place, passage) for passage in row.passages),
        cls="beside",
    )


def _pair(place: Place, passage: SharedRow) -> Markup:
    return h(
        "div",
        h("blockquote", runs(passage.source, place.words), dir="auto"),
        h("blockquote", runs(passage.target, place.words), dir="auto"),
        cls="pair",
    )
