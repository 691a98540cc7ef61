"""The articles themselves, with their marks; and the names, the undecided, the skipped."""

from __future__ import annotations

from recoupe.page.markup import Markup, h, join
from recoupe.page.pieces import Place, facts, name, names, section
from recoupe.views.reading import ReadingView, Segment
from recoupe.views.story import StoryView
from recoupe.views.whole import ReportView

_STROKES = 4
"""Ways of underlining in the style sheet; origins past it take the first again."""


def articles(place: Place, story: StoryView) -> Markup:
    """All articles of a story, by time."""
    return section(place, "articles", len(story.readings), *(article(place, view) for view in story.readings))


def article(place: Place, view: ReadingView) -> Markup:
    """One article, folded."""
    words = place.words
    origins = (h("span", name(label), cls=f"shared stroke-{index % _STROKES}") for index, label in view.origins)
    return h(
        "details",
        h(
            "summary",
            h("span", view.article.when or words["no-date"], cls="when"),
            h("span", name(view.article.label), cls="who"),
            h("span", view.title, cls="title", dir="auto") if view.title else None,
        ),
        facts(
            (
                (words["origin"], join([part for origin in origins for part in (" ", origin)])),
                (words["credit"], ", ".join(view.credits)),
                (words["mode-unknown"], None if view.measured else view.language or "?"),
            )
        ),
        *(h("p", note, cls="why") for note in view.notes),
        h("div", *(_line(place, line) for line in view.lines), cls="text", lang=view.language, dir="auto"),
        h("p", view.source, cls="file"),
        id_=place.anchor("article", view.article.id),
        cls="article",
    )


def _line(place: Place, line: tuple[Segment, ...]) -> Markup | None:
    if not "".join(segment.text for segment in line).strip():
        return None
    return h("p", *(_segment(place, segment) for segment in line), dir="auto")


def _segment(place: Place, segment: Segment) -> Markup:
    anchors = [h("span", id_=place.anchor("says", id_), cls="at") for id_ in segment.opens]
    numbers = [
        h("sup", h("a", str(n), href=f"#{place.anchor('claim', n)}", title=place.words.say("see-claim", n=n)))
        for n in segment.closes
    ]
    return join([*anchors, _words(place, segment), *numbers])


def _words(place: Place, segment: Segment) -> str:
    if segment.residue is not None:
        return h("span", segment.text, cls="residue", title=segment.residue)
    if segment.shared is None:
        # A statement begins in an element of its own, so that the style sheet can light it up.
        return h("span", segment.text) if segment.opens else segment.text
    stroke = "other" if segment.shared < 0 else str(segment.shared % _STROKES)
    title = place.words.say("shared-with", who=segment.shared_with or "")
    return h("span", segment.text, cls=f"shared stroke-{stroke}", title=title)


def spellings(place: Place, story: StoryView) -> Markup | None:
    """Names with more than one spelling; the others in one line."""
    if not story.names:
        return None
    several = [row for row in story.names if len(row.spellings) > 1]
    single = [row.label for row in story.names if len(row.spellings) <= 1]
    rows = (
        h(
            "li",
            h("strong", name(row.label)),
            f" · {', '.join((row.kind, *row.roles[:2]))}",
            h(
                "ul",
                *(
                    h("li", name(spelling), " ", h("span", names(who), cls="tellers"))
                    for spelling, who in row.spellings
                ),
            ),
        )
        for row in several
    )
    return section(
        place,
        "names",
        len(story.names),
        h("ul", *rows, cls="spellings") if several else None,
        h("p", names(single), cls="others") if single else None,
    )


def undecided(place: Place, story: StoryView) -> Markup | None:
    """What the texts leave open."""
    if not story.undecided:
        return None
    rows = (
        h(
            "li",
            h("strong", row.about),
            h("p", row.why),
            h("p", f"{place.words['would-settle']}{place.words['colon']}{row.would_settle}", cls="why"),
        )
        for row in story.undecided
    )
    return section(place, "undecided", len(story.undecided), h("ul", *rows, cls="open"))


def skipped(place: Place, view: ReportView) -> Markup | None:
    """What could not be read."""
    if not view.skipped:
        return None
    rows = (h("li", h("strong", name(row.source)), " ", row.reason) for row in view.skipped)
    return section(place, "skipped", len(view.skipped), h("ul", *rows, cls="open"))
