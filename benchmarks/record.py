"""What a benchmark measured, kept in `benchmarks/figures/`, from which `docs/quality.md` is written.

A benchmark makes a `Sheet` and, when asked with `--record`, keeps it. The classes of the errors that remain are
counted by hand on a sample and live beside it, in `benchmarks/figures/<name>.errors.toml`:

    read = "200 wrong or missing attributions of the dev part, first by offset"

    [[class]]
    what = "the source stands in the sentence before"
    count = 31
"""

from __future__ import annotations

from pathlib import Path

import msgspec

FOLDER = Path(__file__).parent / "figures"


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One measured value. Shares are 0 to 1."""

    what: str
    value: float | int | None
    """None: not measured, said in `note`."""
    target: float | None = None
    """What it must reach; None where there is none."""
    most: float | None = None
    """What it must not pass, where less is better."""
    beside: str = ""
    """A peer, a human or a physical limit, with its figure."""
    note: str = ""


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """All that one benchmark measured in one run. Holds no wording of the data it was measured on."""

    layer: str
    """Heading in `docs/quality.md`: "Attributions, English"."""
    command: str
    """What to type to get the figures again."""
    data: str
    """What it was measured on, with counts, and what of it was in view while the rules were written."""
    definition: str
    """What counts as right."""
    figures: tuple[Figure, ...]


def record(name: str, sheet: Sheet) -> Path:
    """Keeps a sheet as `<name>.json`; same figures, same bytes."""
    path = FOLDER / f"{name}.json"
    path.write_bytes(msgspec.json.format(msgspec.json.encode(sheet), indent=2) + b"\n")
    return path
