"""Verbs of saying in the passive: `La fermeture a été annoncée par le maire`, `X est critiqué pour avoir …`."""

from __future__ import annotations

from recoupe.grammar.speech import subjects
from recoupe.grammar.speech.agents import made
from recoupe.grammar.speech.extent import Circumstance, content_end, has_finite, skip
from recoupe.grammar.speech.findings import Finding, Scene, TokenRange
from recoupe.grammar.speech.group import Group
from recoupe.grammar.speech.noun_phrase import Phrase, phrase
from recoupe.grammar.speech.tokens import MARKS

_LONGEST = 18
"""Most tokens of what a participle or a relative clause hangs on."""


def passive(scene: Scene, group: Group) -> list[Finding]:
    """What is said is the subject: by whom stands after "by", or for some verbs nowhere."""
    verb = group.takes("told") or group.takes("unsigned")
    if verb is None or not group.passive or group.kind != "past" or _planned(scene, group):
        return []
    around = _around(scene, group)
    by = next((one.phrase for one in around if scene.norm(one.preposition) in scene.lex.by), None)
    judged = by is not None and scene.norm(by.head) in scene.lex.judges and verb.lemma in scene.lex.sentencing
    signed = by is not None and not judged and by.sourcelike and by.nature != "pronoun" and "told" in verb.frames
    why = next((one.preposition for one in around if scene.norm(one.preposition) in scene.lex.crediting), None)
    if "blame" not in verb.frames:
        why = None
    unsigned = by is None and group.sure and not group.negated and ("unsigned" in verb.frames or why is not None)
    topic = _topic(scene, group) if signed or unsigned else None
    if topic is None or has_finite(scene, topic.last, group.first):
        return []
    pieces: list[TokenRange] = [(topic.first, topic.last)]
    if why is not None:
        pieces.append((why, content_end(scene, why)))
    return [made(scene, group, "passive", tuple(pieces), by if signed else None)]


def _planned(scene: Scene, group: Group) -> bool:
    """`sera annoncé lundi`, `serait annoncé par le maire`: nobody has said it yet."""
    later = scene.lex.futures | scene.lex.conditionals
    return any(scene.norm(i) in later for i in range(group.first, group.last))


def _around(scene: Scene, group: Group) -> tuple[Circumstance, ...]:
    """The circumstances of a passive, its agent among them: `critiqué, notamment par la presse, pour …`."""
    at = group.last
    if scene.norm(at) == "," and scene.norm(at + 1) in scene.lex.adverbs:
        at += 1
    return skip(scene, at)[1]


def _topic(scene: Scene, group: Group) -> Phrase | None:
    """What is said: the subject, or what a participle or a relative clause hangs on."""
    lex, end = scene.lex, group.first
    if group.sure and scene.norm(end - 1) not in lex.who:
        return subjects.before(scene, group)
    if scene.norm(end - 1) in lex.who:
        end -= 1
    apart = False
    while end > 0 and (scene.norm(end - 1) in lex.adverbs or scene.norm(end - 1) == ","):
        end, apart = end - 1, apart or scene.norm(end - 1) == ","
    topic = ending(scene, end)
    if topic is None or apart or scene.norm(group.first - 1) in lex.who:
        return topic
    # "les mesures annoncées par le maire" only tells which; "…, une information confirmée par le maire" is told.
    own = scene.norm(topic.first) in lex.indefinite and (topic.first == 0 or scene.norm(topic.first - 1) == ",")
    return topic if own else None


def ending(scene: Scene, end: int) -> Phrase | None:
    """The noun phrase that ends before a token: the longest that an article opens."""
    lex, best = scene.lex, None
    for at in range(end - 1, max(-1, end - _LONGEST), -1):
        if scene.norm(at) in MARKS or scene.norm(at) == ",":
            break
        one = phrase(scene.unit, at, lex, stop=end)
        if one is None or one.last != end:
            continue
        best = one
        if scene.norm(at) in lex.determiners - lex.of and scene.norm(at - 1) not in lex.of:
            break
    return best
