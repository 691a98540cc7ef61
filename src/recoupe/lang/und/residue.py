"""Any language: credits by the names of agencies, dates in figures, and nothing that needs words."""

from __future__ import annotations

from functools import lru_cache

from recoupe.grammar.residue import scan as grammar
from recoupe.grammar.residue.credits import CreditRules
from recoupe.grammar.residue.rules import ResidueRules
from recoupe.model import Credit, DateRole, Extent, Residue

_RULES = ResidueRules(
    credit=CreditRules(via=r"via"),
    caption=r"©\s?[^.!?\n]{2,80}$|(?:AFP|REUTERS|AP)\s?PHOTO\b",
)


def residue(text: str) -> tuple[Residue, ...]:
    """Text that is no part of the story; no overlaps."""
    return _scan(text).residue


def credits(text: str) -> tuple[Credit, ...]:
    """Agencies credited as source of the text (not agencies that are quoted)."""
    return _scan(text).credits


def published(text: str) -> tuple[tuple[str, Extent, DateRole], ...]:
    """The date of publication printed in the text, the best said one, and that of a change: value, place, role."""
    return _scan(text).published


@lru_cache(maxsize=2)
def _scan(text: str) -> grammar.Scan:
    return grammar.scan(text, _RULES)
