"""count: on how many independent texts, and on how many voices, each claim rests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recoupe.grammar.say import Say
from recoupe.model import (
    Claim,
    Disagreement,
    Identity,
    Match,
    Origin,
    OriginCount,
    Reading,
    Statement,
    Voice,
)
from recoupe.model.claim import Standing


def count(
    readings: Sequence[Reading],
    matches: Sequence[Match],
    origins: Sequence[Origin],
    disagreements: Sequence[Disagreement],
    identities: Sequence[Identity],
    *,
    say: Say,
) -> tuple[Claim, ...]:
    """The claims of a story with their two counts, most widely told first.

    Texts and voices are never merged: three agencies that quote one prefect are three texts and one voice; a
    dispatch with one witness and its three copies are one text and one voice.
    """
    statements = {s.id: s for r in readings for s in r.statements}
    articles = [r.article.id for r in readings]
    disputed = {d.claim for d in disagreements if d.verdict == "conflict"}
    labels = {identity.id: identity.label for identity in identities}
    claims = []
    for match in matches:
        told = [statements[s] for s in match.statements]
        telling = [a for a in articles if any(s.article == a for s in told)]
        texts = _texts(telling, origins, say)
        voices = _voices(told, origins, labels)
        claims.append(
            Claim(
                id=match.id,
                statements=match.statements,
                gist=match.gist,
                articles=tuple(telling),
                silent=tuple(a for a in articles if a not in telling),
                origins=texts,
                voices=voices,
                standing=_standing(len(telling), texts, voices, match.id in disputed),
                why=match.why,
            )
        )
    return tuple(sorted(claims, key=lambda c: (-len(c.articles), -c.origins.low, -len(c.voices))))


def _texts(telling: Sequence[str], origins: Sequence[Origin], say: Say) -> OriginCount:
    """Origins of the articles that tell it. An article of two origins (a merge) counts for one, it is not known which.

    Low: as few origins as account for every article, each merge taken with its fellows; high: all of them.
    """
    by_article = {a: [o.id for o in origins if a in o.articles] for a in telling}
    sure = {ids[0] for ids in by_article.values() if len(ids) == 1}
    open_ids = [set(ids) for ids in by_article.values() if len(ids) > 1]
    uncovered = [ids for ids in open_ids if not ids & sure]
    all_ids = [o.id for o in origins if any(o.id in ids for ids in by_article.values())]
    low = max(1, len(sure) + bool(uncovered))
    likely_same = _same_agency(origins, all_ids)
    low = max(1, low - likely_same)
    labels = {o.id: o.label for o in origins}
    told = " · ".join(labels[i] for i in all_ids)
    why = say("texts.range" if low < len(all_ids) else "texts", labels=told)
    return OriginCount(low=low, high=len(all_ids), ids=tuple(all_ids), why=why)


def _same_agency(origins: Sequence[Origin], ids: Sequence[str]) -> int:
    """How many of these origins are another origin's agency again: two texts of AFP may be one dispatch rewritten."""
    labels = [o.label for o in origins if o.id in ids and o.kind == "agency"]
    return len(labels) - len(set(labels))


def _voices(told: Sequence[Statement], origins: Sequence[Origin], labels: Mapping[str, str]) -> tuple[Voice, ...]:
    """The far ends of the chains. A version without a source, beside a sourced one of the same origin, lost it."""
    family = {a: o.id for o in reversed(origins) for a in o.articles}
    label_of = {o.id: o.label for o in origins}
    sourced = {family[s.article] for s in told if s.sources}
    members: dict[tuple[str, str | None], list[str]] = {}
    for statement in told:
        if statement.sources:
            first = statement.sources[0]
            unnamed = first.role == "anonymous" or first.name is None
            label = labels.get(first.name or "", first.label)
            key = (
                f"{label} ({label_of[family[statement.article]]})" if first.role == "anonymous" else label,
                first.name if not unnamed else None,
            )
        elif family[statement.article] in sourced:
            continue
        else:
            key = (label_of[family[statement.article]], None)
        members.setdefault(key, []).append(statement.id)
    return tuple(Voice(label=label, name=name, statements=tuple(ids)) for (label, name), ids in members.items())


def _standing(articles: int, texts: OriginCount, voices: Sequence[Voice], disputed: bool) -> Standing:
    if disputed:
        return "disputed"
    if articles < 2:
        return "single"
    if texts.low < 2:
        return "echoed"
    return "corroborated" if len(voices) > 1 else "one-voice"
