"""`recoupe bulk`: a corpus of any size in, Parquet tables out."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Literal, cast

import click

from recoupe.cli.given import fields, mapped
from recoupe.cli.main import CODES, INTERRUPTED

if TYPE_CHECKING:
    from recoupe.bulk.run import Ran

HELP = f"""Cross-check a corpus of any size, and write tables that pandas, DuckDB, Polars or Spark open.

\b
In the folder given with -o:
  articles/     what was found, with its number
  readings/     what each article tells alone
  pairs/        which articles are worth comparing, and why
  passages/     the text they share, to the character on both sides
  stories/      which articles tell one story
  followed/     stories from run to run (--follow): born, grown, merged, split
  derivations/  who took from whom
  dossiers/     all that each story tells, as in the report of recoupe check
  skipped/      what could not be read, and why

When the run is stopped, start it again with the same command: it goes on where it was, and nothing is lost or
doubled. When the corpus has grown, only what is new is read.

\b
Examples:
  recoupe bulk crawl/ -o out
  recoupe bulk 2024/*.jsonl.gz --map text=body,published=date -o out --memory 2GB
  recoupe bulk dump.parquet -o out --until passages       shared text alone, twenty times as fast
  recoupe bulk week2/ -o out2 --follow out1                what became of the stories of the week before
  recoupe bulk crawl/ -o /shared/out --engine spark        on a cluster: docs/engines.md

\b
  duckdb -c "SELECT kind, count(*) FROM 'out/derivations/*.parquet' GROUP BY kind"
{CODES}"""

_UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}


@click.command("bulk", help=HELP, short_help="Cross-check a corpus of any size into Parquet tables.")
@click.argument("paths", nargs=-1, required=True, metavar="CORPUS...")
@click.option("-o", "--output", "out", required=True, metavar="FOLDER", help="Where the tables go; or an earlier run.")
@click.option("--until", type=click.Choice(["passages", "dossiers"]), default="dossiers", help="How far to go.")
@click.option("--follow", metavar="FOLDER", help="An earlier run: its stories go on under their ids, with history.")
@click.option("--at", metavar="TIME", help="How this run is called in their history; its last day without it.")
@click.option("--engine", default="local", metavar="NAME", help="Where to run: local (default) or spark.")
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes here; as many as cores without it.")
@click.option("--memory", metavar="SIZE", help="Keep within so much here: 2GB, 1500MB; else half of the machine.")
@click.option("--outlet", metavar="NAME", help="Outlet of every article given.")
@click.option("--published", metavar="DATE", help="Publication of every article: 2024-03-12 or 2024-03-12T18:05.")
@click.option("--lang", metavar="CODE", help="Language of every article: fr, en, …; told from the text without it.")
@mapped
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("--no-color", is_flag=True, help="No colours (as the variable NO_COLOR asks too).")
def command(
    paths: tuple[str, ...],
    *,
    out: str,
    until: str,
    follow: str | None,
    at: str | None,
    engine: str,
    workers: int | None,
    memory: str | None,
    outlet: str | None,
    published: str | None,
    lang: str | None,
    maps: tuple[str, ...],
    quiet: bool,
    no_color: bool,
) -> None:
    """See `HELP`."""
    from recoupe import api  # noqa: PLC0415 -- `--help` must not wait for it
    from recoupe.cli.progress import bar  # noqa: PLC0415
    from recoupe.engines import local  # noqa: PLC0415

    if follow and until == "passages":
        raise click.UsageError("--follow needs stories: leave --until out.")
    ran: list[Ran] = []
    began = time.monotonic()
    try:
        with bar(shown=not quiet, no_color=no_color) as progress:
            skipped = api.bulk(
                out,
                paths,
                outlet=outlet,
                published=published,
                language=lang,
                fields=fields(maps),
                until=cast('Literal["passages", "dossiers"]', until),
                follow=follow,
                at=at,
                engine=engine,
                workers=workers or local.cores(),
                memory=_bytes(memory) if memory else None,
                progress=progress,
                told=ran.append,
            )
    except KeyboardInterrupt:
        click.echo("Interrupted: what is done is kept. The same command goes on from there.", err=True)
        raise click.exceptions.Exit(INTERRUPTED) from None
    if not quiet:
        _show(ran, out, time.monotonic() - began, no_color=no_color)
        for one in skipped:
            click.echo(f"Not read: {one.source}: {one.reason}", err=True)


def _bytes(size: str) -> int:
    """`2GB` in bytes. Raises `click.UsageError`."""
    found = re.fullmatch(r"\s*(\d+(?:[.,]\d+)?)\s*([KMGT]?)i?B?\s*", size, re.IGNORECASE)
    if not found:
        raise click.UsageError(f"--memory {size!r}: write a number and a unit, as in 2GB or 1500MB.")
    number = float(found[1].replace(",", ".")) * _UNITS[found[2].upper()]
    if number < _LEAST:
        raise click.UsageError(f"--memory {size}: at least {_LEAST // 10**9}GB is needed.")
    return int(number)


_LEAST = 1_000_000_000
"""Bytes that one worker and one query need."""


def _show(ran: list[Ran], out: str, seconds: float, *, no_color: bool) -> None:
    from rich import box  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    from recoupe.cli.output import terminal  # noqa: PLC0415

    console = terminal(no_color=no_color)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in ("table", "rows", "size", "time"):
        table.add_column(heading, justify="left" if heading == "table" else "right")
    for one in ran:
        took = "kept" if one.kept else f"{one.seconds:.1f} s"
        table.add_row(one.name, f"{one.rows:,}".replace(",", " "), _size(one.size), took)
    console.print(table)
    articles = ran[0].rows
    rate = f", {articles / seconds:.0f} articles a second" if not all(one.kept for one in ran) else ""
    console.print(
        f"{articles} articles in {seconds:.1f} s{rate}; the tables are in {out}", markup=False, soft_wrap=True
    )


def _size(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 100_000 else f"{size / 1e3:.1f} kB"
