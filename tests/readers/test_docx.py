"""Word documents. All are made by the tests."""

from __future__ import annotations

import datetime as dt
import io
import sys
import zipfile
from collections.abc import Callable

import pytest
from docx import Document
from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from recoupe.errors import EmptyError, InputError, MalformedError, MissingLibraryError, TooLargeError
from recoupe.intake.source import of_bytes
from recoupe.model import Article
from recoupe.readers.docx import knows, read
from recoupe.settings import ReadSettings

FIRST = "Le bac de Sainte-Orle est à l'arrêt depuis lundi, a annoncé la mairie de l'île."
SECOND = "« Nous attendons une pièce », a dit la régie."


def made(write: Callable[[Word], object]) -> bytes:
    document, out = Document(), io.BytesIO()
    write(document)
    document.save(out)
    return out.getvalue()


def one(data: bytes) -> Article:
    (article,) = read(of_bytes(data, "a.docx"), ReadSettings())
    assert isinstance(article, Article)
    return article


def lines(write: Callable[[Word], object]) -> list[str]:
    return one(made(write)).text.splitlines()


def _changed(document: Word) -> None:
    runs = (
        "<w:r><w:t>Le bac de </w:t></w:r><w:del><w:r><w:delText>Port-Orle</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>Sainte-Orle</w:t></w:r></w:ins><w:r><w:t xml:space='preserve'> est à l'arrêt</w:t></w:r>"
        "<w:hyperlink><w:r><w:t>, a annoncé la mairie</w:t></w:r></w:hyperlink>"
        "<w:moveFrom><w:r><w:t> hier</w:t></w:r></w:moveFrom><w:r><w:tab/><w:t>de l'île.</w:t></w:r>"
    )
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{runs}</w:p>"))


def test_paragraphs_and_headings_are_lines() -> None:
    def write(document: Word) -> None:
        document.add_heading("Sainte-Orle sans bac", 0)
        document.add_paragraph(FIRST)
        document.add_paragraph("  ")
        document.add_heading("Une pièce", 2)
        document.add_paragraph(SECOND, style="List Bullet")

    data = made(write)
    article = one(data)
    assert knows(data[:4096]) == 3
    assert article.text.splitlines() == ["Sainte-Orle sans bac", FIRST, "Une pièce", SECOND]
    assert article.title == "Sainte-Orle sans bac"


def test_changes_are_read_as_accepted() -> None:
    data = made(_changed)
    assert one(data).text == "Le bac de Sainte-Orle est à l'arrêt, a annoncé la mairie de l'île."
    assert "1 tracked deletion not read." in one(data).notes


def test_a_row_of_a_table_is_a_line_and_a_frame_is_none() -> None:
    def write(document: Word) -> None:
        frame = document.add_table(rows=1, cols=1)
        frame.cell(0, 0).text = f"{FIRST}\n{SECOND}"
        table = document.add_table(rows=2, cols=2)
        for cell, text in zip((c for row in table.rows for c in row.cells), ("Île", "Bacs", "Orle", "1"), strict=True):
            cell.text = text

    assert lines(write) == [FIRST, SECOND, "Île\tBacs", "Orle\t1"]


def test_footnotes_and_comments_are_counted_not_read() -> None:
    def write(document: Word) -> None:
        paragraph = document.add_paragraph(FIRST)
        for element in ("footnoteReference", "footnoteReference", "commentReference"):
            mark = parse_xml(f'<w:r {nsdecls("w")}><w:{element} w:id="1"/></w:r>')
            paragraph._p.append(mark)

    assert one(made(write)).notes == ("2 footnotes not read.", "1 comment not read.")


def test_properties_are_evidence_and_no_more() -> None:
    def write(document: Word) -> None:
        document.add_paragraph(FIRST)
        about = document.core_properties
        about.author, about.title, about.created = "Maud Kerdraon", "Modèle", dt.datetime(2024, 3, 12, 18, 5)

    article = one(made(write))
    assert (article.byline, article.title, article.published) == ("Maud Kerdraon", None, None)
    (seen,) = article.dates
    assert (seen.value, seen.role, seen.basis) == ("2024-03-12T18:05", "seen", "document")


def _zip(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "error", "reason"),
    [
        (made(lambda document: None), EmptyError, "No words"),
        (b"Le bac.", MalformedError, "cannot be unpacked"),
        (made(lambda document: document.add_paragraph(FIRST))[:2_000], MalformedError, "cannot be unpacked"),
        (_zip(a=b"Le bac."), MalformedError, "Not a Word document, or a damaged one"),
        (_zip(a=bytes(250_000_000)), TooLargeError, "250 MB unpacked; at most 200 MB"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(data: bytes, error: type[InputError], reason: str) -> None:
    with pytest.raises(error, match=reason):
        one(data)


def test_entities_of_strangers_are_not_put_in() -> None:
    data = made(lambda document: document.add_paragraph(FIRST))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    body = parts["word/document.xml"].decode()
    hostile = '<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY g "ha">]><w:document'
    parts["word/document.xml"] = (
        body.replace("<w:document", hostile, 1).replace("de l'île.", "de l'île.&f;&g;").encode()
    )
    assert one(_zip(**parts)).text == FIRST


def test_without_its_library_the_line_to_type_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingLibraryError, match=r"Reading \.docx needs python-docx: pip install 'recoupe\[docx\]'"):
        one(b"PK")
