"""The ledger of claims and what hangs on it: the timeline, what only one says."""

from __future__ import annotations

from recoupe.model.claim import Standing
from recoupe.page.markup import Markup, h
from recoupe.page.pieces import Place, commas, facts, names, runs, section, to_article
from recoupe.views.claims import ClaimRow, VersionRow
from recoupe.views.story import DatedRow, StoryView
from recoupe.views.words import SIGNS


def claims(place: Place, story: StoryView) -> Markup:
    """Claims told by several articles, most widely told first; the others stand under "only one says it"."""
    told = [row for row in story.claims if row.listed]
    count = place.words.say("filter-left", n=len(told), all=len(story.claims))
    return section(place, "claims", count, _legend(place, told), *(_claim(place, row) for row in told))


def _legend(place: Place, rows: list[ClaimRow]) -> Markup | None:
    used = [key for key in SIGNS if any(row.standing_key == key for row in rows)]
    items = (h("li", _sign(key), f" {place.words[f'{key}-means']}") for key in used)
    return h("ul", *items, cls="legend") if used else None


def _sign(key: Standing) -> Markup:
    return h("span", SIGNS[key], cls="sign", aria_hidden="true")


def _claim(place: Place, row: ClaimRow) -> Markup:
    words = place.words
    return h(
        "details",
        h(
            "summary",
            h("span", str(row.number), cls="number"),
            h("span", row.gist, cls="gist", dir="auto"),
            h("span", names(row.outlets), cls="outlets"),
            h(
                "span",
                h("span", _sign(row.standing_key), f" {row.standing}", cls=f"standing {row.standing_key}"),
                h("span", f"{words.count('n-article', row.articles)}, {row.texts}, {row.voices_count}", cls="counts"),
                cls="measure",
            ),
        ),
        h("ol", *(_version(place, version) for version in row.versions), cls="versions"),
        facts(
            (
                (words["texts"], " · ".join(filter(None, (", ".join(row.origins), row.why_texts)))),
                (words["voices"], " · ".join(row.voices)),
                (words["silent"], ", ".join(row.silent)),
                (words["parts"], _disputes(place, row)),
            )
        ),
        h("p", " ; ".join(row.why), cls="why") if row.why else None,
        id_=place.anchor("claim", row.number),
        cls="claim",
        data_standing=row.standing_key,
    )


def _disputes(place: Place, row: ClaimRow) -> Markup | None:
    links = [h("a", label, href=f"#{place.anchor('differs', id_)}") for id_, label in row.disputes]
    return commas(links) if links else None


def _version(place: Place, row: VersionRow) -> Markup:
    words = place.words
    notes = [*row.tags, *([words["best-said"]] if row.kept else []), *([words["reworded"]] if row.reworded else [])]
    tellers = (to_article(place, teller.article, teller.statement) for teller in row.tellers)
    return h(
        "li",
        h("p", commas(tellers), cls="tellers"),
        h(
            "div",
            h("p", runs(row.runs, words), cls="words", dir="auto"),
            h("p", " · ".join([row.chain, *notes]), cls="chain"),
        ),
        cls="kept" if row.kept else None,
    )


def only(place: Place, story: StoryView) -> Markup | None:
    """What one article alone says, article by article."""
    if not story.only:
        return None
    blocks = (
        h(
            "details",
            h("summary", h("bdi", row.article.label), h("span", f" {len(row.says)}", cls="count")),
            h(
                "ul",
                *(h("li", h("a", says, href=f"#{place.anchor('says', id_)}", dir="auto")) for id_, says in row.says),
            ),
        )
        for row in story.only
    )
    return section(place, "only", sum(len(row.says) for row in story.only), *blocks)


def timeline(place: Place, story: StoryView) -> Markup | None:
    """The times named in the story, in order."""
    if not story.timeline:
        return None
    rows = (h("div", h("dt", row.when), *(_dated(place, claim) for claim in row.claims)) for row in story.timeline)
    return section(place, "timeline", None, h("dl", *rows, cls="moments"))


def _dated(place: Place, row: DatedRow) -> Markup:
    target = place.anchor("claim", row.number) if row.number else place.anchor("says", row.statement)
    return h("dd", h("a", row.gist, href=f"#{target}", dir="auto"))
