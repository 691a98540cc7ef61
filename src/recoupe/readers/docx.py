"""A Word document: its paragraphs and tables as they read once all changes are accepted."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from types import ModuleType
from typing import NamedTuple, cast

from recoupe.errors import EmptyError, InputError, MalformedError, TooLargeError
from recoupe.intake.article import article_from
from recoupe.intake.extra import library
from recoupe.intake.published import Dated
from recoupe.intake.xml import Node, below, first, name
from recoupe.model import Article, Skipped
from recoupe.ports import Source
from recoupe.settings import ReadSettings

suffixes = (".docx",)
summary = "a Word document (needs recoupe[docx]); tracked deletions, footnotes and comments are not read"

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = frozenset({"del", "moveFrom", "footnotePr", "txbxContent", "pict", "drawing", "Fallback", "instrText"})
"""Deleted or moved away, or no words of the story: pictures, fields, text boxes."""
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_LEFT_OUT = {"footnoteReference": "footnote", "endnoteReference": "endnote", "commentReference": "comment"}


class _Properties(NamedTuple):
    title: str = ""
    author: str = ""
    made: str = ""


class _Told(NamedTuple):
    text: str
    heading: str
    notes: tuple[str, ...]
    about: _Properties


def knows(head: bytes) -> int:
    """By the zip that holds Word's parts."""
    return 3 if head.startswith(b"PK\x03\x04") and (b"word/" in head or b"[Content_Types].xml" in head) else 0


def read(source: Source, settings: ReadSettings) -> Iterator[Article | Skipped]:
    """The one article of a document, a paragraph a line.

    The day on which the file was made is kept as a sighting: it may be that of a template. Raises
    `MissingLibraryError` without python-docx, `MalformedError` where it is no Word document.
    """
    docx = library("docx", package="python-docx", extra="docx", needed_for=".docx")
    data = source.whole()
    _refuse_bomb(data, settings)
    told = _opened(docx, data)
    if not told.text:
        raise EmptyError("No words in it. Pictures and text boxes are not read.")
    yield article_from(
        told.text,
        data=data,
        source=source.name,
        hints=source.hints,
        found={"title": told.heading or _meant(told.about.title, told.text), "byline": told.about.author},
        notes=told.notes,
        dates=[Dated(told.about.made, "document", "seen")] if told.about.made else (),
    )


def _refuse_bomb(data: bytes, settings: ReadSettings) -> None:
    """Raises `TooLargeError` for what would be huge once unpacked, by what the zip says of itself."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            size = sum(part.file_size for part in parts.infolist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise MalformedError("Not a Word document: it cannot be unpacked. Save it again as .docx.") from error
    if size > settings.max_unpacked:
        raise TooLargeError(f"Too large: {size / 1e6:.0f} MB unpacked; at most {settings.max_unpacked / 1e6:.0f} MB.")


def _opened(docx: ModuleType, data: bytes) -> _Told:
    try:
        document = docx.Document(io.BytesIO(data))
        body = cast("Node", document.element.body)
        titles = {style.style_id for style in document.styles if style.name in {"Title", "Heading 1"}}
        return _told(body, titles, _properties(document))
    except InputError:
        raise
    except Exception as error:  # a damaged document can break the library in any way; the others must be read
        raise MalformedError(
            f"Not a Word document, or a damaged one ({type(error).__name__}). Open it in Word and save it as .docx."
        ) from error


def _properties(document: object) -> _Properties:
    """What the document says of itself: a help, not a need, so a damaged part of it costs nothing."""
    try:
        about = getattr(document, "core_properties")  # noqa: B009 -- python-docx has no types
        made = about.created.isoformat() if about.created else ""
        return _Properties(str(about.title or ""), str(about.author or ""), made)
    except Exception:
        return _Properties()


def _told(body: Node, titles: set[str], about: _Properties) -> _Told:
    lines: list[str] = []
    heading = ""
    for line, style in _lines(body):
        lines.append(line)
        if not heading and style in titles:
            heading = line
    left = {called: sum(1 for _ in below(body, element)) for element, called in _LEFT_OUT.items()}
    if any(True for _ in below(body, "del")):
        left["tracked deletion"] = sum(1 for _ in below(body, "del"))
    notes = tuple(f"{count} {called}{'s' * (count > 1)} not read." for called, count in left.items() if count)
    return _Told("\n".join(lines), heading, notes, about)


def _lines(node: Node) -> Iterator[tuple[str, str]]:
    """Each line of a body or a cell, with its style; a row of a table is a line, unless the table is but a frame."""
    for child in node:
        called = name(child)
        if called == "p":
            style = first(child, "pPr/pStyle")
            for line in _words(child).split("\n"):
                if line.strip():
                    yield " ".join(line.split()), (style.get(f"{_W}val") if style is not None else "") or ""
        elif called == "tbl":
            yield from _rows(child)
        elif called in {"sdt", "sdtContent", "ins", "smartTag", "customXml"}:
            yield from _lines(child)


def _rows(table: Node) -> Iterator[tuple[str, str]]:
    rows = [[list(_lines(cell)) for cell in row if name(cell) == "tc"] for row in table if name(row) == "tr"]
    if all(len(row) <= 1 for row in rows):
        yield from (line for row in rows for cell in row for line in cell)
        return
    for row in rows:
        cells = [" ".join(line for line, _ in cell) for cell in row]
        if any(cells):
            yield "\t".join(cells).strip(), ""


def _words(paragraph: Node) -> str:
    """What a paragraph says once its tracked changes are accepted; a walk, for recursion has a floor."""
    parts: list[str] = []
    waiting = list(reversed(list(paragraph)))
    while waiting:
        node = waiting.pop()
        called = name(node)
        if called == "t":
            parts.append(node.text or "")
        elif called in _SIGNS:
            parts.append(_SIGNS[called])
        elif called not in _GONE and called not in {"pPr", "rPr"}:
            waiting.extend(reversed(list(node)))
    return "".join(parts)


def _meant(title: str, text: str) -> str:
    """The title of the properties where the text begins with it: programs leave that of the template."""
    return title if title and title.casefold() in text[: 4 * len(title) + 200].casefold() else ""
