"""Puts the figures of `speed.py` and `scale.py` into `docs/scale.md`, between the marks that name their sheets.

    python benchmarks/meet/page.py [--check]

A plot of the same name in `docs/` comes first. Measures nothing, and leaves the words around the tables alone.
`--check` fails where the page is not what the figures say.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.quality import table
from benchmarks.record import FOLDER, Sheet

PAGE = Path(__file__).parents[2] / "docs" / "scale.md"
_PLACE = re.compile(r"(<!-- figures: ([\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def filled(page: str, folder: Path = FOLDER) -> str:
    """The page with its tables; a sheet that was not recorded says so."""

    def put(found: re.Match[str]) -> str:
        path = folder / f"{found[2]}.json"
        if not path.exists():
            return f"{found[1]}Not measured yet.\n{found[3]}"
        sheet = msgspec.json.decode(path.read_bytes(), type=Sheet)
        drawn = PAGE.parent / f"{found[2]}.svg"
        shown = [f"![{sheet.layer}]({drawn.name})"] if drawn.exists() else []
        told = [*shown, f"{sheet.data} {sheet.definition}", f"```\n{sheet.command}\n```", table(sheet)]
        return "".join([found[1], "\n\n".join(told), "\n", found[3]])

    return _PLACE.sub(put, page)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    there = PAGE.read_text(encoding="utf-8")
    made = filled(there)
    if not given.check:
        PAGE.write_text(made, encoding="utf-8")
    elif made != there:
        sys.exit("docs/scale.md is not what benchmarks/figures say. Run: python benchmarks/meet/page.py")


if __name__ == "__main__":
    main()
