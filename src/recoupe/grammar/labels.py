"""Who a noun phrase stands for: the label and role of a source, pronouns and back-references settled.

A pronoun goes to the last fitting source, else to the last person named; "ses services" to the last person named;
"l'agence" to the last agency. Fitting is number and, where the article shows it, gender.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from recoupe.grammar.lexicon import Lexicon, Nature
from recoupe.grammar.noun_phrase import Phrase, names_in
from recoupe.grammar.tokens import Unit
from recoupe.model import Name, Source
from recoupe.model.attribution import SourceRole
from recoupe.text.normalise import fold, squeeze


class _Known(NamedTuple):
    """A source or person met before."""

    label: str
    head: str
    nature: Nature
    gender: str
    plural: bool


class Labels:
    """Labels of sources of one article, read in order."""

    def __init__(self, text: str, names: Sequence[Name], lex: Lexicon) -> None:
        """For one article; `names` in order of place."""
        self.text = text
        self.lex = lex
        self.names = [n for n in names if n.kind in ("person", "agency", "organisation")]
        self.starts = [n.start for n in self.names]
        self.known: list[_Known] = []
        self.media: set[str] = set()
        self.known_at = 0
        self.number = 0
        self.topic: _Known | None = None
        self.topic_at = 0

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
            self.known_at = self.number
        return Source(label=known.label or squeeze(self.text[start:end]), role=role, start=start, end=end)

    def rumour(self, start: int, end: int) -> Source:
        """A rumour is nobody's."""
        return Source(label=self.lex.rumour or squeeze(self.text[start:end]), role="anonymous", start=start, end=end)

    def pass_over(self, unit: Unit) -> None:
        """Remembers whom a unit names first: a pronoun in the next one means him sooner than an older source.

        A source of that same unit comes before him: "Le *Bel Ami* a coulé, a dit Marc Roy. Il pleuvait, a-t-il dit."
        """
        at = bisect_left(self.starts, unit.start)
        while at < len(self.names) and self.names[at].start < unit.end:
            if self.names[at].kind == "person":
                self.topic = _Known(self._full(self.names[at].value), "", "name", "", False)
                self.topic_at = self.number
                break
            at += 1
        self.number += 1

    def _known(self, unit: Unit, one: Phrase) -> _Known:
        words = [unit.tokens[i].norm for i in range(one.first, one.last)]
        gender = self._gender(words)
        together = one.nature == "name" and self._coordinated(unit, one) != ""
        plural = together or one.nature == "group" or words[0] in self.lex.plural_pronouns
        if one.nature == "pronoun":
            found = self._pronoun(words[0], unit.tokens[one.first].start)
            return found or _Known("", words[0], "pronoun", gender, plural)
        name = self._name(unit, one)
        head = unit.tokens[one.head].norm
        if name is not None:
            return _Known(name, head, one.nature, gender, plural)
        if words[0] in self.lex.definite and (found := self._back(head, one, unit)) is not None:
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
        if " " in value:
            return value
        for name in self.names:
            if name.kind == "person" and name.value.endswith(" " + value):
                return name.value
        return next((k.label for k in reversed(self.known) if k.label.endswith(" " + value)), value)

    def _back(self, head: str, one: Phrase, unit: Unit) -> _Known | None:
        """`le ministre`, `l'agence`, alone: the last source with that head."""
        if one.last - one.first > 2:
            return None
        if one.nature == "medium":
            at = bisect_left(self.starts, unit.tokens[one.first].start) - 1
            agencies = [n for n in self.names[: at + 1] if n.kind == "agency"]
            if agencies:
                return _Known(_canonical(agencies[-1]), head, "medium", "", False)
        if one.nature not in ("person", "medium", "body"):
            return None
        for known in reversed(self.known):
            if known.head == head and known.label.lower() != head:
                return known
        if one.nature == "person":
            for name in reversed(self.names[: bisect_left(self.starts, unit.tokens[one.first].start)]):
                if name.kind == "person" and name.role and head in name.role.lower().split():
                    return _Known(self._full(name.value), head, "person", "", False)
        return None

    def _pronoun(self, norm: str, before: int) -> _Known | None:
        lex = self.lex
        if norm in lex.on or norm not in lex.subjects | lex.inverted | lex.singular | lex.plural_pronouns:
            return None
        gender = "f" if norm in lex.feminine_pronouns else "m"
        plural = norm in lex.plural_pronouns
        if self.topic is not None and not plural and self.topic_at > self.known_at:
            return self.topic
        for known in reversed(self.known[-6:]):
            if known.plural == plural and known.nature not in ("pronoun", "unnamed") and known.gender in ("", gender):
                return known
        if plural:
            return None
        at = bisect_left(self.starts, before) - 1
        while at >= 0:
            if self.names[at].kind == "person":
                return _Known(self._full(self.names[at].value), "", "name", "", False)
            at -= 1
        return None

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


def _canonical(name: Name) -> str:
    """Canonical name of an agency where a table settles it (keys are written `agency:NAME`)."""
    return name.key.removeprefix("agency:") if name.key else name.value
