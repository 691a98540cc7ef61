"""How well expressions of time are found and resolved. Prints and records figures only, never a text.

    python benchmarks/read/times.py types SENTENCES.jsonl [--record]
    python benchmarks/read/times.py values FOLDER [--part dev|final] [--record]

`types`: sentences labelled in IOB (DATE, TIME, DURATION, SET; one JSON object a line with `tokens`, `labels`).
`values`: articles of FOLDER (corpora as `corpora.py` finds them) against `annotations/times_fr.jsonl`, which holds ids,
offsets, hashes and values. `--errors` shows offsets, and of `values` those of the dev part alone.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import hashlib
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))
import msgspec
from corpora import Record, files, records

from benchmarks.record import Figure, Sheet, record
from recoupe import find
from recoupe.model import Article, Published, Time
from recoupe.settings import Settings
from recoupe.steps.clean import clean
from recoupe.steps.mention import mention
from recoupe.steps.split import split

ANNOTATIONS = Path(__file__).parent / "annotations" / "times_fr.jsonl"
_WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
KINDS = ("date", "time", "duration", "set")


class Found(NamedTuple):
    """An expression, as labelled or as read."""

    start: int
    end: int
    kind: str
    value: str | None = None


class Score(NamedTuple):
    """Precision and recall with their F."""

    precision: float
    recall: float

    @property
    def f(self) -> float:
        """Harmonic mean; 0 where both are 0."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        return f"P {self.precision:.3f}  R {self.recall:.3f}  F {self.f:.3f}"


Pair = tuple[list[Found], list[Found]]
"""What is labelled in one text, and what was read."""


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("types", "values"))
    parser.add_argument("path", type=Path)
    parser.add_argument("--part", choices=("dev", "final"))
    parser.add_argument("--errors", action="store_true", help="offsets of what is missed, added or read otherwise")
    parser.add_argument("--record", action="store_true")
    args = parser.parse_args(argv)
    sheet = _types(args.path, args.errors) if args.what == "types" else _values(args.path, args.part, args.errors)
    for figure in sheet.figures:
        value = "-" if figure.value is None else f"{figure.value:.3f}"
        sys.stdout.write(f"{value:>7}  {figure.what}  {figure.note}\n")
    if args.record:
        sys.stdout.write(f"{record(f'times-{args.what}', sheet)}\n")


# Types: where an expression stands and of which kind it is.


def _types(path: Path, errors: bool) -> Sheet:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    texts = {row["id"]: _join(row["tokens"]) for row in rows}
    wanted = {row["id"]: _spans(row["labels"], texts[row["id"]][1]) for row in rows}
    found = {key: _read(text) for key, (text, _) in texts.items()}
    theirs = {key: [part for one in found[key] for part in _as_theirs(one, texts[key][0])] for key in found}
    plain = [(wanted[key], found[key]) for key in texts]
    mapped = [(wanted[key], theirs[key]) for key in texts]
    moments = [
        ([w for w in gold if w.kind in KINDS[:2]], [f for f in got if not _touch(f, gold, KINDS[2:])])
        for gold, got in mapped
    ]
    moments = [(gold, [f for f in got if f.kind in KINDS[:2]]) for gold, got in moments]
    if errors:
        _show_errors({key: (wanted[key], theirs[key]) for key in texts})
    gold = sum(len(one) for one in wanted.values())
    strict, relaxed = scores(mapped, _same), scores(mapped, _overlap)
    kinds = [(w.kind, f.kind) for gold_, got in mapped for w in gold_ for f in got if _overlap(w, f)]
    return Sheet(
        layer="Times: where they stand, French",
        command=f"python benchmarks/read/times.py types {path.name} --record",
        data=f"{len(rows)} sentences of the French TimeBank as cut by XLTime, with {gold} expressions, all in "
        "view while the rules were written (the other 40 % of that file were not seen)",
        definition="strict: the same first and last word; relaxed: they overlap. The corpus takes a clock time with a "
        "preposition for an expression of its own (« mardi » and « 21 h 45 » of « mardi vers 21 h 45 »), both ends of "
        "an interval, and the bare duration of « il y a deux ans »: what recoupe reads as one moment is cut at these "
        "places before it is compared. Without cutting: last line",
        figures=(
            Figure(
                what="strict F",
                value=strict.f,
                target=0.85,
                beside="HeidelTime 0.871 as published",
                note=str(strict),
            ),
            Figure(
                what="relaxed F",
                value=relaxed.f,
                target=0.93,
                beside="HeidelTime 0.935 as published",
                note=str(relaxed),
            ),
            Figure(
                what="kind right, of those found",
                value=sum(a == b for a, b in kinds) / max(len(kinds), 1),
                note="date, time, duration, set",
            ),
            Figure(what="strict F, dates and clock times only", value=scores(moments, _same).f, note="0.737 in 0.1"),
            Figure(
                what="relaxed F, dates and clock times only", value=scores(moments, _overlap).f, note="0.909 in 0.1"
            ),
            Figure(
                what="strict F without cutting at their places",
                value=scores(plain, _same).f,
                note=f"relaxed {scores(plain, _overlap).f:.3f}",
            ),
        ),
    )


def _read(text: str) -> list[Found]:
    times = find.language("fr").times(text, 0, len(text), None)
    return [Found(one.start, one.end, one.kind) for one in times]


_CLOCK = re.compile(r"(?P<day>(?!\d+ ?h\b).*\w)(?:,? (?:à|vers|dès|de) )(?P<clock>\d.*|midi.*|minuit.*)")
_ENDS = re.compile(r"(?P<first>.*\w) (?:à|au|aux|et|jusqu'à|jusqu'au) (?P<second>.*)")
_AGO = re.compile(r"(?:il y a|dans|voilà|d'ici(?: à)?) (?P<length>.*)|(?P<before>.*) (?:plus tard|plus tôt|auparavant)")


def _as_theirs(one: Found, text: str) -> Iterator[Found]:
    """An expression cut where the corpus cuts."""
    printed = text[one.start : one.end]
    if cut := _AGO.fullmatch(printed):
        group = "length" if cut["length"] else "before"
        yield Found(one.start + cut.start(group), one.start + cut.end(group), "duration")
    elif one.kind == "time" and (cut := _CLOCK.fullmatch(printed)):
        yield Found(one.start, one.start + cut.end("day"), "date")
        yield from _as_theirs(Found(one.start + cut.start("clock"), one.end, "time"), text)
    elif one.kind != "set" and "nuit" not in printed and (cut := _ENDS.fullmatch(printed)):
        yield from _as_theirs(Found(one.start, one.start + cut.end("first"), one.kind), text)
        yield Found(one.start + cut.start("second"), one.end, one.kind)
    else:
        yield one


def _join(tokens: list[str]) -> tuple[str, list[tuple[int, int]]]:
    text, places = "", []
    for token in tokens:
        glue = text.endswith(("'", "’", " ")) or not text or token in "'’,." or token.startswith(("'", "’"))
        text += "" if glue else " "
        places.append((len(text), len(text) + len(token)))
        text += token
    return text, places


def _spans(labels: list[str], places: list[tuple[int, int]]) -> list[Found]:
    spans: list[Found] = []
    inside = False
    for label, (start, end) in zip(labels, places, strict=True):
        mark, _, kind = label.partition("-")
        if kind and (mark == "B" or not inside):
            spans.append(Found(start, end, kind.lower()))
        elif kind:
            spans[-1] = spans[-1]._replace(end=end)
        inside = bool(kind)
    return spans


# Values: what day an expression names.


def _values(folder: Path, part: str | None, errors: bool) -> Sheet:
    rows = [json.loads(line) for line in ANNOTATIONS.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if part in (None, row["part"])]
    texts = records([folder], {row["id"]: row["sha256"] for row in rows}, corpora={row["corpus"] for row in rows})
    if texts.lacking:
        raise SystemExit(texts.lacking)
    pairs: dict[str, Pair] = {}
    for row in rows:
        text = texts.records[row["id"]].text
        wanted = [Found(one["start"], one["end"], one["kind"], one["value"]) for one in row["times"]]
        pairs[row["id"]] = (wanted, _read_article(text, row["reference"]))
    if errors:
        _show_errors({row["id"]: pairs[row["id"]] for row in rows if row["part"] == "dev"})
    every = list(pairs.values())
    figures = [*_found(every, ""), *_resolved(every, "")]
    if part is None:
        final = [pairs[row["id"]] for row in rows if row["part"] == "final"]
        figures += [*_found(final, ", final half"), *_resolved(final, ", final half")]
    if part is None:
        figures += _weekdays(folder)
    count = sum(len(wanted) for wanted, _ in every)
    return Sheet(
        layer="Times: what they name, French",
        command="python benchmarks/read/times.py values DATA --record",
        data=f"{len(rows)} articles of Orange and on the gilets jaunes, drawn by lot, with {count} expressions, all "
        "annotated before the program was run on them, by who wrote the rules; the errors of half of the articles were "
        "read while rules were written, those of the final half were not. Two passes of one reader, one after the "
        "other: 223 of 226 extents the same, 221 with kind and value",
        definition="value: EDTF of the day, month, year or interval, with the minute where an hour is told; ISO 8601 "
        "for durations; counted on the expressions found (overlap). One too vague for a value must be left without",
        figures=tuple(figures),
    )


def _read_article(text: str, reference: str) -> list[Found]:
    published = Published(value=reference, precision="day", basis="given")
    sha = hashlib.sha256(text.encode()).hexdigest()
    article = Article(id="a", source="a", text=text, sha256=sha, text_sha256=sha, language="fr", published=published)
    pack = find.language("fr")
    article, passages = clean(article, pack=pack, settings=Settings().clean)
    times = [one for one in mention(article, split(article, passages, pack=pack), pack=pack) if isinstance(one, Time)]
    return [Found(one.start, one.end, one.kind, _value(one)) for one in times]


def _value(time: Time) -> str | None:
    return time.value and time.value + ((time.offset or "").replace("+00:00", "Z"))


def _found(pairs: list[Pair], which: str) -> Iterator[Figure]:
    overlap, same = scores(pairs, _overlap), scores(pairs, _same)
    yield Figure(what=f"found, overlap, F{which}", value=overlap.f, note=str(overlap))
    yield Figure(what=f"found, same extent, F{which}", value=same.f, note=str(same))


def _resolved(pairs: list[Pair], which: str) -> Iterator[Figure]:
    matched = [(w, f) for wanted, found in pairs for w in wanted for f in found if _overlap(w, f)]
    right = sum(w.value == f.value for w, f in matched)
    yield Figure(
        what=f"value right, of those found{which}",
        value=right / max(len(matched), 1),
        note=f"{right} of {len(matched)}",
    )
    for kind in KINDS:
        some = [w.value == f.value for w, f in matched if w.kind == kind]
        if some and not which:
            yield Figure(what=f"value right, {kind}s", value=sum(some) / len(some), note=f"{sum(some)} of {len(some)}")


# Weekdays that are printed with their date: the date tells which one is meant.


_DATED = re.compile(rf"(?<!\b[lL]e )\b({'|'.join(_WEEKDAYS)}) (\d\d?|1er) ({'|'.join(_MONTHS)})\b")
_NEAR = 6
"""Days from the publication within which a weekday alone can name a day."""


def _weekdays(folder: Path) -> Iterator[Figure]:
    """Which of the two days a weekday names, its date left out of the text: by tense and cues alone."""
    right = every = 0
    for path in files([folder], frozenset(("gilets_fr", "orange_fr", "orange_fr_2020-05"))):
        with gzip.open(path, "rb") as lines:
            articles = [msgspec.json.decode(line, type=Record) for line in lines]
        for one in articles:
            published = (one.published or one.date or "")[:10]
            for text, place, day in _undated(one.text, dt.date.fromisoformat(published)) if published else ():
                told = [
                    time.value
                    for start, end in find.language("fr").sentences(text, 0, len(text))
                    if start <= place < end
                    for time in find.language("fr").times(text, start, end, dt.date.fromisoformat(published))
                    if time.start <= place < time.end
                ]
                every, right = every + 1, right + (day in re.split("[/T]", "/".join(filter(None, told))))
    yield Figure(
        what="weekdays printed with their date, resolved without it",
        value=right / max(every, 1),
        note=f"{right} of {every}, those of the day of publication left out; all of the three corpora",
    )


def _undated(text: str, published: dt.date) -> Iterator[tuple[str, int, str]]:
    """Lines without the date behind a weekday, the place of that weekday, and the day it names.

    Not "le lundi 12 mars": « le lundi » alone says every Monday.
    """
    for line in text.split("\n"):
        for found in _DATED.finditer(line):
            day, month = int(found[2].removesuffix("er")), _MONTHS.index(found[3]) + 1
            for near in range(-_NEAR, _NEAR + 1):
                named = published + dt.timedelta(near)
                if near and (named.day, named.month) == (day, month) and named.weekday() == _WEEKDAYS.index(found[1]):
                    yield line[: found.end(1)] + line[found.end() :], found.start(), named.isoformat()


# Both


def scores(pairs: Iterable[Pair], match: Callable[[Found, Found], bool]) -> Score:
    """Share of what was read that matches a label, and of the labels that match something read."""
    read = right = labelled = hit = 0
    for wanted, found in pairs:
        read, labelled = read + len(found), labelled + len(wanted)
        right += sum(any(match(w, f) for w in wanted) for f in found)
        hit += sum(any(match(w, f) for f in found) for w in wanted)
    return Score(right / max(read, 1), hit / max(labelled, 1))


def _same(a: Found, b: Found) -> bool:
    return a[:2] == b[:2]


def _overlap(a: Found, b: Found) -> bool:
    return a.start < b.end and b.start < a.end


def _touch(one: Found, others: Iterable[Found], kinds: Sequence[str]) -> bool:
    return any(_overlap(one, other) for other in others if other.kind in kinds)


def _show_errors(pairs: dict[str, Pair]) -> None:
    for key, (wanted, found) in pairs.items():
        for one in wanted:
            near = [f for f in found if _overlap(one, f)]
            if not near:
                sys.stdout.write(f"{key} missed {one}\n")
            elif one not in near:
                sys.stdout.write(f"{key} wanted {one} read {near}\n")
        for f in found:
            if not any(_overlap(f, one) for one in wanted):
                sys.stdout.write(f"{key} added {f}\n")


if __name__ == "__main__":
    main()
