"""The ledger of claims: each with its counts, its voices and its versions one under another."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from recoupe.model import Claim, Statement
from recoupe.model.claim import Standing
from recoupe.text.words import words as words_of
from recoupe.views.chain import chain, tags
from recoupe.views.desk import Desk, Ref, differs, ledger
from recoupe.views.runs import Run, versus


class Teller(msgspec.Struct, frozen=True, kw_only=True):
    """Who prints a version, and where."""

    article: Ref
    statement: str


class VersionRow(msgspec.Struct, frozen=True, kw_only=True):
    """One wording of a claim with its chain of sources, and all who print it so."""

    tellers: tuple[Teller, ...]
    runs: tuple[Run, ...]
    """The words; marked where they differ from the wording kept."""
    chain: str
    tags: tuple[str, ...]
    kept: bool
    reworded: bool
    """Too far from the wording kept for differences to be marked."""


class ClaimRow(msgspec.Struct, frozen=True, kw_only=True):
    """One claim as a ledger says it."""

    id: str
    number: int
    gist: str
    standing: str
    standing_key: Standing
    texts: str
    voices_count: str
    outlets: tuple[str, ...]
    voices: tuple[str, ...]
    silent: tuple[str, ...]
    origins: tuple[str, ...]
    why_texts: str
    why: tuple[str, ...]
    versions: tuple[VersionRow, ...]
    disputes: tuple[tuple[str, str], ...]
    """Ids of the disagreements on it, with their kind and verdict in words."""
    articles: int
    listed: bool
    """False where one article alone says it and nothing differs: the ledger leaves it to "only one says it"."""


def claim_rows(desk: Desk) -> tuple[ClaimRow, ...]:
    """All claims, most widely told first."""
    return tuple(_row(desk, claim) for claim in ledger(desk.dossier))


def _row(desk: Desk, claim: Claim) -> ClaimRow:
    words = desk.words
    origins = tuple(desk.label(id_) for id_ in claim.origins.ids)
    return ClaimRow(
        id=claim.id,
        number=desk.numbers[claim.id],
        gist=desk.says(desk.statements[claim.gist]),
        standing=words[claim.standing],
        standing_key=claim.standing,
        texts=words.span("n-text", claim.origins.low, claim.origins.high),
        voices_count=words.count("n-voice", len(claim.voices)),
        outlets=desk.labels(claim.articles),
        voices=tuple(_voice(desk, claim, voice.label) for voice in claim.voices),
        silent=desk.labels(claim.silent),
        origins=origins,
        why_texts="" if claim.origins.why == ", ".join(origins) else claim.origins.why,
        why=claim.why,
        versions=_versions(desk, claim),
        disputes=tuple((d.id, differs(d, words)) for d in desk.dossier.disagreements if d.claim == claim.id),
        articles=len(claim.articles),
        listed=claim.id in desk.listed,
    )


def _voice(desk: Desk, claim: Claim, label: str) -> str:
    """A voice as a reader knows it: an article without outlet goes by its file everywhere on the page."""
    for id_ in claim.articles:
        label = label.replace(desk.articles[id_].source, desk.refs[id_].label)
    return label


def _versions(desk: Desk, claim: Claim) -> tuple[VersionRow, ...]:
    """The wordings of a claim: the one kept first, then by time; like wordings share a row."""
    kept = desk.statements[claim.gist]
    others = [desk.statements[id_] for id_ in claim.statements if id_ != kept.id]
    said = [kept, *sorted(others, key=lambda statement: desk.by_time.index(statement.article))]
    groups: dict[tuple[object, ...], list[Statement]] = {}
    for statement in said:
        wording = tuple(word.norm for word in words_of(desk.says(statement)))
        groups.setdefault((wording, chain(desk, statement), tags(desk, statement)), []).append(statement)
    return tuple(_version(desk, kept, group) for group in groups.values())


def _version(desk: Desk, kept: Statement, group: Sequence[Statement]) -> VersionRow:
    text = desk.says(group[0])
    same_row = kept in group
    runs = versus(desk.says(kept), text, least_alike=desk.settings.least_alike)
    return VersionRow(
        tellers=tuple(
            Teller(article=desk.refs[s.article], statement=s.id)
            for s in sorted(group, key=lambda s: desk.by_time.index(s.article))
        ),
        runs=(Run(text),) if runs is None or same_row else runs,
        chain=chain(desk, group[0]),
        tags=tags(desk, group[0]),
        kept=same_row,
        reworded=runs is None and not same_row,
    )
