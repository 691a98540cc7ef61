"""Who plays a part in an article: people and bodies with all their mentions, their gender and what they are called.

A name in part goes to the one full name that has it; a description goes to a name where the article alone settles it:
by the role that is printed with the name, or because nobody else can be meant. Of two who can, neither is taken.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence, Set

import msgspec

from recoupe.grammar.speech.lexicon import Lexicon
from recoupe.model import Name
from recoupe.model.mention import NameKind
from recoupe.text.normalise import fold
from recoupe.world.given_names import Gender, gender

_STEM = 5
"""Letters that the two genders of a role share: "préfet", "préfète"."""
_MANY = 300
"""Figures looked at: ten times those of a long article; an endless text is no reason to be slow."""
_ENDING = 4
"""Letters in which they may differ: "directeur", "directrice"."""


class Figure(msgspec.Struct, kw_only=True):
    """A person or body of an article."""

    value: str
    """The fullest name printed."""
    kind: NameKind
    key: str | None = None
    gender: Gender = ""
    """Of people, where a title, a given name or a role tells it."""
    roles: set[str] = msgspec.field(default_factory=set)
    """Folded; the noun first."""
    starts: list[int] = msgspec.field(default_factory=list)


class Cast:
    """The people and bodies of one article, in order of first mention."""

    def __init__(self, text: str, names: Sequence[Name], lex: Lexicon) -> None:
        """`names` in order of place."""
        self._text = text
        self._lex = lex
        self.figures: list[Figure] = []
        self._of: dict[int, Figure] = {}
        self._firsts: list[int] = []
        self._by_last: dict[str, list[Figure]] = defaultdict(list)
        self._enter(names)

    def at(self, name: Name) -> Figure | None:
        """Whom a mention names."""
        return self._of.get(name.start)

    def called(self, value: str) -> Figure | None:
        """The one whose full name ends with these words, or is them; None for nobody or several."""
        alike = self._by_last.get(value.rsplit(maxsplit=1)[-1], ()) if value.split() else ()
        found = [f for f in alike if f.value == value or f.value.endswith(" " + value)]
        return found[0] if len(found) == 1 or (found and found[0].value == value) else None

    def by_role(self, head: str, before: int) -> Figure | None:
        """The only person named before an offset whose role has this noun, or one that it is the general word for."""
        known = self._lex.hypernyms.get(head, frozenset())
        fits = [f for f in self._people(before) if any(_has(role, head, known) for role in f.roles)]
        exact = [f for f in fits if any(fold(role) == fold(head) for role in f.roles)]
        return _only(exact or fits)

    def lone(self, told: Gender, before: int) -> Figure | None:
        """The only person of a gender, or of one unknown, named before an offset."""
        return _only([f for f in self._people(before) if told in ("", f.gender) or not f.gender])

    def body(self, head: str, before: int) -> Figure | None:
        """The only body named before an offset whose name opens with this noun: "la cour" for "cour d'appel de X"."""
        bodies = [f for f in self._before(before) if f.kind == "organisation"]
        return _only([f for f in bodies if fold(f.value).split()[0] == fold(head) and " " in f.value])

    def firm(self, before: int) -> Figure | None:
        """The only firm named before an offset, as a table of the world or the article tells."""
        return _only([f for f in self._before(before) if (f.key or "").startswith("company:")])

    def medium(self, before: int, *, agency: bool) -> Figure | None:
        """The last medium named before an offset: an agency, or another."""
        fits = [f for f in self._before(before) if _is_medium(f, agency=agency)]
        return max(fits, key=lambda f: f.starts[bisect_left(f.starts, before) - 1], default=None)

    def _people(self, before: int) -> list[Figure]:
        return [f for f in self._before(before) if f.kind == "person"]

    def _before(self, before: int) -> list[Figure]:
        """The last figures that enter before an offset."""
        last = bisect_left(self._firsts, before)
        return self.figures[max(0, last - _MANY) : last]

    def _enter(self, names: Sequence[Name]) -> None:
        """Full names first: a part of one may stand before it (in a title line)."""
        parts: dict[str, list[Figure]] = defaultdict(list)
        by_value: dict[str, Figure] = {}
        for name in sorted(names, key=lambda name: (" " not in name.value, name.start)):
            folded = fold(name.value)
            figure = by_value.get(folded)
            if figure is None and name.kind == "person" and " " not in name.value:
                figure = _only(parts[folded])
            if figure is None:
                figure = Figure(value=name.value, kind=name.kind, key=name.key)
                by_value[folded] = figure
                self.figures.append(figure)
                for word in {*folded.split()[1:], *folded.split()[:1]} if " " in folded else ():
                    parts[word].append(figure)
            self._of[name.start] = figure
            figure.starts.append(name.start)
            self._describe(figure, name)
        for figure in self.figures:
            figure.starts.sort()
        self.figures.sort(key=lambda figure: figure.starts[0])
        self._firsts = [figure.starts[0] for figure in self.figures]
        for figure in self.figures:
            self._by_last[figure.value.split()[-1]].append(figure)

    def _describe(self, figure: Figure, name: Name) -> None:
        if name.role:
            figure.roles.add(fold(name.role))
        if name.kind == "person" and not figure.gender:
            figure.gender = self._told(name) or gender(fold(name.value).split()[0].rstrip("."))

    def _told(self, name: Name) -> Gender:
        """The gender that a title or the article of a role tells."""
        before = self._text[max(0, name.start - 100) : name.start].replace("’", "' ").split()
        role = name.role.split() if name.role else []
        near = before[-1:] + (before[-len(role) - 1 : len(before) - len(role)] if before[-len(role) :] == role else [])
        for word in near:
            folded = fold(word)
            if folded in self._lex.feminine:
                return "f"
            if folded in self._lex.masculine:
                return "m"
        return ""


def _only(found: Sequence[Figure]) -> Figure | None:
    return found[0] if len(found) == 1 else None


def _has(role: str, head: str, known: Set[str]) -> bool:
    """Whether a role has a noun, in either gender, or one of those it is a general word for."""
    words = role.replace("'", " ").replace("-", " ").split()
    return any(akin(word, head) for word in words[:1]) or any(word in known for word in words)


def akin(a: str, b: str) -> bool:
    """Whether two words are one role, whatever the gender: "préfet", "préfète"."""
    a, b = fold(a), fold(b)
    if a == b:
        return True
    shared = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return shared >= _STEM and max(len(a), len(b)) - shared <= _ENDING


def _is_medium(figure: Figure, *, agency: bool) -> bool:
    if agency or figure.kind == "agency":
        return agency and figure.kind == "agency"
    titled = (
        figure.kind == "organisation" and figure.key is None and figure.value.split()[0] in ("The", "Le", "La", "Les")
    )
    return titled or (figure.key or "").startswith("media:")
