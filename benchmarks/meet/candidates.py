"""Which articles are worth comparing: what the two doors find, and what they cost.

    python benchmarks/meet/candidates.py orange_fr_2020-05.jsonl.gz gilets_fr.jsonl.gz orange_fr.jsonl.gz
        [--stories basil.jsonl.gz] [--readings FOLDER] [--missed] [--record]

The truth of shared text is brute force (`benchmarks/meet/brute.py`): for the first corpus all its pairs, for the second
one its pairs with itself and with the third. Beside the first door, MinHash of whole documents in the same run. With
`--stories`, how many pairs of articles of one story either door finds, there and in the gold stories.

Readings of a corpus are kept in the folder `--readings`, for the next time. `--missed` lists the ids of every pair that
the first door misses, with its share, and how much of what they share is residue.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.meet.brute import Shared, gram_set, grams_of, load, shared
from benchmarks.record import Figure, Sheet, record
from gold.gate import load as gold
from recoupe import api, find, pipeline
from recoupe.grammar.doors import Ids, first_door
from recoupe.grammar.outline import Outline, outline
from recoupe.grammar.sharing import told_words
from recoupe.model import Reading, Skipped
from recoupe.settings import Settings
from recoupe.steps.pair import met
from recoupe.text.hashing import word_hash
from recoupe.text.shingles import selection

SETTINGS = Settings()
SHARES = (0.05, 0.20)
BANDS = ((14, 8), (25, 5))
"""Bands and rows of MinHash: near copies alone, and as far down as is usual."""


class Corpus(NamedTuple):
    """Articles in the order of their files."""

    ids: list[str]
    readings: list[Reading]


def read(path: Path, kept: Path | None, *, whole: bool = True) -> Corpus:
    """The readings of a corpus, from `kept` where they are there; not `whole`: as far as shared text needs them."""
    records = load(path)
    file = kept / f"{path.name}.readings.jsonl" if kept else None
    if file and file.exists():
        decode = msgspec.json.Decoder(Reading).decode
        with file.open("rb") as lines:
            return Corpus([one.id for one in records], [decode(line) for line in lines])
    readings = []
    for one in records:
        article = api.article(
            one.text, title=one.title, published=(one.published or one.date or "")[:16] or None, source=one.id
        )
        made = pipeline.attempt(article, settings=SETTINGS, whole=whole)
        if isinstance(made, Skipped):
            raise SystemExit(f"{one.id}: {made.reason}")
        readings.append(made)
    if file:
        file.write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in readings))
    return Corpus([one.id for one in records], readings)


def outlined(readings: Iterable[Reading]) -> list[Outline]:
    return [outline(r, pack=find.language(r.article.language), settings=SETTINGS.pair) for r in readings]


def minhash(told: Sequence[Sequence[int]], bands: int, rows: int) -> set[Ids]:
    """Pairs that MinHash of whole documents (Broder, 1997) takes for alike: word 5-grams, `bands` of `rows`."""
    draw = np.random.default_rng(7)
    odd = draw.integers(2**63, size=bands * rows, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
    buckets: dict[tuple[int, bytes], list[int]] = defaultdict(list)
    for i, words in enumerate(told):
        grams = grams_of(words, 5).astype(np.uint64)
        if len(grams):
            least = (grams[:, None] * odd).min(axis=0).reshape(bands, rows)
            for band in range(bands):
                buckets[band, least[band].tobytes()].append(i)
    return {ids for bucket in buckets.values() for ids in combinations(bucket, 2)}


class Door(NamedTuple):
    """What a way of finding pairs found in one corpus."""

    name: str
    recall: dict[float, tuple[int, int]]
    """By least share: pairs found, pairs there are."""
    pairs: int
    """Pairs found an article, in tenths."""
    seconds: float


def judge(name: str, run: Callable[[], Collection[Ids]], truth: Sequence[Shared], own: int, size: int) -> Door:
    began = time.process_time()
    found = run()
    spent = time.process_time() - began
    wanted = {least: [p for p in truth if p.share >= least] for least in SHARES}
    recall = {least: (sum((p.a, p.b) in found for p in some), len(some)) for least, some in wanted.items()}
    return Door(name, recall, round(10 * sum(a < own for a, _ in found) / size), spent)


def doors(corpus: Corpus, own: int, *, missed: bool) -> list[Door]:
    """The first door and its peers; only pairs with one of the first `own` articles count."""
    texts = [one.article.text for one in corpus.readings]
    truth = shared(texts, own=own)
    told = [[word_hash[w.norm] for w in told_words(one)] for one in corpus.readings]

    def first() -> Mapping[Ids, float]:
        pair = SETTINGS.pair
        outlines = [Outline("", "", None, tuple(selection(w, n=pair.n, window=pair.window)), {}) for w in told]
        return first_door(outlines, pair)

    if missed:
        found = first()
        for pair in truth:
            if (pair.a, pair.b) not in found:
                kept = set(gram_set(_told(corpus.readings[pair.a]), 8)) & set(
                    gram_set(_told(corpus.readings[pair.b]), 8)
                )
                print(
                    corpus.ids[pair.a],
                    corpus.ids[pair.b],
                    f"{pair.share:.3f}",
                    pair.grams,
                    "outside residue:",
                    len(kept),
                )
    made = [judge("first door", first, truth, own, len(texts))]
    for bands, rows in BANDS:
        made.append(
            judge(f"MinHash {bands} × {rows}", lambda b=bands, r=rows: minhash(told, b, r), truth, own, len(texts))
        )
    return made


def _told(reading: Reading) -> str:
    return " ".join(reading.article.text[w.start : w.end] for w in told_words(reading))


class Stories(NamedTuple):
    """Pairs of two articles of one story that are found, of those there are; and pairs that are found at all."""

    found: int
    there: int
    all: int


def stories(readings: Sequence[Reading], story: Sequence[str], *, across: bool = False) -> Stories:
    """`across`: of two languages only."""
    of = {r.article.id: (name, r.article.language) for r, name in zip(readings, story, strict=True)}
    pairs = {(p.a, p.b) for p in met(outlined(readings), settings=SETTINGS.pair)}
    if across:
        pairs = {(a, b) for a, b in pairs if of[a][1] != of[b][1]}
    every = [(a, b) for a, b in combinations(sorted(of), 2) if not across or of[a][1] != of[b][1]]
    there = {(a, b) for a, b in every if of[a][0] == of[b][0]}
    return Stories(len(pairs & there), len(there), len(pairs))


def gold_readings() -> tuple[list[Reading], list[str]]:
    """All articles of all gold stories in one heap, with the story that each belongs to."""
    readings: list[Reading] = []
    story: list[str] = []
    for name in gold.names():
        one = gold.load(gold.HERE / name)
        for article in api.check(one.folder).articles:
            stem = Path(article.source).stem
            readings.append(pipeline.read(article, settings=SETTINGS))
            story.append(f"{name} {stem}" if stem in one.gold.other_event else name)
    return readings, story


def story_readings(path: Path, kept: Path | None) -> tuple[list[Reading], list[str]]:
    """Articles of a corpus with a field `story`."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rb") as lines:
        story = [str(json.loads(line)["story"]) for line in lines]
    return read(path, kept).readings, story


def tell(where: str, found: Sequence[Door]) -> list[Figure]:
    figures = []
    peers = found[1:]
    for least, target in zip(SHARES, (0.98, 1.0), strict=True):
        right, there = found[0].recall[least]
        beside = "; ".join(f"{p.name}: {p.recall[least][0] / p.recall[least][1]:.3f}" for p in peers)
        what = f"{where}: pairs that share at least {least:.0%} of the 8-grams"
        figures.append(
            Figure(what=what, value=round(right / there, 4), target=target, beside=beside, note=f"{right} of {there}")
        )
    beside = "; ".join(f"{p.name}: {p.pairs / 10}" for p in peers)
    figures.append(Figure(what=f"{where}: pairs that pass, an article", value=found[0].pairs / 10, beside=beside))
    beside = "; ".join(f"{p.name}: {p.seconds:.1f}" for p in peers)
    note = "from the words of the articles to the pairs; plain Python, MinHash in numpy"
    figures.append(
        Figure(what=f"{where}: seconds of one core", value=round(found[0].seconds, 1), beside=beside, note=note)
    )
    return figures


def tell_stories(where: str, found: Stories) -> Figure:
    note = f"{found.found} of {found.there}; {found.all} pairs in all"
    return Figure(
        what=f"{where}: pairs of one story that pass a door", value=round(found.found / found.there, 3), note=note
    )


def second(corpus: Corpus) -> list[Figure]:
    """Both doors on one corpus."""
    began = time.process_time()
    outlines = outlined(corpus.readings)
    between = time.process_time()
    pairs = met(outlines, settings=SETTINGS.pair)
    spent = time.process_time() - between
    size = len(corpus.readings)
    return [
        Figure(what="month: pairs that pass either door, an article", value=round(len(pairs) / size, 1)),
        Figure(
            what="month: seconds of one core for both doors",
            value=round(spent, 1),
            note=f"and {between - began:.1f} for the outlines of {size} articles; nothing is compiled",
        ),
    ]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("month", type=Path)
    arguments.add_argument("several", type=Path)
    arguments.add_argument("beside", type=Path)
    arguments.add_argument("--stories", type=Path)
    arguments.add_argument("--readings", type=Path)
    arguments.add_argument("--missed", action="store_true")
    arguments.add_argument("--record", action="store_true")
    given = arguments.parse_args()
    month = read(given.month, given.readings)
    figures = tell("month", doors(month, len(month.ids), missed=given.missed))
    figures += second(month)
    several, beside = (read(path, given.readings, whole=False) for path in (given.several, given.beside))
    both = Corpus(several.ids + beside.ids, several.readings + beside.readings)
    figures += tell("outlets", doors(both, len(several.ids), missed=given.missed))
    if given.stories:
        figures.append(tell_stories("English stories", stories(*story_readings(given.stories, given.readings))))
        heap = gold_readings()
        gold_figure = tell_stories("gold", stories(*heap))
        away = "of those missed, 9 are a verdict and its appeal, ten days apart"
        figures.append(msgspec.structs.replace(gold_figure, note=f"{gold_figure.note}; {away}"))
        figures.append(tell_stories("gold, French and English", stories(*heap, across=True)))
    for one in figures:
        print(f"{one.what:70} {one.value!s:>8}  {one.beside}  {one.note}")
    if given.record:
        record("candidates", sheet(figures, len(month.ids), len(several.ids), len(beside.ids)))


def sheet(figures: Sequence[Figure], month: int, several: int, beside: int) -> Sheet:
    return Sheet(
        layer="Articles worth comparing",
        command="python benchmarks/meet/candidates.py orange_fr_2020-05.jsonl.gz gilets_fr.jsonl.gz orange_fr.jsonl.gz "
        "--stories basil.jsonl.gz --record",
        data=f"month: {month} articles of one outlet in one month, mostly versions of dispatches. outlets: pairs of "
        f"{several} articles of seven outlets about one long story, with each other and with {beside} of an eighth. "
        "English stories: 300 articles, three on each of 100 events. gold: the fictional stories in one heap.",
        definition="The truth of shared text is brute force over all words of the texts (`benchmarks/meet/brute.py`): "
        "different word 8-grams in common, over those of the article that has fewer. Lines of shared text are of the "
        "first door alone, beside MinHash of whole documents (word 5-grams, bands × rows) in the same run. A pair of "
        "one story passes where either door finds it.",
        figures=tuple(figures),
    )


if __name__ == "__main__":
    main()
