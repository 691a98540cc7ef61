"""Patterns over one verb group, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Callable

from recoupe.grammar import subjects
from recoupe.grammar.agents import WINDOW, agent, impersonal, made, speaks, subject
from recoupe.grammar.complements import infinitive, is_infinitive, predicative
from recoupe.grammar.extent import (
    content_end,
    has_finite,
    quotation_tokens,
    relative_end,
    resumes,
    skip,
    subordinate_end,
    trim,
)
from recoupe.grammar.findings import Finding, Scene, TokenRange
from recoupe.grammar.groups import Group
from recoupe.grammar.incise import after_colon, incise
from recoupe.grammar.lexicon import Verb
from recoupe.grammar.noun_phrase import Phrase, phrase
from recoupe.grammar.tokens import MARKS

_CLAUSE = 6
"""Tokens past which what follows "said" is taken for a clause even where no verb of it is known: F on PolNeAR (dev)
rises from 0.622 to 0.627."""
Pattern = Callable[[Scene, Group], list[Finding]]


def clause(scene: Scene, group: Group) -> list[Finding]:
    """A verb with a that-clause, coordinated clauses included."""
    if group.takes("that") is None or scene.norm(group.first) in scene.lex.citing:
        return []
    at = _that(scene, group)
    source = None
    if at is None and scene.lex.bare:
        at = _bare(scene, group)
    if at is None or (group.passive and not _told(scene, group)):
        return []
    by = agent(scene, group.last, at) if group.passive else None
    if group.passive:
        source = by
    else:
        source = subject(scene, group)
        if source is None or (source.nature == "other" and not (group.sure or scene.lex.bare or speaks(scene, group))):
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
    form = "participle" if group.kind == "present" else "passive" if group.passive else "that"
    told = made(scene, group, form, ((at, end),), source)
    return [*_parts(scene, told, at, end), *after_colon(scene, told, end)]


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
        if scene.norm(i) in scene.lex.of | scene.lex.addressing:
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
    return any(form.verb.lemma in lex.informing for form in group.forms)


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


def _that(scene: Scene, group: Group) -> int | None:
    """The token after "that", if one belongs to this verb."""
    lex = scene.lex
    for i in range(group.last, min(scene.size, group.last + WINDOW)):
        norm = scene.norm(i)
        if norm in lex.that:
            restricted = group.negated and scene.norm(i + 1) in lex.prepositions  # "n'a été prévenu qu'en mai"
            return None if restricted or scene.norm(i - 1) in lex.before_that or _relative(scene, group, i) else i + 1
        if norm in (";", ":", ".", "!", "?") or norm in lex.who or norm in lex.have or norm in lex.be:
            return None
        if norm in MARKS or i in scene.starting or (norm in lex.of and is_infinitive(scene, i + 1)):
            return None
    return None


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


def colon(scene: Scene, group: Group) -> list[Finding]:
    """`X a déclaré : « … »`."""
    if group.takes("that") is None and group.takes("inquit") is None:
        return []
    at = group.last
    while (
        at < min(scene.size, group.last + WINDOW)
        and scene.norm(at) not in (":", ".", ";")
        and scene.norm(at) not in MARKS
        and not (at in scene.starting and scene.lex.inversion)
    ):
        at += 1
    if scene.norm(at) in MARKS and scene.norm(at - 1) == ",":
        at -= 1
        if scene.lex.inversion and skip(scene, group.last)[0] < at:
            return []  # "X défend la loi, « une réforme »": in apposition to what he defends
    if scene.norm(at) not in (":", ",") or (scene.norm(at) == "," and scene.norm(at + 1) not in MARKS):
        return []
    source = subject(scene, group)
    if source is None or not source.sourcelike:
        return []
    begin = at + 1
    if scene.norm(begin) in MARKS and begin + 1 < scene.size and scene.unit.quoted[begin + 1] >= 0:
        pieces = _quotations_from(scene, begin)
        return [made(scene, group, "colon", pieces, source)]
    if group.takes("that") is None or begin >= scene.size or (group.passive and scene.lex.inversion):
        return []
    return [made(scene, group, "colon", ((begin, content_end(scene, begin)),), source)]


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


def quotation(scene: Scene, group: Group) -> list[Finding]:
    """`X a parlé d'« … »`, `X a dénoncé « … »`: a verb, few words, a quotation."""
    frames = ("noun", "that", "inquit", "quoted")
    if group.passive or all(group.takes(frame) is None for frame in frames):
        return []
    at, _ = skip(scene, group.last)
    end = content_end(scene, at, noun=True)
    if (
        not any(q >= 0 for q in scene.unit.quoted[at:end])
        or scene.norm(at) in (",", ".")
        or scene.norm(at) in scene.lex.who
    ):
        return []
    if any(at < other.first < end and not _quoted_before(scene, at, other.first) for other in scene.groups):
        return []
    source = subject(scene, group)
    if source is None or not source.sourcelike or impersonal(scene, source) or _planned(scene, group, source):
        return []
    told = group.takes("noun") is not None or (group.takes("quoted") is not None and scene.norm(at + 1) in MARKS)
    if scene.norm(at) not in MARKS and not told:
        # "a lancé son « navire du futur »": the object of another verb in scare quotes.
        return []
    return [_shown(made(scene, group, "noun", ((at, end),), source))] if end > at else []


def _shown(told: Finding) -> Finding:
    """A document shows rather than says."""
    return told._replace(mode="evidence") if told.source is not None and told.source.nature == "paper" else told


def _quoted_before(scene: Scene, start: int, end: int) -> bool:
    return any(q >= 0 for q in scene.unit.quoted[start:end])


def noun(scene: Scene, group: Group) -> list[Finding]:
    """`X a exprimé sa préoccupation`: kept only where the subject looks like a source."""
    verb = group.takes("noun") or _seen_in(scene, group)
    if verb is None or group.passive or group.kind == "infinitive" or group.mood != "plain":
        return []
    source = None if group.reflexive and not verb.reflexive else subject(scene, group)
    if source is None or not source.sourcelike or impersonal(scene, source):
        return []
    provided = any(form.verb.lemma in scene.lex.providing for form in group.forms)
    if _planned(scene, group, source) or (source.nature == "paper" and not provided and not verb.tail):
        return []
    at, _ = skip(scene, group.last) if not verb.tail else (group.last, ())
    judged = scene.norm(source.head) in scene.lex.judges and verb.lemma in scene.lex.sentencing
    if judged or not _begins_object(scene, at, verb.tail):
        return []
    if group.negated and not verb.denies and scene.norm(at) not in MARKS:
        return []  # "n'évoque aucune date": not said
    end = _object_end(scene, group, source, at)
    named = phrase(scene.unit, at, scene.lex)
    if named is not None and named.nature == "medium" and named.last == end:
        return []  # "Jane Roe précise l'agence, …": an incise that lost its comma
    told = _shown(made(scene, group, "noun", ((at, end),), source))
    return [told, *after_colon(scene, told, end)] if end > at + 1 else []


def _planned(scene: Scene, group: Group, source: Phrase) -> bool:
    """`le texte prévoit une amende` says so, `le maire prévoit une fête` plans."""
    return source.nature != "paper" and any(form.verb.lemma in scene.lex.providing for form in group.forms)


def _object_end(scene: Scene, group: Group, source: Phrase, at: int) -> int:
    """The end of an object: that of the clause in front, or of the relative clause that the verb stands in."""
    told = scene.norm(group.first - 1) in scene.lex.who
    end = relative_end(scene, at) if told else content_end(scene, at, noun=True)
    return subordinate_end(scene, group, source, at, end)


def _seen_in(scene: Scene, group: Group) -> Verb | None:
    """`X y voit un risque`: a judgement, where "sees" alone is none."""
    there = any(scene.norm(i) in scene.lex.there for i in range(group.first, group.last))
    return group.takes("quoted") if there else None


def _begins_object(scene: Scene, at: int, tail: tuple[str, ...]) -> bool:
    norm = scene.norm(at)
    if tail:
        return norm != "" and norm not in (",", ".")
    pronoun = norm in scene.lex.clitics and is_infinitive(scene, at + 1)
    return (norm in scene.lex.determiners and not pronoun) or norm in MARKS


def evidence(scene: Scene, group: Group) -> list[Finding]:
    """`Une vidéo montre …`."""
    if group.takes("evidence") is None or group.passive or group.kind not in ("finite", "past"):
        return []
    source = subjects.before(scene, group)
    if source is None or source.nature != "paper":
        return []
    at = _that(scene, group)
    if at is None:
        at, _ = skip(scene, group.last)
    end = content_end(scene, at)
    return [made(scene, group, "evidence", ((at, end),), source)._replace(mode="evidence")] if end > at else []


PATTERNS: tuple[Pattern, ...] = (incise, evidence, clause, colon, predicative, infinitive, quotation, noun)
