"""The libraries that `speed.py` is measured beside. Runs alone, in an environment of its own, with none of recoupe.

    python -m venv PEERS && PEERS/bin/pip install datasketch rensa rapidfuzz
    PEERS/bin/python benchmarks/meet/peers.py WORK

WORK/articles.jsonl holds ids and texts, WORK/pairs.jsonl pairs of ids. Written: WORK/peers.json, a list with, for each
peer, what it is, its seconds of processor time, and either the pairs it found or the passages of every pair. What is
not installed says so.
"""

from __future__ import annotations

import difflib
import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

WORD = re.compile(r"\w+")
SHINGLE = 5
THRESHOLD = 0.3
"""Jaccard likeness of two sets of 5-grams from which datasketch and rensa are asked for a pair."""
LEAST = 5
"""Words from which a run of equal words is a passage."""

Blocks = Iterable[tuple[int, int, int]]


def shingles(text: str) -> set[str]:
    words = [match[0].lower() for match in WORD.finditer(text)]
    return {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}


def by_datasketch(texts: Sequence[str]) -> list[tuple[int, int]]:
    from datasketch import MinHash, MinHashLSH  # type: ignore[import-not-found]  # noqa: PLC0415

    index = MinHashLSH(threshold=THRESHOLD, num_perm=128)
    found = []
    for i, text in enumerate(texts):
        sketch = MinHash(num_perm=128)
        sketch.update_batch([one.encode() for one in shingles(text)])
        found += [(j, i) for j in index.query(sketch)]
        index.insert(i, sketch)
    return found


def by_rensa(texts: Sequence[str]) -> list[tuple[int, int]]:
    from rensa import RMinHash, RMinHashLSH  # type: ignore[import-not-found]  # noqa: PLC0415

    sketches = RMinHash.from_token_sets([shingles(text) for text in texts], 128, 1)
    index = RMinHashLSH(threshold=THRESHOLD, num_perm=128, num_bands=32)
    index.insert_many(sketches)
    return [(j, i) for i, near in enumerate(index.query_all(sketches)) for j in near if j < i]


def by_difflib(a: Sequence[str], b: Sequence[str]) -> Blocks:
    return difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()


def by_rapidfuzz() -> Callable[[Sequence[str], Sequence[str]], Blocks]:
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415

    def blocks(a: Sequence[str], b: Sequence[str]) -> Blocks:
        return [
            (one.src_start, one.dest_start, one.src_end - one.src_start)
            for one in LCSseq.opcodes(a, b)
            if one.tag == "equal"
        ]

    return blocks


def candidates(name: str, work: Callable[[Sequence[str]], list[tuple[int, int]]], rows: list[Any]) -> dict[str, Any]:
    """Seconds and pairs of ids."""
    try:
        began = time.process_time()
        found = work([row["text"] for row in rows])
        seconds = time.process_time() - began
    except ImportError as error:
        return {"name": name, "missing": str(error)}
    return {"name": name, "seconds": seconds, "pairs": [(rows[i]["id"], rows[j]["id"]) for i, j in found]}


def alignment(
    name: str,
    make: Callable[[], Callable[[Sequence[str], Sequence[str]], Blocks]],
    texts: dict[str, str],
    pairs: list[Any],
) -> dict[str, Any]:
    """Seconds over all pairs, from lists of words to blocks, and the passages in code points."""
    try:
        align = make()
    except ImportError as error:
        return {"name": name, "missing": str(error)}
    used = {key for pair in pairs for key in pair}
    places = {key: [match.span() for match in WORD.finditer(texts[key])] for key in used}
    words = {key: [texts[key][s:e].lower() for s, e in places[key]] for key in used}
    began = time.process_time()
    found = [list(align(words[a], words[b])) for a, b in pairs]
    seconds = time.process_time() - began
    passages = [
        (a, b, places[a][i][0], places[a][i + n - 1][1], places[b][j][0], places[b][j + n - 1][1])
        for (a, b), blocks in zip(pairs, found, strict=True)
        for i, j, n in blocks
        if n >= LEAST
    ]
    return {"name": name, "seconds": seconds, "passages": passages}


def main(work: Path) -> None:
    rows = [json.loads(line) for line in (work / "articles.jsonl").open(encoding="utf-8")]
    pairs = [json.loads(line) for line in (work / "pairs.jsonl").open(encoding="utf-8")]
    texts = {row["id"]: row["text"] for row in rows}
    made = [
        candidates("datasketch", by_datasketch, rows),
        candidates("rensa", by_rensa, rows),
        alignment("difflib", lambda: by_difflib, texts, pairs),
        alignment("rapidfuzz", by_rapidfuzz, texts, pairs),
    ]
    (work / "peers.json").write_text(json.dumps(made), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
