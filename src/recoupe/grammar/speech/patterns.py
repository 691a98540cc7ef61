"""Patterns over one verb group, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Callable

from recoupe.grammar.speech import subjects
from recoupe.grammar.speech.agents import WINDOW, made, subject
from recoupe.grammar.speech.clause import clause, that
from recoupe.grammar.speech.complements import infinitive, predicative
from recoupe.grammar.speech.extent import content_end, quotation_tokens, skip
from recoupe.grammar.speech.findings import Finding, Scene, TokenRange
from recoupe.grammar.speech.group import Group
from recoupe.grammar.speech.incise import incise
from recoupe.grammar.speech.noun_phrase import phrase
from recoupe.grammar.speech.objects import evidence, noun, quotation
from recoupe.grammar.speech.passives import passive
from recoupe.grammar.speech.tokens import MARKS

Pattern = Callable[[Scene, Group], list[Finding]]


def narrated(scene: Scene, group: Group) -> list[Finding]:
    """`Et de préciser que …`, `Et d'ajouter : « … »`: the speaker is the one before."""
    if group.kind != "infinitive":
        return []
    at = that(scene, group)
    source = phrase(scene.unit, 1, scene.lex, stop=group.first) if group.first > 1 else None
    if at is None and scene.norm(group.last) == ":" and scene.norm(group.last + 1) in MARKS:
        pieces = _quotations_from(scene, group.last + 1)
        return [made(scene, group, "narrated", pieces, source)] if pieces else []
    end = content_end(scene, at) if at is not None else 0
    return [made(scene, group, "narrated", ((at, end),), source)] if at is not None and end > at else []


def as_told(scene: Scene, group: Group) -> list[Finding]:
    """`Comme le rappelle X, A`: in front of the sentence."""
    lex = scene.lex
    at = group.first - 1
    if scene.norm(at) not in lex.as_ or group.passive or group.takes("that") is None:
        return []
    if at > 1 and skip(scene, 0) != (at, ()):  # "Tal y como explicó X, A"
        return []
    source, end = subjects.after(scene, group)
    comma = next((i for i in range(end, min(scene.size, end + WINDOW)) if scene.norm(i) == ","), None)
    if source is None or not source.sourcelike or comma is None:
        return []
    stop = content_end(scene, comma + 1)
    return [made(scene, group, "as", ((comma + 1, stop),), source)] if stop > comma + 1 else []


def colon(scene: Scene, group: Group) -> list[Finding]:
    """`X a déclaré : « … »`."""
    named = group.passive and not group.sure  # "louée par X : …"
    if named or (group.takes("that") is None and group.takes("inquit") is None):
        return []
    at = _colon(scene, group)
    source = subject(scene, group) if at is not None else None
    if at is None or source is None or not (source.sourcelike or _straight(scene, group, at)):
        return []
    begin = at + 1
    if scene.norm(begin) in MARKS and begin + 1 < scene.size and scene.unit.quoted[begin + 1] >= 0:
        pieces = _quotations_from(scene, begin)
        return [made(scene, group, "colon", pieces, source)]
    apart = scene.lex.inversion and (group.passive or skip(scene, group.last)[0] < at)
    if group.takes("that") is None or begin >= scene.size or apart:
        return []
    return [made(scene, group, "colon", ((begin, content_end(scene, begin)),), source)]


def _straight(scene: Scene, group: Group, at: int) -> bool:
    """`Le bedeau soupire : « … »`: a quotation straight behind a verb of saying makes a speaker of whatever it is."""
    return scene.lex.inversion and scene.norm(at) == ":" and scene.norm(at + 1) in MARKS and group.last == at


def _colon(scene: Scene, group: Group) -> int | None:
    """The colon behind a verb, or the comma before a quotation."""
    at = group.last
    while (
        at < min(scene.size, group.last + WINDOW)
        and scene.norm(at) not in (":", ".", ";")
        and scene.norm(at) not in MARKS
        and not (at in scene.starting and scene.lex.inversion)
    ):
        at += 1
    if scene.norm(at) in MARKS and scene.norm(at - 1) == ",":
        # "X défend la loi, « une réforme »": in apposition to what he defends
        apposed = scene.lex.inversion and skip(scene, group.last)[0] < at - 1
        return None if apposed else at - 1
    return at if scene.norm(at) == ":" else None


def _quotations_from(scene: Scene, begin: int) -> tuple[TokenRange, ...]:
    """Quotations that follow each other with nothing but signs between them."""
    pieces = []
    at = begin
    while at < scene.size:
        if scene.unit.quoted[at] >= 0:
            pieces.append(quotation_tokens(scene, scene.unit.quoted[at]))
            at = pieces[-1][1]
        elif scene.norm(at)[0].isalnum():
            break
        else:
            at += 1
    return tuple(pieces)


PATTERNS: tuple[Pattern, ...] = (
    narrated,
    as_told,
    incise,
    evidence,
    clause,
    colon,
    predicative,
    infinitive,
    quotation,
    noun,
    passive,
)
