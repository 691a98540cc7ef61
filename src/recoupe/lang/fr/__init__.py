"""French."""

from typing import Literal

from recoupe.lang.fr.clauses import asserts, clauses, opens, stance
from recoupe.lang.fr.cues import attributions
from recoupe.lang.fr.dates import times
from recoupe.lang.fr.denial import denied
from recoupe.lang.fr.gloss import gloss
from recoupe.lang.fr.names import names
from recoupe.lang.fr.numbers import quantities
from recoupe.lang.fr.quotes import quotations
from recoupe.lang.fr.reasons import reasons
from recoupe.lang.fr.residue import credits, published, residue
from recoupe.lang.fr.sentences import sentences
from recoupe.lang.fr.words import foreign_words, function_words, lemma, parts

code = "fr"
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
