"""Agreement of residue and credits with what real articles declare. Prints figures only, never a text.

    python benchmarks/read/residue.py ARTICLES.jsonl[.gz] ...

Each line is an article with `text`; `wire` (`{"agency", "time"}`, null when unsigned) or `declared_source` is the
silver label. An article signed as a dispatch must have its agency credited; the share of characters called residue
shows at once when a rule starts to eat body text.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections import Counter
from pathlib import Path

from recoupe import find


def lines(path: Path) -> list[dict[str, object]]:
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")  # noqa: SIM115
    with opened as rows:
        return [json.loads(row) for row in rows]


def measure(path: Path) -> None:
    pack = find.language("fr")
    shares: Counter[str] = Counter()
    labels: Counter[str] = Counter()
    size = 0
    rows = lines(path)
    began = time.perf_counter()
    for row in rows:
        text = str(row["text"])
        size += len(text)
        for one in pack.residue(text):
            shares[one.kind] += one.end - one.start
        credited = {one.agency for one in pack.credits(text)}
        wire = row.get("wire")
        if isinstance(wire, dict):
            labels["signed, credited"] += wire["agency"] in credited
            labels["signed, not credited"] += wire["agency"] not in credited
            labels["signed, time right"] += wire["time"][:16] in [value for value, _, _ in pack.published(text)]
        else:
            labels["unsigned, credited"] += bool(credited)
            labels["unsigned, not credited"] += not credited
    spent = time.perf_counter() - began
    print(f"{path.name}: {len(rows)} articles, {size / 1e6 / spent:.1f} Mchar/s")
    for kind, count in shares.most_common():
        print(f"  {kind:12} {100 * count / size:.4f} % of characters")
    for label, count in sorted(labels.items()):
        print(f"  {label:24} {count}")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        measure(Path(name))
