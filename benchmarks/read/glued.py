"""Words that a lost blank glued: blanks of real articles are taken out by a seed, then the two words looked for.

    python benchmarks/read/glued.py DATA [DATA ...] [--examples] [--record]

DATA are the corpora, files or their folder (`orange_fr`, `gilets_fr`, `polnear/train`). `--examples` shows what is
parted in articles as they stand, on the terminal alone.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))
from corpora import files

from benchmarks.record import Figure, Sheet, record
from recoupe import find
from recoupe.ports import LanguagePack

CORPORA = {"fr": {"orange_fr", "gilets_fr"}, "en": {"train"}}
LANGUAGES = {"fr": "French", "en": "English"}
CLEAN, SPOILT, SHARE = 500, 300, 0.01
_WORD = re.compile(r"[^\W\d_]+")
_BLANK = re.compile(r"(?<=[^\W\d_])[ \u00a0](?=[^\W\d_])")
_TAIL = re.compile(r"[^\W\d_]+$")


def texts(data: list[Path], code: str) -> list[str]:
    """The articles of the sample, in a seeded order."""
    found = [text for path in files(data, frozenset(CORPORA[code])) for text in _texts(path)]
    return random.Random("glued").sample(found, min(CLEAN + SPOILT, len(found)))


def _texts(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def spoil(text: str, seed: int) -> tuple[str, list[tuple[str, str]]]:
    """The text with one blank in a hundred taken out, and the words each of them parted."""
    rng = random.Random(seed)
    chosen = [match for match in _BLANK.finditer(text) if rng.random() < SHARE]
    joined = []
    for match in chosen:
        left, right = _TAIL.search(text[max(0, match.start() - 40) : match.start()]), _WORD.match(text, match.end())
        if left and right and text[right.end() : right.end() + 1] not in ("'", "’", "-"):
            joined.append((left.group(), right.group()))
    for match in reversed(chosen):
        text = text[: match.start()] + text[match.end() :]
    return text, joined


def recall(sample: list[str], pack: LanguagePack) -> Counter[str]:
    counts: Counter[str] = Counter()
    for seed, text in enumerate(sample):
        spoilt, joined = spoil(text, seed)
        seen = set(_WORD.findall(spoilt))
        for left, right in joined:
            found = pack.parts(left + right, seen - {left + right})
            kind = "matter" if min(len(left), len(right)) > 3 else "short"
            counts.update({f"{kind} joined": 1, f"{kind} right": found == (left, right)})
            counts[f"{kind} wrong"] += len(found) > 1 and found != (left, right)
    return counts


def parted(sample: list[str], pack: LanguagePack) -> tuple[Counter[str], int]:
    """What is parted in articles as they stand, once an article; and the number of their words."""
    found: Counter[str] = Counter()
    size = 0
    for text in sample:
        printed = _WORD.findall(text)
        seen = set(printed)
        size += len(printed)
        found.update("|".join(both) for word in seen if len(both := pack.parts(word, seen - {word})) > 1)
    return found, size


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--examples", action="store_true")
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()
    figures: list[Figure] = []
    for code, name in LANGUAGES.items():
        pack, sample = find.language(code), texts(options.data, code)
        counts = recall(sample[CLEAN:], pack)
        whole, size = parted(sample[:CLEAN], pack)
        figures += list(told(name, counts, whole, size))
        if options.examples:
            sys.stdout.write(f"{whole.most_common()}\n")
    for one in figures:
        sys.stdout.write(f"{one.what:60} {one.value}  {one.note}\n")
    if options.record:
        record("glued", sheet(tuple(figures)))


def told(name: str, counts: Counter[str], whole: Counter[str], size: int) -> Iterator[Figure]:
    joined = counts["matter joined"] + counts["short joined"]
    right = counts["matter right"] + counts["short right"]
    yield Figure(
        what=f"{name}: glued words parted as they were", value=round(right / joined, 3), note=f"{joined} joins"
    )
    yield Figure(
        what=f"{name}: the same, both words of four letters or more",
        value=round(counts["matter right"] / counts["matter joined"], 3),
        note=f"{counts['matter joined']} joins",
    )
    wrong = counts["matter wrong"] + counts["short wrong"]
    yield Figure(what=f"{name}: parted elsewhere", value=round(wrong / joined, 3))
    yield Figure(
        what=f"{name}: words parted in articles as they stand, in 100 000",
        value=round(1e5 * whole.total() / size, 1),
        note=f"{whole.total()} in {CLEAN} articles, {size} words; what blanks were really lost in is among them",
    )


def sheet(figures: tuple[Figure, ...]) -> Sheet:
    return Sheet(
        layer="Glued words",
        command="python benchmarks/read/glued.py DATA --record",
        data="300 articles of each language (Orange and the gilets jaunes press; PolNeAR train) in which one blank in "
        "a hundred between two words was taken out by a seed, and 500 others as they stand. The word lists were "
        "adjusted after a look at what was parted in these articles: in view.",
        definition="Right when the word is parted where the blank was. The text itself is never changed: only the "
        "words by which articles and statements are compared.",
        figures=figures,
    )


if __name__ == "__main__":
    main()
