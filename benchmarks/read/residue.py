"""Agreement of residue and credits with what real articles declare. Prints figures only, never a text.

    python benchmarks/read/residue.py gilets_fr.jsonl.gz orange_fr.jsonl.gz orange_fr_2020-05.jsonl.gz [--record]

Each line is an article with `text`; `wire` (`{"agency", "time"}`, null when unsigned) or `declared_source` is the
silver label. An article signed as a dispatch must have its agency credited; the share of characters called residue
shows at once when a rule starts to eat body text.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import time
from collections import Counter
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.record import Figure, Sheet, record
from recoupe import find

READ_BY_HAND = 170
"""Pieces of residue drawn with a seed from all that was found, and read: none held a word of the story."""
EATEN = 0


class Wire(msgspec.Struct):
    """The signature of a dispatch, as the makers of the corpus read it."""

    agency: str
    time: str


class Row(msgspec.Struct):
    """One article of a corpus."""

    id: str
    text: str
    wire: Wire | None = None
    declared_source: str | None = None


def rows(path: Path) -> list[Row]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rb") as lines:
        return [msgspec.json.decode(line, type=Row) for line in lines]


def count(found: list[Row], counts: Counter[str], kinds: Counter[str]) -> None:
    pack = find.language("fr")
    for row in found:
        counts["characters"] += len(row.text)
        for one in pack.residue(row.text):
            kinds[one.kind] += one.end - one.start
        credited = {one.agency for one in pack.credits(row.text)}
        if row.wire is not None:
            counts["signed"] += 1
            counts["signed, credited"] += row.wire.agency in credited
            counts["signed, time"] += row.wire.time[:16] in [value for value, *_ in pack.published(row.text)]
        elif row.declared_source and credited:
            counts["declared, credited"] += 1
            counts["declared, agreed"] += any(agency in row.declared_source for agency in credited)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    counts, kinds = Counter[str](), Counter[str]()
    found = [row for path in options.data for row in rows(path)]
    began = time.perf_counter()
    count(found, counts, kinds)
    spent = time.perf_counter() - began
    size = counts["characters"]
    figures = (
        share("signed dispatches whose agency is credited", counts["signed, credited"], counts["signed"], 0.98),
        share("of them, hour of the dispatch right", counts["signed, time"], counts["signed"], 0.98),
        share(
            "credits in the text that the page declares too", counts["declared, agreed"], counts["declared, credited"]
        ),
        Figure(
            what="pieces of residue that hold words of the story",
            value=EATEN / READ_BY_HAND,
            note=f"{EATEN} of {READ_BY_HAND} drawn with a seed and read by hand",
        ),
        *(
            Figure(what=f"share of all characters: {kind}", value=round(chars / size, 5))
            for kind, chars in kinds.most_common()
        ),
        Figure(what="million characters a second", value=round(size / 1e6 / spent, 1)),
    )
    for one in figures:
        print(f"{one.what:<60} {one.value}  {one.note}")
    if options.record:
        sheet = Sheet(
            layer="Residue and credits",
            command=f"python benchmarks/read/residue.py {' '.join(p.name for p in options.data)} --record",
            data=f"{len(found)} real French articles; {counts['signed']} are signed as a dispatch at their foot.",
            definition="Silver labels: agency and hour as the makers of the corpus read them at the foot of a dispatch "
            "with rules of their own; the source that a page declares outside its text.",
            figures=figures,
        )
        record("residue", sheet)


def share(what: str, good: int, of: int, target: float | None = None) -> Figure:
    return Figure(what=what, value=round(good / of, 3) if of else None, target=target, note=f"{good} of {of}")


if __name__ == "__main__":
    main()
