"""The fields of a report and the settings of a run, as tables to read."""

from __future__ import annotations

import re
import types
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, get_args, get_origin, get_type_hints

import msgspec

from recoupe import errors, settings
from recoupe.model import Report
from recoupe.reference.docstrings import class_doc, field_docs
from recoupe.settings import Settings

if TYPE_CHECKING:
    from recoupe.columns import Column

_MADE = "<!-- Made by `make reference` from the source. Change the source, not this file. -->\n"


_PLAIN: dict[type, str] = {str: "text", int: "integer", float: "number", bool: "yes or no"}


def report_reference() -> str:
    """Markdown: every noun of a report, its fields, their types and what they hold."""
    head = "# The report, field by field\n\nOffsets are Unicode code points of `Article.text`, half-open.\n"
    return _MADE + head + "".join(_noun(noun) for noun in _nouns(Report))


def settings_reference() -> str:
    """Markdown: every threshold, its value and where it comes from."""
    head = (
        "# Settings\n\nEvery threshold, with its unit and the measurement that it comes from. Those that `Settings` "
        "has a field for can be given to `recoupe.check`; the others belong to parts that are found by name, "
        "and are fixed.\n"
    )
    return _MADE + head + "".join(map(_values, _settings()))


def tables_reference() -> str:
    """Markdown: every table that `recoupe bulk` leaves, its columns, their types and what they hold."""
    from recoupe import columns  # noqa: PLC0415 -- Arrow, which no other page needs

    head = (
        "# The tables of recoupe bulk\n\nFolders of Parquet files, each with a `_manifest.json` of its parts. Every "
        "table has the column `part` first: in which of its files a row lies.\n"
    )
    return _MADE + head + "".join(_columns(name, columns.TABLES[name]) for name in columns.PUBLIC)


def _columns(name: str, held: Iterable[Column]) -> str:
    rows = "".join(f"| `{column.name}` | {column.type} | {column.doc} |\n" for column in held)
    return f"\n## {name}\n\n| column | type | holds |\n| --- | --- | --- |\n{rows}"


def errors_reference() -> str:
    """Markdown: every error, under the one it is a kind of."""
    return f"{_MADE}# Errors\n\n" + "\n".join(_errors(errors.RecoupeError, 0)) + "\n"


def _nouns(root: type[msgspec.Struct]) -> Iterator[type[msgspec.Struct]]:
    """The structs that a struct is made of, itself first, each once, as they are met."""
    waiting, seen = [root], set()
    while waiting:
        noun = waiting.pop(0)
        if noun in seen:
            continue
        seen.add(noun)
        yield noun
        waiting.extend(n for hint in get_type_hints(noun).values() for n in _inside(hint))


def _inside(hint: object) -> Iterator[type[msgspec.Struct]]:
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        yield hint
    for part in get_args(hint):
        yield from _inside(part)


def _settings() -> Iterator[type[msgspec.Struct]]:
    """`Settings` and what it holds, in order, then the other structs of its file."""
    held = [*_nouns(Settings)]
    every = (one for one in vars(settings).values() if isinstance(one, type) and issubclass(one, msgspec.Struct))
    yield from held
    yield from (one for one in every if one not in held)


def _noun(noun: type[msgspec.Struct]) -> str:
    docs, hints = field_docs(noun), get_type_hints(noun)
    rows = [f"| `{name}` | {_type(hints[name])} | {_cell(docs.get(name, ''))} |" for name in noun.__struct_fields__]
    return _table(noun.__name__, class_doc(noun), ["field", "type", "is"], rows)


def _values(step: type[msgspec.Struct]) -> str:
    docs = field_docs(step)
    rows = [
        f"| `{field.name}` | {_cell(repr(field.default))} | {_cell(docs.get(field.name, ''))} |"
        for field in msgspec.structs.fields(step)
        if not isinstance(field.default, msgspec.Struct)
    ]
    return _table(step.__name__, class_doc(step), ["setting", "value", "why"], rows) if rows else ""


def _table(title: str, sentence: str, head: list[str], rows: list[str]) -> str:
    rule = "|" + " --- |" * len(head)
    return "\n".join([f"\n## {title}\n\n{sentence}\n", f"| {' | '.join(head)} |", rule, *rows, ""])


def _type(hint: object) -> str:
    """A type as people write it: links for nouns, values for choices, `or null` for what may be unknown."""
    if hint is type(None):
        return "null"
    if isinstance(hint, type) and not get_args(hint):
        return f"[{hint.__name__}](#{hint.__name__.lower()})" if issubclass(hint, msgspec.Struct) else _PLAIN[hint]
    parts = [part for part in get_args(hint) if part is not Ellipsis]
    if isinstance(hint, types.UnionType) or str(get_origin(hint)) == "typing.Union":
        return " or ".join(map(_type, parts))
    if str(get_origin(hint)) == "typing.Literal":
        return ", ".join(f"`{part}`" for part in parts)
    if get_origin(hint) is dict:
        return f"object of {_type(parts[1])}"
    return f"list of {_type(parts[0])}" if len(parts) == 1 else f"[{', '.join(map(_type, parts))}]"


def _cell(words: str) -> str:
    return re.sub(r"([|<])", r"\\\1", words)


def _errors(error: type[Exception], depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}- `{error.__name__}`: {class_doc(error)}"
    for kind in error.__subclasses__():
        if kind.__module__ == errors.__name__:
            yield from _errors(kind, depth + 1)
