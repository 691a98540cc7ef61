"""Every count is what its members say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from recoupe.model import Claim, Disagreement, Dossier, Statement
from recoupe.proof.failure import Failure


def counts(dossier: Dossier, at: str) -> Iterator[Failure]:
    """Counts, shares and summaries that their members do not bear out."""
    statements = {statement.id: statement for statement in dossier.statements}
    given = {statement.article for statement in dossier.statements}
    conflicts = {d.claim for d in dossier.disagreements if d.verdict == "conflict"}
    for claim in dossier.claims:
        where = f"{at}.claims[{claim.id}]"
        yield from _claim(claim, dossier, statements, given, where)
        yield from _standing(claim, claim.id in conflicts, where)
    for disagreement in dossier.disagreements:
        yield from _sides(disagreement, statements, f"{at}.disagreements[{disagreement.id}]")
    yield from _lineage(dossier, at)
    yield from _only(dossier, statements, at)
    yield from _timeline(dossier, at)


def _claim(
    claim: Claim, dossier: Dossier, statements: Mapping[str, Statement], given: set[str], at: str
) -> Iterator[Failure]:
    tell = {statements[s].article for s in claim.statements if s in statements}
    if set(claim.articles) != tell or len(claim.articles) != len(tell):
        yield Failure(f"{at}.articles", f"{sorted(claim.articles)}, but its statements are of {sorted(tell)}")
    # Of an article whose statements are not given (a near copy in a very large story) nothing is said.
    silent = set(dossier.articles) - tell
    if not silent & given <= set(claim.silent) <= silent or len(claim.silent) != len(set(claim.silent)):
        yield Failure(f"{at}.silent", f"{sorted(claim.silent)}, but those that do not speak are {sorted(silent)}")
    if claim.gist not in claim.statements:
        yield Failure(f"{at}.gist", f"{claim.gist} is none of its statements")
    for voice in claim.voices:
        if not voice.statements or not set(voice.statements) <= set(claim.statements):
            yield Failure(f"{at}.voices", f"{voice.label!r} says {list(voice.statements)}, not all of this claim")
    if claim.statements and not claim.voices:
        yield Failure(f"{at}.voices", "none: the outlet's own reporting is a voice too")
    yield from _origins(claim, dossier, tell, at)


def _origins(claim: Claim, dossier: Dossier, tell: set[str], at: str) -> Iterator[Failure]:
    count = claim.origins
    if not 1 <= count.low <= count.high:
        yield Failure(f"{at}.origins", f"the range {count.low}-{count.high} is none")
    if count.high > max(len(set(count.ids)), 1):
        yield Failure(f"{at}.origins", f"up to {count.high} origins, but {len(set(count.ids))} are named")
    for origin in dossier.origins:
        if origin.id in count.ids and not tell & set(origin.articles):
            yield Failure(f"{at}.origins", f"{origin.id} is the origin of no article that tells this")


def _standing(claim: Claim, conflict: bool, at: str) -> Iterator[Failure]:
    """The standing against the counts; a range leaves both of its ends open."""
    voices = len(claim.voices)
    allowed = {
        "single": len(claim.articles) == 1,
        "echoed": len(claim.articles) > 1 and claim.origins.low == 1,
        "one-voice": claim.origins.high >= 2 and voices == 1,
        "corroborated": claim.origins.high >= 2 and voices >= 2,
        "disputed": conflict,
    }
    if not allowed[claim.standing]:
        told = f"{len(claim.articles)} articles, {claim.origins.low}-{claim.origins.high} origins, {voices} voices"
        yield Failure(f"{at}.standing", f"{claim.standing!r} does not fit {told}")
    if conflict and claim.standing != "disputed":
        yield Failure(f"{at}.standing", f"{claim.standing!r}, but a conflict touches it")


def _sides(disagreement: Disagreement, statements: Mapping[str, Statement], at: str) -> Iterator[Failure]:
    if len(disagreement.sides) < 2:
        yield Failure(f"{at}.sides", f"{len(disagreement.sides)}: it takes two to disagree")
    for side in disagreement.sides:
        told = {statements[s].article for s in side.statements if s in statements}
        if not told <= set(side.articles):
            yield Failure(f"{at}.sides", f"{side.value!r} has statements of {sorted(told - set(side.articles))}")
        for place in side.places:
            if place.article not in side.articles:
                yield Failure(f"{at}.sides", f"{side.value!r} is placed in {place.article}, not one of its articles")


def _lineage(dossier: Dossier, at: str) -> Iterator[Failure]:
    sourced = {article for origin in dossier.origins for article in origin.articles}
    for article in dossier.articles:
        if article not in sourced:
            yield Failure(f"{at}.origins", f"article {article} has no origin")
    for number, d in enumerate(dossier.derivations):
        if not 0 <= d.share <= 1:
            yield Failure(f"{at}.derivations[{number}].share", f"{d.share} is no share")
        if d.source == d.target:
            yield Failure(f"{at}.derivations[{number}]", f"{d.target} is derived from itself")
    for number, alignment in enumerate(dossier.alignments):
        if not 0 <= alignment.same <= 1:
            yield Failure(f"{at}.alignments[{number}].same", f"{alignment.same} is no share")


def _only(dossier: Dossier, statements: Mapping[str, Statement], at: str) -> Iterator[Failure]:
    shared = {s for claim in dossier.claims if len(claim.articles) > 1 for s in claim.statements}
    for article, ids in dossier.only.items():
        for id_ in ids:
            if id_ in statements and statements[id_].article != article:
                yield Failure(f"{at}.only[{article}]", f"{id_} is a statement of {statements[id_].article}")
            if id_ in shared:
                yield Failure(f"{at}.only[{article}]", f"{id_} is told by other articles too")


def _timeline(dossier: Dossier, at: str) -> Iterator[Failure]:
    """In order, as far as both of two neighbours say: a day and an hour of it may stand either way."""
    for before, after in pairwise(moment.value for moment in dossier.timeline):
        shared = min(len(before.split("/")[0]), len(after.split("/")[0]))
        if before[:shared] > after[:shared]:
            yield Failure(f"{at}.timeline", f"{after} stands after {before}")
