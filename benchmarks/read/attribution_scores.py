"""What counts as right in an attribution: contents by word Jaccard, spans of each role exactly or by one shared word.

*Exact*: the same span after trimming blanks, quotation marks and signs at its edges; a leading "that" is trimmed too,
which recoupe leaves to the cue. *Overlap*: one word shared with a span of the same role. *Attribution*: one-to-one
matching of whole attributions by word Jaccard of the contents, best first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

Span = tuple[int, int]
ROLES = ("source", "cue", "content")
LENIENT, STRICT = 0.3, 0.8

_WORD = re.compile(r"\w+")
_LEADING = re.compile(r"(?:that|que|qu['’])\b\s*", re.IGNORECASE)


class Told(NamedTuple):
    """An attribution as a benchmark compares it, gold or found."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    form: str = ""
    confidence: float | None = None


class Share(NamedTuple):
    """How much of what was found is right, and how much of the gold is found."""

    precision: float
    recall: float

    @property
    def f(self) -> float:
        """Harmonic mean."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


def share(right: int, made: int, gold: int, right_gold: int | None = None) -> Share:
    """Precision and recall of counts; `right_gold` where one found span may answer several gold ones."""
    return Share(right / max(1, made), (right if right_gold is None else right_gold) / max(1, gold))


def words(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """Places of the words of some spans."""
    return frozenset(match.start() for start, end in spans for match in _WORD.finditer(text, start, end))


def trimmed(text: str, span: Span) -> Span:
    """A span without blanks, marks and signs at its edges, and without a leading "that"."""
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    leading = _LEADING.match(text, start, end)
    if leading is not None and leading.end() < end:
        start = leading.end()
        while start < end and not text[start].isalnum():
            start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def pairs(gold: Sequence[frozenset[int]], made: Sequence[frozenset[int]], floor: float) -> list[tuple[int, int]]:
    """Matches of gold and found contents, one to one, best first."""
    scored = sorted(
        ((len(g & m) / len(g | m), i, j) for i, g in enumerate(gold) for j, m in enumerate(made) if g & m), reverse=True
    )
    left, right, found = set[int](), set[int](), []
    for score, i, j in scored:
        if score >= floor and i not in left and j not in right:
            left.add(i)
            right.add(j)
            found.append((i, j))
    return found


class Scores:
    """Counts over articles."""

    def __init__(self) -> None:
        """Nothing counted yet."""
        self.gold = self.made = self.articles = 0
        self.right: Counter[float] = Counter()
        self.on_matches: Counter[str] = Counter()
        self.spans: Counter[tuple[str, str]] = Counter()
        self.forms: Counter[tuple[str, bool]] = Counter()
        self.classes: Counter[tuple[str, bool]] = Counter()
        self.confidences: list[tuple[float, bool]] = []

    def add(self, text: str, gold: Sequence[Told], made: Sequence[Told], kinds: Sequence[str]) -> set[int]:
        """Counts one article; `kinds` is the class of each gold attribution. Gives the found ones that are right."""
        wanted = [words(text, one.content) for one in gold]
        found = [words(text, one.content) for one in made]
        self.articles += 1
        self.gold += len(gold)
        self.made += len(made)
        self.right[STRICT] += len(pairs(wanted, found, STRICT))
        matched = pairs(wanted, found, LENIENT)
        self.right[LENIENT] += len(matched)
        for i, j in matched:
            for role in ("source", "cue"):
                a, b = words(text, getattr(gold[i], role)), words(text, getattr(made[j], role))
                self.on_matches[role] += bool(a & b) or not (a or b)
        left, right = {i for i, _ in matched}, {j for _, j in matched}
        for i, kind in enumerate(kinds):
            self.classes[kind, i in left] += 1
        for j, one in enumerate(made):
            self.forms[one.form, j in right] += 1
            if one.confidence is not None:
                self.confidences.append((one.confidence, j in right))
        self._spans(text, gold, made)
        return right

    def _spans(self, text: str, gold: Sequence[Told], made: Sequence[Told]) -> None:
        for role in ROLES:
            wanted = {trimmed(text, span) for one in gold for span in getattr(one, role)}
            found = {trimmed(text, span) for one in made for span in getattr(one, role)}
            self.spans[role, "gold"] += len(wanted)
            self.spans[role, "made"] += len(found)
            self.spans[role, "exact"] += len(wanted & found)
            places, places_found = words(text, wanted), words(text, found)
            self.spans[role, "overlap made"] += sum(1 for one in found if words(text, [one]) & places)
            self.spans[role, "overlap gold"] += sum(1 for one in wanted if words(text, [one]) & places_found)

    def attribution(self, floor: float) -> Share:
        """Whole attributions at a floor of Jaccard."""
        return share(self.right[floor], self.made, self.gold)

    def exact(self, role: str) -> Share:
        """Spans of a role, exactly."""
        return share(self.spans[role, "exact"], self.spans[role, "made"], self.spans[role, "gold"])

    def overlap(self, role: str) -> Share:
        """Spans of a role that share a word."""
        right, gold = self.spans[role, "overlap made"], self.spans[role, "overlap gold"]
        return share(right, self.spans[role, "made"], self.spans[role, "gold"], gold)

    def calibration(self) -> list[tuple[float, float, int]]:
        """For each tenth of confidence that holds any: mean confidence, measured precision, count."""
        tenths: dict[int, list[tuple[float, bool]]] = {}
        for value, right in self.confidences:
            tenths.setdefault(min(9, int(value * 10 + 1e-9)), []).append((value, right))
        return [
            (sum(v for v, _ in group) / len(group), sum(r for _, r in group) / len(group), len(group))
            for _, group in sorted(tenths.items())
        ]
