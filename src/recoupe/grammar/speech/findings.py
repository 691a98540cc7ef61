"""What a pattern finds, in tokens: to be turned into attributions by `recoupe.grammar.speech.chains`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

from recoupe.grammar.speech.group import Group
from recoupe.grammar.speech.lexicon import Lexicon
from recoupe.grammar.speech.noun_phrase import Phrase
from recoupe.grammar.speech.tokens import Unit
from recoupe.model.attribution import Certainty, Mode

Stance: TypeAlias = Literal["affirmed", "denied", "unconfirmed"]
"""What the cue does with its content: says it, denies it, or will not confirm it."""
TokenRange: TypeAlias = tuple[int, int]


class Finding(NamedTuple):
    """One attribution in tokens of its unit; `ranges` are half-open."""

    form: str
    content: tuple[TokenRange, ...]
    cue: tuple[TokenRange, ...]
    source: Phrase | None = None
    mode: Mode | None = None
    """None: told from the quotation marks in the content."""
    denied: Stance = "affirmed"
    certainty: Certainty | None = None
    past: bool = False
    """The cue is in the past: a conditional in the content may be a future seen from then."""
    relay: Phrase | None = None
    """Who passes it on, where that is not beside the source: `X quoted Y as saying`."""
    place: TokenRange | None = None
    """Where the source is printed when that is more, or other, than its phrase: "who", a phrase with apposition."""


class Scene:
    """One unit while its attributions are looked for."""

    def __init__(self, unit: Unit, lex: Lexicon, found: list[Group]) -> None:
        """A unit with its verb groups; `taken` collects what was found so far."""
        self.unit = unit
        self.lex = lex
        self.groups = found
        self.taken: list[Finding] = []
        self.norms = [token.norm for token in unit.tokens]
        self.size = len(self.norms)
        self.starting = {group.first: group for group in found}
        self.quotations: dict[int, TokenRange] = {}
        for at, number in enumerate(unit.quoted):
            if number >= 0:
                self.quotations[number] = (self.quotations.get(number, (at, at))[0], at + 1)

    def norm(self, at: int) -> str:
        """The word or sign at a token, "" outside the unit."""
        return self.norms[at] if 0 <= at < self.size else ""

    def begins(self, at: int, phrases: Mapping[str, tuple[tuple[str, ...], ...]]) -> int:
        """Length of the longest of these phrases that begins at a token, 0 when none does; keyed by first word."""
        for words in phrases.get(self.norms[at] if 0 <= at < self.size else "", ()):
            if tuple(self.norms[at : at + len(words)]) == words:
                return len(words)
        return 0
