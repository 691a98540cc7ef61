"""Where versions part, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.page.markup import Markup, h
from recoupe.page.pieces import Place, commas, names, section, to_article
from recoupe.views.disagreements import DisagreementRow, PassageRow, SideRow
from recoupe.views.story import StoryView

_OPEN = 12
"""Most rows of a section shown at once; the others are folded under the last."""


def disagreements(place: Place, story: StoryView) -> list[Markup | None]:
    """The sections of all that differs: conflicts and losses in full, the rest folded."""
    return [
        _group(place, "conflicts", story.conflicts),
        _group(place, "updates", story.updates),
        _group(place, "lost", story.lost),
        _group(place, "explained", story.explained, folded=True),
        _group(place, "shifted", story.shifted, folded=True),
    ]


def _group(place: Place, key: str, rows: Sequence[DisagreementRow], *, folded: bool = False) -> Markup | None:
    if not rows:
        return None
    blocks = [_row(place, row) for row in rows]
    shown = 0 if folded else _OPEN
    rest = len(blocks) - shown
    label = place.words.count("n-show" if folded else "n-more", rest)
    fold = h("details", h("summary", label), *blocks[shown:])
    return section(place, key, len(rows), *blocks[:shown], fold if rest > 0 else None)


def _row(place: Place, row: DisagreementRow) -> Markup:
    words = place.words
    claim = words.say("see-claim", n=row.claim)
    return h(
        "article",
        h(
            "p",
            h("strong", row.kind),
            f" · {row.verdict} · ",
            h("a", claim, href=f"#{place.anchor('claim', row.claim)}"),
            cls="kicker",
        ),
        h("p", row.gist, cls="about", dir="auto"),
        h("div", *(_side(place, side) for side in row.sides), cls="sides"),
        h("p", row.why, cls="why"),
        id_=place.anchor("differs", row.id),
        cls=f"differs {row.verdict_key}",
    )


def _side(place: Place, side: SideRow) -> Markup:
    return h(
        "div",
        h("p", side.value, cls="value", dir="auto") if side.value else None,
        *(_passage(place, passage, marked=side.value is not None) for passage in side.passages),
        h("p", names(side.outlets), cls="tellers") if not side.passages else None,
        cls="side",
    )


def _passage(place: Place, row: PassageRow, *, marked: bool) -> Markup:
    """A passage in its context; a value that is the whole passage is not marked in it."""
    links = (to_article(place, ref, row.anchor if i == 0 else None) for i, ref in enumerate(row.articles))
    return h(
        "figure",
        h("blockquote", row.before, h("mark", row.words) if marked else row.words, row.after, dir="auto"),
        h("figcaption", commas(links)),
    )
