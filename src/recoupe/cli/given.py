"""What can be said on a command of the articles it is given: the same for every command that reads some."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

mapped = click.option(
    "--map",
    "maps",
    multiple=True,
    metavar="OURS=THEIRS",
    help="Under which names JSON records hold what: text=body,published=meta.date.",
)
_OPTIONS = (
    click.option("--outlet", metavar="NAME", help="Outlet of every article given."),
    click.option("--published", metavar="DATE", help="Publication of every article: 2024-03-12 or 2024-03-12T18:05."),
    click.option("--lang", metavar="CODE", help="Language of every article: fr, en, …; told from the text without it."),
    mapped,
    click.option("--allow-private", is_flag=True, help="Fetch addresses of your own network too, where you name one."),
)


def given(command: Command) -> Command:
    """Adds the options to a command, in their order."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def fields(maps: tuple[str, ...]) -> dict[str, str]:
    """`text=body,published=date` as a map. Raises `click.UsageError`."""
    found: dict[str, str] = {}
    for pair in ",".join(maps).split(",") if maps else ():
        ours, equals, theirs = pair.partition("=")
        if not equals:
            raise click.UsageError(f"--map {pair!r}: write OURS=THEIRS, as in --map text=body,published=date.")
        found[ours.strip()] = theirs.strip()
    return found
