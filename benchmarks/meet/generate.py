"""Invented news of any size, with all that is reused in it known to the character.

    python benchmarks/meet/generate.py 10000 news known.jsonl.gz [--seed N]

The words are made of French-like syllables and stand in for nothing: how often each comes follows Zipf, and the rarer
ones change from month to month. An article has about 370 words, the names of its story, stock phrases, and the closing
line of its outlet. About four in ten belong to a family: one article and what others made of it (`KINDS`); every
thirtieth day brings a family of hundreds and one of eighty. One stock phrase stands in a tenth of all articles.
Ten thousand articles are a month, so that more articles are more days, not more of the same day.

`news` is a folder of files of 2,500 articles, one a line (id, outlet, date, title, text), in order of time; `known`
holds one pair a line: the article taken from (`a`), the one that took (`b`), the kind, and the passages
`[a_start, a_end, b_start, b_end]`, in code points of `text`: the same characters on both sides, every run of eight
words or more. Articles are made in shifts of eight hours, each from its own seed, and only families still running are
held: memory does not grow, and the first N articles are the same whatever is asked for.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import itertools
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

import msgspec
import numpy as np

SHIFT = 111
"""Articles in eight hours: 10,000 in thirty days."""
DAYS = 3
"""Days within which a family is told."""
FIRST = dt.datetime(2031, 1, 1)
FILE = 2_500
"""Articles of a file."""
OUTLETS = 50
NAMES = 8_000
PHRASES = 400
LEAST = 8
"""Words from which a run counts as a passage."""

KINDS = {
    "near": 0.30,  # a word in thirty is another, a sentence may be gone
    "truncated": 0.20,  # the first 40 to 80 % of the sentences
    "partial": 0.15,  # half of the sentences, in blocks, between new ones
    "heavy": 0.15,  # 20 to 30 % of the sentences, scattered
    "spans": 0.10,  # three to five spans of 8 to 14 words inside new sentences
    "quote": 0.10,  # one quotation of 10 to 20 words
}
"""What is made of an article, and how often."""
LARGE = "hundreds"
"""Kind of the pairs of a family of eighty or three hundred: near and truncated copies."""

Bits: TypeAlias = tuple[tuple[int, int, int], ...]
"""(start in the sentence, length, start in the text it was taken from)."""


class Sentence(NamedTuple):
    """A sentence and which of its characters were taken from elsewhere."""

    text: str
    taken: Bits = ()


class Article(msgspec.Struct, frozen=True):
    """A line of `news`."""

    id: str
    outlet: str
    date: str
    title: str
    text: str


class Known(msgspec.Struct, frozen=True):
    """A line of `known`."""

    a: str
    b: str
    kind: str
    passages: tuple[tuple[int, int, int, int], ...]


class Story(NamedTuple):
    """An article that others take from."""

    id: str
    title: str
    names: Sequence[str]
    sentences: Sequence[tuple[int, str]]
    """Where each stands in the text, and its words."""


class Due(NamedTuple):
    """An article still to come of a family."""

    story: Story
    edit: str
    kind: str


class Language:
    """The invented words, how often each comes, and the stock phrases of the trade."""

    words = 120_000
    common = 3_000
    """So many words are the same all year; the rarer ones make room for others every month."""
    grain = 1 << 21

    def __init__(self, seed: int) -> None:
        rng = np.random.default_rng([seed, 0])
        self.vocabulary = np.array(_vocabulary(rng, self.words), dtype=object)
        # Zipf with Mandelbrot's shift, as a table to draw from: an entry for each two-millionth of all words.
        share = 1 / (np.arange(self.words) + 3.0) ** 1.03
        ends = np.round(np.cumsum(share / share.sum()) * self.grain).astype(np.int64)
        self._ranks = np.repeat(np.arange(self.words, dtype=np.int32), np.diff(ends, prepend=0))
        self.phrases = [" ".join(self.draw(rng, int(rng.integers(4, 9)), 0)) for _ in range(PHRASES)]
        self.names = [" ".join(_word(rng, 2).capitalize() for _ in "ab") for _ in range(NAMES)]
        self.outlets = [f"Le {name}" for name in self.names[:OUTLETS]]
        self.closings = [f"{outlet} {' '.join(self.draw(rng, 18, 0))}." for outlet in self.outlets]

    def draw(self, rng: np.random.Generator, count: int, month: int) -> list[str]:
        """So many words, as a month has them."""
        ranks = self._ranks[rng.integers(0, len(self._ranks), count)]
        rare = ranks >= self.common
        ranks[rare] = self.common + (ranks[rare] - self.common + 7919 * month) % (self.words - self.common)
        drawn: list[str] = self.vocabulary[ranks].tolist()
        return drawn


_ONSETS = "b c d f g l m n p r s t v ch br cl pr tr gr bl qu cr fl j".split()
_VOWELS = "a e i o u é è ai ou eu a e i o an on in a e i".split()
_ENDS = ["", "", "", "", "", "r", "s", "t", "e"]


def _vocabulary(rng: np.random.Generator, count: int) -> list[str]:
    """Distinct words, the short ones first; one in forty a name, one in a hundred a number."""
    found: dict[str, None] = {}
    while len(found) < count:
        size = 1 if len(found) < 120 else 2 if len(found) < 20_000 else 3
        found.setdefault(_word(rng, size))
    shaped = list(found)
    for rank in range(200, count):
        if rank % 40 == 0:
            shaped[rank] = shaped[rank].capitalize()
        elif rank % 100 == 1:
            shaped[rank] = str(rank)
    return shaped


def _word(rng: np.random.Generator, syllables: int) -> str:
    picks: list[int] = rng.integers(0, 1 << 30, 2 * syllables + 1).tolist()
    pairs = zip(picks[:-1:2], picks[1::2], strict=True)
    return "".join(_ONSETS[a % len(_ONSETS)] + _VOWELS[b % len(_VOWELS)] for a, b in pairs) + _ENDS[picks[-1] % 9]


class Desk:
    """One shift: draws new sentences and writes articles."""

    def __init__(self, language: Language, rng: np.random.Generator, month: int) -> None:
        self.language, self.rng, self.month = language, rng, month
        self._ahead: list[str] = []
        self._at = 0
        self._sentences = self._write()

    def words(self, count: int) -> list[str]:
        """The next words."""
        if len(self._ahead) - self._at < count:
            self._ahead = self._ahead[self._at :] + self.language.draw(self.rng, 10_000, self.month)
            self._at = 0
        self._at += count
        return self._ahead[self._at - count : self._at]

    def _write(self) -> Iterator[str]:
        """Sentences of 8 to 26 words without end; one in nine holds a stock phrase."""
        while True:
            lengths = self.rng.integers(8, 27, 500).tolist()
            stock = (self.rng.pareto(1.0, 500) % PHRASES).astype(int).tolist()
            has_stock = (self.rng.random(500) < 1 / 9).tolist()
            for length, phrase, has in zip(lengths, stock, has_stock, strict=True):
                drawn = self.words(length)
                drawn[0] = drawn[0].capitalize()
                drawn[length // 2] += ","
                if has:
                    drawn.append(self.language.phrases[1 + phrase % (PHRASES - 1)])
                yield " ".join(drawn) + "."

    def new(self, count: int, names: Sequence[str]) -> list[Sentence]:
        """New sentences; a third of them speak of somebody of the story."""
        drawn = list(itertools.islice(self._sentences, count))
        for i in range(0, count, 3):
            drawn[i] = f"{drawn[i][:-1]} {names[i % len(names)]}."
        return [Sentence(one) for one in drawn]

    def fresh(self, key: str, date: str) -> tuple[Article, Story]:
        """An article that takes from none, and what others may take from it."""
        names = [self.language.names[i] for i in self.rng.integers(0, NAMES, 5).tolist()]
        title = " ".join([names[0], *self.words(7)])
        count = int(self.rng.integers(12, 30))
        article, places = self.lay_out(key, date, title, self.new(count, names))
        return article, Story(key, title, names, [(at, one.text) for at, one in places])

    def taken(self, key: str, date: str, due: Due) -> tuple[Article, Known]:
        """An article made from another, and what it took."""
        story = due.story
        title = story.title if self.rng.random() < 0.3 else " ".join(self.words(8))
        article, places = self.lay_out(key, date, title, EDITS[due.edit](self, story))
        bits = [(at + start, length, source) for at, one in places for start, length, source in one.taken]
        return article, Known(story.id, key, due.kind, _passages(bits, article.text))

    def lay_out(
        self, key: str, date: str, title: str, sentences: Sequence[Sentence]
    ) -> tuple[Article, list[tuple[int, Sentence]]]:
        """The article, in paragraphs of three sentences, with its outlet's closing line; where each sentence stands."""
        outlet = int(OUTLETS * self.rng.random() ** 2)
        hot = self.rng.random() < 0.1
        places, parts, at = [], [], 0
        for i, one in enumerate(sentences):
            parts += [one.text, " " if (i + 1) % 3 else "\n\n"]
            places.append((at, one))
            at += len(one.text) + len(parts[-1])
        parts.append(self.language.closings[outlet])
        if hot:
            parts.append(f"\n\n{self.language.phrases[0].capitalize()}.")
        return Article(key, self.language.outlets[outlet], date, title, "".join(parts)), places


def _kept(story: Story, which: Sequence[int]) -> list[Sentence]:
    chosen = (story.sentences[i] for i in which)
    return [Sentence(text, ((0, len(text), at),)) for at, text in chosen]


def _near(desk: Desk, story: Story) -> list[Sentence]:
    gone = int(desk.rng.integers(0, 3 * len(story.sentences)))
    return [_retouched(desk, at, text) for i, (at, text) in enumerate(story.sentences) if i != gone]


def _retouched(desk: Desk, at: int, text: str) -> Sentence:
    """About a word in thirty replaced."""
    words = text.split(" ")
    changed = np.flatnonzero(desk.rng.random(len(words)) < 1 / 30).tolist()
    if not changed:
        return Sentence(text, ((0, len(text), at),))
    others = desk.words(len(changed))
    bits, here, there = [], 0, at
    for left, right, other in zip([-1, *changed], [*changed, len(words)], [*others, ""], strict=True):
        run = " ".join(words[left + 1 : right])
        bits.append((here, len(run), there))
        if right < len(words):
            here += len(run) + bool(run) + len(other) + 1
            there += len(run) + bool(run) + len(words[right]) + 1
            words[right] = other
    return Sentence(" ".join(words), tuple(bits))


def _truncated(desk: Desk, story: Story) -> list[Sentence]:
    return _kept(story, range(round(len(story.sentences) * desk.rng.uniform(0.4, 0.8))))


def _partial(desk: Desk, story: Story) -> list[Sentence]:
    half = len(story.sentences) // 2
    start = int(desk.rng.integers(0, half + 1))
    block = _kept(story, range(start, start + half))
    cut = half // 2
    return [*block[:cut], *desk.new(half // 2, story.names), *block[cut:], *desk.new(half // 2, story.names)]


def _heavy(desk: Desk, story: Story) -> list[Sentence]:
    size = len(story.sentences)
    count = max(2, round(size * desk.rng.uniform(0.2, 0.3)))
    which = sorted(desk.rng.choice(size, count, replace=False).tolist())
    told = desk.new(size - count, story.names)
    for nth, one in enumerate(_kept(story, which)):
        told.insert(min(len(told), nth * size // count), one)
    return told


def _spans(desk: Desk, story: Story) -> list[Sentence]:
    told = desk.new(len(story.sentences), story.names)
    for _ in range(int(desk.rng.integers(3, 6))):
        into = int(desk.rng.integers(0, len(told)))
        told[into] = _grafted(desk, story, told[into], least=8, most=14, marks=("", ""))
    return told


def _quote(desk: Desk, story: Story) -> list[Sentence]:
    told = desk.new(len(story.sentences), story.names)
    into = int(desk.rng.integers(0, len(told)))
    told[into] = _grafted(desk, story, told[into], least=10, most=20, marks=("« ", " »"))
    return told


def _grafted(desk: Desk, story: Story, onto: Sentence, *, least: int, most: int, marks: tuple[str, str]) -> Sentence:
    """A sentence with words of the story in the middle; only their first occurrence in it, where it has enough."""
    long = [(at, text) for at, text in story.sentences if text.count(" ") >= least - 1]
    if onto.taken or not long:
        return onto
    at, text = long[int(desk.rng.integers(0, len(long)))]
    words = text.split(" ")
    count = min(len(words), int(desk.rng.integers(least, most + 1)))
    first = int(desk.rng.integers(0, len(words) - count + 1))
    run = " ".join(words[first : first + count])
    skipped = len(" ".join(words[:first])) + bool(first)
    own = onto.text.split(" ")
    before = " ".join(own[: len(own) // 2]) + " " + marks[0]
    after = marks[1] + " " + " ".join(own[len(own) // 2 :])
    return Sentence(before + run + after, ((len(before), len(run), at + skipped),))


EDITS: dict[str, Callable[[Desk, Story], list[Sentence]]] = {
    "near": _near,
    "truncated": _truncated,
    "partial": _partial,
    "heavy": _heavy,
    "spans": _spans,
    "quote": _quote,
}


def _passages(bits: Sequence[tuple[int, int, int]], text: str) -> tuple[tuple[int, int, int, int], ...]:
    """Runs of eight words or more; neighbours are one where the same blank parts them on both sides."""
    runs: list[list[int]] = []
    for here, length, there in sorted(bits):
        last = runs[-1] if runs else None
        if last and 0 < here - last[3] == there - last[1] <= 2:
            last[1], last[3] = there + length, here + length
        elif length:
            runs.append([there, there + length, here, here + length])
    return tuple((a, b, c, d) for a, b, c, d in runs if len(text[c:d].split()) >= LEAST)


def generate(count: int, *, seed: int = 1) -> Iterator[tuple[Article, Known | None]]:
    """`count` articles in order of time, each with the pair it makes with the one it takes from; None takes nothing."""
    language = Language(seed)
    waiting: dict[int, list[Due]] = defaultdict(list)
    written = 0
    for shift in itertools.count():
        rng = np.random.default_rng([seed, 1, shift])
        desk = Desk(language, rng, shift // 90)
        due = waiting.pop(shift, [])
        waiting[shift + 1] += due[SHIFT - 8 :]  # a shift keeps room for what is new
        due = due[: SHIFT - 8]
        for nth in range(SHIFT):
            if written == count:
                return
            written += 1
            key, date = f"n{written:07}", _date(shift, nth)
            if nth >= SHIFT - len(due):
                yield desk.taken(key, date, due[nth - SHIFT])
                continue
            article, story = desk.fresh(key, date)
            for at, one in _family(rng, story, shift, large=_large(shift) if nth == 0 else 0):
                waiting[at].append(one)
            yield article, None


def _large(shift: int) -> int:
    """Members of the large family that starts with a shift: two a month, one of them in hundreds; mostly 0."""
    return {10: 300, 50: 80}.get(shift % 90, 0)


def _family(rng: np.random.Generator, story: Story, shift: int, *, large: int) -> Iterator[tuple[int, Due]]:
    """Who will take from a story, and in which shift: nobody for seven in eight, else one to eight."""
    size = large or (int(rng.integers(1, 9)) if rng.random() < 1 / 8 else 0)
    if not size:
        return
    kinds = list(KINDS)
    edits = rng.choice(len(kinds), size, p=list(KINDS.values())).tolist()
    shifts = rng.integers(1, 3 * DAYS + 1, size).tolist()
    for edit, later in zip(edits, shifts, strict=True):
        name = kinds[edit % 2 if large else edit]
        yield shift + later, Due(story, name, LARGE if large else name)


def _date(shift: int, nth: int) -> str:
    minutes = shift * 480 + nth * 480 // SHIFT
    return (FIRST + dt.timedelta(minutes=minutes)).isoformat(timespec="minutes")


def write(count: int, news: Path, known: Path, *, seed: int = 1) -> None:
    """Both, a line at a time. A file of news is named by how many articles come before it."""
    encode = msgspec.json.Encoder().encode
    news.mkdir(parents=True, exist_ok=True)
    made = generate(count, seed=seed)
    with gzip.open(known, "wb", compresslevel=1) as pairs:
        for first in range(0, count, FILE):
            with gzip.open(news / f"{first:07}.jsonl.gz", "wb", compresslevel=1) as articles:
                for article, pair in itertools.islice(made, FILE):
                    articles.write(encode(article) + b"\n")
                    if pair:
                        pairs.write(encode(pair) + b"\n")


def read(news: Path) -> Iterator[Article]:
    """The articles that `write` wrote, in their order."""
    decode = msgspec.json.Decoder(Article).decode
    for path in sorted(news.glob("*.jsonl.gz")):
        with gzip.open(path, "rb") as lines:
            yield from map(decode, lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("news", type=Path)
    parser.add_argument("known", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write(given.count, given.news, given.known, seed=given.seed)


if __name__ == "__main__":
    main()
