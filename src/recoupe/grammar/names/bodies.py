"""Bodies named by a noun and what it is of: "ministère de la Santé", "cour d'assises de X", "Conseil des sages"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from recoupe.grammar.names.nouns import Noun, NounIndex
from recoupe.grammar.names.runs import Run, is_initial
from recoupe.grammar.names.tables import NameTables
from recoupe.model.span import Extent
from recoupe.text.normalise import fold
from recoupe.world.bodies import body

_LOWER = re.compile(r"[a-zà-ÿœ][\w-]*")
_REACH = 48
"""Characters before the noun of a body in which a people may name it."""
_GROUPS = 5
"""Adjectives and complements followed in one name of a body."""


class BodyGrammar:
    """The patterns of one language, compiled once."""

    def __init__(self, tables: NameTables) -> None:
        self._tables = tables
        self.nouns = NounIndex(tables.bodies | tables.proper_bodies, tables.accented)
        self._lower = tables.bodies
        self._proper = tables.proper_bodies
        self._national = tables.national
        self._people = re.compile(rf"\b(?=[A-Z])(?:{tables.demonym_form})(?:\s[a-z]\w+){{0,2}}\s$")
        self._barred = tables.stops | tables.openers
        self._of = re.compile(tables.of, re.IGNORECASE)
        self._genitive = re.compile(tables.genitive, re.IGNORECASE)
        self._adjective = re.compile(rf"(?:{tables.role_adjectives})(?![\w’'-])")

    def find(
        self, text: str, start: int, end: int, heads: Sequence[Extent], runs: Mapping[int, Run]
    ) -> Iterator[Extent]:
        """The bodies of one sentence, in order; they may swallow runs. `heads` are the words that may open one."""
        past = start
        for head in self.nouns.find(text, heads, end):
            if head.start < past:
                continue
            found = self._parse(text, head, end, runs, sentence=start)
            begin = head.start
            if found is None and head.folded in self._national:
                people = self._people.search(text, max(start, head.start - _REACH), head.start)
                begin, found = (people.start(), head.end) if people else (begin, None)
            if found is not None:
                past = found
                yield begin, found

    def _parse(self, text: str, head: Noun, end: int, runs: Mapping[int, Run], *, sentence: int) -> int | None:
        """Where the name of the body ends; None when the noun names nothing by itself."""
        capital = text[head.start].isupper() and not is_initial(text, sentence, head.start)
        if not capital and head.folded not in self._lower:
            return None
        direct = runs.get(head.end + 1)
        whole = body(text[head.start : head.end]) is not None
        if direct is not None and text[head.end] == " " and not whole:
            return direct.end
        at, named = head.end, False
        good: int | None = at if capital and " " in head.folded else None
        noun = _LOWER.match(text, at + 1, end)
        if capital and noun is not None and text[at] == " " and self.nouns.opens(noun.group()):  # "Haut conseil"
            at = good = noun.end()
        for _ in range(_GROUPS):
            here = at + 1
            if text[at:here] not in (" ", "\u00a0"):
                break
            adjective = self._adjective.match(text, here, end)
            if adjective is not None:
                at = adjective.end()
                good = at if capital or named else good
                continue
            proper, common = self._complement(text, here, end, runs, named=named)
            if proper:
                at = good = proper
                named = True
            elif common and capital and not named:
                at = common
                good = at if head.folded in self._proper else good
            else:
                break
        return good

    def _complement(
        self, text: str, here: int, end: int, runs: Mapping[int, Run], *, named: bool
    ) -> tuple[int | None, int | None]:
        """Where the name or the common noun after "of" ends: the first or the second, or neither."""
        of = self._of.match(text, here, end)
        run = runs.get(of.end()) if of else None
        joined = self._genitive.match(text, here, end)
        if of is None or joined is None or (run is not None and named and not of.group().startswith("et")):
            return None, None
        if run is not None:
            return run.end, None
        noun = _LOWER.match(text, of.end(), end)
        if noun is None or fold(noun.group()) in self._barred:
            return None, None
        return None, noun.end()
