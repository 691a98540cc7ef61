"""Origin: where a trail of words ends."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

OriginKind: TypeAlias = Literal["agency", "article", "unseen"]


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Where a trail of words ends, among the files given. Every article of a story has one at least."""

    id: str
    label: str
    kind: OriginKind
    articles: tuple[str, ...]
    why: tuple[str, ...]
