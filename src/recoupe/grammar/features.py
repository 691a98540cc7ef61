"""What a stretch of text speaks of, as weighed features that can be compared across articles and languages."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from recoupe.model import Extent, Name, Quantity, Reading
from recoupe.ports import LanguagePack
from recoupe.text.normalise import fold
from recoupe.text.words import Word, pieces

PRIOR_SIZE = 50
"""Imaginary documents behind every count, so that five articles weigh words as sanely as five thousand.

On the gold stories 25 would take an article of another event in (pairs of articles in one story: F 0.88), 50 and 100
keep all of them apart.
"""
PRIOR_SHARE = {"w": 0.02, "x": 0.02, "n": 0.005, "q": 0.01, "t": 0.02, "k": 0.01, "c": 0.005, "l": 0.01, "h": 0.0025}
"""Share of those imaginary documents that hold a feature of the class: a name is rarer than a word, and one in a lead
(`l` words, `h` names and numbers) twice as rare as one anywhere.

Half and double of each change F of claims by 0.01 at most on the gold stories.
"""

PRIOR_CORPUS = 150
"""The same as `PRIOR_SIZE` where articles are compared, not statements: with 50 the accounts of one event are so
much less like each other in a folder of seven than in a corpus of thousands that no one threshold serves both.
"""
TELLING = {"n": 1.4, "q": 1.4, "h": 2.0, "l": 1.4}
"""What a name, a number or what stands in the lead weighs over an equally rare word: two events of one kind share their
theme words. On 66 look-alike events F of the stories goes from 0.90 to 0.92, on 100 events in noise from 0.94 to 0.955.
"""

FIXED = 1024
"""Parts of a nat in which weights are counted as whole numbers: under 0.05 % of the lightest that decides a pair."""


def bag(text: str, extents: Iterable[Extent], *, pack: LanguagePack) -> dict[str, str]:
    """Lemmas of the words that carry matter (`w:…`), each with its first printed form.

    Numbers, function words and words under three letters are left out; of words that a lost blank glued, each counts.
    """
    return bag_of(text, pieces(text, extents), pack=pack)


def bag_of(text: str, found: Iterable[Word], *, pack: LanguagePack) -> dict[str, str]:
    """The same of words that are found already."""
    lemmas: dict[str, str] = {}
    printed = dict.fromkeys(text[word.start : word.end] for word in found if _carries(word.norm, pack))
    seen = printed.keys()
    for one in printed:
        for part in pack.parts(one, seen):
            lemma = pack.lemma(part)
            if lemma not in pack.function_words:
                lemmas.setdefault(f"w:{lemma}", part)
    return lemmas


def _carries(norm: str, pack: LanguagePack) -> bool:
    """Whether a folded word may carry matter."""
    return len(norm) > 2 and not norm[0].isdigit() and norm not in pack.function_words


def name_features(names: Iterable[Name]) -> set[str]:
    """One feature a name: its canonical key where there is one, else its last word, folded (`n:…`)."""
    found: set[str] = set()
    for name in names:
        if name.key:
            found.add(f"n:{name.key}")
            continue
        parts = [part for part in fold(name.value).replace("-", " ").split() if len(part) > 2]
        if parts:
            found.add(f"n:{parts[-1]}")
    return found


def number_features(quantities: Iterable[Quantity]) -> set[str]:
    """Numbers that say something: with a unit, or over ten (`q:…`)."""
    found: set[str] = set()
    for quantity in quantities:
        value = quantity.low if quantity.low is not None else quantity.high
        if value is None or (quantity.unit is None and abs(value) <= 10):
            continue
        found.add(f"q:{abs(value):.12g}{quantity.unit or ''}")  # "-6 %" is a fall of 6 %
    return found


def reading_features(reading: Reading, *, told: Iterable[Word], pack: LanguagePack) -> set[str]:
    """All features of an article's story: words, names and numbers; `told` are the words of its sentences."""
    names = [m for m in reading.mentions if isinstance(m, Name)]
    numbers = [m for m in reading.mentions if isinstance(m, Quantity)]
    return bag_of(reading.article.text, told, pack=pack).keys() | name_features(names) | number_features(numbers)


def weights(bags: Sequence[set[str]]) -> dict[str, float]:
    """Inverse document frequency of every feature, smoothed with `PRIOR_SIZE` imaginary documents."""
    counts = Counter(feature for one in bags for feature in one)
    size = len(bags) + PRIOR_SIZE
    return {f: math.log(size / (n + PRIOR_SIZE * PRIOR_SHARE[f[0]])) for f, n in counts.items()}


def weight(kind: str, holders: int, size: int) -> int:
    """The same weight in 1/1024 nat: sums of whole numbers come out alike in whatever order an engine adds.

    `kind`: the letter of its class; `holders` of `size` documents have the feature.
    """
    rarity = math.log((size + PRIOR_CORPUS) / (holders + PRIOR_CORPUS * PRIOR_SHARE[kind]))
    return round(FIXED * TELLING.get(kind, 1.0) * rarity)


def likeness(dot: int, norm_a: int, norm_b: int) -> float:
    """Cosine of two bags from sums of squared weights: of what they share, and of each; 0 where they share nothing."""
    return dot / math.sqrt(float(norm_a) * float(norm_b)) if dot else 0.0


def cosine(a: set[str], b: set[str], weight: Mapping[str, float]) -> float:
    """Cosine of two bags with idf weights, in [0, 1]; 0 when one is empty.

    `fsum` because sets have no order: a plain sum would differ in its last bit from run to run, and ties with it.
    """
    shared = math.fsum(weight[f] ** 2 for f in a & b)
    if not shared:
        return 0.0
    norm_a = math.fsum(weight[f] ** 2 for f in a)
    norm_b = math.fsum(weight[f] ** 2 for f in b)
    return shared / math.sqrt(norm_a * norm_b)
