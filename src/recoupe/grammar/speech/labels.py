"""Who a noun phrase stands for: the label and role of a source, pronouns and back-references settled.

A pronoun goes to the last who spoke or acted and fits; "ses services" to the last person named; "l'agence" to the last
agency; "la magistrate" to the one whose role it is, "l'humoriste" to the only one it can be. Fitting is number and,
where the article shows it, gender.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from recoupe.grammar.speech.cast import Cast, Figure
from recoupe.grammar.speech.lexicon import Lexicon, Nature
from recoupe.grammar.speech.noun_phrase import Phrase, names_in
from recoupe.grammar.speech.tokens import Unit
from recoupe.model import Name, Source
from recoupe.model.attribution import SourceRole
from recoupe.text.normalise import fold, squeeze

_RECENT = 8
"""Turns after which a pronoun means nobody of before."""


class _Known(NamedTuple):
    """A source or person met before."""

    label: str
    head: str
    nature: Nature
    gender: str
    plural: bool
    figure: Figure | None = None
    """Whom of the article's cast it names."""


class Labels:
    """Labels of sources of one article, read in order."""

    def __init__(self, text: str, names: Sequence[Name], lex: Lexicon) -> None:
        """For one article; `names` in order of place."""
        self.text = text
        self.lex = lex
        self.names = [n for n in names if n.kind in ("person", "agency", "organisation")]
        self.starts = [n.start for n in self.names]
        self.cast = Cast(text, self.names, lex)
        self._forms = (("f", re.compile(lex.feminine_form)), ("m", re.compile(lex.masculine_form)))
        self.known: list[_Known] = []
        """Who spoke, in order."""
        self.turns: list[_Known] = []
        """Who spoke or, in units where nobody did, whom they are about; in order."""
        self.turned = 0
        """How many turns there were before this unit."""
        self.media: set[str] = set()

    def source(self, unit: Unit, one: Phrase, *, relay: bool = False) -> Source:
        """The source a phrase stands for, with its printed place."""
        start, end = unit.extent(one.first, one.last)
        while start < end and self.text[start] == "-":
            # "-t-il": the pronoun alone.
            start += 2 if self.text[start : start + 3] == "-t-" else 1
        known = self._known(unit, one)
        role = self._role(unit, one, known, relay=relay)
        if role == "relay":
            self.media.add(known.label)
        if known.label and one.nature != "paper" and not relay:
            self.known.append(known)
            self.turns.append(known)
        return Source(label=known.label or squeeze(self.text[start:end]), role=role, start=start, end=end)

    def rumour(self, start: int, end: int) -> Source:
        """A rumour is nobody's."""
        return Source(label=self.lex.rumour or squeeze(self.text[start:end]), role="anonymous", start=start, end=end)

    def pass_over(self, unit: Unit) -> None:
        """Remembers whom a unit is about: a pronoun in the next one means him sooner than an older source.

        A source of that same unit comes before him: "Le *Bel Ami* a coulé, a dit Marc Roy. Il pleuvait, a-t-il dit."
        """
        named = self._subject(unit, unit.end)
        if named is not None:
            self.turns.insert(self.turned, named)
        self.turned = len(self.turns)

    def _subject(self, unit: Unit, before: int) -> _Known | None:
        """The first person named in a unit outside of quotations, one behind no preposition sooner than another."""
        starts = [token.start for token in unit.tokens]
        second: _Known | None = None
        for name in self.names[bisect_left(self.starts, unit.start) : bisect_left(self.starts, before)]:
            at = bisect_left(starts, name.start)
            if name.kind != "person" or at >= len(starts) or unit.quoted[at] >= 0:
                continue
            known = self._person(name)
            if not self._behind_preposition(unit, at):
                return known
            second = second or known
        return second

    def _behind_preposition(self, unit: Unit, at: int) -> bool:
        """Whether a preposition governs the name at a token: "à Anne Roy", "d'un Luc Payet"."""
        while at > 0 and unit.tokens[at - 1].norm in self.lex.indefinite | self.lex.titles:
            at -= 1
        behind = unit.tokens[at - 1].norm if at else ""
        return behind in self.lex.prepositions or behind in self.lex.of

    def _person(self, name: Name) -> _Known:
        figure = self.cast.at(name)
        if figure is None:
            return _Known(name.value, "", "name", "", False)
        return _Known(figure.value, "", "name", figure.gender, False, figure)

    def _known(self, unit: Unit, one: Phrase) -> _Known:
        words = [unit.tokens[i].norm for i in range(one.first, one.last)]
        gender = self._gender(words)
        together = one.nature == "name" and self._coordinated(unit, one) != ""
        plural = together or one.nature == "group" or words[0] in self.lex.plural_pronouns
        if one.nature == "pronoun":
            found = self._pronoun(words[0], unit, one.first)
            return found or _Known("", words[0], "pronoun", gender, plural)
        name = self._name(unit, one)
        head = unit.tokens[one.head].norm
        if name is not None:
            figure = None if plural else self.cast.called(name)
            return _Known(name, head, one.nature, (figure.gender if figure else "") or gender, plural, figure)
        if words[0] in self.lex.definite and (found := self._back(head, one, unit, gender)) is not None:
            return found
        label = self._plain(unit, one, words)
        return _Known(label, head, one.nature, gender, plural)

    def _plain(self, unit: Unit, one: Phrase, words: Sequence[str]) -> str:
        """The printed words without article; a possessive gives way to the person it stands for."""
        first = one.first
        strip = self.lex.definite
        if one.nature in ("group", "unnamed", "paper"):
            strip = self.lex.determiners - self.lex.possessives
        while first < one.last - 1 and unit.tokens[first].norm in strip:
            first += 1
        last = one.last
        if one.nature == "paper":
            # "une vidéo publiée par X": who published it is a link of the chain, not part of the name.
            last = next((i for i in range(first + 1, last) if unit.tokens[i].norm in self.lex.cited), last)
        start, end = unit.extent(first, last)
        if words[0] in self.lex.possessives and one.last - one.first > 1:
            owner = self._owner(unit, unit.tokens[one.first].start)
            if owner is not None:
                start, end = unit.extent(one.first + 1, one.last)
                elided = self.lex.owned_vowel if fold(owner)[:1] in tuple("aeiou") else ""
                return squeeze((elided or self.lex.owned).format(squeeze(self.text[start:end]), owner))
        return squeeze(self.text[start:end])

    def _owner(self, unit: Unit, before: int) -> str | None:
        """The person a possessive points to: the subject of the sentence, else the last one named before it.

        "Anne Roy a offert à Luc Payet un vélo, selon ses services": hers. The subject is the first person of the
        sentence that stands behind no preposition.
        """
        starts = [token.start for token in unit.tokens]
        for name in self.names[bisect_left(self.starts, unit.start) : bisect_left(self.starts, before)]:
            at = bisect_left(starts, name.start)
            behind = unit.tokens[at - 1].norm if at else ""
            if name.kind == "person" and behind not in self.lex.prepositions:
                return self._full(name.value)
        at = bisect_left(self.starts, before) - 1
        while at >= 0:
            if self.names[at].kind == "person":
                return self._full(self.names[at].value)
            at -= 1
        return next((k.label for k in reversed(self.known) if k.nature in ("person", "name")), None)

    def _name(self, unit: Unit, one: Phrase) -> str | None:
        """The name inside a phrase that says who it is: a person first, an agency, else a run of capitals."""
        if one.nature == "paper":
            return None
        if one.nature == "name" and (both := self._coordinated(unit, one)):
            return both
        start, end = unit.extent(one.first, one.last)
        at = bisect_left(self.starts, start)
        inside = []
        while at < len(self.names) and self.names[at].start < end:
            if self.names[at].end <= end:
                inside.append(self.names[at])
            at += 1
        for kind in ("person", "agency"):
            for name in inside:
                if name.kind == kind and (kind == "person" or one.nature in ("medium", "name", "group")):
                    if one.nature == "body" or self._complement(unit, one, name.start):
                        continue
                    return self._full(name.value if kind == "person" else _canonical(name))
        if inside and one.nature == "medium":
            return inside[-1].value
        return self._run(unit, one)

    def _complement(self, unit: Unit, one: Phrase, start: int) -> bool:
        """`l'avocate de Paul Durand`, `les services de la préfète Anne Roy` are not that person.

        `le ministre de la Santé Paul Durand` is: between the last "of" and the name stands no other person.
        """
        at = next((i for i in range(one.first, one.last) if unit.tokens[i].start == start), one.first)
        of = next((i for i in range(at - 1, one.head, -1) if unit.tokens[i].norm in self.lex.of), None)
        if of is None:
            return False
        return of == at - 1 or any(self.lex.nature.get(t.norm) == "person" for t in unit.tokens[of + 1 : at])

    def _run(self, unit: Unit, one: Phrase) -> str | None:
        for first, last in reversed(names_in(unit, one.first, one.last, self.lex)):
            if one.nature not in ("name", "person", "medium") or (last - first < 2 and one.nature == "person"):
                return None
            before = unit.tokens[first - 1].norm if first > one.first else ""
            if one.nature == "name" and unit.tokens[one.first].norm in self.lex.determiners and last < one.last:
                return None
            complement = any(unit.tokens[i].norm in self.lex.of for i in range(one.first, first))
            if one.nature == "person" and complement and self.names:
                return None
            if before in self.lex.of or (
                first - 2 >= one.first and before in self.lex.determiners and unit.tokens[first - 2].norm in self.lex.of
            ):
                continue
            start, end = unit.extent(first, last)
            return self._full(squeeze(self.text[start:end]))
        return None

    def _full(self, value: str) -> str:
        """The longest form of a name met as a source or person: `Roy` -> `Anne Roy`."""
        figure = self.cast.called(value)
        if figure is not None and figure.kind == "person":
            return figure.value
        return (
            value
            if " " in value
            else next((k.label for k in reversed(self.known) if k.label.endswith(" " + value)), value)
        )

    def _back(self, head: str, one: Phrase, unit: Unit, gender: str) -> _Known | None:
        """`le ministre`, `l'agence`, `l'humoriste de 63 ans`: a name where the article settles whose it is."""
        before = unit.tokens[one.first].start
        gender = gender or self._by_form(head)
        if any(unit.tokens[i].capital for i in range(one.first + 1, one.last)):
            return None
        bare = not any(t.norm in self.lex.of for t in unit.tokens[one.head + 1 : one.last]) or self._aged(unit, one)
        if one.nature == "medium" and bare:
            figure = self.cast.medium(before, agency=head in self.lex.agency)
            return _Known(_named(figure), head, "medium", gender, False, figure) if figure else None
        if one.last - one.first <= 2:
            for known in reversed(self.known):
                if known.head == head and known.label.lower() != head and one.nature in ("person", "medium", "body"):
                    return known
        found: Figure | None = None
        if one.nature == "person":
            found = self._described(head, one, unit, gender, bare=bare)
        elif one.nature == "body" and bare:
            found = self.cast.firm(before) if head in self.lex.firms else self.cast.body(head, before)
        return _Known(_named(found), head, one.nature, found.gender or gender, False, found) if found else None

    def _by_form(self, noun: str) -> str:
        """The gender that a noun tells by its ending, where its article tells none: "l'élue"."""
        return next((told for told, form in self._forms if form.fullmatch(noun)), "")

    def _aged(self, unit: Unit, one: Phrase) -> bool:
        """Whether what follows "of" is an age: "de 63 ans"."""
        return any(t.norm[0].isdigit() for t in unit.tokens[one.head + 1 : one.last])

    def _described(self, head: str, one: Phrase, unit: Unit, gender: str, *, bare: bool) -> Figure | None:
        """The person whom a description means: by role, else the only one it can mean where it tells no office."""
        before = unit.tokens[one.first].start
        head = head.removeprefix("ex-")
        by_role = self.cast.by_role(head, before) if bare else None
        if by_role is not None or not bare or head in self.lex.offices:
            return by_role
        if unit.tokens[one.first].norm in self.lex.demonstratives:
            last = next((k for k in reversed(self.turns) if k.figure and _fits(k, gender)), None)
            subject = self._subject(unit, before)
            return subject.figure if subject is not None and _fits(subject, gender) else last.figure if last else None
        spoke = {
            k.figure.value: k.figure for k in self.known if k.figure and k.figure.kind == "person" and _fits(k, gender)
        }
        if len(spoke) == 1:
            return next(iter(spoke.values()))
        return None if spoke else self.cast.lone("f" if gender == "f" else "m" if gender == "m" else "", before)

    def _pronoun(self, norm: str, unit: Unit, at: int) -> _Known | None:
        lex = self.lex
        if norm in lex.on or norm not in lex.subjects | lex.inverted | lex.singular | lex.plural_pronouns:
            return None
        gender = "f" if norm in lex.feminine_pronouns else "m"
        plural = norm in lex.plural_pronouns
        if not plural and len(self.turns) == self.turned and self._opens(unit, at):
            subject = self._subject(unit, unit.tokens[at].start)
            if subject is not None and _fits(subject, gender):
                return subject
        for known in reversed(self.turns[-_RECENT:]):
            if known.plural == plural and known.nature not in ("pronoun", "unnamed") and _fits(known, gender):
                return known
        if plural:
            return None
        for name in reversed(self.names[: bisect_left(self.starts, unit.tokens[at].start)]):
            if name.kind == "person" and _fits(found := self._person(name), gender):
                return found
        return None

    def _opens(self, unit: Unit, at: int) -> bool:
        """Whether a pronoun opens its clause: "Le soir, il a dit …", and not "…, a-t-il dit", "…, he said"."""
        before = unit.tokens[at - 1].norm if at else ""
        quoted = any(unit.quoted[i] >= 0 for i in range(at))
        return unit.tokens[at].norm not in self.lex.inverted and not quoted and (before != "," or not self.lex.preposed)

    def _gender(self, words: Sequence[str]) -> str:
        for word in words[:6]:
            if word in self.lex.feminine:
                return "f"
            if word in self.lex.masculine:
                return "m"
        return ""

    def _coordinated(self, unit: Unit, one: Phrase) -> str:
        """`la Norvège et l'Islande`: two names that speak together, and nothing else; "" where there are not two."""
        lex = self.lex
        first = one.first + (unit.tokens[one.first].norm in lex.determiners)
        words = unit.tokens[first : one.last]
        joints = [n for n, token in enumerate(words) if token.norm in lex.conjunctions]
        plain = all(token.capital or token.norm in lex.definite | lex.of | lex.conjunctions for token in words)
        if len(joints) != 1 or not plain or not 0 < joints[0] < len(words) - 1:
            return ""
        start, end = unit.extent(first, one.last)
        return squeeze(self.text[start:end])

    def _role(self, unit: Unit, one: Phrase, known: _Known, *, relay: bool) -> SourceRole:
        first = unit.tokens[one.first].norm
        nature = known.nature if one.nature == "pronoun" else one.nature
        if nature == "paper":
            return "document"
        told = nature == "medium" and not self._is_body(unit, one)
        if relay or told or known.label in self.media or (nature == "name" and self._outlet(unit, one)):
            return "relay"
        if nature == "unnamed" or first in self.lex.on or (nature == "pronoun" and not known.label):
            return "anonymous"
        named = bool(names_in(unit, one.first + 1, one.last, self.lex)) and self._run(unit, one) is not None
        if nature == "group":
            return "collective"
        if nature == "person" and first in self.lex.indefinite and not named:
            return "anonymous"
        return "speaker"

    def _is_body(self, unit: Unit, one: Phrase) -> bool:
        """`l'Agence européenne des médicaments`: the name of a body opens with the noun of a medium."""
        at = bisect_left(self.starts, unit.tokens[one.head].start)
        named = self.names[at] if at < len(self.names) else None
        return named is not None and named.kind == "organisation" and named.start == unit.tokens[one.head].start

    def _outlet(self, unit: Unit, one: Phrase) -> bool:
        return any(unit.tokens[i].norm in self.lex.outlets for i in range(one.first, one.last))


def _fits(known: _Known, gender: str) -> bool:
    """Whether somebody's gender is no other than this one; a body's must be printed ("la CGT"), for it is no person."""
    body = known.figure is not None and known.figure.kind != "person"
    return known.gender == gender or not gender or (not known.gender and not body)


def _named(figure: Figure) -> str:
    """How a figure is called in a label: an agency by its name in the table."""
    return figure.key.removeprefix("agency:") if figure.kind == "agency" and figure.key else figure.value


def _canonical(name: Name) -> str:
    """Canonical name of an agency where a table settles it (keys are written `agency:NAME`)."""
    return name.key.removeprefix("agency:") if name.key else name.value
