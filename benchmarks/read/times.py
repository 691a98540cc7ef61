"""How well expressions of time are found, on sentences labelled in IOB (DATE, TIME; one JSON object a line).

    python benchmarks/read/times.py FILE.jsonl [language]

Each line holds `tokens` and `labels`. Prints scores only: strict (same tokens) and relaxed (they overlap). DURATION
and SET are left out of the gold: durations are quantities here, and "every day" is no time; what is found on
their places counts as neither right nor wrong.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from recoupe import find


def main(path: str, language: str = "fr") -> None:
    pack = find.language(language)
    gold = found = strict = relaxed_gold = relaxed_found = 0
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text, places = _join(record["tokens"])
        wanted = _spans(record["labels"], places, {"DATE", "TIME"})
        other = _spans(record["labels"], places, {"DURATION", "SET"})
        times = [(time.start, time.end) for time in pack.times(text, 0, len(text), None)]
        times = [one for one in times if not _touches(one, other)]
        gold, found = gold + len(wanted), found + len(times)
        strict += len(set(wanted) & set(times))
        relaxed_gold += sum(_touches(one, times) for one in wanted)
        relaxed_found += sum(_touches(one, wanted) for one in times)
    _show("strict ", strict / max(found, 1), strict / max(gold, 1))
    _show("relaxed", relaxed_found / max(found, 1), relaxed_gold / max(gold, 1))
    sys.stdout.write(f"{gold} expressions, {found} found\n")


def _show(name: str, precision: float, recall: float) -> None:
    f = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    sys.stdout.write(f"{name}  P {precision:.3f}  R {recall:.3f}  F {f:.3f}\n")


def _join(tokens: list[str]) -> tuple[str, list[tuple[int, int]]]:
    text, places = "", []
    for token in tokens:
        glue = text.endswith(("'", "’", " ")) or not text or token in "'’,." or token.startswith(("'", "’"))
        text += "" if glue else " "
        places.append((len(text), len(text) + len(token)))
        text += token
    return text, places


def _spans(labels: list[str], places: list[tuple[int, int]], kinds: set[str]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    inside = False
    for label, (start, end) in zip(labels, places, strict=True):
        mark, _, kind = label.partition("-")
        if kind in kinds and (mark == "B" or not inside):
            spans.append((start, end))
            inside = True
        elif kind in kinds:
            spans[-1] = (spans[-1][0], end)
        else:
            inside = False
    return spans


def _touches(one: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(one[0] < end and start < one[1] for start, end in others)


if __name__ == "__main__":
    main(*sys.argv[1:])
