"""Bodies named by a noun and what it is of: "ministère de la Santé", "cour d'assises de X", "Conseil des sages"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from recoupe.grammar.name_nouns import NounIndex, Printed
from recoupe.grammar.name_runs import Run, is_initial
from recoupe.grammar.name_tables import NameTables
from recoupe.model.span import Extent
from recoupe.text.normalise import fold

_LOWER = re.compile(r"[a-zà-ÿœ][\w-]*")
_GROUPS = 5
"""Adjectives and complements followed in one name of a body."""


class BodyGrammar:
    """The patterns of one language, compiled once."""

    def __init__(self, tables: NameTables) -> None:
        self._tables = tables
        self._heads = NounIndex(tables.bodies | tables.proper_bodies)
        self._lower = frozenset(fold(noun) for noun in tables.bodies)
        self._proper = frozenset(fold(noun) for noun in tables.proper_bodies)
        self._of = re.compile(tables.of, re.IGNORECASE)
        self._genitive = re.compile(tables.genitive, re.IGNORECASE)
        self._adjective = re.compile(rf"(?:{tables.role_adjectives})(?![\w’'-])")

    def find(
        self, text: str, start: int, end: int, words: Sequence[Printed], runs: Mapping[int, Run]
    ) -> Iterator[Extent]:
        """The bodies of one sentence, in order; they may swallow runs."""
        past = start
        for head in self._heads.find(text, words):
            if head.start < past:
                continue
            found = self._parse(text, start, head.start, head.end, end, runs)
            if found is not None:
                past = found
                yield head.start, found

    def _parse(self, text: str, sentence: int, start: int, at: int, end: int, runs: Mapping[int, Run]) -> int | None:
        """Where the name of the body ends; None when the noun names nothing by itself."""
        capital = text[start].isupper() and not is_initial(text, sentence, start)
        folded = fold(text[start:at])
        if not capital and folded not in self._lower:
            return None
        good: int | None = at if capital and " " in folded else None
        direct = runs.get(at + 1)
        if direct is not None and text[at] == " ":
            return direct.end
        named = False
        for _ in range(_GROUPS):
            here = at + 1 if text[at : at + 1] in (" ", "\u00a0") else at
            if here == at:
                break
            adjective = self._adjective.match(text, here, end)
            if adjective is not None:
                at = adjective.end()
                good = at if capital or named else good
                continue
            of = self._of.match(text, here, end)
            if of is None:
                break
            run = runs.get(of.end())
            if run is not None:
                if named and not of.group().startswith("et"):
                    break
                at = good = run.end
                named = True
                continue
            lower = _LOWER.match(text, of.end(), end)
            joined = self._genitive.match(text, here, end)
            if (
                not capital
                or named
                or lower is None
                or joined is None
                or fold(lower.group()) in self._tables.stops | self._tables.openers
            ):
                break
            at = lower.end()
            good = at if folded in self._proper else good
        return good
