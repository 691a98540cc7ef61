"""What the benchmarks of stories share: articles of a data set and their gold event, BCubed, and tf-idf as a peer."""

from __future__ import annotations

import gzip
import hashlib
import heapq
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple, TypeAlias

import msgspec

sys.path.insert(0, str(Path(__file__).parents[2]))

from recoupe import find, pipeline
from recoupe.grammar.times.clock import day
from recoupe.model import Article, Pair, Published, Reading
from recoupe.settings import Settings
from recoupe.steps.pair import pair
from recoupe.text.words import words

Groups: TypeAlias = Sequence[Sequence[str]]
Gold: TypeAlias = Mapping[str, str]

STEPS = tuple(i / 100 for i in (6, 8, 10, 12, 14, 16, 18, 20, 22, 25, 28, 32, 36, 40, 45, 50, 55, 60))
"""Thresholds at which the peer is tried."""


class Score(NamedTuple):
    """BCubed precision, recall and F."""

    precision: float
    recall: float
    f: float


class Row(msgspec.Struct):
    """One article of a corpus."""

    id: str
    text: str
    title: str | None = None
    date: str | None = None
    published: str | None = None
    outlet: str | None = None
    story: str | int | None = None


def rows(path: Path) -> list[Row]:
    """The articles of a corpus, an object a line, in its order."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rb") as lines:
        return [msgspec.json.decode(line, type=Row) for line in lines]


def article(row: Row) -> Article:
    """An article with its title in front, published when the corpus says so."""
    text = f"{row.title}\n\n{row.text}" if row.title else row.text
    digest = hashlib.sha256(text.encode()).hexdigest()
    when = None
    if row.published:
        when = Published(value=row.published[:16], precision="minute", basis="metadata", offset=row.published[19:])
    elif row.date:
        when = Published(value=row.date, precision="day", basis="metadata")
    return Article(
        id=row.id, source=row.id, outlet=row.outlet, text=text, sha256=digest, text_sha256=digest, published=when
    )


def _read(article: Article) -> Reading:
    return pipeline.read(article, settings=Settings())


def read(articles: Sequence[Article], *, keep: Path | None = None) -> list[Reading]:
    """READ on all cores. `keep`: a folder in which readings stay from run to run, by what was read."""
    if keep is None:
        with ProcessPoolExecutor() as workers:
            return list(workers.map(_read, articles, chunksize=16))
    names = "\n".join(f"{a.id} {a.sha256} {a.published}" for a in articles)
    path = keep / f"{hashlib.sha256(names.encode()).hexdigest()[:16]}.readings"
    if not path.exists():
        keep.mkdir(parents=True, exist_ok=True)
        path.write_bytes(msgspec.msgpack.encode(read(articles)))
    return msgspec.msgpack.decode(path.read_bytes(), type=list[Reading])


def bcubed(groups: Iterable[Sequence[str]], gold: Gold, *, among: Collection[str] | None = None) -> Score:
    """BCubed (Bagga and Baldwin, 1998) over the articles with a gold event, or over those `among` them.

    An article without gold event is another event, so that it counts against a group which takes it in.
    """
    judged = frozenset(gold if among is None else among)
    size = Counter(gold[one] for one in gold)
    precision = recall = 0.0
    for group in groups:
        inside = Counter(gold[one] for one in group if one in gold)
        for one in group:
            if one in judged:
                precision += inside[gold[one]] / len(group)
                recall += inside[gold[one]] / size[gold[one]]
    p, r = precision / len(judged), recall / len(judged)
    return Score(p, r, 2 * p * r / (p + r) if p + r else 0.0)


def ours(readings: Sequence[Reading], *, settings: Settings | None = None) -> Groups:
    """The stories that MEET makes, as groups of ids."""
    return [story.articles for story in pipeline.meet(readings, settings=settings or Settings())]


def pairs(readings: Sequence[Reading], *, settings: Settings | None = None) -> tuple[Pair, ...]:
    """The pairs that MEET finds."""
    packs = {r.article.id: find.language(r.article.language) for r in readings}
    return pair(readings, packs=packs, settings=(settings or Settings()).pair)


def at_best(score: Callable[[float], Score]) -> tuple[float, Score]:
    """The threshold of `STEPS` with the best F, and what it scores: chosen on the gold itself."""
    return max(((step, score(step)) for step in STEPS), key=lambda found: found[1].f)


def tfidf(readings: Sequence[Reading], *, days: int | None = None, least: float = 0.05) -> list[tuple[str, str, float]]:
    """Cosine from `least` of every two articles, over words weighed by (1 + log tf) · log (N / df).

    Function words are left out. `days`: only pairs published within so many days, or of unknown day.
    """
    ids = [r.article.id for r in readings]
    dates = [day(r.article.published) for r in readings]
    vectors = _vectors(readings)
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    found = []
    for i, vector in enumerate(vectors):
        dots: dict[int, float] = defaultdict(float)
        for word, weight in vector.items():
            for j, other in postings[word]:
                dots[j] += weight * other
            postings[word].append((i, weight))
        for j, dot in dots.items():
            one, two = dates[i], dates[j]
            if dot >= least and (days is None or not one or not two or abs((one - two).days) <= days):
                found.append((ids[j], ids[i], dot))
    return found


def _vectors(readings: Sequence[Reading]) -> list[dict[str, float]]:
    counts = []
    for reading in readings:
        own = find.language(reading.article.language)
        norms = (word.norm for word in words(reading.article.text))
        counts.append(Counter(norm for norm in norms if norm not in own.function_words))
    frequency = Counter(word for count in counts for word in count)
    vectors = []
    for count in counts:
        raw = {w: (1 + math.log(n)) * math.log(len(counts) / frequency[w]) for w, n in count.items()}
        length = math.sqrt(sum(weight**2 for weight in raw.values())) or 1.0
        vectors.append({word: weight / length for word, weight in raw.items() if weight})
    return vectors


def linked(ids: Sequence[str], links: Sequence[tuple[str, str, float]], mean: float) -> Groups:
    """Average linkage over given likenesses, down to a mean of `mean`; a missing one is 0.

    The peer's own, written here so that what changes in recoupe changes nothing in it.
    """
    place = {one: i for i, one in enumerate(ids)}
    members = [[one] for one in ids]
    near: list[dict[int, float]] = [{} for _ in ids]
    for a, b, likeness in links:
        near[place[a]][place[b]] = near[place[b]][place[a]] = likeness
    best = _Best(near, members)
    while (found := best.pop()) and found[0] >= mean:
        best.join(found[1], found[2])
    return [group for group in members if group]


class _Best:
    """The two groups of highest mean likeness, again and again."""

    def __init__(self, near: list[dict[int, float]], members: list[list[str]]) -> None:
        self.near, self.members = near, members
        self.queue = [(-s, i, j) for i, row in enumerate(near) for j, s in row.items() if i < j]
        heapq.heapify(self.queue)

    def pop(self) -> tuple[float, int, int] | None:
        while self.queue:
            mean, i, j = heapq.heappop(self.queue)
            if self.members[i] and self.members[j] and -mean == self.mean(i, j):
                return -mean, i, j
        return None

    def mean(self, i: int, j: int) -> float:
        return self.near[i].get(j, 0.0) / (len(self.members[i]) * len(self.members[j]))

    def join(self, i: int, j: int) -> None:
        self.members[i] += self.members[j]
        self.members[j] = []
        for k, total in self.near[j].items():
            del self.near[k][j]
            if k != i:
                self.near[i][k] = self.near[k][i] = self.near[i].get(k, 0.0) + total
        self.near[j] = {}
        for k in self.near[i]:
            heapq.heappush(self.queue, (-self.mean(i, k), *sorted((i, k))))
