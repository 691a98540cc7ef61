"""Where sentences end: stops of real articles, half of them the hard ones, beside another splitter.

    python benchmarks/read/sentences.py DATA [DATA ...] [--part dev|final] [--errors] [--record]

DATA are the corpora, files or their folder. The annotations hold places only: a stop, and where the next sentence
begins (null where none does). `--errors` shows the words around what is wrong, on the terminal alone, dev part alone.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))
from corpora import records
from simplemma import split_sentences

from benchmarks.record import Figure, Sheet, record
from recoupe import find
from recoupe.text.lines import LINE

HERE = Path(__file__).parent / "annotations"
LANGUAGES = {"fr": "French", "en": "English"}
_CLOSERS = " \t\u00a0\u2009\u202f\u200b\ufeff»”’'\")]"


class Stop(msgspec.Struct, frozen=True):
    """A stop inside a line. `plain`: a full stop between a long word and a capital; the others are the hard ones."""

    stop: tuple[int, int]
    next: int | None
    plain: bool
    part: str


class Sample(msgspec.Struct, frozen=True):
    """The stops annotated in one article: a few, not all."""

    corpus: str
    id: str
    sha256: str
    stops: list[Stop]


def ours(text: str, code: str) -> set[int]:
    return {start for start, _ in find.language(code).sentences(text, 0, len(text))}


def theirs(text: str, code: str) -> set[int]:
    """First places of the sentences of simplemma, line by line as ours; it gives strings, which are looked up."""
    starts: set[int] = set()
    for line in LINE.finditer(text):
        at = line.start()
        for sentence in split_sentences(line.group(), lang=code):
            found = text.find(sentence, at, line.end())
            if found >= 0:
                starts.add(found)
                at = found + len(sentence)
    return starts


def judge(stop: Stop, starts: set[int], text: str) -> str:
    """`right`, `missed`, `false`, or `elsewhere`: a break, but not where the next sentence begins."""
    end = stop.stop[1]
    last = end
    while last < len(text) and text[last] in _CLOSERS:
        last += 1
    broken = [start for start in starts if end <= start <= last]
    if stop.next is None:
        return "false" if broken else "right"
    if stop.next in broken:
        return "right"
    return "elsewhere" if broken else "missed"


def samples(code: str) -> list[Sample]:
    lines = (HERE / f"sentences_{code}.jsonl").read_bytes().splitlines()
    return [msgspec.json.decode(line, type=Sample) for line in lines]


def measure(
    data: list[Path], code: str, part: str | None, split: Callable[[str, str], set[int]], show: bool
) -> Counter[str]:
    annotated = samples(code)
    corpora = {one.corpus.split("/")[-1] for one in annotated}
    known = records(data, {one.id: one.sha256 for one in annotated}, corpora=corpora)
    if known.lacking:
        sys.stderr.write(f"{known.lacking}\n")
    counts: Counter[str] = Counter()
    for sample in annotated:
        article = known.records.get(sample.id)
        if article is None:
            continue
        starts = split(article.text, code)
        for stop in sample.stops:
            if part in (None, stop.part):
                said = judge(stop, starts, article.text)
                count(stop, said, counts)
                if show and said != "right" and stop.part == "dev":
                    tell(article.text, sample.id, stop, said)
    return counts


def count(stop: Stop, said: str, counts: Counter[str]) -> None:
    kind = "plain" if stop.plain else "hard"
    counts[f"{kind} stops"] += 1
    counts[f"{kind} gold"] += stop.next is not None
    counts[f"{kind} found"] += said in {"false", "elsewhere"} or (said == "right" and stop.next is not None)
    counts[f"{kind} both"] += said == "right" and stop.next is not None


def tell(text: str, name: str, stop: Stop, said: str) -> None:
    start, end = stop.stop
    around = f"{text[max(0, start - 50) : start]}⟦{text[start:end]}⟧{text[end : end + 50]}".replace("\n", "¶")
    sys.stdout.write(f"{said:9} {name}: {around}\n")


def f_of(counts: Counter[str], *kinds: str) -> float:
    gold, found, both = (sum(counts[f"{kind} {what}"] for kind in kinds) for what in ("gold", "found", "both"))
    return round(2 * both / max(gold + found, 1), 3)


def figures(counts: Counter[str], peer: Counter[str], name: str) -> list[Figure]:
    both = ("plain", "hard")
    stops = f"{counts['plain stops']} plain and {counts['hard stops']} hard stops"
    return [
        Figure(
            what=f"{name}: boundaries, F",
            value=f_of(counts, *both),
            beside=f"simplemma.split_sentences {f_of(peer, *both)} on the same stops",
            note=stops,
        ),
        Figure(
            what=f"{name}: hard stops alone, F",
            value=f_of(counts, "hard"),
            beside=f"simplemma.split_sentences {f_of(peer, 'hard')}",
        ),
    ]


def speed(data: list[Path]) -> float:
    """Million characters a second, on the texts of the French sample."""
    french = samples("fr")
    known = records(data, {one.id: one.sha256 for one in french}, corpora={one.corpus for one in french})
    texts = [one.text for one in known.records.values()]
    began = time.perf_counter()
    for text in texts:
        ours(text, "fr")
    return round(sum(map(len, texts)) / 1e6 / (time.perf_counter() - began), 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--part", choices=("dev", "final"))
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    found: list[Figure] = []
    for code, name in LANGUAGES.items():
        for part in ("dev", "final") if options.record else (options.part,):
            counts = measure(options.data, code, part, ours, options.errors)
            peer = measure(options.data, code, part, theirs, False)
            found.extend(figures(counts, peer, f"{name}, {part}" if part else name))
    found.append(Figure(what="speed, million characters a second, one core", value=speed(options.data)))
    for one in found:
        sys.stdout.write(f"{one.what:45} {one.value}  {one.beside}  {one.note}\n")
    if options.record:
        record("sentences", sheet(tuple(found)))


def sheet(found: tuple[Figure, ...]) -> Sheet:
    return Sheet(
        layer="Sentences",
        command="python benchmarks/read/sentences.py DATA --record",
        data="338 stops of 276 French articles (Orange, gilets jaunes press) and 188 of 147 English ones (PolNeAR "
        "train), drawn by a seed, at most two of one kind from an article; a third are plain ends, two thirds are "
        "what is hard: quotation marks, exclamations, abbreviations, initials, ellipses, brackets, lost blanks. Stops "
        "at the end of a line and inside words and figures are left out as too easy. Errors of the dev half were read.",
        definition="A boundary is right when the next sentence begins where annotated, closing marks with the "
        "sentence they close. Published for other French text: pysbd .75-.94, blingfire .81-1.00, spaCy's sentencizer "
        ".74-.97, sentencex .74-.82 on three small lists of this project.",
        figures=found,
    )


if __name__ == "__main__":
    main()
