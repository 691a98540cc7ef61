"""Runs of capitalised words: where a name may stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from recoupe.grammar.names.tables import NameTables
from recoupe.model.span import Extent
from recoupe.text.normalise import fold
from recoupe.world.bodies import small

_UPPER = "".join(c for c in map(chr, range(0x41, 0x530)) if c.isupper())
_APOSTROPHES = "'’ʼ"
_HYPHENS = "-‐‑"
# Inverted pronouns are no part of a name ("Appelle-t-elle"); with a hyphen after them they are ("Saint-Rémy-les-Bois").
_CLITICS = "ils?|elles?|on|je|nous|vous|t|ce|là|ci|moi|toi|les?|la"
CAPITAL = rf"[{_UPPER}]"
_WORD = re.compile(
    rf"""
    (?<![\w°])
    (?: (?:Drs?|Dras?|Mrs?|Ms|Sra?s?|Srta|St|Sen|Gov|Gen|Rep|Lt|Col|Sgt|Capt|Prof|Mgr|Pr|Rev|Hon)\.(?=\s)
      | (?:(?:al|el|as|ar|an|ash|ben|bin|d)[{_HYPHENS}])? (?:[LDONMTJ][{_APOSTROPHES}](?={CAPITAL}))?
        {CAPITAL}[\w]* (?:&{CAPITAL}\w*)?
        (?:[{_APOSTROPHES}]{CAPITAL}\w+)?
        (?:[{_HYPHENS}/](?!t[{_HYPHENS}]|(?:{_CLITICS})\b(?![{_HYPHENS}]))\w+ )*
        (?:(?<=\b{CAPITAL})\.(?:[{_HYPHENS}]?{CAPITAL}\.)*)?
    )
    """,
    re.VERBOSE,
)
_SMALL = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(small()))})(?!\w)")
_NUMBER = re.compile(r"(?<=\w\s)\d{1,3}(?![\w.,]?\d|%|\s?[a-zà-ÿ€$])")
"""A number after a name: "Ligue 1"."""
_LONGEST = 60
"""Letters in a word; longer is no word."""
_MOST = 12
"""Words in a run; more is a list or a headline."""
_BLANKS = " \u00a0\u2009\u202f"


_ELIDED = re.compile(rf"[LD][{_APOSTROPHES}]")


class Capital(NamedTuple):
    """One capitalised word."""

    start: int
    end: int
    word: str
    folded: str


class Run(NamedTuple):
    """Capitalised words of one sentence that may make one name, particles between them included."""

    words: tuple[Capital, ...]
    initial: bool
    """Whether the first word owes its capital to the place where it stands."""

    @property
    def start(self) -> int:
        """Where it starts."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.words[-1].end


def runs(text: str, start: int, end: int, capitals: Iterable[int], tables: NameTables) -> Iterator[Run]:
    """The runs of one sentence, in order, as large as the particles allow; `capitals` are where they may start."""
    words: list[Capital] = []
    for begin, stop in _capitals(text, capitals, end):
        printed = text[begin:stop]
        if len(printed) == 1 and text[stop : stop + 1] in tuple(_APOSTROPHES):
            continue
        elided = 2 if _ELIDED.match(printed) and is_initial(text, start, begin) else 0
        printed = printed[elided:]
        capital = Capital(begin + elided, stop, printed, fold(printed))
        if len(printed) > _LONGEST:
            continue
        if words and (len(words) == _MOST or not _joined(text[words[-1].end : capital.start], words, capital, tables)):
            yield Run(tuple(words), is_initial(text, start, words[0].start))
            words = []
        if words or not printed[0].isdigit():
            words.append(capital)
    if words:
        yield Run(tuple(words), is_initial(text, start, words[0].start))


def _capitals(text: str, starts: Iterable[int], end: int) -> Iterator[Extent]:
    """The words in capitals, and the numbers right after them."""
    past = 0
    for start in starts:
        word = (_WORD.match(text, start, end) or _SMALL.match(text, start, end)) if start >= past else None
        if word is None:
            continue
        past = word.end()
        yield word.span()
        number = _NUMBER.match(text, past + 1, end)
        if number is not None:
            past = number.end()
            yield number.span()


def is_initial(text: str, sentence: int, start: int) -> bool:
    """Whether a word opens a sentence, a quotation or an item of a list: a capital says nothing there."""
    before = text[max(sentence, start - 4) : start]
    trimmed = before.rstrip(_BLANKS)
    if not trimmed:
        return True
    if trimmed[-1] in _APOSTROPHES:  # an elision is no quotation mark
        return not trimmed[-2:-1].isalpha()
    listed = start - sentence <= 4 and not any(c.isalnum() for c in text[sentence:start])
    return listed or trimmed[-1] in '«“"‘:•–—-.!?…[(;'


def _joined(gap: str, words: list[Capital], after: Capital, tables: NameTables) -> bool:
    """Whether two words in capitals belong together over what parts them."""
    middle = fold(gap.strip(_BLANKS))
    if not middle:
        return len(gap) == 1
    if len(gap) > 12 or gap[0] not in _BLANKS or (gap[-1] not in _BLANKS and gap[-1] not in _APOSTROPHES):
        return False
    parts = middle.split()
    if middle == "&" or all(part in tables.particles for part in parts):
        return True
    weak = all(part in tables.weak_particles or part in tables.particles for part in parts)
    given = any(word.folded.split("-")[0] in tables.first_names for word in words[-2:])
    return weak and given and not after.word.isupper()
