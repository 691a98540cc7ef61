"""pair: which articles are worth comparing, by two doors.

First door: shared word n-grams, through an index that leaves out n-grams of too many articles (copies and
rewrites). Second door: what they speak of, names, numbers and rare words, within a window of days (paraphrase,
translation, other accounts of the same event).
"""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from recoupe.grammar.features import cosine, reading_features, weights
from recoupe.grammar.parallel import bilingual, crossing
from recoupe.grammar.sharing import told_words
from recoupe.grammar.times.clock import day
from recoupe.model import Pair, Reading
from recoupe.ports import LanguagePack
from recoupe.settings import PairSettings
from recoupe.text.shingles import ngrams, winnow


def pair(readings: Sequence[Reading], *, packs: Mapping[str, LanguagePack], settings: PairSettings) -> tuple[Pair, ...]:
    """Pairs of articles that share text or matter, sorted by ids; `packs` by article id. Empty for no article."""
    shared_text = _first_door(readings, settings)
    crossed = bilingual(readings)
    bags = {r.article.id: _bag(r, packs[r.article.id], crossed) for r in readings}
    weight = weights(list(bags.values()))
    dates = {r.article.id: day(r.article.published) for r in readings}
    candidates = set(shared_text) | _second_door(bags, weight, settings)
    found = []
    for a, b in sorted(candidates):
        score = cosine(bags[a], bags[b], weight)
        share = shared_text.get((a, b), 0.0)
        if share < settings.text_share and (score < settings.matter or _apart(dates[a], dates[b]) > settings.days):
            continue
        why = f"shared word {settings.n}-grams {share:.0%}; likeness of names, numbers and rare words {score:.2f}"
        found.append(Pair(a=a, b=b, score=max(score, share), why=why))
    return tuple(found)


def _bag(reading: Reading, pack: LanguagePack, crossed: bool) -> set[str]:
    features = reading_features(reading, pack=pack)
    return crossing(features, pack) if crossed else features


def _first_door(readings: Sequence[Reading], settings: PairSettings) -> dict[tuple[str, str], float]:
    """Share of the winnowed n-grams of the shorter article that the other one has, for pairs that share any."""
    selections: dict[str, set[int]] = {}
    for reading in readings:
        norms = [w.norm for w in told_words(reading)]
        selections[reading.article.id] = winnow(ngrams(norms, settings.n), settings.window)
    index: dict[int, list[str]] = defaultdict(list)
    for article, selection in selections.items():
        for gram in selection:
            index[gram].append(article)
    counts: Counter[tuple[str, str]] = Counter()
    for holders in index.values():
        if 1 < len(holders) <= settings.most_articles:
            counts.update((a, b) if a < b else (b, a) for a, b in combinations(holders, 2))
    return {(a, b): n / min(len(selections[a]), len(selections[b])) for (a, b), n in counts.items()}


def _second_door(
    bags: Mapping[str, set[str]], weight: Mapping[str, float], settings: PairSettings
) -> set[tuple[str, str]]:
    """Pairs that share features rare enough to be worth a look; all pairs of a small folder."""
    cap = max(settings.most_articles, math.isqrt(len(bags)))
    index: dict[str, list[str]] = defaultdict(list)
    for article, features in bags.items():
        for feature in sorted(features):  # weights are added up in this order: the last bit must not vary
            index[feature].append(article)
    score: dict[tuple[str, str], float] = defaultdict(float)
    for feature, holders in index.items():
        if 1 < len(holders) <= cap:
            for a, b in combinations(sorted(holders), 2):
                score[a, b] += weight[feature]
    return {ids for ids, total in score.items() if total >= settings.rare_weight}


def _apart(a: dt.date | None, b: dt.date | None) -> int:
    """Days between two dates; 0 when one is not known: an unknown date must not part two accounts."""
    return abs((a - b).days) if a and b else 0
