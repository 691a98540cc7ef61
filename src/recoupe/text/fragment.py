"""A piece of HTML or XHTML that is all article, as plain text: bodies in news standards, not whole pages."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_LINES = frozenset(
    """p div section article header footer h1 h2 h3 h4 h5 h6 li ul ol dl dt dd tr table blockquote pre figure figcaption
    hr main aside address caption hl1 hl2 media block lede""".split()
)
_UNREAD = frozenset({"script", "style", "template", "noscript", "svg", "iframe", "object"})
_MARKUP = re.compile(r"</?(?:p|div|h[1-6]|br|li|ul|ol|section|article|blockquote)\b[^>]{0,500}>", re.IGNORECASE)


def is_markup(text: str) -> bool:
    """Whether a string holds tags that part lines."""
    return bool(_MARKUP.search(text))


def plain(markup: str) -> str:
    """The words of a fragment, a paragraph a line; empty where it has none. Broken markup is read as far as it goes."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.words).split("\n"))
    return "\n".join(line for line in lines if line)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNREAD:
            self._unread += 1
        elif tag in _LINES or tag == "br":
            self.words.append("\n")
        elif tag in {"td", "th"}:
            self.words.append(" ")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _LINES or tag == "br":
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNREAD:
            self._unread = max(0, self._unread - 1)
        elif tag in _LINES:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.words.append(data.replace("\r", " ").replace("\n", " "))
