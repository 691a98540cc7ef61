"""Stories found again in noise of their own kind: 300 articles of 100 events, and thousands that tell others.

    python benchmarks/meet/stories.py basil.jsonl.gz --noise polnear/train.jsonl.gz polnear/dev.jsonl.gz
        --french orange_fr.jsonl.gz [--seed 1] [--keep DIR] [--record]

BASIL has 100 events told by three outlets each. All of them, and all the noise, are put into one month: an event keeps
the distances between its articles, noise keeps its order, and what the texts say of dates stays. So the window of days,
which would part most of them, is of no help, and dozens of events of one parliament are told on one day.

`--french` adds noise in another language, as much as `--noise` has.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.meet.groups import Gold, Groups, Score, article, at_best, bcubed, linked, ours, read, rows, tfidf
from benchmarks.record import Figure, Sheet, record
from recoupe.grammar.times.clock import day
from recoupe.model import Reading
from recoupe.settings import Settings

MONTH = dt.date(2016, 6, 1)
DAYS = 30


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--noise", nargs="*", default=[], type=Path)
    arguments.add_argument("--french", nargs="*", default=[], type=Path)
    arguments.add_argument("--seed", default=1, type=int)
    arguments.add_argument("--keep", type=Path, help="a folder in which readings stay from run to run")
    arguments.add_argument("--record", action="store_true")
    given = arguments.parse_args()
    events, gold, noise, french = corpus(given.data, given.noise, given.french, given.seed, given.keep)
    settings = Settings()
    found = {
        "alone": (events, scores(ours(events, settings=settings), gold)),
        "in noise": (events + noise, scores(ours(events + noise, settings=settings), gold)),
        "in noise of two languages": (
            events + noise + french,
            scores(ours(events + noise + french, settings=settings), gold),
        ),
    }
    peers = {name: peer(readings, gold) for name, (readings, _) in found.items()}
    for name, (readings, (score, among)) in found.items():
        mean, best = peers[name]
        print(f"{name} ({len(readings)} articles)")
        print(f"   recoupe {show(score)}   noise left aside {show(among)}")
        print(f"   tf-idf  {show(best)}   at its best threshold, {mean}")
    if given.record:
        print(record("stories-noise", sheet(found, peers, given)))


def corpus(
    data: Path, noise: Sequence[Path], french: Sequence[Path], seed: int, keep: Path | None
) -> tuple[list[Reading], dict[str, str], list[Reading], list[Reading]]:
    """The events with their gold, the noise, and as much noise in French: all of one month."""
    told = rows(data)
    gold = {row.id: str(row.story) for row in told}
    events = read([article(row) for row in told], keep=keep)
    around = [one for path in noise for one in read([article(row) for row in rows(path)], keep=keep)]
    abroad = [one for path in french for one in read([article(row) for row in rows(path)[: len(around)]], keep=keep)]
    draw = random.Random(seed)
    return together(events, gold, draw), gold, spread(around), spread(abroad)


def together(readings: Sequence[Reading], gold: Gold, draw: random.Random) -> list[Reading]:
    """Every event moved, as it is, to a day of the month."""
    first: dict[str, dt.date] = {}
    for reading in readings:
        when, event = day(reading.article.published), gold[reading.article.id]
        assert when
        first[event] = min(first.get(event, when), when)
    start = {event: MONTH + dt.timedelta(draw.randrange(DAYS)) for event in sorted(first)}
    return [dated(r, start[e] + (_day(r) - first[e])) for r in readings for e in [gold[r.article.id]]]


def spread(readings: Sequence[Reading]) -> list[Reading]:
    """Articles laid over the month in their order, as many a day."""
    order = sorted(readings, key=lambda r: (_day(r), r.article.id))
    return [dated(r, MONTH + dt.timedelta(i * DAYS // len(order))) for i, r in enumerate(order)]


def dated(reading: Reading, when: dt.date) -> Reading:
    """The same reading, published that day."""
    assert reading.article.published
    published = msgspec.structs.replace(reading.article.published, value=when.isoformat(), precision="day", offset=None)
    return msgspec.structs.replace(reading, article=msgspec.structs.replace(reading.article, published=published))


def _day(reading: Reading) -> dt.date:
    when = day(reading.article.published)
    assert when
    return when


def scores(groups: Groups, gold: Gold) -> tuple[Score, Score]:
    """BCubed over the labelled articles: noise that a story takes in counts against it; and with noise left aside."""
    return bcubed(groups, gold), bcubed(([a for a in group if a in gold] for group in groups), gold)


def peer(readings: Sequence[Reading], gold: Gold) -> tuple[float, Score]:
    """tf-idf with average linkage at its best threshold, given the same window of days."""
    ids, links = [r.article.id for r in readings], tfidf(readings, days=Settings().pair.days)
    return at_best(lambda mean: bcubed(linked(ids, links, mean), gold))


def show(score: Score) -> str:
    return f"P {score.precision:.3f} R {score.recall:.3f} F {score.f:.3f}"


def sheet(
    found: dict[str, tuple[list[Reading], tuple[Score, Score]]],
    peers: dict[str, tuple[float, Score]],
    given: argparse.Namespace,
) -> Sheet:
    figures = []
    for name, (readings, (score, among)) in found.items():
        mean, best = peers[name]
        figures.append(
            Figure(
                what=f"BCubed F, {name}",
                value=round(score.f, 3),
                target=0.93,
                beside=f"tf-idf {best.f:.3f} at its best threshold ({mean}), chosen on the gold",
                note=f"{len(readings)} articles; precision {score.precision:.3f}, recall {score.recall:.3f}; "
                f"{among.f:.3f} where noise taken in is not counted",
            )
        )
    noise = " ".join(f"{path.parent.name}/{path.name}" for path in given.noise)
    french = " ".join(path.name for path in given.french)
    return Sheet(
        layer="Stories in noise",
        command=f"python benchmarks/meet/stories.py {given.data.name} --noise {noise} --french {french} --record",
        data="BASIL: 100 events, told by three American outlets each; noise: PolNeAR, seven American outlets on one "
        "election year, and as many French articles. All put into one month, so that days part nothing. In view while "
        "rules were written",
        definition="BCubed over the articles of BASIL: of the articles grouped with one, how many tell its event; of "
        "those that tell it, how many are grouped with it. An article of the noise always counts as another event. The "
        "peer is tf-idf (log tf, idf, function words left out) with average linkage and the same window of days",
        figures=tuple(figures),
    )


if __name__ == "__main__":
    main()
