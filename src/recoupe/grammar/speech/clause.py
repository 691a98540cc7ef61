"""A verb with a that-clause: `X affirme que …`."""

from __future__ import annotations

from recoupe.grammar.speech.agents import WINDOW, agent, made, speaks, subject
from recoupe.grammar.speech.complements import is_infinitive
from recoupe.grammar.speech.extent import content_end, has_finite, resumes, skip, subordinate_end, trim
from recoupe.grammar.speech.findings import Finding, Scene
from recoupe.grammar.speech.group import Group
from recoupe.grammar.speech.incise import after_colon
from recoupe.grammar.speech.noun_phrase import Phrase, phrase
from recoupe.grammar.speech.tokens import MARKS

_CLAUSE = 6
"""Tokens past which what follows "said" is taken for a clause even where no verb of it is known: F on PolNeAR (dev)
rises from 0.622 to 0.627."""


def clause(scene: Scene, group: Group) -> list[Finding]:
    """A verb with a that-clause, coordinated clauses included."""
    if group.takes("that") is None or scene.norm(group.first) in scene.lex.citing:
        return []
    at = that(scene, group)
    if at is None and scene.lex.bare:
        at = _bare(scene, group)
    if at is None or (group.passive and not _told(scene, group)):
        return []
    convinced = group.passive and any(form.verb.lemma in scene.lex.convincing for form in group.forms)
    source, fits = _sayer(scene, group, at, convinced=convinced)
    if not fits:
        return []
    end = content_end(scene, at)
    if source is not None and _learns(scene, group, source):
        source = _informant(scene, group, at)
    if source is not None and scene.norm(source.first) in scene.lex.on:
        source = _behind(scene) or source
    end = subordinate_end(scene, group, source, at, end)
    if scene.norm(group.first - 1) in scene.lex.who:
        end = next((i for i in range(at, end) if scene.norm(i) == "," and _main_goes_on(scene, at, i)), end)
    if end <= at:
        return []
    form = "participle" if group.kind == "present" else "passive" if group.passive and not convinced else "that"
    told = made(scene, group, form, ((at, end),), source)
    return [*_parts(scene, told, at, end), *after_colon(scene, told, end)]


def _sayer(scene: Scene, group: Group, at: int, *, convinced: bool) -> tuple[Phrase | None, bool]:
    """Who says it, and whether that makes an attribution: some are known though nobody is named."""
    if convinced:  # "est convaincu que": the subject, though the verb is passive
        source = subject(scene, group) if group.sure or scene.norm(group.first - 1) == "," else None
        return source, source is not None and source.sourcelike
    if group.passive:
        return agent(scene, group.last, at), True
    source = subject(scene, group)
    if source is None:
        return None, _silent(scene, group)
    return source, source.nature != "other" or _says(scene, group)


def _says(scene: Scene, group: Group) -> bool:
    """Whether the verb is one of saying, whatever its subject."""
    return group.sure or scene.lex.bare or speaks(scene, group)


def _silent(scene: Scene, group: Group) -> bool:
    """`Añadió que …`, `También le dijo que …`: nothing that could be its subject stands before the verb."""
    at = group.first
    while at and scene.norm(at - 1) in scene.lex.clitics:
        at -= 1
    return scene.lex.silent and group.kind == "finite" and skip(scene, 0, stop=at, commas=True)[0] >= at


def _main_goes_on(scene: Scene, start: int, comma: int) -> bool:
    """`X, qui affirme que A, reprend la parole`: the verb behind the relative clause is not of what is said."""
    return scene.unit.quoted[comma] < 0 and resumes(scene, comma + 1) and has_finite(scene, start, comma)


def _learns(scene: Scene, group: Group, source: Phrase) -> bool:
    """`on apprend que`: who hears it is not who says it."""
    indefinite = scene.norm(source.first) in scene.lex.on
    return indefinite and any(form.verb.lemma in scene.lex.learning for form in group.forms)


def _informant(scene: Scene, group: Group, at: int) -> Phrase | None:
    """`on apprend de source policière que`: the source between the verb and its clause."""
    for i in range(group.last, at):
        if scene.norm(i) in scene.lex.of or scene.norm(i) in scene.lex.addressing:
            one = phrase(scene.unit, i + 1, scene.lex, stop=at)
            if one is not None and one.sourcelike:
                return one
    return None


def _behind(scene: Scene) -> Phrase | None:
    """`De source policière, on indique que`: the source in front of the sentence."""
    one = phrase(scene.unit, 1, scene.lex) if scene.norm(0) in scene.lex.narrating else None
    return one if one is not None and one.nature == "unnamed" else None


def _told(scene: Scene, group: Group) -> bool:
    """Whether a passive with "that" reports: `il a été indiqué que`, `X a été informé que`; not `annoncées … que`."""
    lex = scene.lex
    if not lex.inversion or scene.norm(group.first - 1) in lex.subjects or group.subject >= 0:
        return True
    return any(form.verb.lemma in lex.informing | lex.convincing for form in group.forms)


def _parts(scene: Scene, told: Finding, at: int, end: int) -> list[Finding]:
    """`que A et que B`: two attributions, where the language splits them."""
    lex = scene.lex
    if not lex.splits:
        return [told]
    edges = [
        i for i in range(at + 2, end - 2)
        if scene.norm(i) in lex.conjunctions and scene.norm(i + 1) in lex.that and scene.unit.quoted[i] < 0
        and scene.norm(i - 1) not in lex.before_that
    ]  # fmt: skip
    found, begin = [], at
    for edge in [*edges, end]:
        found.append(told._replace(content=((begin, trim(scene, begin, edge)),)))
        begin = edge + 2
    return found


def that(scene: Scene, group: Group) -> int | None:
    """The token after "that", if one belongs to this verb; or the word that opens an indirect question."""
    lex = scene.lex
    if (
        scene.norm(group.last) in lex.asking
        and not group.negated
        and any(f.verb.lemma in lex.wondering for f in group.forms)
    ):
        return group.last
    for i in range(group.last, min(scene.size, group.last + WINDOW)):
        norm = scene.norm(i)
        if norm in lex.that:
            restricted = group.negated and scene.norm(i + 1) in lex.prepositions  # "n'a été prévenu qu'en mai"
            tied = scene.norm(i - 1) in lex.before_that and not _loose(scene, group, i)
            return None if restricted or tied or _relative(scene, group, i) else i + 1
        ago = norm in lex.have and scene.norm(i - 1) in lex.there  # "a dit il y a deux jours que"
        if norm in (";", ":", ".", "!", "?") or norm in lex.who or (norm in lex.have and not ago) or norm in lex.be:
            return None
        if norm in MARKS or i in scene.starting or (norm in lex.of and is_infinitive(scene, i + 1)):
            return None
    return None


def _loose(scene: Scene, group: Group, that: int) -> bool:
    """`confirme aussi que`, `demande à ce que`: a word that makes a conjunction with "that", but not here."""
    lex = scene.lex
    if scene.norm(that - 1) in lex.also:
        return that - 1 == group.last
    hung = scene.norm(that - 1) in lex.these and (scene.norm(that - 2) in lex.to or scene.norm(that - 2) in lex.of)
    return hung and that - 2 >= group.last and scene.norm(that - 3) not in lex.prepositions


def _relative(scene: Scene, group: Group, that: int) -> bool:
    """`se dit déçue de la décision, que le groupe conteste`: one comma before "que" alone opens a relative clause."""
    commas = [i for i in range(group.last, that) if scene.norm(i) == ","]
    if not scene.lex.inversion or commas != [that - 1]:
        return False
    return group.reflexive or skip(scene, group.last)[0] < that - 1


def _bare(scene: Scene, group: Group) -> int | None:
    """A clause without a conjunction after the verb."""
    at, _ = skip(scene, group.last)
    norm = scene.norm(at)
    if (
        not norm
        or norm in scene.lex.prepositions
        or norm in scene.lex.to
        or norm in scene.lex.of
        or not norm[0].isalnum()
    ):
        return None
    end = content_end(scene, at)
    if group.takes("noun") is None and (has_finite(scene, at, end) or end - at > _CLAUSE):
        return at
    inner = phrase(scene.unit, at, scene.lex)
    if inner is None or group.kind == "present":
        return None
    after, _ = skip(scene, inner.last)
    norm = scene.norm(after)
    lex = scene.lex
    verbal = norm in lex.have or norm in lex.be or norm in lex.finites or norm.endswith(lex.finite_endings)
    return at if verbal else None
