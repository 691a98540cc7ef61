"""What speaks for one text having taken from another, and what against: each with its weight and its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from recoupe.grammar.lineage.kin import Kin
from recoupe.grammar.lineage.signs import SIGNED, declares, names_outlet
from recoupe.grammar.lineage.witnesses import size
from recoupe.grammar.say import called
from recoupe.grammar.times.clock import printed
from recoupe.model.derivation import Direction

DECLARED, CLOCK, STRONG, WEAK, BESIDE = 6, 4, 2, 1, 0
"""The publisher names the article; the clock of one outlet; two clocks, a version mark, an outlet named; a credit, what
a third text shows; what says nothing alone, and confirms a clock."""


class Hint(NamedTuple):
    """One reason for the direction of an edge; against it where the weight is below 0."""

    weight: int
    why: str


def hints(story: Kin, source: str, target: str) -> list[Hint]:
    """What dates, credits, declarations, outlets named and version marks say of "the target took from the source"."""
    found: list[Hint] = []
    one, other, say = story.articles[source], story.articles[target], story.say
    if declared := declares(other, one):
        found.append(Hint(DECLARED, say("edge.declared", basis=declared.basis)))
    elif declared := declares(one, other):
        found.append(Hint(-DECLARED, say("edge.declared.against", basis=declared.basis)))
    first = story.earlier(source, target)
    if first is not None:
        # One outlet has one clock: it cannot be mistaken about the order of its own versions.
        clock = CLOCK if one.outlet is not None and one.outlet == other.outlet else STRONG
        key, weight = ("edge.earlier", clock) if first else ("edge.later", -clock)
        when = {"first": printed(one, beside=other), "then": printed(other, beside=one)}
        found.append(Hint(weight, say(key, **when)))
    versions = story.versions[source], story.versions[target]
    if versions[0] != versions[1]:
        key, weight = ("edge.version", STRONG) if versions[0] < versions[1] else ("edge.version.against", -STRONG)
        found.append(Hint(weight, say(key)))
    if names_outlet(other, one.outlet):
        found.append(Hint(STRONG, say("edge.named", outlet=called(one))))
    elif names_outlet(one, other.outlet):
        found.append(Hint(-STRONG, say("edge.named.against", outlet=called(other))))
    return [*found, *_credit(story, source, target)]


def _credit(story: Kin, source: str, target: str) -> list[Hint]:
    one, other = story.signs[source], story.signs[target]
    signed = sorted(a for a in other if one.get(a, 0) >= max(SIGNED, other[a]))
    if signed:
        weight = WEAK if all(other[a] < one[a] for a in signed) else BESIDE
        return [Hint(weight, story.say("edge.credit", agencies=", ".join(signed)))]
    lost = sorted(a for a, strength in other.items() if strength > one.get(a, 0))
    if lost:
        return [Hint(-WEAK, story.say("edge.credit.against", agencies=", ".join(lost)))]
    own = sorted(a for a, strength in one.items() if strength >= SIGNED)
    # What an agency signs is its own text: whoever has the same words without a word of it took them there.
    return [Hint(WEAK, story.say("edge.signed", agencies=", ".join(own)))] if own else []


def shown(story: Kin, source: str, target: str, others: Sequence[str]) -> list[Hint]:
    """What third texts show: the source has words of theirs that the target lacks, or the other way round.

    `others`: articles that do not come from the target. Derived readings group their witnesses, as in the stemma of
    manuscripts (P. Maas, Textkritik, 1927): who lacks what the others have cannot have handed it on.
    """
    witnesses, least = story.witnesses, story.settings.shown
    kept = lacked = 0
    for other in others:
        kept |= witnesses.has(source, other) & ~witnesses.has(source, target)
        lacked |= witnesses.has(target, other) & ~witnesses.has(target, source)
    found = []
    if size(kept) >= least:
        found.append(
            Hint(BESIDE if _version(story, source, target) else WEAK, story.say("edge.kept", words=size(kept)))
        )
    if size(lacked) >= least:
        found.append(Hint(-WEAK, story.say("edge.lacked", words=size(lacked))))
    return found


def _version(story: Kin, source: str, target: str) -> bool:
    """Whether two texts may be two versions of one dispatch, which grows: one is in the other, both signed."""
    one, other = story.signs[source], story.signs[target]
    signed = any(strength >= SIGNED and other.get(agency) == strength for agency, strength in one.items())
    inside, whole = story.sharing.share(target, source), story.sharing.share(source, target)
    return signed and inside >= story.settings.whole and whole >= story.settings.grown


def direction(found: Sequence[Hint]) -> Direction:
    """Two kinds of evidence make it known, one likely; what speaks against takes away."""
    total = sum(hint.weight for hint in found)
    confirmed = sum(hint.weight >= 0 for hint in found) > 1 and all(hint.weight >= 0 for hint in found)
    if total > STRONG or (total == STRONG and confirmed):
        return "known"
    return "likely" if total > 0 else "unknown"


def ordered(found: Sequence[Hint]) -> list[str]:
    """The sentences, heaviest first, those against last."""
    return [hint.why for hint in sorted(found, key=lambda hint: -hint.weight)]
