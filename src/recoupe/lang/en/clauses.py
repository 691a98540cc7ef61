"""Where an English sentence says several things."""

from __future__ import annotations

from functools import cache

from recoupe.grammar import clauses as grammar
from recoupe.grammar.clauses import ClauseRules
from recoupe.grammar.lexicon import phrases, words
from recoupe.lang.en.words import function_words
from recoupe.model import Extent
from recoupe.model.attribution import Certainty, Polarity

_VERBS = """
is are was were has have had does do did will would can could may might must shall should said says told became
becomes began begins brought came comes found finds gave gives goes went got held holds kept keeps knew knows led
leads left leaves lost made makes meant means met paid put ran runs remains remained rose rises saw sees sent sold
stood stands takes took thought told understood won wrote isn't wasn't aren't weren't hasn't haven't hadn't doesn't
don't didn't won't wouldn't can't cannot couldn't fell falls opened closed killed injured announced signed
"""
_NOT_VERBS = words(
    """hundred indeed need speed seed feed breed united wounded injured bed red morning evening building
            meeting during including according something anything nothing everything king spring string wing
            housing training following regarding"""
)


_CONTRASTS = "but\nwhile\nwhereas\nalthough\nthough\nso\nand\nyet"
_AHEAD = """
is expected
are expected
is due
are due
is scheduled
are scheduled
is set
are set
"""


@cache
def _rules() -> ClauseRules:
    return ClauseRules(
        function_words=function_words,
        verbs=frozenset(_VERBS.split()),
        endings=("ed",),
        not_verbs=_NOT_VERBS,
        subjects=words("he she they we i it"),
        markers=frozenset(),
        conjunctions=frozenset(["and"]),
        contrasts=phrases(_CONTRASTS),
        relatives=words("who which where whose"),
        participles=("ing",),
        past=(),
        after_past=frozenset(),
        negators=words(
            """not never cannot n't isn't wasn't aren't weren't hasn't haven't hadn't doesn't don't didn't won't
            wouldn't can't couldn't"""
        ),
        negations=frozenset(),
        none=words("no none neither nobody"),
        conditionals=words("would could might may"),
        conditional_endings=(),
        futures=frozenset(["will", "shall", "won't"]),
        future_endings=(),
        future_phrases=phrases(_AHEAD),
        if_=frozenset(["if", "unless"]),
    )


def clauses(text: str, extent: Extent) -> tuple[Extent, ...]:
    """The clauses of an extent, each with a verb of its own; the extent itself when it says one thing."""
    return grammar.clauses(text, extent, _rules())


def stance(text: str, extent: Extent) -> tuple[Polarity, Certainty]:
    """Polarity and certainty of what a clause asserts on its own."""
    return grammar.stance(text, extent, _rules())
