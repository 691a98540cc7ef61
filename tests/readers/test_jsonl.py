"""JSON Lines."""

from __future__ import annotations

import hashlib
import json

import pytest

from recoupe.errors import EmptyError
from recoupe.intake.source import of_bytes
from recoupe.model import Article, Skipped
from recoupe.readers.jsonl import read
from recoupe.settings import ReadSettings

TEXT = "Le bac de Sainte-Orle est arrêté depuis lundi, a dit la mairie."


def line(**fields: object) -> bytes:
    return json.dumps(fields, ensure_ascii=False).encode()


def articles(data: bytes, **hints: str) -> list[Article]:
    return [item for item in read(of_bytes(data, "d.jsonl", hints), ReadSettings()) if isinstance(item, Article)]


@pytest.mark.parametrize(
    "fields",
    [
        {"text": TEXT, "title": "Le bac", "outlet": "La Feuille", "published": "2024-03-12", "language": "fr"},
        {"body": TEXT, "headline": "Le bac", "source": "La Feuille", "date": "2024-03-12T00:00:00Z", "lang": "fr"},
        {"content": TEXT, "title": "Le bac", "publisher": "La Feuille", "published_at": "2024-03-12", "language": "FR"},
    ],
)
def test_fields_go_by_several_names(fields: dict[str, object]) -> None:
    (article,) = articles(line(**fields))
    assert (article.text, article.title, article.outlet, article.language) == (TEXT, "Le bac", "La Feuille", "fr")
    assert article.published is not None
    assert (article.published.value, article.published.basis) == ("2024-03-12", "metadata")


def test_host_of_the_address_stands_for_the_outlet() -> None:
    assert articles(line(text=TEXT, url="https://www.lafeuille.example/a"))[0].outlet == "lafeuille.example"


def test_hints_win() -> None:
    (article,) = articles(line(text=TEXT, outlet="La Feuille", published="2024"), outlet="X", published="2023")
    assert article.published is not None
    assert (article.outlet, article.published.value, article.published.basis) == ("X", "2023", "given")


def test_source_and_hash_are_of_the_line() -> None:
    lines = [line(text=TEXT), b"", line(text=TEXT + " Ou pas.")]
    first, second = articles(b"\r\n".join(lines))
    assert (first.source, second.source) == ("d.jsonl#1", "d.jsonl#3")
    assert second.sha256 == hashlib.sha256(lines[2]).hexdigest()


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (b'{"text": "coup', "Not a JSON object"),
        (b"[1, 2]", "Not a JSON object"),
        (b'{"text": 12}', "No text"),
        (b'{"title": "Le bac"}', "No text"),
        (b'{"text": "..."}', "No words"),
        (b'{"text": "\\ud83d le bac"}', "Not a JSON object"),
        (b"\x00\x01\x02", "Binary"),
    ],
)
def test_bad_line_is_skipped_under_its_number_and_reading_goes_on(bad: bytes, reason: str) -> None:
    found = list(read(of_bytes(b"\n".join([line(text=TEXT), bad, line(text=TEXT)]), "d.jsonl", {}), ReadSettings()))
    assert [item.source for item in found] == ["d.jsonl#1", "d.jsonl#2", "d.jsonl#3"]
    skipped = found[1]
    assert isinstance(skipped, Skipped)
    assert reason in skipped.reason


def test_byte_order_mark_and_old_encodings_are_read() -> None:
    (article,) = articles(b"\xef\xbb\xbf" + line(text=TEXT))
    assert article.text == TEXT
    (article,) = articles(line(text=TEXT).decode().encode("cp1252"))
    assert (article.text, article.notes) == (TEXT, ("Not UTF-8: read as cp1252.",))


def test_markup_is_kept_and_noted() -> None:
    (article,) = articles(line(text=f"<p>{TEXT}</p>"))
    assert article.text == f"<p>{TEXT}</p>"
    assert "HTML tags" in article.notes[0]


def test_nothing_is_empty() -> None:
    with pytest.raises(EmptyError):
        list(read(of_bytes(b" \n", "d.jsonl", {}), ReadSettings()))
