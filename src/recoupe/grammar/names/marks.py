"""One pass over the words of a sentence: which have a capital, and which may open a role, a body or an agency."""

from __future__ import annotations

import re
from typing import NamedTuple

from recoupe.grammar.names.nouns import WORD, NounIndex
from recoupe.model.span import Extent
from recoupe.world import agencies
from recoupe.world.bodies import small

_CAPITAL, _ROLE, _BODY, _AGENCY = 1, 2, 4, 8
_INNER = re.compile(r"(?<=-)(?=[^\W\d_])")
_MOST = 200_000
"""Words remembered: a language has fewer that news prints."""


class Marks(NamedTuple):
    """The words of a sentence that matter to names, by what they may be."""

    capitals: list[int]
    """Where words in capitals start, those after a hyphen too."""
    roles: list[Extent]
    bodies: list[Extent]
    agency: bool


class _Judged(dict[str, int]):
    """What each printed word may be, judged at first sight."""

    def __init__(self, roles: NounIndex, bodies: NounIndex) -> None:
        super().__init__()
        self._roles = roles
        self._bodies = bodies
        self._agencies = agencies.telling()
        self._small = small()

    def __missing__(self, word: str) -> int:
        if len(self) > _MOST:
            self.clear()
        capital = word[0].isupper() or word in self._small or ("-" in word and word.lower() != word)
        agency = any(part in self._agencies for part in word.split("-"))
        self[word] = mark = (
            _CAPITAL * capital | _ROLE * self._roles.opens(word) | _BODY * self._bodies.opens(word) | _AGENCY * agency
        )
        return mark


class Marker:
    """Marks the words of one language; build it once."""

    def __init__(self, roles: NounIndex, bodies: NounIndex) -> None:
        self._judged = _Judged(roles, bodies)

    def marks(self, text: str, start: int, end: int) -> Marks:
        """The marked words of `text[start:end]`, in order."""
        judged = self._judged
        found = Marks([], [], [], False)
        agency = False
        marked = [(match, mark) for match in WORD.finditer(text, start, end) if (mark := judged[match[0]])]
        for match, mark in marked:
            if mark & _CAPITAL:
                found.capitals.append(match.start())
                if "-" in (word := match[0]):
                    found.capitals.extend(match.start() + inner.start() for inner in _INNER.finditer(word))
            if mark & _ROLE:
                found.roles.append(match.span())
            if mark & _BODY:
                found.bodies.append(match.span())
            agency = agency or bool(mark & _AGENCY)
        return found._replace(agency=agency)
