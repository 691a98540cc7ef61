"""The tables of the bulk line: their columns, what these hold, and where the table rests.

Every table has the column `part` before these: in which of its files a row lies. `n` is the number of an article in
its corpus: unit of files (from bit 40), chunk of the unit (from bit 20), row of the chunk.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

import pyarrow as pa

EPOCH = dt.date(1970, 1, 1)
"""The day from which the column `day` counts, as Arrow and Parquet do."""
_N, _INT, _DAY, _TEXT, _SHARE = pa.int64(), pa.int32(), pa.int32(), pa.string(), pa.float64()
_WORDS = pa.list_(pa.int64())


class Column(NamedTuple):
    """A column: its name, its type, and what it holds."""

    name: str
    type: pa.DataType
    doc: str


def schema(table: str) -> pa.Schema:
    """The columns of a table, without `part`."""
    return pa.schema([(column.name, column.type) for column in TABLES[table]])


def table(name: str, **columns: object) -> pa.Table:
    """Rows of the table `name` from a list or an array a column."""
    return pa.table(columns, schema=schema(name))


TABLES: dict[str, tuple[Column, ...]] = {
    # ------------------------------------------------ for users
    "articles": (
        Column("n", _N, "number of the article"),
        Column("source", _TEXT, "file and record, as a report names it"),
        Column("id", _TEXT, "id of the article in reports"),
        Column("outlet", _TEXT, "who published it"),
        Column("published", _TEXT, "when, never finer than it is known (EDTF)"),
        Column("day", _DAY, "the same in days since 1970, where it is known to the day"),
        Column("title", _TEXT, "its title, where the source says so"),
        Column("article", _TEXT, "all of it, its text too, as JSON: an `Article`"),
    ),
    "readings": (
        Column("n", _N, "number of the article"),
        Column("language", _TEXT, "BCP 47"),
        Column("reading", _TEXT, "all that it tells alone, as JSON: a `Reading`"),
        Column("skipped", _TEXT, "why there is no reading"),
    ),
    "pairs": (
        Column("a", _N, "an article"),
        Column("b", _N, "another one, with a larger number"),
        Column("score", _SHARE, "how far they share text or matter, in [0, 1]"),
        Column("why", _TEXT, "what made the pair"),
        Column("copy", pa.bool_(), "one is a near copy that is compared with no other article"),
    ),
    "passages": (
        Column("a", _N, "an article"),
        Column("a_start", _INT, "first code point of the passage in its text"),
        Column("a_end", _INT, "first code point behind it"),
        Column("b", _N, "another article"),
        Column("b_start", _INT, "first code point of the passage in its text"),
        Column("b_end", _INT, "first code point behind it"),
        Column("words", _INT, "words that are equal on both sides"),
    ),
    "stories": (
        Column("story", _TEXT, "id of the story"),
        Column("n", _N, "an article of it"),
        Column("id", _TEXT, "its id in reports"),
        Column("articles", _INT, "articles of the story"),
        Column("copy", pa.bool_(), "one of thousands of near copies, of which another one is compared"),
    ),
    "dossiers": (
        Column("story", _TEXT, "id of the story"),
        Column("articles", _INT, "articles of the story"),
        Column("dossier", _TEXT, "all that the story tells, as JSON: a `Dossier`"),
    ),
    "followed": (
        Column("story", _TEXT, "id of the story, the same from run to run"),
        Column("articles", pa.list_(_TEXT), "ids of its articles"),
        Column("ended", pa.bool_(), "all its articles are in other stories now"),
        Column(
            "history", _TEXT, "what happened to it, as JSON: born, grew, merged, split, ended; when, which articles"
        ),
    ),
    "derivations": (
        Column("story", _TEXT, "id of the story"),
        Column("source", _TEXT, "id of the article, or of the unseen text, that was taken from"),
        Column("target", _TEXT, "id of the article that took"),
        Column("kind", _TEXT, "copy, abridged, rewrite, translation or merge"),
        Column("share", _SHARE, "share of the target's words that have their like in the source"),
        Column("direction", _TEXT, "known, likely or unknown"),
        Column("why", _TEXT, "the reasons, a line each"),
    ),
    "skipped": (
        Column("source", _TEXT, "what could not be read"),
        Column("reason", _TEXT, "why, and what to do"),
    ),
    # ------------------------------------------------ on the way
    "files": (
        Column("path", _TEXT, "where the file lies"),
        Column("source", _TEXT, "what a report calls it"),
        Column("root", _TEXT, "up to where sidecars are looked for"),
        Column("asked", pa.bool_(), "named itself, not found in a folder"),
    ),
    "grams": (
        Column("n", _N, "an article"),
        Column("gram", _N, "a word n-gram that winnowing kept of it"),
    ),
    "bands": (
        Column("n", _N, "an article"),
        Column("band", _N, "what its near copies are likely to have too"),
    ),
    "stars": (
        Column("a", _N, "the first article of a band"),
        Column("b", _N, "a near copy of it"),
    ),
    "families": (
        Column("n", _N, "an article with near copies"),
        Column("family", _N, "the smallest number among them"),
    ),
    "copies": (
        Column("n", _N, "a near copy that is left out"),
        Column("kept", _N, "the one that is kept of its family"),
        Column("members", _N, "how many the family has"),
        Column("shared", _N, "n-grams that both have"),
        Column("size", _N, "n-grams of the one that has fewer"),
    ),
    "shared": (
        Column("a", _N, "an article"),
        Column("b", _N, "another one, with a larger number"),
        Column("shared", _N, "n-grams that both have; of those of a crowd, the ones by which they were joined"),
        Column("size", _N, "n-grams of the one that has fewer"),
    ),
    "features": (
        Column("n", _N, "an article"),
        Column("feature", _N, "a name, number, word or piece of a quotation, hashed"),
        Column("kind", _TEXT, "letter of its kind"),
    ),
    "places": (
        Column("n", _N, "an article"),
        Column("cell", _N, "a week in which it can meet others; -1 for those without a day"),
        Column("own", _INT, "1 in its own week, 0 as a guest in the next"),
    ),
    "scale": (
        Column("articles", _N, "how many articles are compared"),
        Column("least", _N, "weight that two of them must have in common to be looked at"),
    ),
    "weights": (
        Column("feature", _N, "a feature"),
        Column("holders", _N, "articles that have it"),
        Column("weight", _N, "in 1/1024 nat"),
    ),
    "pieces": (
        Column("n", _N, "an article that shares text or matter with another"),
        Column("piece", _N, "the smallest number of its piece, over which no story reaches"),
    ),
    "groups": (
        Column("n", _N, "an article of a piece"),
        Column("first", _N, "the number by which its story goes on the way"),
    ),
    "looked": (
        Column("a", _N, "an article"),
        Column("b", _N, "another one, with a larger number, that has rare features in common with it"),
    ),
    "words": (
        Column("n", _N, "number of the article"),
        Column("language", _TEXT, "BCP 47"),
        Column("words", _WORDS, "hashes of the words of its story, in order"),
        Column("starts", pa.list_(_INT), "where each begins in the text, code points"),
        Column("ends", pa.list_(_INT), "and where it ends"),
    ),
}
"""What lies in the folder of the run, and what lies in `.work` on the way."""

PUBLIC = ("articles", "readings", "pairs", "passages", "stories", "dossiers", "derivations", "followed", "skipped")
"""Tables for users; the others are taken away when the run is whole."""
