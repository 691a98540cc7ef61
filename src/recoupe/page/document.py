"""The whole page: its head, its policy, its stories."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

import msgspec

from recoupe.model import Report
from recoupe.page.articles import article, articles, skipped, spellings, undecided
from recoupe.page.claims import claims, only, timeline
from recoupe.page.disagreements import disagreements
from recoupe.page.lineage import lineage
from recoupe.page.markup import Markup, h, raw
from recoupe.page.pieces import Place, counts, section
from recoupe.views.story import StoryView
from recoupe.views.whole import ReportView
from recoupe.views.words import Words


def document(view: ReportView, report: Report) -> str:
    """One HTML file that loads nothing: style, script and the report itself are inside."""
    words = Words(view.lang)
    single = view.stories[0].title if len(view.stories) == 1 else view.headline
    head = h(
        "head",
        h("meta", charset="utf-8"),
        h("meta", http_equiv="Content-Security-Policy", content=_policy()),
        h("meta", name="viewport", content="width=device-width, initial-scale=1"),
        h("meta", name="color-scheme", content="light dark"),
        h("meta", name="generator", content=view.tool),
        h("title", f"{words['page-title']}{words['colon']}{single}"),
        h("style", raw(_asset("page.css"))),
    )
    body = h(
        "body",
        h("a", words["skip-to"], href="#content", cls="skip"),
        _masthead(view, words),
        h("main", *_main(view, words), id_="content"),
        h("footer", h("p", words.say("made-by", tool=view.tool)), id_="foot"),
        h("script", raw(_data(report)), type="application/json", id_="report"),
        h("script", raw(_asset("page.js"))),
        data_filter=words["filter"],
        data_filter_left=words["filter-left"],
        data_save=words["save-json"],
    )
    return f"<!doctype html>\n{h('html', head, body, lang=view.lang)}\n"


AT_ONCE = 40
"""Stories and articles alone up to which a page is laid out whole: one of 2 606 articles has a million elements, which
a browser takes a minute to lay out; past it each story waits folded, as text, until it is asked for."""


def _main(view: ReportView, words: Words) -> list[Markup | None]:
    stories = ((f"h{i}", _story(Place(words, f"h{i}"), story)) for i, story in enumerate(view.stories, 1))
    alone = _alone(view, words)
    tail = [
        h("p", words["none-found"], cls="says") if not view.stories else None,
        _waiting("all", alone) if alone and _large(view) else alone,
        skipped(Place(words, "all"), view),
    ]
    if not _large(view):
        return [*(story for _, story in stories), *tail]
    asked = h("noscript", h("p", words["needs-script"], cls="says"))
    return [asked, *(_waiting(key, story) for key, story in stories), *tail]


def _large(view: ReportView) -> bool:
    return len(view.stories) + len(view.alone) > AT_ONCE


def _waiting(key: str, body: Markup) -> Markup:
    """A part of the page as text, which the script puts in its place when a link leads to it."""
    text = msgspec.json.encode(str(body)).decode().replace("</", "<\\/")
    return h("script", raw(text), type="application/json", data_part=key)


def _masthead(view: ReportView, words: Words) -> Markup:
    links = [
        h("li", h("a", h("bdi", story.title), href=f"#h{i}"), h("p", counts(story.headline)))
        for i, story in enumerate(view.stories, 1)
    ]
    if view.alone and _large(view):
        count = words.count("n-article", len(view.alone))
        links.append(h("li", h("a", words["alone"], href="#all-section-alone"), h("p", count)))
    return h(
        "header",
        h("p", "recoupe", cls="wordmark"),
        h("h1", view.headline),
        h("nav", h("ol", *links), aria_label=words["contents"]) if len(links) > 1 else None,
        cls="masthead",
    )


def _story(place: Place, story: StoryView) -> Markup:
    sections: list[tuple[str, Markup | None]] = [
        ("lineage", lineage(place, story)),
        ("claims", claims(place, story)),
        *zip(("conflicts", "updates", "lost", "explained", "shifted"), disagreements(place, story), strict=True),
        ("only", only(place, story)),
        ("timeline", timeline(place, story)),
        ("undecided", undecided(place, story)),
        ("names", spellings(place, story)),
        ("articles", articles(place, story)),
    ]
    links = (
        h("li", h("a", place.words[key], href=f"#{place.anchor('section', key)}")) for key, body in sections if body
    )
    return h(
        "section",
        h("header", h("h2", story.title, dir="auto"), h("p", counts(story.headline), cls="headline")),
        h("nav", h("ul", *links), aria_label=f"{place.words['contents']}{place.words['colon']}{story.title}"),
        h("div", *(body for _, body in sections), cls="sections"),
        id_=place.story,
        cls="story",
    )


def _alone(view: ReportView, words: Words) -> Markup | None:
    if not view.alone:
        return None
    shown = [
        article(Place(words, f"a{i}"), reading) for i, story in enumerate(view.alone, 1) for reading in story.readings
    ]
    return section(Place(words, "all"), "alone", len(shown), *shown)


@cache
def _asset(name: str) -> str:
    """A file that lies beside this one. Neither may hold `</`, which would end its element."""
    return files("recoupe.page").joinpath(name).read_text(encoding="utf-8")


def _policy() -> str:
    """Nothing is loaded or sent; only this very style and script run."""
    style, script = (_digest(_asset(name)) for name in ("page.css", "page.js"))
    return f"default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _data(report: Report) -> str:
    """The report as JSON that no article can break out of."""
    text = msgspec.json.encode(report, order="deterministic").decode()
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
