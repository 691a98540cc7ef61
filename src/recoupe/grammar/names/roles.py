"""What people are called beside their names: "le ministre de la Santé X", "X, maire de Y,"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from recoupe.grammar.names.nouns import Noun, NounIndex
from recoupe.grammar.names.runs import Capital, Run
from recoupe.grammar.names.tables import NameTables
from recoupe.model.span import Extent
from recoupe.text.normalise import fold, squeeze
from recoupe.world.places import place

_LONGEST = 14
"""Words in a role; longer is a sentence gone astray (the longest of 453 roles in 400 French articles has 13)."""
_END = re.compile(r"[,.;:!?()\[\]«»“”\"\n–—]|\s-\s")
_LOWER = re.compile(r"(?:[ldLD]['’])?[a-zà-ÿœ][\w’'-]*")
_STACKED = re.compile(r"[^\W\d_][\w.’'-]*")
_STACK = 5
"""Words that stand before the noun of a role."""
_REACH = 60
"""Characters in them."""
_CLOSES = re.compile(r"\s?(?:$|[,.;:)»”\"\n–—]|\s?\()")


class Role(NamedTuple):
    """A role as printed, and the name that it belongs to: words `[first, last)` of a run."""

    text: str
    first: int
    comma: bool = False


class RoleGrammar:
    """The patterns of one language, compiled once."""

    def __init__(self, tables: NameTables) -> None:
        self._tables = tables
        self.nouns = NounIndex(tables.roles, tables.accented)
        self._of = re.compile(tables.of, re.IGNORECASE)
        self._adjective = re.compile(rf"(?:{tables.role_adjectives})(?![\w’'-])")
        self._nouns = tables.roles
        self._owners = (
            tables.labels
            | tables.labels_of_things
            | tables.things
            | tables.regions
            | tables.sites
            | tables.bodies
            | tables.proper_bodies
        )
        self._known = tables.articles | tables.of_words | tables.group_before | {"au"}
        self._closed = tables.articles | tables.of_words | tables.stops | tables.openers | tables.place_before
        self._ends_open = re.compile(rf"(?:{tables.listed})$")
        opening = rf",\s{{1,2}}(?:{tables.age},\s)?"
        self._apposed = re.compile(
            rf"{opening}(?P<role>(?:{tables.apposed})?(?P<noun>[^\W\d_][\w’'-]+))", re.IGNORECASE
        )

    def before(
        self, text: str, start: int, end: int, heads: Sequence[Extent], runs: Mapping[int, Run]
    ) -> dict[int, Role]:
        """Roles that stand before a name in one sentence, by the start of the run that holds the name.

        `heads` are the words that may open one.
        """
        found: dict[int, Role] = {}
        for head in self.nouns.find(text, heads, end):
            if text[head.start].isupper() and head.folded in self._tables.first_names:  # Reine Dupont
                continue
            if not self._introduced(text, start, head):
                continue
            opens = self._stack(text, start, head.start) if self._tables.stacked else head.start
            role = self._parse(text, opens, head.end, end, runs, head=head.start)
            if role is None or (role[1].comma and self._is_plural(text, head)):  # "réservée aux femmes, Jane,"
                continue
            # "le porte-parole du préfet X": X is the prefect; "le porte-parole du préfet, X,": the spokesman.
            if role[0] not in found or not role[1].comma:
                found[role[0]] = role[1]
        return found

    def _is_plural(self, text: str, noun: Noun) -> bool:
        """Whether a noun is printed in the plural: "ministres", not "tennis"."""
        last = text[noun.start : noun.end].split(maxsplit=1)[0]
        return last.endswith("s") and fold(last) not in self._nouns

    def _stack(self, text: str, sentence: int, head: int) -> int:
        """Where a role begins whose noun others stand before: "senior campaign manager", "Lake Bank President"."""
        words = list(_STACKED.finditer(text, max(sentence, head - _REACH), head))
        at = head
        for word in reversed(words[-_STACK:]):
            folded = fold(word.group())
            closed = self._closed if word.group()[0].islower() else self._closed | self._tables.titles
            if word.end() + 1 != at or folded in closed or folded.endswith(("'s", "ed", "ing", "ly")):
                break
            at = word.start()
        return at

    def _introduced(self, text: str, sentence: int, noun: Noun) -> bool:
        """Whether a role's noun stands where a noun stands: after an article, near one, or at the head."""
        start = noun.start
        if self._tables.stacked:
            return True
        words = re.split(r"\s+|(?<=['’])", text[max(sentence, start - 30) : start].rstrip())
        near = [fold(word) for word in words[-2:] if word]
        if not near or (not near[-1][-1].isalpha() and near[-1][-1] not in "'-"):
            return noun.folded not in self._tables.role_verbs
        return any(word.strip("'") in self._known or word in self._known or word.endswith("-") for word in near)

    def after(self, text: str, run_end: int, end: int) -> tuple[str, bool] | None:
        """The apposition after a name, as printed, and whether its noun is known to be a person's; else None."""
        match = self._apposed.match(text, run_end, end) if text[run_end : run_end + 1] == "," else None
        if match is None:
            return None
        noun = fold(match["noun"])
        known = self.nouns.at(text, match.start("noun"), end) or self._stacked_on(text, match.start("noun"), end)
        article = match.start("noun") > match.start("role")
        if not article and noun in self._tables.role_verbs:
            return None
        strange = not article or match["noun"][0].isupper() or noun in self._tables.stops | self._tables.openers
        if not known and strange:
            return None
        said = self._until_end(text, match.start("role"), end)
        return (said, known) if said else None

    def _stacked_on(self, text: str, start: int, end: int) -> bool:
        """Whether a role's noun follows others: "a Lake campaign aide"."""
        if not self._tables.stacked:
            return False
        at = start
        for _ in range(_STACK):
            word = _STACKED.match(text, at, end)
            if word is None or fold(word.group()) in self._closed:
                return False
            if self.nouns.at(text, at, end):
                return True
            at = word.end() + 1
        return False

    def apposed_noun(self, said: str) -> str:
        """The noun that heads an apposition, folded: "une petite ville de Y" -> "ville"."""
        words = [word.split("'")[-1] for word in fold(said).split()]
        return next((word for word in words if word in self._owners or word in self._nouns), "")

    def _until_end(self, text: str, start: int, end: int) -> str | None:
        """The apposition up to the next sign or relative; None when a verb follows, for then it is a subject."""
        stop = _END.search(text, start, end)
        kept: list[str] = []
        for word in text[start : stop.start() if stop else end].split():
            folded = fold(word)
            first = folded.split("'")[0] + "'" if "'" in folded else folded
            if kept and (folded in self._tables.auxiliaries or first in ("s'", "n'")):
                return None
            if kept and (folded in self._tables.stops or first in self._tables.stops):
                break
            kept.append(word)
        said = self._ends_open.sub("", " ".join(kept) + " ").strip()
        return said if said and len(kept) <= _LONGEST else None

    def _parse(
        self, text: str, start: int, at: int, end: int, runs: Mapping[int, Run], *, head: int
    ) -> tuple[int, Role] | None:
        """Walks from a role's noun to the name: adjectives, complements, then the run that is the name."""
        portfolio = fold(text[head:at]).split()[0] in self._tables.portfolios
        owned = False
        for _ in range(_LONGEST):
            here = at + 1 if text[at : at + 1] in (" ", "\u00a0") else at
            direct = runs.get(here)
            if direct is not None and _leads_on(direct, runs):  # "le député XYZ Jane Roe"
                at, owned = direct.end, False
                continue
            titled = direct is not None and direct.start != here
            if (direct is not None and (not owned or titled)) or text[here : here + 1] == ",":
                return _named(text, start, at, here, runs)
            adjective = self._adjective.match(text, here, end)
            of = self._of.match(text, here, end)
            run = runs.get(here) if owned else runs.get(of.end()) if of else None
            if run is not None:
                first = owner_first(run, portfolio, self._tables)
                if 0 < first < len(run.words):
                    return run.start, Role(squeeze(text[start : run.words[first - 1].end]), first)
                at, owned = run.end, False
            elif adjective is not None and here > at:
                at = adjective.end()
            else:
                noun = self._complement(text, of, end) if of and here > at else None
                if noun is None:
                    return None
                at, owned = noun.end(), fold(noun.group()) in self._owners
        return None

    def _complement(self, text: str, of: re.Match[str], end: int) -> re.Match[str] | None:
        """The common noun after "of"; None when it opens another role ("et de la navigatrice")."""
        noun = _LOWER.match(text, of.end(), end)
        folded = fold(noun.group()) if noun else ""
        other = of.group().startswith("et") and folded in self._nouns
        return None if other or folded in self._tables.stops else noun


def _leads_on(run: Run, runs: Mapping[int, Run]) -> bool:
    """Whether a run is an acronym with a name right after it."""
    return len(run.words) == 1 and run.words[0].word[-1].isupper() and run.end + 1 in runs


def _named(text: str, start: int, at: int, here: int, runs: Mapping[int, Run]) -> tuple[int, Role] | None:
    """The name that a role ends at: right after it, or between commas."""
    if here in runs:
        return here, Role(squeeze(text[start:at]), 0)
    run = runs.get(here + 2) if text[here + 1 : here + 2] in (" ", "\u00a0") else None
    if run is None or not _CLOSES.match(text, run.end):
        return None
    return run.start, Role(squeeze(text[start:at]), 0, comma=True)


def owner_first(run: Run, portfolio: bool, tables: NameTables) -> int:
    """Where the name begins in the run after "role of": "maire de Paris Jane Roe" -> 1; its length when nowhere."""
    size = len(run.words)
    if run.words[-1].folded in tables.last_bodies:  # "president of the Lake Restaurant Association"
        return size
    if portfolio:
        return 1 if size > 1 and run.words[0].folded not in tables.first_names else size
    known = place_prefix(run.words)
    if known and (
        size - known != 1 or not _is_country(run.words[:known]) or run.words[known].folded in tables.first_names
    ):
        return known
    if size < 3:
        return size if size < 2 or run.words[1].folded not in tables.first_names else 1
    if run.words[0].folded in tables.first_names:
        return size
    given = next((i for i in range(1, size - 1) if run.words[i].folded.split("-")[0] in tables.first_names), None)
    return given if given is not None else size - 2


def _is_country(words: tuple[Capital, ...]) -> bool:
    """Whether words name a country: what follows it in capitals is seldom a person ("France Bleu")."""
    known = place(" ".join(word.word for word in words))
    return known is not None and known.key.startswith("country:")


def place_prefix(words: tuple[Capital, ...]) -> int:
    """How many words at the head of a run name a known place; 0 when none."""
    for size in range(min(3, len(words)), 0, -1):
        if place(" ".join(word.word for word in words[:size])) is not None:
            return size
    return 0
