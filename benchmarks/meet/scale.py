"""How time and memory of the bulk line grow with the number of articles, and what that means for a hundred million.

    python benchmarks/meet/scale.py WORK [--sizes 10000,30000,100000,300000] [--workers 2] [--memory 2GB] [--record]

Generates the news into WORK (1.1 kB an article, packed), runs `recoupe bulk … --until passages` on each size from
nothing, and fits a line to the logarithms, by least squares: its slope is the exponent. The processor's time is fitted,
not the clock, which on a shared machine measures the others. `--record` keeps the figures and draws
`docs/reuse-scale.svg`. Runs that an earlier call with the same WORK has made are taken from there.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import msgspec

from benchmarks.meet.bulk_run import Stage, bulk
from benchmarks.meet.generate import write
from benchmarks.meet.plot import Panel, svg
from benchmarks.record import Figure, Sheet, record

PLOT = Path(__file__).parents[2] / "docs" / "reuse-scale.svg"
STEEPEST = 1.15
FAR = 100_000_000
WORKERS, CORES = 50, 8
"""The cluster of the extrapolation."""
NETWORK = 1.25e9
"""Bytes a second that a worker sends and receives: 10 Gbit/s."""


class Point(msgspec.Struct, frozen=True):
    """One size: seconds by the clock and of the processor, bytes of memory and of the files, the stages."""

    articles: int
    wall: float
    processor: float
    peak: int
    files: int
    stages: tuple[Stage, ...]


def measure(work: Path, count: int, *, workers: int, memory: str) -> Point:
    """Generates, runs, and keeps what it took in WORK."""
    kept = work / f"{count}-{workers}-{memory}.json"
    if kept.exists():
        return msgspec.json.decode(kept.read_bytes(), type=Point)
    news = work / f"news{count}"
    if not news.exists():
        write(count, news, work / f"known{count}.jsonl.gz")
    ran = bulk(news, work / f"run{count}", workers=workers, memory=memory)
    cost = ran.cost
    point = Point(
        count, cost.wall, cost.processor, cost.peak, sum(path.stat().st_size for path in news.iterdir()), ran.stages
    )
    kept.write_bytes(msgspec.json.encode(point))
    return point


def slope(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Exponent and factor of `factor * x ** exponent`, by least squares on the logarithms."""
    xs, ys = [math.log(x) for x, _ in points], [math.log(y) for _, y in points]
    x0, y0 = sum(xs) / len(xs), sum(ys) / len(ys)
    exponent = sum((x - x0) * (y - y0) for x, y in zip(xs, ys, strict=True)) / sum((x - x0) ** 2 for x in xs)
    return exponent, math.exp(y0 - exponent * x0)


def figures(points: Sequence[Point], exponent: float) -> Iterator[Figure]:
    """A line a size, the exponents, then the far end."""
    for one in points:
        yield Figure(
            what=f"{_many(one.articles)} articles: seconds of the processor",
            value=round(one.processor, 1),
            note=f"{one.wall:.0f} s by the clock, {one.articles / one.wall:.0f} articles a second; "
            f"{one.peak / 1e6:.0f} MB",
        )
    yield Figure(
        what="time grows with the articles to the power of",
        value=round(exponent, 3),
        note=f"least squares on logarithms; at most {STEEPEST} asked",
    )
    yield Figure(
        what="memory grows with the articles to the power of",
        value=round(slope([(p.articles, p.peak) for p in points])[0], 3),
        note="what does not fit is spilled to disk",
    )
    yield from far(points[-1], exponent)


def far(last: Point, exponent: float) -> Iterator[Figure]:
    """A hundred million articles on fifty workers, from the largest size measured."""
    each = last.processor / last.articles
    grown = (FAR / last.articles) ** (max(exponent, 1.0) - 1)
    hours = each * grown * FAR / 3600
    yield Figure(
        what="100 million articles: hours of one core",
        value=round(hours),
        note=f"{each * 1e3:.2f} ms an article at {_many(last.articles)} articles, times {grown:.2f} for growth as "
        f"measured ({FAR / last.articles:.0f} times as many, to the power of {max(exponent, 1.0) - 1:.3f}), times "
        "100 million",
    )
    size = {stage.name: stage.size / last.articles for stage in last.stages}
    moved = sum(size.get(name, 0.0) for name in ("grams", "pairs", "passages")) * FAR + 2 * size.get("words", 0.0) * FAR
    working, sending = hours / (WORKERS * CORES), moved / (WORKERS * NETWORK) / 3600
    yield Figure(
        what=f"the same on {WORKERS} workers of {CORES} cores, hours",
        value=round(working + sending, 2),
        note=f"{hours:.0f} / {WORKERS * CORES} = {working:.2f} h of work, if all are kept busy; "
        f"{moved / 1e12:.2f} TB between workers at {NETWORK / 1e9:.2f} GB/s each = {sending:.2f} h",
    )
    for stage in last.stages:
        yield Figure(
            what=f"100 million articles: {stage.name}, GB on disk",
            value=round(stage.size / last.articles * FAR / 1e9, 1),
            note=f"{stage.size / last.articles:.0f} bytes and {stage.rows / last.articles:.1f} rows an article",
        )


def _many(count: int) -> str:
    return f"{count:,}".replace(",", " ")


def plot(points: Sequence[Point], exponent: float, factor: float) -> str:
    """Time and memory."""

    def many(x: float) -> str:
        return f"{x / 1000:.0f}k"

    time = Panel(
        f"Processor time (exponent {exponent:.2f})",
        [(p.articles, p.processor) for p in points],
        lambda x: factor * x**exponent,
        many,
        lambda y: f"{y:.0f} s" if y < 600 else f"{y / 60:.0f} min",
    )
    memory = Panel(
        "Memory, all processes together",
        [(p.articles, p.peak) for p in points],
        None,
        many,
        lambda y: f"{y / 1e6:.0f} MB" if y < 1e9 else f"{y / 1e9:.0f} GB",
    )
    told = "; ".join(f"{p.articles} articles: {p.processor:.0f} s, {p.peak / 1e6:.0f} MB" for p in points)
    return svg([time, memory], about=told)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=Path)
    parser.add_argument("--sizes", default="10000,30000,100000,300000")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--memory", default="2GB")
    parser.add_argument("--record", action="store_true")
    given = parser.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    sizes = [int(size) for size in given.sizes.split(",")]
    points = [measure(given.work, n, workers=given.workers, memory=given.memory) for n in sizes]
    exponent, factor = slope([(p.articles, p.processor) for p in points])
    table = tuple(figures(points, exponent))
    for one in table:
        print(f"{one.what:<56} {one.value!s:>10}  {one.note}")
    if given.record:
        PLOT.write_text(plot(points, exponent, factor), encoding="utf-8")
        record("reuse-scale", _sheet(points, given.workers, given.memory, table))


def _sheet(points: Sequence[Point], workers: int, memory: str, table: tuple[Figure, ...]) -> Sheet:
    sizes = ",".join(str(point.articles) for point in points)
    return Sheet(
        layer="Shared text: growth",
        command=f"python benchmarks/meet/scale.py WORK --sizes {sizes} --workers {workers} --memory {memory} --record",
        data="Generated news (`benchmarks/meet/generate.py`, seed 1): ten thousand articles a month, so that more "
        "articles are more months.",
        definition=f"`recoupe bulk … --until passages --workers {workers} --memory {memory}`, from files to passages, "
        "from nothing; the time and memory of the command and of all that it starts, on a machine of two cores that "
        "others share.",
        figures=table,
    )


if __name__ == "__main__":
    main()
