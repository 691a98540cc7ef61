"""Reads gold stories from their folders, and refuses what cannot be right: the gold is checked before the program."""

from __future__ import annotations

import contextlib
import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import msgspec

from gold.gate.edtf import days
from gold.gate.snippets import SnippetError, locate
from gold.gate.story import Gold, Quoted, Read, Story

HERE = Path(__file__).parent.parent
_FRONT_MATTER = re.compile(r"\A---\r?\n.*?\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_PATH = re.compile(r" - at `\$(?P<path>[^`]*)`")


class GoldError(ValueError):
    """A gold story that cannot be used; the message has one line per fault."""


def names() -> tuple[str, ...]:
    """The stories of the gold folder, sorted."""
    return tuple(sorted(path.parent.name for path in HERE.glob("*/gold.toml")))


def load(folder: Path) -> Story:
    """The story of one folder. Raises `GoldError` with every fault found."""
    file = folder / "gold.toml"
    try:
        gold = msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Gold)
    except tomllib.TOMLDecodeError as error:
        raise GoldError(f"{file}: not TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise GoldError(f"{file}: {_readable(str(error))}") from error
    articles = (folder / gold.articles).resolve()
    texts = {path.stem: _text(path) for path in sorted(articles.glob("*.txt"))}
    if not texts:
        raise GoldError(f"{file}: no *.txt in {gold.articles!r}")
    story = Story(name=folder.resolve().name, folder=str(articles), gold=gold, texts=texts)
    if faults := [*_unknown(story), *_unplaced(story), *_odd(story)]:
        raise GoldError("\n".join(f"{file}: {fault}" for fault in faults))
    return story


def _text(path: Path) -> str:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return _FRONT_MATTER.sub("", file.read(), count=1).strip()


def _readable(message: str) -> str:
    """Turns `… - at $.claim[3].kind` into `claim 4, kind: …`: a journalist counts from one."""
    found = _PATH.search(message)
    if found is None:
        return message
    path = re.sub(r"\[(\d+)\]", lambda m: f" {int(m[1]) + 1}", found["path"]).strip(".").replace(".", ", ")
    return f"{path}: {_PATH.sub('', message)}"


def _unknown(story: Story) -> Iterator[str]:
    """Articles and claims that are named and do not exist."""
    gold = story.gold
    named: list[tuple[str, str]] = [(f"origin {i}", name) for i, o in enumerate(gold.origin, 1) for name in o.articles]
    named += [("other_event", name) for name in gold.other_event]
    named += [("attributions_complete", name) for name in gold.attributions_complete]
    for i, edge in enumerate(gold.derivation, 1):
        named += [(f"derivation {i}", end) for end in (edge.source, edge.target) if not end.startswith("agency:")]
    named += [(f"read {i}", read.article) for i, read in enumerate(gold.read, 1)]
    named += [(table, article) for table, (article, _) in _quotes(gold)]
    for table, name in named:
        if name not in story.texts:
            yield f"{table}: no article {name!r}; there is {', '.join(story.texts)}"
    claims = {claim.id for claim in gold.claim}
    for i, disagreement in enumerate(gold.disagreement, 1):
        if disagreement.claim not in claims:
            yield f"disagreement {i}: no claim {disagreement.claim!r}"


def _unplaced(story: Story) -> Iterator[str]:
    """Snippets and spellings that the articles do not print, or print in several places."""
    for table, (article, snippet) in _quotes(story.gold):
        try:
            locate(story.texts.get(article, snippet), snippet)
        except SnippetError as error:
            yield f"{table}: snippet {snippet!r} in article {article!r}: {error}"
    for read in story.gold.read:
        for quotation in read.quotations if read.article in story.texts else ():
            try:
                story.quotation((read.article, quotation))
            except SnippetError as error:
                yield f"read of {read.article!r}: quotation {quotation!r}: {error}"
    for name in story.gold.name:
        for spelling in name.spellings:
            if not any(spelling in text for text in story.texts.values()):
                yield f"name {name.label!r}: spelling {spelling!r} is in no article"


def _odd(story: Story) -> Iterator[str]:
    """What can be read and makes no sense."""
    gold = story.gold
    for origin in gold.origin:
        if (origin.kind == "agency") != (origin.agency is not None):
            yield f"origin of {', '.join(origin.articles)}: 'agency' goes with kind = \"agency\", and only with it"
    if lost := set(story.texts) - {name for origin in gold.origin for name in origin.articles}:
        yield f"origin: every article has one; none for {', '.join(sorted(lost))}"
    ids = [claim.id for claim in gold.claim]
    yield from (f"claim {name!r}: two claims have this id" for name in sorted({i for i in ids if ids.count(i) > 1}))
    for claim in gold.claim:
        if len({article for article, _ in claim.says}) < 2:
            yield f"claim {claim.id!r}: a claim listed here is told by two articles or more"
    for table, articles in (("told", [t.article for t in gold.told]), ("read", [r.article for r in gold.read])):
        twice = sorted({name for name in articles if articles.count(name) > 1})
        yield from (f"{table}: two tables of {name!r}" for name in twice)
    for read in gold.read:
        yield from (f"read of {read.article!r}: {fault}" for fault in _odd_reading(story, read))
    for i, disagreement in enumerate(gold.disagreement, 1):
        if len({article for article, _ in disagreement.sides}) < 2:
            yield f"disagreement {i} ({disagreement.claim}): its sides are of two articles or more"
    for i, date in enumerate(gold.date, 1):
        if days(date.value) is None:
            yield f"date {i} ({date.snippet!r}): {date.value!r} is no day, month, year, or interval of them"


def _odd_reading(story: Story, read: Read) -> Iterator[str]:
    """Sentences out of order, and quantities without a value or with two."""
    ends = []
    for last in read.sentences:
        with contextlib.suppress(SnippetError, KeyError):  # told by `_unplaced`
            ends.append((story.place((read.article, last))[1], last))
    for (before, _), (end, last) in pairwise(ends):
        if end <= before:
            yield f"sentence {last!r} ends before the one above it: the order is that of the article"
    for quantity in read.quantities:
        if (quantity.value is None) == (quantity.low is None and quantity.high is None):
            yield f"quantity {quantity.snippet!r}: it has a value, or else low, high or both"


def _quotes(gold: Gold) -> Iterator[tuple[str, Quoted]]:
    """Every snippet of the file with the table it stands in."""
    for i, credit in enumerate(gold.credit, 1):
        yield f"credit {i}", (credit.article, credit.snippet)
    for i, residue in enumerate(gold.residue, 1):
        yield f"residue {i}", (residue.article, residue.snippet)
    for i, said in enumerate(gold.attribution, 1):
        sources = [source.snippet for source in said.sources]
        for snippet in (*said.contents, *said.cues, *sources):
            yield f"attribution {i}", (said.article, snippet)
    for told in gold.told:
        for number, stated in enumerate(told.stated, 1):
            yield from ((f"told of {told.article!r}, {number}", (told.article, snippet)) for snippet in stated.pieces)
    for read in gold.read:
        yield from ((f"read of {read.article!r}", (read.article, snippet)) for snippet in read.snippets)
    for claim in gold.claim:
        yield from ((f"claim {claim.id!r}", quoted) for quoted in claim.says)
    for i, disagreement in enumerate(gold.disagreement, 1):
        yield from ((f"disagreement {i} ({disagreement.claim})", quoted) for quoted in disagreement.sides)
    for i, quiet in enumerate(gold.quiet, 1):
        yield from ((f"quiet {i} ({quiet.why})", quoted) for quoted in quiet.pair)
    for i, date in enumerate(gold.date, 1):
        yield f"date {i}", (date.article, date.snippet)
