"""Verb groups that may carry an attribution: where they stand, their mood, negation and inverted subject."""

from __future__ import annotations

from recoupe.grammar.speech.auxiliaries import auxiliary, clitics, tails
from recoupe.grammar.speech.group import Group
from recoupe.grammar.speech.lexicon import Form, Kind, Lexicon
from recoupe.grammar.speech.tokens import Unit
from recoupe.grammar.speech.uncommon_groups import carried, unknown


def groups(unit: Unit, lex: Lexicon) -> list[Group]:
    """The verb groups of a unit, in order, without overlaps."""
    found: list[Group] = []
    past, before = 0, ""
    for at, token in enumerate(unit.tokens):
        forms = lex.forms.get(token.norm)
        opened = lex.inversion and (before == "," or before in lex.reflexives)
        before = token.norm
        if at < past or not (forms or opened):
            continue
        group = _group(unit, at, forms, lex) if forms else None
        if group is None and opened:
            group = unknown(unit, at, lex)
        if group is not None and not (found and group.first < found[-1].last):
            found.append(group)
            past = group.last
    return found


def _group(unit: Unit, at: int, forms: tuple[Form, ...], lex: Lexicon) -> Group | None:
    head, first, passive, mood, compound = auxiliary(unit, at, lex)
    if not compound and (_is_noun(unit, at, lex) or _is_participle_noun(unit, at, forms, lex)):
        return None
    kind = _kind(forms, compound=compound)
    if kind == "infinitive":
        return carried(unit, at, forms, lex)
    if kind is None:
        return None
    if compound and all(form.kind == "finite" for form in forms):
        forms = tuple(Form(verb=form.verb, kind="past") for form in forms)
    if kind == "past" and not compound and at and unit.tokens[at - 1].norm in lex.having:
        return None
    norms = [token.norm for token in unit.tokens[max(0, head - 4) : head]]
    reflexive = _is_reflexive(norms, lex)
    kept = tuple(f for f in forms if f.kind == kind and (reflexive or not f.verb.reflexive))
    kept, last, rest = tails(unit, at, kept, lex)
    if not kept:
        return None
    start, negated = clitics(unit, head, lex)
    negated = negated or (compound and _has_negation(unit, first, at, lex)) or _negated_after(unit, start, lex)
    passive = passive or (kind == "past" and not compound)
    subject = _inverted(unit, head if compound else at, lex)
    if subject >= last:
        last = subject + 1
    elif subject < 0 and not compound and last < len(unit.tokens) and unit.tokens[last].norm in lex.inverted:
        subject, last = last, last + 1
    if kind == "finite":
        mood = kept[0].mood
    sure = compound or subject >= 0 or start < head
    cue = ((start, max(at + 1, subject + 1)), *rest)
    if passive and reflexive:
        passive = False
    return Group(start, last, kept, kind, mood, negated, passive, reflexive, subject, cue, sure)


def _kind(forms: tuple[Form, ...], *, compound: bool) -> Kind | None:
    """What a form is here: after an auxiliary a participle (`a conclut` is a slip of the pen)."""
    kinds = {form.kind for form in forms}
    if compound:
        return "past" if "past" in kinds or kinds == {"finite"} else "present" if "present" in kinds else None
    return next((kind for kind in _BY_RANK if kind in kinds), None)


_BY_RANK: tuple[Kind, ...] = ("finite", "present", "past", "infinitive")


def _is_reflexive(before: list[str], lex: Lexicon) -> bool:
    """Whether a reflexive pronoun stands before a verb (`s'` of `s'il dit` does not)."""
    if not before:
        return False
    return before[-1] in lex.reflexives or (
        len(before) > 1 and before[-1] in lex.clitics and before[-2] in lex.reflexives
    )


def _is_noun(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a form that can be a noun is one: after an article or a preposition, or with a capital."""
    token = unit.tokens[at]
    if token.norm not in lex.nouns:
        return False
    if token.capital:
        return True
    before = unit.tokens[at - 1].norm if at else ""
    if lex.bare and at and not unit.tokens[at - 1].capital and before[0].isalnum():
        # English: "a new poll report", "campaign claims": a noun unless somebody stands before it.
        somebody = before in lex.nature or before in lex.subjects or before in lex.pronouns or before in lex.who
        if not (somebody or before in lex.clitics or before in lex.adverbs or before in lex.conjunctions):
            return True
    return before in lex.determiners or before in lex.prepositions or before in lex.of


def _is_participle_noun(unit: Unit, at: int, forms: tuple[Form, ...], lex: Lexicon) -> bool:
    """`l'accusé`, `aux jurés`: a participle alone after an article."""
    alone = all(form.kind == "past" for form in forms)
    return alone and at > 0 and _before_noun(unit.tokens[at - 1].norm, lex)


def _before_noun(norm: str, lex: Lexicon) -> bool:
    return norm in lex.determiners or norm in lex.to or norm in lex.of


def _has_negation(unit: Unit, first: int, at: int, lex: Lexicon) -> bool:
    return any(unit.tokens[i].norm in lex.plain_negations for i in range(first, at))


def _negated_after(unit: Unit, start: int, lex: Lexicon) -> bool:
    """`did not say`: negation before the verb without a clitic chain."""
    return start > 0 and unit.tokens[start - 1].norm in lex.plain_negations


def _inverted(unit: Unit, at: int, lex: Lexicon) -> int:
    if at + 1 < len(unit.tokens) and unit.tokens[at + 1].norm in lex.inverted:
        return at + 1
    return -1
