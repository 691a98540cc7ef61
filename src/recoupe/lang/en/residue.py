"""English: what is no part of the story, who is credited, when it was published."""

from __future__ import annotations

from functools import lru_cache

from recoupe.grammar.residue import scan as grammar
from recoupe.grammar.residue.credits import CreditRules
from recoupe.grammar.residue.rules import ResidueRules
from recoupe.grammar.residue.stamps import StampRules
from recoupe.grammar.table import table
from recoupe.model import Credit, DateRole, Extent, Residue

_MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTHS = {name[:size]: 1 + place for place, name in enumerate(_MONTH_NAMES) for size in (3, len(name))} | {"sept": 9}
_STAMPS = StampRules(
    months=_MONTHS,
    published=r"published|posted|first published|publication date|created",
    updated=r"(?:last )?(?:updated|modified|edited)",
    fillers=table(
        """
        the on at by and in of time date am pm est edt et pst pdt pt gmt bst utc cet min minutes read monday
        tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
        """
    ),
    day_first=False,
)
_CREDIT = CreditRules(
    along=r"with",
    via=r"via|from",
    source=r"sources?",
    anonymous=r"(?:news\s)?(?:agencies|wires)",
    around=table(
        """
        by the and of from with in staff reporter correspondent additional reporting
        """
    ),
)
_NAME = r"[A-ZÀ-Ý][\w.'’-]+"
_RULES = ResidueRules(
    credit=_CREDIT,
    stamps=_STAMPS,
    byline=rf"""(?:By|BY)\s(?:(?:our|the)\s.{{0,60}}|{_NAME}\s?(?:{_NAME}|and\s{_NAME})[^.!?…:]{{0,80}})\.?$"""
    r"|\((?:Additional reporting|Reporting|Writing|Editing|Compiled|With reporting|Translat)[^()]{3,240}\)$"
    r"|(?:Additional reporting|Reporting|Writing|Editing) by [^.!?]{3,160}\.?$|Staff (?:reporter|writer)s?$",
    caption=r"(?:Photos?|Picture|Image|PHOTOS?|Credit|Photo credit|Illustration|Graphic|File photo"
    r"|FILE)\s?(?::|©|/|by\b|-\s|–\s)[^\n]*$"
    r"|(?:AFP|REUTERS|AP)\s?PHOTO\b|©\s?[^.!?\n]{2,80}$",
    promo=r"(?:read (?:more|also|next|our|the full)|see also|also read|related(?: stories| articles"
    r"| content)?|watch(?: now| live| more)?|listen(?: now| live)?|more on this(?: story)?"
    r"|don['’]t miss)\s?(?::|$|\s?here\b)"
    r"|(?:read|see) (?:more|also) ?:|also read ?:|recommended ?:|sign up (?:for|to|here)\b|subscribe\b.{0,80}$"
    r"|(?:follow|like|join) us\b|download (?:our|the) .{0,30}\bapp\b|click here\b|get (?:our"
    r"|the) (?:newsletter|app)\b"
    r"|this article is (?:for subscribers|reserved)|advertisement$|story continues below"
    r"|article continues (?:after|below)|share this\b.{0,30}$|newsletter$",
    boilerplate=r"(?:.{0,80})?all rights reserved\b.{0,120}|this (?:material|story) may not be (?:published"
    r"|reproduced)|copyright \d{4}"
    r"|(?:our standards|the thomson reuters trust)|\d+ min(?:ute)?s? read$|comments are closed"
    r"|we use cookies|\d{0,5} ?comments?(?: ?\(\d+\))?$|tags? ?:|keywords ?:",
    kickers=table(
        """
        video live photos exclusive interview opinion analysis update breaking watch explainer review
        editorial alert podcast quiz report fact check corrected
        """
    ),
    share=r"share|tweet|print|send|save|comment|copy link|like|pin|post|on|by|via|share (?:on|by|via|this)|message",
    aside=r"read more|see also|read our|watch the video",
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
