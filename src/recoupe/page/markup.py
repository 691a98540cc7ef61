"""HTML from Python: every string is escaped unless it is markup already."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

_VOID = frozenset({"meta"})


class Markup(str):
    """A piece of HTML. Made by `h`, `join` and `raw` alone."""

    __slots__ = ()


def raw(text: str) -> Markup:
    """HTML written by ourselves; never words of an article."""
    return Markup(text)


def join(parts: Iterable[str | None]) -> Markup:
    """Pieces one after another; plain strings are escaped, None is left out."""
    return Markup("".join(part if isinstance(part, Markup) else escape(part) for part in parts if part is not None))


def h(tag: str, *children: str | None, cls: str | None = None, **attributes: str | int | float | None) -> Markup:
    """An element. `data_x` stands for `data-x`, `id_` for `id`; an attribute that is None is left out."""
    named = {"class": cls} | {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    printed = "".join(f' {name}="{escape(str(value))}"' for name, value in named.items() if value is not None)
    return Markup(f"<{tag}{printed}>" if tag in _VOID else f"<{tag}{printed}>{join(children)}</{tag}>")
