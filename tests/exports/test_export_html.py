"""The page as a file: what a parser finds in it. What a browser does with it is tested in `tests/browser`."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import msgspec
import pytest

from recoupe.exports import html
from recoupe.model import Report
from recoupe.page import document
from tests.sample_report import sample_report

PAGE = html.write(sample_report()).decode()


class Seen(HTMLParser):
    """Elements, ids and links of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag != "meta":
            self.open.append(tag)
        found = dict(attrs)
        self.attributes |= found.keys()
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if found.get("href"):
            self.links.append(str(found["href"]))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def seen() -> Seen:
    parser = Seen()
    parser.feed(PAGE)
    parser.close()
    return parser


def test_elements_are_closed_in_order_and_ids_are_given_once() -> None:
    found = seen()
    assert found.open == []
    assert len(found.ids) == len(set(found.ids))


def test_every_link_stays_in_the_page_and_leads_somewhere() -> None:
    found = seen()
    assert all(link.startswith("#") for link in found.links)
    assert {link[1:] for link in found.links} <= set(found.ids)


def test_nothing_is_loaded_and_no_script_or_style_stands_in_an_attribute() -> None:
    found = seen()
    assert not {"src", "srcset", "style", "action"} & found.attributes
    assert not any(name.startswith("on") for name in found.attributes)
    assert found.tags.count("script") == 2
    assert not {"img", "link", "iframe", "object", "base"} & set(found.tags)
    assert "default-src &#x27;none&#x27;" in PAGE


def test_words_of_an_article_never_become_markup() -> None:
    assert "<script>document.title" not in PAGE
    assert "&lt;script&gt;document.title" in PAGE


def test_the_report_lies_inside_and_no_article_can_end_it() -> None:
    block = re.search(r'<script type="application/json" id="report">(.*?)</script>', PAGE, re.DOTALL)
    assert block
    assert "<" not in block.group(1)
    assert msgspec.convert(json.loads(block.group(1)), type=Report) == sample_report()


def test_the_same_report_gives_the_same_page() -> None:
    assert html.write(sample_report()).decode() == PAGE


def test_the_page_says_it_in_the_language_asked_for() -> None:
    assert '<html lang="fr">' in PAGE
    assert '<html lang="en">' in html.write(sample_report(), lang="en").decode()


def test_a_report_without_stories_is_a_page_too() -> None:
    empty = Report(tool=sample_report().tool, articles=(), dossiers=())
    assert "Aucune histoire n’est racontée" in html.write(empty).decode()


def test_a_page_of_many_stories_keeps_them_as_text_until_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "AT_ONCE", 0)
    page = html.write(sample_report()).decode()
    parts = {key: json.loads(body) for key, body in PART.findall(page)}
    assert sorted(parts) == ["h1", "h2"]
    assert all(part in PAGE for part in parts.values())
    assert page.count("</script>") == PAGE.count("</script>") + len(parts)


PART = re.compile(r'<script type="application/json" data-part="(\w+)">(.*?)</script>')
