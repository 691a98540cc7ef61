"""The same thing told twice: claims, and what they count."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from itertools import combinations

from gold.gate.figure import Figure, Measure, Slip, share
from gold.gate.ground import Ground, length, shared
from gold.gate.story import Claim as GoldClaim
from gold.gate.story import Quoted
from recoupe.model import Claim, Statement

HALF = 0.5


class Telling:
    """Which statement tells which gold snippet, and which predicted claims it went to."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.claims = [claim for dossier in ground.report.dossiers for claim in dossier.claims]

    @cached_property
    def claims_of(self) -> dict[str, tuple[str, ...]]:
        """Predicted claim ids by statement id."""
        inside: dict[str, list[str]] = {}
        for claim in self.claims:
            for statement in claim.statements:
                inside.setdefault(statement, []).append(claim.id)
        return {statement: tuple(ids) for statement, ids in inside.items()}

    @cached_property
    def tellers(self) -> dict[Quoted, tuple[Statement, ...]]:
        """Statements that tell a snippet: they share half of the snippet, or half of the statement."""
        return {quoted: self._tellers(quoted) for claim in self.ground.gold.claim for quoted in claim.says}

    def _tellers(self, quoted: Quoted) -> tuple[Statement, ...]:
        place = self.ground.place(quoted)
        return tuple(
            statement
            for statement in self.ground.statements_of[quoted[0]]
            if (common := shared(statement.spans, [place]))
            and common >= HALF * min(length(statement.spans), length([place]))
        )

    @cached_property
    def told(self) -> dict[str, frozenset[str]]:
        """Gold claim ids by statement id; no entry for a statement that tells nothing of the gold."""
        found: dict[str, set[str]] = {}
        for claim in self.ground.gold.claim:
            for quoted in claim.says:
                for statement in self.tellers[quoted]:
                    found.setdefault(statement.id, set()).add(claim.id)
        return {statement: frozenset(ids) for statement, ids in found.items()}

    def landed(self, quoted: Quoted) -> frozenset[str]:
        """Predicted claims in which a snippet is told."""
        return frozenset(id for statement in self.tellers[quoted] for id in self.claims_of.get(statement.id, ()))


def claims(ground: Ground) -> dict[str, Measure]:
    """Recall over pairs of snippets of two articles, precision over pairs of statements of two articles."""
    telling = Telling(ground)
    found = expected = right = predicted = doubtful = 0
    slips: list[Slip] = []
    for gold in ground.gold.claim:
        wanted = [(a, b) for a, b in combinations(gold.says, 2) if a[0] != b[0]]
        apart = [(a, b) for a, b in wanted if not telling.landed(a) & telling.landed(b)]
        found, expected = found + len(wanted) - len(apart), expected + len(wanted)
        if apart:
            slips.append(_missed(telling, gold, len(apart), len(wanted)))
    for claim in telling.claims:
        good, bad, unknown = _judged(telling, claim)
        right, predicted, doubtful = right + good, predicted + good + bad, doubtful + unknown
        if bad:
            slips.append(_false(telling, claim, bad, good + bad))
    figure = Figure(
        found=found,
        expected=expected,
        right=right,
        predicted=predicted,
        doubtful=doubtful if ground.gold.claims_complete else 0,
    )
    return {"claims": Measure(figure=figure, slips=tuple(slips)), **_counts(telling)}


def _judged(telling: Telling, claim: Claim) -> tuple[int, int, int]:
    """Pairs of statements of two articles that share a gold claim, that do not, and of which one tells none."""
    good = bad = unknown = 0
    members = [telling.ground.statements[id] for id in claim.statements]
    for a, b in combinations(members, 2):
        if a.article != b.article:
            one, two = telling.told.get(a.id), telling.told.get(b.id)
            if one is None or two is None:
                unknown += 1
            elif one & two:
                good += 1
            else:
                bad += 1
    return good, bad, unknown


# ---- counts


def _counts(telling: Telling) -> dict[str, Measure]:
    """Origins, voices and standing, on the gold claims whose larger part lies in one predicted claim."""
    mapped = [(gold, claim) for gold in telling.ground.gold.claim if (claim := _counterpart(telling, gold))]

    def count(name: str, wanted: Callable[[GoldClaim], object], said: Callable[[Claim], tuple[object, str]]) -> Measure:
        return share(
            (wanted(gold) == value, _wrong(telling, gold, claim, f"{name}: gold {wanted(gold)}, said {value} ({why})"))
            for gold, claim in mapped
            if wanted(gold) is not None
            for value, why in [said(claim)]
        )

    return {
        "claims.origins": count("origins", lambda gold: gold.origins, _origins),
        "claims.voices": count("voices", lambda gold: gold.voices, _voices),
        "claims.standing": count("standing", lambda gold: gold.standing, _standing),
    }


def _origins(claim: Claim) -> tuple[object, str]:
    return (claim.origins.low, claim.origins.high), claim.origins.why


def _voices(claim: Claim) -> tuple[object, str]:
    return len(claim.voices), ", ".join(voice.label for voice in claim.voices)


def _standing(claim: Claim) -> tuple[object, str]:
    counts = f"{claim.origins.low} to {claim.origins.high} origins, {len(claim.voices)} voices"
    return claim.standing, counts


def _counterpart(telling: Telling, gold: GoldClaim) -> Claim | None:
    """The predicted claim in which most snippets are told, half of them at least; of equals, the smallest."""

    def covered(claim: Claim) -> int:
        return sum(claim.id in telling.landed(quoted) for quoted in gold.says)

    best = min(telling.claims, key=lambda claim: (-covered(claim), len(claim.statements), claim.id), default=None)
    return best if best and covered(best) >= HALF * len(gold.says) else None


# ---- slips


def _missed(telling: Telling, gold: GoldClaim, apart: int, wanted: int) -> Slip:
    lines = [f"{gold.id} ({gold.gist}): {apart} of {wanted} pairs are apart"]
    for quoted in gold.says:
        lines.append(f"  gold: [{quoted[0]}] {quoted[1]!r}")
        lines += [f"    in {_ids(telling, s)}: {telling.ground.told(s)}" for s in telling.tellers[quoted]] or [
            "    no statement tells half of it"
        ]
    return Slip(kind="missed", article=gold.says[0][0], lines=tuple(lines))


def _false(telling: Telling, claim: Claim, bad: int, known: int) -> Slip:
    ground = telling.ground
    members = [ground.statements[id] for id in claim.statements]
    lines = [f"claim {claim.id}: {bad} of {known} pairs share no gold claim"]
    for statement in members:
        gold = ", ".join(sorted(telling.told.get(statement.id, ()))) or "-"
        lines.append(f"  gold {gold}: {ground.told(statement)}")
    lines += [f"  why: {why}" for why in claim.why]
    return Slip(kind="false", article=ground.name(members[0].article), lines=tuple(lines))


def _wrong(telling: Telling, gold: GoldClaim, claim: Claim, what: str) -> Slip:
    lines = [f"{gold.id} ({gold.gist}): {what}", f"  claim {claim.id}:"]
    lines += [f"    {telling.ground.told(telling.ground.statements[id])}" for id in claim.statements]
    return Slip(kind="wrong", article=gold.says[0][0], lines=tuple(lines))


def _ids(telling: Telling, statement: Statement) -> str:
    return " ".join(telling.claims_of.get(statement.id, ())) or "no claim"
