"""Quantities in news: found or not, and with the right value, unit and thing counted.

    python benchmarks/read/quantities.py DATA [DATA ...] [--part dev|final] [--errors] [--record]

DATA are the corpora, files or their folder. The annotations hold places and values only; an article whose text is
not there, or not the same, is left out and said. `--errors` shows what is wrong with the words around it, on the
terminal alone, and of the dev part alone.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))
from corpora import records

from benchmarks.record import Figure, Sheet, record
from recoupe import find, pipeline
from recoupe.intake.article import article_from
from recoupe.model import Quantity
from recoupe.ports import LanguagePack
from recoupe.settings import Settings

HERE = Path(__file__).parent / "annotations"
LANGUAGES = {"fr": "French", "en": "English"}
_EMBEDDED = re.compile(r"<tweet.*?(?:/>|</tweet>)", re.DOTALL)
"""Posts that PolNeAR keeps as markup: nothing in them is annotated."""


class Gold(msgspec.Struct, frozen=True):
    """One quantity as annotated; "*" where the text does not settle it."""

    start: int
    end: int
    low: float | str | None
    high: float | str | None
    unit: str | None
    counted: str | None
    approximate: bool
    optional: bool = False
    """Neither missed nor false: "un blessé", "il y a deux ans"."""


class Sample(msgspec.Struct, frozen=True):
    """An article all of whose quantities are annotated."""

    corpus: str
    id: str
    part: str
    sha256: str
    quantities: list[Gold]


def samples(code: str, part: str | None) -> list[Sample]:
    lines = (HERE / f"quantities_{code}.jsonl").read_bytes().splitlines()
    read = [msgspec.json.decode(line, type=Sample) for line in lines]
    return [one for one in read if part in (None, one.part)]


def found_in(text: str, code: str, published: str | None) -> list[Quantity]:
    hints = {"language": code} | ({"published": published[:10]} if published else {})
    article = article_from(text, data=b"", source="sample", hints=hints, found={})
    posts = [match.span() for match in _EMBEDDED.finditer(text)]
    mentions = pipeline.read(article, settings=Settings()).mentions
    quantities = [one for one in mentions if isinstance(one, Quantity)]
    return [one for one in quantities if not any(start <= one.start < end for start, end in posts)]


def pairs(gold: list[Gold], found: list[Quantity]) -> Iterator[tuple[Gold | None, Quantity | None]]:
    """Each gold quantity with the first unused one that overlaps it; then what was found beside them."""
    left = list(found)
    for one in gold:
        match = next((other for other in left if other.start < one.end and one.start < other.end), None)
        if match is not None:
            left.remove(match)
        yield one, match
    yield from ((None, one) for one in left)


def same(wanted: float | str | None, told: float | None) -> bool:
    if isinstance(wanted, str) or wanted is None or told is None:
        return wanted in {"*", told}
    return math.isclose(wanted, told, rel_tol=1e-3)


def judge(one: Gold, told: Quantity, pack: LanguagePack) -> dict[str, bool]:
    right = {
        "value": same(one.low, told.low) and same(one.high, told.high),
        "unit": one.unit in ("*", told.unit),
        "approximate": one.approximate == told.approximate,
    }
    if one.unit is None and one.counted and one.counted != "*":
        right["counted"] = told.counted is not None and pack.lemma(one.counted) == pack.lemma(told.counted)
    return right


def measure(data: list[Path], code: str, part: str | None, show: bool) -> Counter[str]:
    counts: Counter[str] = Counter()
    pack = find.language(code)
    wanted = samples(code, part)
    known = records(data, {one.id: one.sha256 for one in wanted}, corpora={one.corpus.split("/")[-1] for one in wanted})
    if known.lacking:
        sys.stderr.write(f"{known.lacking}\n")
    for sample in wanted:
        article = known.records.get(sample.id)
        if article is None:
            continue
        counts["texts"] += 1
        for one, told in pairs(sample.quantities, found_in(article.text, code, article.published or article.date)):
            errors = count(one, told, pack, counts)
            if show and errors and sample.part == "dev":
                tell(article.text, sample.id, one, told, errors)
    return counts


def count(one: Gold | None, told: Quantity | None, pack: LanguagePack, counts: Counter[str]) -> list[str]:
    if one is not None and one.optional:
        return []
    counts["gold"] += one is not None
    counts["found"] += told is not None
    if one is None or told is None:
        return ["false" if one is None else "missed"]
    counts["both"] += 1
    right = judge(one, told, pack)
    for what, is_right in right.items():
        counts[f"{what} asked"] += 1
        counts[f"{what} right"] += is_right
    return [what for what, is_right in right.items() if not is_right]


def tell(text: str, name: str, one: Gold | None, told: Quantity | None, errors: list[str]) -> None:
    start, end = (one or told).start, (one or told).end  # type: ignore[union-attr]
    around = f"{text[max(0, start - 40) : start]}⟦{text[start:end]}⟧{text[end : end + 40]}".replace("\n", "¶")
    said = told and (told.low, told.high, told.unit, told.counted, told.approximate, text[told.start : told.end])
    want = one and (one.low, one.high, one.unit, one.counted, one.approximate)
    sys.stdout.write(f"{name} {'+'.join(errors)}: {around}\n    gold {want}\n    read {said}\n")


def share(counts: Counter[str], what: str) -> float | None:
    return round(counts[f"{what} right"] / counts[f"{what} asked"], 3) if counts[f"{what} asked"] else None


def figures(counts: Counter[str], name: str) -> tuple[Figure, ...]:
    precision, recall = counts["both"] / max(counts["found"], 1), counts["both"] / max(counts["gold"], 1)
    both = f"{counts['gold']} quantities, {counts['found']} found, {counts['both']} in both"
    f = 2 * precision * recall / max(precision + recall, 1e-9)
    return (
        Figure(what=f"{name}: found, precision", value=round(precision, 3)),
        Figure(what=f"{name}: found, recall", value=round(recall, 3)),
        Figure(what=f"{name}: found, F", value=round(f, 3), target=0.95, note=both),
        Figure(what=f"{name}: value right", value=share(counts, "value"), target=0.95),
        Figure(what=f"{name}: unit right", value=share(counts, "unit")),
        Figure(
            what=f"{name}: thing counted right",
            value=share(counts, "counted"),
            target=0.9,
            note=f"{counts['counted asked']} that count a thing",
        ),
        Figure(what=f'{name}: "about" right', value=share(counts, "approximate")),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--part", choices=("dev", "final"))
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    found: list[Figure] = []
    counted: list[str] = []
    for code, name in LANGUAGES.items():
        for part in ("dev", "final") if options.record else (options.part,):
            counts = measure(options.data, code, part, options.errors)
            label = f"{name}, {part}" if part else name
            found.extend(figures(counts, label))
            counted.append(f"{label} {counts['texts']} articles")
    for one in found:
        sys.stdout.write(f"{one.what:45} {one.value}  {one.note}\n")
    if options.record:
        record("quantities", sheet(tuple(found), "; ".join(counted)))


def sheet(found: tuple[Figure, ...], counted: str) -> Sheet:
    return Sheet(
        layer="Quantities",
        command="python benchmarks/read/quantities.py DATA --record",
        data=f"All quantities of articles drawn by a seed from Orange, the gilets jaunes press and PolNeAR train, "
        f"annotated before the program was run on them: {counted}. Errors of the dev part were read while the rules "
        f"were written; the final part was measured only.",
        definition="A quantity is found when its place overlaps an annotated one, one to one. Value: both bounds, in "
        "the base unit, within 0.1 %. Thing counted: the same lemma, asked where no unit stands. Articles "
        "(un, a) and spans counted from a day (two years ago) count neither as missed nor as false; ordinals are "
        "not annotated.",
        figures=found,
    )


if __name__ == "__main__":
    main()
