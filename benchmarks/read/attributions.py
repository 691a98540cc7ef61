"""Attributions against PolNeAR: precision, recall and F by word Jaccard of the contents.

    python benchmarks/read/attributions.py DEV.jsonl.gz [--forms]

Prints scores only. One line of the file is an article with `text` and `attributions` = lists of
`{content, cue, source}`, each a list of `[start, end]`. Definitions: an attribution matches when the word Jaccard of
its content with a gold one reaches the threshold, one to one, best first; source and cue are right when they share a
word with the gold ones.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections import Counter
from pathlib import Path

from recoupe import find
from recoupe.model import Attribution, Sentence
from recoupe.ports import LanguagePack

_WORD = re.compile(r"\w+")
Spans = list[list[int]]


def sentences(text: str, pack: LanguagePack) -> list[Sentence]:
    found: list[Sentence] = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        for first, last in pack.sentences(text, start, start + len(line)) if line.strip() else ():
            found.append(Sentence(role="paragraph", paragraph=number, start=first, end=last))
        start += len(line) + 1
    return found


def places(text: str, spans: Spans) -> frozenset[int]:
    return frozenset(match.start() for start, end in spans for match in _WORD.finditer(text, start, end))


def matches(gold: list[frozenset[int]], made: list[frozenset[int]], floor: float) -> list[tuple[int, int]]:
    scored = sorted(
        ((len(g & m) / len(g | m), i, j) for i, g in enumerate(gold) for j, m in enumerate(made) if g & m), reverse=True
    )
    left, right, pairs = set[int](), set[int](), []
    for score, i, j in scored:
        if score >= floor and i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return pairs


def predict(text: str, pack: LanguagePack) -> list[Attribution]:
    cut = sentences(text, pack)
    return list(pack.attributions(text, cut, pack.names(text, cut)) or ())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--forms", action="store_true", help="precision by pattern")
    options = parser.parse_args()
    pack = find.language(options.language)
    counts: Counter[str] = Counter()
    forms: Counter[tuple[str, bool]] = Counter()
    began, spent = 0.0, 0.0
    with gzip.open(options.data, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            text: str = article["text"]
            began = time.perf_counter()
            made = predict(text, pack)
            spent += time.perf_counter() - began
            discard = places(text, article["discard"])
            told = [one for one in made if not places(text, [list(e) for e in one.content]) <= discard or not discard]
            count(text, [a for a in article["attributions"] if a["content"]], told, counts, forms)
            counts["articles"] += 1
    report(counts, forms if options.forms else Counter(), spent)


def count(
    text: str,
    gold: list[dict[str, Spans]],
    made: list[Attribution],
    counts: Counter[str],
    forms: Counter[tuple[str, bool]],
) -> None:
    wanted = [places(text, one["content"]) for one in gold]
    found = [places(text, [list(extent) for extent in one.content]) for one in made]
    counts["gold"] += len(wanted)
    counts["made"] += len(found)
    counts["strict"] += len(matches(wanted, found, 0.8))
    hit = set()
    for i, j in matches(wanted, found, 0.3):
        hit.add(j)
        counts["lenient"] += 1
        source = places(text, [[s.start, s.end] for s in made[j].sources[:1]])
        wanted_source = places(text, gold[i]["source"])
        counts["source"] += bool(source & wanted_source) or not (source or wanted_source)
        counts["cue"] += bool(places(text, [list(e) for e in made[j].cue]) & places(text, gold[i]["cue"]))
    for j, one in enumerate(made):
        forms[one.form, j in hit] += 1


def report(counts: Counter[str], forms: Counter[tuple[str, bool]], spent: float) -> None:
    for name in ("lenient", "strict"):
        precision, recall = counts[name] / max(1, counts["made"]), counts[name] / max(1, counts["gold"])
        score = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{name:8} P {precision:.3f}  R {recall:.3f}  F {score:.3f}")
    matched = max(1, counts["lenient"])
    print(f"on matches: source {counts['source'] / matched:.3f}, cue {counts['cue'] / matched:.3f}")
    print(f"{counts['articles'] / spent:.0f} articles/s, names included")
    for form in sorted({form for form, _ in forms}):
        right, wrong = forms[form, True], forms[form, False]
        print(f"  {form:12} {right + wrong:5}  P {right / (right + wrong):.2f}")


if __name__ == "__main__":
    main()
