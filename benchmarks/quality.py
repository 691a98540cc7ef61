"""Writes `docs/quality.md` from what the benchmarks kept.

    python benchmarks/quality.py [--check]

Measures nothing itself: see `benchmarks/record.py`. `--check` fails where the page is not what the figures say.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.record import FOLDER, Figure, Sheet

PAGE = Path(__file__).parent.parent / "docs" / "quality.md"

HEAD = """# How good it is, measured

Written by `make quality` from what the benchmarks measured last (`benchmarks/figures/`); the command beside each table
gives its figures again. The real articles that most are measured on belong to their publishers and are not part of the
project: annotations here are ids, places and values, and a benchmark finds the text where you have it.

A figure in **bold** reaches its target; one marked ✗ does not, yet. Shares are between 0 and 1.
"""


ORDER = (
    "gold html html-sites readers printed residue sentences quotations glued quantities times-types times-values names "
    "references attributions-fr attributions-en statements speed candidates passages families wire stories-noise "
    "stories-alike stories-weekend stories-streaming month reuse-speed reuse-scale"
).split()
"""The sheets in the order of READ; one that is not named comes last."""


class Class(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of error that remains, counted by hand."""

    what: str
    count: int


class Errors(msgspec.Struct, frozen=True, kw_only=True, rename={"classes": "class"}):
    """The errors of one sheet: what was read to count them, and the classes."""

    read: str
    classes: tuple[Class, ...]


def sheets(folder: Path = FOLDER) -> list[tuple[Sheet, Errors | None]]:
    """What was kept, in the order of the page."""
    found = []
    place = {name: number for number, name in enumerate(ORDER)}
    for path in sorted(folder.glob("*.json"), key=lambda p: (place.get(p.stem, len(ORDER)), p.stem)):
        by_hand = path.with_suffix(".errors.toml")
        errors = msgspec.toml.decode(by_hand.read_bytes(), type=Errors) if by_hand.exists() else None
        found.append((msgspec.json.decode(path.read_bytes(), type=Sheet), errors))
    return found


def page(found: Sequence[tuple[Sheet, Errors | None]]) -> str:
    """The whole page."""
    return "\n".join([HEAD, *(_section(sheet, errors) for sheet, errors in found)])


def _section(sheet: Sheet, errors: Errors | None) -> str:
    parts = [
        f"## {sheet.layer}",
        f"{sheet.data}\n\n{sheet.definition}",
        table(sheet),
        f"```\n{sheet.command}\n```",
    ]
    if errors is not None:
        listed = "\n".join(f"| {_cell(one.what)} | {one.count} |" for one in errors.classes)
        parts.append(f"What goes wrong ({errors.read}):\n\n| | count |\n| --- | ---: |\n{listed}")
    return "\n\n".join(parts) + "\n"


def table(sheet: Sheet) -> str:
    """Its figures, a row each."""
    rows = ["| | measured | target | beside | |", "| --- | ---: | ---: | --- | --- |", *map(_row, sheet.figures)]
    return "\n".join(rows)


def _row(figure: Figure) -> str:
    target = "" if figure.target is None else _number(figure.target)
    target = target if figure.most is None else f"≤ {_number(figure.most)}"
    cells = (figure.what, _measured(figure), target, figure.beside, figure.note)
    return f"| {' | '.join(map(_cell, cells))} |"


def _measured(figure: Figure) -> str:
    if figure.value is None:
        return "not measured"
    printed = _number(figure.value)
    if figure.target is None and figure.most is None:
        return printed
    low = figure.target is None or round(figure.value, 4) >= figure.target
    high = figure.most is None or figure.value <= figure.most
    return f"**{printed}**" if low and high else f"{printed} ✗"


def _number(value: float) -> str:
    if abs(value) > 1:
        return f"{value:,.1f}".removesuffix(".0").replace(",", " ")
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    made = page(sheets())
    if not options.check:
        PAGE.write_text(made, encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != made:
        sys.exit("docs/quality.md is not what benchmarks/figures say. Run: make quality")


if __name__ == "__main__":
    main()
