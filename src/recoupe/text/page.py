"""What can be told of a web page before it is taken apart: its declared encoding, the host of an address."""

from __future__ import annotations

import re

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})|^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""",
    re.IGNORECASE,
)
_HOST = re.compile(r"https?://(?:www\.)?([^/:?#\s]+)")
_HEAD_BYTES = 4096
"""Where an encoding is looked for: browsers look at 1024 (WHATWG HTML, prescan); pages with long comments need more."""


def declared_charset(data: bytes) -> str | None:
    """The encoding that a page declares in its first bytes; None where it declares none."""
    found = _DECLARED.search(data[:_HEAD_BYTES])
    if not found:
        return None
    return (found[1] or found[2]).decode("ascii")


def host(address: str) -> str:
    """The host of a web address, small letters, without `www.`; empty where it is none."""
    found = _HOST.match(address)
    return found[1].lower() if found else ""
