"""Every seam of recoupe on one page: what can be plugged in, and what it must offer.

A part is found by its name: the file or folder name in its parts folder, or an entry point (see `recoupe.find`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal, NamedTuple, Protocol, TypeAlias, TypeVar

from recoupe.model import (
    Article,
    Attribution,
    Credit,
    DateRole,
    Extent,
    Name,
    Quantity,
    Report,
    Residue,
    Sentence,
    Skipped,
    Time,
)
from recoupe.model.attribution import Certainty, Polarity
from recoupe.settings import EngineSettings, ReadSettings

if TYPE_CHECKING:
    import pyarrow as pa


class LanguagePack(Protocol):
    """What recoupe knows of one language. A folder `lang/<code>/` whose `__init__` offers these names.

    All offsets are code points of `text`. Every function is pure; results come in order of `start`.
    """

    code: str
    """BCP 47 primary subtag; `und` for the neutral pack."""
    maturity: Literal["full", "young", "neutral"]
    """`full`: its layers are measured on articles that others annotated; `young`: its rules hold on the cases of its
    tests, and nothing more is known; `neutral`: no language (`und`)."""
    function_words: frozenset[str]
    """Folded forms of the words that carry no matter: for telling the language and weighing words."""
    foreign_words: frozenset[str]
    """Folded small words of its sister languages that it lacks itself: each speaks against it where the language is
    told (Portuguese and Catalan share a third of their words with Spanish)."""

    reasons: Mapping[str, str]
    """Sentences of every `why`, by key; empty where the pack speaks no language."""

    def lemma(self, word: str) -> str:
        """Dictionary form of one word, folded; the folded word itself when unknown."""

    def parts(self, word: str, seen: Set[str]) -> tuple[str, ...]:
        """The words that a lost blank glued in one ("Atlantiqueprécise"), as printed; the word alone where it is one.

        `seen`: other words of the article as printed.
        """

    def gloss(self, lemma: str) -> str:
        """English gloss of a folded lemma, by which statements meet across languages; itself when unknown."""

    def sentences(self, text: str, start: int, end: int) -> tuple[Extent, ...]:
        """Sentences of one line or paragraph, without the blanks around them."""

    def quotations(self, text: str, start: int, end: int) -> tuple[Extent, ...]:
        """What stands between quotation marks, marks excluded; outermost only."""

    def residue(self, text: str) -> tuple[Residue, ...]:
        """Text that is no part of the story; no overlaps."""

    def credits(self, text: str) -> tuple[Credit, ...]:
        """Agencies credited as source of the text (not agencies that are quoted)."""

    def published(self, text: str) -> tuple[tuple[str, Extent, DateRole], ...]:
        """Dates of publication and of change printed in the text ("Publié le …"): value to the day or minute, place."""

    def quantities(self, text: str, start: int, end: int, masked: Sequence[Extent]) -> tuple[Quantity, ...]:
        """Numbers with units or things counted, outside the masked extents (dates, names)."""

    def times(self, text: str, start: int, end: int, reference: dt.date | None) -> tuple[Time, ...]:
        """Expressions of time, also how long and how often; without a reference day relative ones have no value."""

    def names(self, text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
        """Names of people, organisations, places and agencies, longest match, no overlaps."""

    def attributions(
        self, text: str, sentences: Sequence[Sentence], names: Sequence[Name]
    ) -> tuple[Attribution, ...] | None:
        """Who says what; None where the pack cannot tell (the neutral pack)."""

    def denied(self, text: str, extent: Extent) -> Extent | None:
        """What follows the first negation of an extent; None when nothing in it is denied."""

    def clauses(self, text: str, extent: Extent) -> tuple[tuple[Extent, ...], ...]:
        """Cuts one extent of a sentence where it says several things; the extent itself if it does not.

        A clause that another one interrupts has several pieces.
        """

    def asserts(self, text: str, extent: Extent) -> bool:
        """Whether an extent has a verb of its own: what is left of a sentence without one is a fragment."""

    def opens(self, text: str, extent: Extent) -> bool:
        """Whether an extent begins with a clause of its own ("après que …"), and goes on nothing before it."""

    def stance(self, text: str, extents: Sequence[Extent]) -> tuple[Polarity, Certainty]:
        """Polarity and certainty of what one clause, in all its pieces, asserts by itself (negation, future, "if")."""


class Source(Protocol):
    """One thing to read, and what the user says of it. What is packed by gzip is seen unpacked."""

    name: str
    """What a report calls it: a path (never absolute), an address, or `-`."""
    hints: Mapping[str, str]
    """What the user says of its articles (`outlet`, `published`, `language`, `title`): wins over what they say."""
    fields: Mapping[str, str]
    """Under which names its records hold what: `{"text": "body", "published": "meta.date"}`."""
    size: int
    """Bytes as they lie, packed where they are packed."""
    address: str | None
    """Where on the web it was fetched; None where it is at hand."""
    charset: str | None
    """The encoding that it was sent with, as the sender says."""

    def head(self) -> bytes:
        """Its first bytes, by which its kind is told. Empty where they cannot be unpacked."""

    def whole(self) -> bytes:
        """All of it. Raises `TooLargeError` over `ReadSettings.max_bytes`, unread, and `UnreadableError`."""

    def open(self, *, packed: bool = False) -> BinaryIO:
        """A stream over it from its start, of any size, for the reader to close. `packed`: as it lies."""


class Reader(Protocol):
    """One kind of source. A file `readers/<name>.py` that offers these names.

    What is large (an archive, a dump) is read from `Source.open`, a record at a time; what is one article, from
    `Source.whole`.
    """

    suffixes: tuple[str, ...]
    """Lower-case file endings, with the dot; `.gz` after them goes without saying. Two readers may take the same
    one: `knows` decides then."""
    summary: str
    """One line for `recoupe doctor`."""

    def knows(self, head: bytes) -> int:
        """How surely the first bytes are of its kind: 0 not, 1 they could be, 2 by their form, 3 by its own marks."""

    def read(self, source: Source, settings: ReadSettings) -> Iterator[Article | Skipped]:
        """The articles of one source, in its order. Raises `InputError` when nothing of it can be read."""


class Export(Protocol):
    """One output format. A file `exports/<name>.py` that offers these names."""

    suffix: str
    summary: str

    def write(self, report: Report) -> bytes:
        """The whole report in this format; same report, same bytes."""


class Done(NamedTuple):
    """What a task says of the part that it made."""

    part: int
    rows: int
    size: int
    """Bytes as they lie."""
    sha256: str


Task: TypeAlias = "Callable[[int, pa.Table], Done]"
"""Makes one part from the rows of one part, and keeps it. Done twice it gives the same bytes: an engine that lost a
worker does it again. It must survive pickling: a function of a module, or a frozen record with `__call__`."""


class Engine(Protocol):
    """A place to run, for as many articles as it holds: it knows few verbs and no news.

    Tables are folders of Parquet files, one a part, that every worker can read; the integer column `part` says in which
    one a row lies. What comes out is what the tasks keep, so it is the same on every engine.
    """

    def map(self, task: Task, files: Sequence[Path]) -> Iterator[Done]:
        """The task on every file, in any order, each file's rows in their order.

        What a task raises comes as `EngineError`, or as it is where recoupe raised it; what is done by then is kept.
        """

    def query(
        self, sql: str, tables: Mapping[str, Sequence[Path]], task: Task, *, order: Sequence[str]
    ) -> Iterator[Done]:
        """Brings together by their column `part` the rows that `sql` gives, and does the task on every part.

        The rows of a part come sorted by the columns of `order`: ascending, texts by their bytes, nulls last. A part
        without rows is no part. Each table has one file at least. `sql` is what all engines understand: joins, groups,
        unions, min, max, count, row_number over an order that leaves nothing open, sums of integers cast to BIGINT;
        no lists, no sums of floats. Raises as `map` does.
        """

    def close(self) -> None:
        """Lets its workers go."""


class EngineKind(Protocol):
    """One place to run. A file `engines/<name>.py` that offers these names."""

    summary: str
    """One line for `recoupe doctor`."""

    def lacks(self) -> tuple[str, ...]:
        """What is missing on this machine, each with the line that installs it; empty where it can run."""

    def connect(self, *, workers: int, memory: int, scratch: Path, settings: EngineSettings) -> Engine:
        """An engine of so many workers, that keeps within `memory` bytes by spilling to the folder `scratch`.

        Raises `EngineError` where it cannot be had, with what to install or to start.
        """


Item = TypeVar("Item")
Made = TypeVar("Made")


class Crew(Protocol):
    """Processes that one kernel after another is run in."""

    def run(self, kernel: Callable[[Item], Made], items: Iterable[Item], *, batch: int, ahead: int) -> Iterator[Made]:
        """What the kernel, a function of a module or a `partial` of one, makes of each item, in their order.

        `batch` items are handed out at a time, and `ahead` batches wait for each process.
        """


Progress: TypeAlias = Callable[[str, int, int], None]
"""Told how a run goes: what is being done ("read", "meet", "cross"), how many are done, of how many."""
