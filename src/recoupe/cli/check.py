"""`recoupe check`: articles in, a report out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from recoupe.cli.given import fields, given
from recoupe.cli.main import CODES

if TYPE_CHECKING:
    from recoupe.api import Report

HELP = f"""Cross-check the articles in files and folders, at addresses, or on standard input (-).

A folder is read with all that is in it, of the kinds that `recoupe doctor` lists. Hidden files are left out; what
cannot be read is listed at the end and never stops the rest. Nothing is fetched but the addresses named here: a page,
or a feed, whose entries are read as they stand in it.

\b
Examples:
  recoupe check articles/
  recoupe check one.txt two.html --lang fr --html report.html
  recoupe check dump.jsonl.gz --map text=body,published=date --json report.json --quiet
  recoupe check articles/ --json - | jq .dossiers[0].claims
  recoupe check mine.txt https://lafeuille.example/le-bac https://lefanal.example/rss
  pbpaste | recoupe check other.txt - --outlet "Le Quotidien"

\b
Who published an article, and when, is taken from the first that says so:
  1. --outlet, --published, --lang on this command (said of every article)
  2. recoupe.csv beside the articles: file,outlet,published,title,language
  3. front matter at the top of a text: a block between two --- lines
  4. the page or the JSON line itself
  5. the text ("Publié le …")
{CODES}"""


@click.command("check", help=HELP, short_help="Cross-check articles and show what they say.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "json_file", metavar="FILE", help="Write the report as JSON; - for standard output.")
@click.option("--html", "html_file", metavar="FILE", help="Write the report as one page that needs no network.")
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes; as many as cores without it.")
@given
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("--no-color", is_flag=True, help="No colours (as the variable NO_COLOR asks too).")
def command(
    paths: tuple[str, ...],
    *,
    json_file: str | None,
    html_file: str | None,
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
    from recoupe.cli.output import write  # noqa: PLC0415
    from recoupe.cli.progress import bar  # noqa: PLC0415

    outputs = [file for file in (json_file, html_file) if file and file != "-"]
    _refuse_mixing(json_file, html_file)
    _refuse_overwriting(paths, outputs)
    with bar(shown=not quiet, no_color=no_color) as progress:
        report = api.check(
            paths,
            outlet=outlet,
            published=published,
            language=lang,
            fields=fields(maps),
            allow_private=allow_private,
            leave_out=outputs,
            workers=workers,
            progress=progress,
        )
    for file, format_ in ((json_file, "json"), (html_file, "html")):
        if file:
            write(file, api.export(report, format_))
    if not quiet and "-" not in (json_file, html_file):
        _show(report, no_color=no_color)


def _refuse_overwriting(paths: tuple[str, ...], outputs: list[str]) -> None:
    read = {Path(path).resolve() for path in paths if path != "-"}
    for output in outputs:
        if Path(output).resolve() in read:
            raise click.UsageError(f"{output} is to be read and written. Give the output another name.")
    if len({Path(output).resolve() for output in outputs}) < len(outputs):
        raise click.UsageError("--json and --html name the same file.")


def _refuse_mixing(json_file: str | None, html_file: str | None) -> None:
    if json_file == html_file == "-":
        raise click.UsageError("--json and --html cannot both go to standard output. Name a file for one of them.")


def _show(report: Report, *, no_color: bool) -> None:
    from recoupe.cli.output import terminal  # noqa: PLC0415 -- rich takes 50 ms
    from recoupe.cli.terminal import render  # noqa: PLC0415

    render(report, terminal(no_color=no_color))
