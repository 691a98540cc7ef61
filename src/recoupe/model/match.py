"""Match: statements found to speak of the same thing, before they are counted as a claim."""

from __future__ import annotations

import msgspec


class Match(msgspec.Struct, frozen=True, kw_only=True):
    """Statement ids in order of articles and places, with what joined them."""

    id: str
    """Of the claim it will be: a hash of its statements."""
    statements: tuple[str, ...]
    gist: str
    why: tuple[str, ...] = ()
