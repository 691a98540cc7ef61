"""Front matter: a block of `key: value` lines between two `---` lines at the top of a text."""

from __future__ import annotations

import re
from typing import NamedTuple

_BLOCK = re.compile(r"\A(?:[ \t]*\r?\n)*---[ \t]*\r?\n(?P<body>(?:[^\r\n]{0,500}\r?\n){1,40}?)---[ \t]*(?:\r?\n|\Z)")
_LINE = re.compile(r"([A-Za-z_-]+)[ \t]*:(?:[ \t]+(.*))?$")


class FrontMatter(NamedTuple):
    """What a block says, by key in lower case, and where the text after it starts."""

    values: dict[str, str]
    end: int


def front_matter(text: str) -> FrontMatter | None:
    """The block at the top of a text; None where there is none.

    A `---` that is a rule of the page opens no block: every line must be `key: value`, blank or a `#` comment.
    One pair of quotation marks around a value is taken off; an empty value counts as not said.
    """
    block = _BLOCK.match(text)
    if not block:
        return None
    values: dict[str, str] = {}
    for line in block["body"].splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        pair = _LINE.match(line.rstrip())
        if not pair:
            return None
        value = _unquoted((pair[2] or "").strip())
        if value:
            values[pair[1].lower()] = value
    return FrontMatter(values, block.end()) if values else None


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value
