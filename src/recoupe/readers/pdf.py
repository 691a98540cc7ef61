"""A PDF: its text, with paragraphs put together again and what runs over every page left out."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from types import ModuleType
from typing import NamedTuple, Protocol, cast

from recoupe.errors import EmptyError, InputError, MalformedError
from recoupe.intake.article import article_from
from recoupe.intake.extra import library
from recoupe.intake.printed_lines import Line, paragraphs
from recoupe.intake.published import Dated
from recoupe.model import Article, Skipped
from recoupe.ports import Source
from recoupe.settings import PrintSettings, ReadSettings

suffixes = (".pdf",)
summary = "a PDF with text in it (needs recoupe[pdf]); paragraphs are joined again, running heads and folios left out"

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SOFT_HYPHEN = ("\u00ad", b"\xfe\xff\x00\xad")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class _Page(Protocol):
    def extract_text(self, *, visitor_text: object) -> str: ...


class _Told(NamedTuple):
    pages: list[list[Line]]
    unread: int
    title: str
    author: str
    made: str


def knows(head: bytes) -> int:
    """By its first bytes; some programs write a few before them."""
    return 3 if b"%PDF-" in head[:1024] else 0


def read(source: Source, settings: ReadSettings) -> Iterator[Article | Skipped]:
    """The one article of a PDF, a paragraph a line; its heading is the line in the largest letters of its first page.

    The day on which the file was made is kept as a sighting. Raises `MissingLibraryError` without pypdf, and
    `MalformedError` for a locked file, a scan, or letters that no machine can read.
    """
    pypdf = library("pypdf", package="pypdf", extra="pdf", needed_for=".pdf")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    data = source.whole()
    if b"%PDF-" not in data[:1024]:
        raise MalformedError("Not a PDF, whatever its ending says.")
    told = _opened(pypdf, data, settings.print)
    text = "\n".join(paragraphs(told.pages, settings.print))
    if not text.strip():
        raise EmptyError("No text in it: its pages are pictures (a scan). Have its text recognised first (OCR).")
    _refuse_riddle(text, settings.print)
    heading = _heading(told.pages, settings.print)
    meant = told.title if told.title and told.title.casefold() in text[:1_000].casefold() else ""
    notes = [f"{told.unread} of its {len(told.pages)} pages hold no text: pictures, perhaps."] if told.unread else []
    yield article_from(
        text,
        data=data,
        source=source.name,
        hints=source.hints,
        found={"title": heading or meant, "byline": told.author},
        notes=notes,
        dates=[Dated(told.made, "document", "seen")] if told.made else (),
    )


def _opened(pypdf: ModuleType, data: bytes, settings: PrintSettings) -> _Told:
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise MalformedError("Locked with a password. Save a copy without one.")
        if len(reader.pages) > settings.pages:
            most = f"at most {settings.pages} are read"
            raise MalformedError(f"{len(reader.pages)} pages: {most}. Save those of the article as a file.")
        pages = [_lines(_without_soft_hyphens(pypdf, page)) for page in reader.pages]
        about = reader.metadata
        made = getattr(about and about.creation_date, "isoformat", lambda: "")()
        title, author = (
            _clean(str((about and value) or "")) for value in (about and about.title, about and about.author)
        )
        return _Told(pages, sum(not page for page in pages), title, author, made)
    except InputError:
        raise
    except Exception as error:  # a damaged file can break the library in any way; the others must be read
        if type(error).__name__ == "DependencyError":
            raise MalformedError("Encrypted in a way that cannot be undone here. Save a copy without it.") from error
        raise MalformedError(f"Not a PDF, or a damaged one ({type(error).__name__}). Print it to PDF again.") from error


def _without_soft_hyphens(pypdf: ModuleType, page: object) -> _Page:
    """The page without the blanks that browsers print for soft hyphens: pypdf does not read what they stand for."""
    stream = getattr(page, "get_contents", lambda: None)()
    if stream is None or b"FEFF00AD" not in stream.get_data():
        return cast("_Page", page)
    content = pypdf.generic.ContentStream(stream, None, "bytes")
    kept, inside = [], False
    for operands, operator in content.operations:
        if operator == b"BDC":
            inside = len(operands) == 2 and operands[1].get("/ActualText") in _SOFT_HYPHEN
        if not inside or operator not in {b"Tj", b"TJ"}:
            kept.append((operands, operator))
        inside = inside and operator != b"EMC"
    content.operations = kept
    cast("dict[object, object]", page)[pypdf.generic.NameObject("/Contents")] = content
    return cast("_Page", page)


def _lines(page: _Page) -> list[Line]:
    """The lines of a page in the order in which they were written, which is that of reading in all but odd files."""
    found: list[Line] = []
    parts: list[str] = []
    at = (0.0, 0.0, 0.0)

    def end() -> None:
        text = " ".join(_clean("".join(parts)).split())
        if text:
            found.append(Line(text, *at))
        parts.clear()

    def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        nonlocal at
        for number, piece in enumerate(text.split("\n")):
            if number:
                end()
            if piece.strip() and not "".join(parts).strip():
                at = _place(cm, tm, size)
            parts.append(piece)

    page.extract_text(visitor_text=visit)
    end()
    return found


def _place(cm: list[float], tm: list[float], size: float) -> tuple[float, float, float]:
    """Where a text begins, and the size of its letters, in points of the page (PDF 32000-1, 8.3.3 and 9.4.4)."""
    x = cm[0] * tm[4] + cm[2] * tm[5] + cm[4]
    y = cm[1] * tm[4] + cm[3] * tm[5] + cm[5]
    return x, y, abs(size * (tm[3] or tm[1]) * (cm[3] or cm[1]))


def _clean(text: str) -> str:
    whole = text.translate(_LIGATURES).encode("utf-8", "replace").decode()
    return _CONTROLS.sub("", whole)


def _refuse_riddle(text: str, settings: PrintSettings) -> None:
    signs = "".join(text.split())
    if sum(sign.isalnum() for sign in signs) < settings.letters * len(signs):
        raise MalformedError("Its letters cannot be made out: its fonts do not say which they are. Use OCR.")


def _heading(pages: list[list[Line]], settings: PrintSettings) -> str:
    """The lines of the first page in the largest letters, where they are larger than most."""
    lines = next((page for page in pages if page), [])
    sizes = sorted(line.size for line in lines for _ in line.text)
    largest = max((line.size for line in lines), default=0.0)
    if not sizes or largest < settings.heading * sizes[len(sizes) // 2]:
        return ""
    first = next(number for number, line in enumerate(lines) if line.size == largest)
    following = [line.text for line in lines[first : first + 6] if line.size == largest]
    return " ".join(following)
