"""Finds what of an article's text is no part of its story, and what it says of itself: credits and publication.

A line is judged by its shape and its place; body text is left alone when in doubt, for a promotion read as text
costs little and a sentence lost costs a fact.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from recoupe.grammar.residue import credits as credit_grammar
from recoupe.grammar.residue.credits import Credited
from recoupe.grammar.residue.rules import AGAIN, ResidueRules
from recoupe.grammar.residue.stamps import at, stamp
from recoupe.model import Credit, DateRole, Extent, Residue
from recoupe.model.article import ResidueKind
from recoupe.text.lines import LINE, trim


class Scan(NamedTuple):
    """What was found in one text, in order."""

    residue: tuple[Residue, ...]
    credits: tuple[Credit, ...]
    published: tuple[tuple[str, Extent, DateRole], ...]


_TAG_HEAD = re.compile(r"date\s(\d{4}(?:-\d{2}){0,2})(?:\s+|$)")
_TAG_LINE = re.compile(r"(?:[a-z]{2}-\d{2,4}|date\s\d{4}(?:-\d{2}){0,2}|\{\{\d+\}\})")
_PICTURE = re.compile(r"^[ \t]*©\s?[^\d\n]{2,40}$", re.MULTILINE)
_DESK = re.compile(r"(?:burs?[\s-])?[a-z]{2,5}(?:[-/][a-z]{1,6}){1,8}$|burs?[\s-][a-z/-]{2,40}$")
_INITIALS = re.compile(r"[(\[]?(?:[A-Z]\.[\s-]?(?:-\s?)?){2,4}[)\]]?$")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+$|@\w{3,20}$")
_NAME = re.compile(
    r"[A-ZÀ-Ý][\w'’-]+(?:\s(?:de|du|des|d['’]|Le|La|van|von|el|al|ben)){0,2}(?:\s[A-ZÀ-Ý][\w'’-]+){1,3}$"
)
_PHOTO_TAIL = re.compile(
    r"""\s*(?:
        [.»”")]?\s*©\s?[^!?]{2,60}
      | (?<=[.!?»”")])\s*(?:AFP|REUTERS|AP)\s?PHOTO\b.{0,90}
      | (?<=[.!?»”)\]])\s*(?:Photo|PHOTO|Crédit|Foto|Picture)\b\s?:?\s?[^.!?]{2,80}
      | [(\[][^()\[\]]{0,60}(?:\b[Pp]hoto|PHOTO|/\s?AFP\b|/\s?REUTERS\b|\bGetty\b|\bSIPA\b|\bSipa\b)[^()\[\]]{0,60}[)\]]
      | (?<=[.!?»”")])\s*[A-ZÀ-Ý][\w.'’ -]{2,50}\s?/\s?(?:[A-Z][\w-]+\s?/\s?)?
        (?:AFP|Reuters|REUTERS|AP|Belga|BELGA|SIPA|EPA)
      | (?<=[.!?»”")])\s*(?:AFP|Reuters|REUTERS|AP|BELGA|EPA)\s?/\s?[A-ZÀ-Ý][\w.'’ -]{3,50}
    )[.)]?$""",
    re.VERBOSE,
)
_PHOTO_SIGNS = (
    *("©", "hoto", "PHOTO", "Crédit", "Foto", "Picture", "AFP", "Reuters", "REUTERS", "Getty"),
    *("SIPA", "Sipa", "AP", "Belga", "BELGA", "EPA"),
)
"""What a tail of a picture holds one of: most lines hold none, and need not be looked through for one."""
_GLUED_TAIL = re.compile(r"(?<=[a-zà-ÿ]\.)[A-ZÀ-Ý]{2,12}[.)]?$")
_GLUED_LENGTH = 13
_DATELINE = re.compile(
    r"""(?:(?P<place>[A-ZÀ-Ý][^\d\n().:;!?«"“]{1,60}?(?:\s\([^()]{2,30}\))?)(?P<date>,?\s(?:le\s)?(?=[^()\n]{0,20}\d)[^()\n]{3,24}?)?\s*)?
        (?:[-–—]\s*)?\((?P<names>[^()]{2,45})\)\s*(?P<dash>\.?[-–—:]{1,2}\s*)?""",
    re.VERBOSE,
)
_PLACE_DASH = re.compile(
    r"(?P<place>[A-ZÀ-Ý][A-ZÀ-Ý'’.-]+(?:\s[A-ZÀ-Ý'’.-]{2,}){0,3}(?:,\s[A-Z][\w .]{2,20})?)"
    r"(?P<date>,\s[^()\n–—-]{3,20})?\s?(?:[–—]|--|-(?=\s))\s?"
)
_CODE = re.compile(r"(?<![\w$.])[\w$]+(?:\.[\w$]+)*\(function\s?\([^()\n]*\)\s?\{[^{}\n]{0,300}\}\s?\);?")
"""A call of a page's own script, left in the text where an advertisement or a video stood."""
_CODE_SIGN = "(function"

_UPDATED = 2
"""Rank of a date that is said to be of a change."""


def scan(text: str, rules: ResidueRules) -> Scan:
    """Residue, credits and publication of a text."""
    return _Scanner(text, rules).run()


class _Scanner:
    """One pass over the lines of one text; the state is what was found so far."""

    def __init__(self, text: str, rules: ResidueRules) -> None:
        self.text, self.rules = text, rules
        self.residue: list[Residue] = []
        self.credits: list[Credit] = []
        self.told: list[tuple[int, str, Extent]] = []  # rank, value, place
        self.story = 0  # lines of story seen so far
        self.pictures = len(_PICTURE.findall(text)) if "©" in text else 0
        # Most texts hold no sign of these, and then none of their lines is looked through for one.
        self.photo = any(sign in text for sign in _PHOTO_SIGNS)
        self.code = _CODE_SIGN in text
        self.again = rules.repeated if rules.repeated is not None and AGAIN.search(text) else None
        self.lines = [span for match in LINE.finditer(text) if (span := trim(text, *match.span()))[0] < span[1]]

    def run(self) -> Scan:
        self._head_tag()
        self.foot = self._foot()
        for place, line in enumerate(self.lines):
            kind = self._whole(place, *line)
            if kind is not None:
                self._add(kind, *line)
                continue
            self._inside(place, *line)
            self.story += 1
        self._promo_lists()
        self.residue.sort(key=lambda one: one.start)
        self.credits.sort(key=lambda one: one.start)
        return Scan(tuple(self.residue), tuple(self.credits), tuple(self._dates()))

    def _dates(self) -> Iterator[tuple[str, Extent, DateRole]]:
        """The best said publication, and the first change."""
        published = min((one for one in self.told if one[0] != _UPDATED), key=lambda one: one[0], default=None)
        if published is not None:
            yield published[1], published[2], "published"
        updated = next((one for one in self.told if one[0] == _UPDATED), None)
        if updated is not None:
            yield updated[1], updated[2], "modified"

    def _add(self, kind: ResidueKind, start: int, end: int) -> None:
        self.residue.append(Residue(kind=kind, start=start, end=end))

    def _head_tag(self) -> None:
        """A crawler's date before the title or before the first paragraph."""
        for place, (start, end) in enumerate(self.lines[:3]):
            match = _TAG_HEAD.match(self.text, start, end)
            if match is None:
                continue
            first = start - 1 if start and self.text[start - 1] in " \t" else start
            self._add("crawl-tag", first, match.end())
            self.told.append((5, match[1], match.span(1)))
            rest = trim(self.text, match.end(), end)
            self.lines[place : place + 1] = [rest] if rest[0] < rest[1] else []
            return

    def _foot(self) -> int:
        """Index of the first line of the foot: behind it only credits, stamps, bylines and promotions stand."""
        for place in range(len(self.lines) - 1, -1, -1):
            start, end = self.lines[place]
            if end - start > 260 or not self._foot_line(start, end):
                return place + 1
        return 0

    def _foot_line(self, start: int, end: int) -> bool:
        line = self.text[start:end]
        return bool(
            _TAG_LINE.fullmatch(line)
            or credit_grammar.line(self.text, start, end, self.rules.credit)
            or stamp(self.text, start, end, self.rules.stamps, edge=True)
            or self._dispatch(start, end)
            or _DESK.match(line)
            or self._line_kind(line)
        )

    def _whole(self, place: int, start: int, end: int) -> ResidueKind | None:
        """The kind of residue that a whole line is."""
        line = self.text[start:end]
        if _TAG_LINE.fullmatch(line):
            return "crawl-tag"
        edge = self.story <= 2 or place >= self.foot
        printed = stamp(self.text, start, end, self.rules.stamps, edge=edge)
        if printed is not None:
            if printed.value is not None:
                self.told.append((printed.rank, printed.value, printed.place))
            if printed.updated is not None:
                self.told.append((_UPDATED, *printed.updated))
            signed = credit_grammar.line(self.text, start, printed.head, self.rules.credit)
            if signed is not None:
                self._credit(signed)
            return "timestamp"
        credited = credit_grammar.line(self.text, start, end, self.rules.credit) or self._dispatch(start, end)
        if credited is not None:
            return self._credit_line(place, credited, start, end)
        return self._other(place, line)

    def _credit_line(self, place: int, credited: Credited, start: int, end: int) -> ResidueKind:
        bare = credited.form == "signature" and not self.rules.credit.is_source(self.text[start:end])
        marked = "©" in self.text[start:end]
        if bare and place < self.foot and self.story > 0 and (self.story > 1 or marked):
            return "caption"  # a name alone between two paragraphs stands under a picture
        if bare and marked and self.pictures > 1:
            return "caption"  # and so does the last of several
        self._credit(credited)
        return "byline" if credited.start > start + 3 and self.rules.byline.match(self.text[start:end]) else "credit"

    def _credit(self, credited: Credited) -> None:
        for agency, first, last in credited.agencies:
            lead = credited.form in {"with", "via"} or self.text[credited.start] in "(©/"
            wide = len(credited.agencies) == 1 and lead
            start, end = (credited.start, credited.end) if wide else (first, last)
            self.credits.append(Credit(agency=agency.name, form=credited.form, start=start, end=end))

    def _dispatch(self, start: int, end: int) -> Credited | None:
        """`Paris (AFP) -` as a line of its own: the signature of a dispatch."""
        match = _DATELINE.fullmatch(self.text, start, end) if end - start < 110 else None
        if match is None or not match["place"] or not self._is_dateline(match):
            return None
        return credit_grammar.names(self.text, *match.span("names"), self.rules.credit, "signature")

    def _line_kind(self, line: str) -> ResidueKind | None:
        for kind, pattern, most, sign in self.rules.lines:
            if len(line) <= most and sign in line and pattern.match(line):
                return kind
        return None

    def _other(self, place: int, line: str) -> ResidueKind | None:
        kind = self._line_kind(line)
        if kind is not None:
            return kind
        near_foot = place >= min(self.foot, len(self.lines)) - 1
        if _DESK.match(line) or _MAIL.match(line) or (near_foot and self.story > 1 and _INITIALS.match(line)):
            return "byline"
        if place + 1 < len(self.lines) and self._is_name_under_title(place, line):
            return "byline"
        if len(line) <= 420 and self.story > 0 and self._has_photo_tail(line):
            return None if place + 1 >= self.foot and len(line) > 200 and self._tail_credit(place) else "caption"
        return None

    def _has_photo_tail(self, line: str) -> bool:
        if self.photo and any(sign in line for sign in _PHOTO_SIGNS) and _PHOTO_TAIL.search(line):
            return True
        return _GLUED_TAIL.search(line, max(0, len(line) - _GLUED_LENGTH)) is not None

    def _is_name_under_title(self, place: int, line: str) -> bool:
        name = line.partition(" (")[0] if line.endswith(")") else line
        if self.story != 1 or place > 3 or len(line) > 49 or line.isupper() or not _NAME.match(name):
            return False
        first = self.text[slice(*self.lines[0])]
        return len(first) < 220 and first[-1] not in ".…"

    def _tail_credit(self, place: int) -> bool:
        return credit_grammar.tail(self.text, *self.lines[place], self.rules.credit) is not None

    def _inside(self, place: int, start: int, end: int) -> None:
        """Residue in a line of story: the dateline at its head, a credit at its end, asides in between."""
        start = self._dateline(start, end)
        credited = credit_grammar.tail(self.text, start, end, self.rules.credit)
        if credited is not None and (place + 1 >= self.foot or end - start > 250):
            self._add("credit", credited.start, credited.end)
            self._credit(credited)
            end = credited.start
        if self.code:
            for code in _CODE.finditer(self.text, start, end):
                self._add("boilerplate", *code.span())
        if self._holds("(", start, end) or self._holds("[", start, end):
            for aside in self.rules.asides.finditer(self.text, start, end):
                self._add("promo", *trim(self.text, *aside.span()))
        if self.again is not None and AGAIN.search(self.text, max(0, start - 1), end):
            for twice in self.again.finditer(self.text, start, end):
                self._add("boilerplate", *twice.span(1))

    def _holds(self, sign: str, start: int, end: int) -> bool:
        return self.text.find(sign, start, end) >= 0

    def _dateline(self, start: int, end: int) -> int:
        """Where the story begins behind a dateline; its agency is a credit, its date a publication."""
        if self.story > 5 or end - start < 60:
            return start
        head = min(end, start + 140)
        match = _DATELINE.match(self.text, start, head) if self._holds("(", start, head) else None
        if match is not None:
            credited = credit_grammar.names(self.text, *match.span("names"), self.rules.credit, "prefix")
            if credited is not None and self._is_dateline(match):
                self._credit(credited._replace(start=match.start("names") - 1, end=match.end("names") + 1))
                return self._cut(match, start)
        bare = _PLACE_DASH.match(self.text, start, min(end, start + 90))
        if bare is not None and end - start > 120 and not self._is_kicker(bare["place"]):
            return self._cut(bare, start)
        return start

    def _cut(self, match: re.Match[str], start: int) -> int:
        self._add("dateline" if match["place"] else "credit", start, match.end())
        day = self.rules.stamps.date.search(self.text, start, match.end())
        if day is not None:
            value, _ = at(self.text[: match.end()], day, self.rules.stamps)
            if value is not None:
                self.told.append((4, value, day.span()))
        return match.end()

    def _is_dateline(self, match: re.Match[str]) -> bool:
        """A place, perhaps a date, then the agency: not a sentence that happens to have brackets."""
        if not match["place"]:
            return True
        words = re.findall(r"[^\W\d_]+", match["place"])
        small = [word for word in words if word[0].islower() and len(word) > 3]
        if small and not match["date"] and not self.rules.stamps.months.keys() & {word.lower() for word in small}:
            return False
        return bool(match["dash"]) or len(words) <= 4

    def _is_kicker(self, place: str) -> bool:
        words = re.findall(r"[^\W\d_]+", place)
        return not words or any(word.lower() in self.rules.kickers for word in words) or len("".join(words)) < 4

    def _promo_lists(self) -> None:
        """A promotion that is a heading alone ("Lire aussi") takes the title of the link that follows it."""
        heads = {one.start for one in self.residue if one.kind == "promo" and one.end - one.start <= 16}
        for (first, _), (start, end) in itertools.pairwise(self.lines):
            if first in heads and end - start <= 150 and self.text[end - 1] not in ".!…;," and self._clear(start, end):
                self._add("promo", start, end)

    def _clear(self, start: int, end: int) -> bool:
        """Whether nothing of a line is residue already."""
        return not any(one.start < end and start < one.end for one in self.residue)
