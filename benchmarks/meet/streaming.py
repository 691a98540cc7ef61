"""Stories followed as articles arrive, beside the stories made of all of them at once.

    python benchmarks/meet/streaming.py basil.jsonl.gz --noise polnear/train.jsonl.gz polnear/dev.jsonl.gz
        --weekend gilets_fr.jsonl.gz orange_fr.jsonl.gz [--keep DIR] [--record]

The articles come in the order of their publication: those of the weekends by batches of hours, those of BASIL and its
noise by batches of ten days. After each batch MEET is done on all that has come, and `follow` says what became of the
stories there were. The last stories hold the same articles as those made at once, by construction; what is measured is
how much happens on the way: how many stories merge, split and end, and how many articles change their story.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.meet.groups import Gold, bcubed
from benchmarks.meet.stories import corpus
from benchmarks.meet.weekend import WEEKENDS, labels, weekend
from benchmarks.record import Figure, Sheet, record
from recoupe import pipeline
from recoupe.model import Reading, Story
from recoupe.settings import Settings
from recoupe.steps.follow import follow


class Told(NamedTuple):
    """What happened while articles arrived."""

    articles: int
    batches: int
    stories: int
    changes: Counter[str]
    moved: int
    """Articles that were ever taken from the story in which they first stood."""
    same: bool
    """The last stories hold the same articles as those made at once."""
    early: float
    """BCubed F of the story in which each article stood when it arrived and a batch later, mean over batches."""


def streamed(readings: Sequence[Reading], gold: Gold, *, size: int) -> Told:
    """Batches by so many characters of the date: 9 are ten days, 10 a day, 13 an hour."""
    whole = pipeline.meet(readings, settings=Settings())
    stamps = sorted({_stamp(reading, size) for reading in readings})
    now: tuple[Story, ...] = ()
    changes: Counter[str] = Counter()
    early: list[float] = []
    for stamp in stamps:
        here = [reading for reading in readings if _stamp(reading, size) <= stamp]
        followed = follow(now, pipeline.meet(here, settings=Settings()), at=stamp)
        now = followed.stories
        changes.update(c.kind for s in (*now, *followed.ended) for c in s.history if c.at == stamp)
        come = {reading.article.id: gold[reading.article.id] for reading in here if reading.article.id in gold}
        if come:
            early.append(bcubed([story.articles for story in now], come).f)
    moved = {a for s in now for c in s.history if c.kind in ("split", "merged") for a in c.articles}
    same = {frozenset(s.articles) for s in now} == {frozenset(s.articles) for s in whole}
    return Told(len(readings), len(stamps), len(now), changes, len(moved), same, sum(early) / len(early))


def _stamp(reading: Reading, size: int) -> str:
    assert reading.article.published
    return reading.article.published.value[:size]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--noise", nargs="*", default=[], type=Path)
    arguments.add_argument("--weekend", nargs="*", default=[], type=Path)
    arguments.add_argument("--keep", type=Path, help="a folder in which readings stay from run to run")
    arguments.add_argument("--record", action="store_true")
    given = arguments.parse_args()
    found: dict[str, Told] = {}
    for name in WEEKENDS if given.weekend else ():
        gold = labels(name)
        found[f"weekend of {name}, by hours"] = streamed(weekend(given.weekend, gold, given.keep), gold, size=13)
    events, told, noise, _ = corpus(given.data, given.noise, [], 1, given.keep)
    found["100 events in noise, by ten days"] = streamed(events + noise, told, size=9)
    for name, one in found.items():
        print(f"{name}: {one.articles} articles in {one.batches} batches, {one.stories} stories, same {one.same}")
        print(f"   {dict(sorted(one.changes.items()))}, articles moved {one.moved}, F on the way {one.early:.3f}")
    if given.record:
        print(record("stories-streaming", sheet(found, given)))


def sheet(found: dict[str, Told], given: argparse.Namespace) -> Sheet:
    figures = []
    for name, one in found.items():
        happened = ", ".join(f"{one.changes[kind]} {kind}" for kind in ("born", "grew", "merged", "split", "ended"))
        note = f"{one.articles} articles in {one.batches} batches, {one.stories} stories at the end: {happened}"
        figures += [
            Figure(what=f"last stories as made at once, {name}", value=float(one.same), target=1.0, note=note),
            Figure(
                what=f"articles that changed their story, {name}",
                value=round(one.moved / one.articles, 3),
                note=f"{one.moved} articles went from one story to another, most of them when two stories became one",
            ),
            Figure(what=f"BCubed F on the way, {name}", value=round(one.early, 3), note="mean over the batches"),
        ]
    noise = " ".join(f"{path.parent.name}/{path.name}" for path in given.noise)
    return Sheet(
        layer="Stories as articles arrive",
        command=f"python benchmarks/meet/streaming.py {given.data.name} --noise {noise} --weekend "
        f"{' '.join(path.name for path in given.weekend)} --record",
        data="The weekends of “Stories of one weekend” and the articles of “Stories in noise”, in the order of their "
        "publication; articles of which only the day is known come at its start",
        definition="After each batch MEET is done on all that has come, and the stories there were are carried on. The "
        "changes are those of their histories",
        figures=tuple(figures),
    )


if __name__ == "__main__":
    main()
