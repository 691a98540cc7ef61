"""JSON Lines."""

from __future__ import annotations

import gzip
import hashlib
import json
import re

import pytest

from recoupe.errors import EmptyError, MalformedError, UsageError
from recoupe.intake.field_map import checked
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


def test_a_text_in_html_is_read_as_such_and_noted() -> None:
    (article,) = articles(line(text=f"<p>{TEXT}</p>\n<p>Un <em>second</em> paragraphe&nbsp;: A &amp; B.<br>Fin.</p>"))
    assert article.text == f"{TEXT}\nUn second paragraphe : A & B.\nFin."
    assert article.notes == ("The text was HTML: it was read as such, without its tags.",)


def test_a_stray_tag_is_left_and_noted() -> None:
    (article,) = articles(line(text=f"{TEXT} <em>Fin</em>"))
    assert article.text == f"{TEXT} <em>Fin</em>"
    assert article.notes == ("The text holds HTML tags: they were left as they are.",)


@pytest.mark.parametrize("text", [f"{TEXT} Si 3 < 4 et 5 > 2, rien.", f"{TEXT} A & B <contact@lafeuille.example>"])
def test_signs_of_a_plain_text_are_no_html(text: str) -> None:
    (article,) = articles(line(text=text))
    assert (article.text, article.notes) == (text, ())


def test_nothing_is_empty() -> None:
    with pytest.raises(EmptyError):
        list(read(of_bytes(b" \n", "d.jsonl", {}), ReadSettings()))


def mapped(data: bytes, **fields: str) -> list[Article | Skipped]:
    return list(read(of_bytes(data, "d.jsonl", {}, fields), ReadSettings()))


OTHER = line(id="7", corps=TEXT, meta={"jour": "2024-03-12", "presse": {"name": "La Feuille"}}, auteurs=["A", "B"])


def test_the_user_says_under_which_names_records_hold_what() -> None:
    names = {"text": "corps", "published": "meta.jour", "outlet": "meta.presse", "byline": "auteurs", "title": "id"}
    (article,) = mapped(OTHER, **names)
    assert isinstance(article, Article)
    assert (article.text, article.outlet, article.byline, article.title) == (TEXT, "La Feuille", "A, B", "7")
    assert article.published is not None
    assert (article.published.value, article.published.basis) == ("2024-03-12", "metadata")
    (second,) = mapped(OTHER, text="corps", byline="auteurs.1")
    assert isinstance(second, Article)
    assert second.byline == "B"


def test_only_the_mapped_field_counts() -> None:
    (article,) = mapped(line(text="Un autre texte, plus court.", corps=TEXT), text="corps")
    assert isinstance(article, Article)
    assert article.text == TEXT


def test_paragraphs_in_a_list_are_lines_and_a_year_may_be_a_number() -> None:
    (article,) = mapped(line(text=[TEXT, TEXT], date=2024))
    assert isinstance(article, Article)
    assert article.text == f"{TEXT}\n{TEXT}"
    assert article.published is not None
    assert article.published.value == "2024"


def test_whom_a_text_was_taken_from_is_kept_as_declared() -> None:
    (article,) = mapped(line(text=TEXT, agence="ATS"), declared="agence")
    assert isinstance(article, Article)
    assert [(d.kind, d.value, d.basis) for d in article.declared] == [("source", "ATS", "field agence")]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (
            {"text": "corp"},
            "No field 'corp' for text. Did you mean 'corps'? The fields are id, corps, meta.jour, meta.",
        ),
        ({"text": "corps", "published": "jour"}, "Did you mean 'meta.jour'?"),
        ({"text": "zzz"}, "No field 'zzz' for text. The fields are id, corps"),
        ({}, "No text: expected a string under 'text' or 'body' or 'content'. The fields are id, corps"),
    ],
)
def test_a_map_that_fits_no_record_names_the_fields_that_are_there(fields: dict[str, str], words: str) -> None:
    with pytest.raises(MalformedError, match=re.escape(words)):
        mapped(OTHER + b"\n" + OTHER, **fields)


def test_a_field_that_some_records_lack_is_no_slip() -> None:
    found = mapped(line(text=TEXT) + b"\n" + line(text=TEXT, jour="2024-03-12"), published="jour")
    assert [isinstance(item, Article) and item.published is not None for item in found] == [False, True]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"txt": "corps"}, "No field 'txt' to map. Did you mean 'text'? There is text, title"),
        ({"zzz": "corps"}, "No field 'zzz' to map. There is text"),
        ({"text": " "}, "The map says nothing for 'text'"),
    ],
)
def test_a_map_of_unknown_names_stops_the_run(fields: dict[str, str], words: str) -> None:
    with pytest.raises(UsageError, match=re.escape(words)):
        checked(fields)


LINES = b"\n".join(line(text=f"{TEXT} {n}") for n in range(3))


def test_packed_lines_are_read_and_a_cut_off_tail_is_said() -> None:
    packed = gzip.compress(LINES)
    assert [a.text[-1] for a in articles(packed)] == ["0", "1", "2"]
    *_, last = mapped(packed[:-12])
    assert isinstance(last, Skipped)
    assert "damaged or cut off" in last.reason


@pytest.mark.parametrize(
    ("data", "sources"),
    [
        (b"[" + b",\n".join(LINES.split(b"\n")) + b"]", ["d.jsonl#1", "d.jsonl#2", "d.jsonl#3"]),
        (json.dumps({"text": TEXT, "meta": {"x": 1}}, indent=2).encode(), ["d.jsonl"]),
    ],
)
def test_arrays_and_one_object_over_several_lines_are_read(data: bytes, sources: list[str]) -> None:
    assert [article.source for article in articles(data)] == sources


@pytest.mark.parametrize("key", ["articles", "items", "results"])
def test_the_answer_of_a_server_is_opened(key: str) -> None:
    inner = [
        {"source": {"id": None, "name": "La Feuille"}, "publishedAt": "2024-03-12", "content": TEXT},
        {"content": TEXT},
    ]
    first, second = articles(json.dumps({"status": "ok", "totalResults": 2, key: inner}).encode())
    assert (first.source, second.source) == ("d.jsonl#1/1", "d.jsonl#1/2")
    assert (first.outlet, first.published and first.published.value) == ("La Feuille", "2024-03-12")


def test_a_list_inside_an_article_is_no_answer_of_a_server() -> None:
    (article,) = articles(line(text=TEXT + TEXT, items=[{"text": "Un encadré de quelques mots, sans plus."}]))
    assert article.text == TEXT + TEXT


def test_of_thousands_of_bad_lines_twenty_are_told_and_the_others_counted() -> None:
    found = mapped(b"\n".join([line(text=TEXT), *[b'{"text": %d' % n for n in range(3_000)]]))
    assert len(found) == 22
    last = found[-1]
    assert isinstance(last, Skipped)
    assert last.reason.startswith("2980 more records: Not a JSON object: ")
    assert last.reason.endswith("The last is d.jsonl#3001.")


def test_a_line_over_the_limit_is_skipped_without_being_held() -> None:
    data = b"\n".join([line(text=TEXT), line(text="x" * 5_000), line(text=TEXT + " Bis.")])
    found = list(read(of_bytes(data, "d.jsonl"), ReadSettings(max_bytes=1_000)))
    assert [type(item) for item in found] == [Article, Skipped, Article]
    assert isinstance(found[1], Skipped)
    assert found[1].reason.startswith("Too large")
