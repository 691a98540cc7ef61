"""Look-alike events told apart: the sub-topics of ECB+, in each topic two events of one kind.

    python benchmarks/meet/ecbplus.py ecbplus/documents.jsonl.gz [--topics 1-35] [--keep DIR] [--record]

One fire and another fire, one election and another: what parts them is who, where and how many. The documents are
short and have no date. Their tokens are put together again as they were printed, as far as rules can; the lines that
hold a web address or a date alone, which stand before the text in half of the documents, are left out.
"""

from __future__ import annotations

import argparse
import gzip
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.meet.groups import Row, Score, article, at_best, bcubed, linked, ours, read, tfidf
from benchmarks.record import Figure, Sheet, record

ADDRESS = re.compile(r"https? ?:|www ?\.|\. (?:com|org|net|html?|s?html|asp|php|cms|ece|story)\b|^\S+ / \S+", re.I)
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
WHEN = re.compile(rf"\b{MONTH}\b|\b(?:19|20)\d\d\b|\b\d+ ?[:/.] ?\d\d\b|\b(?:published|updated|posted)\b", re.I)
LETTERS = re.compile(r"[^\W\d]{2,}")
OF_A_DATE = re.compile(
    rf"{MONTH}|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|[ap]m|[a-z]{{2,4}}t|at|on|by|the|of|last"
    r"|published|updated|posted|first|date|time|th|st|nd|rd|utc|ist|edition|print|release|found|for|immediate",
    re.I,
)


class Document(msgspec.Struct):
    """One document as its makers cut it."""

    id: str
    topic: int
    subtopic: str
    sentences: list[list[str]]


def documents(path: Path) -> list[Document]:
    with gzip.open(path, "rb") as lines:
        return [msgspec.json.decode(line, type=Document) for line in lines]


def printed(document: Document) -> str:
    """The text of a document, a sentence a line."""
    lines = [joined(tokens) for i, tokens in enumerate(document.sentences) if i > 5 or not _heading(tokens)]
    return "\n\n".join(line for line in lines if line)


def _heading(tokens: Sequence[str]) -> bool:
    """Whether a line is an address or a date alone."""
    line = " ".join(tokens)
    if ADDRESS.search(line) and "/" in tokens:
        return True
    return bool(WHEN.search(line)) and all(OF_A_DATE.fullmatch(word) for word in LETTERS.findall(line))


def joined(tokens: Sequence[str]) -> str:
    """Tokens as a newspaper prints them: no blank before a comma or inside quotation marks, numbers whole."""
    text = " ".join(token.strip() for token in tokens if token.strip())
    text = text.replace("``", "“").replace("''", "”")
    text = re.sub(r'"([^"]*)"', r"“\1”", text)
    text = re.sub(r"“ ", "“", re.sub(r" ”", "”", text))
    text = re.sub(r" (?=['’](?:s|re|ve|ll|d|m|t)\b)| (?=n['’]t\b)", "", text)
    text = re.sub(r"(?<=\d) ([.,:]) (?=\d)", r"\1", text)
    text = re.sub(r"(?<=\w) - (?=\w)", "-", text)
    text = re.sub(r"([$£€#]) (?=\d)", r"\1", text)
    text = re.sub(r" (?=[,.;:!?%)\]])", "", text)
    return re.sub(r"(?<=[(\[]) ", "", text).strip()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--topics", default="1-35", help="first and last topic")
    arguments.add_argument("--keep", type=Path, help="a folder in which readings stay from run to run")
    arguments.add_argument("--record", action="store_true")
    given = arguments.parse_args()
    first, last = map(int, given.topics.split("-"))
    told = [one for one in documents(given.data) if first <= one.topic <= last]
    gold = {one.id: one.subtopic for one in told}
    topic = {one.id: str(one.topic) for one in told}
    readings = read([article(Row(id=one.id, text=printed(one))) for one in told], keep=given.keep)
    groups = ours(readings)
    score, wide = bcubed(groups, gold), bcubed(groups, topic)
    ids, links = [r.article.id for r in readings], tfidf(readings)
    mean, best = at_best(lambda mean: bcubed(linked(ids, links, mean), gold))
    print(f"{len(readings)} documents, {len(set(gold.values()))} sub-topics")
    print(f"recoupe P {score.precision:.3f} R {score.recall:.3f} F {score.f:.3f}; topics F {wide.f:.3f}")
    print(f"tf-idf  P {best.precision:.3f} R {best.recall:.3f} F {best.f:.3f} at its best threshold, {mean}")
    if given.record:
        print(record("stories-alike", sheet(score, best, mean, given, len(readings), len(set(gold.values())))))


def sheet(score: Score, best: Score, mean: float, given: argparse.Namespace, size: int, events: int) -> Sheet:
    beside = f"tf-idf at its best threshold ({mean}), chosen on the gold: "
    return Sheet(
        layer="Stories that look alike",
        command=f"python benchmarks/meet/ecbplus.py {given.data.parent.name}/{given.data.name} --record",
        data=f"ECB+, topics {given.topics}: {size} short documents without date, {events} sub-topics, two of a kind in "
        "each topic (two fires, two elections). In view while rules were written",
        definition="BCubed over all documents; the gold groups are the sub-topics. The peer is tf-idf (log tf, idf, "
        "function words left out) with average linkage",
        figures=(
            Figure(what="BCubed precision", value=round(score.precision, 3), beside=f"{beside}{best.precision:.3f}"),
            Figure(what="BCubed recall", value=round(score.recall, 3), beside=f"{beside}{best.recall:.3f}"),
            Figure(what="BCubed F", value=round(score.f, 3), beside=f"{beside}{best.f:.3f}"),
        ),
    )


if __name__ == "__main__":
    main()
