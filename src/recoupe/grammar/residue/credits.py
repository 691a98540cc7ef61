"""Agencies credited as source of a text: `/ATS`, `(afp/nxp)`, `Avec AFP`, `Paris (AFP) -`, `Source : Belga`.

Told from agencies that are quoted ("a indiqué l'AFP") by place and shape alone: a credit stands at the head or the
foot of a text, or is a line of its own, and holds nothing but names.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from recoupe.grammar.table import NEVER
from recoupe.model.article import CreditForm
from recoupe.text.normalise import fold
from recoupe.world.agencies import Agency, agency, find


class CreditRules:
    """The words of a language in a credit. Alternations of a regular expression, without case."""

    def __init__(
        self,
        *,
        along: str = NEVER,
        via: str = NEVER,
        source: str = NEVER,
        around: frozenset[str] = frozenset(),
        anonymous: str = NEVER,
    ) -> None:
        """`along`: "avec"; `around`: folded words that may stand before it; `anonymous`: "agences"."""
        self._along, self._via, self._source, self.around = along, via, source, around
        self._anonymous = anonymous

    @cached_property
    def anonymous(self) -> re.Pattern[str]:
        """Agencies without a name: "agences"."""
        return re.compile(rf"(?:{self._anonymous})", re.I)

    @cached_property
    def lead(self) -> re.Pattern[str]:
        """What may stand before the names; its group says the form."""
        return re.compile(
            rf"""(?:(?P<with>(?:{self._along}))\s+(?:l['’]|les?\s|the\s)?
                 | (?P<via>(?:{self._via}))\s+(?:l['’])?
                 | (?P<source>(?:{self._source}))\s*:?\s+
                 | (?P<mark>(?:©|\(c\)|copyright)\s*(?:\d{{4}}\s*)?)
                 )""",
            re.VERBOSE | re.I,
        )

    def is_source(self, words: str) -> bool:
        """Whether a line says "source": that is never the credit of a picture."""
        match = self.lead.search(words)
        return match is not None and match["source"] is not None


class Credited(NamedTuple):
    """Names in a credit. `agencies` is empty for "avec agences"."""

    form: CreditForm
    agencies: tuple[tuple[Agency, int, int], ...]
    start: int
    end: int


_ITEM = re.compile(r"[^/,&+|;]+")
_JOIN = re.compile(r"\s+(?:et|and|y|und|e)\s+|\s+-\s+")
_DESK = re.compile(r"[a-z]{2,5}|[A-Z]{2,5}")
_OUTLET = re.compile(r"[A-ZÀ-Ý][\w.'’-]+(?:\s[\w.'’-]+){0,3}")
_HULL = " \t\u00a0\u202f()[]/–—-.*"


def names(
    text: str, start: int, end: int, rules: CreditRules, form: CreditForm, *, others: bool = False
) -> Credited | None:
    """The credit that `text[start:end]` is, if it holds agencies and desk codes alone.

    `others`: names of outlets may stand beside the agencies, where "source" says what they are.
    """
    found: list[tuple[Agency, int, int]] = []
    bracketed = text[start : start + 1] in {"(", "["} or text[start - 1 : start] in {"(", "["}
    whole = _agency(text[start:end].strip(_HULL), bracketed)
    if whole is not None:
        return Credited(form, ((whole, *_trim(text, start, end)),), start, end)
    masked = _JOIN.sub(lambda joint: "/" * len(joint.group()), text[start:end])
    for item in _ITEM.finditer(masked):
        first, last = _trim(text, start + item.start(), start + item.end())
        word = text[first:last]
        known = _agency(word, bracketed)
        if known is not None:
            found.append((known, first, last))
        elif others and _OUTLET.fullmatch(word):
            continue
        elif word and not _DESK.fullmatch(word) and not rules.anonymous.fullmatch(word):
            return None
    if not found and not rules.anonymous.search(text, start, end):
        return None
    return Credited(form, tuple(found), start, end)


def _agency(word: str, bracketed: bool) -> Agency | None:
    if not 2 <= len(word) <= 45:
        return None
    if not word.islower() or word == "dpa":
        return agency(word)
    # `(afp)`, `(ap/nxp)`: desks write in lower case; without brackets `dch/vm/map` are the initials of editors
    known = next(iter(find(word.upper())), None) if len(word) <= 6 else None
    return None if known is None or (known.ambiguous and not bracketed) else agency(word.upper())


def line(text: str, start: int, end: int, rules: CreditRules) -> Credited | None:
    """The credit that a whole line is: bare names, or names behind "avec", "via", "source", "©"."""
    if end - start > 110:
        return None
    first, last = _trim(text, start, end)
    lead = _last(rules.lead, text, first, last)
    if lead is None:
        return names(text, first, last, rules, "signature")
    before = text[first : lead.start()]
    if not _around(before, rules):
        return None
    said = lead["source"] is not None
    credited = names(text, lead.end(), last, rules, _form(lead), others=said)
    if credited is None or (said and not credited.agencies and not rules.anonymous.search(text, first, last)):
        return None
    return credited._replace(start=lead.start())


def tail(text: str, start: int, end: int, rules: CreditRules) -> Credited | None:
    """The credit at the end of a paragraph, behind its last stop: `… ce soir. (AFP)`, `… ce soir. /ATS`."""
    match = _TAIL.search(text, max(start, end - 70), end)
    if match is None or match.start() <= start:
        return None
    first, last = match.span("in") if match["in"] else match.span("out")
    lead = rules.lead.match(text, first, last)
    credited = names(text, lead.end() if lead else first, last, rules, _form(lead) if lead else "signature")
    return None if credited is None else credited._replace(start=match.start("all"), end=match.end("all"))


_TAIL = re.compile(
    r"""(?<=[.!?…»”"'’)\]])\s*
        (?P<all>\((?P<in>[^()]{2,48})\)
        | (?:/|[–—-]\s|(?=©)|(?<=\s)(?=[Aa]vec\s|[Vv]ia\s|[Ww]ith\s))\s?(?P<out>[^()/.!?][^().!?]{1,40}?))\s*\.?\s*$""",
    re.VERBOSE,
)


def _form(lead: re.Match[str]) -> CreditForm:
    if lead["with"]:
        return "with"
    return "via" if lead["via"] else "signature"


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text, start, end):
        if match.start() == start or not text[match.start() - 1].isalnum():
            found = match
    return found


def _around(before: str, rules: CreditRules) -> bool:
    """Whether nothing but names and a few words stand before "avec": "Par X, avec", "La rédaction avec"."""
    words = re.findall(r"[^\W\d_]+", before)
    return len(words) <= 9 and all(word[0].isupper() or fold(word) in rules.around for word in words)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _HULL and text[start : start + 3].lower() != "(c)":
        start += 1
    while end > start and text[end - 1] in _HULL:
        end -= 1
    return start, end
