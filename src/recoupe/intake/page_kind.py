"""Pages that hold no article, and articles that are not whole: told by their shape and by what sites write there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.errors import MalformedError
from recoupe.intake.tree import Element, words
from recoupe.intake.witness import Page
from recoupe.settings import PageSettings, ReadSettings
from recoupe.world.pages import ASKED, CLOSED, CLOSED_MARKS, CONSENT, ERROR, SCRIPTED

_STOPPED = re.compile(r"[.!?…][\s»”\"’)]*$")
_LONGEST_WORD = 40  # characters: past it, a script without spaces between words


def refuse(tree: Element, body: str, said: Page, settings: ReadSettings) -> None:
    """Raises `MalformedError` where the page is something else than an article, saying what."""
    limits, nothing = settings.page, _label(body, settings)
    if next(tree.iter("frameset"), None) is not None and nothing:
        frames = ", ".join([str(frame.get("src")) for frame in tree.iter("frame") if frame.get("src")][:3])
        raise MalformedError(f"A page of frames: the text is in {frames or 'none of them'}. Save the frame itself.")
    short = len(body) <= limits.wall and not said.article
    title = said.heading or said.title
    if short and (ERROR.search(title) or (nothing and ERROR.search(body))):
        raise MalformedError(f"An error page, not an article: {title[:80]!r}. Look the address up again.")
    if len(body) <= limits.wall and _wall(body, limits):
        raise MalformedError("A wall that asks for consent, not the article behind it. Accept or refuse, then save it.")
    if nothing:
        if SCRIPTED.search(tree.text_content()) or _shell(tree):
            raise MalformedError("A page that draws its text by script: saved too early. Save it once it is shown.")
        raise MalformedError("No article was found in the page. Save the article itself, or its text as .txt.")
    if not said.article and _list(body, limits):
        raise MalformedError("A list of headlines, not an article. Give the pages of the articles.")


def remarks(tree: Element, body: str, said: Page, settings: PageSettings, *, drawn: bool) -> Iterator[str]:
    """What is odd about an article that is there. `drawn`: its text came from the page's structured data."""
    if said.closed or (len(body) <= settings.wall and _is_closed(_around(tree))):
        yield "The page is for subscribers: only the beginning of the article may be here."
    if said.live:
        yield "A live blog: posts of different hours stand in one text, dated by its first publication."
    if drawn:
        yield "The page shows little of the article: its text was taken from the page's structured data."
    elif len(body) < settings.short:
        yield f"Only {len(body)} characters were found in the page: menus may be among them."


def _is_closed(printed: str) -> bool:
    small = printed.lower()
    return any(mark in small for mark in CLOSED_MARKS) and CLOSED.search(printed) is not None


def _around(tree: Element) -> str:
    """What the article's own part of the page prints: labels on the headlines of others are none of its business."""
    for heading in tree.iter("h1"):
        for holder in heading.iterancestors("article", "main"):
            return str(holder.text_content())
    return str(tree.text_content())


def _label(body: str, settings: ReadSettings) -> bool:
    """Whether nothing is left but the name of a menu or of a button: a script without spaces is no label."""
    found = body.split()
    return len(found) < settings.min_words and not any(len(word) > _LONGEST_WORD for word in found)


def _wall(body: str, settings: PageSettings) -> bool:
    """Most of its sentences speak of consent, and to the reader."""
    found = min(len(CONSENT.findall(body)), len(ASKED.findall(body)))
    lines = [line for line in body.splitlines() if line.strip()]
    asking = sum(len(line) for line in lines if CONSENT.search(line))
    return found >= settings.consent and 2 * asking > len(body)


def _shell(tree: Element) -> bool:
    """An empty place for a script to draw in."""
    return any(tag.get("id") in {"root", "app", "__next", "__nuxt"} and not words(tag) for tag in tree.iter("div"))


def _list(body: str, settings: PageSettings) -> bool:
    """Many lines, hardly any of which is a paragraph."""
    lines = [line for line in body.splitlines() if line.strip()]
    if len(lines) < settings.index_lines:
        return False
    told = sum(len(line) for line in lines if len(line) >= settings.paragraph or _is_told(line, settings))
    return told < settings.told * len(body)


def _is_told(line: str, settings: PageSettings) -> bool:
    """A sentence of more than a label's length that ends like one: headlines do not."""
    return len(line) > settings.label and _STOPPED.search(line) is not None
