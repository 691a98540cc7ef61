"""Speed and memory of READ on one core, layer by layer, beside what any tool must at least do.

    python benchmarks/read/speed.py gilets_fr.jsonl.gz orange_fr_2020-05.jsonl.gz [--sample N] [--record]

An article counts as its words divided by 300: "articles per second" are articles of 300 words. Plain text in, a
`Reading` out. The last part reads single articles of growing length, to see that time grows no faster than they do.
The clock is the processor's time of this process, so that what else the machine does counts little.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import re
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

import simplemma

from benchmarks.record import Figure, Sheet, record
from recoupe import api, pipeline
from recoupe.engines import local
from recoupe.model import Article
from recoupe.settings import Settings

WORDS = 300
STEPS = ("tell", "clean", "split", "mention", "attribute", "state")
PEERS = 500
"""Articles on which the peers are timed."""
LONG = (250_000, 500_000, 1_000_000, 2_000_000)
SETTINGS = Settings()


def articles(paths: Sequence[Path]) -> Iterator[Article]:
    for path in paths:
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                one = json.loads(line)
                day = one.get("published") or one.get("date")
                yield api.article(one["text"], published=day and day[:16], title=one.get("title"), source=one["id"])


def timed_steps() -> dict[str, float]:
    """Seconds spent in each step from now on."""
    spent = dict.fromkeys(STEPS, 0.0)

    def wrap(name: str, step: Callable[..., object]) -> Callable[..., object]:
        def run(*given: object, **named: object) -> object:
            began = time.process_time()
            made = step(*given, **named)
            spent[name] += time.process_time() - began
            return made

        return run

    for name in STEPS:
        setattr(pipeline, name, wrap(name, getattr(pipeline, name)))
    return spent


def rate(found: Sequence[Article], work: Callable[[Article], object]) -> float:
    """Articles of 300 words a second."""
    began = time.process_time()
    for one in found:
        work(one)
    return sum(map(words, found)) / WORDS / (time.process_time() - began)


def words(article: Article) -> int:
    return len(article.text.split())


class Read(NamedTuple):
    """READ over all articles, one after the other, none of them held."""

    articles: int
    words: int
    seconds: float
    spent: dict[str, float]
    megabytes: int


def read_all(found: Iterable[Article]) -> Read:
    spent = timed_steps()
    count = read_words = 0
    seconds = 0.0
    for one in found:
        began = time.process_time()
        pipeline.read(one, settings=SETTINGS)
        seconds += time.process_time() - began
        count, read_words = count + 1, read_words + words(one)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return Read(count, read_words, seconds, dict(spent), peak)


def lengths(found: Sequence[Article]) -> list[tuple[int, float]]:
    """Characters and seconds of single articles put together from real ones, and of one without a line end."""
    text = "\n".join(one.text for one in found)
    while len(text) < LONG[-1]:
        text += "\n" + text
    made = []
    for size in LONG:
        for printed in (text[:size], text[:size].replace("\n", " ")):
            one = api.article(printed, language="fr", published="2020-05-15")
            began = time.process_time()
            pipeline.read(one, settings=SETTINGS)
            made.append((size, time.process_time() - began))
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--sample", type=int, help="only the first so many articles")
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    local.settle(SETTINGS.engine)
    few = list(itertools.islice(articles(options.data), PEERS))
    for one in few[:20]:
        pipeline.read(one, settings=SETTINGS)
    whole = read_all(itertools.islice(articles(options.data), options.sample))
    token = re.compile(r"\w+")
    bare = rate(few, lambda one: token.findall(one.text))
    lemmas = rate(few, lambda one: [simplemma.lemmatize(w, lang="fr") for w in token.findall(one.text)])
    long = lengths(few)
    worst = max(seconds for size, seconds in long if size == LONG[-1])
    growth = worst / max(seconds for size, seconds in long if size == LONG[-2])
    figures = (
        Figure(
            what="articles of 300 words a second, one core",
            value=round(whole.words / WORDS / whole.seconds, 1),
            target=120,
            beside=f"words cut by one regular expression {bare:.0f}; looked up in a lemma list besides {lemmas:.0f}",
        ),
        *(
            Figure(what=f"share of the time: {name}", value=round(whole.spent[name] / whole.seconds, 3))
            for name in STEPS
        ),
        Figure(what="memory, MB", value=whole.megabytes, note="under 250 asked"),
        Figure(what="one article of 2 million characters, s", value=round(worst, 1), note="under 20 asked"),
        Figure(what="twice the length takes so many times longer", value=round(growth, 2), note="2 is linear"),
    )
    for one in figures:
        print(f"{one.what:<50} {one.value}  {one.beside}{one.note}")
    for size, seconds in long:
        print(f"  {size:>9} characters {seconds:6.2f} s")
    if options.record:
        sheet = Sheet(
            layer="Speed and memory",
            command=f"python benchmarks/read/speed.py {' '.join(p.name for p in options.data)} --record",
            data=f"{whole.articles} real French articles, {whole.words / whole.articles:.0f} words each.",
            definition="READ alone, in one process: text in, a `Reading` out; articles counted as their words / 300. "
            "Seconds are processor time of the process, on a machine that others share.",
            figures=figures,
        )
        record("speed", sheet)


if __name__ == "__main__":
    main()
