"""`recoupe doctor`: what is installed and which parts were found."""

from __future__ import annotations

import click

from recoupe.cli.main import CODES, FAILED

HELP = f"""Say what is installed: versions, readers, languages, exports, encodings. Exits 1 where a part is broken.

Paste its output into a report of a bug: it names no file and no folder of yours.
{CODES}"""


@click.command("doctor", help=HELP, short_help="Say what is installed and which parts were found.")
def command() -> None:
    """See `HELP`."""
    from recoupe.reference.health import health  # noqa: PLC0415 -- `--help` must not wait for it

    sound = True
    for section in health():
        click.secho(section.title, bold=True)
        for line in section.lines:
            click.echo(f"  {'✓' if line.sound else '✗'} {line.text}")
            sound = sound and line.sound
    if not sound:
        click.get_current_context().exit(FAILED)
