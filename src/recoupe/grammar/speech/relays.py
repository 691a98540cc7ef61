"""Links of a chain beside its source: who is quoted, who quotes, whom they spoke to and where."""

from __future__ import annotations

from recoupe.grammar.speech.extent import skip
from recoupe.grammar.speech.findings import Finding, Scene
from recoupe.grammar.speech.noun_phrase import Phrase, phrase
from recoupe.grammar.speech.tokens import MARKS


def citing(scene: Scene, finding: Finding) -> list[Phrase]:
    """`…, citant X` after the attribution, or after its source (`Selon Y, citant X, …`): X is nearer the words."""
    edges = {finding.source.last if finding.source else 0, finding.cue[-1][1], finding.content[-1][1]}
    if finding.form == "according" and finding.source is not None:
        # `Selon Y la semaine dernière, citant X, …`: between a source in front and what it says.
        between = range(finding.source.last, finding.content[0][0])
        edges.update(i - 1 for i in between if scene.norm(i) in scene.lex.citing and scene.norm(i - 1) == ",")
    for edge in sorted(edges):
        at = edge
        while scene.norm(at) in MARKS:
            at += 1
        if scene.norm(at) != "," or scene.norm(at + 1) not in scene.lex.citing:
            at, _ = skip(scene, at)
        if scene.norm(at) == ",":
            at += 1
        if scene.norm(at) in scene.lex.who:
            at += 1
        if scene.norm(at) in scene.lex.clitics - scene.lex.reflexives:
            at += 1
        if scene.norm(at) in scene.lex.citing:
            one = phrase(scene.unit, at + 1, scene.lex)
            if one is not None and one.sourcelike:
                return [one]
    return []


def relays(scene: Scene, finding: Finding) -> list[Phrase]:
    """Relays that are told beside the source: quoted by, addressee, place of publication, consulted by."""
    if finding.source is None:
        return []
    found: list[Phrase] = [] if finding.relay is None else [finding.relay]
    found.extend(_addressees(scene, finding))
    start = finding.source.first
    stop = min(scene.size, finding.source.last + 22)
    content = finding.content
    for at in range(start, stop):
        if scene.norm(at) in (";", ".") or (at > finding.source.last and any(a <= at < b for a, b in content)):
            break
        if scene.norm(at) in scene.lex.cited:
            after = at + 1
            while scene.norm(after) in scene.lex.as_saying:
                after += 1
            by, _ = skip(scene, after) if scene.norm(after) not in scene.lex.by else (after, ())
            if scene.norm(by) in scene.lex.by:
                one = phrase(scene.unit, by + 1, scene.lex)
                if (
                    one is not None
                    and one.sourcelike
                    and (one.first, one.last) != (finding.source.first, finding.source.last)
                ):
                    found.append(one)
    return found


def _addressees(scene: Scene, finding: Finding) -> list[Phrase]:
    """Media spoken to, and documents the words stand in, near the cue."""
    lex, found = scene.lex, []
    source = finding.source
    cue_end = finding.cue[-1][1]
    edges = {cue_end, source.last if source else cue_end, finding.content[-1][1]}
    if lex.bare and (told := phrase(scene.unit, cue_end, lex)) is not None and _is_medium(scene, told):
        found.append(told)
    for edge in sorted(edges):
        begin = edge
        _, circumstances = skip(scene, begin, commas=True)
        for one in circumstances:
            inner = one.phrase
            if inner is None and scene.norm(one.preposition + 2) in lex.of:
                inner = phrase(scene.unit, one.preposition + 3, lex)  # "au micro de RTL"
            if inner is None:
                continue
            if any(a <= inner.first < b for a, b in finding.content):
                break
            to = scene.norm(one.preposition) in lex.to or scene.norm(one.preposition) in lex.addressing
            if to and (medium := _press(scene, inner)) is not None:
                found.append(medium)
            elif (to and _is_medium(scene, inner)) or (
                (scene.norm(one.preposition) in lex.inside and inner.nature in ("paper", "medium"))
                or _according_paper(scene, one.preposition, inner)
            ):
                found.append(inner)
    return found


def _according_paper(scene: Scene, preposition: int, inner: Phrase) -> bool:
    """`…, juge le parquet, selon un communiqué`: the paper in which he says so."""
    return scene.norm(preposition) in scene.lex.according and inner.nature == "paper"


def _press(scene: Scene, inner: Phrase) -> Phrase | None:
    """`au micro de RTL`, `dans un entretien au Monde`: the title of the press inside a phrase, by its capital."""
    for i in range(inner.first, inner.last):
        token = scene.unit.tokens[i]
        if token.capital and token.norm in scene.lex.press:
            first = i - 1 if i > inner.first and scene.unit.tokens[i - 1].capital else i
            return Phrase(first, inner.last, i, "medium")
    return None


def _is_medium(scene: Scene, inner: Phrase) -> bool:
    lex = scene.lex
    words = range(inner.first, inner.last)
    named = any(scene.norm(i) in lex.mastheads and scene.unit.tokens[i].capital for i in words)
    return inner.nature == "medium" or named or any(scene.norm(i) in lex.outlets for i in words)
