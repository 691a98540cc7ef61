"""What a run of capitals is, as far as its sentence tells: its words against its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from recoupe.grammar.names.candidates import Candidate
from recoupe.grammar.names.evidence import (
    NOTHING,
    Evidence,
    before,
    context,
    is_portfolio,
    of_named,
    of_place,
    of_words,
)
from recoupe.grammar.names.marks import Marks
from recoupe.grammar.names.roles import Role, RoleGrammar
from recoupe.grammar.names.runs import Run
from recoupe.grammar.names.tables import NameTables
from recoupe.text.normalise import fold, squeeze
from recoupe.world.bodies import body

_PRINTED = re.compile(r"[^\W\d_][\w-]*")
_ROMAN = re.compile(r"[IVX]+")


class Sight(NamedTuple):
    """A sentence; `loud` when its capitals say nothing."""

    text: str
    start: int
    end: int
    loud: bool
    marks: Marks


class Weigher:
    """Weighs the runs of one language; build it once."""

    def __init__(self, tables: NameTables, roles: RoleGrammar) -> None:
        self._tables = tables
        self._roles = roles
        self._agent = re.compile(tables.agent)

    def weigh(self, sight: Sight, run: Run, role: Role | None, *, titled: bool) -> Iterator[Candidate]:
        """The candidate of one run with its kind as far as the sentence tells it; nothing for what is no name."""
        text = sight.text
        value = squeeze(text[run.start : run.end])
        if len(value) < 2 or _ROMAN.fullmatch(value):
            return
        around = context(text, sight.start, run.start)
        if role is None and is_portfolio(around, self._tables):
            return
        candidate = Candidate(run=run, start=run.start, end=run.end, value=value, evidence=NOTHING, initial=run.initial)
        inner = self._titled(around, value, run) or of_words(value, run, self._tables)
        if sight.loud and inner.kind == "organisation" and not inner.key:
            inner = NOTHING
        outer = before(around, len(run.words), self._tables)
        if inner.strength == 1 and inner.key and outer.kind == "place":  # "à Orange" is no telephone
            inner = of_place(value, run, self._tables) or NOTHING
        said = self._roles.after(text, run.end, sight.end)
        noun = self._roles.apposed_noun(said[0]) if said else ""
        known = said is not None and said[1]
        if role is not None and role.comma and noun in self._tables.labels:  # "the owner, Roe Mobile, a firm"
            role = None
        body = inner.kind == "organisation" and value.isupper()
        if titled or (role is not None and inner.kind != "place" and inner.key is None and not body):
            candidate.evidence, candidate.sure = Evidence("person", 3), True
        elif outer.kind == "place" and outer.noun and (inner.strength < 2 or inner.kind == "place"):
            start = _site(text, sight.start, run.start, outer.noun)
            candidate.start, candidate.value = start, squeeze(text[start : run.end])
            candidate.evidence, candidate.sure = Evidence("place", 3), True
        elif inner.strength < 3 and outer.strength == 3 and outer.kind != "place":
            same = inner.kind == outer.kind
            candidate.evidence, candidate.sure = outer._replace(key=inner.key if same else None), True
        else:
            candidate.evidence = self._weighed(inner, self._apposed(outer, noun, known), known)
        if candidate.evidence.kind == "person":
            apposed = said[0] if said and (known or (not noun and self._tells(said[0]))) else None
            candidate.role = role.text if role else apposed or self._role_noun(outer.noun)
        candidate.plural = candidate.evidence.strength < 2 and self._is_people(text, sight.start, run)
        yield candidate

    def _tells(self, said: str) -> bool:
        """Whether an apposition whose noun no table knows says what somebody is: "un barman", not "le visage mangé"."""
        words = (word.split("’")[-1].split("'")[-1] for word in said.split())
        noun = next((word for word in words if fold(word) not in self._tables.articles), "")
        return self._role_noun(noun) is not None

    def _role_noun(self, noun: str | None) -> str | None:
        """The noun before a name where it says what somebody is: "la harpiste Jane Roe", not "le sourire Jane Roe"."""
        tells = noun is not None and (self._roles.nouns.opens(noun) or self._agent.fullmatch(noun.lower()))
        return noun if tells else None

    def _titled(self, around: Sequence[str], value: str, run: Run) -> Evidence | None:
        """A medium whose article the word before has swallowed: "au Monde"."""
        article = self._tables.contracted.get(fold(around[-1])) if around and len(run.words) == 1 else None
        named = body(article + value) if article else None
        return of_named(named, f"{article}{value}") if named is not None else None

    def _apposed(self, outer: Evidence, noun: str, person: bool) -> Evidence:
        """What stands before a name, or the noun in apposition after it where that says more."""
        if person or not noun or outer.strength > 2:
            return outer
        if noun in self._tables.regions or noun in self._tables.sites:
            return Evidence("place", 2)
        return Evidence("organisation", 2) if noun in self._tables.labels else outer

    @staticmethod
    def _weighed(inner: Evidence, outer: Evidence, person: bool) -> Evidence:
        """The surer of what the name says and what stands around it; `person` when a role stands in apposition."""
        if outer.strength == 3 and inner.strength < 3:
            weak = inner.strength < 2 or inner.kind in ("place", "other")
            return outer._replace(key=inner.key) if weak else inner
        firm = inner.strength >= 2 and (inner.key is not None or inner.kind == "person")
        if firm or (inner.kind == "organisation" and inner.strength == outer.strength):  # "à France Bleu"
            return inner
        if person and inner.strength < 2:
            return Evidence("person", 2)
        best = inner if inner.strength >= max(2, outer.strength) else max((outer, inner), key=lambda e: e.strength)
        return best._replace(key=inner.key if best.kind in ("place", inner.kind) else None)

    def _is_people(self, text: str, sentence: int, run: Run) -> bool:
        """Whether a lone plural is the name of a people or a group: "les Lyonnais"."""
        word = run.words[0]
        if len(run.words) > 1 or word.folded in self._tables.groups_kept or word.word.isupper():
            return False
        previous = text[max(sentence, run.start - 12) : run.start].split()
        return (
            bool(previous)
            and fold(previous[-1]) in self._tables.group_before
            and (word.folded[-1] in "sx" or fold(previous[-1]) in {"un", "une"})
            and "-" not in word.word
        )


def _site(text: str, sentence: int, start: int, noun: str) -> int:
    """Where the noun of a site begins that stands before a name: "rue de" of "rue de Rome"."""
    for found in reversed(list(_PRINTED.finditer(text, max(sentence, start - 60), start))):
        if fold(text[found.start() : start]).startswith(noun):
            return found.start()
    return start
