"""Writes docs/reference from the source; `--check` only says what has drifted."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from recoupe.cli.main import COMMANDS, group
from recoupe.reference.fields import errors_reference, report_reference, settings_reference, tables_reference
from recoupe.reference.health import parts
from recoupe.reference.schema import report_schema

FOLDER = Path(__file__).parent.parent / "docs" / "reference"
MADE = "<!-- Made by `make reference` from the source. Change the source, not this file. -->\n"


def pages() -> Iterator[tuple[str, str]]:
    """Every file of the reference and what it must hold."""
    yield "report.schema.json", report_schema()
    yield "report.md", report_reference()
    yield "tables.md", tables_reference()
    yield "settings.md", settings_reference()
    yield "errors.md", errors_reference()
    yield "commands.md", commands_reference()
    yield "parts.md", parts_reference()


def commands_reference() -> str:
    """Every command's own help."""
    context = click.Context(group, info_name="recoupe", terminal_width=100, **group.context_settings)
    texts = [f"{MADE}# Commands\n\n```text\n{group.get_help(context)}\n```\n"]
    for name in COMMANDS:
        command = group.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context, terminal_width=100)
        texts.append(f"\n## recoupe {name}\n\n```text\n{command.get_help(inner)}\n```\n")
    return "".join(texts)


def parts_reference() -> str:
    """The readers, languages and exports that come with recoupe."""
    sections = [f"\n## {s.title}\n\n" + "".join(f"- {line.text}\n" for line in s.lines) for s in parts()]
    return f"{MADE}# Parts\n" + "".join(sections)


def drifted() -> list[str]:
    """Files of the reference that do not say what the source says."""
    return [name for name, text in pages() if not _same(FOLDER / name, text)]


def _same(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


def main() -> None:
    """Write, or with `--check` compare and exit 1."""
    if "--check" in sys.argv[1:]:
        for name in (stale := drifted()):
            print(f"docs/reference/{name} is not what the source says: run make reference")
        sys.exit(bool(stale))
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
