"""`recoupe schema`: what a report's JSON looks like."""

from __future__ import annotations

import click

from recoupe.cli.main import CODES

HELP = f"""Print the JSON Schema of a report (draft 2020-12), made from the types themselves.

\b
Examples:
  recoupe schema > report.schema.json
  recoupe schema --markdown
{CODES}"""


@click.command("schema", help=HELP, short_help="Print the JSON Schema of a report.")
@click.option("--markdown", is_flag=True, help="The same as a reference to read.")
def command(markdown: bool) -> None:
    """See `HELP`."""
    from recoupe.reference.fields import report_reference  # noqa: PLC0415 -- `--help` must not wait for it
    from recoupe.reference.schema import report_schema  # noqa: PLC0415

    click.echo(report_reference() if markdown else report_schema(), nl=False)
