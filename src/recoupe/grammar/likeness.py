"""How far two statements speak of the same thing, with the reasons."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from recoupe.grammar.counting import thing
from recoupe.grammar.features import bag, weights
from recoupe.grammar.parallel import bilingual, cross
from recoupe.model import Extent, Mention, Name, Quantity, Reading, Statement
from recoupe.ports import LanguagePack
from recoupe.settings import LikenessSettings
from recoupe.text.normalise import squeeze
from recoupe.text.words import Word, pieces, words

NEAR = 4
"""Characters between a name and its office: a comma, a blank, a quotation mark."""


class Profile(NamedTuple):
    """What one statement speaks of."""

    statement: Statement
    features: frozenset[str]
    """Words (`w:`, by gloss), identities (`n:`), quantities (`q:value|unit or thing`), times (`t:`),
    and things counted, whatever their number (`k:`): two tolls speak of the same thing although they differ."""
    rough: frozenset[str]
    """Those of the quantities that may stand for another value: with a unit, or hedged ("une vingtaine")."""
    order: tuple[str, ...]
    """Its content words in order, folded: for wording in common."""
    titles: frozenset[str]
    """Words of the offices of the people it names: with the name, they say nothing more than the name."""
    printed: Mapping[str, str]
    """Words and quantities as printed, by feature: reasons speak in the article's own words."""

    @property
    def content(self) -> tuple[object, ...]:
        """All that likeness looks at: statements of one content are alike to whatever else in the same measure."""
        return self.features, self.order, self.rough, self.titles


class Likeness(NamedTuple):
    """`score` in [0, 1], and the values behind it."""

    score: float
    wording: float
    matter: float
    common: float
    """Weight of what they have in common, in nats: how improbable it is by chance."""
    shared: frozenset[str]


class Matter(NamedTuple):
    """What the statements of a story speak of. Made once: `match` and `compare` are given the same."""

    profiles: Mapping[str, Profile]
    """By statement id, in order of articles and places."""
    weight: Mapping[str, float]
    """Of every feature, in nats."""
    settings: LikenessSettings

    def likeness(self, a: str, b: str) -> Likeness:
        """How far two statements, by their ids, speak of the same thing."""
        return likeness(self.profiles[a], self.profiles[b], self.weight, self.settings)


def matter_of(readings: Sequence[Reading], *, packs: Mapping[str, LanguagePack], settings: LikenessSettings) -> Matter:
    """What all statements of a story speak of; `packs` by article id."""
    crossed = bilingual(readings)
    profiles = {
        statement.id: profile(statement, reading, pack=packs[reading.article.id], bilingual=crossed, settings=settings)
        for reading in readings
        for statement in reading.statements
    }
    return Matter(profiles, weigh(list(profiles.values()), settings), settings)


def profile(
    statement: Statement, reading: Reading, *, pack: LanguagePack, bilingual: bool, settings: LikenessSettings
) -> Profile:
    """The profile of a statement: its names, quantities and times by value, its other words by gloss.

    With `bilingual`, words stand by the start of their gloss, so that they can meet another language's.
    """
    text = reading.article.text
    first, last = statement.spans[0][0], statement.spans[-1][1]
    mentions = [m for m in reading.mentions if first <= m.start < last]
    mentioned = [(m.start, m.end) for m in mentions]
    lemmas = bag(text, (piece for span in statement.spans for piece in _outside(span, mentioned)), pack=pack)
    lemmas.update({f"w:{q.counted}": q.counted for q in statement.quantities if q.counted})
    printed = {cross(f, pack) if bilingual else f"w:{pack.gloss(f[2:])}": word for f, word in lemmas.items()}
    amounts = {_amount(q, statement, reading, pack, settings): q for q in statement.quantities}
    printed.update({f: squeeze(text[q.start : q.end]) for f, q in amounts.items()})
    others = {f"n:{i}" for i in statement.names} | {f"t:{t.value}" for t in statement.times if t.value}
    things = {thing(q, statement, reading.article, pack) for q in statement.quantities if not q.unit}
    others |= {f"k:{counted}" for counted in things if counted}
    rough = frozenset(f for f, q in amounts.items() if q.unit or q.approximate)
    order = tuple(w.norm for w in pieces(text, statement.spans) if w.norm not in pack.function_words)
    offices = _titles(statement, text, mentions)
    titles = frozenset(f for f, word in printed.items() if f[0] == "w" and word in offices)
    return Profile(statement, frozenset(printed.keys() | others), rough, order, titles, printed)


def _titles(statement: Statement, text: str, mentions: Iterable[Mention]) -> set[str]:
    """The printed words of the offices beside the names of a statement."""
    named = [m for m in mentions if isinstance(m, Name) and m.role]
    inside = [m for m in named if any(s <= m.start < e for s, e in statement.spans)]
    return {text[w.start : w.end] for m in inside for w in _office(text, m)}


def _office(text: str, name: Name) -> list[Word]:
    """The words of a name's office where they stand, just before or just behind it."""
    role = name.role or ""
    at = text.find(role, max(0, name.start - len(role) - NEAR), name.end + len(role) + NEAR)
    return words(text, at, at + len(role)) if at >= 0 else []


def _outside(span: Extent, mentioned: Iterable[Extent]) -> list[Extent]:
    """The pieces of a span between the mentions in it."""
    pieces, at = [], span[0]
    for start, end in mentioned:
        if span[0] <= start < span[1]:
            pieces.append((at, start))
            at = end
    return [p for p in [*pieces, (at, span[1])] if p[0] < p[1]]


def _amount(
    quantity: Quantity, statement: Statement, reading: Reading, pack: LanguagePack, settings: LikenessSettings
) -> str:
    """Large numbers say by themselves what they count (450 jobs, 450 posts); small ones only with the thing."""
    value = abs(quantity.low if quantity.low is not None else quantity.high or 0.0)  # "-6 %" is a fall of 6 %
    small = value <= settings.telling
    counted = thing(quantity, statement, reading.article, pack) if small else None
    return f"q:{value:.12g}|{quantity.unit or counted or ''}"


def weigh(profiles: Sequence[Profile], settings: LikenessSettings) -> dict[str, float]:
    """Weight of every feature over the statements of a story: idf; quantities count for more than a word."""
    idf = weights([set(p.features) for p in profiles])
    return {f: w * settings.amount if f[0] == "q" else w for f, w in idf.items()}


def tokens(one: Profile, weight: Mapping[str, float]) -> dict[str, float]:
    """What another statement must have one of to be like this one, and the most that each can add to `common`.

    Quantities stand by themselves and by their unit: one may stand for another of it.
    """
    found = {feature: weight[feature] for feature in one.features}
    for feature in one.features:
        if feature[0] == "q":
            unit = f"|{feature.rpartition('|')[2]}"
            found[unit] = found.get(unit, 0.0) + weight[feature]
    return found


def common_at_most(a: Profile, b: Profile, weight: Mapping[str, float]) -> float:
    """No less than what `likeness` gives for `common`, at a tenth of the price."""
    shared = a.features & b.features
    most = sum([weight[f] for f in shared])
    if a.rough or b.rough:
        mine = [weight[f] for f in a.features if f[0] == "q" and f not in shared]
        most += min(sum(mine), sum([weight[f] for f in b.features if f[0] == "q" and f not in shared])) if mine else 0
    return most


def likeness(a: Profile, b: Profile, weight: Mapping[str, float], settings: LikenessSettings) -> Likeness:
    """Wording (content words in the same order, over the shorter) and matter (weighed features) of two statements.

    A rough quantity and one of the same unit within `slack` of it are the same feature: what speaks of 120 km and
    of 123 km speaks of the same distance. Little in common is little evidence, however short the statements are.
    """
    shared = a.features & b.features
    near = _near(a, b, shared, settings) if a.rough or b.rough else []
    # As in `cosine`: the order of a set must not show.
    # That both count a thing joins them; that they count other things too does not part them.
    total_a = math.fsum([weight[f] for f in a.features if f[0] != "k" or f in shared])
    total_b = math.fsum([weight[f] for f in b.features if f[0] != "k" or f in shared])
    if not total_a or not total_b:
        return Likeness(0.0, 0.0, 0.0, 0.0, frozenset())
    common = math.fsum([*[weight[f] for f in shared], *[min(weight[x], weight[y]) for x, y in near]])
    dice, contained = 2 * common / (total_a + total_b), common / min(total_a, total_b)
    matter = (dice + contained) / 2 * min(1.0, common / settings.evidence)
    shorter = min(len(a.order), len(b.order))
    wording = LCSseq.similarity(a.order, b.order) / shorter if shorter else 0.0
    score = max(matter, wording * min(1.0, shorter / settings.wording))
    said_twice = math.fsum([weight[f] for f in shared - _telling(shared, a, b)])
    return Likeness(score, wording, matter, common - said_twice, shared.union([x for x, _ in near]))


def _telling(shared: frozenset[str], a: Profile, b: Profile) -> frozenset[str]:
    """Features in common, each thing once: not the office of a person both name, nor the thing both count alike."""
    counted = {f"w:{f[2:]}" for f in shared if f[0] == "k"}
    offices = a.titles & b.titles if any(f[0] == "n" for f in shared) else frozenset()
    return shared - counted - offices


def _near(a: Profile, b: Profile, shared: frozenset[str], settings: LikenessSettings) -> list[tuple[str, str]]:
    """Pairs of quantities, one of them rough, of one unit (or both of things), within the slack."""
    near: list[tuple[str, str]] = []
    left = sorted(f for f in b.features - shared if f[0] == "q")
    for x in sorted(f for f in a.features - shared if f[0] == "q"):
        y = next((y for y in left if (x in a.rough or y in b.rough) and _close(x, y, settings.slack)), None)
        if y is not None:
            left.remove(y)
            near.append((x, y))
    return near


def _close(x: str, y: str, slack: float) -> bool:
    (one, unit), (other, of) = x[2:].split("|"), y[2:].split("|")
    low, high = sorted((float(one), float(other)))
    return unit == of and high > 0 and (high - low) / high <= slack
