"""What a page says of itself."""

from __future__ import annotations

import pytest

from recoupe.text.page import declared_charset, page


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (b'<meta charset="utf-8">', "utf-8"),
        (b"<meta charset=iso-8859-15>", "iso-8859-15"),
        (b'<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">', "windows-1252"),
        (b'<?xml version="1.0" encoding="ISO-8859-1"?>', "ISO-8859-1"),
        (b"<title>charset=none</title>", None),
        (b" " * 5000 + b'<meta charset="utf-8">', None),
    ],
)
def test_declared_charset(head: bytes, charset: str | None) -> None:
    assert declared_charset(head) == charset


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
        ('<script type="application/ld+json">{broken</script><title>Le pont</title>', "Le pont", "", ""),
        ("", "", "", ""),
    ],
)
def test_witnesses(html: str, title: str, outlet: str, published: str) -> None:
    said = page(html)
    assert (said.title, said.outlet, said.published) == (title, outlet, published)


def test_two_headings_are_none() -> None:
    assert page("<h1>Un</h1><h1>Deux</h1>").heading == ""
