"""Verb groups that may carry an attribution: where they stand, their mood, negation and inverted subject."""

from __future__ import annotations

from typing import Literal, NamedTuple

from recoupe.grammar.lexicon import Form, Kind, Lexicon, Mood, Verb
from recoupe.grammar.tokens import MARKS, Unit

_REACH = 6
"""Most words between an auxiliary and its participle, adverbials of several words included."""


_ANY_VOICE = ("inquit", "noun", "evidence")
"""What a verb takes beside a reflexive pronoun too: `il se trouve que` is no `il trouve que`."""
_PREPOSITION = 4
"""Letters that a phrase's last word has at least where it is no preposition ("de", "au", "sur")."""
_ASIDE = 12
"""Most words of an aside between commas that parts an auxiliary from its participle."""


class Group(NamedTuple):
    """A verb group of tokens `[first, last)`; `subject` is the token of an inverted pronoun or -1."""

    first: int
    last: int
    forms: tuple[Form, ...]
    kind: Kind
    mood: Mood
    negated: bool
    passive: bool
    reflexive: bool
    subject: int
    cue: tuple[tuple[int, int], ...]
    sure: bool
    """The form can be nothing but a verb (an auxiliary, a clitic or an inverted pronoun shows it)."""

    def takes(self, frame: str) -> Verb | None:
        """The first verb of the group that takes a frame."""
        for form in self.forms:
            if frame in form.verb.frames and (form.verb.reflexive or not self.reflexive or frame in _ANY_VOICE):
                return form.verb
        return None

    @property
    def stance(self) -> Literal["affirmed", "denied", "unconfirmed"]:
        """What the group does with what it reports: `a démenti` denies it, `n'a pas confirmé` leaves it open."""
        denies = self.forms[0].verb.denies
        if self.negated:
            return "unconfirmed"
        return "denied" if denies else "affirmed"


def groups(unit: Unit, lex: Lexicon) -> list[Group]:
    """The verb groups of a unit, in order, without overlaps."""
    found: list[Group] = []
    at, before = 0, ""
    while at < len(unit.tokens):
        forms = lex.forms.get(unit.tokens[at].norm)
        group = _group(unit, at, forms, lex) if forms else None
        if group is None and lex.inversion and (before == "," or before in lex.reflexives):
            group = _unknown(unit, at, lex)
        if group is not None and not (found and group.first < found[-1].last):
            found.append(group)
            at = max(at + 1, group.last)
        else:
            at += 1
        before = unit.tokens[at - 1].norm
    return found


_UNKNOWN = Verb(lemma="", frames=frozenset({"inquit"}))
_FINITE, _PAST = Form(verb=_UNKNOWN, kind="finite"), Form(verb=_UNKNOWN, kind="past")


def _unknown(unit: Unit, at: int, lex: Lexicon) -> Group | None:
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
    if verb < 0 or not _can_say(unit, verb, form, lex):
        return None
    if subject < 0 and verb + 1 < len(unit.tokens) and unit.tokens[verb + 1].norm in lex.inverted:
        subject = verb + 1
    if subject < 0 and verb + 1 < len(unit.tokens) and not _names_someone(unit, verb + 1, lex):
        return None
    last = max(verb, subject) + 1
    return Group(start, last, (form,), form.kind, "plain", False, False, start < at, subject, ((start, last),), False)


def _participle(unit: Unit, at: int, lex: Lexicon) -> int:
    """The first word after an auxiliary that nothing but a participle explains; -1 when it is not there."""
    while at < len(unit.tokens) and _between(unit, at, lex):
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


def _group(unit: Unit, at: int, forms: tuple[Form, ...], lex: Lexicon) -> Group | None:
    head, first, passive, mood, compound = _auxiliary(unit, at, lex)
    if not compound and (_is_noun(unit, at, lex) or _is_participle_noun(unit, at, forms, lex)):
        return None
    kinds = {form.kind for form in forms}
    if compound and ("past" in kinds or kinds == {"finite"}):  # "a conclut": a slip of the pen
        forms = tuple(Form(verb=f.verb, kind="past") for f in forms) if "past" not in kinds else forms
        kind: Kind = "past"
    elif "finite" in kinds and not compound:
        kind = "finite"
    elif "present" in kinds:
        kind = "present"
    elif "past" in kinds:
        kind = "past"
    elif "infinitive" in kinds and not compound:
        return _carried(unit, at, forms, lex)
    else:
        return None
    if kind == "past" and not compound and at and unit.tokens[at - 1].norm in lex.having:
        return None
    norms = [token.norm for token in unit.tokens[max(0, head - 4) : head]]
    reflexive = _is_reflexive(norms, lex)
    kept = tuple(f for f in forms if f.kind == kind and (reflexive or not f.verb.reflexive))
    kept, last, tails = _tails(unit, at, kept, lex)
    if not kept:
        return None
    start, negated = _clitics(unit, head, lex)
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
    cue = ((start, max(at + 1, subject + 1)), *tails)
    if passive and reflexive:
        passive = False
    return Group(start, last, kept, kind, mood, negated, passive, reflexive, subject, cue, sure)


def _is_reflexive(before: list[str], lex: Lexicon) -> bool:
    """Whether a reflexive pronoun stands before a verb (`s'` of `s'il dit` does not)."""
    if not before:
        return False
    return before[-1] in lex.reflexives or (
        len(before) > 1 and before[-1] in lex.clitics and before[-2] in lex.reflexives
    )


def _carried(unit: Unit, at: int, forms: tuple[Form, ...], lex: Lexicon) -> Group | None:
    """An infinitive that another verb carries: `vient d'annoncer`, `n'hésite pas à dire`, `a fini par reconnaître`."""
    head, linked = at - 1, ""
    if head > 0 and unit.tokens[head].norm in lex.on and unit.tokens[head - 1].norm in lex.modal:
        # ", peut-on lire dans un communiqué"
        kept = tuple(Form(verb=f.verb, kind="finite") for f in forms if f.kind == "infinitive" and not f.verb.tail)
        cue = ((head - 1, at + 1),)
        return Group(head - 1, at + 1, kept, "finite", "plain", False, False, False, head, cue, True) if kept else None
    while head >= 0 and unit.tokens[head].norm in lex.clitics:
        head -= 1
    if head >= 0 and (unit.tokens[head].norm in lex.of or unit.tokens[head].norm in lex.linking_infinitive):
        linked, head = unit.tokens[head].norm, head - 1
    while head > 0 and _between(unit, head, lex) and unit.tokens[head].norm not in lex.carriers:
        head -= 1
    if head < 0 or linked not in lex.carriers.get(unit.tokens[head].norm, ()):
        return None
    first, _, _, mood, compound = _auxiliary(unit, head, lex)
    start, _ = _clitics(unit, first if compound else head, lex)
    kept, last, tails = _tails(
        unit, at, tuple(f for f in forms if f.kind == "infinitive" and not f.verb.reflexive), lex
    )
    if not kept:
        return None
    kept = tuple(Form(verb=form.verb, kind="finite") for form in kept)
    kind: Kind = "past" if compound else "finite"
    return Group(start, last, kept, kind, mood, False, False, False, -1, ((start, at + 1), *tails), True)


def _auxiliary(unit: Unit, at: int, lex: Lexicon) -> tuple[int, int, bool, Mood, bool]:
    """The head of the group: token of the auxiliary if there is one to the left within reach, else `at`."""
    back = at - 1
    been = False
    for _ in range(_REACH):
        if back < 0:
            break
        norm = unit.tokens[back].norm
        if norm == ",":
            opened = _aside(unit, back, lex)
            if opened is None:
                break
            back = opened
            norm = unit.tokens[back].norm
        if norm in lex.been:
            been = True
        elif norm in lex.have or norm in lex.be:
            there = back > 0 and unit.tokens[back - 1].norm in lex.not_auxiliary
            if norm in lex.have and there and at > back + 1:  # "il y a vu" is one, "il y a dix …" is none
                break
            passive = been or norm in lex.be
            mood: Mood = "conditional" if norm in lex.conditionals else "plain"
            return back, back, passive, mood, True
        elif not _between(unit, back, lex):
            break
        back -= 1
    return at, at, False, "plain", False


def _aside(unit: Unit, closing: int, lex: Lexicon) -> int | None:
    """The auxiliary before the aside that a comma closes: `a, lors d'une visite à Brenne, affirmé`."""
    for at in range(closing - 1, max(0, closing - _ASIDE), -1):
        norm = unit.tokens[at].norm
        if norm == ",":
            before = unit.tokens[at - 1].norm
            return at - 1 if before in lex.have or before in lex.be or before in lex.been else None
        if norm in lex.that or norm in lex.have or norm in MARKS or not norm[0].isalnum():
            return None
    return None


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
    return alone and at > 0 and unit.tokens[at - 1].norm in lex.determiners | lex.to | lex.of


def _between(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a token may stand between an auxiliary and its participle."""
    token = unit.tokens[at]
    norm = token.norm
    if norm.endswith(lex.adverb_ending) and len(norm) > 5:
        return True
    return (
        norm in lex.adverbs or norm in lex.negations or norm in lex.inverted or norm in lex.times or norm in lex.filling
    )


def _clitics(unit: Unit, head: int, lex: Lexicon) -> tuple[int, bool]:
    start, negated = head, False
    while start > 0 and (unit.tokens[start - 1].norm in lex.clitics or unit.tokens[start - 1].norm in lex.negators):
        start -= 1
        negated = negated or unit.tokens[start].norm in lex.negators
    return start, negated


def _has_negation(unit: Unit, first: int, at: int, lex: Lexicon) -> bool:
    return any(unit.tokens[i].norm in lex.plain_negations for i in range(first, at))


def _negated_after(unit: Unit, start: int, lex: Lexicon) -> bool:
    """`did not say`: negation before the verb without a clitic chain."""
    return start > 0 and unit.tokens[start - 1].norm in lex.plain_negations


def _inverted(unit: Unit, at: int, lex: Lexicon) -> int:
    if at + 1 < len(unit.tokens) and unit.tokens[at + 1].norm in lex.inverted:
        return at + 1
    return -1


def _tails(
    unit: Unit, at: int, forms: tuple[Form, ...], lex: Lexicon
) -> tuple[tuple[Form, ...], int, tuple[tuple[int, int], ...]]:
    """Forms whose phrase is complete here, the end of the longest one and where its tail stands."""
    for form in forms:
        if not form.verb.tail:
            continue
        place = _tail(unit, at + 1, form.verb.tail, lex)
        if place is not None:
            same = tuple(f for f in forms if f.verb.tail == form.verb.tail and f.verb.lemma == form.verb.lemma)
            return same, place[1], (place,)
    plain = tuple(form for form in forms if not form.verb.tail)
    return plain, at + 1, ()


def _tail(unit: Unit, start: int, tail: tuple[str, ...], lex: Lexicon) -> tuple[int, int] | None:
    """Where the words of a phrase stand after its verb; quotation marks and adverbials may part them."""
    at, begin, want = start, -1, 0
    while at < min(len(unit.tokens), start + _REACH + len(tail)):
        norm = unit.tokens[at].norm
        if norm == tail[want]:
            begin, want = (at if want == 0 else begin), want + 1
            if want == len(tail):
                return begin, at + 1
        elif norm in MARKS and want == 0 and len(tail) == 1 and len(tail[0]) < _PREPOSITION:
            return None  # "a appelé « au calme »": the preposition is quoted
        elif not (norm in MARKS or norm in lex.adverbs or (want == 0 and _between(unit, at, lex))):
            return None
        at += 1
    return None
