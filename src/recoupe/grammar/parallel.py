"""Do two articles in two languages say the same things in the same order? The mark of a translation.

Sentences are compared by what crosses languages (names, numbers, glosses and cognates), and matched in order with
the dynamic programme of Needleman and Wunsch (J. Mol. Biol. 48, 1970), as sentence aligners do.
"""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.grammar.features import bag, cosine, name_features, number_features, weights
from recoupe.model import Name, Quantity, Reading, Sentence
from recoupe.ports import LanguagePack

COGNATE = 6
"""Letters of a word that French and English cognates share: sécurité/security, gouverneur/governor (not governess).

With 5 and with 7 the gold stories come out the same.
"""


def bilingual(readings: Sequence[Reading]) -> bool:
    """Whether the articles are in more languages than one."""
    return len({r.article.language for r in readings}) > 1


def crossing(features: set[str], pack: LanguagePack) -> set[str]:
    """Features as they can be compared across languages: words by the start of their English gloss."""
    return {cross(f, pack) for f in features}


def cross(feature: str, pack: LanguagePack) -> str:
    """One feature, as `crossing` has it."""
    return f"w:{pack.gloss(feature[2:])[:COGNATE]}" if feature[0] == "w" else feature


def sentence_bag(reading: Reading, sentence: Sentence, pack: LanguagePack) -> set[str]:
    """What one sentence speaks of, as it can be compared across languages."""
    inside = [m for m in reading.mentions if sentence.start <= m.start < sentence.end]
    names = name_features(m for m in inside if isinstance(m, Name))
    numbers = number_features(m for m in inside if isinstance(m, Quantity))
    matter = bag(reading.article.text, [(sentence.start, sentence.end)], pack=pack)
    return crossing(matter.keys() | names, pack) | numbers


def parallel(a: Reading, b: Reading, *, pack_a: LanguagePack, pack_b: LanguagePack, alike: float) -> float:
    """Share of the shorter article's sentences that find their like in the other one, in order; in [0, 1].

    Two sentences are alike from cosine `alike` on. 0 for an article without sentences.
    """
    left = [sentence_bag(a, s, pack_a) for s in a.sentences]
    right = [sentence_bag(b, s, pack_b) for s in b.sentences]
    if not left or not right:
        return 0.0
    weight = weights([*left, *right])
    table = [[cosine(x, y, weight) for y in right] for x in left]
    return _in_order(table, alike) / min(len(left), len(right))


def _in_order(table: Sequence[Sequence[float]], alike: float) -> int:
    """The most pairs of cells over `alike` that never cross."""
    best = [0] * (len(table[0]) + 1)
    for row in table:
        previous = best[:]
        for j, value in enumerate(row, 1):
            best[j] = max(previous[j], best[j - 1], previous[j - 1] + (value >= alike))
    return best[-1]
