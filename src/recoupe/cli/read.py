"""`recoupe read`: articles in, what each tells alone out."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from recoupe.cli.given import fields, given
from recoupe.cli.main import CODES, INTERRUPTED

if TYPE_CHECKING:
    from recoupe.readings import Written

HELP = f"""Read each article alone and write all that it tells: one line of JSON an article.

A line holds the article with its residue and credits, its passages and sentences, the names, quantities and times,
who is said to say what, and the statements it makes, each with its place in the text. Nothing is compared: that is
`recoupe check`.

Articles pass through a few at a time, on all cores. When the run is stopped, start it again with the same command:
it goes on where it was, and nothing is lost or doubled.

\b
Examples:
  recoupe read articles/ -o readings.jsonl
  recoupe read crawl.warc.gz --workers 4 -o readings.jsonl
  recoupe read dump.jsonl.gz --map text=body,published=date -o readings.jsonl
  jq '.attributions[].sources[].label' readings.jsonl | sort | uniq -c | sort -n
{CODES}"""


@click.command("read", help=HELP, short_help="Read each article alone, any number of them, to a file.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--output", "out", required=True, metavar="FILE", help="Where the readings go, one a line.")
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes; as many as cores without it.")
@given
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("--no-color", is_flag=True, help="No colours (as the variable NO_COLOR asks too).")
def command(
    paths: tuple[str, ...],
    *,
    out: str,
    workers: int | None,
    outlet: str | None,
    published: str | None,
    lang: str | None,
    maps: tuple[str, ...],
    allow_private: bool,
    quiet: bool,
    no_color: bool,
) -> None:
    """See `HELP`."""
    from recoupe import api  # noqa: PLC0415 -- `--help` must not wait for it
    from recoupe.cli.progress import bar  # noqa: PLC0415
    from recoupe.engines import local  # noqa: PLC0415
    from recoupe.settings import EngineSettings  # noqa: PLC0415

    if out in {"-", *paths}:
        raise click.UsageError(f"--output must name a file of its own, which {out} is not: a run can go on in it.")
    began = time.monotonic()
    local.settle(EngineSettings())
    try:
        with bar(shown=not quiet, no_color=no_color) as progress:
            run = api.read_to(
                out,
                paths,
                outlet=outlet,
                published=published,
                language=lang,
                fields=fields(maps),
                allow_private=allow_private,
                workers=workers or local.cores(),
                progress=progress,
            )
    except KeyboardInterrupt:
        click.echo("Interrupted: what is done is kept. The same command goes on from there.", err=True)
        raise click.exceptions.Exit(INTERRUPTED) from None
    if not quiet:
        _show(run, out, time.monotonic() - began, no_color=no_color)


def _show(run: Written, out: str, seconds: float, *, no_color: bool) -> None:
    from recoupe.cli.output import terminal  # noqa: PLC0415

    console = terminal(no_color=no_color)
    made = run.readings - run.kept
    console.print(f"{run.readings} articles in {out}", style="bold", markup=False, soft_wrap=True)
    if run.kept:
        console.print(f"{run.kept} of them were there from a run before.")
    if made:
        console.print(f"{made} read in {seconds:.1f} s, {made / seconds:.0f} a second.")
    if run.skipped:
        console.print(f"\nNot read ({len(run.skipped)}):", style="bold")
    for one in run.skipped:
        console.print(f"  {one.source}: {one.reason}", markup=False, soft_wrap=True)
