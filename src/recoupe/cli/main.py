"""`recoupe`: finds the command, and turns what went wrong into a message and an exit code."""

from __future__ import annotations

import importlib
import os
import sys
from typing import cast

import click

from recoupe.version import __version__

COMMANDS = ("check", "read", "bulk", "verify", "schema", "doctor")

OK, FAILED, USAGE, UNREADABLE, UNWRITABLE, INTERRUPTED, PIPE = 0, 1, 2, 3, 4, 130, 141

CODES = """
\b
Exit codes:
  0    done (what was skipped is listed; it is no failure)
  1    verify: the report does not prove itself; doctor: a part is broken
  2    the command is wrong (an unknown option, a date that is none)
  3    nothing could be read
  4    an output file could not be written, or a worker was lost (what is done is kept)
  130  interrupted (Ctrl-C)
  141  whoever read the output stopped reading
"""

HELP = f"""Cross-check a news story told by many outlets: who wrote it, who said it, who else says so, where they
disagree.

\b
Start here:
  recoupe check articles/                   a folder of .txt, .html and .jsonl
  recoupe check a.txt b.html --html r.html  and a page to read
  recoupe COMMAND --help                    what each command takes

Everything stays on this machine: nothing is sent and nothing is downloaded.
{CODES}"""


class Commands(click.Group):
    """Commands by name, each file loaded only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order one meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of `recoupe.cli.<name>`."""
        if cmd_name not in COMMANDS:
            return None
        return cast("click.Command", importlib.import_module(f"recoupe.cli.{cmd_name}").command)


@click.group(cls=Commands, help=HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="recoupe")
def group() -> None:
    """See `HELP`."""


def main(arguments: list[str] | None = None) -> None:
    """Run one command and exit. Never shows a traceback for what a user can mend."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # an old terminal must not stop the run
    sys.exit(_run(arguments))


def _run(arguments: list[str] | None) -> int:
    try:
        # not group.main: it turns a closed pipe into exit code 1
        with group.make_context("recoupe", sys.argv[1:] if arguments is None else arguments) as context:
            group.invoke(context)
        sys.stdout.flush()
        return OK
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted: nothing was written.", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        _silence()
        return PIPE
    except Exception as error:
        return _explain(error)


def _silence() -> None:
    """Python flushes the output once more at exit, and would complain then."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _explain(error: Exception) -> int:
    from recoupe.errors import InputError, NothingToReadError, OutputError, RecoupeError, UsageError  # noqa: PLC0415

    if isinstance(error, OSError):  # inputs and files have errors of their own: what is left is the standard output
        click.echo(f"recoupe: the output cannot be written: {error.strerror or error}.", err=True)
        _silence()
        return UNWRITABLE
    if not isinstance(error, RecoupeError):
        raise error
    click.echo(f"recoupe: {error}", err=True)
    if isinstance(error, (InputError, NothingToReadError)):
        return UNREADABLE
    if isinstance(error, OutputError):
        return UNWRITABLE
    return USAGE if isinstance(error, UsageError) else FAILED
