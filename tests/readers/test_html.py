"""Saved pages. All are made up."""

from __future__ import annotations

import pytest

from recoupe.errors import EmptyError, InputError, MalformedError
from recoupe.intake.source import of_bytes
from recoupe.model import Article
from recoupe.readers.html import read
from recoupe.settings import ReadSettings

PARAGRAPHS = (
    "Le bac de Sainte-Orle est à l'arrêt depuis lundi après la découverte d'une fissure, a annoncé la mairie.",
    "Près de 1 200 habitants de l'île l'empruntent chaque jour pour aller travailler sur le continent, selon la régie.",
    "« Nous n'avons pas d'autre bateau avant jeudi », a reconnu le directeur de la régie, Ambroise Lestienne.",
)
HEADING = "Le bac de Sainte-Orle à l'arrêt"


def made(*, head: str = "", heading: str = f"<h1>{HEADING}</h1>", charset: str = '<meta charset="utf-8">') -> str:
    body = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    menu = "<nav><a href='/'>Accueil</a> <a href='/m'>Monde</a></nav>"
    foot = "<footer>Contact – Mentions légales</footer>"
    article = f"<main><article>{heading}{body}</article></main>"
    return f"<!doctype html><html lang='en'><head>{charset}{head}</head><body>{menu}{article}{foot}</body></html>"


def one(page: str | bytes, **hints: str) -> Article:
    data = page.encode() if isinstance(page, str) else page
    (article,) = read(of_bytes(data, "p.html", hints), ReadSettings())
    assert isinstance(article, Article)
    return article


def test_article_is_found_without_menus_and_starts_with_its_heading() -> None:
    article = one(made())
    lines = article.text.splitlines()
    assert lines[0] == HEADING
    assert lines[1:] == [words.replace("\u202f", " ") for words in PARAGRAPHS]
    assert article.title == HEADING


def test_heading_stands_once() -> None:
    assert one(made(head=f"<title>{HEADING}</title>")).text.count(HEADING) == 1


def test_page_tells_outlet_and_date() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "' + HEADING + '", '
        '"datePublished": "2024-03-12T18:05:00+01:00", "publisher": {"name": "La Feuille"}}</script>'
    )
    article = one(made(head=head))
    assert article.published is not None
    assert (article.outlet, article.title) == ("La Feuille", HEADING)
    assert (article.published.value, article.published.basis) == ("2024-03-12T18:05", "metadata")


def test_date_in_the_head_is_found_without_json_ld() -> None:
    article = one(made(head='<meta name="date" content="2024-03-12">'))
    assert article.published is not None
    assert (article.published.value, article.published.precision) == ("2024-03-12", "day")


def test_hints_win_over_the_page() -> None:
    article = one(made(), outlet="Le Fanal", title="Autre titre", published="2024-03")
    assert article.published is not None
    assert (article.outlet, article.title, article.published.value) == ("Le Fanal", "Autre titre", "2024-03")


def test_language_of_the_template_is_not_believed() -> None:
    assert one(made()).language is None


@pytest.mark.parametrize(
    ("charset", "encoding", "noted"),
    [
        ('<meta charset="windows-1252">', "cp1252", ""),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', "cp1252", ""),
        ('<meta charset="utf-8">', "cp1252", "declares utf-8 but reads like cp1252"),
        ('<meta charset="iso-8859-1">', "utf-8", "declares iso-8859-1 but is UTF-8"),
        ("", "cp1252", "read as cp1252"),
        ("", "utf-16", ""),
    ],
)
def test_encodings(charset: str, encoding: str, noted: str) -> None:
    article = one(made(charset=charset).encode(encoding))
    assert article.text == one(made()).text
    assert noted in " ".join(article.notes)
    assert bool(article.notes) == bool(noted)


def test_reading_twice_gives_the_same() -> None:
    assert one(made()) == one(made())


def test_a_short_article_is_noted() -> None:
    short = (
        "<html><body><article><p>Le bac est arrêté depuis lundi, a dit la mairie de l'île.</p></article></body></html>"
    )
    assert "menus may be among them" in " ".join(one(short).notes)


@pytest.mark.parametrize(
    ("page", "error", "reason"),
    [
        ("", EmptyError, "Nothing in it"),
        ("<html><body></body></html>", MalformedError, "No article was found"),
        ("<html><body><nav>Menu</nav></body></html>", MalformedError, "No article was found"),
        ("<html><body><p>Accueil Sports Contact</p></body></html>", MalformedError, "No article was found"),
        ("<html><body><img src='a.png'><script>var a = 1</script></body></html>", MalformedError, "No article"),
        ('<html><head><meta name="generator" content="recoupe 0.1.0"></head></html>', MalformedError, "recoupe made"),
    ],
)
def test_a_page_without_article_is_refused(page: str, error: type[InputError], reason: str) -> None:
    with pytest.raises(error, match=reason):
        one(page)
