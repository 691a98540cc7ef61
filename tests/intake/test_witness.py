"""What a page says of itself."""

from __future__ import annotations

import pytest

from recoupe.intake.tree import parse
from recoupe.intake.witness import Page, page


def witness(html: str) -> Page:
    return page(parse(f"<html><head></head><body>{html}</body></html>"))


GRAPH = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "WebSite", "name": "Autre"},
 {"@type": ["NewsArticle"], "headline": "Le pont ferme", "datePublished": "2024-03-12T18:05:00+01:00",
  "publisher": {"@type": "Organization", "name": "La Feuille"}}]}</script>"""


@pytest.mark.parametrize(
    ("html", "title", "outlet", "published"),
    [
        (GRAPH, "Le pont ferme", "La Feuille", "2024-03-12T18:05:00+01:00"),
        (
            '<meta property="og:title" content="Le pont ferme"><meta property="og:site_name" content="La Feuille">'
            '<meta property="article:published_time" content="2024-03-12">',
            "Le pont ferme",
            "La Feuille",
            "2024-03-12",
        ),
        (
            '<title>Le pont ferme - La Feuille</title><meta property="og:site_name" content="La Feuille">',
            "Le pont ferme",
            "La Feuille",
            "",
        ),
        (
            '<link rel="canonical" href="https://www.lafeuille.example/a"><h1>Le pont</h1>',
            "Le pont",
            "lafeuille.example",
            "",
        ),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Le pont", "datePublished": '
            '"2024-03-12", "description": "Un "mot" entre guillemets", "url": "https://a.example"</script>',
            "Le pont",
            "",
            "2024-03-12",
        ),
        (
            '<script type="application/ld+json">//<![CDATA[\n{"@type": "NewsArticle", "headline": "Le\n pont",}\n//]]>'
            "</script>",
            "Le pont",
            "",
            "",
        ),
        (
            '<script type="application/ld+json">[{"@type": "Article", "headline": "Voisin"}, {"@type": "Article", '
            '"headline": "Le pont", "publisher": {"@id": "#o"}}, {"@id": "#o", "name": "La Feuille"}]</script>'
            "<h1>Le pont</h1>",
            "Le pont",
            "La Feuille",
            "",
        ),
        (
            '<link rel="canonical" href="https://a.example/2024/03/12/le-pont"><title>Le pont</title>',
            "Le pont",
            "a.example",
            "2024-03-12",
        ),
        ('<script type="application/ld+json">{broken</script><title>Le pont</title>', "Le pont", "", ""),
    ],
)
def test_witnesses(html: str, title: str, outlet: str, published: str) -> None:
    said = witness(html)
    assert (said.title, said.outlet, next((date.printed for date in said.dates), "")) == (title, outlet, published)


def test_a_title_cut_for_search_engines_is_made_whole() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Le pont ferme…"}</script>'
    assert witness(head + "<h1>Le pont ferme pour deux ans</h1>").title == "Le pont ferme pour deux ans"


@pytest.mark.parametrize(
    ("head", "declared"),
    [
        ("", []),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "isBasedOn": ["https://lefanal.example/a", '
            '{"name": "Dépêche", "url": "https://agence.example/d"}], "sourceOrganization": "Agence du Littoral"}'
            "</script>",
            [
                ("source", "Agence du Littoral", None, "json-ld:sourceOrganization"),
                ("derived-from", "", "https://lefanal.example/a", "json-ld:isBasedOn"),
                ("derived-from", "Dépêche", "https://agence.example/d", "json-ld:isBasedOn"),
            ],
        ),
        (
            '<meta name="original-source" content="https://lefanal.example/a">',
            [("source", "", "https://lefanal.example/a", "meta:original-source")],
        ),
        (
            '<link rel="canonical" href="https://lefanal.test/a"><meta property="og:url" content="https://b.example/a">',
            [("source", "", "https://lefanal.test/a", "link:canonical")],
        ),
        (
            '<link rel="canonical" href="https://lefanal.test/a"><meta property="og:url" content="https://m.lefanal.test/a">',
            [],
        ),
    ],
)
def test_declared(head: str, declared: list[tuple[str, str, str | None, str]]) -> None:
    assert [(d.kind, d.value, d.url, d.basis) for d in witness(head).declared] == declared


def test_articles_of_a_list_are_not_the_pages_own() -> None:
    listed = ", ".join(
        f'{{"@type": "NewsArticle", "headline": "A{n}", "datePublished": "2024-03-0{n}"}}' for n in range(1, 6)
    )
    said = witness(f'<script type="application/ld+json">[{listed}]</script><title>La Feuille</title>')
    assert (said.article, said.title, said.dates) == (False, "La Feuille", ())


def test_two_headings_are_none() -> None:
    assert witness("<h1>Un</h1><h1>Deux</h1>").heading == ""
