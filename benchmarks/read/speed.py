"""Speed and memory of READ on one core, layer by layer, beside what any tool must at least do.

    python benchmarks/read/speed.py gilets_fr.jsonl.gz orange_fr_2020-05.jsonl.gz [--sample N] [--record]

An article counts as its words divided by 300: "articles per second" are articles of 300 words. Plain text in, a
`Reading` out. The last part reads single articles of growing length, to see that time grows no faster than they do.
The clock is the processor's time of this process, so that what else the machine does counts little.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import simplemma

from benchmarks.record import Figure, Sheet, record
from recoupe import api, pipeline
from recoupe.model import Article
from recoupe.settings import Settings

WORDS = 300
STEPS = ("tell", "clean", "split", "mention", "attribute", "state")
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
    return words(found) / WORDS / (time.process_time() - began)


def words(found: Sequence[Article]) -> int:
    return sum(len(one.text.split()) for one in found)


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
    parser.add_argument("--sample", type=int, help="only so many articles, drawn with a seed")
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    found = list(articles(options.data))
    if options.sample:
        found = random.Random(1).sample(found, options.sample)
    for one in found[:20]:
        pipeline.read(one, settings=SETTINGS)
    token = re.compile(r"\w+")
    bare = rate(found, lambda one: token.findall(one.text))
    lemmas = rate(found, lambda one: [simplemma.lemmatize(w, lang="fr") for w in token.findall(one.text)])
    spent = timed_steps()
    began = time.process_time()
    per_second = rate(found, lambda one: pipeline.read(one, settings=SETTINGS))
    whole = time.process_time() - began
    spent = dict(spent)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    held = sum(len(one.text) for one in found) * 2 / 1e6
    long = lengths(found)
    worst = max(seconds for size, seconds in long if size == LONG[-1])
    growth = worst / max(seconds for size, seconds in long if size == LONG[-2])
    figures = (
        Figure(
            what="articles of 300 words a second, one core",
            value=round(per_second, 1),
            target=120,
            beside=f"words cut by one regular expression {bare:.0f}; looked up in a lemma list besides {lemmas:.0f}",
        ),
        *(Figure(what=f"share of the time: {name}", value=round(spent[name] / whole, 3)) for name in STEPS),
        Figure(what="memory, MB", value=round(memory), note=f"under 250 asked; {held:.0f} of them the articles held"),
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
            data=f"{len(found)} real French articles, {words(found) / len(found):.0f} words each.",
            definition="READ alone, in one process: text in, a `Reading` out; articles counted as their words / 300. "
            "Seconds are processor time of the process, on a machine that others share.",
            figures=figures,
        )
        record("speed", sheet)


if __name__ == "__main__":
    main()
