"""Neutral pack: what can be done with a text in a language that has no folder."""

from typing import Literal

from recoupe.lang.und.clauses import asserts, clauses, opens, stance
from recoupe.lang.und.cues import attributions
from recoupe.lang.und.dates import times
from recoupe.lang.und.denial import denied
from recoupe.lang.und.gloss import gloss
from recoupe.lang.und.names import names
from recoupe.lang.und.numbers import quantities
from recoupe.lang.und.quotes import quotations
from recoupe.lang.und.reasons import reasons
from recoupe.lang.und.residue import credits, published, residue
from recoupe.lang.und.sentences import sentences
from recoupe.lang.und.words import foreign_words, function_words, lemma, parts

code = "und"
maturity: Literal["full", "young", "neutral"] = "neutral"

__all__ = [
    "asserts",
    "attributions",
    "clauses",
    "code",
    "credits",
    "denied",
    "foreign_words",
    "function_words",
    "gloss",
    "lemma",
    "maturity",
    "names",
    "opens",
    "parts",
    "published",
    "quantities",
    "quotations",
    "reasons",
    "residue",
    "sentences",
    "stance",
    "times",
]
