"""clean: what of the text is no part of the story, and the passages of what is."""

from __future__ import annotations

import re

import msgspec

from recoupe.grammar.residue.dating import choose, in_order
from recoupe.model import Article, DateBasis, DateEvidence, Extent, Passage, Residue
from recoupe.model.article import Precision
from recoupe.model.passage import Role
from recoupe.ports import LanguagePack
from recoupe.settings import CleanSettings
from recoupe.text.lines import LINE, trim

_ROLES: dict[str, Role] = {"credit": "credit", "caption": "caption"}
_BULLET = re.compile(r"(?:[-–—•►▶♦◆■●*>·]+|\d{1,2}[.)°])\s*(?=\S)")
_PRECISIONS: dict[int, Precision] = {4: "year", 7: "month", 10: "day", 16: "minute"}
_ENDED = re.compile(r"[.!?…:][\s»”\"'’)\]]*$")
_OPEN_END = ",;:–—("


def clean(article: Article, *, pack: LanguagePack, settings: CleanSettings) -> tuple[Article, tuple[Passage, ...]]:
    """The article with its residue, credits, title and date of publication; its passages, in order.

    The passages hold every character of the text that is no blank, once.
    """
    text = article.text
    residue = pack.residue(text)
    pieces = _pieces(text, residue)
    title = _title(article, pieces, settings)
    passages = [*_telling(text, pieces, title, settings), *_left_out(text, residue)]
    passages.sort(key=lambda passage: passage.start)
    dates = _dates(article, pack)
    choice = choose(dates, article=article.id)
    cleaned = msgspec.structs.replace(
        article,
        title=article.title if title is None or article.title else text[slice(*title)],
        published=choice.published,
        dates=in_order(dates),
        notes=tuple(dict.fromkeys((*article.notes, *choice.notes))),
        residue=residue,
        credits=pack.credits(text),
    )
    return cleaned, tuple(passages)


def _pieces(text: str, residue: tuple[Residue, ...]) -> list[Extent]:
    """What residue leaves of each line, trimmed."""
    kept: list[Extent] = []
    at = 0
    for one in residue:
        kept.append((at, max(at, one.start)))
        at = max(at, one.end)
    kept.append((at, len(text)))
    lines = (line.span() for start, end in kept for line in LINE.finditer(text, start, end))
    return [trimmed for line in lines if (trimmed := trim(text, *line))[0] < trimmed[1]]


def _left_out(text: str, residue: tuple[Residue, ...]) -> list[Passage]:
    found = [(one, trim(text, one.start, one.end)) for one in residue]
    return [Passage(role=_ROLES.get(one.kind, "residue"), start=a, end=b) for one, (a, b) in found if a < b]


def _title(article: Article, pieces: list[Extent], settings: CleanSettings) -> Extent | None:
    """The line that is the title: the one the article's title repeats, or a first line that looks like one."""
    if not pieces:
        return None
    start, end = pieces[0]
    first = article.text[start:end]
    if article.title is not None:
        return (start, end) if _same(first, article.title) else None
    if len(pieces) < 2 or len(first) > settings.title_chars:
        return None
    stopped = first.rstrip(" \u00a0»”\"'’)")[-1:] in {".", "…", ",", ";"} and not first.endswith("...")
    rest = max(end - start for start, end in pieces[1:])
    if stopped or _BULLET.match(first) or rest < len(first):
        return None
    return (start, end)


def _same(line: str, title: str) -> bool:
    return line == title or re.sub(r"\W+", " ", line).strip().lower() == re.sub(r"\W+", " ", title).strip().lower()


def _telling(text: str, pieces: list[Extent], title: Extent | None, settings: CleanSettings) -> list[Passage]:
    """Title, lead, headings and paragraphs."""
    passages: list[Passage] = []
    lead = False
    for place, (start, end) in enumerate(pieces):
        role: Role = "paragraph"
        if (start, end) == title:
            role = "title"
        elif _is_heading(text, pieces, place, settings):
            role = "heading"
        elif not lead:
            role, lead = "lead", True
        passages.append(Passage(role=role, start=start, end=end))
    return passages


def _is_heading(text: str, pieces: list[Extent], place: int, settings: CleanSettings) -> bool:
    """An inter-title: short, unstopped, and followed by a longer paragraph; in a list, every line is a paragraph."""
    start, end = pieces[place]
    line = text[start:end]
    if len(line) > settings.heading_chars or line[-1] in _OPEN_END:
        return False
    if line[0] in "-–—" and line[-1] in "-–—" and len(line) > 2:
        return True
    bullet = _BULLET.match(line)
    if bullet is not None and (_bulleted(text, pieces, place - 1) or _bulleted(text, pieces, place + 1)):
        return False
    bare = line[bullet.end() :] if bullet else line
    if bare[0].islower() or _stopped(bare):
        return False
    following = pieces[place + 1] if place + 1 < len(pieces) else None
    if following is None or place == 0:
        return False
    return following[1] - following[0] > max(len(line), settings.heading_next)


def _stopped(line: str) -> bool:
    """Whether a line ends like a sentence; a question or a cry may head a paragraph."""
    match = _ENDED.search(line)
    if match is None:
        return False
    return match.group()[0] in ".…:" or len(line.split()) > 9


def _bulleted(text: str, pieces: list[Extent], place: int) -> bool:
    return 0 <= place < len(pieces) and _BULLET.match(text, *pieces[place]) is not None


def _dates(article: Article, pack: LanguagePack) -> tuple[DateEvidence, ...]:
    """What was known before, and what the text itself says."""
    known = article.dates
    if article.published and not known:
        said = article.published
        basis: DateBasis = "given" if said.basis == "given" else "field"
        known = (
            DateEvidence(
                value=said.value,
                precision=said.precision,
                role="published",
                basis=basis,
                printed=said.value,
                offset=said.offset,
            ),
        )
    printed = (
        DateEvidence(
            value=value,
            precision=_PRECISIONS[len(value)],
            role=role,
            basis="visible",
            printed=article.text[slice(*place)],
            place=place,
        )
        for value, place, role in pack.published(article.text)
    )
    return (*known, *printed)
