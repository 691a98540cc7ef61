"""Told: a statement with what is needed to read it. Difference: two values of two statements."""

from __future__ import annotations

from typing import NamedTuple

from recoupe.model import Article, Extent, Name, Statement
from recoupe.model.disagreement import DisagreementKind, Verdict
from recoupe.ports import LanguagePack
from recoupe.text.normalise import squeeze
from recoupe.text.words import words


class Told(NamedTuple):
    """A statement with its article, its language, and the names in it."""

    statement: Statement
    article: Article
    pack: LanguagePack
    names: tuple[tuple[Name, str], ...]
    """Name mentions inside the statement, with their identity ids."""
    heading: bool
    """It stands in a title or a heading, which keep neither sources nor doubts."""

    def print(self, extent: Extent) -> str:
        """The printed words of a place, blanks folded."""
        return squeeze(self.article.text[extent[0] : extent[1]])

    @property
    def whole(self) -> Extent:
        """Where the statement begins: its first piece."""
        return self.statement.spans[0]

    def glosses(self, extent: Extent) -> list[str]:
        """Glosses of the words of a place that carry matter, in order."""
        found = words(self.article.text, *extent)
        kept = [w for w in found if w.norm not in self.pack.function_words and not w.norm[0].isdigit()]
        return [self.pack.gloss(self.pack.lemma(self.article.text[w.start : w.end])) for w in kept]


class Difference(NamedTuple):
    """Two values of two statements, in the order of the statements given."""

    kind: DisagreementKind
    verdict: Verdict
    about: str
    """What is measured: differences about one thing make one disagreement."""
    values: tuple[str, str]
    """Normalised: statements with equal values stand on one side."""
    places: tuple[Extent, Extent]
    why: str
