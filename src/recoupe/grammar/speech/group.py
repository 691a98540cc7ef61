"""A verb group that may carry an attribution, as it is found."""

from __future__ import annotations

from typing import Literal, NamedTuple

from recoupe.grammar.speech.lexicon import Form, Kind, Mood, Verb

_ANY_VOICE = ("inquit", "noun", "evidence")
"""What a verb takes beside a reflexive pronoun too: `il se trouve que` is no `il trouve que`."""


class Group(NamedTuple):
    """A verb group of tokens `[first, last)`; `subject` is the token of an inverted pronoun or -1."""

    first: int
    last: int
    forms: tuple[Form, ...]
    kind: Kind
    mood: Mood
    negated: bool
    passive: bool
    reflexive: bool
    subject: int
    cue: tuple[tuple[int, int], ...]
    sure: bool
    """The form can be nothing but a verb (an auxiliary, a clitic or an inverted pronoun shows it)."""

    def takes(self, frame: str) -> Verb | None:
        """The first verb of the group that takes a frame."""
        for form in self.forms:
            if frame in form.verb.frames and (form.verb.reflexive or not self.reflexive or frame in _ANY_VOICE):
                return form.verb
        return None

    @property
    def stance(self) -> Literal["affirmed", "denied", "unconfirmed"]:
        """What the group does with what it reports: `a démenti` denies it, `n'a pas confirmé` leaves it open."""
        denies = self.forms[0].verb.denies
        if self.negated:
            return "unconfirmed"
        return "denied" if denies else "affirmed"
