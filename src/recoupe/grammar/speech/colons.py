"""Quotations behind a colon that no verb brings: `Le maire : « … »`, `Le maire ne mâche pas ses mots : « … »`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.grammar.speech import subjects
from recoupe.grammar.speech.extent import has_finite, quotation_tokens
from recoupe.grammar.speech.findings import Finding, Scene
from recoupe.grammar.speech.noun_phrase import Phrase, phrase
from recoupe.grammar.speech.tokens import MARKS

_NAMED = 3
"""Most tokens of a name between marks."""
_SPOKEN = 5
"""Fewest tokens of a quotation after a colon that is speech and not the name of something."""


def label(scene: Scene) -> Finding | None:
    """`Le maire : « … »`, at the head of a title or sentence: a speaker, a colon and a quotation."""
    source = phrase(scene.unit, 0, scene.lex)
    if source is None or not source.sourcelike or source.nature in ("pronoun", "paper"):
        return None
    colon = _apposition_end(scene, source)
    if scene.norm(colon) != ":":
        return None
    capitals = all(token.capital for token in scene.unit.tokens[source.first : source.last])
    if source.nature == "name" and not capitals:
        return None
    first = colon + 2
    if scene.norm(colon + 1) not in MARKS or first >= scene.size or scene.unit.quoted[first] < 0:
        return None
    content = quotation_tokens(scene, scene.unit.quoted[first])
    topic = source.nature == "name" and source.last == source.first + 1
    if topic and any(group.first >= content[1] for group in scene.groups):
        return None  # "Climat : « … », plaide X": what it is about
    return Finding("label", (content,), ((colon, colon + 1),), source, mode="direct")


def after_colons(scene: Scene, found: Sequence[Finding]) -> Iterator[Finding]:
    """`Le maire ne mâche pas ses mots : « … »`: a quotation that no cue brings, whose speaker the sentence names."""
    if not scene.lex.inversion:
        return
    for number, (first, last) in scene.quotations.items():
        colon = first - 2
        told = any(a < last and first < b for one in found for a, b in one.content)
        if told or colon < 2 or scene.norm(colon) != ":" or last - first < _SPOKEN:
            continue
        start = next((i + 1 for i in range(colon - 1, -1, -1) if scene.norm(i) in (".", ";", ":", "!", "?")), 0)
        source = subjects.named(scene, start, colon) or _behind_frame(scene, start, colon)
        source = source or _for_example(scene, start, colon)
        if source is not None and all(_brief(scene, quoted) for quoted in scene.unit.quoted[start:colon]):
            content = quotation_tokens(scene, number)
            yield Finding("label", (content,), ((colon, colon + 1),), source, mode="direct")


def _behind_frame(scene: Scene, start: int, colon: int) -> Phrase | None:
    """`Dans un entretien paru lundi, le maire prend date : « … »`: the subject behind the first comma."""
    comma = next((i for i in range(start, colon) if scene.norm(i) == ","), colon)
    framed = scene.norm(start) in scene.lex.prepositions | scene.lex.to and not has_finite(scene, start, comma)
    return subjects.named(scene, comma + 1, colon) if framed and comma < colon else None


def _brief(scene: Scene, number: int) -> bool:
    """Outside quotations, or in a name between marks."""
    return number < 0 or scene.quotations[number][1] - scene.quotations[number][0] <= _NAMED


def _for_example(scene: Scene, start: int, colon: int) -> Phrase | None:
    """`certains hésitent, comme Anne Roy, 24 ans : « … »`: the name after "like"."""
    for i in range(colon - 1, start, -1):
        if scene.norm(i) in scene.lex.as_ and scene.unit.tokens[i + 1].capital:
            one = phrase(scene.unit, i + 1, scene.lex, stop=colon)
            return one if one is not None and one.nature in ("name", "person") else None
    return None


def _apposition_end(scene: Scene, source: Phrase) -> int:
    """The token after a speaker and what is said of him: `Luc, retraité de la poste : « … »`."""
    if scene.norm(source.last) != "," or not scene.lex.inversion:
        return source.last
    for i in range(source.last + 1, min(scene.size, source.last + 14)):
        if scene.norm(i) == ":":
            return i if not has_finite(scene, source.last + 1, i) else source.last
        if scene.norm(i) in (".", ";", "!", "?") or scene.norm(i) in MARKS or i in scene.starting:
            break
    return source.last
