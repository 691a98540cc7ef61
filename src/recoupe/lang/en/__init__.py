"""English."""

from typing import Literal

from recoupe.lang.en.clauses import asserts, clauses, opens, stance
from recoupe.lang.en.cues import attributions
from recoupe.lang.en.dates import times
from recoupe.lang.en.denial import denied
from recoupe.lang.en.gloss import gloss
from recoupe.lang.en.names import names
from recoupe.lang.en.numbers import quantities
from recoupe.lang.en.quotes import quotations
from recoupe.lang.en.reasons import reasons
from recoupe.lang.en.residue import credits, published, residue
from recoupe.lang.en.sentences import sentences
from recoupe.lang.en.words import foreign_words, function_words, lemma, parts

code = "en"
maturity: Literal["full", "young", "neutral"] = "full"

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
