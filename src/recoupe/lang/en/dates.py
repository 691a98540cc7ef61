"""Dates and times in English: what each word can be, and the rules over those letters.

W weekday (Q plural) · M month · D 1–31 · Y year · 4 older year · N other figures · n number in words · i a, an · U
unit of time (u plural) · 8 hours, minutes, seconds · 7 "century" · 6 "two-year" · P part of the day · V night · I
overnight · w noon, midnight · O yesterday, today · L last · X next · C this · x that · m same · > following, previous
· l the · o of · t at · k around, by · v before, after · p in · 1 for, during · e and, to · B early, mid, late · S
season · F feast · H clock with minutes · h am, pm · A "clock" · 5 time zone · g ago · 9 later, earlier · 0 now,
lately · r about · q ordinal · 3 half · K eve · y "time" · 2 "times" · E per · f every · # "daily" · c other small
words · z the s of "1980s" · _ other plurals · ~ the rest
"""

from __future__ import annotations

import datetime as dt
import re

from recoupe.grammar.times.read import TimeReader
from recoupe.grammar.times.table import Letters, TimeTable, each, listed, plain
from recoupe.model import Time


def times(text: str, start: int, end: int, reference: dt.date | None) -> tuple[Time, ...]:
    """Expressions of time in one sentence; see `recoupe.grammar.times.read`."""
    return READER.read(text, start, end, reference)


_WEEKDAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
_MONTHS = listed("january february march april may june july august september october november december")
_NUMBERS = listed("one two three four five six seven eight nine ten eleven twelve")
_LENGTHS = {"day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y", "hour": "PT{}H", "minute": "PT{}M"}

_LETTERS: Letters = {
    **plain("c", "which who when where but or if as with is are was were be"),
    **plain("c", "will would has have had it he she they we his her their its said"),
    **plain("f", "every each"),
    **plain("r", "more less than about around nearly almost some over just the"),
    "the": ("l", 0),
    "that": ("x", "beside"),
    "same": ("m", "same"),
    "of": ("o", 0),
    **plain("t", "at on"),
    **plain("k", "around by about"),
    **plain("v", "since until during till from between"),
    **each("v", {"before": "eve", "after": "morrow"}),
    "in": ("p", 0),
    **plain("1", "for during over within throughout lasted lasting"),
    **plain("e", "and to through"),
    **{word: ("W", number) for number, word in enumerate(_WEEKDAYS, 1)},
    **{f"{word}s": ("Q", number) for number, word in enumerate(_WEEKDAYS, 1)},
    **each("W", {"mon": 1, "tue tues": 2, "wed": 3, "thu thur thurs": 4, "fri": 5}),
    **{word: ("M", number) for number, word in enumerate(_MONTHS, 1)},
    **each("M", {"jan": 1, "feb": 2, "apr": 4, "aug": 8, "sep sept": 9, "oct": 10, "nov": 11, "dec": 12}),
    **{word: ("n", number) for number, word in enumerate(_NUMBERS, 1)},
    **each("n", {"several few many": 0, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}),
    **each("i", {"a an": 1}),
    **each("O", {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}),
    **each("P", {"morning": "morning", "afternoon": "afternoon", "evening": "evening", "dawn": "dawn"}),
    **each("w", {"noon midday": 12, "midnight": 0}),
    **each("V", {"night": "night"}),
    **each("I", {"overnight": "night"}),
    **each("U", {"day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade"}),
    **each("U", {"weekend": "weekend", "quarter": "quarter"}),
    **each("u", {"days": "days", "weeks": "weeks", "months": "months", "years": "years", "decades": "decades"}),
    **each("u", {"weekends": "weekends", "quarters": "quarters"}),
    **each("8", {"hour hours": "hour", "minute minutes": "minute", "seconds": "second"}),
    **each("7", {"century centuries": "century"}),
    **{
        f"{word}-{unit}": ("6", length.format(number))
        for number, word in enumerate(_NUMBERS, 1)
        for unit, length in _LENGTHS.items()
    },
    **each("L", {"last past": "last"}),
    **each("X", {"next coming": "next"}),
    **each("C", {"this": "this"}),
    **each(">", {"previous preceding": "last", "following": "next"}),
    **each("B", {"early beginning start": "start", "mid middle": "mid", "late end": "end"}),
    **each("S", {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}),
    **each("F", {"christmas": "12-25", "easter": "easter+0", "thanksgiving": "nth+11-4-4", "halloween": "10-31"}),
    **each("F", {"juneteenth": "06-19"}),
    **each("h", {"am": "morning", "pm": "evening", "a.m": "morning", "p.m": "evening"}),
    **each("q", {"first": 1, "second": 2, "third": 3, "fourth": 4}),
    **each("9", {"later": "later", "earlier": "earlier"}),
    **each("0", {"now nowadays currently": "now", "recently lately": "lately", "shortly": "shortly"}),
    **each("5", {"gmt utc": "utc", "bst": "bst", "cet": "cet", "cest": "cest", "local": "local", "est": "est"}),
    **each("5", {"et eastern": "eastern", "ct central": "central", "pt pacific": "pacific", "mt": "mountain"}),
    **each("5", {"edt": "edt", "cst": "cst", "cdt": "cdt", "mst": "mst", "mdt": "mdt", "pst": "pst", "pdt": "pdt"}),
    **each("#", {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly annually": "P1Y"}),
    **plain("2", "times once twice"),
    **plain("_", "people men women children police troops personnel"),
    "half": ("3", "half"),
    "per": ("E", 0),
    "time": ("y", 0),
    "eve": ("K", 0),
    "clock": ("A", 0),
    "ago": ("g", 0),
    "s": ("z", 0),
}

_NO_NOUN = r"(?=[^_DNnUuMP$-]|$)(?![et][YN4][_Uu$])"
_TAIL = r"(?:(?:pl)?(?P<p>[PV]))?"
_COUNT = r"i?(?P<n>[nDNi])"

TABLE = TimeTable(
    letters=_LETTERS,
    capital=frozenset({"W", "Q", "M", "F"}),
    lower=frozenset({"spring", "summer", "fall", "winter", "autumn", "daily", "weekly", "monthly", "now", "today"}),
    ordinal_days=True,
    day_first=False,
    figures=re.compile(r"\d(?:\d{3}|[:/]|\s?[aApP]\.?[mM]\b|0s\b)"),
    rules={
        # Sept. 12 · Tuesday, September 12, 2023 · the 12th of September · Sept. 12-14 · Feb. 28 to March 3
        "M": (
            r"(?:(?P<w>W)\.?,?)?(?P<m>M)\.?(?P<d>D)(?:,?(?P<y>[Y4]))?",
            r"(?:(?P<w>W)\.?,?)?l?(?P<d>D)o?(?P<m>M)(?:\.?,?(?P<y>[Y4]))?",
            r"(?P<m>M)\.?(?P<d>D)(?:-|(?P<and>e))(?P<d2>D)(?:,?(?P<y>[Y4]))?",
            r"(?P<d>D)(?:-|(?P<and>e))(?P<d2>D)(?P<m>M)(?:\.?(?P<y>[Y4]))?",
            r"(?<=v)(?P<m>M)\.?(?P<d>D)e(?P<d2>D)(?:,?(?P<y>[Y4]))?",
            r"(?<=v)(?P<d>D)e(?P<d2>D)(?P<m>M)(?:\.?(?P<y>[Y4]))?",
            r"(?P<m>M)\.?(?P<d>D)(?:-|(?<!e)e)(?P<m2>M)\.?(?P<d2>D)(?:,?(?P<y>[Y4]))?",
            # early August · in March · last March · October 2023 · January to March
            r"(?:l?(?P<b>B)[-o]?)(?P<m>M)(?:\.?(?P<y>[Y4]))?",
            r"(?<=[povekjC])(?P<m>M)(?![_~])",
            r"(?P<t>[LXC])(?P<m>M)",
            r"(?P<m>M)\.?,?(?P<y>[Y4])",
            r"(?<=[ov])(?P<m>M)(?:-|e)(?P<m2>M)(?P<y>[Y4])?",
        ),
        "T": (r"(?P<z>T)",),
        # Tuesday night · last Tuesday · early Tuesday · the following Monday · every Friday
        "W": (
            r"(?<!f)(?:Bt?)?(?P<w>W)" + _TAIL,
            r"(?P<t>[LXC])(?P<w>W)" + _TAIL,
            r"l(?P<beside>>)(?P<w>W)",
            r"f(?P<sw>W)",
        ),
        "Q": (r"(?P<sw>Q)",),
        # yesterday morning · this morning · last night · overnight · in the evening · that night
        "O": (r"(?P<o>O)" + _TAIL,),
        "PV": (
            r"C(?P<p>P)",
            r"(?P<t>[LC])(?P<v>V)",
            r"(?<=[p1])l(?:B)?(?P<there>P)",
            r"(?<=1)l(?P<there>V)",
            r"(?<=p)lBP?o?l?(?P<there>V)",
            r"(?<=[tv])(?P<there>P)",
            r"(?P<r>x)(?P<p>[PV])",
            r"f(?P<sp>[PV])",
        ),
        "I": (r"(?P<there>I)",),
        # last week · the past few days · this year · the end of the year · third quarter of 2023 · the same day
        "Uu87": (
            r"l?(?P<t>[LXC])(?P<u>U)",
            r"[lC]?(?P<t>[LX])(?P<n>[nDN])?(?P<us>[u8])",
            r"l?(?P<b>B)o(?:l|(?P<t>[LXC]))(?P<u>U)",
            r"(?P<b>B)(?P<t>[LXC])(?P<u>U)",
            r"l?(?P<q>[qD])-?(?P<u>U)(?:o?(?P<y>Y)|o(?P<t>[LXC])U)?",
            r"l?(?P<q>q)(?P<half>3)o(?:l|C)(?P<of>U)",
            r"[lx](?P<r>m)(?P<u>U)",
            r"(?P<r>x)(?P<u>U)",
            r"l(?P<beside>>)(?P<u>U)",
            # the day before · the day before the vote
            r"l(?P<u>U)(?P<r>v)(?![liCx~_])",
            r"l(?P<u>U)(?P<event>v)(?=[liCx~_])",
            r"f(?P<n>[nDN])?(?P<su>[Uu8])",
            r"[nDN]?2[iE](?P<su>U)",
            r"E(?P<su>U)",
            # three days ago · a year and a half ago · in three days · two weeks later
            r"(?:ro?)?" + _COUNT + r"(?P<lu>[Uu8])(?P<later>9)",
            r"(?P<j>p)" + _COUNT + r"(?P<u>[u8])(?!o)",
            r"(?P<j>p)(?P<n>i)(?P<u>U)(?!o)",
            _COUNT + r"(?P<u>[Uu87])(?P<g>g)",
            _COUNT + r"(?P<u>[Uu8])ei(?P<half>3)(?P<g>g)",
        ),
        # in 2019 · (1987) · 2018-19 · early 2019 · the 1980s · the 19th century
        "Y4D": (
            r"(?<=[pv])(?P<y>[Y4])(?![Uu$])",
            r"(?<![lnDNr$.-])(?<!ro)(?P<y>Y)" + _NO_NOUN,
            r"(?P<y>[Y4])-(?P<y2>[Y4ND])",
            r"l?(?P<b>B)[-o]?(?P<y>[Y4])",
            r"l?(?:(?P<b>B)-?)?(?P<a>[Y4D])z",
        ),
        "7": (r"l?(?P<c>[qD])-?7", r"(?P<t>[LXC])(?P<u>7)"),
        # last summer · in the summer of 2018 · this winter
        "S": (r"(?P<t>[LXC])(?P<s>S)", r"l?(?P<s>S)o?(?P<y>Y)"),
        "F": (r"(?<=[tkv])(?P<f>F)(?P<t>[LX])?(?P<y>Y)?", r"(?P<t>[LXC])(?P<f>F)"),
        # 8:15 pm · 8 p.m. · between 2 and 4 p.m. · nine o'clock · at noon
        "H": (r"(?P<k>H)(?P<p>h)?", r"(?P<k>H)pl(?P<p>P)"),
        "h": (r"(?P<h>[Dn])(?P<p>h)", r"(?<=[v~])(?P<h>[Dn])(?=[e-][Dn](?P<p>h))"),
        "A": (r"(?P<h>[Dn])_A(?:pl(?P<p>P))?",),
        "w": (r"(?<=[tkvWOe1])(?P<h>w)",),
        # two years · about three hours · an hour and a half · half an hour · a 10-day strike · for weeks
        "Uu867": (
            r"(?:r{1,3}o?)?(?<!i)i?(?P<n>[nDN])(?P<lu>[u8U])",
            r"(?P<n>[nDN])(?:-|e)(?P<n2>[nDN])(?P<lu>[u8])",
            r"(?P<n>[nDNi])(?P<lu>[Uu8])ei(?P<half>3)",
            r"(?P<n>[nDN])ei(?P<half>3)(?P<lu>[u8])",
            r"(?P<halfof>3)i(?P<lu>[8U7])",
            r"(?<=[1])(?P<n>i)(?P<lu>[U87])",
            r"(?P<n>[DN])-(?P<lu>[U8])",
            r"(?P<lu>6)",
            r"(?<=1)(?P<lu>[u8])",
        ),
        "K": (r"l?(?P<event>K)(?=o)",),
        "0": (r"(?P<x>0)(?!v)",),
        "#": (r"(?P<adverb>#)",),
    },
    feasts={
        "New Year s Day": "01-01",
        "Valentine s Day": "02-14",
        "Presidents Day": "nth+2-3-1",
        "St Patrick s Day": "03-17",
        "Shrove Tuesday": "easter+-47",
        "Ash Wednesday": "easter+-46",
        "Palm Sunday": "easter+-7",
        "Good Friday": "easter+-2",
        "Easter Sunday": "easter+0",
        "Easter Monday": "easter+1",
        "May Day": "05-01",
        "Memorial Day": "nth+5-0-1",
        "Independence Day": "07-04",
        "Fourth of July": "07-04",
        "Labor Day": "nth+9-1-1",
        "Columbus Day": "nth+10-2-1",
        "Veterans Day": "11-11",
        "Remembrance Day": "11-11",
        "Thanksgiving Day": "nth+11-4-4",
        "Christmas Eve": "12-24",
        "Christmas Day": "12-25",
        "Boxing Day": "12-26",
        "New Year s Eve": "12-31",
    },
    glue=re.compile(r"\.?,?[tk]?|,?\(|-"),
    part_glue=re.compile(r"o?t?"),
    ranges={
        "from": frozenset({"to", "until", "till", "through"}),
        "between": frozenset({"and"}),
    },
    lists=frozenset({"and", "or"}),
    zone=re.compile(r"\.?,?\(?(?P<zone>5)y?"),
    ages=frozenset({"aged", "age", "ages"}),
    age_after=frozenset({"old"}),
    age_at=frozenset(),
    lengths=frozenset(),
    future=r"\b(?:will|shall|'ll|’ll|to be|due|scheduled|expected|planned|plans?|set|must|may)\b",
    past=r"\b(?:was|were|had|has|have|did|said|told|took|[a-z]{3,}ed)\b",
    participles=("ed",),
    borders=frozenset({"that", "which", "who", "when", "where", "while", "but"}),
    ahead=frozenset(),
    until=frozenset({"until", "till", "by"}),
    toward=frozenset({"for"}),
)
READER = TimeReader(TABLE)
