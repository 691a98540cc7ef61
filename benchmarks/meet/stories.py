"""How well articles are gathered into stories: BCubed precision, recall and F, beside tf-idf in the same run.

    python benchmarks/meet/stories.py basil.jsonl.gz [--limit N]

One JSON object a line: `text`, `date`, `story` (the gold group), `title`. The peer is plain tf-idf cosine over words
with the same gathering, at its own best threshold: a peer that is given every advantage.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import msgspec

from recoupe import find, pipeline
from recoupe.grammar.features import cosine, weights
from recoupe.model import Article, Pair, Published, Reading
from recoupe.settings import GatherSettings, Settings
from recoupe.steps.gather import gather
from recoupe.steps.pair import pair
from recoupe.text.words import words


def articles(path: Path, limit: int) -> tuple[list[Article], dict[str, str]]:
    """Articles of a data set and their gold story."""
    found, gold = [], {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for i, line in enumerate(lines):
            if i >= limit:
                break
            record = json.loads(line)
            text = f"{record['title'] or ''}\n\n{record['text']}"
            digest = hashlib.sha256(text.encode()).hexdigest()
            when = Published(value=record["date"], precision="day", basis="metadata") if record.get("date") else None
            article = Article(
                id=f"a{i:05}", source=str(i), text=text, sha256=digest, text_sha256=digest, published=when
            )
            found.append(article)
            gold[article.id] = str(record["story"])
    return found, gold


def bcubed(groups: Iterable[Sequence[str]], gold: Mapping[str, str]) -> tuple[float, float, float]:
    """BCubed precision, recall and F (Bagga and Baldwin, 1998)."""
    size = Counter(gold.values())
    precision = recall = 0.0
    for group in groups:
        inside = Counter(gold[a] for a in group)
        for article in group:
            precision += inside[gold[article]] / len(group)
            recall += inside[gold[article]] / size[gold[article]]
    p, r = precision / len(gold), recall / len(gold)
    return p, r, 2 * p * r / (p + r)


def tfidf(readings: Sequence[Reading]) -> tuple[Pair, ...]:
    """Cosine of all pairs over plain words."""
    bags = {r.article.id: {f"w:{w.norm}" for w in words(r.article.text)} for r in readings}
    weight = weights(list(bags.values()))
    pairs = ((a, b, cosine(bags[a], bags[b], weight)) for a, b in combinations(sorted(bags), 2))
    return tuple(Pair(a=a, b=b, score=s, why="tf-idf") for a, b, s in pairs if s > 0.05)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--limit", default=300, type=int)
    given = arguments.parse_args()
    settings = Settings()
    read, gold = articles(given.data, given.limit)
    start = time.perf_counter()
    readings = [pipeline.read(article, settings=settings) for article in read]
    print(f"{len(readings)} articles read in {time.perf_counter() - start:.1f} s, {len(set(gold.values()))} stories")
    packs = {r.article.id: find.language(r.article.language) for r in readings}
    found: dict[str, dict[float, tuple[float, float, float]]] = defaultdict(dict)
    for name, pairs in {
        "recoupe": pair(readings, packs=packs, settings=settings.pair),
        "tf-idf": tfidf(readings),
    }.items():
        for mean in (0.06, 0.08, 0.1, 0.12, 0.14, 0.16, 0.2, 0.25, 0.3):
            stories = gather(readings, pairs, settings=msgspec.structs.replace(GatherSettings(), mean=mean))
            found[name][mean] = bcubed([s.articles for s in stories], gold)
    print(f"{'':10} {'threshold':>9} {'precision':>9} {'recall':>7} {'F':>6}")
    for name, scores in found.items():
        for mean, (p, r, f) in scores.items():
            print(f"{name:10} {mean:9.2f} {p:9.3f} {r:7.3f} {f:6.3f}")


if __name__ == "__main__":
    main()
