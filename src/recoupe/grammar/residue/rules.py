"""The tables by which a language tells what is no part of a story."""

from __future__ import annotations

import re
from functools import cached_property

from recoupe.grammar.residue.credits import CreditRules
from recoupe.grammar.residue.stamps import StampRules
from recoupe.grammar.table import NEVER
from recoupe.model.article import ResidueKind

_BOILERPLATE = (
    r"[^\w]+$|\[EMBED\b|\(\s*(?:1\s?(?:\$|€|£|[a-zé]+)|[$€£]\s?1)\s?=\s?[^()]{3,60}\)\.?$"
    r"|(?:©|\(c\)|copyright)\s*\d{4}\b"
)
_SCRIPT = re.compile(r".{0,80}\$\('|(?:(?!\.\s).){0,60}\bfunction\(", re.I)
"""A line of a page's own script."""
_SHARED = r"facebook|twitter|x|whatsapp|linkedin|pinterest|telegram|e-?mail|messenger|bluesky|reddit|instagram|rss"
AGAIN = re.compile(r"\. [a-zà-ÿ]")
"""How a cue that a machine printed twice begins: a small letter behind a stop. Few lines hold one."""


class ResidueRules:
    """The tables of a language. Patterns are regular expressions without case, tried at the start of a line."""

    def __init__(
        self,
        *,
        credit: CreditRules | None = None,
        stamps: StampRules | None = None,
        byline: str = NEVER,
        caption: str = NEVER,
        promo: str = NEVER,
        boilerplate: str = NEVER,
        kickers: frozenset[str] = frozenset(),
        aside: str = NEVER,
        share: str = NEVER,
        repeated: str | None = None,
    ) -> None:
        """`kickers`: folded words in capitals before a dash that are no place; `aside`: promotions in brackets.

        `share`: what the buttons of a share bar say; a line of them alone is one.
        """
        self.credit, self.stamps, self.kickers = credit or CreditRules(), stamps or StampRules(), kickers
        self._byline, self._caption, self._promo, self._boilerplate = byline, caption, promo, boilerplate
        self._aside, self._share, self._repeated = aside, share, repeated

    @cached_property
    def lines(self) -> tuple[tuple[ResidueKind, re.Pattern[str], int, str], ...]:
        """Kind, pattern of its line, the longest such line in characters, and what every such line holds."""
        return (
            ("boilerplate", _SCRIPT, 250, "("),
            ("boilerplate", re.compile(rf"(?:{_BOILERPLATE}|{self._boilerplate})", re.I), 250, ""),
            ("boilerplate", re.compile(rf"(?:(?:{_SHARED}|{self._share})(?:[\s,|•·/-]+|$)){{1,12}}$", re.I), 160, ""),
            ("promo", re.compile(rf"[^\w«\"“(\[]*[(\[]?(?:{self._promo})", re.I), 260, ""),
            ("byline", re.compile(rf"[\s(\[–—-]*(?:{self._byline})"), 140, ""),
            ("caption", re.compile(rf"[\s(\[–—-]*(?:{self._caption})"), 300, ""),
        )

    @property
    def byline(self) -> re.Pattern[str]:
        """Who wrote it, as a line."""
        return next(pattern for kind, pattern, _, _ in self.lines if kind == "byline")

    @cached_property
    def asides(self) -> re.Pattern[str]:
        """Promotions in brackets inside a paragraph."""
        return re.compile(rf"\s?[(\[](?:{self._aside})[^()\[\]\n]{{2,140}}[)\]]", re.I)

    @cached_property
    def repeated(self) -> re.Pattern[str] | None:
        """A cue that a machine printed twice, as in "… a dit le préfet. a dit le maire"."""
        return re.compile(self._repeated) if self._repeated else None
