"""pair: which articles are worth comparing, by two doors, near copies first.

What is said here is said in relations, so that an engine that joins and groups gives the same pairs. All numbers are
whole, but three shares, each of which is one division of two of them in 64-bit floats. Articles stand in the order of
their ids; of two, `a` is the earlier one.

1. `grams(gram, n)`: the selection of each article (`text/shingles.py`); `sizes(n, size)`: how many it has.
2. Near copies. `bands(band, n)`; `stars(a, b)`: in each band its first article with each other one. A star is an edge
   where `shared / greatest(size_a, size_b) >= near`. A component of more than `family` articles keeps its first one;
   each other leaves the corpus with one pair, marked `copy`, to the one kept: thousands of copies of one text would
   make its n-grams common, and lose all its pairs. What follows is of the articles left: there are `articles`.
3. First door. n-grams of 2 to `most_articles` articles; pairs of them with their count, `shared`. n-grams of more:
   pairs of the first article of each with each other one, with their count; those of at least `crowd` are pairs too,
   and the count adds to `shared`. A family of hundreds that are not near copies has few n-grams but these; a stock
   phrase leaves fewer than `crowd` of them. Pairs with `shared / least(size_a, size_b) >= text_share` pass.
4. `features(feature, kind, n)` (`grammar/outline.py`); `weights(feature, weight)` from the kind, how many articles have
   it and `articles` (`grammar/features.weight`); `norms(n, own, across)`: sums of squared weights of the kinds in `OWN`
   and in `ACROSS`.
5. Second door. `rows(feature, n)`: of each article, the features that another one has too, the `features` heaviest of
   each of `GROUPS`, ties by number; those of the lead, which are there a second time, are in none.
   `places(n, cell, own)`: an article of a day stands in its own cell, `day // days`, and in the next one; one
   without a day stands, beside its own cell that is that of no day, as a guest in every own cell while there are at
   most `cells`. In each cell, features of 2 to `most_articles` rows; pairs of which one is
   in its own cell there (so each is counted once), for `GLOSS` of two languages only; those whose weights sum up to
   `rare` times that of a word that two articles have pass.
6. What passed a door is weighed: `dot`, the sum of squared weights of common features, of the kinds in `OWN` for two
   articles in one language, else in `ACROSS`; `matter = dot / sqrt(norm_a * norm_b)`, in floats from the product on.
   A pair has passed the first door, or has `matter` of at least `settings.matter` and at most `days` between its two
   days, where both are known. Its score is the larger of its share and its matter.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from recoupe.grammar.doors import Ids, first_door, second_door
from recoupe.grammar.features import likeness, weight
from recoupe.grammar.outline import ACROSS, OWN, Outline, outline
from recoupe.model import Pair, Reading
from recoupe.ports import LanguagePack
from recoupe.settings import PairSettings
from recoupe.text.components import components
from recoupe.text.shingles import bands


def pair(readings: Sequence[Reading], *, packs: Mapping[str, LanguagePack], settings: PairSettings) -> tuple[Pair, ...]:
    """Pairs of articles that share text or matter, sorted by ids; `packs` by article id. Empty for no article."""
    return met([outline(r, pack=packs[r.article.id], settings=settings) for r in readings], settings=settings)


def met(outlines: Iterable[Outline], *, settings: PairSettings) -> tuple[Pair, ...]:
    """The same, from the outlines of articles in any order."""
    ordered = sorted(outlines, key=lambda one: one.article)
    kept = _families(ordered, settings)
    members = Counter(kept)
    copies = [_copy(ordered[k], ordered[i], members[k]) for i, k in enumerate(kept) if i != k]
    corpus = [one for one, i, k in zip(ordered, range(len(kept)), kept, strict=True) if i == k]
    return tuple(sorted([*copies, *_pairs(corpus, settings)], key=lambda one: (one.a, one.b)))


def _families(ordered: Sequence[Outline], settings: PairSettings) -> list[int]:
    """By article, the one kept of its family of near copies; itself where the family can be compared each with each."""
    buckets: dict[int, list[int]] = defaultdict(list)
    for i, one in enumerate(ordered):
        for band in bands(one.grams):
            buckets[band].append(i)
    stars = {(bucket[0], other) for bucket in buckets.values() for other in bucket[1:]}
    near = ((a, b) for a, b in stars if _near(ordered[a].grams, ordered[b].grams, settings))
    firsts = components(len(ordered), near)
    members = Counter(firsts)
    return [first if members[first] > settings.family else i for i, first in enumerate(firsts)]


def _near(a: Sequence[int], b: Sequence[int], settings: PairSettings) -> bool:
    return len(set(a).intersection(b)) / max(len(a), len(b)) >= settings.near


def _copy(kept: Outline, copy: Outline, members: int) -> Pair:
    shared, size = len(set(kept.grams).intersection(copy.grams)), min(len(kept.grams), len(copy.grams))
    score, why = copied(shared, size, members)
    return Pair(a=kept.article, b=copy.article, score=score, why=why, copy=True)


def copied(shared: int, size: int, members: int) -> tuple[float, str]:
    """Score and reason of a near copy: n-grams shared with the one kept of its family, of the fewer of both."""
    return shared / size, f"{_text(shared / size)}, and so it is with {members - 1} near copies of it"


def _pairs(corpus: Sequence[Outline], settings: PairSettings) -> Iterator[Pair]:
    scale = _scale(corpus)
    shares = first_door(corpus, settings)
    for ids in shares.keys() | second_door(corpus, scale.weights, settings):
        a, b = (corpus[i] for i in ids)
        if worth := weighed(shares.get(ids, 0.0), (a.day, b.day), _common(ids, a, b, scale), settings):
            yield Pair(a=a.article, b=b.article, score=worth[0], why=worth[1])


def weighed(
    share: float, days: tuple[int | None, int | None], common: tuple[int, int, int], settings: PairSettings
) -> tuple[float, str] | None:
    """Score and reason of two articles that met at a door; None where they are not worth comparing.

    `share`: of n-grams; `days`: of publication, where they are known: an unknown date must not part two accounts;
    `common`: sums of squared weights, of what both speak of and of what each does.
    """
    text, matter = share >= settings.text_share, likeness(*common)
    a, b = days
    if not text and (matter < settings.matter or (a is not None and b is not None and abs(a - b) > settings.days)):
        return None
    reasons = [_text(share)] * text + [_told(matter)] * (matter >= settings.matter)
    return max(share if text else 0.0, matter), "; ".join(reasons)


class _Scale(NamedTuple):
    """What features weigh in a corpus, and each article's bag with the sum of its squares."""

    weights: dict[int, int]
    squares: dict[int, int]
    own: list[tuple[frozenset[int], int]]
    across: list[tuple[frozenset[int], int]]
    """The same for who is compared with an article in another language."""


def _scale(corpus: Sequence[Outline]) -> _Scale:
    holders = Counter(feature for one in corpus for feature in one.bag)
    kinds = {feature: kind for one in corpus for feature, kind in one.bag.items()}
    weights = {feature: weight(kinds[feature], n, len(corpus)) for feature, n in holders.items()}
    squares = {feature: w * w for feature, w in weights.items()}

    def bag(one: Outline, of: str) -> tuple[frozenset[int], int]:
        features = frozenset(feature for feature, kind in one.bag.items() if kind in of)
        return features, sum(squares[feature] for feature in features)

    crossed = len({one.language for one in corpus}) > 1
    return _Scale(
        weights, squares, [bag(one, OWN) for one in corpus], [bag(one, ACROSS) for one in corpus] if crossed else []
    )


def _common(ids: Ids, a: Outline, b: Outline, scale: _Scale) -> tuple[int, int, int]:
    bags = scale.own if a.language == b.language else scale.across
    (features_a, norm_a), (features_b, norm_b) = (bags[i] for i in ids)
    return sum(scale.squares[feature] for feature in features_a & features_b), norm_a, norm_b


def _text(share: float) -> str:
    return f"{share:.0%} of the word runs of the shorter one stand in the other"


def _told(matter: float) -> str:
    return f"they tell of the same names, numbers and rare words (likeness {matter:.2f})"
