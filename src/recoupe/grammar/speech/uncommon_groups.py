"""Verb groups of less common make: verbs of no list beside a quotation, infinitives that another verb carries."""

from __future__ import annotations

from recoupe.grammar.speech.auxiliaries import auxiliary, between, clitics, tails
from recoupe.grammar.speech.group import Group
from recoupe.grammar.speech.lexicon import Form, Kind, Lexicon, Verb
from recoupe.grammar.speech.tokens import MARKS, Unit

_NARRATED = 5
"""Last place of "de" in "et Anne Roy de lui répondre que …"."""
_UNKNOWN = Verb(lemma="", frames=frozenset({"inquit"}))
_FINITE, _PAST = Form(verb=_UNKNOWN, kind="finite"), Form(verb=_UNKNOWN, kind="past")


def unknown(unit: Unit, at: int, lex: Lexicon) -> Group | None:
    """A verb of no list in the place of an incise: `« … », peste X`, `« … », a tempêté X` say it all the same."""
    before = unit.tokens[at - 1].norm if at else ""
    start = at - 1 if before in lex.reflexives else at
    if start < 2 or unit.tokens[start - 1].norm != ",":
        return None
    if unit.tokens[start - 2].norm not in MARKS or unit.quoted[start - 3 if start > 2 else 0] < 0:
        return None
    number = unit.quoted[start - 3 if start > 2 else 0]
    opening = unit.quoted.index(number) - 1
    if opening > 0 and unit.tokens[opening - 1].norm in lex.determiners:
        return None  # `les « cygnes », remontent le fleuve`: a name, and what it does
    verb, form, subject = at, _FINITE, -1
    if unit.tokens[at].norm in lex.have or unit.tokens[at].norm in lex.be:
        subject = at + 1 if at + 1 < len(unit.tokens) and unit.tokens[at + 1].norm in lex.inverted else -1
        verb, form = _participle(unit, at + 1, lex), _PAST
    if verb < 0 or unit.tokens[verb].norm in lex.forms or not _can_say(unit, verb, form, lex):
        return None
    if subject < 0 and verb + 1 < len(unit.tokens) and unit.tokens[verb + 1].norm in lex.inverted:
        subject = verb + 1
    if subject < 0 and verb + 1 < len(unit.tokens) and not _names_someone(unit, verb + 1, lex):
        return None
    last = max(verb, subject) + 1
    return Group(start, last, (form,), form.kind, "plain", False, False, start < at, subject, ((start, last),), False)


def _participle(unit: Unit, at: int, lex: Lexicon) -> int:
    """The first word after an auxiliary that nothing but a participle explains; -1 when it is not there."""
    while at < len(unit.tokens) and between(unit, at, lex):
        at += 1
    return at if at < len(unit.tokens) and unit.tokens[at].norm.endswith(lex.participle_endings) else -1


def _can_say(unit: Unit, at: int, form: Form, lex: Lexicon) -> bool:
    token, norm = unit.tokens[at], unit.tokens[at].norm
    if token.capital or len(norm) < 4 or (form.kind == "finite" and not norm.endswith(lex.inquit_endings)):
        return False
    closed = (lex.nature, lex.stops, lex.prepositions, lex.adverbs, lex.pronouns, lex.relatives, lex.conjunctions)
    return not any(norm in words for words in closed)


def _names_someone(unit: Unit, at: int, lex: Lexicon) -> bool:
    token = unit.tokens[at]
    return (
        token.capital
        or token.norm in lex.determiners
        or token.norm in lex.titles
        or token.norm in lex.of
        or token.norm in lex.adverbs
        or token.norm in lex.times
        or token.norm in lex.to
        or token.norm in lex.addressing
    )


def carried(unit: Unit, at: int, forms: tuple[Form, ...], lex: Lexicon) -> Group | None:
    """An infinitive that another verb carries: `vient d'annoncer`, `n'hésite pas à dire`, `a fini par reconnaître`."""
    head, linked = at - 1, ""
    if _narrates(unit, at, lex):
        # "Et de préciser que …", "Et d'ajouter : « … »"
        kept = tuple(f for f in forms if f.kind == "infinitive" and not f.verb.reflexive and not f.verb.tail)
        begin = 0 if unit.tokens[1].norm in lex.narrating else at - 1
        return Group(begin, at + 1, kept, "infinitive", "plain", False, False, False, -1, ((begin, at + 1),), True)
    if head > 0 and unit.tokens[head].norm in lex.on and unit.tokens[head - 1].norm in lex.modal:
        # ", peut-on lire dans un communiqué"
        kept = tuple(Form(verb=f.verb, kind="finite") for f in forms if f.kind == "infinitive" and not f.verb.tail)
        cue = ((head - 1, at + 1),)
        return Group(head - 1, at + 1, kept, "finite", "plain", False, False, False, head, cue, True) if kept else None
    while head >= 0 and unit.tokens[head].norm in lex.clitics:
        head -= 1
    if head >= 0 and (unit.tokens[head].norm in lex.of or unit.tokens[head].norm in lex.linking_infinitive):
        linked, head = unit.tokens[head].norm, head - 1
    while head > 0 and between(unit, head, lex) and unit.tokens[head].norm not in lex.carriers:
        head -= 1
    if head < 0 or linked not in lex.carriers.get(unit.tokens[head].norm, ()):
        return None
    first, _, _, mood, compound = auxiliary(unit, head, lex)
    start, negated = clitics(unit, first if compound else head, lex)
    negated = negated and not linked  # "n'a pas voulu dire", and not "ne cesse de dire"
    kept, last, rest = tails(unit, at, tuple(f for f in forms if f.kind == "infinitive" and not f.verb.reflexive), lex)
    if not kept:
        return None
    kept = tuple(Form(verb=form.verb, kind="finite") for form in kept)
    kind: Kind = "past" if compound else "finite"
    return Group(start, last, kept, kind, mood, negated, False, False, -1, ((start, at + 1), *rest), True)


def _narrates(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether an infinitive opens the sentence after "et de": it tells what the same person said next."""
    if at < 2 or unit.tokens[0].norm not in lex.conjunctions:
        return False
    linked = at - 1
    while linked > 1 and unit.tokens[linked].norm in lex.clitics:
        linked -= 1
    if linked > _NARRATED or unit.tokens[linked].norm not in lex.narrating:
        return False
    return linked == 1 or all(token.capital for token in unit.tokens[1:linked])  # "Et Anne Roy d'ajouter"
