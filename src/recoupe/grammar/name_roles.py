"""What people are called beside their names: "le ministre de la Santé X", "X, maire de Y,"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from recoupe.grammar.name_nouns import NounIndex
from recoupe.grammar.name_runs import Capital, Run
from recoupe.grammar.name_tables import NameTables
from recoupe.model.span import Extent
from recoupe.text.normalise import fold, squeeze
from recoupe.world.places import place

_LONGEST = 14
"""Words in a role; longer is a sentence gone astray (the longest of 453 roles in 400 French articles has 13)."""
_END = re.compile(r"[,.;:!?()\[\]«»“”\"\n–—]|\s-\s")
_LOWER = re.compile(r"(?:[ldLD]['’])?[a-zà-ÿœ][\w’'-]*")
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
            if not self._introduced(text, start, head.start):
                continue
            role = self._parse(text, head.start, head.end, end, runs)
            # "le porte-parole du préfet X": X is the prefect; "le porte-parole du préfet, X,": the spokesman.
            if role is not None and (role[0] not in found or not role[1].comma):
                found[role[0]] = role[1]
        return found

    def _introduced(self, text: str, sentence: int, start: int) -> bool:
        """Whether a role's noun stands where a noun stands: after an article, near one, or at the head."""
        words = re.split(r"\s+|(?<=['’])", text[max(sentence, start - 30) : start].rstrip())
        near = [fold(word) for word in words[-2:] if word]
        if not near or (not near[-1][-1].isalpha() and near[-1][-1] not in "'-"):
            return True
        known = self._tables.articles | self._tables.of_words | self._tables.group_before
        return any(word.strip("'") in known or word in known or word == "au" or word.endswith("-") for word in near)

    def after(self, text: str, run_end: int, end: int) -> tuple[str, bool] | None:
        """The apposition after a name, as printed, and whether its noun is known to be a person's; else None."""
        match = self._apposed.match(text, run_end, end)
        if match is None:
            return None
        noun = fold(match["noun"])
        known = self.nouns.at(text, match.start("noun"), end)
        article = match.start("noun") > match.start("role")
        strange = not article or match["noun"][0].isupper() or noun in self._tables.stops | self._tables.openers
        if not known and strange:
            return None
        said = self._until_end(text, match.start("role"), end)
        return (said, known) if said else None

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
        return " ".join(kept) if 0 < len(kept) <= _LONGEST else None

    def _parse(self, text: str, start: int, at: int, end: int, runs: Mapping[int, Run]) -> tuple[int, Role] | None:
        """Walks from a role's noun to the name: adjectives, complements, then the run that is the name."""
        portfolio = fold(text[start:at]).split()[0] in self._tables.portfolios
        owned = False
        for _ in range(_LONGEST):
            here = at + 1 if text[at : at + 1] in (" ", "\u00a0") else at
            if (here in runs and not owned) or text[here : here + 1] == ",":
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
