"""A report in the terminal: what an editor reads first, and where the rest is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich.console import Console
from rich.text import Text

from recoupe.cli.paper import Paper, listed, say
from recoupe.model import Report
from recoupe.views.claims import ClaimRow
from recoupe.views.disagreements import DisagreementRow, PassageRow, SideRow
from recoupe.views.lineage import MemberRow, OriginRow
from recoupe.views.reading import ReadingView
from recoupe.views.story import StoryView
from recoupe.views.whole import ReportView, report_view
from recoupe.views.words import SIGNS, Lang, Words

_CLAIMS, _CONFLICTS, _LOST, _EXPLAINED, _ONLY, _MOMENTS, _NAMES, _OPEN = 12, 10, 8, 8, 3, 12, 8, 6
"""Most rows of each section: a story of seven articles stays under four screens, and the page has the rest."""
_COLUMNS = 64
"""Narrowest terminal in which two versions stand side by side."""


def render(report: Report, console: Console, *, lang: Lang | None = None) -> None:
    """Prints a report; in French where most articles are French, or in the language given."""
    view = report_view(report, lang=lang)
    page = Paper(console, Words(view.lang))
    for story in view.stories:
        _story(page, story)
    _tail(page, view)


def _story(page: Paper, story: StoryView) -> None:
    page.put()
    page.flow(say(story.title, "bold"))
    for line in _headline(story.headline, page.width):
        page.put(Text(line))
    page.put(Text("─" * page.width, style="dim"))
    _lineage(page, story.origins)
    for reading in story.readings:
        _notes(page, reading)
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


def _lineage(page: Paper, origins: Sequence[OriginRow]) -> None:
    page.section("lineage", len(origins))
    whens = [row.article.when or page.words["no-date"] for origin in origins for row in origin.members]
    column = max((len(when) for when in whens), default=0) + 2
    alone = [origin for origin in origins if origin.kind_key == "article" and len(origin.members) == 1]
    for origin in origins:
        if origin in alone:
            continue
        count = page.words.count("n-article", len(origin.members))
        page.flow(say(origin.label, "bold").append(f", {origin.kind} · {count}", style="not bold"), indent=2)
        for row in origin.members:
            _member(page, row, 4 + column)
    if alone:
        page.flow(Text(page.words["apart"], style="bold"), indent=2)
        for origin in alone:
            _member(page, origin.members[0], 4 + column)


def _member(page: Paper, row: MemberRow, indent: int) -> None:
    lead = Text("    ").append(row.article.when or page.words["no-date"], style="dim")
    name = say(row.article.label)
    if row.credits:
        name.append(f" · {page.words.say('credits', agencies=', '.join(row.credits))}", style="dim")
    page.flow(name, lead=lead, indent=indent)
    for took in row.took:
        what = [took.kind, took.reuse, page.words.say("of-words", n=took.share), *filter(None, [took.direction])]
        page.flow(say(took.head).append(page.words["colon"] + ", ".join(what)), indent=indent)


def _notes(page: Paper, reading: ReadingView) -> None:
    """What was odd about an article when it was read."""
    if reading.notes:
        label = say(reading.article.label + page.words["colon"].rstrip(" "), "dim")
        page.flow(label.append(" ").append_text(say(" ".join(reading.notes), "dim")), indent=4)


def _claims(page: Paper, rows: Sequence[ClaimRow]) -> None:
    told = [row for row in rows if row.listed]
    page.section("claims", len(told), len(rows))
    for row in told[:_CLAIMS]:
        _claim(page, row)
    page.more(len(told), min(len(told), _CLAIMS))


def _claim(page: Paper, row: ClaimRow) -> None:
    words = page.words
    page.flow(say(row.gist), lead=Text(f"{row.number:>4}  ", style="dim"), indent=6)
    style = "red" if row.standing_key == "disputed" else "bold"
    measure = Text(f"{SIGNS[row.standing_key]} {row.standing}", style=style)
    measure.append(f" · {row.texts}, {row.voices_count}", style="not bold default")
    page.flow(measure, indent=6)
    page.flow(listed(row.outlets, "dim"), indent=6)
    if row.voices:
        voices = Text(f"{words['voices']}{words['colon']}", style="dim")
        page.flow(voices.append_text(listed(row.voices, "dim", " · ")), indent=6)


def _conflicts(page: Paper, key: str, rows: Sequence[DisagreementRow], most: int) -> None:
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
            page.flow(say(row.why, "dim"), indent=4)
    page.more(len(rows), min(len(rows), most))


def _sides(page: Paper, sides: Sequence[SideRow]) -> None:
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


def _side(page: Paper, side: SideRow, width: int) -> Iterator[Text]:
    if side.value:
        yield from page.wrapped(say(side.value, "bold"), width=width)
    yield from page.wrapped(listed(side.outlets, "dim"), width=width)
    if side.passages:
        yield from page.wrapped(_quoted(page, side.passages[0]), width=width)


def _quoted(page: Paper, passage: PassageRow) -> Text:
    """A passage between quotation marks, its value underlined; what stands around it is kept short."""
    before, after = passage.before[-60:], passage.after[:60]
    if len(passage.before) > 60:
        before = "…" + before.partition(" ")[2]
    if len(passage.after) > 60:
        after = after.rpartition(" ")[0] + "…"
    opening, _, closing = page.words["quote"].partition("{words}")
    body = say(before)
    blank = " " if before[-1:].isspace() and body.plain else ""
    body.append(blank).append_text(say(passage.words, "underline"))
    body.append(" " if after[:1].isspace() else "").append_text(say(after))
    return Text(opening).append_text(body).append(closing)


def _explained(page: Paper, key: str, rows: Sequence[DisagreementRow]) -> None:
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
    return say(side.value or (side.passages[0].words if side.passages else ""), "bold")


def _who(side: SideRow) -> Text:
    shown = side.outlets[:2]
    rest = f" +{len(side.outlets) - 2}" if len(side.outlets) > len(shown) else ""
    return Text(" (", style="dim").append_text(listed(shown, "dim")).append(f"{rest})", style="dim")


def _only(page: Paper, story: StoryView) -> None:
    if not story.only:
        return
    page.section("only", sum(len(row.says) for row in story.only))
    for row in story.only:
        page.flow(say(row.article.label, "bold"), indent=2)
        for _, says in row.says[:_ONLY]:
            page.flow(say(says), lead="    – ", indent=6)
        page.more(len(row.says), min(len(row.says), _ONLY), indent=6)


def _timeline(page: Paper, story: StoryView) -> None:
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
            page.flow(say(claim.gist).append(number, style="dim"), lead=lead, indent=column)
            lead = Text()
        page.more(len(row.claims), min(len(row.claims), 2), indent=column)
    page.more(len(story.timeline), len(shown))


def _names(page: Paper, story: StoryView) -> None:
    several = [row for row in story.names if len(row.spellings) > 1]
    if not several:
        return
    page.section("names", len(several))
    for row in several[:_NAMES]:
        spellings = [spelling for spelling, _ in row.spellings]
        page.flow(listed(spellings, between=" · ").append(f"  {row.kind}", style="dim"), indent=2)
    page.more(len(several), min(len(several), _NAMES))


def _undecided(page: Paper, story: StoryView) -> None:
    if not story.undecided:
        return
    page.section("undecided", len(story.undecided))
    for row in story.undecided[:_OPEN]:
        page.flow(say(row.about, "bold"), indent=2)
        page.flow(say(row.why), indent=4)
        settle = f"{page.words['would-settle']}{page.words['colon']}{row.would_settle}"
        page.flow(say(settle, "dim"), indent=4)
    page.more(len(story.undecided), min(len(story.undecided), _OPEN))


def _tail(page: Paper, view: ReportView) -> None:
    """Articles on their own, what was skipped, the total."""
    if view.alone:
        page.section("alone", len(view.alone))
        for story in view.alone:
            for reading in story.readings:
                head = say(reading.article.label).append(f"  {reading.article.when or page.words['no-date']}", "dim")
                page.flow(head, indent=2)
                page.flow(say(story.title, "dim"), indent=4)
                _notes(page, reading)
    if view.skipped:
        page.section("skipped", len(view.skipped))
        for row in view.skipped:
            source = say(row.source, "bold").append(page.words["colon"], "not bold")
            page.flow(source.append_text(say(row.reason, "not bold")), indent=2)
    page.put()
    page.flow(Text(view.headline if view.stories else page.words["none-found"], style="dim"))
