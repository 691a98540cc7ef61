"""Who wrote it: origins, who took from whom, and the same as a graph over time."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter

import msgspec

from recoupe.model import Alignment, Derivation, Origin, Span
from recoupe.text.normalise import squeeze
from recoupe.views.dates import hours, minutes, printed
from recoupe.views.desk import Desk, Ref
from recoupe.views.runs import Run, both

_DAY = 24 * 60
"""Minutes in a day."""


class SharedRow(msgspec.Struct, frozen=True, kw_only=True):
    """A passage of the source beside its like in the target, differing words marked."""

    source: tuple[Run, ...]
    target: tuple[Run, ...]


class DerivationRow(msgspec.Struct, frozen=True, kw_only=True):
    """One text that took from another."""

    source: str
    target: Ref
    head: str
    """`d’après Nord Littoral`, or `en commun avec` where the direction is not known."""
    kind: str
    reuse: str
    """`reprise créditée`, `reprise sans mention` or `base commune`."""
    share: int
    """Percent of the target's words."""
    direction: str | None
    """Said where it is not known."""
    why: tuple[str, ...]
    passages: tuple[SharedRow, ...]


class MemberRow(msgspec.Struct, frozen=True, kw_only=True):
    """An article under its origin, with what it took and from whom."""

    article: Ref
    credits: tuple[str, ...]
    took: tuple[DerivationRow, ...]


class OriginRow(msgspec.Struct, frozen=True, kw_only=True):
    """An origin and the articles that go back to it."""

    id: str
    label: str
    kind: str
    kind_key: str
    members: tuple[MemberRow, ...]
    why: tuple[str, ...]


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the graph: an origin that is no article, or an article at its time."""

    id: str
    label: str
    when: str | None
    origin: bool
    """An agency or an unseen text, of which no time is known."""
    head: bool
    """Where a trail of words ends: such an origin, or the article that is its own."""
    at: tuple[float, float] | None
    """Where on the axis it can lie, in [0, 1]: one point for a minute, a stretch for a day; None undated."""


class Edge(msgspec.Struct, frozen=True, kw_only=True):
    """Words that went from one node to another."""

    source: str
    target: str
    sure: bool
    why: str


class Graph(msgspec.Struct, frozen=True, kw_only=True):
    """The lineage over time: lines in order, edges, and the ticks of the axis."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    ticks: tuple[tuple[float, str], ...]


def origin_rows(desk: Desk) -> tuple[OriginRow, ...]:
    """The origins, those of one article alone last; an article of two origins stands under both."""
    return tuple(_origin(desk, origin) for origin in _ordered(desk))


def _ordered(desk: Desk) -> list[Origin]:
    """Agencies and unseen texts, then articles that others took from, then articles on their own by time."""
    return sorted(
        desk.dossier.origins,
        key=lambda origin: (
            origin.kind == "article",
            len(origin.articles) < 2,
            min((desk.by_time.index(id_) for id_ in origin.articles), default=0) if len(origin.articles) < 2 else 0,
        ),
    )


def _origin(desk: Desk, origin: Origin) -> OriginRow:
    return OriginRow(
        id=origin.id,
        label=desk.label(origin.articles[0]) if origin.kind == "article" and origin.articles else origin.label,
        kind=desk.words[f"origin-{origin.kind}"],
        kind_key=origin.kind,
        members=tuple(_member(desk, id_) for id_ in sorted(origin.articles, key=desk.by_time.index)),
        why=origin.why,
    )


def _member(desk: Desk, article: str) -> MemberRow:
    return MemberRow(
        article=desk.refs[article],
        credits=tuple(dict.fromkeys(credit.agency for credit in desk.articles[article].credits)),
        took=tuple(_derivation(desk, d) for d in desk.dossier.derivations if d.target == article),
    )


def _derivation(desk: Desk, found: Derivation) -> DerivationRow:
    return DerivationRow(
        source=desk.label(found.source),
        target=desk.refs[found.target],
        head=desk.words.say("shares-with" if found.direction == "unknown" else "from", source=desk.label(found.source)),
        kind=desk.words[f"kind-{found.kind}"],
        reuse=desk.words[_reuse(desk, found)],
        share=round(100 * found.share),
        direction=None if found.direction == "known" else desk.words[f"direction-{found.direction}"],
        why=found.why,
        passages=_passages(desk, found),
    )


def _reuse(desk: Desk, found: Derivation) -> str:
    """Credited where the target credits an agency at the other end, or prints the outlet's name."""
    if found.direction == "unknown":
        return "common"
    target = desk.articles[found.target]
    ends = {desk.origins[id_].label for id_ in desk.origins_of.get(found.source, (found.source,))}
    source = desk.articles.get(found.source)
    if source is not None:
        ends |= {credit.agency for credit in source.credits}
    # An unseen dispatch may bear several agencies in its label.
    if any(_names(end, credit.agency) for end in ends for credit in target.credits):
        return "credited"
    outlet = source.outlet if source is not None else None
    return "credited" if outlet and _names(target.text, outlet) else "uncredited"


def _names(text: str, name: str) -> bool:
    """Whether a text holds a name as words of their own."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _passages(desk: Desk, found: Derivation) -> tuple[SharedRow, ...]:
    """The common passages of both ends, in order of the target."""
    pairs = [_turned(run, found.target) for run in desk.dossier.alignments if _joins(run, found)]
    rows = []
    for target, source in sorted(pairs):
        left, right = both(squeeze(desk.slice(source)), squeeze(desk.slice(target)))
        rows.append(SharedRow(source=left, target=right))
    return tuple(rows)


def _joins(run: Alignment, found: Derivation) -> bool:
    return {run.a.article, run.b.article} == {found.source, found.target}


def _turned(run: Alignment, target: str) -> tuple[Span, Span]:
    return (run.a, run.b) if run.a.article == target else (run.b, run.a)


def graph(desk: Desk) -> Graph:
    """Origins that are no article of the story, then their articles by time; one line each."""
    clock = _clock(desk)
    first, last = _axis(desk, clock)
    nodes: list[Node] = []
    edges: list[Edge] = []
    seen: set[str] = set()
    heads = {d.target for d in desk.dossier.derivations if d.direction != "unknown"}
    for origin in _ordered(desk):
        if origin.kind != "article":
            nodes.append(Node(id=origin.id, label=origin.label, when=None, origin=True, head=True, at=None))
        for id_ in sorted(origin.articles, key=desk.by_time.index):
            if id_ not in seen:
                seen.add(id_)
                own = origin.kind == "article" and id_ not in heads
                nodes.append(_node(desk, id_, first, last, clock, head=own))
        edges.extend(_roots(desk, origin))
    edges.extend(
        Edge(source=d.source, target=d.target, sure=d.direction == "known", why=_said(desk, d))
        for d in desk.dossier.derivations
    )
    return Graph(nodes=tuple(nodes), edges=tuple(edges), ticks=_ticks(desk, first, last))


def _axis(desk: Desk, clock: str | None) -> tuple[int, int]:
    spans = [span for id_ in desk.dossier.articles if (span := minutes(desk.articles[id_].published, clock))]
    if not spans:
        return 0, 1
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    return first, max(last, first + 1)


def _clock(desk: Desk) -> str | None:
    """The clock of the drawing: the one most articles of the story keep."""
    found = Counter(p.offset for id_ in desk.dossier.articles if (p := desk.articles[id_].published) and p.offset)
    return min(found, key=lambda offset: (-found[offset], offset), default=None)


def _node(desk: Desk, article: str, first: int, last: int, clock: str | None, *, head: bool) -> Node:
    span = minutes(desk.articles[article].published, clock)
    at = None if span is None else ((span[0] - first) / (last - first), (span[1] - first) / (last - first))
    ref = desk.refs[article]
    return Node(id=article, label=ref.label, when=ref.when, origin=False, head=head, at=at)


def _roots(desk: Desk, origin: Origin) -> list[Edge]:
    """Edges from an origin to its articles that took from no other article of it."""
    if origin.kind == "article":
        return []
    inside = set(origin.articles) | {origin.id}
    took = {d.target for d in desk.dossier.derivations if d.source in inside}
    why = " ; ".join(origin.why)
    return [Edge(source=origin.id, target=id_, sure=True, why=why) for id_ in origin.articles if id_ not in took]


def _said(desk: Desk, found: Derivation) -> str:
    head = f"{desk.label(found.target)} ← {desk.label(found.source)}"
    kind = desk.words[f"kind-{found.kind}"]
    share = desk.words.say("of-words", n=round(100 * found.share))
    return f"{head}{desk.words['colon']}{kind}, {share} ; {' ; '.join(found.why)}"


_STEPS = (15, 30, 60, 120, 180, 360, 720, _DAY, 2 * _DAY, 7 * _DAY, 14 * _DAY, 30 * _DAY, 90 * _DAY, 365 * _DAY)
"""Minutes between two ticks of the axis, from a quarter of an hour to a year."""
_MOST_TICKS = 6
"""Ticks that fit on the narrow drawing without touching."""


def _ticks(desk: Desk, first: int, last: int) -> tuple[tuple[float, str], ...]:
    """Round hours or days on the axis; none where no article has an hour or a day."""
    if last - first < 2:
        return ()
    step = next((s for s in _STEPS if (last - first) / s <= _MOST_TICKS), _STEPS[-1])
    at = range(-(-first // step) * step, last + 1, step)
    return tuple(((t - first) / (last - first), _tick(desk, t, step)) for t in at)


def _tick(desk: Desk, minute: int, step: int) -> str:
    day, rest = divmod(minute, _DAY)
    if step < _DAY and rest:
        return hours(rest // 60, rest % 60, desk.words.lang)
    return printed(dt.date.fromordinal(day).isoformat(), desk.words.lang, short=True)
