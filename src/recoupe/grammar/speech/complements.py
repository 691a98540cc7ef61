"""Verbs with an attribute or an infinitive: `X a qualifié Y de Z`, `X affirme avoir vu`, `X est soupçonné de`."""

from __future__ import annotations

from recoupe.grammar.speech import subjects
from recoupe.grammar.speech.agents import agent, impersonal, made, speaks, subject
from recoupe.grammar.speech.extent import content_end, relative_end, resumes, skip, subordinate_end
from recoupe.grammar.speech.findings import Finding, Scene, TokenRange
from recoupe.grammar.speech.group import Group
from recoupe.grammar.speech.incise import after_colon
from recoupe.grammar.speech.lexicon import Verb
from recoupe.grammar.speech.noun_phrase import Phrase, phrase
from recoupe.grammar.speech.passives import ending
from recoupe.grammar.speech.tokens import MARKS

_ADJECTIVE = 4
"""Fewest letters of an adjective that a participle of judging brings."""
_JOINED = 2
"""Most tokens of an adjective with its adverb, before "and" joins another."""
_NEAR = 4
"""Most tokens of a preposition, its infinitive and what may stand between them."""
_HEARER = 8
"""Most tokens of whom something is told."""
_RATED = 14
"""Most tokens of an attribute before who gave it: `qualifié de « … » par X`."""


def predicative(scene: Scene, group: Group) -> list[Finding]:
    """`X a qualifié Y de Z`, `X a décrit Y comme Z`, `Y a été identifié par X comme Z`."""
    verb = group.takes("as")
    if verb is None or group.kind == "infinitive":
        return []
    at, _ = skip(scene, group.last)
    if scene.norm(at) == "," or (group.passive and _tried(scene, group, at)):
        return []
    link = _link(scene, group, at, verb.complements)
    if link is None:
        return []
    if group.passive:
        told = group.sure or agent(scene, group.last, link + 1) is not None or verb.complements & scene.lex.of
        rated = verb.lemma in scene.lex.rating
        return _passive(scene, group, link) if (told or rated) and verb.lemma not in scene.lex.calling else []
    source = subject(scene, group)
    if source is None or not (source.sourcelike or speaks(scene, group)) or impersonal(scene, source):
        return []
    at = at if at <= link else group.last  # "acusó al Gobierno de mentir": the object has a preposition
    end = content_end(scene, at, noun=True)
    if _finds(scene, group, at):
        end = next((i for i in range(at + 1, end) if _adjective_ends(scene, i, at)), end)
    return [made(scene, group, "predicative", ((at, end),), source)]


def _link(scene: Scene, group: Group, at: int, complements: frozenset[str]) -> int | None:
    """Where the attribute begins: at its linking word, or at a quotation or adjective for verbs without one."""
    if complements:
        found = _linking_word(scene, group, complements)
        return None if found is not None and group.passive and not _close(scene, group.last, found) else found
    for i in range(at, min(scene.size, at + 14)):
        if scene.norm(i) in MARKS and i + 1 < scene.size and scene.unit.quoted[i + 1] >= 0:
            return i
        if scene.norm(i) in (",", ";", ":", "."):
            break
    if group.passive:
        if not scene.lex.inversion or not _rated(scene, group, at):
            return None
        return group.last
    if _judged(scene, at) or _finds(scene, group, at):
        return at
    told = group.reflexive and any(form.verb.reflexive for form in group.forms)
    return at if told and not _closed(scene, at) else None


def _judged(scene: Scene, at: int) -> bool:
    """`juge inacceptable le projet`, `trouve normal de payer`: an adjective, then what is judged."""
    lex, following = scene.lex, scene.norm(at + 1)
    plain = scene.norm(at).isalpha() and not scene.unit.tokens[at].capital and scene.norm(at) not in lex.prepositions
    if not plain or _closed(scene, at) or is_infinitive(scene, at) or at in scene.starting:
        return False
    return following in lex.definite or following in lex.possessives or following in lex.of or following in lex.that


def _rated(scene: Scene, group: Group, at: int) -> bool:
    """`jugée trop chère`: a participle of judging, then an adjective; `jugé à Brenne` tries somebody."""
    return any(form.verb.lemma in scene.lex.rating for form in group.forms) and _adjectival(scene, at)


def _adjectival(scene: Scene, at: int) -> bool:
    """Whether a word of no closed class stands here that can be an adjective."""
    lex, norm = scene.lex, scene.norm(at)
    if len(norm) < _ADJECTIVE or not norm.isalpha():
        return False
    barred = (lex.prepositions, lex.nature, lex.stops, lex.finites, lex.breaks, lex.adverbs, lex.definite)
    return not (scene.unit.tokens[at].capital or _closed(scene, at) or any(norm in words for words in barred))


def _finds(scene: Scene, group: Group, at: int) -> bool:
    """`les juge ruineuses`, `qu'ils jugent corrompue`: an adjective, and what is judged stands before the verb."""
    lex = scene.lex
    if not any(form.verb.lemma in lex.finding for form in group.forms) or not _adjectival(scene, at):
        return False
    pronoun = any(scene.norm(i) in lex.definite for i in range(group.first, group.last))
    return pronoun or any(scene.norm(group.first - k) in lex.that for k in (1, 2))


def _adjective_ends(scene: Scene, i: int, begun: int) -> bool:
    """Whether what follows an adjective is said of something else: a comma, "and" or the main verb."""
    lex, norm = scene.lex, scene.norm(i)
    joined = norm in lex.conjunctions and i > begun + _JOINED  # "chère et longue" are two adjectives
    return scene.unit.quoted[i] < 0 and (norm == "," or joined or norm in lex.have or norm in lex.be)


def _tried(scene: Scene, group: Group, at: int) -> bool:
    """`jugé vendredi pour vol`, `jugé en appel`: a trial, where no attribute stands beside the participle."""
    tried = any(form.verb.lemma in scene.lex.rating for form in group.forms)
    return tried and any(not _adverb(scene, i) for i in range(group.last, at))


def _adverb(scene: Scene, i: int) -> bool:
    return scene.norm(i) in scene.lex.adverbs or scene.norm(i).endswith(scene.lex.adverb_ending)


def _closed(scene: Scene, at: int) -> bool:
    """Whether a word is of a closed class, and so no adjective."""
    lex, norm = scene.lex, scene.norm(at)
    closed = (lex.determiners, lex.clitics, lex.of, lex.that, lex.to, lex.relatives, lex.subjects, lex.asking)
    return any(norm in words for words in (*closed, lex.conjunctions, lex.have, lex.be, lex.negations))


def _close(scene: Scene, start: int, link: int) -> bool:
    """Whether nothing but adverbials and the agent stand between a passive and its attribute."""
    at, _ = skip(scene, start, stop=link)
    return at >= link


def _linking_word(scene: Scene, group: Group, complements: frozenset[str]) -> int | None:
    wanted = complements | {form for word in complements for form in scene.lex.elided.get(word, ())}
    for i in range(group.last, min(scene.size, group.last + 24)):
        norm = scene.norm(i)
        if norm in wanted and _attribute(scene, i, complements):
            return i - 1 if i > group.last and scene.norm(i - 1) in MARKS else i
        if norm in (";", ":", ".", ",") or norm in scene.lex.that:
            return None
    return None


def _attribute(scene: Scene, i: int, complements: frozenset[str]) -> bool:
    if not complements & scene.lex.of:
        return True
    following = scene.norm(i + 1)
    return (
        following in MARKS
        or following.endswith(scene.lex.infinitive_endings)
        or following in scene.lex.indefinite
        or following not in scene.lex.definite
    )


def _passive(scene: Scene, group: Group, link: int, *, impersonal: bool = False) -> list[Finding]:
    by = agent(scene, group.last, link + 1)
    rated = any(form.verb.lemma in scene.lex.rating for form in group.forms)
    plain = rated and not group.sure and scene.norm(group.first - 1) != ","
    topic = ending(scene, group.first) if plain else subjects.before(scene, group)
    if not group.sure and scene.norm(group.first - 1) == "," and topic is not None and topic.last != group.first - 1:
        topic = None  # "La ville a perdu son maire, soupçonné d'avoir …": of whom, only the reader knows
    if impersonal and topic is not None and topic.nature == "pronoun":
        topic = None  # "il est recommandé de fermer"
    pieces: list[TokenRange] = [(topic.first, topic.last)] if topic is not None else []
    end = content_end(scene, link) if group.sure else relative_end(scene, link)
    if by is None and (behind := _agent_behind(scene, link, end, rated=rated)) is not None:
        end, by = behind.first - 1, behind
    if rated and not group.sure:
        end = next((i for i in range(link + 1, end) if _adjective_ends(scene, i, link)), end)
    pieces.append((link, end))
    return [made(scene, group, "passive", tuple(pieces), by)]


def _agent_behind(scene: Scene, link: int, end: int, *, rated: bool) -> Phrase | None:
    """`qualifié de « fable » par le maire`, `jugée trop chère par les marins`: who says it, after what he says."""
    lex = scene.lex
    if not lex.inversion or is_infinitive(scene, link + 1):
        return None
    for i in range(link + 1, min(end, link + _RATED)):
        if scene.norm(i) in lex.by and scene.unit.quoted[i] < 0:
            if not rated and scene.norm(i - 1).endswith(lex.participle_endings):
                return None  # "accusé d'espionnage payé par X"
            one = phrase(scene.unit, i + 1, lex)
            return one if one is not None and (one.sourcelike or scene.norm(one.first) in lex.definite) else None
    return None


def infinitive(scene: Scene, group: Group) -> list[Finding]:
    """`X affirme avoir vu`, `X a proposé de partir`, `X a dit ne pas savoir`."""
    verb = group.takes("infinitive")
    if verb is None or group.kind == "infinitive":
        return []
    addressed = bool(verb.complements & scene.lex.of) and scene.norm(group.last) in scene.lex.to  # "demande à X de"
    at, _ = skip(scene, group.last) if not verb.complements & scene.lex.to else (group.last, ())
    if any(f.verb.tail for f in group.forms):
        at = group.last
    start = _infinitive(scene, group.last, verb.complements) if addressed else None
    at = start if start is not None else at
    start = start if start is not None else _infinitive(scene, at, verb.complements)
    if start is None and not verb.complements and scene.norm(group.last) in scene.lex.to:
        start = _past_hearer(scene, group.last)
    if start is None or _hosts(scene, verb, start):
        return []
    if group.passive:
        called = scene.lex.inversion and bool(verb.complements & scene.lex.to or verb.tail)
        near = group.sure and bool(called or verb.complements & scene.lex.of) and _close(scene, group.last, start)
        return _passive(scene, group, start, impersonal=True) if near else []
    source = subject(scene, group)
    if source is None or not (source.sourcelike or speaks(scene, group)) or impersonal(scene, source):
        return []
    if verb.lemma in scene.lex.providing and source.nature != "paper":
        return []  # "le maire prévoit d'ouvrir": a plan
    end = subordinate_end(scene, group, source, start, content_end(scene, start, noun=True))
    if scene.norm(group.first - 1) in scene.lex.who:
        end = next((i for i in range(start, end) if scene.norm(i) == "," and _main_clause(scene, i + 1)), end)
    told = made(scene, group, "infinitive", ((_with_object(scene, at, start), end),), source)
    return [told, *after_colon(scene, told, end)]


def _main_clause(scene: Scene, at: int) -> bool:
    """`À Anne, qui promet de payer, le maire a répondu`: a subject and its verb behind a relative clause."""
    one = phrase(scene.unit, at, scene.lex) if scene.unit.quoted[at - 1] < 0 else None
    return one is not None and resumes(scene, one.last)


def _past_hearer(scene: Scene, at: int) -> int | None:
    """`a expliqué au tribunal devoir partir`: the infinitive behind whom it is told."""
    for i in range(at + 2, min(scene.size, at + _HEARER)):
        if scene.norm(i) in scene.lex.plain_infinitives:
            return i
    return None


def _hosts(scene: Scene, verb: Verb, start: int) -> bool:
    """`invite ses voisins à dîner`: an act, where `invite ses voisins à partir` is advice."""
    visit = any(scene.norm(i) in scene.lex.visits for i in range(start, start + _NEAR))
    return verb.lemma in scene.lex.hosting and visit


def _with_object(scene: Scene, at: int, start: int) -> int:
    """`incite les voisins à venir`: who is to do it belongs to what is said."""
    for i in range(at, start):
        if scene.norm(i) not in scene.lex.determiners and not scene.unit.tokens[i].capital:
            continue
        inner = phrase(scene.unit, i, scene.lex, stop=start)
        if inner is not None and inner.last == start:
            return start if scene.norm(i - 1) in scene.lex.to | scene.lex.prepositions else i
    return start


def _infinitive(scene: Scene, at: int, complements: frozenset[str]) -> int | None:
    lex = scene.lex
    i = at
    while (
        scene.norm(i) in lex.negators
        or scene.norm(i) in lex.negations
        or (scene.norm(i) in lex.clitics and not (complements and scene.norm(i) in lex.determiners))
    ):
        i += 1
    noun = scene.norm(i - 1) in lex.determiners and scene.norm(i + 1) in lex.of  # "estime le pouvoir de X"
    if is_infinitive(scene, i) and not noun:
        return at
    if not complements:
        return None
    wanted = complements | {e for c in complements for e in lex.elided.get(c, ()) if e not in lex.determiners}
    for i in range(at, min(scene.size, at + 14)):
        norm = scene.norm(i)
        if norm in wanted and norm not in lex.determiners:
            j = i + 1
            while (
                scene.norm(j) in lex.negators
                or scene.norm(j) in lex.negations
                or scene.norm(j) in lex.clitics
                or scene.norm(j) in MARKS
            ):
                j += 1
            if is_infinitive(scene, j):
                return i
        if norm in (",", ";", ":", ".") or norm in lex.that:
            return None
    return None


def is_infinitive(scene: Scene, at: int) -> bool:
    """Whether a word can be an infinitive, by its ending."""
    norm = scene.norm(at)
    return (
        len(norm) > 3
        and norm.endswith(scene.lex.infinitive_endings)
        and norm not in scene.lex.nature
        and not scene.unit.tokens[at].capital
    )
