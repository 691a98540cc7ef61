"""Web archives. All are made by the tests."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Sequence

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from recoupe.errors import MalformedError
from recoupe.intake.source import of_bytes
from recoupe.model import Article, Skipped
from recoupe.readers.warc import read
from recoupe.settings import ReadSettings

SENTENCE = "Le bac de Sainte-Orle est à l'arrêt depuis lundi, a annoncé la mairie de l'île dans un communiqué."
PAGE = (
    "<html><head><title>Le bac {n}</title></head><body><article><h1>Le bac {n}</h1>"
    f"<p>{SENTENCE}</p><p>{SENTENCE} La pièce {{n}} manque.</p><p>{SENTENCE}</p></article></body></html>"
)
DAY = "2024-03-12T18:05:00Z"


class Archive:
    """Writes an archive record by record."""

    def __init__(self, *, packed: bool = True) -> None:
        self._out = io.BytesIO()
        self._writer = WARCWriter(self._out, gzip=packed)
        self.starts: list[int] = []

    def response(
        self,
        body: str | bytes,
        *,
        url: str = "https://lafeuille.example/bac",
        status: str = "200 OK",
        kind: str = "text/html; charset=utf-8",
        headers: Sequence[tuple[str, str]] = (),
        type: str = "response",
        warc: Sequence[tuple[str, str]] = (),
    ) -> Archive:
        data = body.encode() if isinstance(body, str) else body
        answer = StatusAndHeaders(status, [("Content-Type", kind), *headers], protocol="HTTP/1.1")
        said = {"WARC-Date": DAY, **dict(warc)}
        record = self._writer.create_warc_record(
            url, type, payload=io.BytesIO(data), http_headers=answer, warc_headers_dict=said
        )
        self.starts.append(self._out.tell())
        self._writer.write_record(record)
        return self

    def plain(self, body: bytes, *, type: str, kind: str, url: str = "https://lafeuille.example/bac") -> Archive:
        record = self._writer.create_warc_record(
            url, type, payload=io.BytesIO(body), warc_content_type=kind, warc_headers_dict={"WARC-Date": DAY}
        )
        self.starts.append(self._out.tell())
        self._writer.write_record(record)
        return self

    @property
    def data(self) -> bytes:
        return self._out.getvalue()


def pages(count: int, *, packed: bool = True) -> Archive:
    archive = Archive(packed=packed)
    for n in range(1, count + 1):
        archive.response(PAGE.format(n=n), url=f"https://lafeuille.example/{n}")
    return archive


def found(data: bytes, settings: ReadSettings | None = None, **hints: str) -> tuple[list[Article], list[Skipped]]:
    items = list(read(of_bytes(data, "w.warc.gz", hints), settings or ReadSettings()))
    return [i for i in items if isinstance(i, Article)], [i for i in items if isinstance(i, Skipped)]


def one(archive: Archive) -> Article:
    (article,), skipped = found(archive.data)
    assert not skipped
    return article


@pytest.mark.parametrize("packed", [True, False])
def test_a_page_is_an_article_with_its_address_and_the_day_it_was_seen(packed: bool) -> None:
    article = one(pages(1, packed=packed))
    assert article.source == "w.warc.gz#1"
    assert (article.url, article.outlet) == ("https://lafeuille.example/1", "lafeuille.example")
    assert article.text.splitlines() == ["Le bac 1", SENTENCE, f"{SENTENCE} La pièce 1 manque.", SENTENCE]
    (seen,) = article.dates
    assert (seen.value, seen.role, seen.basis, seen.offset) == ("2024-03-12T18:05", "seen", "warc", "+00:00")
    assert article.published is None


def test_one_gzip_around_the_whole_archive_is_read_too() -> None:
    articles, skipped = found(gzip.compress(pages(3, packed=False).data))
    assert (len(articles), skipped) == (3, [])


def test_what_the_user_says_wins() -> None:
    (article,), _ = found(pages(1).data, outlet="Le Fanal", published="2024-03-11")
    assert (article.outlet, article.published and article.published.value) == ("Le Fanal", "2024-03-11")


@pytest.mark.parametrize(
    ("headers", "pack"),
    [
        ([("Content-Encoding", "gzip")], gzip.compress),
        ([("Content-Encoding", "deflate")], zlib.compress),
        ([("Content-Encoding", "gzip")], bytes),  # kept in the header, undone in the archive
        ([("Transfer-Encoding", "chunked")], lambda b: b"%x\r\n%s\r\n0\r\n\r\n" % (len(b), b)),
        ([("Transfer-Encoding", "chunked")], bytes),
        (
            [("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")],
            lambda b: b"%x\r\n%s\r\n0\r\n\r\n" % (len(gzip.compress(b)), gzip.compress(b)),
        ),
    ],
)
def test_bodies_are_unpacked(headers: list[tuple[str, str]], pack: object) -> None:
    assert callable(pack)
    article = one(Archive().response(pack(PAGE.format(n=1).encode()), headers=headers))
    assert SENTENCE in article.text


def test_charset_of_the_answer_counts() -> None:
    article = one(Archive().response(PAGE.format(n=1).encode("cp1252"), kind="text/html; charset=windows-1252"))
    assert SENTENCE in article.text
    assert not article.notes


@pytest.mark.parametrize("type", ["resource", "conversion"])
def test_pages_and_texts_without_an_answer_are_read(type: str) -> None:
    assert one(Archive().plain(PAGE.format(n=1).encode(), type=type, kind="text/html")).title == "Le bac 1"
    text = one(Archive().plain(SENTENCE.encode(), type=type, kind="text/plain"))
    assert (text.text, text.outlet) == (SENTENCE, "lafeuille.example")


def test_thousands_of_other_records_give_a_line_a_reason() -> None:
    archive = Archive()
    for n in range(60):
        archive.response(b"\x89PNG", kind="image/png", url=f"https://lafeuille.example/{n}.png")
    for n in range(30):
        archive.response("p {}", kind="text/css", url=f"https://lafeuille.example/{n}.css")
    for n in range(5):
        archive.response("Rien", status="404 Not Found", url=f"https://lafeuille.example/no/{n}")
    archive.response("", status="301 Moved", url="https://lafeuille.example/moved")
    archive.response("", url="https://lafeuille.example/empty")
    archive.response("", type="revisit", warc=[("WARC-Refers-To-Target-URI", "https://lafeuille.example/x")])
    archive.plain(b"software: test", type="warcinfo", kind="application/warc-fields")
    for n in range(12):
        archive.response("<html><body><nav>Menu</nav></body></html>", url=f"https://lafeuille.example/menu/{n}")
    archive.response(PAGE.format(n=1))
    archive.response(PAGE.format(n=1))
    articles, skipped = found(archive.data)
    assert [article.source for article in articles] == ["w.warc.gz#112"]
    reasons = [item.reason for item in skipped]
    assert reasons[0] == "90 records left out: no page of text (pictures × 60, style sheets × 30)."
    assert reasons[1] == "6 records left out: an answer without a page (404 × 5, 301 × 1)."
    assert reasons[2].startswith("1 record left out: a revisit")
    assert reasons[3] == "1 record left out: the same page of the same address once more."
    assert reasons[4] == "1 record left out: empty."
    assert reasons[5].startswith("12 records: No article was found in the page.")
    assert reasons[5].endswith("The last is w.warc.gz#111.")
    assert len(skipped) == 6


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("lost", [5, 30, 700])
def test_a_cut_tail_is_noticed(packed: bool, lost: int) -> None:
    articles, skipped = found(pages(4, packed=packed).data[:-lost])
    assert len(articles) >= 2
    assert "cut off at its end" in " ".join(item.reason for item in skipped)
    if packed is False and lost == 30:
        assert "only the beginning" in " ".join(articles[-1].notes)


@pytest.mark.parametrize("packed", [True, False])
def test_a_damaged_place_costs_what_lies_there_alone(packed: bool) -> None:
    archive = pages(9, packed=packed)
    data = bytearray(archive.data)
    at = archive.starts[4]
    data[at : at + 60] = bytes(60)
    articles, skipped = found(bytes(data))
    assert [article.url[-1] for article in articles if article.url] == list("12346789")
    assert "reading goes on" in " ".join(item.reason for item in skipped)


def test_damage_inside_a_record_is_passed_over() -> None:
    archive = pages(9)
    data = bytearray(archive.data)
    middle = (archive.starts[4] + archive.starts[5]) // 2
    data[middle : middle + 40] = bytes(range(100, 140))
    articles, skipped = found(bytes(data))
    assert {article.url[-1] for article in articles if article.url} >= set("12346789")
    assert "amaged" in " ".join(item.reason for item in skipped)


def test_a_page_cut_by_the_crawler_is_noted() -> None:
    article = one(Archive().response(PAGE.format(n=1), warc=[("WARC-Truncated", "length")]))
    assert "only the beginning" in article.notes[0]


def test_too_large_and_bombs_are_counted_not_held() -> None:
    bomb = gzip.compress(b"<html>" + bytes(5_000_000))
    archive = Archive().response(bomb, headers=[("Content-Encoding", "gzip")])
    archive.response("<p>" * 400_000, url="https://lafeuille.example/long")
    articles, skipped = found(archive.data, ReadSettings(max_bytes=1_000_000))
    assert not articles
    assert skipped[0].reason.startswith("2 records: Too large for a page: at most 1 MB")


@pytest.mark.parametrize("data", [b"hello world" * 100, b"\x1f\x8bzz" * 50, b"WARC/1.0\r\n\r\n"])
def test_what_is_no_archive_is_refused(data: bytes) -> None:
    with pytest.raises(MalformedError, match="No record of a web archive"):
        found(data)
