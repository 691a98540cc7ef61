"""Measures recoupe on the gold stories. Exit code 1: a figure is under its floor; 2: nothing was measured.

\b
python -m gold.gate                              the table, and the floors
python -m gold.gate --story proces               one story
python -m gold.gate --layer claims --errors      every miss and every false hit, with the words
python -m gold.gate --json build/gold.json       the same figures for other programs
"""  # noqa: D301  (\b keeps the lines apart in --help)

from __future__ import annotations

import sys
from pathlib import Path

import click
import msgspec
from rich.console import Console

from gold.gate import floors as floor
from gold.gate import reading
from gold.gate.figure import Figure, Measure
from gold.gate.ground import GroundError
from gold.gate.load import HERE, GoldError, load, names
from gold.gate.reading import Readings
from gold.gate.score import score, total
from gold.gate.story import Story
from gold.gate.table import slips, table, within
from recoupe.model import Report


@click.command(help=__doc__)
@click.option("--story", "chosen", multiple=True, type=click.Choice(names()), help="Only this story; may be repeated.")
@click.option("--layer", help="Only this layer or part: claims, claims.voices, disagreements.number/conflict.")
@click.option("--errors", is_flag=True, help="List every miss and every false hit.")
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Write the figures to this file.")
@click.option("--save", type=click.Path(path_type=Path), help="Keep reports and readings in this folder.")
@click.option("--reports", type=click.Path(path_type=Path), help="Take those of this folder, do not run recoupe.")
@click.option("--floors", "floors_file", type=click.Path(path_type=Path), default=HERE / "floors.toml", hidden=True)
def main(
    *,
    chosen: tuple[str, ...],
    layer: str | None,
    errors: bool,
    json_file: Path | None,
    save: Path | None,
    reports: Path | None,
    floors_file: Path,
) -> None:
    """Runs, counts, prints; see the module for the options."""
    try:
        floors = floor.load(floors_file)
        stories = [load(HERE / name) for name in chosen or names()]
        measures = {story.name: score(story, *_answers(story, reports, save)) for story in stories}
    except (GoldError, GroundError, floor.FloorError) as error:
        click.echo(error, err=True)
        sys.exit(2)
    figures = {name: {key: m.figure for key, m in some.items()} for name, some in measures.items()}
    all_stories = total(list(measures.values()))
    if layer is not None and not any(within(name, layer) for name in all_stories):
        click.echo(f"no layer {layer!r}; there is {', '.join(all_stories)}", err=True)
        sys.exit(2)
    _print(measures, all_stories, figures, layer=layer, errors=errors)
    # The total of some stories is no figure of the whole: its floor is for a run on all of them.
    judged = figures if chosen else {"total": all_stories, **figures}
    low = list(floor.under(floors, judged))
    low += floor.unknown(floors, names(), frozenset(all_stories)) if not chosen else []
    if json_file:
        json_file.parent.mkdir(parents=True, exist_ok=True)
        json_file.write_bytes(_json({"total": all_stories, **figures}, low))
    for line in low:
        click.echo(f"UNDER THE FLOOR  {line}", err=True)
    sys.exit(1 if low else 0)


def _answers(story: Story, reports: Path | None, save: Path | None) -> tuple[Report, Readings]:
    """What the program says on a story: its report, and its readings of single articles."""
    if reports:
        report = msgspec.json.decode((reports / f"{story.name}.json").read_bytes(), type=Report)
        return report, reading.saved(reports / f"{story.name}.readings.json")
    from recoupe.api import check  # noqa: PLC0415  (saved reports are scored without loading the program)

    report, readings = check(story.folder), reading.read(story)
    if save:
        save.mkdir(parents=True, exist_ok=True)
        (save / f"{story.name}.json").write_bytes(msgspec.json.encode(report))
        reading.save(save / f"{story.name}.readings.json", readings)
    return report, readings


def _print(
    measures: dict[str, dict[str, Measure]],
    all_stories: dict[str, Figure],
    figures: dict[str, dict[str, Figure]],
    *,
    layer: str | None,
    errors: bool,
) -> None:
    # The table keeps its full width, piped or in a narrow window: a figure that is cut off is no figure.
    console = Console(highlight=False, width=1000)
    if errors:
        for name, some in measures.items():
            console.print(f"==== {name}\n", style="bold")
            for line in slips(s for key, m in some.items() if layer is None or within(key, layer) for s in m.slips):
                console.print(line, markup=False, soft_wrap=True)
    console.print(table(all_stories, figures, layer=layer), soft_wrap=True)


def _json(figures: dict[str, dict[str, Figure]], low: list[str]) -> bytes:
    rows = {
        name: {
            layer: {
                "precision": figure.precision,
                "recall": figure.recall,
                "f": figure.f,
                "strict_precision": figure.strict,
                **msgspec.structs.asdict(figure),
            }
            for layer, figure in some.items()
        }
        for name, some in figures.items()
    }
    encoded = msgspec.json.encode({"figures": rows, "under_the_floor": low})
    return msgspec.json.format(encoded, indent=2) + b"\n"


if __name__ == "__main__":
    main()
