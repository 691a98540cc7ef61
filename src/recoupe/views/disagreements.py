"""Where versions part: both sides, each with its passages in context."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from recoupe.model import Disagreement, Side, Span
from recoupe.text.normalise import fold, squeeze
from recoupe.views.desk import Desk, Ref, verdict


class PassageRow(msgspec.Struct, frozen=True, kw_only=True):
    """Printed words in their context, and the articles that print them so."""

    articles: tuple[Ref, ...]
    anchor: str | None
    """Id of the statement that holds it; None where none does."""
    before: str
    words: str
    after: str


class SideRow(msgspec.Struct, frozen=True, kw_only=True):
    """One version: its value, who prints it, the passages."""

    value: str | None
    """None where it is a whole passage: the passage says it."""
    outlets: tuple[str, ...]
    passages: tuple[PassageRow, ...]


class DisagreementRow(msgspec.Struct, frozen=True, kw_only=True):
    """One disagreement as a page says it."""

    id: str
    kind: str
    kind_key: str
    verdict: str
    verdict_key: str
    claim: int
    gist: str
    sides: tuple[SideRow, ...]
    why: str


def disagreement_rows(desk: Desk, *verdicts: str) -> tuple[DisagreementRow, ...]:
    """The disagreements with one of these verdicts; those on the most widely told claims first."""
    chosen = [d for d in desk.dossier.disagreements if d.verdict in verdicts]
    return tuple(_row(desk, d) for d in sorted(chosen, key=lambda d: desk.numbers[d.claim]))


def _row(desk: Desk, found: Disagreement) -> DisagreementRow:
    return DisagreementRow(
        id=found.id,
        kind=desk.words[found.kind],
        kind_key=found.kind,
        verdict=verdict(found, desk.words),
        verdict_key=found.verdict,
        claim=desk.numbers[found.claim],
        gist=desk.says(desk.statements[desk.claims[found.claim].gist]),
        sides=tuple(_side(desk, side) for side in found.sides),
        why=found.why,
    )


def _side(desk: Desk, side: Side) -> SideRow:
    groups: dict[tuple[str, str, str], list[Span]] = {}
    rows: dict[tuple[str, str, str], PassageRow] = {}
    for place in side.places:
        row = _passage(desk, side, place)
        key = (fold(row.before), fold(row.words), fold(row.after))
        rows.setdefault(key, row)
        groups.setdefault(key, []).append(place)
    return SideRow(
        value=None if len(side.value) > _SENTENCE and _printed(side, rows.values()) else side.value,
        outlets=desk.labels(side.articles),
        passages=tuple(
            msgspec.structs.replace(row, articles=tuple(desk.refs[id_] for id_ in _once(groups[key])))
            for key, row in rows.items()
        ),
    )


_SENTENCE = 40
"""Characters past which a value that stands in its passage word for word is no value but the passage."""


def _printed(side: Side, rows: Iterable[PassageRow]) -> bool:
    return any(fold(squeeze(side.value)) == fold(row.words) for row in rows)


def _once(places: list[Span]) -> list[str]:
    return list(dict.fromkeys(place.article for place in places))


def _passage(desk: Desk, side: Side, place: Span) -> PassageRow:
    text = desk.articles[place.article].text
    story = max((r.end for r in desk.articles[place.article].residue if r.end <= place.start), default=0)
    before, cut_before = _before(text, story, place.start, desk.settings.context)
    after, cut_after = _after(text, place.end, desk.settings.context)
    return PassageRow(
        articles=(desk.refs[place.article],),
        anchor=_anchor(desk, side, place),
        before=("…" if cut_before else "") + before,
        words=squeeze(text[place.start : place.end]),
        after=after + ("…" if cut_after else ""),
    )


_STOP = re.compile(r"(?<=\w{3})[.!?…]+[\s»”\"’)]*\s+(?=[^\W\d_a-z])")
"""A full stop after a word of three letters, before a capital: "M. Dupont" is no end. For display only."""


def _before(text: str, story: int, place: int, most: int) -> tuple[str, bool]:
    """What stands before a place in its sentence and after `story`, and whether it was cut short."""
    line = max(text.rfind("\n", 0, place) + 1, story)
    start = max(line, place - most)
    # One character past the place: the capital after the stop may be the first of the place itself.
    stops = [stop.end() for stop in _STOP.finditer(text, start, place + 1) if stop.end() <= place]
    if stops:
        return text[stops[-1] : place], False
    whole = start == line
    blank = -1 if whole else text.find(" ", start, place)
    return text[max(start, blank + 1) : place].lstrip(), not whole


def _after(text: str, place: int, most: int) -> tuple[str, bool]:
    """What stands after a place in its sentence, and whether it was cut short."""
    line = text.find("\n", place)
    line = len(text) if line < 0 else line
    end = min(line, place + most)
    stop = _STOP.search(text, max(place - 3, 0), end)
    if stop and stop.end() > place:
        return text[place : stop.end()].rstrip(), False
    blank = -1 if end == line else text.rfind(" ", place, end)
    return text[place : blank if blank > 0 else end].rstrip(), end != line


def _anchor(desk: Desk, side: Side, place: Span) -> str | None:
    """The statement of this side that holds the place, else any of its article on this side."""
    own = [desk.statements[id_] for id_ in side.statements if id_ in desk.statements]
    own = [statement for statement in own if statement.article == place.article]
    for statement in own:
        if any(start < place.end and place.start < end for start, end in statement.spans):
            return statement.id
    return own[0].id if own else None
