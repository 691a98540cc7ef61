"""How much of each article's words stands in each other article, quotations and titles apart.

Two articles that quote the same person share the quotation without either having taken from the other, and a headline
goes round without the text under it: only other words are evidence of a derivation.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from recoupe.model import Alignment, Extent, Reading, Span
from recoupe.model.passage import TELLING
from recoupe.ports import LanguagePack
from recoupe.text.words import Word, pieces


def told_words(reading: Reading) -> list[Word]:
    """The words of an article's story, in order: residue, captions and credits left out."""
    return pieces(reading.article.text, told(reading))


def told(reading: Reading) -> list[Extent]:
    """Where an article's story stands, in order."""
    return [(passage.start, passage.end) for passage in reading.passages if passage.role in TELLING]


def _titles(reading: Reading) -> list[Extent]:
    """Where titles and headings stand; nowhere in an article that is nothing else."""
    titles = [(p.start, p.end) for p in reading.passages if p.role in ("title", "heading")]
    return titles if len(titles) < len(told(reading)) else []


class Sharing:
    """Shared words of the articles of one story, from their alignments."""

    def __init__(
        self, readings: Sequence[Reading], alignments: Sequence[Alignment], packs: Mapping[str, LanguagePack]
    ) -> None:
        self._starts: dict[str, list[int]] = {}
        self._quoted: dict[str, set[int]] = {}
        self._titles: dict[str, set[int]] = {}
        for reading in readings:
            article = reading.article
            self._starts[article.id] = [w.start for w in told_words(reading)]
            quotations = [
                q for p in reading.passages for q in packs[article.id].quotations(article.text, p.start, p.end)
            ]
            self._quoted[article.id] = {i for q in quotations for i in self._range(article.id, q[0], q[1])}
            self._titles[article.id] = {
                i for start, end in _titles(reading) for i in self._range(article.id, start, end)
            }
        self._shared: dict[tuple[str, str], set[int]] = defaultdict(set)
        for one in alignments:
            self._shared[one.a.article, one.b.article] |= self._inside(one.a)
            self._shared[one.b.article, one.a.article] |= self._inside(one.b)

    def _range(self, article: str, start: int, end: int) -> range:
        starts = self._starts[article]
        return range(bisect_left(starts, start), bisect_left(starts, end))

    def _inside(self, span: Span) -> set[int]:
        return set(self._range(span.article, span.start, span.end))

    def size(self, article: str) -> int:
        """Words of the article's story."""
        return len(self._starts[article])

    def words(self, article: str, other: str) -> set[int]:
        """Indexes of the article's words that `other` has too, quotations included."""
        return self._shared.get((article, other), set())

    def own(self, article: str, other: str) -> set[int]:
        """The same without the words of quotations and titles."""
        return self.words(article, other) - self._quoted[article] - self._titles[article]

    def share(self, article: str, other: str) -> float:
        """Share of the article's words that `other` has too, in [0, 1]."""
        return len(self.words(article, other)) / max(1, self.size(article))

    def shorter(self, a: str, b: str) -> tuple[str, str]:
        """The two articles, the shorter first; as given when they are of one length."""
        return (a, b) if self.size(a) <= self.size(b) else (b, a)

    def own_share(self, a: str, b: str) -> float:
        """Share of the shorter article's words, outside quotations, that both have, those of titles not counted."""
        shorter, other = self.shorter(a, b)
        outside = self.size(shorter) - len(self._quoted[shorter])
        return len(self.own(shorter, other)) / max(1, outside)

    def outside(self, article: str, other: str) -> float:
        """Share of the article's words outside quotations, those of titles too, that `other` has."""
        quoted = self._quoted[article]
        return len(self.words(article, other) - quoted) / max(1, self.size(article) - len(quoted))
