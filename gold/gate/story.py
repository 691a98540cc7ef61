"""A gold story as a journalist writes it: the records of `gold.toml`, field for field as in `gold/README.md`."""

from __future__ import annotations

import typing
from typing import TypeAlias

import msgspec

from gold.gate.snippets import locate, quoted_at
from recoupe.model import Extent
from recoupe.model.article import CreditForm, ResidueKind
from recoupe.model.attribution import Certainty, Mode, Polarity, SourceRole
from recoupe.model.claim import Standing
from recoupe.model.derivation import DerivationKind
from recoupe.model.disagreement import DisagreementKind, Verdict
from recoupe.model.mention import NameKind, TimeKind
from recoupe.model.origin import OriginKind

Quoted: TypeAlias = tuple[str, str]
"""Name of an article, and a snippet of it."""


class _Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One table of the file; a field that is not in the README is an error, not a silent loss."""


class Origin(_Entry, frozen=True, kw_only=True):
    """Where a trail of words ends."""

    kind: OriginKind
    articles: tuple[str, ...]
    agency: str | None = None


class Derivation(_Entry, frozen=True, kw_only=True):
    """Who took from whom; `source` is an article or `agency:NAME`."""

    source: str
    target: str
    kind: DerivationKind


class Credit(_Entry, frozen=True, kw_only=True):
    """An agency credited as source of the text."""

    article: str
    agency: str
    form: CreditForm
    snippet: str


class Residue(_Entry, frozen=True, kw_only=True):
    """Text that is no part of the story."""

    article: str
    kind: ResidueKind
    snippet: str


class Source(_Entry, frozen=True, kw_only=True):
    """One link of a chain of sources."""

    snippet: str
    label: str
    role: SourceRole


class Attribution(_Entry, frozen=True, kw_only=True):
    """Who says what; content and cue may be lists of snippets where the sentence interrupts them."""

    article: str
    content: str | tuple[str, ...]
    cue: str | tuple[str, ...]
    mode: Mode
    sources: tuple[Source, ...]
    polarity: Polarity = "affirmed"
    certainty: Certainty = "reported"

    @property
    def contents(self) -> tuple[str, ...]:
        """The snippets of the content."""
        return (self.content,) if isinstance(self.content, str) else self.content

    @property
    def cues(self) -> tuple[str, ...]:
        """The snippets of the cue."""
        return (self.cue,) if isinstance(self.cue, str) else self.cue


class Stated(_Entry, frozen=True, kw_only=True):
    """One statement with a stance; `said` is a list of snippets where the sentence interrupts it."""

    said: str | tuple[str, ...]
    polarity: Polarity = "affirmed"
    certainty: Certainty = "plain"

    @property
    def pieces(self) -> tuple[str, ...]:
        """The snippets of the statement."""
        return (self.said,) if isinstance(self.said, str) else self.said


class Told(_Entry, frozen=True, kw_only=True):
    """Every statement of an article, in order of place; affirmed and without reserve where only its words stand."""

    article: str
    statements: tuple[str | tuple[str, ...] | Stated, ...]

    @property
    def stated(self) -> tuple[Stated, ...]:
        """The statements, each with its stance."""
        return tuple(one if isinstance(one, Stated) else Stated(said=one) for one in self.statements)


class Counted(_Entry, frozen=True, kw_only=True):
    """A quantity: `value`, or `low` and `high` where it is a range or has one bound alone."""

    snippet: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    counted: str | None = None
    approximate: bool = False
    optional: bool = False
    """Neither missed nor false: "un témoin", "il y a deux ans"."""

    @property
    def bounds(self) -> tuple[float | None, float | None]:
        """Lower and upper bound, alike for a plain number."""
        return (self.low, self.high) if self.value is None else (self.value, self.value)


class Times(_Entry, frozen=True, kw_only=True):
    """The expressions of time of an article, by kind."""

    date: tuple[str, ...] = ()
    time: tuple[str, ...] = ()
    duration: tuple[str, ...] = ()
    set: tuple[str, ...] = ()

    @property
    def told(self) -> tuple[tuple[TimeKind, str], ...]:
        """Kind and snippet of each."""
        kinds = typing.get_args(TimeKind)
        return tuple((kind, snippet) for kind in kinds for snippet in getattr(self, kind))


class Read(_Entry, frozen=True, kw_only=True):
    """One article taken apart: all its sentences by their last words, quotations, quantities and times."""

    article: str
    sentences: tuple[str, ...]
    quotations: tuple[str, ...] = ()
    quantities: tuple[Counted, ...] = ()
    times: Times = Times()

    @property
    def snippets(self) -> tuple[str, ...]:
        """Every snippet of the table that stands for one place; quotations are located with their two ends."""
        return (*self.sentences, *(q.snippet for q in self.quantities), *(s for _, s in self.times.told))


class Claim(_Entry, frozen=True, kw_only=True):
    """The same thing told by several articles; its counts are scored where they are given."""

    id: str
    gist: str
    says: tuple[Quoted, ...]
    standing: Standing | None = None
    origins: tuple[int, int] | None = None
    voices: int | None = None


class Disagreement(_Entry, frozen=True, kw_only=True):
    """Two sides or more that do not agree."""

    claim: str
    kind: DisagreementKind
    verdict: Verdict
    sides: tuple[Quoted, ...]


class Quiet(_Entry, frozen=True, kw_only=True):
    """A pair that must not be reported as a conflict."""

    why: str
    pair: tuple[Quoted, Quoted]


class Name(_Entry, frozen=True, kw_only=True):
    """One person, place or body under all its spellings."""

    kind: NameKind
    label: str
    spellings: tuple[str, ...]


class Date(_Entry, frozen=True, kw_only=True):
    """An expression of time and its value."""

    article: str
    snippet: str
    value: str


class Gold(_Entry, frozen=True, kw_only=True):
    """All of a `gold.toml`."""

    title: str
    about: str
    articles: str = "articles"
    other_event: tuple[str, ...] = ()
    attributions_complete: tuple[str, ...] = ()
    claims_complete: bool = False
    origin: tuple[Origin, ...] = ()
    derivation: tuple[Derivation, ...] = ()
    credit: tuple[Credit, ...] = ()
    residue: tuple[Residue, ...] = ()
    attribution: tuple[Attribution, ...] = ()
    told: tuple[Told, ...] = ()
    read: tuple[Read, ...] = ()
    claim: tuple[Claim, ...] = ()
    disagreement: tuple[Disagreement, ...] = ()
    quiet: tuple[Quiet, ...] = ()
    name: tuple[Name, ...] = ()
    date: tuple[Date, ...] = ()


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """A gold story with the texts of its articles; `load` has checked every snippet against them."""

    name: str
    folder: str
    """Where the articles are: what recoupe is run on."""
    gold: Gold
    texts: dict[str, str]
    """By article name, without front matter, without the blanks around it."""

    def place(self, quoted: Quoted) -> Extent:
        """Where a snippet stands in the text of its article."""
        article, snippet = quoted
        return locate(self.texts[article], snippet)

    def quotation(self, quoted: Quoted) -> Extent:
        """Where a quotation stands that is told by its first and last words."""
        article, quotation = quoted
        return quoted_at(self.texts[article], quotation)
