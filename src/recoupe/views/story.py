"""One story as a page or a terminal says it."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from recoupe.model import Article, Dossier, Undecided
from recoupe.settings import ViewSettings
from recoupe.text.normalise import squeeze
from recoupe.views.claims import ClaimRow, claim_rows
from recoupe.views.dates import printed
from recoupe.views.desk import Desk, Ref, desk
from recoupe.views.disagreements import DisagreementRow, disagreement_rows
from recoupe.views.lineage import Graph, OriginRow, graph, origin_rows
from recoupe.views.reading import ReadingView, reading
from recoupe.views.words import Words


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """The counts of a story. `conflicts` counts conflicts alone: an update or a rounding is none."""

    articles: int
    origins: int
    claims: int
    conflicts: int
    updates: int
    lost_sources: int
    lost_cautions: int


class OnlyRow(msgspec.Struct, frozen=True, kw_only=True):
    """What one article alone says: statement ids with their words."""

    article: Ref
    says: tuple[tuple[str, str], ...]


class DatedRow(msgspec.Struct, frozen=True, kw_only=True):
    """A claim of a moment."""

    number: int | None
    """In the ledger; None where one article alone says it."""
    statement: str
    gist: str


class MomentRow(msgspec.Struct, frozen=True, kw_only=True):
    """A time, and the claims on it."""

    when: str
    claims: tuple[DatedRow, ...]


class NameRow(msgspec.Struct, frozen=True, kw_only=True):
    """A person, place or body with its spellings and who prints each."""

    label: str
    kind: str
    roles: tuple[str, ...]
    spellings: tuple[tuple[str, tuple[str, ...]], ...]


class StoryView(msgspec.Struct, frozen=True, kw_only=True):
    """All that is shown of one story."""

    id: str
    title: str
    figures: Figures
    headline: str
    """`7 articles · 3 origines · 41 affirmations · 5 désaccords · 9 attributions perdues`."""
    origins: tuple[OriginRow, ...]
    graph: Graph
    claims: tuple[ClaimRow, ...]
    conflicts: tuple[DisagreementRow, ...]
    updates: tuple[DisagreementRow, ...]
    explained: tuple[DisagreementRow, ...]
    lost: tuple[DisagreementRow, ...]
    shifted: tuple[DisagreementRow, ...]
    only: tuple[OnlyRow, ...]
    timeline: tuple[MomentRow, ...]
    names: tuple[NameRow, ...]
    undecided: tuple[Undecided, ...]
    readings: tuple[ReadingView, ...]


def story_view(dossier: Dossier, articles: Mapping[str, Article], *, words: Words, settings: ViewSettings) -> StoryView:
    """A dossier as plain data; `articles` holds those of the report by id."""
    at = desk(dossier, articles, words=words, settings=settings)
    figures = _figures(dossier)
    return StoryView(
        id=dossier.id,
        title=squeeze(at.slice(dossier.title)) or at.label(dossier.articles[0]),
        figures=figures,
        headline=_headline(figures, words),
        origins=origin_rows(at),
        graph=graph(at),
        claims=claim_rows(at),
        conflicts=disagreement_rows(at, "conflict"),
        updates=disagreement_rows(at, "update"),
        explained=disagreement_rows(at, "rounding", "range", "sum", "conversion"),
        lost=disagreement_rows(at, "lost"),
        shifted=disagreement_rows(at, "added", "differs"),
        only=_only(at),
        timeline=_timeline(at),
        names=_names(at),
        undecided=dossier.undecided,
        readings=tuple(reading(at, id_) for id_ in at.by_time),
    )


def _figures(dossier: Dossier) -> Figures:
    verdicts = [d.verdict for d in dossier.disagreements]
    lost = [d.kind for d in dossier.disagreements if d.verdict == "lost"]
    sources = lost.count("attribution")
    return Figures(
        articles=len(dossier.articles),
        origins=len(dossier.origins),
        claims=len(dossier.claims),
        conflicts=verdicts.count("conflict"),
        updates=verdicts.count("update"),
        lost_sources=sources,
        lost_cautions=len(lost) - sources,
    )


def _headline(figures: Figures, words: Words) -> str:
    always = (("n-article", figures.articles), ("n-origin", figures.origins), ("n-claim", figures.claims))
    others = (
        ("n-conflict", figures.conflicts),
        ("n-update", figures.updates),
        ("n-lost-source", figures.lost_sources),
        ("n-lost-caution", figures.lost_cautions),
    )
    shown = [*always, *((key, n) for key, n in others if n)]
    return " · ".join(words.count(key, n) for key, n in shown)


def _only(at: Desk) -> tuple[OnlyRow, ...]:
    return tuple(
        OnlyRow(
            article=at.refs[id_],
            says=tuple((statement, at.says(at.statements[statement])) for statement in at.dossier.only[id_]),
        )
        for id_ in at.by_time
        if at.dossier.only.get(id_)
    )


def _timeline(at: Desk) -> tuple[MomentRow, ...]:
    return tuple(
        MomentRow(when=printed(moment.value, at.words.lang), claims=tuple(_dated(at, id_) for id_ in moment.claims))
        for moment in at.dossier.timeline
    )


def _dated(at: Desk, claim: str) -> DatedRow:
    gist = at.claims[claim].gist
    return DatedRow(
        number=at.numbers[claim] if claim in at.listed else None,
        statement=gist,
        gist=at.says(at.statements[gist]),
    )


def _names(at: Desk) -> tuple[NameRow, ...]:
    """Names with several spellings first, then by how many articles print them."""
    rows = []
    for identity in at.dossier.names:
        printers: dict[str, dict[str, None]] = {spelling: {} for spelling in identity.spellings}
        for place in identity.places:
            printers.setdefault(squeeze(at.slice(place)), {})[at.refs[place.article].label] = None
        row = NameRow(
            label=identity.label,
            kind=at.words[f"name-{identity.kind}"],
            roles=identity.roles,
            spellings=tuple((spelling, tuple(who)) for spelling, who in printers.items()),
        )
        rows.append((len(identity.spellings) < 2, -len({p.article for p in identity.places}), row))
    return tuple(row for _, _, row in sorted(rows, key=lambda found: found[:2]))
