"""Lines for a terminal: safe, never past the width, never through a word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from recoupe.views.words import Words

_WIDEST = 120
"""Longest line, columns: past it the eye loses the next line."""
_LONGEST = 600
"""Most characters of one text from outside: a sentence of a hundred words."""
_BLANKS = re.compile("[ \t\r\n\f\v]+")
_WORD = re.compile("[^ ]+")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Controls of the terminal and of the direction of text: an article must not drive the reader's screen."""


class Paper:
    """Prints lines that never break a word and never pass the width, whatever reads them."""

    def __init__(self, console: Console, words: Words) -> None:
        self.console = console
        self.words = words
        self.width = max(30, min(console.width, _WIDEST))

    def put(self, line: Text | None = None) -> None:
        """One line as it is."""
        out = line or Text()
        out.rstrip()
        self.console.print(out, no_wrap=True, overflow="ignore", crop=False, highlight=False, soft_wrap=True)

    def flow(self, body: Text, *, lead: str | Text = "", indent: int = 0, width: int | None = None) -> None:
        """A paragraph, its lines indented, the first one after `lead`."""
        for line in self.wrapped(body, lead=lead, indent=indent, width=width):
            self.put(line)

    def wrapped(
        self, body: Text, *, lead: str | Text = "", indent: int = 0, width: int | None = None
    ) -> Iterator[Text]:
        """The lines of a paragraph."""
        head = lead if isinstance(lead, Text) else Text(lead)
        room = max(10, (width or self.width) - indent)
        for line in lines(body, room):
            head.pad_right(max(0, indent - head.cell_len))
            yield head + line
            head = Text()

    def section(self, key: str, count: int | None = None, of: int | None = None) -> None:
        """A heading, after an empty line."""
        self.put()
        heading = Text(self.words[key], style="bold")
        if count is not None:
            total = self.words.number(count) if of is None else self.words.say("filter-left", n=count, all=of)
            heading.append(f"  {total}", style="not bold dim")
        self.put(heading)

    def more(self, total: int, shown: int, indent: int = 2) -> None:
        """Says what is cut, and where it is."""
        if total > shown:
            rest = f"{self.words.count('n-more', total - shown)}, {self.words['see-html']}"
            self.flow(Text(rest, style="dim italic"), indent=indent)


def say(text: str, style: str = "") -> Text:
    """Words from outside, made safe for a terminal."""
    safe = _BLANKS.sub(" ", _UNSAFE.sub(" ", text[: 2 * _LONGEST])).strip(" ")
    return Text(safe if len(safe) <= _LONGEST else f"{safe[:_LONGEST].rpartition(' ')[0] or safe[:_LONGEST]}…", style)


def lines(text: Text, width: int) -> Iterator[Text]:
    """A paragraph cut at plain spaces alone: `6 h 40` and `« mot »` hold together, which rich would not do.

    A word longer than the width is cut where the width ends.
    """
    cuts, start, end = [], 0, 0
    for word in _WORD.finditer(text.plain):
        if end > start and cell_len(text.plain[start : word.end()]) > width:
            cuts.append((start, end))
            start = word.start()
        end = word.end()
        while cell_len(text.plain[start:end]) > width:
            fit = next(n for n in range(end - start, 0, -1) if cell_len(text.plain[start : start + n]) <= width)
            cuts.append((start, start + fit))
            start += fit
    for a, b in [*cuts, (start, end)]:
        yield text[a:b]


def listed(parts: Iterable[str], style: str = "", between: str = ", ") -> Text:
    """Words from outside, one after another."""
    return Text(between).join([say(part, style) for part in parts])
