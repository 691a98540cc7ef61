"""Whether a string holds HTML."""

from __future__ import annotations

import re

_BLOCK = re.compile(r"</(?:p|div|li|h[1-6]|ul|section|blockquote)>|<(?:br|p) ?/?>", re.IGNORECASE)
_INLINE = re.compile(r"</(?:a|span|strong|em|b|i)>", re.IGNORECASE)


def is_markup(text: str) -> bool:
    """Whether tags part its lines: then it was written as HTML."""
    return bool(_BLOCK.search(text))


def has_tags(text: str) -> bool:
    """Whether a stray tag is left in it: a link, an emphasis."""
    return bool(_INLINE.search(text))
