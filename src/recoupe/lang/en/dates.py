"""Dates and times in English: what each word can be, and the rules over those letters.

W weekday · M month · D 1–31 · Y year · 4 older year · N other figures · n number in words · U unit of time (u
plural) · P part of the day · V night · O yesterday, today · L last · X next · C this · l the · o of · t at · k
around, by · v before, after · p in · e and, to · B early, mid, late · S season · F feast · H clock with minutes · h
am, pm · K eve · g ago · j in (before a number of days) · r about · q ordinal · f every · c other small words · z
the s of "1980s"
"""

from __future__ import annotations

import datetime as dt
import re

from recoupe.grammar.time_table import Letters, TimeTable, each, listed, plain
from recoupe.grammar.times import read_times
from recoupe.model import Time


def times(text: str, start: int, end: int, reference: dt.date | None) -> tuple[Time, ...]:
    """Expressions of time in one sentence; see `recoupe.grammar.times`."""
    return read_times(text, start, end, reference, TABLE)


_WEEKDAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
_MONTHS = listed("january february march april may june july august september october november december")
_NUMBERS = listed("one two three four five six seven eight nine ten eleven twelve")

_LETTERS: Letters = {
    **plain("c", "that which who when where and but or if as for from with is are was were be"),
    **plain("c", "will would has have had it he she they we his her their its after said"),
    **plain("f", "every each"),
    **plain("r", "more less than about around nearly almost some over just the"),
    "the": ("l", 0),
    "of": ("o", 0),
    **plain("t", "at on"),
    **plain("k", "around by about"),
    **plain("v", "before after until since during till from"),
    "in": ("p", 0),
    **plain("e", "and to through"),
    **{word: ("W", number) for number, word in enumerate(_WEEKDAYS, 1)},
    **each("W", {"mon": 1, "tue tues": 2, "wed": 3, "thu thur thurs": 4, "fri": 5}),
    **{word: ("M", number) for number, word in enumerate(_MONTHS, 1)},
    **each("M", {"jan": 1, "feb": 2, "apr": 4, "aug": 8, "sep sept": 9, "oct": 10, "nov": 11, "dec": 12}),
    **{word: ("n", number) for number, word in enumerate(_NUMBERS, 1)},
    **each("n", {"a an": 1, "several few": 0}),
    **each("O", {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}),
    **each("P", {"morning": "morning", "noon": "noon", "afternoon": "afternoon", "evening": "evening"}),
    **each("P", {"midnight": "midnight", "dawn": "dawn"}),
    **each("V", {"night overnight": "night"}),
    **each("U", {"day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade"}),
    **each("U", {"weekend": "weekend", "quarter": "quarter", "half": "half"}),
    **each("u", {"days": "days", "weeks": "weeks", "months": "months", "years": "years", "decades": "decades"}),
    **each("L", {"last past previous": "last"}),
    **each("X", {"next coming": "next"}),
    **each("C", {"this": "this"}),
    **each("B", {"early beginning start": "start", "mid middle": "mid", "late end": "end"}),
    **each("S", {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}),
    **each("F", {"christmas": "12-25"}),
    **each("h", {"am": "morning", "pm": "evening", "a.m": "morning", "p.m": "evening"}),
    **each("q", {"first": 1, "second": 2, "third": 3, "fourth": 4}),
    **plain("_", "people men women children police troops personnel"),
    "ago": ("g", 0),
    "s": ("z", 0),
}

_NO_NOUN = r"(?=[^_DNnUuMP$-]|$)(?![et][YN4][_Uu$])"
_TAIL = r"(?P<p>[PV])?"

TABLE = TimeTable(
    letters=_LETTERS,
    capital=frozenset({"W", "M", "F"}),
    lower=frozenset({"spring", "summer", "fall", "winter", "autumn"}),
    ordinal_days=True,
    day_first=False,
    rules=(
        # Sept. 12 · Tuesday, September 12, 2023 · 12 September 2023 · the 12th of September · Sept. 12-14
        r"(?:(?P<w>W)\.?,?)?(?P<m>M)\.?(?P<d>D)(?:,?(?P<y>[Y4]))?",
        r"(?:(?P<w>W)\.?,?)?l?(?P<d>D)o?(?P<m>M)(?:\.?,?(?P<y>[Y4]))?",
        r"(?P<m>M)\.?(?P<d>D)(?:-|e)(?P<d2>D)(?:,?(?P<y>[Y4]))?",
        r"(?P<d>D)(?:-|e)(?P<d2>D)(?P<m>M)(?:\.?(?P<y>[Y4]))?",
        r"(?P<z>T)",
        # Tuesday night · last Tuesday · overnight · yesterday morning · this morning · last night
        r"(?<!f)(?P<w>W)" + _TAIL,
        r"(?P<t>[LXC])(?P<w>W)" + _TAIL,
        r"(?P<o>O)" + _TAIL,
        r"C(?P<p>P)",
        r"(?P<t>[LC])(?P<v>V)",
        # early August · in March · last March · October 2023 · January to March
        r"(?:l?(?P<b>B)[-o]?)(?P<m>M)(?:\.?(?P<y>[Y4]))?",
        r"(?<=[povekjC])(?P<m>M)(?![_~])",
        r"(?P<t>[LXC])(?P<m>M)",
        r"(?P<m>M)\.?,?(?P<y>[Y4])",
        r"(?<=[ov])(?P<m>M)(?:-|e)(?P<m2>M)(?P<y>[Y4])?",
        # last week · the past few days · this year · the end of the year · third quarter of 2023
        r"l?(?P<t>[LXC])(?P<u>U)",
        r"[lC]?(?P<t>[LX])(?P<n>[nDN])?(?P<us>u)",
        r"l?(?P<b>B)o(?:l|(?P<t>[LXC]))(?P<u>U)",
        r"(?P<b>B)(?P<t>[LXC])(?P<u>U)",
        r"l?(?P<q>[qD])-?(?P<u>U)(?:o?(?P<y>Y)|o(?P<t>[LXC])U)?",
        # in 2019 · (1987) · 2018-19 · early 2019 · the 1980s
        r"(?<=[pv])(?P<y>[Y4])(?![Uu$])",
        r"(?<![lnDNr$.-])(?<!ro)(?P<y>Y)" + _NO_NOUN,
        r"(?P<y>[Y4])-(?P<y2>[Y4ND])",
        r"l?(?P<b>B)[-o]?(?P<y>[Y4])",
        r"l?(?:(?P<b>B)-?)?(?P<a>[Y4D])z",
        # last summer · in the summer of 2018 · this winter
        r"(?P<t>[LXC])(?P<s>S)",
        r"l?(?P<s>S)o?(?P<y>Y)",
        # three days ago · in three days
        r"(?P<n>[nDN])(?P<u>[Uu])(?P<g>g)",
        r"(?P<j>p)(?P<n>[nDN])(?P<u>u)(?!o)",
        r"(?<=[tkv])(?P<f>F)(?P<t>[LX])?(?P<y>Y)?",
        # 8:15 pm · 8 p.m. · at noon
        r"(?P<k>H)(?P<p>h)?",
        r"(?P<h>[Dn])(?P<p>h)",
    ),
    glue=re.compile(r"\.?,?[tk]?|,?\(|-"),
    future=r"\b(?:will|shall|'ll|’ll|to be|due|scheduled|expected|planned|plans?|set|must|may)\b",
    past=r"\b(?:was|were|had|has|have|did|said|told|took|[a-z]{3,}ed)\b",
    participles=("ed",),
    borders=frozenset({"that", "which", "who", "when", "where", "while", "but"}),
    ahead=frozenset(),
    until=frozenset({"until", "till", "by"}),
)
