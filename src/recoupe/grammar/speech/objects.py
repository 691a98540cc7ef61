"""A verb and its object: `X a dénoncé « … »`, `X a exprimé sa préoccupation`, `une vidéo montre …`."""

from __future__ import annotations

from recoupe.grammar.speech import subjects
from recoupe.grammar.speech.agents import impersonal, made, subject
from recoupe.grammar.speech.clause import that
from recoupe.grammar.speech.complements import is_infinitive
from recoupe.grammar.speech.extent import content_end, relative_end, skip, subordinate_end
from recoupe.grammar.speech.findings import Finding, Scene
from recoupe.grammar.speech.group import Group
from recoupe.grammar.speech.incise import after_colon
from recoupe.grammar.speech.lexicon import Verb
from recoupe.grammar.speech.noun_phrase import Phrase, phrase
from recoupe.grammar.speech.tokens import MARKS


def quotation(scene: Scene, group: Group) -> list[Finding]:
    """`X a parlé d'« … »`, `X a dénoncé « … »`: a verb, few words, a quotation."""
    frames = ("noun", "that", "inquit", "quoted")
    if group.passive or all(group.takes(frame) is None for frame in frames) or _expresses(scene, group):
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


def _expresses(scene: Scene, group: Group) -> bool:
    """`le mouvement s'exprime « … »`: a plain verb made reflexive takes no object."""
    return scene.lex.inversion and group.reflexive and not any(form.verb.reflexive for form in group.forms)


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
    if source is None or not _tells(scene, group, source, verb):
        return []
    at, _ = skip(scene, group.last) if not verb.tail else (group.last, ())
    unsaid = group.negated and not verb.denies and scene.norm(at) not in MARKS  # "n'évoque aucune date"
    if unsaid or not _begins_object(scene, at, verb.tail):
        return []
    end = _object_end(scene, group, source, at)
    named = phrase(scene.unit, at, scene.lex)
    if named is not None and named.nature == "medium" and named.last == end:
        return []  # "Jane Roe précise l'agence, …": an incise that lost its comma
    if named is not None and _says_nothing(scene, group, named):
        return []
    told = _shown(made(scene, group, "noun", ((at, end),), source))
    return [told, *after_colon(scene, told, end)] if end > at + 1 else []


def _says_nothing(scene: Scene, group: Group, named: Phrase) -> bool:
    """Whether an object is no content: `confirme une information`, and somebody with a verb that judges nobody."""
    lex = scene.lex
    if any(scene.norm(i) in lex.tidings for i in (named.first, named.first + 1)):
        return True
    itself = not any(scene.norm(i) in lex.of for i in range(named.first + 1, named.head))  # not "le départ du maire"
    told = scene.norm(named.first) in lex.definite | lex.possessives  # and not "douze blessés"
    someone = itself and told and named.nature in ("person", "group") and scene.norm(named.head) in lex.nature
    return someone and any(form.verb.lemma in lex.naming for form in group.forms)


def _tells(scene: Scene, group: Group, source: Phrase, verb: Verb) -> bool:
    """Whether a subject tells something with its verb: no court that sentences, no paper but what it provides for."""
    lex = scene.lex
    judged = scene.norm(source.head) in lex.judges and verb.lemma in lex.sentencing
    if judged or not source.sourcelike or impersonal(scene, source) or _planned(scene, group, source):
        return False
    provided = any(form.verb.lemma in lex.providing | lex.printed for form in group.forms)
    return source.nature != "paper" or provided or bool(verb.tail)


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
    # "leur offrir un gué" holds a pronoun, "leur désespoir" a possessive.
    told = scene.norm(at + 1) in scene.lex.having or norm not in scene.lex.possessives
    pronoun = norm in scene.lex.clitics and told and is_infinitive(scene, at + 1)
    term = scene.norm(at + 1) in scene.lex.terms  # "réclamait 18 ans": a prosecutor's request is an act
    counted = (norm[:1].isdigit() and not term) or norm in scene.lex.about
    return (norm in scene.lex.determiners and not pronoun) or norm in MARKS or counted


def evidence(scene: Scene, group: Group) -> list[Finding]:
    """`Une vidéo montre …`."""
    if group.takes("evidence") is None or group.passive or group.kind not in ("finite", "past"):
        return []
    source = subjects.before(scene, group)
    if source is None or source.nature != "paper":
        return []
    at = that(scene, group)
    if at is None:
        at, _ = skip(scene, group.last)
    end = content_end(scene, at)
    return [made(scene, group, "evidence", ((at, end),), source)._replace(mode="evidence")] if end > at else []
