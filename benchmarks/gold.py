"""The gold stories, as a sheet of `docs/quality.md`. The gate itself is `make gold`.

python benchmarks/gold.py --record
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.record import Figure, Sheet, record
from gold.gate import figure as gate
from gold.gate.load import HERE, load, names
from gold.gate.reading import read
from gold.gate.score import score, total
from recoupe.api import check

LAYERS = {
    "residue": "what is no part of the story (characters)",
    "credits": "credits",
    "sentences": "where sentences end",
    "quotations": "quotations, both ends exact",
    "quantities": "quantities found",
    "quantities.value": "value of a quantity right, where found",
    "quantities.unit": "unit of a quantity right, where found",
    "quantities.counted": "thing counted right, where found",
    "times": "times found",
    "times.kind": "kind of a time right, where found",
    "attributions": "attributions, content at Jaccard ≥ 0.3",
    "attributions.exact": "attributions, content at Jaccard ≥ 0.8",
    "attributions.source": "far end of the chain right, where matched",
    "attributions.chain": "whole chain right, where matched",
    "attributions.cue": "cue right, where matched",
    "names": "names joined (pairs of spellings)",
    "dates": "dates",
}


def figures(measured: dict[str, gate.Figure]) -> tuple[Figure, ...]:
    return tuple(
        Figure(what=f"{what}, {'share' if one.predicted is None else 'F'}", value=_round(one.f), note=_note(one))
        for layer, what in LAYERS.items()
        if (one := measured.get(layer)) is not None
    )


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _note(one: gate.Figure) -> str:
    if one.precision is None or one.recall is None:
        return ""
    return f"P {one.precision:.2f}, R {one.recall:.2f} of {one.expected}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    stories = [load(HERE / name) for name in names()]
    made = figures(total([score(story, check(story.folder), read(story)) for story in stories]))
    for one in made:
        print(f"{one.what:<60} {one.value}  {one.note}")
    if options.record:
        sheet = Sheet(
            layer="READ on the gold stories",
            command="make gold",
            data=f"{len(stories)} fictional stories of this project (`gold/`), in view while the rules are written: "
            "a floor against loss, not a measure of quality on unseen text.",
            definition="Definitions: `gold/README.md`. No figure may fall under `gold/floors.toml`.",
            figures=made,
        )
        record("gold", sheet)


if __name__ == "__main__":
    main()
