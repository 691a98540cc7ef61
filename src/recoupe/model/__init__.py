"""The nouns: frozen records, one file each. Two of them travel: the Reading and the Dossier."""

from recoupe.model.alignment import Alignment
from recoupe.model.article import (
    Article,
    Credit,
    CreditForm,
    DateBasis,
    DateEvidence,
    DateRole,
    Declared,
    DeclaredKind,
    Published,
    Residue,
    ResidueKind,
)
from recoupe.model.attribution import Attribution, Source
from recoupe.model.claim import Claim, OriginCount, Voice
from recoupe.model.derivation import Derivation
from recoupe.model.disagreement import Disagreement, Side
from recoupe.model.dossier import Dossier, Moment, Undecided
from recoupe.model.identity import Identity
from recoupe.model.match import Match
from recoupe.model.mention import Mention, Name, Quantity, Time
from recoupe.model.origin import Origin
from recoupe.model.passage import Passage, Sentence
from recoupe.model.reading import Reading
from recoupe.model.report import Report, Skipped, Tool
from recoupe.model.span import Extent, Span
from recoupe.model.statement import Statement
from recoupe.model.story import Change, Pair, Story

__all__ = [
    "Alignment",
    "Article",
    "Attribution",
    "Change",
    "Claim",
    "Credit",
    "CreditForm",
    "DateBasis",
    "DateEvidence",
    "DateRole",
    "Declared",
    "DeclaredKind",
    "Derivation",
    "Disagreement",
    "Dossier",
    "Extent",
    "Identity",
    "Match",
    "Mention",
    "Moment",
    "Name",
    "Origin",
    "OriginCount",
    "Pair",
    "Passage",
    "Published",
    "Quantity",
    "Reading",
    "Report",
    "Residue",
    "ResidueKind",
    "Sentence",
    "Side",
    "Skipped",
    "Source",
    "Span",
    "Statement",
    "Story",
    "Time",
    "Tool",
    "Undecided",
    "Voice",
]
