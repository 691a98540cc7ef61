"""Lines of a text, and extents without the blanks around them."""

from __future__ import annotations

import re

LINE = re.compile(r"[^\r\n\u0085\u2028\u2029]+")
"""A line without its end, whatever ends it."""
_INVISIBLE = "\u200b\ufeff"
"""Signs that print nothing and that Python does not count among the blanks: pages are full of them."""


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The extent without blanks at its ends; an extent of blanks alone gives an empty one."""
    while start < end and (text[start].isspace() or text[start] in _INVISIBLE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _INVISIBLE):
        end -= 1
    return (start, end)
