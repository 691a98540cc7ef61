"""Statement: one thing that one article asserts."""

from __future__ import annotations

import msgspec

from recoupe.model.attribution import Certainty, Mode, Polarity, Source
from recoupe.model.mention import Quantity, Time
from recoupe.model.span import Extent


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that one article asserts, smaller than a sentence where the sentence says several.

    `spans` are in order and do not overlap. `mode` is None when attribution was not looked for
    (no language pack), and "none" when it was looked for and the outlet speaks for itself.
    """

    id: str
    article: str
    spans: tuple[Extent, ...]
    mode: Mode | None
    cue: tuple[Extent, ...] = ()
    sources: tuple[Source, ...] = ()
    polarity: Polarity = "affirmed"
    certainty: Certainty = "plain"
    quantities: tuple[Quantity, ...] = ()
    times: tuple[Time, ...] = ()
    names: tuple[str, ...] = ()
    """Identity ids; empty until the articles of a story are put together."""
