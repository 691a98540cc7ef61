"""HTML from Python: every string is escaped unless it is markup already."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

_VOID = frozenset({"meta"})
_SPECIAL = re.compile("[&<>\"']")


class Markup(str):
    """A piece of HTML. Made by `h`, `join` and `raw` alone."""

    __slots__ = ()


def raw(text: str) -> Markup:
    """HTML written by ourselves; never words of an article."""
    return Markup(text)


def join(parts: Iterable[str | None]) -> Markup:
    """Pieces one after another; plain strings are escaped, None is left out."""
    return Markup("".join([part if isinstance(part, Markup) else _escaped(part) for part in parts if part is not None]))


def h(tag: str, *children: str | None, cls: str | None = None, **attributes: str | int | float | None) -> Markup:
    """An element. `data_x` stands for `data-x`, `id_` for `id`; an attribute that is None is left out."""
    printed = "" if cls is None else f' class="{_escaped(cls)}"'
    for name, value in attributes.items():
        if value is not None:
            printed += f' {name.rstrip("_").replace("_", "-")}="{_escaped(str(value))}"'
    return Markup(f"<{tag}{printed}>" if tag in _VOID else f"<{tag}{printed}>{join(children)}</{tag}>")


def _escaped(text: str) -> str:
    return escape(text) if _SPECIAL.search(text) else text
