"""What stands between quotation marks: every quotation of paragraphs of real articles, half of them the hard ones.

    python benchmarks/read/quotations.py DATA [DATA ...] [--part dev|final] [--errors] [--record]

DATA are the corpora, files or their folder. The annotations hold places only: a paragraph, and the outermost
quotations in it. `--errors` shows what is wrong on the terminal alone, of the dev part alone.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))
from corpora import records

from benchmarks.record import Figure, Sheet, record
from recoupe import find

HERE = Path(__file__).parent / "annotations"
LANGUAGES = {"fr": "French", "en": "English"}
_MARKS = " \t\u00a0\u2009\u202f\u200b\ufeff\"'‘’“”„«»‹›`"


class Gold(msgspec.Struct, frozen=True):
    """An outermost quotation, marks excluded."""

    start: int
    end: int
    optional: bool = False
    """A mark is missing or stray, and readers may differ: neither missed nor false."""


class Sample(msgspec.Struct, frozen=True):
    """A paragraph all of whose quotations are annotated."""

    corpus: str
    id: str
    sha256: str
    part: str
    paragraph: tuple[int, int]
    quotations: list[Gold]


def samples(code: str, part: str | None) -> list[Sample]:
    lines = (HERE / f"quotations_{code}.jsonl").read_bytes().splitlines()
    return [one for one in (msgspec.json.decode(line, type=Sample) for line in lines) if part in (None, one.part)]


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A place without the marks and blanks at its ends: where two marks stand together, either may be the outer one."""
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return start, end


def measure(data: list[Path], code: str, part: str | None, show: bool) -> Counter[str]:
    wanted = samples(code, part)
    corpora = {one.corpus.split("/")[-1] for one in wanted}
    known = records(data, {one.id: one.sha256 for one in wanted}, corpora=corpora)
    if known.lacking:
        sys.stderr.write(f"{known.lacking}\n")
    counts: Counter[str] = Counter()
    for sample in wanted:
        article = known.records.get(sample.id)
        if article is None:
            continue
        text, (first, last) = article.text, sample.paragraph
        told = find.language(code).quotations(text, 0, len(text))
        found = {bare(text, *one) for one in told if first <= one[0] < last}
        gold = {bare(text, one.start, one.end) for one in sample.quotations if not one.optional}
        spare = [one for one in sample.quotations if one.optional]
        false = {one for one in found - gold if not any(one[0] < it.end and it.start < one[1] for it in spare)}
        counts.update(paragraphs=1, gold=len(gold), found=len(gold & found) + len(false), both=len(gold & found))
        if show and sample.part == "dev":
            tell(text, sample.id, gold - found, false)
    return counts


def tell(text: str, name: str, missed: set[tuple[int, int]], false: set[tuple[int, int]]) -> None:
    for what, places in (("missed", missed), ("false", false)):
        for start, end in sorted(places):
            quoted = text[start:end] if end - start < 90 else f"{text[start : start + 40]} … {text[end - 40 : end]}"
            sys.stdout.write(f"{what:6} {name}: {text[max(0, start - 15) : start]}⟦{quoted}⟧{text[end : end + 15]}\n")


def figures(counts: Counter[str], name: str) -> list[Figure]:
    precision, recall = counts["both"] / max(counts["found"], 1), counts["both"] / max(counts["gold"], 1)
    note = f"{counts['gold']} quotations in {counts['paragraphs']} paragraphs"
    return [
        Figure(what=f"{name}: quotations, precision", value=round(precision, 3)),
        Figure(what=f"{name}: quotations, recall", value=round(recall, 3)),
        Figure(what=f"{name}: quotations, F", value=round(2 * precision * recall / (precision + recall), 3), note=note),
    ]


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
            counts = measure(options.data, code, part, options.errors)
            found.extend(figures(counts, f"{name}, {part}" if part else name))
    for one in found:
        sys.stdout.write(f"{one.what:40} {one.value}  {one.note}\n")
    if options.record:
        record("quotations", sheet(tuple(found)))


def sheet(found: tuple[Figure, ...]) -> Sheet:
    return Sheet(
        layer="Quotations",
        command="python benchmarks/read/quotations.py DATA --record",
        data="63 paragraphs of French articles (Orange, gilets jaunes press) and 34 of English ones (PolNeAR train), "
        "drawn by a seed, one from an article; six in ten are hard: an odd number of marks, two conventions or "
        "levels, single marks, a quotation that goes on in the next paragraph. Errors of the dev half were read.",
        definition="Right when both ends are exact, blanks and doubled marks aside; outermost quotations alone. Where "
        "a mark is missing or stray and readers may differ, nothing is counted.",
        figures=found,
    )


if __name__ == "__main__":
    main()
