"""A report in the terminal: what an editor reads first, and where the rest is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from recoupe.model import Report
from recoupe.views.claims import ClaimRow
from recoupe.views.disagreements import DisagreementRow, PassageRow, SideRow
from recoupe.views.lineage import MemberRow, OriginRow
from recoupe.views.story import StoryView
from recoupe.views.whole import ReportView, report_view
from recoupe.views.words import Lang, Words

_CLAIMS, _CONFLICTS, _LOST, _EXPLAINED, _ONLY, _MOMENTS, _NAMES, _OPEN = 12, 10, 8, 8, 3, 12, 8, 6
"""Most rows of each section: a story of seven articles stays under four screens, and the page has the rest."""
_WIDEST = 120
"""Longest line, columns: past it the eye loses the next line."""
_LONGEST = 600
"""Most characters of one text from outside: a sentence of a hundred words."""
_COLUMNS = 64
"""Narrowest terminal in which two versions stand side by side."""
_SIGNS = {"single": "○", "echoed": "◔", "one-voice": "◑", "corroborated": "●", "disputed": "≠"}
_BLANKS = re.compile("[ \t\r\n\f\v]+")
_WORD = re.compile("[^ ]+")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Controls of the terminal and of the direction of text: an article must not drive the reader's screen."""


def render(report: Report, console: Console, *, lang: Lang | None = None) -> None:
    """Prints a report; in French where most articles are French, or in the language given."""
    view = report_view(report, lang=lang)
    page = _Page(console, Words(view.lang))
    for story in view.stories:
        _story(page, story)
    _tail(page, view)


class _Page:
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
        for line in _lines(body, room):
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


def _say(text: str, style: str = "") -> Text:
    """Words from outside, made safe for a terminal."""
    safe = _BLANKS.sub(" ", _UNSAFE.sub(" ", text[: 2 * _LONGEST])).strip(" ")
    return Text(safe if len(safe) <= _LONGEST else f"{safe[:_LONGEST].rpartition(' ')[0] or safe[:_LONGEST]}…", style)


def _lines(text: Text, width: int) -> Iterator[Text]:
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


def _list(parts: Iterable[str], style: str = "", between: str = ", ") -> Text:
    return Text(between).join([_say(part, style) for part in parts])


def _story(page: _Page, story: StoryView) -> None:
    page.put()
    page.flow(_say(story.title, "bold"))
    for line in _headline(story.headline, page.width):
        page.put(Text(line))
    page.put(Text("─" * page.width, style="dim"))
    _lineage(page, story.origins)
    _claims(page, story.claims)
    _conflicts(page, "conflicts", story.conflicts, _CONFLICTS)
    _conflicts(page, "updates", story.updates, _CONFLICTS)
    _conflicts(page, "lost", story.lost, _LOST)
    _explained(page, "explained", story.explained)
    _explained(page, "shifted", story.shifted)
    _only(page, story)
    _timeline(page, story)
    _names(page, story)
    _undecided(page, story)


def _headline(headline: str, width: int) -> Iterator[str]:
    """`5 articles, 3 origines · …`, broken between counts alone."""
    first, *rest = headline.replace(" · ", ", ", 1).split(" · ")
    for part in rest:
        if len(first) + 3 + len(part) > width:
            yield first
            first = part
        else:
            first = f"{first} · {part}"
    yield first


def _lineage(page: _Page, origins: Sequence[OriginRow]) -> None:
    page.section("lineage", len(origins))
    whens = [row.article.when or page.words["no-date"] for origin in origins for row in origin.members]
    column = max((len(when) for when in whens), default=0) + 2
    alone = [origin for origin in origins if origin.kind_key == "article" and len(origin.members) == 1]
    for origin in origins:
        if origin in alone:
            continue
        count = page.words.count("n-article", len(origin.members))
        page.flow(_say(origin.label, "bold").append(f", {origin.kind} · {count}", style="not bold"), indent=2)
        for row in origin.members:
            _member(page, row, 4 + column)
    if alone:
        page.flow(Text(page.words["apart"], style="bold"), indent=2)
        for origin in alone:
            _member(page, origin.members[0], 4 + column)


def _member(page: _Page, row: MemberRow, indent: int) -> None:
    lead = Text("    ").append(row.article.when or page.words["no-date"], style="dim")
    name = _say(row.article.label)
    if row.credits:
        name.append(f" · {page.words.say('credits', agencies=', '.join(row.credits))}", style="dim")
    page.flow(name, lead=lead, indent=indent)
    for took in row.took:
        what = [took.kind, took.reuse, page.words.say("of-words", n=took.share), *filter(None, [took.direction])]
        page.flow(_say(took.head).append(page.words["colon"] + ", ".join(what)), indent=indent)


def _claims(page: _Page, rows: Sequence[ClaimRow]) -> None:
    told = [row for row in rows if row.listed]
    page.section("claims", len(told), len(rows))
    for row in told[:_CLAIMS]:
        _claim(page, row)
    page.more(len(told), min(len(told), _CLAIMS))


def _claim(page: _Page, row: ClaimRow) -> None:
    words = page.words
    page.flow(_say(row.gist), lead=Text(f"{row.number:>4}  ", style="dim"), indent=6)
    style = "red" if row.standing_key == "disputed" else "bold"
    measure = Text(f"{_SIGNS[row.standing_key]} {row.standing}", style=style)
    measure.append(f" · {row.texts}, {row.voices_count}", style="not bold default")
    page.flow(measure, indent=6)
    page.flow(_list(row.outlets, "dim"), indent=6)
    if row.voices:
        voices = Text(f"{words['voices']}{words['colon']}", style="dim")
        page.flow(voices.append_text(_list(row.voices, "dim", " · ")), indent=6)


def _conflicts(page: _Page, key: str, rows: Sequence[DisagreementRow], most: int) -> None:
    if not rows:
        return
    page.section(key, len(rows))
    for i, row in enumerate(rows[:most]):
        if i:
            page.put()
        head = Text(row.kind.capitalize(), style="red" if row.verdict_key == "conflict" else "bold")
        head.append(f" · {page.words.say('see-claim', n=row.claim)}", style="default not bold")
        page.flow(head, indent=2)
        _sides(page, row.sides)
        if row.why:
            page.flow(_say(row.why, "dim"), indent=4)
    page.more(len(rows), min(len(rows), most))


def _sides(page: _Page, sides: Sequence[SideRow]) -> None:
    """Two versions beside each other where there is room, else one under another."""
    beside = page.width >= _COLUMNS
    width = (page.width - 4 - 3) // 2 if beside else page.width - 4
    blocks = [list(_side(page, side, width)) for side in sides]
    step = 2 if beside else 1
    for i in range(0, len(blocks), step):
        for left, right in zip_longest(blocks[i], blocks[i + 1] if beside and i + 1 < len(blocks) else []):
            line = Text("    ").append_text(left or Text())
            if right is not None:
                line.pad_right(4 + width - line.cell_len)
                line.append(" │ ", style="dim").append_text(right)
            page.put(line)


def _side(page: _Page, side: SideRow, width: int) -> Iterator[Text]:
    if side.value:
        yield from page.wrapped(_say(side.value, "bold"), width=width)
    yield from page.wrapped(_list(side.outlets, "dim"), width=width)
    if side.passages:
        yield from page.wrapped(_quoted(page, side.passages[0]), width=width)


def _quoted(page: _Page, passage: PassageRow) -> Text:
    """A passage between quotation marks, its value underlined; what stands around it is kept short."""
    before, after = passage.before[-60:], passage.after[:60]
    if len(passage.before) > 60:
        before = "…" + before.partition(" ")[2]
    if len(passage.after) > 60:
        after = after.rpartition(" ")[0] + "…"
    opening, _, closing = page.words["quote"].partition("{words}")
    body = _say(before)
    blank = " " if before[-1:].isspace() and body.plain else ""
    body.append(blank).append_text(_say(passage.words, "underline"))
    body.append(" " if after[:1].isspace() else "").append_text(_say(after))
    return Text(opening).append_text(body).append(closing)


def _explained(page: _Page, key: str, rows: Sequence[DisagreementRow]) -> None:
    """Differences that are none, one line each."""
    if not rows:
        return
    page.section(key, len(rows))
    for row in rows[:_EXPLAINED]:
        line = Text(f"{row.kind.capitalize()}, {row.verdict}{page.words['colon']}")
        values = [_value(side).append_text(_who(side)) for side in row.sides]
        page.flow(line.append_text(Text(" / ").join(values)), indent=2)
    page.more(len(rows), min(len(rows), _EXPLAINED))


def _value(side: SideRow) -> Text:
    return _say(side.value or (side.passages[0].words if side.passages else ""), "bold")


def _who(side: SideRow) -> Text:
    shown = side.outlets[:2]
    rest = f" +{len(side.outlets) - 2}" if len(side.outlets) > len(shown) else ""
    return Text(" (", style="dim").append_text(_list(shown, "dim")).append(f"{rest})", style="dim")


def _only(page: _Page, story: StoryView) -> None:
    if not story.only:
        return
    page.section("only", sum(len(row.says) for row in story.only))
    for row in story.only:
        page.flow(_say(row.article.label, "bold"), indent=2)
        for _, says in row.says[:_ONLY]:
            page.flow(_say(says), lead="    – ", indent=6)
        page.more(len(row.says), min(len(row.says), _ONLY), indent=6)


def _timeline(page: _Page, story: StoryView) -> None:
    if not story.timeline:
        return
    page.section("timeline", len(story.timeline))
    shown = story.timeline[:_MOMENTS]
    column = min(28, max(len(row.when) for row in shown)) + 4
    for row in shown:
        lead = Text("  ").append(row.when, style="dim")
        if lead.cell_len >= column:
            page.put(lead)
            lead = Text()
        for claim in row.claims[:2]:
            number = f"\u00a0[{claim.number}]" if claim.number else ""
            page.flow(_say(claim.gist).append(number, style="dim"), lead=lead, indent=column)
            lead = Text()
        page.more(len(row.claims), min(len(row.claims), 2), indent=column)
    page.more(len(story.timeline), len(shown))


def _names(page: _Page, story: StoryView) -> None:
    several = [row for row in story.names if len(row.spellings) > 1]
    if not several:
        return
    page.section("names", len(several))
    for row in several[:_NAMES]:
        spellings = [spelling for spelling, _ in row.spellings]
        page.flow(_list(spellings, between=" · ").append(f"  {row.kind}", style="dim"), indent=2)
    page.more(len(several), min(len(several), _NAMES))


def _undecided(page: _Page, story: StoryView) -> None:
    if not story.undecided:
        return
    page.section("undecided", len(story.undecided))
    for row in story.undecided[:_OPEN]:
        page.flow(_say(row.about, "bold"), indent=2)
        page.flow(_say(row.why), indent=4)
        settle = f"{page.words['would-settle']}{page.words['colon']}{row.would_settle}"
        page.flow(_say(settle, "dim"), indent=4)
    page.more(len(story.undecided), min(len(story.undecided), _OPEN))


def _tail(page: _Page, view: ReportView) -> None:
    """Articles on their own, what was skipped, the total."""
    if view.alone:
        page.section("alone", len(view.alone))
        for story in view.alone:
            for reading in story.readings:
                head = _say(reading.article.label).append(f"  {reading.article.when or page.words['no-date']}", "dim")
                page.flow(head, indent=2)
                page.flow(_say(story.title, "dim"), indent=4)
    if view.skipped:
        page.section("skipped", len(view.skipped))
        for row in view.skipped:
            page.flow(_say(row.source, "bold").append(" ").append_text(_say(row.reason, "not bold")), indent=2)
    page.put()
    page.flow(Text(view.headline if view.stories else page.words["none-found"], style="dim"))
