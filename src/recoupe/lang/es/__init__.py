"""Spanish: young."""

from typing import Literal

from recoupe.lang.es.clauses import asserts, clauses, opens, stance
from recoupe.lang.es.cues import attributions
from recoupe.lang.es.dates import times
from recoupe.lang.es.denial import denied
from recoupe.lang.es.gloss import gloss
from recoupe.lang.es.names import names
from recoupe.lang.es.numbers import quantities
from recoupe.lang.es.quotes import quotations
from recoupe.lang.es.reasons import reasons
from recoupe.lang.es.residue import credits, published, residue
from recoupe.lang.es.sentences import sentences
from recoupe.lang.es.words import foreign_words, function_words, lemma, parts

code = "es"
maturity: Literal["full", "young", "neutral"] = "young"

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
