"""Dates of publication printed in a text: "Publié le 12 mars 2024 à 14h05", "12/03/2024 14:05:22"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import cached_property

from recoupe.grammar.table import NEVER
from recoupe.model import Extent
from recoupe.text.normalise import fold

_TIME = (
    r"(?P<hour>[01]?\d|2[0-3])\s?(?:(?:[h:]|\.(?=[0-5]\d\s?[ap]\.?m))\s?(?P<minute>[0-5]\d)(?::[0-5]\d)?|h\b"
    r"|(?=\s?[ap]\.?m\b))\s?(?P<half>[ap]\.?m\b\.?)?"
)
_NUMERIC = r"(?P<iso>\d{4}-\d{2}-\d{2})|(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4}|\d{2})\b"
_FIGURE = re.compile(r"\d")
_HEAD = re.compile(r"\s*[,;|–—·•/-]\s*$")
"""What parts the words that sign an article from the words that date it."""


class StampRules:
    """The words of a language around a date of publication."""

    def __init__(
        self,
        *,
        months: Mapping[str, int] = {},
        published: str = NEVER,
        updated: str = NEVER,
        fillers: frozenset[str] = frozenset(),
        day_first: bool = True,
        of: str = NEVER,
    ) -> None:
        """`months` and `fillers` are folded; `published` and `updated` are alternations of a regular expression.

        `of`: the word that may stand between day, month and year ("12 de marzo de 2024").
        """
        self.months, self.fillers, self.day_first = months, fillers, day_first
        self._published, self._updated, self._of = published, updated, rf"(?:(?:{of})\s)?"

    @cached_property
    def date(self) -> re.Pattern[str]:
        """A whole date: day, month and year."""
        return re.compile(rf"{_NUMERIC}|{self.named}\.?,?\s{self._of}(?P<year>\d{{4}})\b", re.I)

    @cached_property
    def named(self) -> str:
        """A day and a month with its name, in either order."""
        month = "|".join(sorted(self.months, key=lambda name: (-len(name), name)))
        month = month or "(?!)"
        month = re.sub("[aeu]", lambda vowel: {"a": "a", "e": "[eéè]", "u": "[uû]"}[vowel.group()], month)
        return (
            rf"(?:(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)?\.?\s{self._of}(?P<month>{month})\b"
            rf"|(?P<month2>{month})\.?\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b)"
        )

    @cached_property
    def named_day(self) -> re.Pattern[str]:
        """A day and a month, the year left out."""
        return re.compile(self.named, re.I)

    @cached_property
    def time(self) -> re.Pattern[str]:
        """An hour with its minutes, or `14h`."""
        return re.compile(_TIME, re.I)

    @cached_property
    def published(self) -> re.Pattern[str]:
        """Words that say that the date of publication follows."""
        return re.compile(rf"(?<!\w)(?:{self._published})(?!\w)", re.I)

    @cached_property
    def updated(self) -> re.Pattern[str]:
        """Words that say that the date of the last change follows."""
        return re.compile(rf"(?<!\w)(?:{self._updated})(?!\w)", re.I)


class Stamp:
    """A line that only says when the article came out."""

    def __init__(
        self, *, value: str | None, place: Extent, rank: int, head: int, updated: tuple[str, Extent] | None = None
    ) -> None:
        """`rank`: 0 said to be published, 1 bare, 2 said to be updated. `value` None where only an hour stands.

        `updated`: value and place of a change that the line tells beside the publication. `head`: end of the words
        before it that sign the article ("Agence, publié le …").
        """
        self.value, self.place, self.rank, self.updated, self.head = value, place, rank, updated, head


def stamp(text: str, start: int, end: int, rules: StampRules, *, edge: bool) -> Stamp | None:
    """The stamp that a whole line is; None if it is anything else. `edge`: the line stands at the top or the foot."""
    if end - start > 160 or not _FIGURE.search(text, start, end):
        return None
    line = text[start:end]
    said = rules.published.search(line) or rules.updated.search(line)
    if said is not None and said.start() > 40:
        return None
    dates, times = list(rules.date.finditer(line)), list(rules.time.finditer(line))
    if not dates and not (said and (times or rules.named_day.search(line, said.end()))):
        return None
    head = _HEAD.search(line[: said.start()]) if said else None
    if head is not None and _is_stamp(line[head.end() :], rules, said=True):
        return _told(line, start, rules, head=head.start())
    if said is None and not (edge and (times or len(line) < 45)):
        return None
    return _told(line, start, rules) if _is_stamp(line, rules, said=said is not None) else None


def _is_stamp(line: str, rules: StampRules, *, said: bool) -> bool:
    """Nothing in it but dates, the words around them and, where it is said what they are, a name."""
    left = [word for word in _left(line, rules) if fold(word) not in rules.fillers]
    names = [word for word in left if word[0].isupper()]
    return len(left) == len(names) and len(names) <= (4 if said else 0)


def _left(line: str, rules: StampRules) -> list[str]:
    rest = rules.time.sub(" ", rules.named_day.sub(" ", rules.date.sub(" ", line)))
    rest = rules.updated.sub(" ", rules.published.sub(" ", rest))
    return re.findall(r"[^\W\d_]+", rest)


def _told(line: str, start: int, rules: StampRules, *, head: int = 0) -> Stamp:
    published, updated = rules.published.search(line), rules.updated.search(line)
    rank = 0 if published else 2 if updated else 1
    said = published or updated
    if published and updated and updated.start() < published.start() and not rules.date.search(line, published.end()):
        said, rank = updated, 2
    day = rules.date.search(line, said.end() if said else 0)
    if day is None:
        return Stamp(value=None, place=(start, start + len(line)), rank=rank, head=start + head)
    value, place = at(line, day, rules)
    changed = _changed(line, start, place, updated, rules) if rank == 0 and updated else None
    return Stamp(value=value, place=(start + place[0], start + place[1]), rank=rank, updated=changed, head=start + head)


def _changed(
    line: str, start: int, told: Extent, updated: re.Match[str], rules: StampRules
) -> tuple[str, Extent] | None:
    """The date behind "mis à jour le", where it is not the one of the publication."""
    day = rules.date.search(line, updated.end())
    if day is None or day.start() == told[0]:
        return None
    value, (a, b) = at(line, day, rules)
    return None if value is None else (value, (start + a, start + b))


def at(line: str, day: re.Match[str], rules: StampRules) -> tuple[str | None, Extent]:
    """The value of a date with the hour behind it, and the place of both in `line`."""
    value = _day(day, rules)
    hour = rules.time.search(line, day.end(), min(len(line), day.end() + 16))
    if value is None or hour is None or rules.updated.search(line, day.end(), hour.start()):
        return value, day.span()
    hours = int(hour["hour"])
    if hour["half"]:
        hours = hours % 12 + (12 if hour["half"].lower().startswith("p") else 0)
    if hours > 23:
        return value, day.span()
    return f"{value}T{hours:02d}:{int(hour['minute'] or 0):02d}", (day.start(), hour.end())


def _day(match: re.Match[str], rules: StampRules) -> str | None:
    if match["iso"]:
        return _valid(*(int(part) for part in match["iso"].split("-")))
    if match["d"]:
        first, second, year = int(match["d"]), int(match["m"]), int(match["y"])
        year += 2000 if year < 100 else 0
        if rules.day_first or first > 12:
            return _valid(year, second, first)
        return _valid(year, first, second) if second > 12 else None
    month = rules.months.get(fold(match["month"] or match["month2"]))
    return None if month is None else _valid(int(match["year"]), month, int(match["day"] or match["day2"]))


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None
