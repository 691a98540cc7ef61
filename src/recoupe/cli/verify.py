"""`recoupe verify`: whether a report proves itself."""

from __future__ import annotations

import click

from recoupe.cli.given import fields, mapped
from recoupe.cli.main import CODES, FAILED

HELP = f"""Check that a report proves itself, with nothing but the report.

Every place lies inside its article, every quoted value is found at its place, every id resolves, every count
is what its members say, and every article's text still has its hash. With --sources the originals are read
again too. What fails is printed, one line each.

\b
Examples:
  recoupe verify report.json
  recoupe verify report.json --sources articles/
{CODES}"""


@click.command("verify", help=HELP, short_help="Check that a report proves itself.")
@click.argument("report_file", metavar="REPORT.json")
@click.option("--sources", metavar="PATH", help="File or folder with the originals, to read them again.")
@mapped
def command(report_file: str, sources: str | None, maps: tuple[str, ...]) -> None:
    """See `HELP`."""
    from recoupe import api  # noqa: PLC0415 -- `--help` must not wait for it

    report = api.open(report_file)
    failures = api.verify(report, sources=sources, fields=fields(maps))
    for failure in failures:
        click.echo(failure)
    if failures:
        click.echo(f"{report_file}: {_count(len(failures), 'failure')}", err=True)
        click.get_current_context().exit(FAILED)
    stories = sum(len(dossier.articles) > 1 for dossier in report.dossiers)
    statements = sum(len(dossier.statements) for dossier in report.dossiers)
    click.echo(
        f"{report_file} proves itself: {_count(len(report.articles), 'article')}, "
        f"{_count(stories, 'story', 'stories')}, {_count(statements, 'statement')}."
    )


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
