"""Speed, memory, recall and precision of shared text, beside passim, datasketch, rensa, difflib and rapidfuzz.

    python benchmarks/meet/generate.py 10000 news known.jsonl.gz
    python benchmarks/meet/passim_run.py news --python PASSIM/bin/python --work PASSIM_WORK
    python benchmarks/meet/speed.py news known.jsonl.gz --passim PASSIM_WORK --peers PEERS/bin/python

passim takes half an hour, so its run is read from where `passim_run.py` left it, unless `--with-passim PYTHON` asks for
it anew. How the peers' environments are made stands in `passim_run.py` and `peers.py`; what is not there is left out,
and said. The clock and the processor's time are those of the command and of all that it starts.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.meet.bulk_run import Findings, Ran, alignment, bulk, found
from benchmarks.meet.floor import floor
from benchmarks.meet.generate import LARGE, read
from benchmarks.meet.known import SIBLINGS, Found, Pair, Score, Truth, by_pair, precision, recall, through_one
from benchmarks.meet.passim_run import run as run_passim
from benchmarks.record import Figure, Sheet, record

ALIGNED = 600
"""Pairs that the aligners are timed on, of all kinds."""
MEGA = 10**6
FASTER = 200
"""How many times faster than passim it has to be."""
WORDS = {
    "near": "near copy",
    "truncated": "cut short",
    "partial": "half kept",
    "heavy": "heavily rewritten",
    "spans": "scattered short spans",
    "quote": "one quotation",
    "hundreds": "family of hundreds",
    SIBLINGS: "two that took from a third",
}
"""Kinds of reuse in plain words, in the order of the table."""


class Corpus(NamedTuple):
    """The generated news: texts by id, and what is known of them."""

    path: Path
    texts: Mapping[str, str]
    truth: Truth
    pairs: Sequence[Pair]

    @property
    def megabytes(self) -> float:
        """Of UTF-8 text."""
        return sum(len(text.encode()) for text in self.texts.values()) / MEGA


def corpus(news: Path, known: Path) -> Corpus:
    """All of it, in memory."""
    texts = {one.id: one.text for one in read(news)}
    truth = Truth.of(known, last=max(texts))
    return Corpus(news, texts, truth, [*truth.direct(), *truth.siblings()])


class Line(NamedTuple):
    """A line of the table of finders: seconds by the clock and of the processor, memory, what it found."""

    name: str
    wall: float | None
    processor: float
    peak: int | None
    scores: Sequence[Score]
    right: float | None
    """Share of the characters found that are known ones."""


def ours(given: Corpus, work: Path, *, workers: int, memory: str) -> tuple[Ran, Findings, Line]:
    """The bulk line on so many workers."""
    out = work / f"recoupe{workers}"
    ran = bulk(given.path, out, workers=workers, memory=memory)
    made = found(out)
    passages = by_pair(made.passages)
    line = Line(
        f"recoupe, {workers} worker{'s' * (workers > 1)}",
        ran.cost.wall,
        ran.cost.processor,
        ran.cost.peak,
        _scores(given, passages),
        precision(given.truth, passages)[1],
    )
    return ran, made, line


def _scores(given: Corpus, found: Found) -> list[Score]:
    """Recall of passages; in a large family what two have by a third one is found."""
    return recall(given.pairs, through_one((pair for pair in given.pairs if pair.kind == LARGE), found))


def passim(given: Corpus, folder: Path) -> Line:
    """The run that `passim_run.py` kept in a folder."""
    figures = json.loads((folder / "passim.json").read_text())
    if figures["articles"] != len(given.texts):
        raise SystemExit(f"passim was run on {figures['articles']} articles, not on these {len(given.texts)}.")
    rows = (json.loads(line) for path in (folder / "passages").glob("*.json") for line in path.open())
    names, lead = ("begin", "end", "begin2", "end2"), figures["lead"]
    found = by_pair((r["a"], r["b"], *(max(0, r[name] - lead) for name in names)) for r in rows)
    scores, right = _scores(given, found), precision(given.truth, found)[1]
    return Line("passim", figures["wall"], figures["processor"], figures["peak"], scores, right)


def peers(given: Corpus, python: Path, work: Path) -> tuple[list[Line], list[Line], list[str], Sequence[Pair]]:
    """Lines of finders of candidates and of aligners, what is missing, and the pairs that were aligned."""
    sample = random.Random(1).sample(given.pairs, min(ALIGNED, len(given.pairs)))
    _lines(work / "articles.jsonl", ({"id": key, "text": text} for key, text in given.texts.items()))
    _lines(work / "pairs.jsonl", ([pair.a, pair.b] for pair in sample))
    subprocess.run([str(python), str(Path(__file__).with_name("peers.py")), str(work)], check=True)
    finders, aligners, missing = [], [], []
    for one in json.loads((work / "peers.json").read_text()):
        if "missing" in one:
            missing.append(f"{one['name']}: {one['missing']}")
        elif "pairs" in one:
            scores = _met(given.pairs, {(min(p), max(p)) for p in one["pairs"]})
            finders.append(Line(one["name"], None, one["seconds"], None, scores, None))
        else:
            found = by_pair(map(tuple, one["passages"]))
            scores, right = recall(sample, found), precision(given.truth, found)[1]
            aligners.append(Line(one["name"], None, one["seconds"], None, scores, right))
    return finders, aligners, missing, sample


def _lines(path: Path, rows: Iterable[object]) -> None:
    with path.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in rows)


def _met(pairs: Sequence[Pair], found: Collection[tuple[str, str]]) -> list[Score]:
    """Recall of pairs alone: a finder of candidates says no passage."""
    return recall(pairs, {(p.a, p.b): list(p.passages) for p in pairs if (p.a, p.b) in found})


def share(scores: Sequence[Score], kinds: Iterable[str] = WORDS) -> float:
    """Share of the pairs of some kinds that were found."""
    those = [score for score in scores if score.kind in kinds]
    return sum(score.found for score in those) / max(1, sum(score.known for score in those))


def covered(scores: Sequence[Score]) -> float:
    """Share of the known characters that were found."""
    return sum(score.covered for score in scores) / max(1, sum(score.characters for score in scores))


class Measured(NamedTuple):
    """All that one run of this benchmark measured."""

    given: Corpus
    ours: Sequence[Line]
    alone: float | None
    """Processor's seconds that our kernel takes for the pairs given to the aligners."""
    looked_at: Sequence[Score]
    passim: Line | None
    finders: Sequence[Line]
    aligners: Sequence[Line]
    aligned: int
    """Pairs given to each of the aligners."""
    missing: Sequence[str]


def figures(one: Measured) -> Iterator[Figure]:
    """The whole table, line by line."""
    yield from _rates(one)
    yield from _found(one)
    for line in one.finders:
        yield Figure(
            what=f"{line.name}, candidates alone: articles a second",
            value=round(len(one.given.texts) / line.processor),
            note="one core",
        )
    if one.alone:
        yield Figure(
            what="recoupe, alignment alone: µs a pair",
            value=round(one.alone / one.aligned * MEGA, 1),
            note=f"{one.aligned} known pairs, as many as fit in a batch at once; at most 60 asked",
        )
    for line in one.aligners:
        yield Figure(
            what=f"{line.name}, alignment alone: µs a pair",
            value=round(line.processor / one.aligned * MEGA, 1),
            note=f"{one.aligned} known pairs; {covered(line.scores):.3f} of their characters found, {line.right:.3f} "
            "of those found known",
        )
    for told in one.missing:
        name, _, why = told.partition(": ")
        yield Figure(what=name, value=None, note=why)


def _rates(one: Measured) -> Iterator[Figure]:
    count, size = len(one.given.texts), one.given.megabytes
    for n in (1, 2):
        seconds = floor(list(one.given.texts.values()), threads=n)
        yield Figure(
            what=f"the floor, {n} thread{'s' * (n > 1)}: articles a second",
            value=round(count / seconds),
            note=f"{size / seconds:.0f} MB/s: one pass that cuts words and hashes every five, and keeps nothing",
        )
    for line in [*one.ours, *([one.passim] if one.passim else [])]:
        assert line.wall and line.peak
        yield Figure(
            what=f"{line.name}: articles a second, from files to passages",
            value=round(count / line.wall, 1),
            note=f"{size / line.wall:.2f} MB/s; {line.wall:.1f} s by the clock, {line.processor:.1f} s of the "
            f"processor ({line.processor / count * 1e3:.2f} ms an article); {line.peak / MEGA:.0f} MB",
        )
    if one.passim:
        fast, theirs = one.ours[-1], one.passim
        assert fast.wall and theirs.wall
        yield Figure(
            what="times as fast as passim, by the processor's time",
            value=round(theirs.processor / fast.processor, 1),
            target=FASTER,
            note=f"by the clock {theirs.wall / fast.wall:.0f}; the machine is shared, and the processor's time depends "
            "least on who else works",
        )


def _found(one: Measured) -> Iterator[Figure]:
    theirs, scores = one.passim, one.ours[-1].scores
    for kind, words in WORDS.items():
        beside = [f"looked at {share(one.looked_at, {kind}):.3f}"]
        for line in [*([theirs] if theirs else []), *one.finders]:
            beside.append(f"{line.name} {share(line.scores, {kind}):.3f}")
        known = sum(score.known for score in scores if score.kind == kind)
        yield Figure(
            what=f"pairs found: {words}",
            value=round(share(scores, {kind}), 3),
            beside=", ".join(beside),
            note=f"{known} pairs",
        )
    yield Figure(
        what="known characters found, all kinds",
        value=round(covered(scores), 3),
        beside=f"passim {covered(theirs.scores):.3f}" if theirs else "",
    )
    yield Figure(
        what="characters found that are known ones",
        value=round(one.ours[-1].right or 0.0, 3),
        beside=f"passim {theirs.right:.3f}" if theirs else "",
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news", type=Path)
    parser.add_argument("known", type=Path)
    parser.add_argument("--passim", type=Path, help="where passim_run.py left its run")
    parser.add_argument("--with-passim", type=Path, metavar="PYTHON", help="run passim anew, into --passim")
    parser.add_argument("--peers", type=Path, metavar="PYTHON", help="of the environment of the other peers")
    parser.add_argument("--memory", default="2GB", help="that recoupe keeps within")
    parser.add_argument("--work", type=Path, help="kept, where given")
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    given = corpus(options.news, options.known)
    if options.with_passim:
        made = run_passim(options.news, options.with_passim.absolute(), options.passim, memory="6G", cores=2)
        (options.passim / "passim.json").write_text(json.dumps(made))
    with tempfile.TemporaryDirectory() as scratch:
        work = options.work or Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        ran, measured = measure(given, work, options)
    table = tuple(figures(measured))
    for one in table:
        print(f"{one.what:<60} {one.value!s:>9}  {one.beside}{'  ' if one.beside else ''}{one.note}")
    for run in ran:
        print("  " + ", ".join(f"{s.name} {s.rows} rows {s.size / MEGA:.1f} MB {s.seconds:.1f} s" for s in run.stages))
    if options.record:
        record("reuse-speed", _sheet(given, table))


def measure(given: Corpus, work: Path, options: argparse.Namespace) -> tuple[list[Ran], Measured]:
    """One after another, so that none is in the way of another."""
    runs = [ours(given, work, workers=n, memory=options.memory) for n in (1, 2)]
    pairs = runs[0][1].looked_at
    missing: list[str] = []
    finders: list[Line] = []
    aligners: list[Line] = []
    aligned, alone = 0, None
    if options.peers:
        finders, aligners, missing, sample = peers(given, options.peers.absolute(), work)
        aligned, alone = len(sample), alignment(work / "recoupe1", [(pair.a, pair.b) for pair in sample])
    else:
        missing.append("datasketch, rensa, difflib, rapidfuzz: --peers was not given")
    if not options.passim:
        missing.append("passim: --passim was not given")
    measured = Measured(
        given,
        [line for _, _, line in runs],
        alone,
        _met(given.pairs, pairs),
        passim(given, options.passim) if options.passim else None,
        finders,
        aligners,
        aligned,
        missing,
    )
    return [ran for ran, _, _ in runs], measured


def _sheet(given: Corpus, table: tuple[Figure, ...]) -> Sheet:
    return Sheet(
        layer="Shared text in bulk",
        command="python benchmarks/meet/speed.py news known.jsonl.gz --passim PASSIM_WORK "
        "--peers PEERS/bin/python --record",
        data=f"{len(given.texts)} generated articles, {given.megabytes:.1f} MB of text, with {len(given.pairs)} known "
        "pairs (`benchmarks/meet/generate.py`, seed 1).",
        definition="A pair is found where half of its known characters are, on both sides; for finders of candidates, "
        "where it is looked at; in a family of hundreds also where both share it with a third one. passim runs with "
        "its defaults up to its aligned pairs; its clusters are not timed. All "
        "on one machine of two cores that others share.",
        figures=table,
    )


if __name__ == "__main__":
    main()
