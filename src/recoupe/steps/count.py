"""count: on how many independent texts, and on how many voices, each claim rests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from recoupe.grammar.say import Say
from recoupe.model import (
    Alignment,
    Claim,
    Disagreement,
    Identity,
    Match,
    Origin,
    OriginCount,
    Reading,
    Span,
    Statement,
    Voice,
)
from recoupe.model.claim import Standing
from recoupe.text.words import words


def count(
    readings: Sequence[Reading],
    matches: Sequence[Match],
    origins: Sequence[Origin],
    alignments: Sequence[Alignment],
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
    trails = _trails(list(statements.values()), origins, alignments)
    place = {origin.id: i for i, origin in enumerate(origins)}
    claims = []
    for match in matches:
        told = [statements[s] for s in match.statements]
        by = {s.article for s in told}
        named = sorted({o.id: o for s in told for o in trails[s.id]}.values(), key=lambda o: place[o.id])
        texts = _texts([trails[s.id] for s in told], named, say)
        voices = _voices(told, {s.id: trails[s.id][0] for s in told}, labels)
        claims.append(
            Claim(
                id=match.id,
                statements=match.statements,
                gist=match.gist,
                articles=tuple(a for a in articles if a in by),
                silent=tuple(a for a in articles if a not in by),
                origins=texts,
                voices=voices,
                standing=_standing(len(by), texts, voices, match.id in disputed),
                why=match.why,
            )
        )
    return tuple(sorted(claims, key=lambda c: (-len(c.articles), -c.origins.low, -len(c.voices))))


def _trails(
    statements: Sequence[Statement], origins: Sequence[Origin], alignments: Sequence[Alignment]
) -> dict[str, list[Origin]]:
    """By statement: the origins that its words may come from."""
    under: dict[str, list[Origin]] = defaultdict(list)
    for origin in origins:
        for article in origin.articles:
            under[article].append(origin)
    several = {article for article, found in under.items() if len(found) > 1}
    shared: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for one in alignments:
        for here, there in ((one.a, one.b), (one.b, one.a)):
            if here.article in several:
                shared[here.article].append((here, there.article))
    return {s.id: _trail(s, under[s.article], shared.get(s.article, ())) for s in statements}


def _trail(statement: Statement, mine: list[Origin], shared: Sequence[tuple[Span, str]]) -> list[Origin]:
    """Of the origins of a statement's article, those whose text the statement shares.

    An article that is part dispatch and part own reporting gives each claim its own origin; all of its origins
    where no shared passage decides. `shared`: where the article has words in common, and with which one.
    """
    if len(mine) < 2:
        return mine
    sharing = {there for here, there in shared if any(s < here.end and here.start < e for s, e in statement.spans)}
    return [o for o in mine if not sharing.isdisjoint(o.articles)] or mine


def _texts(trails: Sequence[Sequence[Origin]], found: Sequence[Origin], say: Say) -> OriginCount:
    """Origins of the statements of a claim, as a range; `found` are all that the trails name, in order.

    Low: as few as account for every statement, two dispatches of one agency taken for one; high: all of them.
    """
    sure = {trail[0].id for trail in trails if len(trail) == 1}
    uncovered = any(len(trail) > 1 and not {o.id for o in trail} & sure for trail in trails)
    ids = tuple(o.id for o in found)
    low = max(1, len(sure) + uncovered - _same_agency(found))
    settled = say("texts.many") if len(ids) > 1 else say("texts.one")
    return OriginCount(low=low, high=len(ids), ids=ids, why=say("texts.range") if low < len(ids) else settled)


def _same_agency(origins: Sequence[Origin]) -> int:
    """How many of these origins are another origin's agency again: two texts of AFP may be one dispatch rewritten."""
    labels = [o.label for o in origins if o.kind == "agency"]
    return len(labels) - len(set(labels))


def _voices(told: Sequence[Statement], family: Mapping[str, Origin], labels: Mapping[str, str]) -> tuple[Voice, ...]:
    """The far ends of the chains.

    A version without a source, beside a sourced one of the same origin, lost it; one that only says "the media",
    beside one that names which, made it vague.

    `family`: the origin of each statement, by id.
    """
    sourced = {family[s.id].id for s in told if s.sources}
    named = {family[s.id].id for s in told if s.sources and s.sources[0].name}
    voices: list[tuple[Voice, str]] = []
    for statement in told:
        origin = family[statement.id]
        if (not statement.sources and origin.id in sourced) or (_vague(statement) and origin.id in named):
            continue
        label, name, key = _far_end(statement, origin, labels)
        at = next((i for i, (_, known) in enumerate(voices) if _same_voice(known, key)), None)
        if at is None:
            voices.append((Voice(label=label, name=name, statements=(statement.id,)), key))
        else:
            one, known = voices[at]
            members = (*one.statements, statement.id)
            voices[at] = (msgspec.structs.replace(one, statements=members), max(known, key, key=len))
    return tuple(voice for voice, _ in voices)


def _vague(statement: Statement) -> bool:
    first = statement.sources[0] if statement.sources else None
    return first is not None and first.name is None and first.role in ("collective", "anonymous")


def _far_end(statement: Statement, origin: Origin, labels: Mapping[str, str]) -> tuple[str, str | None, str]:
    """Label, identity and comparison key of the voice of a statement: who spoke, or the origin's own reporting."""
    if not statement.sources:
        return origin.label, None, f"={origin.id}"
    first = statement.sources[0]
    label = labels.get(first.name or "", first.label)
    words_ = " ".join(w.norm for w in words(label) if len(w.norm) > 2)
    if first.name:
        return label, first.name, words_
    if first.role == "anonymous":
        # "Une source proche de l'enquête" of two agencies may be two people.
        return f"{first.label} ({origin.label})", None, f"{origin.id} {words_}"
    return first.label, None, words_


def _same_voice(a: str, b: str) -> bool:
    """Equal, or one says less of the same: "préfecture", "préfecture du Nord"."""
    if a.startswith("=") or b.startswith("="):
        return a == b
    left, right = set(a.split()), set(b.split())
    return left <= right or right <= left


def _standing(articles: int, texts: OriginCount, voices: Sequence[Voice], disputed: bool) -> Standing:
    if disputed:
        return "disputed"
    if articles < 2:
        return "single"
    if texts.low < 2:
        return "echoed"
    return "corroborated" if len(voices) > 1 else "one-voice"
