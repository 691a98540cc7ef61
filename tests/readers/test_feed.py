"""Feeds, whole and broken. All are made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from recoupe.errors import MalformedError
from recoupe.intake.source import of_bytes, of_file
from recoupe.model import Article, Declared, Skipped
from recoupe.readers.feed import knows, read
from recoupe.settings import ReadSettings

HERE = Path(__file__).parent / "feeds"


def entries(name: str, **hints: str) -> tuple[list[Article], dict[str, str]]:
    found = list(read(of_file(HERE / name, name, hints, limit=10**7), ReadSettings()))
    articles = [item for item in found if isinstance(item, Article)]
    return articles, {item.source: item.reason for item in found if isinstance(item, Skipped)}


def test_an_entry_is_an_article() -> None:
    (first, _), _ = entries("rss.xml")
    assert first.source == "rss.xml#1"
    assert first.text.split("\n") == [
        "La digue de Port-Lignan cède",
        "La digue nord de Port-Lignan a cédé dimanche soir à cause de la houle, a indiqué la capitainerie.",
        "Trois entrepôts ont été inondés.",
        "Dix bateaux ont rompu leurs amarres.",
    ]
    assert (first.outlet, first.byline, first.url) == ("Le Fanal", "Basile Quérec", "https://www.lefanal.example/digue")
    assert first.declared == (Declared(kind="source", value="Agence du Littoral", basis="dc:source"),)
    assert first.published is not None
    assert (first.published.value, first.published.offset) == ("2024-03-17T22:40", "+02:00")
    assert not first.notes


def test_a_feed_of_many_papers_names_the_paper() -> None:
    (_, second), _ = entries("rss.xml")
    assert second.outlet == "L'Autre Rive"
    assert second.declared[0].url == "https://autre.example/rss"
    assert second.published is not None
    assert (second.published.value, second.published.offset) == ("2024-03-17T11:01", None)
    assert "séisme a été ressenti à Orvel & alentour" in second.text
    assert "Only a teaser" in second.notes[0]


def test_entries_without_text_and_doubles_are_skipped() -> None:
    _, skipped = entries("rss.xml")
    assert skipped == {
        "rss.xml#3": "A headline without a text. Give the page of the article.",
        "rss.xml#4": "The same entry as #1.",
    }


def test_atom_tells_its_source_its_change_and_via() -> None:
    (first, second), skipped = entries("atom.atom")
    assert not skipped
    assert (first.title, first.outlet, first.byline) == (
        "Le maire d'Orvel démissionne",
        "Mondoscope",
        "Nora Belhadj, Igor Vassan",
    )
    assert first.url == "https://mondoscope.example/maire"
    assert [(d.role, d.value) for d in first.dates] == [
        ("published", "2024-03-12T18:05"),
        ("modified", "2024-03-13T07:30"),
    ]
    assert [(d.kind, d.value, d.url) for d in first.declared] == [
        ("source", "Le Fanal, le fil", "https://lefanal.example/"),
        ("via", "Le Fanal", "https://lefanal.example/maire"),
    ]
    assert second.published is not None
    assert "Only a date of change" in (second.published.why or "")


def test_rss_1_has_one_date_and_an_old_encoding() -> None:
    (article,), _ = entries("one.rdf")
    assert article.text.startswith("Le bac à l'arrêt\nLe bac de Sainte-Orle est à l'arrêt")
    assert article.published is not None
    assert (article.published.value, article.published.why) == ("2024-03-12T18:05", None)


def test_a_broken_feed_is_read_as_far_as_it_goes() -> None:
    articles, skipped = entries("broken.xml")
    assert articles[0].title == "Le phare rallumé"
    assert "broken XML at line 2" in articles[0].notes[0]
    assert skipped["broken.xml#2"].startswith("The feed breaks off in this entry. A headline without a text")


def test_hints_win() -> None:
    articles, _ = entries("one.rdf", outlet="Le Courrier", published="2024-03-11")
    assert articles[0].published is not None
    assert (articles[0].outlet, articles[0].published.value) == ("Le Courrier", "2024-03-11")


@pytest.mark.parametrize(
    ("head", "sure"),
    [
        (b'<?xml version="1.0"?><rss version="2.0">', 3),
        (b'<feed xmlns="http://www.w3.org/2005/Atom">', 3),
        (b'<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">', 3),
        (b"<newsItem>", 0),
        (b"<html>", 0),
        (b"<p>feedback</p>", 0),
    ],
)
def test_knows_its_root(head: bytes, sure: int) -> None:
    assert knows(head) == sure


def test_a_feed_without_entries_is_refused() -> None:
    with pytest.raises(MalformedError, match="without an entry"):
        list(read(of_bytes(b'<rss version="2.0"><channel><title>x</title></channel></rss>', "s"), ReadSettings()))


def test_entities_of_strangers_stay_out(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("le mot de passe")
    feed = f"""<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file://{secret}">]>
    <rss version="2.0"><channel><title>A</title><item><title>T</title>
    <description>Le bac est à quai &x; depuis lundi, a dit la mairie.</description></item></channel></rss>"""
    found = list(read(of_bytes(feed.encode(), "s"), ReadSettings()))
    assert "mot de passe" not in str(found)
