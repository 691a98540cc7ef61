"""What the words around and inside a run of capitals say of its kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from recoupe.grammar.names.roles import place_prefix
from recoupe.grammar.names.runs import Run
from recoupe.grammar.names.tables import NameTables
from recoupe.model.mention import NameKind
from recoupe.text.normalise import fold
from recoupe.world.bodies import Body, body
from recoupe.world.places import place

_WORD = re.compile(r"[^\W_][\w-]*['’]?")
_BREAK = re.compile(r".*[.,;:!?()\[\]«»“”\"\n–—]", re.DOTALL)
_SHORT = 3
"""Letters in the small words between a minister and the field: "à la", "aux"."""
_REACH = 64
"""Characters looked at before a name: room for four words of the longest kind."""
_KNOWN = 20
"""Thousands of inhabitants from which a name of three letters is taken for the city: under it lie Bar and Ath."""
_SAINTS = ("saint-", "sainte-")
_SURNAMES = ("company:", "club:")
_ACRONYM = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ&.-]{1,7}\d?")


class Evidence(NamedTuple):
    """A kind and how sure it is: 3 a title or a table says so, 2 its form does, 1 its place does, 0 nothing."""

    kind: NameKind
    strength: int
    key: str | None = None
    noun: str | None = None
    """The appositive noun before it, as printed."""


NOTHING = Evidence("other", 0)


def of_words(value: str, run: Run, tables: NameTables) -> Evidence:
    """What the name's own words say: the tables first, then its first and last words, then its form."""
    return _of_tables(value, run, tables) or _of_edges(run, tables) or _of_form(value, run, tables)


def _of_tables(value: str, run: Run, tables: NameTables) -> Evidence | None:
    named = body(value) or body(_without_article(value, tables))
    if named is not None and not (named.doubtful and run.initial):
        return of_named(named, value)
    return of_place(value, run, tables)


def of_place(value: str, run: Run, tables: NameTables) -> Evidence | None:
    """A land of the language's table, a country or a city of the world's."""
    folded = fold(value)
    if folded in tables.lands:
        return Evidence("place", 2)
    known = place(value) or place(tables.places.get(folded, ""))
    tiny = known is not None and len(value) < 4 and not value.isupper() and known.thousands < _KNOWN
    if known is None or tiny:
        return None
    if known.key.startswith("country:"):
        return Evidence("place", 3, known.key)
    named = len(run.words) == 1 and _given(folded, tables)  # Florence, Victoria
    return Evidence("place", 1 if named else 2, known.key)


def _of_edges(run: Run, tables: NameTables) -> Evidence | None:
    """The first and the last word of a name of several; a noun of a body alone is the body that is at hand."""
    first, last = run.words[0].folded, run.words[-1].folded
    body = first in tables.proper_bodies or first in tables.bodies
    if len(run.words) == 1:
        return Evidence("organisation", 2) if body else None
    if any(c.isdigit() for word in run.words for c in word.word):
        return Evidence("other", 2)
    said: tuple[tuple[bool, Evidence], ...] = (
        (body or last in tables.last_bodies, Evidence("organisation", 2)),
        (_given(first, tables), Evidence("person", 2)),
        (_of_known_body(run), Evidence("organisation", 2)),  # "Braval France"
        (last in tables.last_places or first in tables.sites, Evidence("place", 2)),
        (first in tables.articles and len(run.words) == 2, Evidence("organisation", 1)),
        (first.rstrip("s") in tables.things or last in tables.things, Evidence("other", 2)),
    )
    return next((evidence for holds, evidence in said if holds), None)


def _of_known_body(run: Run) -> bool:
    known = body(run.words[0].word)
    return known is not None and not known.doubtful and not known.key.startswith("country:")


def _of_form(value: str, run: Run, tables: NameTables) -> Evidence:
    if len(run.words) > 1:
        return _of_several(run)
    if any(c.isdigit() for c in value):
        return Evidence("other", 2)
    if run.words[0].folded in tables.first_names:
        return Evidence("person", 1)
    if _ACRONYM.fullmatch(value):
        return Evidence("organisation", 2)
    if run.words[0].folded.startswith(_SAINTS):
        return Evidence("place", 2)
    return NOTHING


def _of_several(run: Run) -> Evidence:
    if run.words[0].folded.startswith(_SAINTS):
        return Evidence("place", 2)
    if place_prefix(run.words):
        return Evidence("organisation", 1)
    if not (2 <= len(run.words) <= 4 and all(word.word[0].isalpha() for word in run.words)):
        return NOTHING
    if run.words[0].word.endswith("."):  # J.-P. Roe
        return Evidence("person", 2)
    product = any(word.word.isupper() and not word.word.endswith(".") for word in run.words)
    return NOTHING if product else Evidence("person", 1)


def before(words: Sequence[str], size: int, tables: NameTables) -> Evidence:
    """What the words before a name of `size` words say; `words` as of `context`."""
    if not words:
        return NOTHING
    folded = [fold(word) for word in words]
    said = _noun_before(folded, tables)
    if said is not None:
        return said
    tails = {_tail(folded, size) for size in (1, 2, 3)}
    if tails & tables.place_before:
        return Evidence("place", 2 if size == 1 else 1)
    if (
        size > 1
        and len(folded) > 1
        and folded[-2] in tables.articles
        and words[-1][0].islower()
        and _is_noun(folded[-1], tables)
    ):
        addressed = folded[-3:-2] == ["a"]  # "a dit à la presse Jane Roe"
        return Evidence("person", 2, None, None if addressed else words[-1])
    if size == 1 and tails & tables.weak_place_before:
        return Evidence("place", 1)
    return NOTHING


def is_portfolio(context: Sequence[str], tables: NameTables) -> bool:
    """Whether a name is the field of a minister or a ministry: "ministre de la Santé"."""
    words = [fold(word) for word in context]
    of = False
    while words and (words[-1] in tables.of_words or len(words[-1]) <= _SHORT):
        of = bool(words.pop())
    while of and words and _adjective(words[-1], tables):
        words.pop()
    return of and bool(words) and words[-1] in tables.portfolios


def context(text: str, sentence: int, start: int) -> list[str]:
    """The last words before a name, with no sign between them and it."""
    window = text[max(sentence, start - _REACH) : start]
    if window and window[-1] in "«“\"'‘" and not window[-2:-1].isalpha():
        window = window[:-1]
    broken = _BREAK.match(window)
    words = _WORD.findall(window[broken.end() :] if broken else window)
    return words[-5:]


def _noun_before(folded: list[str], tables: NameTables) -> Evidence | None:
    """A noun of a body, a place or a thing just before, adjectives and "of" aside."""
    stepped = list(folded)
    while stepped and stepped[-1] in tables.of_words:
        stepped.pop()
    bare = len(stepped) == len(folded)
    for skip in (0, 1, 2):
        upto = stepped[: len(stepped) - skip]
        if not upto or (skip and not _adjective(stepped[-skip], tables)):
            break
        for size in (4, 3, 2, 1):
            phrase = _tail(upto, size)
            if len(phrase.split()) + phrase.count("'") < size or not phrase:
                continue
            if bare and phrase in tables.press:
                return Evidence("agency", 3)
            if phrase in tables.regions:
                return Evidence("place", 3)
            if phrase in tables.sites:
                return Evidence("place", 3, None, phrase if phrase in tables.ways else None)
            if bare and phrase in tables.labels:
                return Evidence("organisation", 3)
            if bare and phrase in tables.labels_of_things:
                return Evidence("other", 3)
    return _for_purpose(folded, tables) if bare else None


def _for_purpose(folded: list[str], tables: NameTables) -> Evidence | None:
    """A noun of a body and what it is for: "l'institut d'études X"."""
    purpose = len(folded) > 2 and folded[-2] in tables.of_words and folded[-1] not in tables.of_words
    labelled = purpose and {_tail(folded[:-2], size) for size in (1, 2)} & tables.labels
    return Evidence("organisation", 3) if labelled else None


def _tail(words: list[str], size: int) -> str:
    return " ".join(words[-size:]).replace("' ", "'")


def _adjective(word: str, tables: NameTables) -> bool:
    return re.fullmatch(tables.role_adjectives, word) is not None


def _is_noun(word: str, tables: NameTables) -> bool:
    return len(word) > 2 and word not in tables.stops and word not in tables.openers and word not in tables.of_words


def _given(folded: str, tables: NameTables) -> bool:
    return folded in tables.first_names or folded.split("-", maxsplit=1)[0] in tables.first_names


def of_named(named: Body, value: str) -> Evidence:
    """A body of the world's table; one word alone may still be a person's name ("Renault")."""
    if named.key.startswith("country:"):
        return Evidence("place", 3, named.key)
    single = value.isalpha() and not value.isupper() and named.key.startswith(_SURNAMES)
    return Evidence("organisation", 1 if named.doubtful else 2 if single else 3, named.key)


def _without_article(value: str, tables: NameTables) -> str:
    first, _, rest = value.partition(" ")
    return rest if rest and first.lower() in tables.articles else value
