"""Signed dispatches against the articles of other outlets that share their text: are they named as the source.

    python benchmarks/meet/wire.py gilets_fr.jsonl.gz [--errors] [--record]

The pairs are found by brute force: every word 8-gram of a signed dispatch (field `wire`) against those of every article
of another outlet; a pair shares half of the 8-grams of the smaller one. Each dispatch is read and crossed with all
the articles of its pairs, as one story. Most of those articles bear no date.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from recoupe import find, pipeline
from recoupe.grammar.say import speaker
from recoupe.model import Article, Published, Reading
from recoupe.settings import Settings
from recoupe.steps.align import align
from recoupe.steps.derive import Lineage, derive
from recoupe.text.words import words

sys.path.insert(0, str(Path(__file__).parents[1]))
from record import Figure, Sheet, record

SETTINGS = Settings()
N, LEAST = 8, 0.5


def records(path: Path) -> list[dict[str, object]]:
    """The articles of the corpus as they stand in the file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def pairs(found: Sequence[Mapping[str, object]]) -> dict[str, list[tuple[str, float]]]:
    """By dispatch: the articles of other outlets that share half of the smaller one's 8-grams, and the share."""
    grams = {str(r["id"]): _grams(str(r["text"])) for r in found}
    outlets = {str(r["id"]): r["outlet"] for r in found}
    index: dict[int, list[str]] = defaultdict(list)
    for id_, own in grams.items():
        for gram in own:
            index[gram].append(id_)
    chosen: dict[str, list[tuple[str, float]]] = {}
    for id_ in (str(r["id"]) for r in found if r["wire"]):
        common: Counter[str] = Counter()
        for gram in grams[id_]:
            common.update(o for o in index[gram] if outlets[o] != outlets[id_])
        shares = [(o, n / max(1, min(len(grams[id_]), len(grams[o])))) for o, n in sorted(common.items())]
        near = [(o, share) for o, share in shares if share >= LEAST]
        if near:
            chosen[id_] = near
    return chosen


def _grams(text: str) -> set[int]:
    norms = [w.norm for w in words(text)]
    return {hash(tuple(norms[i : i + N])) for i in range(len(norms) - N + 1)}


def article(found: Mapping[str, object]) -> Article:
    """A record as an article, with its date where it has one."""
    text = f"{found['title']}\n\n{found['text']}" if found["title"] else str(found["text"])
    digest = hashlib.sha256(text.encode()).hexdigest()
    when = Published(value=str(found["date"]), precision="day", basis="metadata") if found["date"] else None
    return Article(
        id=str(found["id"]),
        source=f"{found['id']}.txt",
        outlet=str(found["outlet"]),
        title=str(found["title"]) if found["title"] else None,
        text=text,
        sha256=digest,
        text_sha256=digest,
        published=when,
    )


def crossed(readings: Sequence[Reading]) -> Lineage:
    """The lineage of one story, as the pipeline has it."""
    packs = {r.article.id: find.language(r.article.language) for r in readings}
    alignments = align(readings, packs=packs, settings=SETTINGS.align)
    return derive(readings, alignments, packs=packs, settings=SETTINGS.derive, say=speaker(find.language("fr")))


def verdict(told: Lineage, dispatch: str, other: str) -> tuple[str, str]:
    """What is said of a pair, and why: named, named through another, left open, reversed, another source, none."""
    above = {d.target: d for d in told.derivations}
    if one := above.get(other):
        if one.source == dispatch:
            return ("named" if one.direction != "unknown" else "left open"), " ; ".join(one.why)
        at, seen = one.source, {other}
        while at in above and at not in seen:
            seen.add(at)
            at = above[at].source
        if at == dispatch:
            return "named through another", f"of {one.source}: " + " ; ".join(one.why)
    if (turned := above.get(dispatch)) and turned.source == other:
        return ("left open" if turned.direction == "unknown" else "reversed"), " ; ".join(turned.why)
    if one is None:
        return "no source", ""
    return ("unseen dispatch" if one.source.startswith("o") else "another source"), f"of {one.source}: " + " ; ".join(
        one.why
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--errors", action="store_true", help="print every pair that is not named, ids only")
    arguments.add_argument("--record", action="store_true")
    given = arguments.parse_args()
    found = records(given.data)
    by_id = {str(r["id"]): r for r in found}
    groups = pairs(found)
    wanted = sorted({id_ for d, near in groups.items() for id_ in (d, *(o for o, _ in near))})
    readings = {id_: pipeline.read(article(by_id[id_]), settings=SETTINGS) for id_ in wanted}
    tally: Counter[str] = Counter()
    for dispatch, near in groups.items():
        told = crossed([readings[dispatch], *(readings[o] for o, _ in near)])
        for other, share in near:
            said, why = verdict(told, dispatch, other)
            tally[said] += 1
            if given.errors and said != "named":
                print(f"{said}: {dispatch} -> {other} ({by_id[other]['outlet']}, 8-grams {share:.2f}): {why}")
    total = sum(tally.values())
    named = tally["named"] + tally["named through another"]
    print(
        f"{len(groups)} dispatches, {total} pairs: {named / total:.3f} named;",
        ", ".join(f"{k} {v}" for k, v in tally.most_common()),
    )
    if given.record:
        record("wire", sheet(tally, len(groups), given.data))


def sheet(tally: Counter[str], groups: int, data: Path) -> Sheet:
    """What is kept of a run."""
    total = sum(tally.values())
    named = tally["named"] + tally["named through another"]
    rest = [k for k in ("left open", "unseen dispatch", "another source", "no source", "reversed") if tally[k]]
    return Sheet(
        layer="Lineage, signed dispatches and who printed them",
        command=f"python benchmarks/meet/wire.py {data.name} --record",
        data=f"gilets_fr: {groups} dispatches that Le Point prints with AFP's signature and hour, and the {total} "
        "pairs with articles of La Libre, L'Humanité and four Swiss titles that share half of the 8-grams of the "
        "smaller text (brute force). Most of those bear no date. The errors were in view while rules were written.",
        definition="Named: the dispatch is the source of the article, known or likely, at once or through another "
        "article of its group.",
        figures=(
            Figure(
                what="dispatch named as the source",
                value=round(named / total, 4),
                target=0.90,
                note=f"{named} of {total} pairs",
            ),
            *(Figure(what=k, value=round(tally[k] / total, 4), note=f"{tally[k]} pairs") for k in rest),
        ),
    )


if __name__ == "__main__":
    main()
