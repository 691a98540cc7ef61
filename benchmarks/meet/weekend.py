"""Two weekends of one long story, parted into the events of the day: labelled by hand, beside tf-idf.

    python benchmarks/meet/weekend.py gilets_fr.jsonl.gz orange_fr.jsonl.gz [--keep DIR] [--record]

Ids and labels are in `annotations/weekend_fr.tsv`, with how they were made in `annotations/README.md`. The weekend of
January was in view while rules were written, that of November known by its scores alone.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.meet.groups import Groups, Score, article, at_best, bcubed, linked, ours, read, rows, tfidf
from benchmarks.record import Figure, Sheet, record
from recoupe.model import Reading

LABELS = Path(__file__).parent / "annotations" / "weekend_fr.tsv"
WEEKENDS = {"january": "in view", "november": "scores alone in view"}


def labels(weekend: str) -> dict[str, str]:
    """The event of every article of a weekend; an article that alone tells its own has its id."""
    with LABELS.open(encoding="utf-8") as lines:
        found = csv.DictReader(lines, delimiter="\t")
        return {row["id"]: row["event"] or row["id"] for row in found if row["weekend"] == weekend}


def weekend(paths: Sequence[Path], gold: dict[str, str], keep: Path | None) -> list[Reading]:
    """The readings of the articles of a weekend, in order of ids."""
    found = {row.id: row for path in paths for row in rows(path) if row.id in gold}
    lacking = gold.keys() - found.keys()
    if lacking:
        raise SystemExit(f"Articles missing from the files given: {', '.join(sorted(lacking)[:5])} …")
    return read([article(found[one]) for one in sorted(found)], keep=keep)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data", type=Path, nargs="+")
    arguments.add_argument("--keep", type=Path, help="a folder in which readings stay from run to run")
    arguments.add_argument("--record", action="store_true")
    given = arguments.parse_args()
    figures: list[Figure] = []
    for name, seen in WEEKENDS.items():
        gold = labels(name)
        readings = weekend(given.data, gold, given.keep)
        told = [one for one, count in Counter(gold.values()).items() if count > 1]
        several = [one for one in gold if gold[one] in told]
        ids, links = [r.article.id for r in readings], tfidf(readings)
        groups = ours(readings)
        mean, best = at_best(lambda mean, ids=ids, links=links, gold=gold: bcubed(linked(ids, links, mean), gold))
        peer = linked(ids, links, mean)
        score = bcubed(groups, gold)
        print(f"{name}: {len(gold)} articles, {len(set(gold.values()))} events, {len(told)} told more than once")
        print(f"   recoupe {show(score)}; over those told more than once {show(bcubed(groups, gold, among=several))}")
        print(f"   tf-idf  {show(best)}; {show(bcubed(peer, gold, among=several))} at its best threshold, {mean}")
        figures += sheet_part(f"{name}, {seen}", groups, peer, gold, several, mean)
    if given.record:
        print(record("stories-weekend", sheet(figures)))


def show(score: Score) -> str:
    return f"P {score.precision:.3f} R {score.recall:.3f} F {score.f:.3f}"


def sheet_part(
    name: str, groups: Groups, peer: Groups, gold: dict[str, str], several: list[str], mean: float
) -> list[Figure]:
    found = []
    for what, among in (("all articles", None), ("events told more than once", several)):
        score, best = bcubed(groups, gold, among=among), bcubed(peer, gold, among=among)
        found.append(
            Figure(
                what=f"BCubed F, {name}, {what}",
                value=round(score.f, 3),
                beside=f"tf-idf {best.f:.3f} at its best threshold ({mean}), chosen on the gold",
                note=f"{len(among or gold)} articles; precision {score.precision:.3f}, recall {score.recall:.3f}",
            )
        )
    return found


def sheet(figures: list[Figure]) -> Sheet:
    return Sheet(
        layer="Stories of one weekend",
        command="python benchmarks/meet/weekend.py gilets_fr.jsonl.gz orange_fr.jsonl.gz --record",
        data="All articles of three French outlets on two days of a protest that lasted months, whatever they tell "
        "(26 and 27 January 2019: in view while rules were written; 17 and 18 November 2018: its scores in view, "
        "its errors read only at the end), "
        "labelled by event by one reader before the program's groups were seen",
        definition="BCubed, over all articles and over those whose event two articles or more tell. The peer is tf-idf "
        "(log tf, idf, function words left out) with average linkage",
        figures=tuple(figures),
    )


if __name__ == "__main__":
    main()
